"""Where words stand in a text, found as people look for them: plain words, never a pattern, at exact offsets.

Text and words are folded code point by code point, so that every hit is a range of the text as it was written.
Curly and straight quotes, kinds of dash and kinds of space are always the same; case and accents are if asked.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 10_000
"""How many hits in one text are found at most; more than that are no help to anybody."""
_TRIES = 500_000
"""How many places in one text are looked at at most: a bound for texts that are one letter, millions of times."""
_KEPT = 256
"""How many folded texts are kept for the next key that is typed."""


class Query(NamedTuple):
    """What is looked for, and what counts as the same."""

    words: str = ""
    whole: bool = False
    """Whole words only."""
    case: bool = False
    """Capitals are not small letters."""
    plain: bool = False
    """Accents, vowel points and strokes are ignored."""


def find(text: str, query: Query, most: int = MOST) -> list[Span]:
    r"""Return where the words stand in a text, in order and without overlaps, at most so many times.

    >>> text = "Don\u2019t say cafe\u0301 or CAF\u00c9."
    >>> find(text, Query("cafe", plain=True))
    [Span(start=10, end=15), Span(start=19, end=23)]
    >>> find(text, Query("don't"))
    [Span(start=0, end=5)]
    """
    words = _folded(query.words, query.case, query.plain).text
    if not words:
        return []
    folded = _folded(text, query.case, query.plain)
    found: list[Span] = []
    for at in islice(_places(folded.text, words), _TRIES):
        span = folded.span(at, at + len(words))
        if span is not None and span.start >= (found[-1].end if found else 0) and _stands(text, span, query):
            found.append(span)
            if len(found) == most:
                break
    return found


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


class _Folded(NamedTuple):
    """A folded text, and where code points became none or several: everywhere else one became one."""

    text: str
    points: list[int]
    """The code points of the text that did, by offset."""
    starts: list[int]
    """Where in the folded text what became of each begins."""
    ends: list[int]
    """Where it ends."""

    def span(self, start: int, end: int) -> Span | None:
        """Return the range of the text that a range of the folded text stands for; None if it cuts a code point."""
        first, last = self._border(start), self._border(end)
        return None if first is None or last is None else Span(first, last)

    def _border(self, at: int) -> int | None:
        """Return the border that stands at a folded offset: after what became nothing, since accents belong left."""
        n = bisect_right(self.ends, at)
        if n < len(self.points) and self.starts[n] < at:
            return None
        return self.points[n - 1] + 1 + at - self.ends[n - 1] if n else at


@lru_cache(maxsize=_KEPT)
def _folded(text: str, case: bool, plain: bool) -> _Folded:  # noqa: FBT001 - a cache's key
    table = _odd_in(text, case=case, plain=plain)
    if not table:
        return _Folded(_lower(text, case), [], [], [])
    odd = re.compile(f"[{''.join(map(re.escape, table))}]")
    folded = _lower(odd.sub(lambda match: table[match[0]], text), case)
    resized = [match for match in odd.finditer(text) if len(table[match[0]]) != 1]
    points, sizes = [match.start() for match in resized], [len(table[match[0]]) for match in resized]
    # Each such code point moves all that follows it by its size less one.
    moved = [0, *accumulate(size - 1 for size in sizes)]
    starts = [point + by for point, by in zip(points, moved, strict=False)]
    ends = [start + size for start, size in zip(starts, sizes, strict=True)]
    return _Folded(folded, points, starts, ends)


def _odd_in(text: str, *, case: bool, plain: bool) -> dict[str, str]:
    """Return, with what they count as, the few that need more than the lower case that Python itself is quick at."""
    table = {char: _same(char, case=case, plain=plain) for char in set(text)}
    return {char: same for char, same in table.items() if same != _lower(char, case) or char in _FICKLE}


def _lower(text: str, case: bool) -> str:  # noqa: FBT001
    return text if case else text.lower()


_FICKLE = "\u03a3\u0130"
"""The sigma, whose lower case is another at the end of a word, and the dotted I, whose lower case is two."""
_ALIKE = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f", ""),
}
_STROKES = str.maketrans("øØłŁđĐħĦŧŦı", "oOlLdDhHtTi")


def _same(char: str, *, case: bool, plain: bool) -> str:
    """Return what a code point counts as."""
    if char in _ALIKE:
        return _ALIKE[char]
    if char.isspace():
        return " "
    same = unicodedata.normalize("NFD", char)
    if plain:
        same = "".join(part for part in same if not _is_accent(part)).translate(_STROKES)
    return same if case else unicodedata.normalize("NFD", same.casefold())


def _is_accent(char: str) -> bool:
    """Tell accents and vowel points from what makes another letter: nuktas, voicing marks, viramas (classes 7-9)."""
    return unicodedata.combining(char) > 9  # noqa: PLR2004


def _stands(text: str, span: Span, query: Query) -> bool:
    """Tell whether no accent follows that belongs to the last letter, and no word goes on if whole ones are wanted."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if after and unicodedata.combining(after):
        return False
    if not query.whole:
        return True
    return not (_is_of_word(before + text[span.start]) or _is_of_word(text[span.end - 1] + after))


def _is_of_word(pair: str) -> bool:
    """Tell whether two neighbours belong to one word; beyond the ends of the text there is no neighbour."""
    return len(pair) > 1 and all(char.isalnum() or char == "_" or unicodedata.combining(char) for char in pair)
