"""Finding passages again in a newer text of their article: exact, changed, ambiguous or orphan.

The ladder: where it stood; its words with their context; the difference of old and new text; a fuzzy search
where its rare words stand; the whole text. A wrong place is worse than none: weak and look-alike places are
refused, and only named as candidates. Each rung is bounded by counts and lengths, never by the clock, so the same
texts always give the same answer, however busy the machine is.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from briefer.core.alignment import END, LONG, align
from briefer.core.anchoring import alike
from briefer.core.contexts import Agreement, Quote, quote_of
from briefer.core.lookalikes import is_turned_before, says_something_else
from briefer.core.paragraph_map import Landing, ParagraphMap
from briefer.core.records import CONTEXT, Outcome, Selector
from briefer.core.text import Span
from briefer.core.word_index import WordIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

PLACES = 6
"""How many places the rare words of a quote may propose."""
_MOST_COPIES = 200
_LEAST_SIMILAR = 0.75
_LEAST_CONTEXT = 0.62
_SURE_CONTEXT = 0.8
"""Words found as they were need no fuzzy search beside them, where their context agrees so well."""
_LEAST_ALONE = 0.9
"""How similar words must be of which no context is known."""
_MARGIN = 0.08
"""By how much the best place must be better than the next."""
_WORTH_SHOWING = 0.6
_SCANNED = 64
"""Up to this length the search of a whole text is quick; longer quotes have rare words enough."""
_MOST_SCANNED = 2_000_000
"""The longest text that is searched from end to end: 5 to 10 ms for each million characters."""
_HOME = 20_000
"""A longer paragraph is no place to look in: there, too, the rare words tell where."""
_BY_WORDS = 20_000
"""Of longer passages the words are compared, in whatever order: by characters that takes the square of the length."""


class Anchored(NamedTuple):
    """What came of looking for a passage again."""

    outcome: Outcome
    span: Span | None
    """Where it stands now; None unless it was found."""
    similarity: float
    """Of the words now to the words then, 0 to 1; of the likeliest candidate, where none was sure enough."""
    candidates: tuple[Span, ...] = ()
    """Places to show the analyst, likeliest first, where it was not found for sure."""


class _Place(NamedTuple):
    span: Span
    similarity: float
    context: Agreement
    sound: bool
    """Whether words and context are enough, and it does not say something else."""

    @property
    def rank(self) -> float:
        return (2 * self.similarity + self.context.mean + self.context.best) / 4


def reanchor(old: str | None, new: str, selector: Selector) -> Anchored:
    """Find one passage again in a newer text.

    >>> from briefer.core.records import select
    >>> reanchor(None, "Now. The old dam holds well.", select("The old dam holds.", 4, 17)).outcome
    <Outcome.EXACT: 'exact'>
    """
    return NewerText(new, old).find(selector)


def reanchor_all(
    old: str | None,
    new: str,
    selectors: Sequence[Selector],
    *,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Anchored] | None:
    """Find passages again, telling `progress` how many are done; None if it was cancelled. Needs no thread's own."""
    newer = NewerText(new, old)
    found = []
    for n, selector in enumerate(selectors, 1):
        if cancelled():
            return None
        found.append(newer.find(selector))
        progress(n)
    return found


