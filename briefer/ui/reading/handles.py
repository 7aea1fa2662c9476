"""The chosen passage's two ends, to be dragged: to word borders or, with Alt held, to characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from briefer.core.text import Span
from briefer.ui.reading.geometry import Stretch, stretches, tip
from briefer.ui.reading.highlights import DROP, RISE, tint_rect
from briefer.ui.reading.words import nearest

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QTextDocument

_KNOB = 4.5
_REACH = 9.0
"""How near the pointer must be to a knob to take hold of it, in pixels."""


class Ends:
    """Where a passage's ends stand on the page, in document coordinates."""

    def __init__(self, document: QTextDocument, start: int, end: int) -> None:
        """Find the stretches of a range in UTF-16 units, and the tips where it begins and ends."""
        self.stretches: list[Stretch] = []
        self.tips = (tip(document, start, start), tip(document, end, max(start, end - 1)))
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            self.stretches += stretches(block, start, end)
            block = block.next()

    @property
    def knobs(self) -> tuple[QPointF, QPointF] | None:
        """The knobs' centres: above the first word, below the last."""
        if not self.stretches:
            return None
        first, last = self.tips
        above = QPointF(first.left, first.baseline - first.em * RISE - _KNOB + 1)
        return above, QPointF(last.left, last.baseline + last.em * DROP + _KNOB - 1)

    def end_near(self, point: QPointF) -> int | None:
        """Return which end (0 or 1) a point is near enough to take hold of, or None."""
        knobs = self.knobs or ()
        distances = [QLineF(point, knob).length() for knob in knobs]
        close = min(distances, default=_REACH + 1)
        return distances.index(close) if close <= _REACH else None

    def paint_ground(self, painter: QPainter, ground: QColor) -> None:
        """Paint the stronger ground of the chosen words."""
        for stretch in self.stretches:
            painter.fillRect(tint_rect(stretch), ground)

    def paint(self, painter: QPainter, colour: QColor, paper: QColor) -> None:
        """Paint the two handles."""
        knobs = self.knobs
        if knobs is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for knob, where in zip(knobs, self.tips, strict=True):
            painter.setPen(QPen(colour, 2))
            ground = tint_rect(where)
            painter.drawLine(QPointF(knob.x(), ground.top() - 1), QPointF(knob.x(), ground.bottom() + 1))
            painter.setPen(QPen(paper, 1.5))
            painter.setBrush(colour)
            painter.drawEllipse(QRectF(knob.x() - _KNOB, knob.y() - _KNOB, 2 * _KNOB, 2 * _KNOB))
        painter.restore()


def dragged(text: str, span: Span, end: int, offset: int, *, by_character: bool) -> Span:
    """Return a range with one end (0 or 1) dragged to an offset; it keeps at least one character."""
    at = offset if by_character else nearest(text, offset, ends=bool(end))
    if end == 0:
        return Span(min(at, span.end - 1), span.end)
    return Span(span.start, max(at, span.start + 1))
