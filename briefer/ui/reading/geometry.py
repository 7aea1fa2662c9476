"""Where on the page a range of a block's text stands, line by line, in either writing direction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Stretch(NamedTuple):
    """A stretch of one line: where it begins and ends, the line's baseline and number, and its type's size."""

    left: float
    right: float
    baseline: float
    em: float
    line: int


def origin(block: QTextBlock) -> QPointF:
    """Return where the block's lines are measured from, in the document."""
    return block.document().documentLayout().blockBoundingRect(block).topLeft()


def stretches(block: QTextBlock, start: int, end: int) -> list[Stretch]:
    """Return where `start` to `end` (UTF-16 units of the document) stands within a block, in the document."""
    return Lines(block).stretches(start, end)


class Lines:
    """The lines of one block, each measured once for however many ranges are asked for while the layout stands."""

    def __init__(self, block: QTextBlock) -> None:
        """Measure what all lines share."""
        self._start, self._last = block.position(), block.length() - 1
        self._corner, self._layout, self._em = origin(block), block.layout(), _em(block)
        self._across = _visual_runs if _RIGHT_TO_LEFT.search(block.text()) else _extent
        self._measured: dict[int, _Line] = {}

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """Return where `start` to `end` (UTF-16 units of the document) stands within the block, in the document."""
        first, last = max(0, start - self._start), min(self._last, end - self._start)
        x, found = self._corner.x(), []
        for n in range(max(0, self._layout.lineForTextPosition(first).lineNumber()), self._layout.lineCount()):
            line = self._measured.get(n) or self._measure(n)
            begin, stop = max(first, line.start), min(last, line.stop)
            if begin >= stop:
                break
            found += [Stretch(x + a, x + b, line.baseline, self._em, n) for a, b in self._across(line, begin, stop)]
        return found

    def _measure(self, n: int) -> _Line:
        line = self._layout.lineAt(n)
        start, baseline = line.textStart(), self._corner.y() + line.y() + line.ascent()
        right = line.naturalTextRect().right()
        measured = self._measured[n] = _Line(line, start, start + line.textLength(), baseline, right)
        return measured


class _Line(NamedTuple):
    laid: QTextLine
    start: int
    stop: int
    baseline: float
    right: float


def tip(document: QTextDocument, position: int, beside: int) -> Stretch:
    """Return where a caret stands at a position, on the line that holds the character `beside` it."""
    block = document.findBlock(beside)
    corner, line = origin(block), block.layout().lineForTextPosition(beside - block.position())
    x = corner.x() + _x(line, position - block.position())
    return Stretch(x, x, corner.y() + line.y() + line.ascent(), _em(block), line.lineNumber())


def _em(block: QTextBlock) -> float:
    return float(block.charFormat().font().pixelSize())


def _extent(line: _Line, start: int, end: int) -> list[tuple[float, float]]:
    """Return where a range stands; a blank at the end of a wrapped line hangs over it, and is left out."""
    left, right = _x(line.laid, start), min(_x(line.laid, end), line.right)
    return [(left, right)] if right > left else []


def _visual_runs(line: _Line, start: int, end: int) -> list[tuple[float, float]]:
    """Return where a range stands if directions mix: it may be in several places of a line."""
    rects = [run.boundingRect() for run in line.laid.glyphRuns(start, end - start)]
    return _joined(sorted((rect.left(), rect.right()) for rect in rects if rect.width() > 0))


def _joined(extents: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join extents that overlap or touch: a range in two typefaces comes in glyph runs that do."""
    found: list[tuple[float, float]] = []
    for left, right in extents:
        if found and left <= found[-1][1] + 0.5:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _x(line: QTextLine, position: int) -> float:
    # The toolkit's stubs know nothing of the pair that comes back.
    return float(cast("tuple[float, int]", line.cursorToX(position))[0])
