"""The two headers of the matrix, which stay in sight: points at the left, articles above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from briefer.ui.badge import paint_badge
from briefer.ui.naming import shown, source
from briefer.ui.panels.wrapping import wrap
from briefer.ui.translating import listed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.ui.pictures.matrix_model import MatrixModel
    from briefer.ui.theme import Look

HEAD, ROW = 54, 46
"""The height of the articles' names, and of a point, in logical pixels."""


class ArticleHeader(QHeaderView):
    """The articles' names, in up to three lines."""

    def __init__(self, model: MatrixModel, look: Look, parent: QWidget | None = None) -> None:
        """Name the articles of a model."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._look = model, look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(super().sizeHint().width(), HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint a name."""
        theme = self._look.theme
        painter.fillRect(rect, theme.paper)
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), theme.third)
        name = source(self._model.matrix.articles[logicalIndex])
        lines = wrap(name, self._look.interface_font(11.5, QFont.Weight.DemiBold), rect.width() - 10, 3, 15)
        painter.setFont(lines.font)
        painter.setPen(theme.ink)
        top = rect.bottom() - 5 - lines.height
        for n, line in enumerate(lines.words):
            place = QRectF(rect.left(), top + n * lines.leading, rect.width(), lines.leading)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line)


class PointHeader(QHeaderView):
    """The points: badge, label, sentence, and what to beware of."""

    def __init__(self, model: MatrixModel, look: Look, parent: QWidget | None = None) -> None:
        """Show the points of a model."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model, self._look = model, look
        self.wide = 320
        """The width it takes."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        """Return room for the sentences."""
        return QSize(self.wide, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint a point."""
        theme, row = self._look.theme, self._model.row(logicalIndex)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.paper)
        paint_rule(painter, QRectF(rect), self._look, strong=self._model.begins_kind(logicalIndex))
        painter.fillRect(QRectF(rect.right(), rect.top(), 1, rect.height()), theme.third)
        paint_badge(painter, QRectF(rect.left() + 16, rect.center().y() - 7, 16, 16), row.kind, self._look)
        painter.setFont(self._look.interface_font(11.5))
        painter.setPen(theme.second)
        label = QRectF(rect.left() + 38, rect.top(), 30, rect.height())
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, row.label)
        summary = listed(row.summary)
        room = rect.width() - 82
        lines = wrap(shown(row.point.sentence), self._look.reading_font(size=13), room, 1 if summary else 2, 17)
        top = rect.center().y() - (lines.height + (15 if summary else 0)) / 2
        lines.paint(painter, rect.left() + 70, top, theme.ink)
        if summary:
            warning = wrap(summary.capitalize(), self._look.interface_font(11), room, 1, 15)
            warning.paint(painter, rect.left() + 70, top + lines.height, theme.warning)
        painter.restore()


def paint_rule(painter: QPainter, rect: QRectF, look: Look, *, strong: bool) -> None:
    """Paint the line above a row, stronger where a kind begins."""
    painter.setPen(QPen(look.theme.third if strong else look.theme.line, 1))
    painter.drawLine(rect.topLeft(), rect.topRight())
