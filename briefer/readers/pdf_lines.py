"""From the words on a page to its lines in the order they are read in, column by column.

A program draws its text mostly in the order it is read in. Only where the drawing goes across a gutter line by line
is a page put into columns here.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.readers.pdf_words import Sheet, Word

_GAP = 1.6
"""A gap between words that no justified line has, in times of the letters' size."""

_SAME_LINE = 0.5
"""How far baselines of one line lie apart at most, in times of the letters' size."""

_GUTTER = 0.9
"""The least width of a gutter between columns, in times of the letters' size."""

_FEWEST = 5
"""The fewest lines on each side that make columns."""

_FEW, _EVEN = 3, 0.3
"""How many other lines end where a stretched one does, and how far its gaps differ, in times of the letters' size."""

_FILLED = 0.55
"""How much of a column's width its lines fill at the median: cells of a table fill less."""

_TOUCH = 0.1
"""How far apart words are at most that are one, in times of the letters' size."""

_TITLE = 1.1
"""How large letters are at least that are a title's or a heading's, in times of the text's."""

_BULLET = re.compile(r"[•‣◦\u2043∙·●○■□▪▫➢➤►✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf02d\uf02a-]|[–—*o]")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]")


@dataclass
class Line:
    """The words on one line of one column, and the column's edges in points."""

    words: list[Word]
    gaps: frozenset[int] = frozenset()
    """Before which words, by number, there is a gap as between the cells of a table."""
    page: int = 0
    column: int = 0

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @cached_property
    def start(self) -> float:
        """Where its text begins, behind the sign of a list item."""
        return self.words[1 if self.bullet else 0].left

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def y(self) -> float:
        """Its baseline."""
        return max((len(word.text), word.y) for word in self.words)[1]

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return _most((word.size, len(word.text)) for word in self.words)

    @cached_property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return all(word.bold for word in self.words)

    @cached_property
    def text(self) -> str:
        """Its words, and tabs for gaps."""
        return "".join(("\t" if n in self.gaps else " " if n else "") + word.text for n, word in enumerate(self.words))

    @cached_property
    def bullet(self) -> str:
        """The sign or number of a list item, where the line begins with one and a gap behind it."""
        if len(self.words) < 2:  # noqa: PLR2004 - a sign and a word
            return ""
        first, second = self.words[:2]
        found = _BULLET.fullmatch(first.text) or _NUMBER.fullmatch(first.text)
        wide = second.left - first.right > 0.45 * first.size
        return first.text if found and (wide or _BULLET.fullmatch(first.text)) else ""


class _Gutter(NamedTuple):
    left: float
    right: float


def lines(sheet: Sheet, page: int) -> list[Line]:
    """Return a page's lines in the order they are read in."""
    segments = list(_segments(sheet.words))
    gutter = _gutter(segments)
    if gutter is None:
        ordered = _merged(segments, ())
        return _numbered(ordered if _goes_down(ordered) else sorted(ordered, key=_downwards), page, None)
    whole = _merged(segments, (gutter,))
    return _numbered(whole if _goes_by_columns(whole, gutter) else list(_by_columns(whole, gutter)), page, gutter)


