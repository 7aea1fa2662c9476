"""From lines to paragraphs, by the room a line had left, by indents, leading and size; across columns and pages."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefer.readers.page import ends_as_sentence
from briefer.readers.pdf_hyphens import is_east_asian

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.readers.pdf_lines import Line

_OTHER_SIZE = 0.07
_INDENT = 0.7
"""How far in a line begins that opens a paragraph, in times of the letters' size."""

_LOOSE, _APART = 1.2, 1.45
"""How much more than the usual leading may, and must, part two paragraphs."""

_FAR = 3.5
_QUARTER, _EIGHTH = 0.25, 0.125
_FEWEST = 3
"""How many lines that are set in alike have an edge of their own on the right."""

_LARGE = 1.1
_SPACE = 0.22
"""The width of a narrow space, in times of the letters' size."""


class Frame(NamedTuple):
    """The edges of one column of one page, in points."""

    left: float
    right: float


class Setting:
    """How a document is set: the frame of each column, and the usual leading."""

    def __init__(self, lines: Sequence[Line], size: float) -> None:
        """Measure the lines; `size` is that of the body's letters in points."""
        self.size = size
        self._frames = _frames(lines)
        alike = [(a, b) for a, b in pairwise(lines) if _are_set_alike(a, b)]
        self.leading = _usual(((a.y - b.y) / a.size for a, b in alike if 0 < a.y - b.y < 3 * a.size), 20) or 1.2
        pitched = [(a.y - b.y) / (self.leading * b.size) for a, b in alike]
        self._is_spaced = sum(_APART <= pitch < _FAR for pitch in pitched) >= max(2, len(pitched) // 40)
        self._reach = _reach(lines)

    def frame(self, line: Line) -> Frame:
        """Return the frame of the column that a line stands in."""
        return self._frames[line.page, line.column]

    def indent(self, line: Line) -> float:
        """Return how far in a line begins, in times of its letters' size."""
        return (line.left - self.frame(line).left) / line.size

    def is_large(self, line: Line) -> bool:
        """Tell whether a line is set in larger letters than the text."""
        return line.size > _LARGE * self.size

    def is_full(self, line: Line, following: Line, doubt: float | None = None) -> bool:
        """Tell whether a line had no room for the first word of the next, but for some points of doubt.

        A number keeps to the word behind it: a space that does not break looks like any other.
        """
        first, last = following.words[0], following.words[: 2 if following.words[0].text[:1].isdecimal() else 1][-1]
        room = self._doubt(line, following) if doubt is None else doubt
        needed = first.size if is_east_asian(first.text[:1]) else last.right - first.left
        return line.right + _SPACE * line.size + needed > self._edge(line) - room

    def _doubt(self, line: Line, following: Line) -> float:
        """Return how much room a line may leave, in points: spaces that do not break are not seen, nor are all gaps.

        Where paragraphs stand apart, or a sentence runs on, a line that is not quite full ends none.
        """
        frame, begins = self.frame(line), following.words[0].text[:1]
        if begins.islower() or (begins.isdecimal() and not ends_as_sentence(line.text)):
            return _QUARTER * (frame.right - frame.left)
        return _EIGHTH * (frame.right - frame.left) if self._is_spaced else 1.0

    def _edge(self, line: Line) -> float:
        """Return where a line has to end: a block that is set in has a right edge of its own."""
        frame = self.frame(line)
        return self._reach.get(id(line), frame.right) if line.start - frame.left > line.size else frame.right


def paragraphs(lines: Sequence[Line], setting: Setting) -> list[list[Line]]:
    """Return the lines of each paragraph, in order."""
    found: list[list[Line]] = []
    for line in lines:
        if found and _continues(found[-1], line, setting):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _continues(paragraph: Sequence[Line], line: Line, setting: Setting) -> bool:
    above = paragraph[-1]
    if not _are_set_alike(above, line) or _is_apart(above, line) or _heads(paragraph, line):
        return False
    if (above.page, above.column) != (line.page, line.column):
        return _continues_over_there(paragraph, line, setting)
    pitch = (above.y - line.y) / (setting.leading * line.size)
    if not 0 < pitch < _APART:
        return False
    if setting.is_large(line):
        return True
    return (
        setting.is_full(above, line) and not _is_indented(paragraph, line) and (pitch < _LOOSE or _runs_on(above, line))
    )


def _heads(paragraph: Sequence[Line], line: Line) -> bool:
    """Tell whether a bold line stands above others as their heading, or they above it."""
    return paragraph[-1].is_bold != line.is_bold and len(paragraph) == 1


def _frames(lines: Sequence[Line]) -> dict[tuple[int, int], Frame]:
    """Return the frame of each column, by page and column: at least as wide as most."""
    columns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        columns.setdefault((line.page, line.column), []).append(line)
    edges = {key: Frame(_left(held), max(line.right for line in held)) for key, held in columns.items()}
    width = _usual(frame.right - frame.left for frame in edges.values())
    return {key: Frame(left, max(right, left + width)) for key, (left, right) in edges.items()}


def _are_set_alike(above: Line, line: Line) -> bool:
    return abs(above.size - line.size) <= _OTHER_SIZE * max(above.size, line.size)


def _is_apart(above: Line, line: Line) -> bool:
    """Tell whether a list item begins, or either is a row of a table."""
    is_row = bool(above.gaps) and not (above.bullet and above.gaps == {1})
    return bool(line.bullet) or bool(line.gaps) or is_row


def _continues_over_there(paragraph: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Tell whether a paragraph goes on in another column, or on another page."""
    above = paragraph[-1]
    ends = ends_as_sentence(above.text)
    # Here no gap tells: a line that ends a sentence has to be full to the last word.
    if setting.is_large(line) or not setting.is_full(above, line, 1.0 if ends else None):
        return False
    step = setting.indent(line) - setting.indent(above)
    if min(abs(step), abs(line.left - above.left) / line.size) < _INDENT:
        return True
    # Further out goes on only what had its first line set in: a quotation is set in to its end.
    return setting.indent(line) < _INDENT and not (ends and len(paragraph) > 1)


def _is_indented(paragraph: Sequence[Line], line: Line) -> bool:
    """Tell whether a line begins further in than the one above, or further out than a paragraph's second line may."""
    above = paragraph[-1]
    if above.bullet:
        return abs(line.left - above.words[1].left) > _INDENT * line.size and line.left > above.words[1].left
    step = (line.left - above.left) / line.size
    return step > _INDENT or (step < -_INDENT and len(paragraph) > 1)


def _runs_on(above: Line, line: Line) -> bool:
    """Tell whether a line begins within a sentence, as below a line that a tall sign made higher."""
    return line.words[0].text[:1].islower() and above.words[-1].text[-1:] not in ".!?:"


def _left(lines: Sequence[Line]) -> float:
    """Return a column's left edge: the outermost that several lines share."""
    counts = Counter(round(line.left) for line in lines)
    shared = [left for left, count in counts.items() if count >= max(2, len(lines) // 12)]
    return float(min(shared or counts))


def _usual(values: Iterable[float], parts: int = 1) -> float:
    counts = Counter(round(value * parts) / parts for value in values)
    return counts.most_common(1)[0][0] if counts else 0.0


def _reach(lines: Sequence[Line]) -> dict[int, float]:
    """Return, by a line's identity, how far to the right those around it reach whose text begins where its begins."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and abs(runs[-1][-1].start - line.start) < 1 and runs[-1][-1].y > line.y:
            runs[-1].append(line)
        else:
            runs.append([line])
    reach = ((run, max(line.right for line in run)) for run in runs if len(run) >= _FEWEST)
    return {id(line): right for run, right in reach for line in run}
