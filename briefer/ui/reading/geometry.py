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
    corner, layout, found = origin(block), block.layout(), []
    first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
    across = _visual_runs if _RIGHT_TO_LEFT.search(block.text()) else _extent
    em = _em(block)
    for n in range(max(0, layout.lineForTextPosition(first).lineNumber()), layout.lineCount()):
        line = layout.lineAt(n)
        begin, stop = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if begin >= stop:
            break
        baseline = corner.y() + line.y() + line.ascent()
        found += [Stretch(corner.x() + a, corner.x() + b, baseline, em, n) for a, b in across(line, begin, stop)]
    return found


def tip(document: QTextDocument, position: int, beside: int) -> Stretch:
    """Return where a caret stands at a position, on the line that holds the character `beside` it."""
    block = document.findBlock(beside)
    corner, line = origin(block), block.layout().lineForTextPosition(beside - block.position())
    x = corner.x() + _x(line, position - block.position())
    return Stretch(x, x, corner.y() + line.y() + line.ascent(), _em(block), line.lineNumber())


def _em(block: QTextBlock) -> float:
    return float(block.charFormat().font().pixelSize())


def _extent(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return where a range stands; a blank at the end of a wrapped line hangs over it, and is left out."""
    left, right = _x(line, start), min(_x(line, end), line.naturalTextRect().right())
    return [(left, right)] if right > left else []


def _visual_runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return where a range stands if directions mix: it may be in several places of a line."""
    rects = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
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
