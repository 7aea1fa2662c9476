"""How a passage's row is painted: badge, quote in reading type, where it stands, and its note behind a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.badge import paint_badge
from briefer.ui.naming import shown
from briefer.ui.panels.controls import blend, paint_ring
from briefer.ui.panels.wrapping import Lines, wrap
from briefer.ui.sharing.annotators import HEIGHT, WIDTH, paint_monogram

if TYPE_CHECKING:
    from briefer.core.records import Annotation
    from briefer.ui.panels.passage_model import PassageModel
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_LEFT, _RIGHT, _AIR = 46, 16, 11
_QUOTE_LINES, _CAPTION_LINES, _NOTE_LINES = 4, 2, 3
_NOTE_INDENT = 10


class Row(NamedTuple):
    """What stands in a row, broken into lines."""

    quote: Lines
    caption: Lines
    note: Lines | None

    @property
    def height(self) -> int:
        """The height of the row, air and rule included."""
        note = self.note.height + 4 if self.note else 0
        return round(2 * _AIR + self.quote.height + 2 + self.caption.height + note) + 1


class PassageRows(QStyledItemDelegate):
    """Paint and measure the rows of a `PassageModel`."""

    def __init__(self, model: PassageModel, look: Look, parent: QObject | None = None) -> None:
        """Take the rows from the model, colours and type from the look."""
        super().__init__(parent)
        self._model, self._look = model, look

    def _row(self, passage: Annotation, width: int) -> Row:
        room = width - _LEFT - _RIGHT
        small = self._look.interface_font(12)
        quote = wrap(shown(passage.quote[:600]), self._look.reading_font(size=14.5), room, _QUOTE_LINES, 20)
        caption = wrap(self._model.caption(passage), small, room, _CAPTION_LINES, 16)
        note = shown(passage.note[:600])
        lines = wrap(note, small, room - _NOTE_INDENT, _NOTE_LINES, 17) if note else None
        return Row(quote, caption, lines)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the option's width."""
        width = option.rect.width()
        return QSize(width, self._row(self._model.passage(index.row()), width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        passage, theme, rect = self._model.passage(index.row()), self._look.theme, QRectF(option.rect)
        self._paint_ground(painter, rect, option.state)
        row = self._row(passage, option.rect.width())
        x, y = rect.left() + _LEFT, rect.top() + _AIR
        paint_badge(painter, QRectF(rect.left() + 17, y + 2, 16, 16), passage.kind, self._look)
        self._paint_whose(painter, passage, rect.left(), y)
        row.quote.paint(painter, x, y, theme.ink)
        y += row.quote.height + 2
        row.caption.paint(painter, x, y, theme.second)
        if row.note:
            y += row.caption.height + 4
            painter.fillRect(QRectF(x, y, 1, row.note.height), theme.third)
            row.note.paint(painter, x + _NOTE_INDENT, y, theme.ink)

    def _paint_whose(self, painter: QPainter, passage: Annotation, left: float, y: float) -> None:
        """Paint who tagged it, if they are several, and a dot if it is new."""
        theme = self._look.theme
        if self._model.people:
            name, colour = self._model.annotator(passage, theme.chrome)
            paint_monogram(painter, QRectF(left + 13, y + 24, WIDTH, HEIGHT), name, colour, self._look)
        if self._model.is_fresh(passage):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.good)
            painter.drawEllipse(QRectF(left + 5, y + 7, 6, 6))
            painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._look.theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, blend(theme.chrome, theme.selected))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.line)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, rect.adjusted(2, 1, -2, -2), theme, 5)
