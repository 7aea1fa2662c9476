"""How the passages of the strip are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.badge import paint_badge
from briefer.ui.panels.controls import paint_ring
from briefer.ui.panels.wrapping import wrap
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from briefer.ui.weigh_desk.strip_model import StripModel
    from briefer.ui.weigh_desk.table import Table

    Index = QModelIndex | QPersistentModelIndex

WIDE, HIGH, APART = 246, 72, 8


class StripPainter(QStyledItemDelegate):
    """Paint the cards of the strip, all of one size."""

    def __init__(self, model: StripModel, table: Table, parent: QObject) -> None:
        """Take rows, marks and colours from where they are."""
        super().__init__(parent)
        self._model, self._look, self._evidence, self._choice = model, table.look, table.evidence, table.choice

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one size of all."""
        del option, index
        return QSize(WIDE + APART, HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint badge, words and place."""
        passage, theme = self._model.rows[index.row()], self._look.theme
        rect = QRectF(option.rect).adjusted(0.5, 0.5, -APART - 0.5, -0.5)
        marked = passage.id in self._choice.marked and self._choice.within is None
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.third if chosen or marked else theme.line, 1))
        painter.setBrush(theme.selected if chosen or marked else theme.paper)
        painter.drawRoundedRect(rect, 8, 8)
        paint_badge(painter, QRectF(rect.left() + 10, rect.top() + 8, 16, 16), passage.kind, self._look)
        font, room = self._look.reading_font(100, size=13.5), rect.width() - 44
        words = wrap(self._evidence.words_of(passage), font, room, 2, 18)
        words.paint(painter, rect.left() + 35, rect.top() + 7, theme.ink)
        small = self._look.interface_font(11.5)
        place = ("✓ " if marked else "") + self._evidence.place(passage)
        if passage.id in self._evidence.contradicted:
            place += " · " + tr("contradicted")
        wrap(place, small, room, 1, 16).paint(painter, rect.left() + 35, rect.bottom() - 22, theme.second)
        if option.state & QStyle.StateFlag.State_HasFocus and chosen:
            paint_ring(painter, rect, theme, 8)
        painter.restore()
