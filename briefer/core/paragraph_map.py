"""Which paragraph of an old text became which paragraph of the new one, wherever it was moved to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_LEAST_ALIKE = 55.0
"""How alike (0-100) a paragraph must be to one at the same place to be its newer version."""
_COMPARED = 20_000
"""How much of two paragraphs is compared: it takes the square of that."""


class Landing(NamedTuple):
    """Where a range went: the very range if its paragraphs are unchanged, else the paragraph to look in."""

    span: Span
    is_same: bool


class ParagraphMap:
    """The pairs of paragraphs of two texts; linear in their length, however much was moved."""

    def __init__(self, old: str, new: str) -> None:
        """Pair equal paragraphs first, then changed ones that stand next to a pair."""
        self._old, self._new = _paragraphs(old), _paragraphs(new)
        self._old_words = [old[start:end] for start, end in self._old]
        self._new_words = [new[start:end] for start, end in self._new]
        self._starts = [span.start for span in self._old]
        self._pairs = _unique_pairs(self._old_words, self._new_words)
        self._taken = set(self._pairs.values())
        self._spread(range(len(self._old)), -1)
        self._spread(range(len(self._old) - 1, -1, -1), 1)

    def landing(self, span: Span) -> Landing | None:
        """Return where a range of the old text went; None if its paragraphs have no counterpart."""
        first, last = (bisect_right(self._starts, position) - 1 for position in (span.start, span.end - 1))
        if first < 0 or first not in self._pairs or last not in self._pairs:
            return None
        here, there = self._pairs[first], self._pairs[last]
        if there - here != last - first:
            return None
        if all(self._old_words[first + n] == self._new_words[here + n] for n in range(last - first + 1)):
            start = self._new[here].start + span.start - self._old[first].start
            return Landing(Span(start, self._new[there].start + span.end - self._old[last].start), is_same=True)
        return Landing(Span(self._new[here].start, self._new[there].end), is_same=False)

    def _spread(self, order: Iterable[int], towards: int) -> None:
        """Pair each lone paragraph with the one beside its neighbour's counterpart, if the two are alike."""
        for n in order:
            beside = self._pairs.get(n + towards)
            if n in self._pairs or beside is None:
                continue
            there = beside - towards
            if 0 <= there < len(self._new) and there not in self._taken and self._alike(n, there):
                self._pairs[n] = there
                self._taken.add(there)

    def _alike(self, n: int, there: int) -> bool:
        old, new = self._old_words[n], self._new_words[there]
        return fuzz.ratio(old[:_COMPARED], new[:_COMPARED]) >= _LEAST_ALIKE


def _paragraphs(text: str) -> list[Span]:
    return [Span(*found.span()) for found in _LINE.finditer(text)]


def _unique_pairs(old: list[str], new: list[str]) -> dict[int, int]:
    """Pair the paragraphs that each text has once, word for word."""
    ours, theirs = Counter(old), Counter(new)
    place = {words: n for n, words in enumerate(new) if theirs[words] == 1}
    return {n: place[words] for n, words in enumerate(old) if ours[words] == 1 and words in place}
