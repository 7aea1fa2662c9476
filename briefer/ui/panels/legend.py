"""The kinds of tag, each with its badge, its key and how many passages have it. A click tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.core.kinds import KINDS
from briefer.ui.badge import paint_badge
from briefer.ui.panels.controls import Control, Text, Voice

if TYPE_CHECKING:
    from briefer.core.brief import Touched
    from briefer.core.kinds import Kind
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


class LegendRow(Control):
    """One kind: badge, label, count, key."""

    def __init__(self, kind: Kind, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing counted."""
        super().__init__(kind.label, look, parent)
        self.kind, self._count = kind, 0
        self.setToolTip(self.tr("Tag the selection, or the sentence under the cursor ({key})").format(key=kind.key))
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many passages have the tag."""
        self._count = count
        self.setAccessibleName(self.tr("{kind}, {count} passages").format(kind=self.kind.label, count=count))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(160, 28)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a ground under the pointer only."""
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.theme.selected)
            painter.drawRoundedRect(rect, 5, 5)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint badge and label at the left, count and key at the right."""
        theme, middle = self.look.theme, rect.center().y()
        paint_badge(painter, QRectF(8, middle - 8, 16, 16), self.kind, self.look)
        painter.setPen(theme.ink)
        painter.setFont(self.look.interface_font())
        centred = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(33, 0, 0, 0), centred | Qt.AlignmentFlag.AlignLeft, self.text())
        cap = QRectF(rect.right() - 26, middle - 9, 18, 18)
        painter.setPen(theme.third)
        painter.setFont(self.look.interface_font(12))
        painter.drawText(rect.adjusted(0, 0, -36, 0), centred | Qt.AlignmentFlag.AlignRight, str(self._count))
        self._paint_key(painter, cap)

    def _paint_key(self, painter: QPainter, cap: QRectF) -> None:
        theme = self.look.theme
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.second)
        painter.setFont(self.look.interface_font(10.5, QFont.Weight.Medium))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.kind.key)


class Legend(QWidget):
    """The section "Tags"."""

    tag_wanted = Signal(object)
    """`TagId`: tag what is selected, or the sentence under the cursor."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Count the session's passages."""
        super().__init__(parent)
        self._session = session
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.setSpacing(0)
        label = Text(self.tr("Tags"), look, Voice.SECTION)
        label.setContentsMargins(8, 0, 0, 6)
        layout.addWidget(label)
        self.rows = [LegendRow(kind, look) for kind in KINDS]
        for row in self.rows:
            layout.addWidget(row)
            row.clicked.connect(lambda _on=False, tag=row.kind.id: self.tag_wanted.emit(tag))
        session.opened.connect(self._count)
        session.changed.connect(self._follow)
        self._count()

    def _follow(self, touched: Touched) -> None:
        if touched.annotations or touched.articles:
            self._count()

    def _count(self) -> None:
        brief = self._session.brief
        tags = [a.tag for a in brief.annotations.values() if a.article in brief.articles]
        for row in self.rows:
            row.set_count(tags.count(row.kind.id))
