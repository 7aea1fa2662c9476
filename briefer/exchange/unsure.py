"""An annotation of another program on a text that differs from the brief's: it goes among the passages to check."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import AmbiguousError, NotFoundError
from briefer.core.reanchoring import NewerText
from briefer.core.records import Anchor, Outcome, Selector, select
from briefer.core.text import Span
from briefer.exchange.placing import find, named_articles

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.records import Article
    from briefer.exchange.placing import Place


class Found(NamedTuple):
    """Where an annotation stands, and how surely."""

    article: Article
    span: Span
    """Empty if it has no place."""
    outcome: Outcome = Outcome.EXACT
    quoted: Selector | None = None
    """What it quotes, if that does not stand here just so."""
    now: Anchor | None = None
    """Where it stands with other words."""


def find_or_quote(brief: Brief, place: Place) -> Found:
    """Return where a place is; one whose words are not in the one article it names is looked for as in a newer text.

    Raises `NotFoundError` or `AmbiguousError` if it names no article, or several, or quotes nothing.
    """
    try:
        return Found(*find(brief, place))
    except (NotFoundError, AmbiguousError):
        named = named_articles(brief, place.source)
        if len(named) != 1 or not place.exact.strip() or named[0].withheld:
            raise
    return _in_another_text(named[0], place)


def _in_another_text(article: Article, place: Place) -> Found:
    quoted = _selector(place)
    found = NewerText(article.text).find(quoted)
    if found.span is not None and found.outcome is Outcome.EXACT:
        return Found(article, found.span)
    if found.span is not None:
        now = Anchor(select(article.text, *found.span), Outcome.CHANGED)
        return Found(article, found.span, Outcome.ORPHAN, quoted, now)
    return Found(article, Span(0, 0), found.outcome, quoted)


def _selector(place: Place) -> Selector:
    """Return what a place quotes. Where no position is given, none is claimed: not even that it begins the text."""
    start = place.start if place.start >= 0 else len(place.prefix) + 1
    return Selector(start, start + len(place.exact), place.exact, place.prefix, place.suffix)
