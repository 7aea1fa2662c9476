"""What stands beside the words and is not among them: bullets, the rule of a quotation, where a page begins."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from briefer.core.records import Shape
from briefer.ui.reading.dress import SHAPE
from briefer.ui.reading.geometry import origin
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock

    from briefer.core.text import Utf16Map
    from briefer.ui.theme import Look

_LABEL_SIZE = 9.0
_LABEL_LEFT, _TICK_RIGHT = -47.0, -14.0
_LISTED = "•‣◦-–—*·"
"""What a list item may begin with in the source's own words; then no bullet is painted."""


class Ornaments:
    """Paint what the source's structure asks for, in document coordinates, without a character of the text."""

    def __init__(self, look: Look) -> None:
        """Start without pages."""
        self._look = look
        self._pages: list[int] = []

    def show_pages(self, pages: Sequence[int], units: Utf16Map) -> None:
        """Take over where each page of the source begins, in code points."""
        self._pages = [units.to_utf16(page) for page in pages]

    def paint(self, painter: QPainter, blocks: Sequence[QTextBlock], left: float) -> None:
        """Paint the ornaments of these blocks, whose text begins at `left`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks:
            shape = block.blockFormat().stringProperty(SHAPE)
            if shape == Shape.ITEM:
                self._paint_bullet(painter, block)
            elif shape == Shape.QUOTE:
                self._paint_rule(painter, block)
        if self._pages:
            painter.setFont(self._look.interface_font(_LABEL_SIZE))
            painter.setPen(self._look.theme.third)
            for block in blocks:
                self._paint_pages(painter, block, left)
        painter.restore()

    def _paint_bullet(self, painter: QPainter, block: QTextBlock) -> None:
        words = block.text()
        line = block.layout().lineAt(0)
        if not line.isValid() or words[:1] in _LISTED or _is_numbered(words):
            return
        em = block.charFormat().font().pixelSize()
        middle = origin(block).y() + line.y() + line.ascent() - em * 0.3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.second)
        painter.drawEllipse(QPointF(_beside(block, em * 0.75), middle), em * 0.14, em * 0.14)

    def _paint_rule(self, painter: QPainter, block: QTextBlock) -> None:
        layout = block.layout()
        first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
        if first.isValid():
            x = _beside(block, block.charFormat().font().pixelSize() * 0.85)
            height = last.y() + last.height() - first.y()
            painter.fillRect(QRectF(x - 1, origin(block).y() + first.y(), 2, height), self._look.theme.third)

    def _paint_pages(self, painter: QPainter, block: QTextBlock, left: float) -> None:
        end = block.position() + block.length()
        for n in range(bisect_left(self._pages, block.position()), bisect_left(self._pages, end)):
            line = block.layout().lineForTextPosition(self._pages[n] - block.position())
            if not line.isValid():
                continue
            top, words = origin(block).y() + line.y(), translate("Reading", "p. {n}").format(n=n + 1)
            if line.lineNumber():
                painter.drawText(QPointF(left + _LABEL_LEFT, top + line.ascent()), words)
                continue
            # The paragraph's number has the first line's margin: the page stands above it, upon a tick.
            y = round(top) + 0.5
            painter.drawText(QPointF(left + _LABEL_LEFT, y - 2), words)
            painter.drawLine(QPointF(left + _LABEL_LEFT, y), QPointF(left + _TICK_RIGHT, y))


def _beside(block: QTextBlock, clear: float) -> float:
    """Return where something stands that leaves so much clear before the words, on the side they begin at."""
    line, left = block.layout().lineAt(0), origin(block).x()
    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
        return left + line.x() + line.width() + clear
    return left + line.x() - clear


def _is_numbered(words: str) -> bool:
    """Tell whether an item has a number or letter of its own, as `3.` or `b)`."""
    head = words.split(maxsplit=1)[0] if words.strip() else ""
    return head[-1:] in {".", ")"} and head[:-1].strip("(").isalnum() and len(head) <= 5  # noqa: PLR2004
