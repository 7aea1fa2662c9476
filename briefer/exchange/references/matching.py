"""Which article a reference is of, and what it adds: an article keeps what it has, and the rest is reported."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefer.core.changes import Change, DescribeArticle, Together
from briefer.core.errors import BrieferError
from briefer.exchange.intake import Incoming
from briefer.exchange.references.reference import Reference, doi_in, short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.core.brief import Brief
    from briefer.core.events import ArticleField, Value
    from briefer.core.records import Article

_NEARLY = 95
"""From which likeness, of 100, two long titles are one with another spelling."""
_LONG, _TOP = 20, 3_000
_NAMED = 3
_SCHEME = re.compile(r"^https?://(?:www\.)?|[?#].*$|/+$", re.IGNORECASE)
_FIELDS: tuple[ArticleField, ...] = ("title", "authors", "publisher", "date", "url")


def described(found: Sequence[Reference], brief: Brief) -> Incoming:
    """Return the changes that complete a brief's articles, with remarks on what fits none or says otherwise.

    Raises `BrieferError` where there are no references at all.
    """
    telling = [reference for reference in found if reference.title or reference.url or reference.doi]
    if not telling:
        raise BrieferError("This file holds no references.", "Export them again as RIS, BibTeX or CSL-JSON.")
    changes: dict[tuple[str, str], Change] = {}
    shelf, missed, differing = _Shelf(brief), list[str](), Counter[str]()
    for reference in telling:
        article = shelf.find(reference)
        if article is None:
            missed.append(reference.title or reference.url or "?")
            continue
        for field, value in _news(reference, article):
            changes.setdefault((article.id, field), DescribeArticle(article.id, field, value))
        differing.update(_otherwise(reference, article))
    return Incoming(
        Together(tuple(changes.values()), "importing references"),
        described=len({article for article, _ in changes}),
        remarks=tuple(_remarks(missed, differing)),
    )


def _remarks(missed: Sequence[str], differing: Counter[str]) -> Iterator[str]:
    if missed:
        named = "; ".join(f"“{title[:60]}”" for title in missed[:_NAMED]) + (" …" if len(missed) > _NAMED else "")
        yield f"No article here fits {len(missed)} of the references: {named}."
    if differing:
        fields = ", ".join(f"{field} ({count})" for field, count in differing.items())
        yield f"Where a reference says otherwise, the article was left as it is: {fields}."


def _news(reference: Reference, article: Article) -> Iterator[tuple[ArticleField, Value]]:
    """Yield the fields that an article lacks, and a date that is more exact than its own."""
    for field in _FIELDS:
        there, value = getattr(article, field), _value(reference, field)
        if value and (not there or (field == "date" and _is_more_exact(str(value), there))):
            yield field, value


def _otherwise(reference: Reference, article: Article) -> Iterator[str]:
    """Yield the fields of which a reference says something else than its article."""
    for field in _FIELDS:
        there, value = getattr(article, field), _value(reference, field)
        if there and value and _compared(value) != _compared(there) and not _agree(field, value, there):
            yield {"url": "web address"}.get(field, field)


def _agree(field: str, value: Value, there: Value) -> bool:
    if field == "date":
        return str(value).startswith(str(there)) or str(there).startswith(str(value))
    return field == "url" and _address(str(value)) == _address(str(there))


def _is_more_exact(value: str, there: str) -> bool:
    return value.startswith(there) and len(value) > len(there)


def _value(reference: Reference, field: str) -> Value:
    if field == "authors":
        return tuple(name for author in reference.authors if (name := short(author.spoken)))
    if field == "url":
        return short(reference.url) or (f"https://doi.org/{reference.doi}" if reference.doi else "")
    return short(getattr(reference, field))


class _Shelf:
    """A brief's articles, to be found by what a reference says of them."""

    def __init__(self, brief: Brief) -> None:
        articles = brief.articles.values()
        self._dois = _by((doi_in(article.url), article) for article in articles)
        self._addresses = _by((_address(article.url), article) for article in articles)
        self._titles = _by((_compared(article.title), article) for article in articles)
        self._untitled = [(_compared(article.text[:_TOP]), article) for article in articles if not article.title]

    def find(self, reference: Reference) -> Article | None:
        """Return the one article that a reference is of: by DOI, by address, then by title."""
        title = _compared(reference.title)
        fitting = (
            self._dois.get(reference.doi)
            or self._addresses.get(_address(reference.url))
            or self._titles.get(title)
            or self._alike(title)
            or []
        )
        return fitting[0] if len(fitting) == 1 else None

    def _alike(self, title: str) -> list[Article]:
        if len(title) < _LONG:
            return []
        near = [
            article
            for known, articles in self._titles.items()
            if len(known) >= _LONG and fuzz.ratio(known, title, score_cutoff=_NEARLY)
            for article in articles
        ]
        return near or [article for text, article in self._untitled if title in text]


def _by(pairs: Iterable[tuple[str, Article]]) -> dict[str, list[Article]]:
    """Return articles by a key; those without one are left out."""
    found: dict[str, list[Article]] = {}
    for key, article in pairs:
        if key:
            found.setdefault(key, []).append(article)
    return found


def _compared(value: Value) -> str:
    """Return the letters and digits of a value in one case."""
    words = value if isinstance(value, str) else " ".join(value)
    return "".join(filter(str.isalnum, words)).casefold()


def _address(url: str) -> str:
    """Return an address without what differs from one visit to the next."""
    return _SCHEME.sub("", _SCHEME.sub("", url)).rstrip("/").lower()
