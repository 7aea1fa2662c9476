"""The words that were looked for, painted in the text: a ground with an outline, deeper at the one that one is at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPen

from briefer.ui.reading.geometry import stretches
from briefer.ui.reading.highlights import tint_rect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QTextBlock

    from briefer.core.text import Span, Utf16Map
    from briefer.ui.theme import Look

_CORNER = 2.5


class Hits:
    """Hold the hits in one article, and the rectangles of those in each block that was painted."""

    def __init__(self, look: Look) -> None:
        """Start without hits."""
        self._look = look
        self.starts: list[int] = []
        """Where each begins, in UTF-16 units."""
        self._ends: list[int] = []
        self._rects: dict[int, list[tuple[int, QRectF]]] = {}
        self.spans: Sequence[Span] = ()
        self.current: int | None = None
        """Which of them one is at, from 0."""

    def show(self, spans: Sequence[Span], current: int | None, units: Utf16Map) -> bool:
        """Take over the hits, in order, and which of them one is at; tell whether anything is another."""
        if spans == self.spans and current == self.current:
            return False
        self.current = current
        if spans != self.spans:
            self.spans = spans
            self.recount(units)
        return True

    def recount(self, units: Utf16Map) -> None:
        """Count the positions of the hits in another text's units."""
        self.starts = [units.to_utf16(span.start) for span in self.spans]
        self._ends = [units.to_utf16(span.end) for span in self.spans]
        self.forget()

    def forget(self) -> None:
        """Work everything out anew, since the layout changed."""
        self._rects.clear()

    def paint(self, painter: QPainter, blocks: Sequence[QTextBlock]) -> None:
        """Paint the hits in these blocks."""
        if not self.spans:
            return
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks:
            # The small grey words of furniture would be hard to read on a ground: for them the outline does.
            is_dim = block.charFormat().foreground().color() == theme.third
            for n, rect in self._of(block):
                now = n == self.current
                painter.setPen(QPen(theme.hit_line, 2.0 if now else 1.0))
                painter.setBrush(theme.paper if is_dim else theme.hit_now if now else theme.hit)
                painter.drawRoundedRect(rect, _CORNER, _CORNER)
        painter.restore()

    def _of(self, block: QTextBlock) -> list[tuple[int, QRectF]]:
        rects = self._rects.get(block.blockNumber())
        if rects is None:
            rects = self._rects[block.blockNumber()] = list(self._work_out(block))
        return rects

    def _work_out(self, block: QTextBlock) -> list[tuple[int, QRectF]]:
        first = bisect_right(self._ends, block.position())
        last = bisect_left(self.starts, block.position() + block.length() - 1)
        return [
            (n, tint_rect(stretch).adjusted(-0.5, 0.5, 0.5, -0.5))
            for n in range(first, last)
            for stretch in stretches(block, self.starts[n], self._ends[n])
        ]
