"""Coverage: what share of each article is tagged, by kind, and where in it the tagged stretches stand.

Only body text counts: headings and furniture are neither to be tagged nor left untagged.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import KINDS
from briefer.core.records import Role
from briefer.core.source_names import source_name
from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.core.records import Annotation, Article, Part

_WORD = re.compile(r"\w[\w’'-]*")


class Covered(NamedTuple):
    """One article: its body, the stretches of its text that each kind covers, and how many of its words they hold."""

    article: Article
    body: tuple[Span, ...]
    stretches: dict[TagId, tuple[Span, ...]]
    words: int
    """Of the body."""
    tagged: int
    """Words of the body with any tag, each counted once."""
    tagged_by_kind: dict[TagId, int]
    passages: tuple[Annotation, ...]

    @property
    def share(self) -> float:
        """The share of the body's words that is tagged at all, 0 to 1."""
        return self.tagged / self.words if self.words else 0.0

    def share_of(self, kind: TagId) -> float:
        """Return the share of the body's words that is tagged with a kind, 0 to 1."""
        return self.tagged_by_kind[kind] / self.words if self.words else 0.0

    def passage_at(self, offset: int, kind: TagId) -> Annotation | None:
        """Return the shortest passage of a kind at an offset of the text."""
        here = [a for a in self.passages if a.tag == kind and a.span.start <= offset < a.span.end]
        return min(here, key=lambda a: a.span.end - a.span.start, default=None)


def coverage(brief: Brief) -> tuple[Covered, ...]:
    """Return how far each article of a brief is tagged, in the order of the brief."""
    passages: dict[str, list[Annotation]] = {}
    for passage in brief.passages():
        passages.setdefault(passage.article, []).append(passage)
    return tuple(_covered(article, passages.get(id_, ())) for id_, article in brief.articles.items())


def _covered(article: Article, passages: Sequence[Annotation]) -> Covered:
    words = _words(article.text, article.parts)
    by_kind = {kind.id: joined(a.span for a in passages if a.tag == kind.id) for kind in KINDS}
    body = tuple(part.span for part in article.parts if part.role is Role.BODY)
    counts = {kind: _count(words, spans) for kind, spans in by_kind.items()}
    tagged = _count(words, joined(a.span for a in passages))
    return Covered(article, body, by_kind, len(words), tagged, counts, tuple(passages))


@lru_cache(maxsize=256)
def _words(text: str, parts: tuple[Part, ...]) -> tuple[int, ...]:
    """Return where the words of the body end: a passage that holds a word's last character holds the word."""
    body = (part for part in parts if part.role is Role.BODY)
    return tuple(match.end() for part in body for match in _WORD.finditer(text, part.start, part.end))


def _count(ends: Sequence[int], spans: Iterable[Span]) -> int:
    return sum(bisect_left(ends, span.end + 1) - bisect_left(ends, span.start + 1) for span in spans)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return what spans cover together, those that meet joined into one.

    >>> joined([Span(4, 9), Span(0, 5), Span(12, 14)])
    (Span(start=0, end=9), Span(start=12, end=14))
    """
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, end))
        else:
            found.append(Span(start, end))
    return tuple(found)


def per_cent(share: float) -> str:
    """Return a share as it is printed, where something is never shown as nothing, nor a part as the whole.

    >>> [per_cent(share).split()[0] for share in (0, 0.001, 0.126, 0.999, 1)]
    ['0', '<1', '13', '99', '100']
    """
    if 0 < share < 0.01:  # noqa: PLR2004 - one per cent
        return "<1\u00a0%"
    return f"{min(99, round(share * 100)) if share < 1 else 100}\u00a0%"


def alt_text(covered: Iterable[Covered], tell: Callable[[str], str] = str) -> str:
    """Return the coverage in words, for those who do not see the strips: one sentence to an article.

    `tell` puts the names of kinds into another language.
    """
    told = [_sentence(each, tell) for each in covered]
    return " ".join(["How much of each article is tagged.", *told]) if told else "Coverage: no articles yet."


def _sentence(each: Covered, tell: Callable[[str], str]) -> str:
    name = source_name(each.article)
    if not each.tagged:
        return f"{name}: nothing is tagged."
    found = [kind for kind in KINDS if each.stretches[kind.id]]
    kinds = [f"{tell(kind.plural.lower())} {per_cent(each.share_of(kind.id))}" for kind in found]
    return f"{name}: {per_cent(each.share)} of its words ({', '.join(kinds)})."
