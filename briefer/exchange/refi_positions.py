"""How a REFI-QDA file counts positions. The standard says code points; tools differ, so the words decide.

Seen: UTF-16 code units, line ends as two (CRLF), a BOM counted as a character, ends that are inclusive.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate, product
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import BrieferError
from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

SURE = 0.9
"""The share of ends at word borders below which a reader should look for himself."""


_SAMPLE = 80


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

    @property
    def name(self) -> str:
        """What it is called on the command line, whatever differs from the standard added to the unit.

        >>> Counting(utf16=True, crlf=True).name
        'utf-16-crlf'
        """
        added = (("-crlf", self.crlf), ("-bom", self.bom), ("-inclusive", self.inclusive))
        return ("utf-16" if self.utf16 else "code-points") + "".join(part for part, is_so in added if is_so)


STANDARD = Counting()
COUNTINGS = tuple(sorted((Counting(*each) for each in product((True, False), repeat=4)), key=sum))
"""All ways, the standard first, then by how far they are from it, and by how often they are seen."""
COUNTING_BY_NAME = {counting.name: counting for counting in COUNTINGS}


def counting_named(name: str) -> Counting:
    """Return a way to count by its name. Raises `BrieferError` if there is none."""
    try:
        return COUNTING_BY_NAME[name]
    except KeyError:
        raise BrieferError(
            f"There is no way “{name}” to count positions.", f"These are known: {', '.join(COUNTING_BY_NAME)}."
        ) from None


class Marked:
    """A canonical text, with the ranges that a file marks in it, as it counts them."""

    def __init__(self, text: str, ranges: Sequence[tuple[int, int]]) -> None:
        """Keep both."""
        self.text, self.ranges = text, ranges
        self._rulers: dict[tuple[bool, bool], list[int]] = {}
        self._spans: dict[Counting, list[Span | None]] = {}

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
        if counting not in self._spans:
            self._spans[counting] = [self._span(start, end, counting) for start, end in self.ranges]
        return self._spans[counting]

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


class Way(NamedTuple):
    """A way to count that means ranges of its own, and the share of their ends that stand at word borders."""

    counting: Counting
    fit: float
    sample: str = ""
    """The words of the last range, where differences have added up; empty if this way cannot mean any."""

    def __str__(self) -> str:
        """Say it in words."""
        return f"{self.counting} ({self.fit:.0%})"


class Verdict(NamedTuple):
    """The way of counting by which positions are read, how well it fits, and what else they could mean."""

    counting: Counting
    fit: float
    """The share of ends at word borders."""
    ways: tuple[Way, ...] = ()
    """All ways that mean different ranges, the best first; the one that is taken is among them."""
    is_asked_for: bool = False
    """Whether somebody chose it, rather than the words."""

    @property
    def next_best(self) -> Way | None:
        """The best of the ways that mean other ranges."""
        return next((way for way in self.ways if way.counting != self.counting), None)

    def __str__(self) -> str:
        """Say it in a sentence or two."""
        rival = self.next_best
        fits = f"{self.fit:.0%} of the ends stand at word borders."
        if self.is_asked_for:
            said = [f"As was asked, positions are read as {self.counting}: {fits}"]
        else:
            said = [f"Positions are read as {self.counting}: {fits}"]
        if rival:
            is_better = rival.fit > self.fit
            said.append(f"The best way is {rival}." if is_better else f"The next best way is {rival}.")
        if not self.is_asked_for and (self.fit < SURE or (rival and rival.fit >= self.fit)):
            said.append("Look the passages over.")
        return " ".join(said)


def judge(marked: Sequence[Marked], wanted: Counting | None = None) -> Verdict:
    """Return the way of counting by which most ends stand at word borders; the standard, where it does as well.

    One that is `wanted` is taken, however badly it fits.
    """
    ends = 2 * sum(len(each.ranges) for each in marked) or 1
    fits = {counting: sum(each.fitting(counting) for each in marked) / ends for counting in COUNTINGS}
    ranked = sorted(COUNTINGS, key=lambda counting: (counting != wanted, -fits[counting]))
    meant: dict[tuple[tuple[Span | None, ...], ...], Counting] = {}
    for counting in ranked:
        meant.setdefault(tuple(tuple(each.spans(counting)) for each in marked), counting)
    taken = ranked[0]
    told = (Way(counting, fits[counting], _sample(marked, counting)) for counting in meant.values())
    ways = sorted(told, key=lambda way: -way.fit)
    return Verdict(taken, fits[taken], tuple(ways), is_asked_for=wanted is not None)


def _sample(marked: Sequence[Marked], counting: Counting) -> str:
    """Return the words of the last range in a way, on one line and not too many."""
    last = next((each for each in reversed(marked) if each.ranges), None)
    span = last.spans(counting)[-1] if last is not None else None
    words = " ".join(last.text[slice(*span)].split()) if last is not None and span is not None else ""
    return words if len(words) <= _SAMPLE else f"{words[: _SAMPLE // 2]} … {words[-_SAMPLE // 2 :]}"
