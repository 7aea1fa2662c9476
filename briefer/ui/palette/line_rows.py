"""How a line to choose is painted: badge, title and detail at the left, keys as caps at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.badge import paint_badge
from briefer.ui.panels.controls import blend, paint_ring

if TYPE_CHECKING:
    from briefer.ui.palette.lines import Line, LineModel
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_SIDE, _HEAD, _ONE, _DETAIL = 14, 28, 30, 16
_BADGE = 24
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class LineRows(QStyledItemDelegate):
    """Paint and measure the rows of a `LineModel`."""

    def __init__(self, model: LineModel, look: Look, parent: QObject | None = None) -> None:
        """Take the lines from the model, colours and type from the look."""
        super().__init__(parent)
        self._model, self._look = model, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line: more with a heading, and with a detail."""
        line = self._model.lines[index.row()]
        height = _ONE + (_HEAD if line.head else 0) + (_DETAIL if line.detail else 0)
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        line, rect = self._model.lines[index.row()], QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.head:
            self._paint_head(painter, rect, line.head)
            rect.setTop(rect.top() + _HEAD)
        self._paint_ground(painter, rect, option.state)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if line.kind is not None:
            paint_badge(painter, QRectF(inner.left(), inner.top() + 7, 16, 16), line.kind, self._look)
            inner.setLeft(inner.left() + _BADGE)
        inner.setRight(inner.right() - self._paint_keys(painter, inner, line))
        self._paint_words(painter, inner, line)

    def _paint_head(self, painter: QPainter, rect: QRectF, head: str) -> None:
        painter.setFont(self._look.label_font())
        painter.setPen(self._look.theme.second)
        painter.drawText(rect.adjusted(_SIDE, 10, -_SIDE, 0), Qt.AlignmentFlag.AlignTop, head)

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme, ground = self._look.theme, rect.adjusted(6, 1, -6, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.selected)
            painter.drawRoundedRect(ground, 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(blend(theme.paper, theme.selected))
            painter.drawRoundedRect(ground, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, ground, theme, 6)

    def _paint_keys(self, painter: QPainter, rect: QRectF, line: Line) -> float:
        """Paint the keys as caps from the right, and return the width they take."""
        theme, right = self._look.theme, rect.right()
        font = self._look.interface_font(11.5, QFont.Weight.Bold if line.strong else QFont.Weight.Medium)
        painter.setFont(font)
        for keys in reversed(line.keys.split(", ")) if line.keys else ():
            width = QFontMetricsF(font).horizontalAdvance(keys) + 12
            cap = QRectF(right - width, rect.top() + 5.5, width, 19)
            painter.setPen(QPen(theme.second if line.strong else theme.line, 1))
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(theme.third if line.dim else theme.ink if line.strong else theme.second)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
            right -= width + 5
        return rect.right() - right + (8 if line.keys else 0)

    def _paint_words(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        theme, plain, small = self._look.theme, self._look.interface_font(13), self._look.interface_font(12)
        first = QRectF(rect.left(), rect.top(), rect.width(), _ONE)
        end = self._paint_text(painter, first, line.title, plain, theme.third if line.dim else theme.ink)
        self._paint_text(painter, first.adjusted(end + 10, 0, 0, 0), line.aside, small, theme.second)
        second = QRectF(rect.left(), rect.top() + _ONE - 5, rect.width(), _DETAIL)
        self._paint_text(painter, second, line.detail, small, theme.second)

    def _paint_text(self, painter: QPainter, rect: QRectF, words: str, font: QFont, colour: QColor) -> float:
        """Paint words as far as there is room, and return their width."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, rect.width()))
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, _CENTRE | Qt.AlignmentFlag.AlignLeft, shown)
        return metrics.horizontalAdvance(shown)
