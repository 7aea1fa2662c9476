"""The words around a quote: what is known of them, and how well those at another place agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

from briefer.core.anchoring import alike
from briefer.core.records import CONTEXT

if TYPE_CHECKING:
    from briefer.core.records import Selector
    from briefer.core.text import Span

TELLING = 8
"""Fewer characters of context than this prove nothing."""
_SHIFT = 10
_NEIGHBOURS = 0.8
"""From here on, words beyond the paragraph's border count: the neighbouring paragraph is still the same."""


class Quote(NamedTuple):
    """A passage to be found, with alike characters made the same."""

    exact: str
    before: str
    """The words before it, read backwards, so that both sides are read away from the quote."""
    after: str

    @property
    def has_context(self) -> bool:
        """Tell whether anything is known of what stood around it."""
        return bool(self.before.strip() or self.after.strip())

    @property
    def lead(self) -> str:
        """What stood before it in its own paragraph."""
        return _own(self.before)[::-1]

    @property
    def trail(self) -> str:
        """What stood after it in its own paragraph."""
        return _own(self.after)

    def agreement(self, text: str, span: Span) -> Agreement:
        """Return how well the context fits what stands around a range of a text."""
        reach = CONTEXT + _SHIFT
        before = text[max(0, span.start - reach) : span.start][::-1] + ("\n" if span.start <= reach else "")
        after = text[span.end : span.end + reach] + ("\n" if span.end + reach >= len(text) else "")
        sides = (_side(self.before, before), _side(self.after, after))
        telling = [side.similarity for side in sides if side.telling]
        best = max(telling) if telling else min(side.similarity for side in sides)
        return Agreement(best, sum(side.similarity for side in sides) / 2)


class Agreement(NamedTuple):
    """How well two contexts fit, from 0 to 1."""

    best: float
    """On the better of the two sides: beside a passage that stayed, a sentence may be new."""
    mean: float


class _Side(NamedTuple):
    similarity: float
    telling: bool


def quote_of(selector: Selector, old: str | None = None) -> Quote:
    """Return what is known of a passage; the old text, where it is known, gives context the selector lacks."""
    start, end, exact, prefix, suffix = selector.start, selector.end, selector.exact, selector.prefix, selector.suffix
    if old is not None and old[start:end] == exact:
        prefix, suffix = old[max(0, start - CONTEXT) : start], old[end : end + CONTEXT]
    before = prefix[::-1] + ("\n" if start == len(prefix) else "")
    after = suffix + ("\n" if prefix and len(suffix) < min(CONTEXT, len(prefix)) else "")
    return Quote(alike(exact), alike(before[: CONTEXT + 1]), alike(after[: CONTEXT + 1]))


def _own(outward: str) -> str:
    """Return what belongs to the quote's own paragraph."""
    return outward.split("\n", 1)[0]


def _side(known: str, found: str) -> _Side:
    whole = _alikeness(known, found)
    if len(known.strip()) >= TELLING and whole >= _NEIGHBOURS:
        return _Side(whole, telling=True)
    ours, theirs = _own(known), _own(found)
    if len(ours) >= TELLING:
        return _Side(_alikeness(ours, theirs), telling=True)
    if ours == known:
        return _Side(whole, telling=False)
    near = len(theirs) < len(ours) + TELLING
    return _Side(1.0 if near else Indel.normalized_similarity(ours, theirs[: len(ours)]), telling=False)


def _alikeness(known: str, found: str) -> float:
    """Compare with as much as was there, and with somewhat less or more, as where a word was dropped or added."""
    return max(Indel.normalized_similarity(known, found[: len(known) + more]) for more in (-_SHIFT, 0, _SHIFT))
