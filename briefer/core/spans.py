"""From overlapping passages to runs: stretches that the same passages cover, each passage on a lane of its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.core.text import Span

Key = TypeVar("Key")


class Placed(NamedTuple, Generic[Key]):
    """A passage on its lane: 0 is nearest to the words; no two passages that overlap share a lane."""

    start: int
    end: int
    lane: int
    key: Key


class Run(NamedTuple, Generic[Key]):
    """A stretch of text covered by the same passages throughout; `cover` is ordered by lane."""

    start: int
    end: int
    cover: tuple[Placed[Key], ...]


def place(spans: Iterable[tuple[Span, Key]]) -> list[Placed[Key]]:
    """Give each span the lowest lane that is free where it begins: longer ones first where two begin together.

    >>> from briefer.core.text import Span
    >>> [p.lane for p in place([(Span(0, 9), "a"), (Span(4, 12), "b"), (Span(9, 11), "c")])]
    [0, 1, 0]
    """
    ends: list[int] = []
    placed = []
    for (start, end), key in sorted(spans, key=lambda item: (item[0].start, -item[0].end)):
        lane = next((n for n, until in enumerate(ends) if until <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        placed.append(Placed(start, end, lane, key))
    return placed


def runs(placed: Iterable[Placed[Key]]) -> Iterator[Run[Key]]:
    """Cut placed spans at every border among them and yield the covered stretches in order.

    >>> from briefer.core.text import Span
    >>> [(r.start, r.end, len(r.cover)) for r in runs(place([(Span(0, 9), "a"), (Span(4, 12), "b")]))]
    [(0, 4, 1), (4, 9, 2), (9, 12, 1)]
    """
    items = sorted(placed, key=lambda p: p.start)
    borders = sorted({border for item in items for border in (item.start, item.end)})
    active: list[Placed[Key]] = []
    n = 0
    for start, end in pairwise(borders):
        active = [item for item in active if item.end > start]
        while n < len(items) and items[n].start == start:
            active.append(items[n])
            n += 1
        if active:
            yield Run(start, end, tuple(sorted(active, key=lambda p: p.lane)))


class Index(Generic[Key]):
    """Find the placed spans that meet a range, quickly, for painting one block of a long text."""

    def __init__(self, placed: Iterable[Placed[Key]]) -> None:
        """Sort by start, and keep the running maximum of ends to know where to begin looking."""
        self._items = sorted(placed, key=lambda p: (p.start, p.end))
        self._starts = [item.start for item in self._items]
        self._reach: list[int] = []
        for item in self._items:
            self._reach.append(max(item.end, self._reach[-1]) if self._reach else item.end)

    def __iter__(self) -> Iterator[Placed[Key]]:
        """Go through all of them, by start."""
        return iter(self._items)

    def meeting(self, start: int, end: int) -> list[Placed[Key]]:
        """Return what shares at least one code point with the range, by start."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [item for item in self._items[first:last] if item.end > start]
