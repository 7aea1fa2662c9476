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
from tests.benchmarks.suggestion_labels import LABELS, TRIED, UNREAD, UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from briefer.core.ids import TagId
    from briefer.core.records import Article

    Found = dict[tuple[int, int], TagId]

_SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
_WORDS = {RECOMMENDATION.id: "should", RISK.id: "could", ARGUMENT.id: "because"}
_SETS = {
    "articles 0, 3 and 4, which the cues were tried out on, so it flatters": TRIED,
    "article 1, which no cue was written after reading": UNREAD,
    "article 2, labelled before the cues were seen, its misses never looked at": UNSEEN,
}
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
    for name, some in _SETS.items():
        yield from _lines(name, ours, one_word, set(some))
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
    found, peer = ({place: kind for place, kind in each.items() if place[0] in own} for each in (ours, one_word))
    for kind in KINDS:
        mine, other, wanted = (_of(each, kind.id) for each in (found, peer, right))
        yield f"  {kind.label:<15} {_told(mine, wanted)}   one word: {_told(other, wanted)}"
    yield f"  {'any of them':<15} {_told(found.keys(), right.keys())}   one word: {_told(peer.keys(), right.keys())}"
    pairs = found.items(), right.items(), peer.items()
    yield f"  {'the right one':<15} {_told(*pairs[:2])}   one word: {_told(*pairs[:0:-1])}"


def _of(found: Found, kind: TagId) -> AbstractSet[object]:
    return {place for place, each in found.items() if each == kind}


def _told(named: AbstractSet[object], wanted: AbstractSet[object]) -> str:
    hits = len(named & wanted)
    precision, recall = hits / max(1, len(named)), hits / max(1, len(wanted))
    return f"precision {precision:.2f}, recall {recall:.2f} ({hits} of {len(named)} named, {len(wanted)} there)"


def _speed(articles: list[Article]) -> str:
    for article in articles:
        suggestions(article)
    count = Counter(article.id for article in articles for _ in _spans(article)).total()
    began = time.process_time()
    for _ in range(_REPEATS):
        for article in articles:
            suggestions(article)
    each = (time.process_time() - began) / _REPEATS / count
    return f"{each * 1e6:.0f} µs a sentence, {count} sentences"
