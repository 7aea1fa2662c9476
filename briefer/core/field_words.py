"""A field's value as people read it: words, not ids; of two texts only what differs."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import Indel

from briefer.core.differences import in_common
from briefer.core.records import Place, Selector
from briefer.core.scales import BAND_BY_ID

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.core.brief import Brief

NOTHING = "nothing"
AROUND = 40
"""Characters that are shown on either side of what differs between two texts, as far as there are any."""
MOST_PLACES = 4
MOST_AT_A_PLACE = 300
"""How many places of two texts are shown that differ, and how many characters at each."""
_MOST_LINES = 5_000
"""Paragraphs that are compared one by one; of more, all between the first and the last that differ is one place."""


def words_of(value: Any, brief: Brief | None = None) -> str:
    """Return a field's value as people read it; the brief knows the names of its sub-tags.

    >>> words_of(("Ana", "Ben")), words_of(None), words_of("icd203/likely")
    ('Ana, Ben', 'nothing', 'likely')
    """
    match value:
        case Selector():
            return value.exact
        case Place():
            return value.kind
        case tuple():
            return ", ".join(value) or NOTHING
        case None | "":
            return NOTHING
        case str() if value in BAND_BY_ID:
            return BAND_BY_ID[value].word
    tag = brief and {**brief.tags, **brief.removed_tags}.get(value)
    return tag.label if tag else str(getattr(value, "text", value))


def excerpts(one: str, other: str) -> tuple[str, str]:
    r"""Return what two texts say where they differ, with a few words around it.

    >>> excerpts("Low.\nIt held in 2017.\nDry.", "Low.\nIt held in 2018.\nDry.")
    ('It held in 2017.', 'It held in 2018.')
    """
    places = _places(one.split("\n"), other.split("\n"))
    pairs = list(starmap(_cut, places[:MOST_PLACES]))
    more = ["…"] if len(places) > MOST_PLACES else []
    left, right = (" … ".join([*filter(None, side), *more]) for side in zip(*pairs, strict=True)) if pairs else ("", "")
    return left or NOTHING, right or NOTHING


def _places(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """Return the stretches of paragraphs that differ."""
    start = in_common(one, other)
    end = in_common(one[start:][::-1], other[start:][::-1])
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if not left and not right:
        return []
    if max(len(left), len(right)) > _MOST_LINES:
        return [("\n".join(left), "\n".join(right))]
    return [place for place in _between_same(left, right) if any(side.strip() for side in place)]


def _between_same(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the stretches between the paragraphs that are the same."""
    at_left = at_right = 0
    same = [each for each in Indel.opcodes(left, right) if each.tag == "equal"]
    borders = [(each.src_start, each.src_end, each.dest_start, each.dest_end) for each in same]
    for begin, stop, begin_other, stop_other in [*borders, (len(left), 0, len(right), 0)]:
        if at_left < begin or at_right < begin_other:
            yield "\n".join(left[at_left:begin]), "\n".join(right[at_right:begin_other])
        at_left, at_right = stop, stop_other


def _cut(one: str, other: str) -> tuple[str, str]:
    """Return two stretches without what they begin and end with in common, but for a few words."""
    start = in_common(one, other)
    end = in_common(one[start:][::-1], other[start:][::-1])
    return _around(one, start, len(one) - end), _around(other, start, len(other) - end)


def _around(text: str, start: int, end: int) -> str:
    first = 0 if start <= AROUND else text.rfind(" ", 0, start - AROUND) + 1
    last = text.find(" ", end + AROUND) if end + AROUND < len(text) else -1
    last = len(text) if last < 0 else last
    if last - first > MOST_AT_A_PLACE:
        last = first + MOST_AT_A_PLACE
    words = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(text) else ''}"
