"""Find an article by what a person types for it: its id, its file name, or an unambiguous part of its title."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from briefer.core.errors import AmbiguousError, NotFoundError

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.core.records import Article, Point, Tag


SHORTEST_ID = 6
"""As many characters of an id, or more, stand for the whole."""


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return " ".join("".join(c for c in folded if not unicodedata.combining(c)).split())


def find_article(brief: Brief, name: str) -> Article:
    """Return the article that a name stands for.

    Raises `NotFoundError` if none fits and `AmbiguousError` if several do.
    """
    found = _fitting(list(brief.articles.values()), name)
    if len(found) == 1:
        return found[0]
    if found:
        names = "; ".join(a.heading for a in found[:3])
        raise AmbiguousError(f"“{name}” fits {len(found)} articles ({names}).", "Type more of the title.")
    raise NotFoundError(f"The brief has no article “{name}”.", "See them with: briefer list BRIEF")


def _fitting(articles: list[Article], name: str) -> list[Article]:
    """Return the articles that fit best: by whole name, else by a part of it, else by the beginning of the id."""
    wanted = _plain(name)
    whole = [a for a in articles if name in (a.id, a.file_name) or wanted == _plain(a.heading)]
    part = [a for a in articles if wanted and any(wanted in _plain(known) for known in (a.heading, a.file_name))]
    by_id = [a for a in articles if len(name) >= SHORTEST_ID and a.id.startswith(name)]
    return whole or part or by_id


def find_point(brief: Brief, sentence: str, kind: TagId) -> Point | None:
    """Return the point of a kind that already says a sentence, whatever its case and spacing; None if none does."""
    wanted = _plain(sentence)
    return next((p for p in brief.points.values() if p.kind == kind and _plain(p.sentence) == wanted), None)


def find_subtag(brief: Brief, label: str, kind: TagId) -> Tag | None:
    """Return the sub-tag of a kind that has a name, whatever its case and spacing; None if none has."""
    wanted = _plain(label)
    return next((tag for tag in brief.tags.values() if tag.kind == kind and _plain(tag.label) == wanted), None)
