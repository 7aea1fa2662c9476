"""The risks in words, beside the risk picture: number, sentence, ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.naming import shown
from briefer.ui.panels.controls import blend, paint_ring
from briefer.ui.panels.wrapping import Lines, wrap
from briefer.ui.pictures.marks import paint_marker, risk_mark, tr
from briefer.ui.translating import listed

if TYPE_CHECKING:
    from briefer.core.ids import PointId
    from briefer.core.risk_picture import Risk
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_LEFT, _AIR = 52, 10


class RiskModel(QAbstractListModel):
    """One row for each risk, the gravest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without risks."""
        super().__init__(parent)
        self._risks: tuple[Risk, ...] = ()

    def show_risks(self, risks: tuple[Risk, ...]) -> None:
        """Show other risks."""
        if risks != self._risks:
            self.beginResetModel()
            self._risks = risks
            self.endResetModel()

    def risk(self, row: int) -> Risk:
        """Return the risk of a row."""
        return self._risks[row]

    def row_of(self, point: PointId | None) -> int | None:
        """Return the row of a risk."""
        return next((n for n, risk in enumerate(self._risks) if risk.point.id == point), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many risks there are."""
        return 0 if parent.isValid() else len(self._risks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a risk's sentence or, for screen readers, all of it."""
        if not index.isValid():
            return None
        risk = self._risks[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(risk.point.sentence)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{risk.number}, {shown(risk.point.sentence)}, {listed(risk.words)}"
        return None


class RiskRows(QStyledItemDelegate):
    """Paint and measure the rows of a `RiskModel`."""

    def __init__(self, model: RiskModel, look: Look, parent: QObject | None = None) -> None:
        """Take the rows from the model, colours and type from the look."""
        super().__init__(parent)
        self._model, self._look = model, look

    def _lines(self, risk: Risk, width: int) -> tuple[Lines, Lines]:
        room = width - _LEFT - 14
        words = listed(risk.words)
        if risk.score is None:
            words = tr("No place in the picture: {why}").format(why=words)
        sentence = wrap(shown(risk.point.sentence), self._look.reading_font(size=14.5), room, 3, 20)
        return sentence, wrap(words, self._look.interface_font(12), room, 2, 16)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the option's width."""
        width = option.rect.width()
        sentence, ratings = self._lines(self._model.risk(index.row()), width)
        return QSize(width, round(sentence.height + ratings.height + 2 * _AIR + 3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        risk, theme, rect = self._model.risk(index.row()), self._look.theme, QRectF(option.rect)
        sentence, ratings = self._lines(risk, option.rect.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, blend(theme.paper, theme.selected))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.line)
        x, y = rect.left() + _LEFT, rect.top() + _AIR
        marker = QRectF(rect.left() + 8, y, 36, 20)
        paint_marker(painter, marker, risk_mark(risk), self._look, filled=risk.score is not None)
        sentence.paint(painter, x, y, theme.ink)
        ratings.paint(painter, x, y + sentence.height + 2, theme.second)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect.adjusted(2, 1, -2, -2), theme, 5)