class NewerText:
    """A newer text of an article, in which any number of passages are looked for; it is indexed once, when needed."""

    def __init__(self, text: str, old: str | None = None) -> None:
        """Take the newer text and, if it is known, the one the passages were made on."""
        self.text, self.old = text, old
        self._folded = alike(text)

    @cached_property
    def _index(self) -> WordIndex:
        return WordIndex(self._folded)

    @cached_property
    def _map(self) -> ParagraphMap | None:
        return None if self.old is None else ParagraphMap(self.old, self.text)

    def prepare(self) -> None:
        """Index the text now, rather than with the first passage that needs it."""
        _ = self._index, self._map

    def find(self, selector: Selector) -> Anchored:
        """Find one passage again."""
        if self.text == self.old or self._is_in_place(selector):
            return Anchored(Outcome.EXACT, selector.span, 1.0)
        landing = self._landing(selector)
        if landing and landing.is_same:
            return Anchored(Outcome.EXACT, landing.span, 1.0)
        quote = quote_of(selector, self.old)
        copies = [self._place(quote, span) for span in self._copies(quote.exact)]
        if any(place.sound and place.context.best >= _SURE_CONTEXT for place in copies):
            return self._decide(selector, copies)
        others = list(self._fuzzy(quote, landing))
        return self._decide(selector, _distinct([*copies, *others]))

    def _is_in_place(self, selector: Selector) -> bool:
        start, end = selector.span
        around = self.text[max(0, start - len(selector.prefix)) : end + len(selector.suffix)]
        return bool(selector.prefix + selector.suffix) and around == selector.prefix + selector.exact + selector.suffix

    def _landing(self, selector: Selector) -> Landing | None:
        if self.old is None or self._map is None or self.old[slice(*selector.span)] != selector.exact:
            return None
        return self._map.landing(selector.span)

    def _copies(self, exact: str) -> Iterator[Span]:
        """Yield where the words stand as they were."""
        start = self._folded.find(exact) if exact.strip() else -1
        for _ in range(_MOST_COPIES):
            if start < 0:
                return
            yield Span(start, start + len(exact))
            start = self._folded.find(exact, start + 1)

    def _fuzzy(self, quote: Quote, landing: Landing | None) -> Iterator[_Place]:
        """Yield places with changed words: in the same paragraph, where rare words point, and in the whole text."""
        if landing and landing.span.end - landing.span.start <= _HOME:
            yield from self._places(quote, [landing.span], at_home=True)
        found = self._places(quote, self._windows(quote))
        yield from found
        if not any(place.sound for place in found) and self._may_scan(quote):
            yield from self._places(quote, self._scanned(quote))

    def _places(self, quote: Quote, windows: Iterable[Span], *, at_home: bool = False) -> list[_Place]:
        """Judge what the quote became in each window; many show the same."""
        spans = dict.fromkeys(align(quote, self._folded, window) for window in windows)
        return [self._place(quote, span, at_home=at_home) for span in spans if span]

    def _may_scan(self, quote: Quote) -> bool:
        """Tell whether the whole text may be searched, for a short quote so full of slips that no word can vote."""
        return len(quote.exact) <= _SCANNED and len(self.text) <= _MOST_SCANNED

    def _windows(self, quote: Quote) -> Iterator[Span]:
        is_long = len(quote.exact) > LONG
        whole = quote.lead + (quote.exact[:END] if is_long else quote.exact + quote.trail)
        slack = max(40, len(whole) // 4)
        for start in self._index.starts(whole, PLACES):
            yield Span(max(0, start - slack), min(len(self.text), start + len(whole) + slack))

    def _scanned(self, quote: Quote) -> Iterator[Span]:
        found = fuzz.partial_ratio_alignment(quote.exact, self._folded, score_cutoff=100 * _LEAST_SIMILAR)
        if found and found.dest_end > found.dest_start:
            yield Span(max(0, found.dest_start - 40), min(len(self.text), found.dest_end + 40))

    def _place(self, quote: Quote, span: Span, *, at_home: bool = False) -> _Place:
        """Judge a place; one in the paragraph's own newer version needs no other context."""
        similarity = _similarity(quote.exact, self._folded[slice(*span)])
        context = Agreement(1.0, 1.0) if at_home else quote.agreement(self._folded, span)
        enough = context.best >= _LEAST_CONTEXT if quote.has_context else similarity >= _LEAST_ALONE
        sound = enough and similarity >= _LEAST_SIMILAR and not self._misleads(quote, span)
        return _Place(span, similarity, context, sound)

    def _misleads(self, quote: Quote, span: Span) -> bool:
        """Tell whether a place would have the passage say something else."""
        before = self._folded[max(0, span.start - CONTEXT) : span.start].rpartition("\n")[2]
        words = self._folded[slice(*span)]
        return says_something_else(quote.exact, words) or is_turned_before(quote.lead, before)

    def _decide(self, selector: Selector, places: list[_Place]) -> Anchored:
        """Take the best sound place, if it is clearly better than the next; name the others."""
        ranked = sorted(places, key=lambda place: (place.sound, place.rank), reverse=True)
        sound = [place for place in ranked if place.sound]
        if sound and (len(sound) == 1 or sound[0].rank - sound[1].rank >= _MARGIN):
            best = sound[0]
            same = self.text[slice(*best.span)] == selector.exact
            return Anchored(Outcome.EXACT if same else Outcome.CHANGED, best.span, best.similarity)
        shown = [place for place in ranked if place.similarity >= _WORTH_SHOWING][:PLACES]
        return _unsettled(shown, several_sound=bool(sound))


def _similarity(then: str, now: str) -> float:
    if max(len(then), len(now)) <= _BY_WORDS:
        return Indel.normalized_similarity(then, now)
    ours, theirs = Counter(then.split()), Counter(now.split())
    return 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())


def _unsettled(shown: list[_Place], *, several_sound: bool) -> Anchored:
    """Name the places to choose from: ambiguous if one of them may well be it, else the passage is gone."""
    unsure = several_sound or any(place.similarity == 1.0 for place in shown)
    outcome = Outcome.AMBIGUOUS if unsure else Outcome.ORPHAN
    return Anchored(outcome, None, shown[0].similarity if shown else 0.0, tuple(place.span for place in shown))


def _distinct(places: Iterable[_Place]) -> list[_Place]:
    """Keep the best of places that overlap."""
    kept: list[_Place] = []
    for place in sorted(places, key=lambda place: (place.sound, place.rank), reverse=True):
        if not any(place.span.overlaps(other.span) for other in kept):
            kept.append(place)
    return kept