def _segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words that stand beside each other without a wide gap."""
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _goes_on(word: Word, following: Word) -> bool:
    size = max(word.size, following.size)
    gap = following.left - word.right
    return abs(following.y - word.y) < _SAME_LINE * size and -size < gap < _GAP * size


def _merged(segments: Sequence[list[Word]], gutters: Sequence[_Gutter]) -> list[Line]:
    """Return the lines that the segments make: cells beside each other are one, columns are not."""
    found: list[Line] = []
    for segment in segments:
        last = found[-1].words[-1] if found else None
        if last and _is_beside(last, segment[0]) and not any(_parts(last, gutter, segment[0]) for gutter in gutters):
            found[-1].gaps |= {len(found[-1].words)}
            found[-1].words.extend(segment)
        elif not (found and _fits(found[-1], segment)):
            found.append(Line(segment))
    return found


def _fits(line: Line, segment: Sequence[Word]) -> bool:
    """Put words into the gap that a line has for them, if it has: signs that its font lacks are drawn behind it."""
    size = max(segment[0].size, line.words[0].size)
    if abs(segment[0].y - line.words[0].y) >= _SAME_LINE * size:
        return False
    at = sum(word.left < segment[0].left for word in line.words)
    before, after = line.words[:at], line.words[at:]
    if not after or segment[-1].right > after[0].left + _TOUCH * size or after[0].left - segment[-1].right > size:
        return False
    if before and not -_TOUCH * size < segment[0].left - before[-1].right < size:
        return False
    within = [*before[-1:], *segment, after[0]]
    fitted = [*before[:-1], *_touching(within), *after[1:]]
    line.gaps = frozenset(gap if gap < at else gap + len(fitted) - len(line.words) for gap in line.gaps if gap != at)
    line.words = fitted
    return True


def _touching(found: Sequence[Word]) -> list[Word]:
    """Return the words, those as one that touch."""
    made = [found[0]]
    for word in found[1:]:
        if word.left - made[-1].right < _TOUCH * word.size:
            made[-1] = replace(made[-1], text=made[-1].text + word.text, right=word.right)
        else:
            made.append(word)
    return made


def _is_beside(word: Word, following: Word) -> bool:
    size = max(word.size, following.size)
    return abs(following.y - word.y) < _SAME_LINE * size and following.left > word.right - size


def _parts(word: Word, gutter: _Gutter, following: Word) -> bool:
    return word.right <= gutter.left + 1 and following.left >= gutter.right - 1


def _gutter(segments: Sequence[list[Word]]) -> _Gutter | None:
    """Return the white strip between two columns of running text, if the page has one."""
    if len(segments) < 2 * _FEWEST:
        return None
    size = _most((word.size, len(word.text)) for segment in segments for word in segment)
    # A title in the middle of the page reaches across a gutter.
    boxes = [(segment[0].left, segment[-1].right) for segment in segments if segment[0].size <= _TITLE * size]
    left, right = min(box[0] for box in boxes), max(box[1] for box in boxes)
    narrow = sorted(box for box in boxes if box[1] - box[0] < 0.6 * (right - left))
    gutters = (_Gutter(*strip) for strip in _strips(narrow) if strip[1] - strip[0] >= _GUTTER * size)
    return next((gutter for gutter in gutters if _are_columns(narrow, gutter)), None)


def _strips(boxes: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    reach = boxes[0][1] if boxes else 0.0
    for left, right in boxes:
        if left > reach:
            yield reach, left
        reach = max(reach, right)


def _are_columns(boxes: Sequence[tuple[float, float]], gutter: _Gutter) -> bool:
    """Tell whether both sides hold enough lines that fill their column, as text does and tables do not."""
    sides = [box for box in boxes if box[1] <= gutter.left], [box for box in boxes if box[0] >= gutter.right]
    return all(len(side) >= _FEWEST and _is_filled(side) for side in sides)


def _is_filled(boxes: Sequence[tuple[float, float]]) -> bool:
    width = max(box[1] for box in boxes) - min(box[0] for box in boxes)
    return median(box[1] - box[0] for box in boxes) > _FILLED * width


def _goes_down(found: Sequence[Line]) -> bool:
    """Tell whether lines come from top to bottom but for a few: heads and feet are often drawn last."""
    jumps = sum(b.y > a.y + b.size and b.left < a.right and a.left < b.right for a, b in pairwise(found))
    return jumps <= 2 + len(found) // 20


def _goes_by_columns(found: Sequence[Line], gutter: _Gutter) -> bool:
    """Tell whether the page was drawn column by column rather than across."""
    crossings = sum(_side(a, gutter) * _side(b, gutter) < 0 for a, b in pairwise(found))
    return crossings < _FEWEST


def _side(line: Line, gutter: _Gutter) -> int:
    return -1 if line.right <= gutter.left + 1 else 1 if line.left >= gutter.right - 1 else 0


def _by_columns(found: Sequence[Line], gutter: _Gutter) -> Iterator[Line]:
    """Yield the left column, then the right one, between each two lines that run across both."""
    for is_across, band in groupby(sorted(found, key=_downwards), key=lambda line: _side(line, gutter) == 0):
        held = list(band)
        yield from held if is_across else sorted(held, key=lambda line: (_side(line, gutter), -line.y))


def _downwards(line: Line) -> tuple[float, float]:
    return -line.y, line.left


def _numbered(found: list[Line], page: int, gutter: _Gutter | None) -> list[Line]:
    """Return the lines with page and column: beyond the gutter, and where reading goes up again, another one begins."""
    column = side = 0
    for n, line in enumerate(found):
        was, side = side, _side(line, gutter) if gutter else 0
        goes_up = n and line.y > found[n - 1].y + line.size and line.left >= found[n - 1].right
        column += bool(goes_up) or side != was
        line.page, line.column = page, column
    for _, held in groupby(found, key=lambda line: line.column):
        _close_stretched(list(held))
    return found


def _close_stretched(column: Sequence[Line]) -> None:
    """Take the gaps from lines that were only stretched to be as wide as the others: then all of theirs are alike."""
    plain = [line for line in column if not line.gaps]
    for line in column:
        if len(line.gaps) == len(line.words) - 1 and _is_even(line):
            alike = (abs(other.left - line.left) < 1 and abs(other.right - line.right) < 1 for other in plain)
            line.gaps = frozenset() if sum(alike) >= _FEW else line.gaps


def _is_even(line: Line) -> bool:
    gaps = [following.left - word.right for word, following in pairwise(line.words)]
    return not gaps or max(gaps) - min(gaps) < _EVEN * line.size


def _most(weighed: Iterable[tuple[float, int]]) -> float:
    """Return the size that most letters have, to half a point."""
    counts: Counter[float] = Counter()
    for size, letters in weighed:
        counts[round(2 * size) / 2] += letters
    return counts.most_common(1)[0][0] if counts else 0.0


def body_size(found: Iterable[Line]) -> float:
    """Return the size that most letters of a document have."""
    return _most((word.size, len(word.text)) for line in found for word in line.words)
