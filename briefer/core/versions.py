"""Which articles of a brief look like two texts of one article: found by the phrases they share, never by titles.

Shingles (Broder, "On the resemblance and containment of documents", 1997) of three words find the pairs: how much of
the shorter text stands in the longer. Where that alone does not tell, the words in their order do: edits all over a
text break many phrases and leave the order of its words, while one article that quotes another at length leaves it only
where it quotes.

Measured on ten articles: texts with 1 to 30 % of their characters edited are all found, extracts of 40 % or more, too;
of 45 pairs of different articles, which share 4 % of their phrases at most, none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from briefer.core.anchoring import alike
from briefer.core.changes import MakeVersion, UpdateArticle
from briefer.core.errors import BrieferError
from briefer.core.updating import known_as

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.core.reanchoring import Anchored
    from briefer.core.records import Article, Part

LENGTH = 3
"""Words of a phrase."""
LEAST_PHRASES = 100
"""What is shorter is too little to judge by."""
LEAST_SHARE = 1 / 3
"""How long the shorter text must be, as a share of the longer: a teaser or a digest is no version."""
SURE = 0.6
"""From this share of common phrases on, two texts are one article's, in whatever order its paragraphs stand."""
WORTH_COUNTING = 0.3
"""Below this share of common phrases they are two articles."""
IN_ORDER = 0.7
"""In between: the share of the shorter text's words that the longer has in the same order."""
LONGEST = 30_000
"""Words up to which the order of words is looked at: beyond, it would take too long."""

Pair = frozenset[str]
"""The ids of two articles."""
_WORD = re.compile(r"\w+")


class Likely(NamedTuple):
    """Two articles that look like two texts of one."""

    older: ArticleId
    newer: ArticleId
    same: float
    """How much of the shorter text stands in the longer, 0 to 1."""

    @property
    def per_cent(self) -> int:
        """The same in per cent, rounded down: 100 only for what is all the same."""
        return int(self.same * 100)

    @property
    def pair(self) -> Pair:
        """Both, whichever is older."""
        return frozenset((self.older, self.newer))


class _Sheet(NamedTuple):
    words: tuple[str, ...]
    phrases: frozenset[int]


@lru_cache(maxsize=256)
def _sheet(text: str, parts: tuple[Part, ...]) -> _Sheet:
    kept = [part for part in parts if not part.role.is_furniture]
    body = "\n".join(text[part.start : part.end] for part in kept) if kept else text
    words = tuple(_WORD.findall(alike(body).casefold()))
    runs = zip(*(words[n:] for n in range(LENGTH)), strict=False)
    return _Sheet(words, frozenset(map(hash, runs)))


def sameness(one: Article, other: Article) -> float:
    """Return how much of the shorter of two texts stands in the longer, 0 to 1; 0 if they are two articles.

    Furniture, capitals and the forms of quotation marks are left out of account.
    """
    sheets = _sheet(one.text, one.parts), _sheet(other.text, other.parts)
    return _same(*sheets, len(sheets[0].phrases & sheets[1].phrases))


def _same(one: _Sheet, other: _Sheet, common: int) -> float:
    short, long = sorted((one, other), key=lambda sheet: len(sheet.words))
    fewer, more = sorted((len(one.phrases), len(other.phrases)))
    if fewer < LEAST_PHRASES or fewer < LEAST_SHARE * more or common < WORTH_COUNTING * fewer:
        return 0.0
    share = common / fewer
    in_order = LCSseq.similarity(short.words, long.words) / len(short.words) if len(long.words) <= LONGEST else 0.0
    return max(share, in_order) if share >= SURE or in_order >= IN_ORDER else 0.0


def likely_versions(brief: Brief, apart: Collection[Pair] = ()) -> list[Likely]:
    """Return the articles that look like two texts of one, but for pairs that are known to be two, the likest first.

    Takes time in proportion to the length of all texts. Give a worker thread a snapshot.
    """
    articles = [article for article in brief.articles.values() if not article.withheld]
    sheets = [_sheet(article.text, article.parts) for article in articles]
    found = []
    for (one, other), common in _common_phrases(sheets):
        same = _same(sheets[one], sheets[other], common)
        if same:
            found.append(_ordered(articles[one], articles[other], same))
    return sorted((each for each in found if each.pair not in apart), key=lambda each: (-each.same, each))


def _common_phrases(sheets: Iterable[_Sheet]) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield each two sheets that share phrases, and how many."""
    standing: defaultdict[int, list[int]] = defaultdict(list)
    for n, sheet in enumerate(sheets):
        common = Counter(earlier for phrase in sheet.phrases for earlier in standing.get(phrase, ()))
        yield from (((earlier, n), count) for earlier, count in common.items())
        for phrase in sheet.phrases:
            standing[phrase].append(n)


def other_with_text(brief: Brief, older: Article, newer: Article) -> Article | None:
    """Return the other article of the brief that has a newer text already; None if there is none.

    Raises `BrieferError` if that one looks like another article altogether.
    """
    other = known_as(brief, newer)
    if other is None or other.id == older.id or other.text != newer.text:
        return None
    if not sameness(older, other):
        raise BrieferError(f"That is the text of another article, “{other.heading}”.", "Choose the newer text’s file.")
    return other


def update_to(
    brief: Brief, older: Article, newer: Article, found: Mapping[AnnotationId, Anchored]
) -> UpdateArticle | MakeVersion:
    """Return the change that gives an article a newer text, and the passages of an article that has it already."""
    other = other_with_text(brief, older, newer)
    if other is not None:
        return MakeVersion(older.id, other.id, found)
    return UpdateArticle(older.id, newer.edition, found)


def _ordered(first: Article, second: Article, same: float) -> Likely:
    """Take for the newer what bears a later date or, where that does not tell, what was added later."""
    length = min(len(first.date), len(second.date))
    if first.date[:length] > second.date[:length]:
        first, second = second, first
    return Likely(first.id, second.id, same)
