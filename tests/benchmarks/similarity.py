"""Who else says this, on the real articles: how often a right sentence is among ten, beside two peers in the same run.

Each labelled sentence is a passage to ask about; found counts if one of its group, in another article, is among ten.
"""

from __future__ import annotations

import math
import random
import time
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from briefer.core.sentences import sentence_at
from briefer.core.similarity import MOST, Index
from briefer.readers import read
from tests.benchmarks.likeness_labels import ARTICLES, GROUPS
from tests.core.examples import article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefer.core.records import Article

    Place = tuple[int, int]
    Find = Callable[[str, int], list[Place]]

_SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
_ASKED = 3
"""Sentences of a group that are asked about, each from another article."""


class Case(NamedTuple):
    """A sentence to ask about, and where those are that would be right."""

    group: int
    article: int
    text: str
    right: frozenset[Place]


def cases(articles: Sequence[Article]) -> Iterator[Case]:
    """Yield from each group the first sentence of each article, of three articles at most."""
    for number, group in enumerate(GROUPS):
        first = dict(reversed(group))
        asked = [n for n in dict.fromkeys(n for n, _ in group) if any(other != n for other, _ in group)]
        for n in asked[:_ASKED]:
            right = frozenset(place for place in group if place[0] != n)
            yield Case(number, n, _sentence(articles[n], first[n]), right)


def _sentence(base: Article, start: int) -> str:
    part = next(part for part in base.parts if part.start <= start < part.end)
    span = sentence_at(base.text, start, part.start, part.end)
    assert span is not None
    return base.text[span.start : span.end]


class Ours:
    """The index that the program uses."""

    def __init__(self, articles: Sequence[Article]) -> None:
        """Index."""
        self._numbers = {base.id: n for n, base in enumerate(articles)}
        self._ids = {n: id_ for id_, n in self._numbers.items()}
        self.index = Index(articles)

    def find(self, text: str, article: int) -> list[Place]:
        """Return the ten places most like a text, outside its article."""
        found = self.index.like([text], {self._ids[article]})
        return [(self._numbers[each.sentence.article], each.sentence.span.start) for each in found]


def _all_sentences(articles: Sequence[Article]) -> list[tuple[Place, str]]:
    numbers = {base.id: n for n, base in enumerate(articles)}
    index = Index(articles)
    return [((numbers[s.article], s.span.start), s.text) for s in index._sentences]


def _ten(scores: Sequence[float], known: list[tuple[Place, str]], article: int) -> list[Place]:
    ranked = sorted(zip(scores, known, strict=True), key=lambda pair: -pair[0])
    return [place for _, (place, _) in ranked if place[0] != article][:MOST]


def token_ratio(known: list[tuple[Place, str]]) -> Find:
    """Return how rapidfuzz finds: by its token ratio with every sentence."""
    return lambda text, article: _ten([fuzz.token_ratio(text.lower(), s.lower()) for _, s in known], known, article)


def character_grams(known: list[tuple[Place, str]]) -> Find:
    """Return how TF-IDF over character 3-5-grams finds, as the usual libraries do it."""
    counts = [_grams(sentence) for _, sentence in known]
    stands_in = Counter(gram for each in counts for gram in each)
    rarity = {gram: math.log((1 + len(known)) / (1 + n)) + 1 for gram, n in stands_in.items()}
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for n, each in enumerate(counts):
        for gram, weight in _unit(each, rarity).items():
            postings[gram].append((n, weight))

    def find(text: str, article: int) -> list[Place]:
        scores = [0.0] * len(known)
        for gram, weight in _unit(_grams(text), rarity).items():
            for n, other in postings[gram]:
                scores[n] += weight * other
        return _ten(scores, known, article)

    return find


def _grams(text: str) -> Counter[str]:
    padded = f" {' '.join(text.lower().split())} "
    return Counter(padded[n : n + size] for size in (3, 4, 5) for n in range(len(padded) - size + 1))


def _unit(counts: Counter[str], rarity: dict[str, float]) -> dict[str, float]:
    weights = {gram: (1 + math.log(n)) * rarity[gram] for gram, n in counts.items() if gram in rarity}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {gram: weight / length for gram, weight in weights.items()}


def run() -> list[str]:
    """Return how often each method hits, and what indexing and asking take."""
    return [*_hits(), *_times()]


def _hits() -> list[str]:
    articles = [read(path) for path in sorted(_SEEDS.glob("*.txt"))]
    if tuple(base.id[:8] for base in articles) != ARTICLES:
        return ["the labelled articles are not at hand: hits not measured"]
    known, asked = _all_sentences(articles), list(cases(articles))
    methods: dict[str, Find] = {
        "ours": Ours(articles).find,
        "character 3-5-gram TF-IDF": character_grams(known),
        "rapidfuzz token ratio": token_ratio(known),
    }
    return [
        f"{len(asked)} passages over {len(known)} sentences",
        *(_hit_line(*each, asked) for each in methods.items()),
    ]


def _hit_line(name: str, find: Find, asked: Sequence[Case]) -> str:
    began = time.perf_counter()
    hit = [(case, bool(case.right & set(find(case.text, case.article)))) for case in asked]
    each = (time.perf_counter() - began) * 1000 / len(asked)
    apart = [found for case, found in hit if case.group % 2]
    share, held_out = sum(found for _, found in hit) / len(hit), sum(apart) / len(apart)
    return f"{name:<28} hit@{MOST} {share:.2f}  (held-out half {held_out:.2f}) {each:6.1f} ms a question"


def _times() -> list[str]:
    lines = []
    for count in (5, 200):
        articles = [_long_article(n) for n in range(count)]
        began = time.perf_counter()
        index = Index(articles)
        first = (time.perf_counter() - began) * 1000
        began = time.perf_counter()
        Index(articles)
        again = (time.perf_counter() - began) * 1000
        asked = median(_asking(index, articles[n % count]) for n in range(15))
        size = sum(len(base.text) for base in articles) / 1000
        lines.append(
            f"{count:>3} articles, {size:,.0f} kB, {len(index):,} sentences: "
            f"index {first:.0f} ms, again {again:.0f} ms, question {asked:.1f} ms"
        )
    return lines


def _asking(index: Index, base: Article) -> float:
    began = time.perf_counter()
    index.like([base.text[:160], base.text[400:560]], {base.id})
    return (time.perf_counter() - began) * 1000


def _long_article(n: int) -> Article:
    """Return 25 kB of sentences whose words are as unevenly frequent as a language's."""
    chance = random.Random(n)  # noqa: S311 - a sample, not a secret
    words = [f"{a}{b}{c}" for a in ("wa", "ter", "gov", "mi", "ra", "sel") for b in "aeiou" for c in _ENDS]
    lines: list[str] = []
    while sum(len(line) for line in lines) < 25_000:
        drawn = (words[min(len(words) - 1, int(chance.paretovariate(0.6)))] for _ in range(chance.randrange(8, 34)))
        lines.append(f"{' '.join(drawn).capitalize()}.")
    return article("\n".join(" ".join(lines[k : k + 4]) for k in range(0, len(lines), 4)))


_ENDS = [
    f"{x}{y}" for x in ("nt", "rd", "ll", "st", "mb", "ck", "pr") for y in ("", "s", "ed", "ing", "er", "ation", "y")
]
