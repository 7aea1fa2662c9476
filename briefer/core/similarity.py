"""Who else says this: sentences of other articles that are about the same, found offline and ranked.

Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over trimmed words and their first
letters. On the project's real articles it found a right sentence among ten more often than TF-IDF over character
3-5-grams, and it can say why it found one: the words that both have. `make bench` measures both.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import lru_cache
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from briefer.core.sentences import sentences
from briefer.core.word_forms import telling_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefer.core.ids import ArticleId
    from briefer.core.records import Article, Part
    from briefer.core.text import Span

MOST = 10
_K, _B = 1.2, 0.75
"""BM25: how soon repeating a word stops counting, and how much long sentences are held back."""
_SHORTEST = 4
"""Words; what is shorter is a heading or an exclamation."""
_SAME = 95
"""Per cent of likeness from which a sentence is the passage itself, published once more."""
_WORDS_SHOWN = 5
_COMMON = 1_000
"""Sentences in which a form may stand and still tell something; of very many sentences, a tenth."""


class Sentence(NamedTuple):
    """A sentence of an article."""

    article: ArticleId
    span: Span
    text: str


class Likeness(NamedTuple):
    """A sentence that is like what was asked about."""

    sentence: Sentence
    score: float
    """1 if it held all the words that were asked about, once each, in a sentence of middle length."""
    shared: tuple[str, ...]
    """The words both have, the rarest first, as the sentence spells them: the reason why it was found."""
    nearest: int
    """Which of the texts that were asked about it is most like."""


class _Sheet(NamedTuple):
    """The sentences of one article and how often each form stands in them; independent of all other articles."""

    spans: tuple[Span, ...]
    forms: tuple[Counter[str], ...]


@lru_cache(maxsize=512)
def _sheet(text: str, parts: tuple[Part, ...]) -> _Sheet:
    body = (part for part in parts if not part.role.is_furniture)
    spans = [span for part in body for span in sentences(text, part.start, part.end)]
    long = tuple(span for span in spans if len(text[span.start : span.end].split()) >= _SHORTEST)
    return _Sheet(long, tuple(_count(text[span.start : span.end]) for span in long))


def _count(text: str) -> Counter[str]:
    return Counter(form for word in telling_words(text) for form in word.forms)


class Index:
    """The sentences of articles, findable by what they are about. Immutable; may be made and asked in any thread."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Go through the articles. Those that were gone through before, with the same text, cost little."""
        self._sentences: list[Sentence] = []
        forms: list[Counter[str]] = []
        for article in articles:
            sheet = _sheet(article.text, article.parts)
            self._sentences += [Sentence(article.id, s, article.text[s.start : s.end]) for s in sheet.spans]
            forms += sheet.forms
        self._rarity = _rarity(forms)
        self._postings = _postings(forms, self._rarity)

    def __len__(self) -> int:
        """Return how many sentences there are."""
        return len(self._sentences)

    def like(self, texts: Sequence[str], leave_out: Collection[ArticleId], most: int = MOST) -> list[Likeness]:
        """Return the sentences outside some articles that are most like any of the texts, the most like first."""
        best: dict[int, tuple[float, int]] = {}
        for which, text in enumerate(texts):
            for n, score in self._scores(text, leave_out).items():
                best[n] = max(best.get(n, (0.0, 0)), (score, -which))
        ranked = nlargest(most + len(texts) * MOST, best, key=lambda n: (best[n][0], -n))
        fresh = (n for n in ranked if not _is_one_of(self._sentences[n].text, texts))
        return [self._likeness(n, best[n][0], -best[n][1], texts) for n, _ in zip(fresh, range(most), strict=False)]

    def _scores(self, text: str, leave_out: Collection[ArticleId]) -> dict[int, float]:
        """Return how like each sentence that shares a word is, 1 for one that holds all of the text's words."""
        asked = _count(text)
        whole = sum(self._rarity.get(form, self._rarity[""]) for form in asked) or 1.0
        scores: defaultdict[int, float] = defaultdict(float)
        for form in asked:
            for n, weight in self._postings.get(form, ()):
                scores[n] += weight / whole
        return {n: score for n, score in scores.items() if self._sentences[n].article not in leave_out}

    def _likeness(self, n: int, score: float, which: int, texts: Sequence[str]) -> Likeness:
        return Likeness(self._sentences[n], score, self._shared(self._sentences[n].text, _count(texts[which])), which)

    def _shared(self, sentence: str, asked: Counter[str]) -> tuple[str, ...]:
        """Return the words both have, the rarest first; those that only begin alike if there are no others."""
        words = {word.forms[0]: word for word in telling_words(sentence) if asked.keys() & set(word.forms)}
        same = [word for form, word in words.items() if form in asked] or list(words.values())
        rarest = sorted(same, key=lambda word: -self._rarity[word.forms[0]])[:_WORDS_SHOWN]
        return tuple(word.shown for word in rarest)


def _rarity(forms: Sequence[Counter[str]]) -> dict[str, float]:
    """Return what each form tells, as it stands in few sentences; under "" what one tells that stands in none."""
    found = Counter(form for each in forms for form in each)
    found[""] = 0
    return {form: _told(n, len(forms)) for form, n in found.items()}


def _told(standing_in: int, of: int) -> float:
    return math.log(1 + (of - standing_in + 0.5) / (standing_in + 0.5))


def _postings(forms: Sequence[Counter[str]], rarity: dict[str, float]) -> dict[str, list[tuple[int, float]]]:
    """Return the sentences that each form stands in, with its weight there, but for forms that are all too common."""
    mean = sum(each.total() for each in forms) / len(forms) if forms else 1.0
    least = _told(max(_COMMON, len(forms) // 10), len(forms)) if len(forms) > _COMMON else 0.0
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for n, each in enumerate(forms):
        length = _K * (1 - _B + _B * each.total() / mean)
        for form, count in each.items():
            if rarity[form] >= least:
                postings[form].append((n, rarity[form] * count * (_K + 1) / (count + length)))
    return dict(postings)


def _is_one_of(sentence: str, texts: Iterable[str]) -> bool:
    return any(fuzz.ratio(sentence, text, score_cutoff=_SAME) for text in texts)
