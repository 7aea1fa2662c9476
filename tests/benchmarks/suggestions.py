"""How good the suggestions are: precision and recall to a kind on sentences labelled by hand, and their speed.

Beside them stands the peer that anybody could write in a line: a single word to each kind.
"""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK
from briefer.core.records import Role
from briefer.core.sentences import sentences
from briefer.core.suggestions import suggestions
from briefer.readers import read
from tests.benchmarks.likeness_labels import ARTICLES
from tests.benchmarks.suggestion_labels import LABELS, UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefer.core.ids import TagId
    from briefer.core.records import Article

    Found = dict[tuple[int, int], TagId]

_SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
_WORDS = {RECOMMENDATION.id: "should", RISK.id: "could", ARGUMENT.id: "because"}
_REPEATS = 20


def run() -> Iterator[str]:
    """Yield a line to each kind, and one on speed."""
    paths = sorted(_SEEDS.glob("*.txt"))
    articles = [read(path) for path in paths]
    if [article.id[:8] for article in articles] != list(ARTICLES):
        yield "the labelled articles are not at hand"
        return
    own = {n: article for n, article in enumerate(articles) if n in LABELS}
    ours = {(n, each.span.start): each.kind.id for n, article in own.items() for each in suggestions(article)}
    one_word = {place: kind for n, article in own.items() for place, kind in _by_one_word(n, article)}
    yield from _lines("all four", ours, one_word, set(own))
    yield from _lines("the one unread when the cues were written", ours, one_word, {UNREAD})
    yield _speed(articles)


def _by_one_word(n: int, article: Article) -> Iterator[tuple[tuple[int, int], TagId]]:
    for start, end in _spans(article):
        words = article.text[start:end].lower().split()
        kind = next((kind for kind, word in _WORDS.items() if word in words), None)
        if kind is not None:
            yield (n, start), kind


def _spans(article: Article) -> Iterator[tuple[int, int]]:
    for part in article.parts:
        if part.role is Role.BODY:
            yield from sentences(article.text, part.start, part.end)


def _lines(name: str, ours: Found, one_word: Found, own: set[int]) -> Iterator[str]:
    right = {(n, start): kind for n in own for kind, starts in LABELS[n].items() for start in starts}
    yield f"{name}: {len(right)} labelled sentences"
    for kind in KINDS:
        peer = _told(one_word, right, own, kind.id)
        yield f"  {kind.label:<15} {_told(ours, right, own, kind.id)}   one word: {peer}"
    yield f"  {'any of them':<15} {_told(ours, right, own)}   one word: {_told(one_word, right, own)}"


def _told(found: Found, right: Mapping[tuple[int, int], TagId], own: set[int], kind: TagId | None = None) -> str:
    named = {place for place, each in found.items() if place[0] in own and kind in (None, each)}
    wanted = {place for place, each in right.items() if kind in (None, each)}
    hits = len(named & wanted)
    precision, recall = hits / max(1, len(named)), hits / max(1, len(wanted))
    return f"precision {precision:.2f}, recall {recall:.2f} ({hits} of {len(named)} named, {len(wanted)} there)"


def _speed(articles: list[Article]) -> str:
    for article in articles:
        suggestions(article)
    count = Counter(article.id for article in articles for _ in _spans(article)).total()
    began = time.perf_counter()
    for _ in range(_REPEATS):
        for article in articles:
            suggestions(article)
    each = (time.perf_counter() - began) / _REPEATS / count
    return f"{each * 1e6:.0f} µs a sentence, {count} sentences"
