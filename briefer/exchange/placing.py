"""Where in the brief another program's annotation stands: found by its words, never by a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefer.core.anchoring import occurrences
from briefer.core.errors import AmbiguousError, NotFoundError
from briefer.core.text import Span
from briefer.exchange.identity import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.brief import Brief
    from briefer.core.records import Article

_MOST = 500
"""Words that stand in more places than this are not told apart by their context: it would take for ever."""


@dataclass(frozen=True, slots=True)
class Place:
    """What another program says of where an annotation stands; positions in code points, -1 if not given."""

    source: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    end: int = -1


def find(brief: Brief, place: Place) -> tuple[Article, Span]:
    """Return the article and the range that a place means, without white space at its ends.

    Raises `NotFoundError` if there is none and `AmbiguousError` if there are several.
    """
    named = named_articles(brief, place.source)
    if not place.exact.strip():
        return _by_position(named, place)
    found = [(article, _best(article, place)) for article in named or brief.articles.values()]
    standing = [(article, spans) for article, spans in found if spans]
    if not standing:
        where = "in its article" if named else "in any article of the brief"
        raise NotFoundError(f"the words do not stand {where}")
    if len(standing) > 1 or len(standing[0][1]) > 1:
        raise AmbiguousError("the words stand in more than one place")
    article, (span,) = standing[0]
    return article, _trimmed(article.text, span)


def named_articles(brief: Brief, source: str) -> list[Article]:
    """Return the articles that a source names: by id, by address or, failing these, by file name."""
    id_, address = source.removeprefix(ARTICLE), _plain(source)
    exact = [article for article in brief.articles.values() if article.id == id_]
    by_url = [article for article in brief.articles.values() if article.url and _plain(article.url) == address]
    name = unquote(re.split(r"[/\\]", source.split("#", 1)[0])[-1])
    by_name = [article for article in brief.articles.values() if name and article.file_name == name]
    return exact or by_url or by_name


def _plain(address: str) -> str:
    """Return an address without what does not tell pages apart."""
    return re.sub(r"^https?://(www\.)?", "", address.split("#", 1)[0]).rstrip("/")


def _by_position(named: Sequence[Article], place: Place) -> tuple[Article, Span]:
    if len(named) != 1 or not 0 <= place.start < place.end <= len(named[0].text):
        raise NotFoundError("there are no words to find them by")
    return named[0], _trimmed(named[0].text, Span(place.start, place.end))


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    if not words.strip():
        raise NotFoundError("there are no words to find them by")
    return Span(start, start + len(words.strip()))


def _best(article: Article, place: Place) -> list[Span]:
    """Return where the words stand with the context that fits best; of several, the one at the position."""
    text, given = article.text, Span(place.start, place.end)
    if place.start >= 0 and text[place.start : place.end] == place.exact and _fits(text, given, place):
        return [given]
    whole = _with_context(text, place)
    spans = whole or occurrences(text, place.exact)
    if whole or len(spans) > _MOST:
        return spans
    scores = [_context(text, span, place) for span in spans]
    best = [span for span, score in zip(spans, scores, strict=True) if score == max(scores)]
    return [given] if len(best) > 1 and given in best else best


def _with_context(text: str, place: Place) -> list[Span]:
    """Return where the words stand with all their context: the first two places, which are enough to know."""
    whole, found, start = place.prefix + place.exact + place.suffix, list[Span](), -1
    while len(found) < 2 and (start := text.find(whole, start + 1)) >= 0:  # noqa: PLR2004 - see above
        first = start + len(place.prefix)
        found.append(Span(first, first + len(place.exact)))
    return found


def _fits(text: str, span: Span, place: Place) -> bool:
    return text[: span.start].endswith(place.prefix) and text.startswith(place.suffix, span.end)


def _context(text: str, span: Span, place: Place) -> int:
    """Return how many code points of context around a range are as given."""
    before = text[max(0, span.start - len(place.prefix)) : span.start]
    after = text[span.end : span.end + len(place.suffix)]
    return _shared(before[::-1], place.prefix[::-1]) + _shared(after, place.suffix)


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
