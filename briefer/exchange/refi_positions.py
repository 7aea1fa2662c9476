"""How a REFI-QDA file counts positions. The standard says code points; tools differ, so the words decide.

Seen: UTF-16 code units, line ends as two (CRLF), a BOM counted as a character, ends that are inclusive.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate, product
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

SURE = 0.9
"""The share of ends at word borders below which a reader should look for himself."""


class Counting(NamedTuple):
    """One way to count."""

    utf16: bool = False
    crlf: bool = False
    bom: bool = False
    inclusive: bool = False

    def __str__(self) -> str:
        """Say it in words."""
        unit = "UTF-16 units" if self.utf16 else "code points"
        line, end = ("CRLF" if self.crlf else "LF"), ("inclusive" if self.inclusive else "exclusive")
        return f"{unit}, {line}, {'BOM counted' if self.bom else 'no BOM'}, ends {end}"


STANDARD = Counting()
COUNTINGS = tuple(sorted((Counting(*each) for each in product((True, False), repeat=4)), key=sum))
"""All ways, the standard first, then by how far they are from it, and by how often they are seen."""


class Marked:
    """A canonical text, with the ranges that a file marks in it, as it counts them."""

    def __init__(self, text: str, ranges: Sequence[tuple[int, int]]) -> None:
        """Keep both."""
        self.text, self.ranges = text, ranges
        self._rulers: dict[tuple[bool, bool], list[int]] = {}

    def _ruler(self, counting: Counting) -> list[int]:
        """Return where each code point begins, in the units of a way to count."""
        key = counting.utf16, counting.crlf
        if key not in self._rulers:
            weights = (
                1 + ((char == "\n") if counting.crlf else 0) + ((char > "\uffff") if counting.utf16 else 0)
                for char in self.text
            )
            self._rulers[key] = list(accumulate(weights, initial=0))
        return self._rulers[key]

    def spans(self, counting: Counting) -> list[Span | None]:
        """Return the ranges in code points; None for one that a way to count cannot mean."""
        return [self._span(start, end, counting) for start, end in self.ranges]

    def _span(self, start: int, end: int, counting: Counting) -> Span | None:
        ruler = self._ruler(counting)
        ends = start - counting.bom, end - counting.bom + counting.inclusive
        first, last = (bisect_left(ruler, at) for at in ends)
        if first >= last or last >= len(ruler) or (ruler[first], ruler[last]) != ends:
            return None
        return Span(first, last)

    @cached_property
    def _words(self) -> list[bool]:
        return [char.isalnum() for char in self.text] + [False]

    def fitting(self, counting: Counting) -> int:
        """Return how many ends stand at a word's border, with no white space inside."""
        return sum(self._fits(*span) for span in self.spans(counting) if span)

    def _fits(self, start: int, end: int) -> int:
        text, words = self.text, self._words
        begins = not text[start].isspace() and not (start and words[start - 1] and words[start])
        stops = not text[end - 1].isspace() and not (words[end - 1] and words[end])
        return begins + stops


class Verdict(NamedTuple):
    """Which way of counting fits best, and how sure that is."""

    counting: Counting
    fit: float
    """The share of ends at word borders."""
    next_best: Counting | None
    """The best of the ways that mean other ranges."""
    next_fit: float = 0.0

    def __str__(self) -> str:
        """Say it in a sentence or two."""
        other = f"; the next best, {self.next_best}, {self.next_fit:.0%}" if self.next_best else ""
        doubt = "" if self.fit >= SURE and self.fit > self.next_fit else " Look the passages over."
        return f"Positions are read as {self.counting}: {self.fit:.0%} of the ends stand at word borders{other}.{doubt}"


def judge(marked: Sequence[Marked]) -> Verdict:
    """Return the way of counting by which most ends stand at word borders; the standard, where it does as well."""
    ends = 2 * sum(len(each.ranges) for each in marked) or 1
    fits = {counting: sum(each.fitting(counting) for each in marked) / ends for counting in COUNTINGS}
    best = max(COUNTINGS, key=lambda counting: fits[counting])
    meant = [each.spans(best) for each in marked]
    others = [c for c in COUNTINGS if [each.spans(c) for each in marked] != meant]
    rival = max(others, key=lambda counting: fits[counting], default=None)
    return Verdict(best, fits[best], rival, fits[rival] if rival else 0.0)
