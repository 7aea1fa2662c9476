"""What can be asked for about articles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.core import events as ev
from briefer.core.changes.base import article_in, legible_article_in
from briefer.core.errors import BrieferError, NotFoundError
from briefer.core.records import Edition, replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.core.reanchoring import Anchored
    from briefer.core.records import Article, Part, Role

_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class AddArticle:
    """Add an article to the brief. Adding one that is there already alters nothing."""

    article: Article
    title: str = "adding an article"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.added`, or `article.restored` for one that had been removed.

        An article whose text had been left out gets it.
        """
        wanted = next((each for each in brief.articles.values() if each.withheld == self.article.id), None)
        if wanted is not None:
            return [ev.ArticleAdded(article=replace(self.article, id=wanted.id))]
        home = brief.home_of(self.article.id)
        if home in brief.articles:
            return []
        if home in brief.removed_articles:
            return [ev.ArticleRestored(article=home)]
        return [ev.ArticleAdded(article=self.article)]


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """Take an article, and with it its passages, out of the brief. Its text stays in the log."""

    article: ArticleId
    title: str = "removing an article"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.removed`."""
        article = article_in(brief, self.article).id
        return [ev.ArticleRemoved(article=article, passages=brief.count_of(article))]


@dataclass(frozen=True, slots=True)
class DescribeArticle:
    """Correct what is known about an article: one field, of which only `authors` takes several values."""

    article: ArticleId
    field: ev.ArticleField
    value: ev.Value
    title: str = "describing an article"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.described`. Raises `BrieferError` for a date that is none."""
        article = article_in(brief, self.article)
        now = self.value.strip() if isinstance(self.value, str) else tuple(v.strip() for v in self.value if v.strip())
        if self.field in ("date", "retrieved") and isinstance(now, str) and now and not _DATE.fullmatch(now):
            raise BrieferError(f"“{now}” is not a date.", "Write it as 2025, 2025-01 or 2025-01-29.")
        was = getattr(article, self.field)
        return [] if was == now else [ev.ArticleDescribed(article=article.id, field=self.field, was=was, now=now)]


@dataclass(frozen=True, slots=True)
class MarkPart:
    """Mark a part of an article as furniture, as a heading, or as body again."""

    article: ArticleId
    part: Part
    role: Role
    title: str = "marking furniture"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `part.marked`."""
        article = article_in(brief, self.article)
        there = next((part for part in article.parts if part.start == self.part.start), None)
        if there is None:
            raise NotFoundError("That part of the article is not there any more.")
        if there.role is self.role:
            return []
        return [ev.PartMarked(article=article.id, start=there.start, was=there.role, now=self.role)]


@dataclass(frozen=True, slots=True)
class UpdateArticle:
    """Give an article a newer text. Its id, what is known about it and its passages stay; the log keeps the old text.

    `found` is what `briefer.core.updating.reanchored` came to, perhaps in a worker thread; a passage tagged since is
    looked for here.
    """

    article: ArticleId
    edition: Edition
    found: Mapping[AnnotationId, Anchored] = field(default_factory=dict)
    title: str = "updating an article"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.updated`. Raises `BrieferError` for a text without words."""
        from briefer.core import updating

        article = article_in(brief, self.article)
        if not self.edition.text.strip():
            raise BrieferError("The newer text has no words.", "Choose another file.")
        if self.edition.text == article.text:
            return []
        missing = [a for a in updating.passages_to_find(brief, article.id) if a.id not in self.found]
        found = {**self.found, **(updating.look_for(brief, missing, self.edition.text) or {})}
        passages = updating.relocations(brief, article.id, self.edition.text, found)
        now = _with_roles_of(article.edition, self.edition)
        return [ev.ArticleUpdated(article=article.id, was=article.edition, now=now, passages=passages)]


@dataclass(frozen=True, slots=True)
class MakeVersion:
    """Make an article of the brief the newer text of another, which gets its passages, too; the log keeps both texts.

    `found` is what `briefer.core.updating.reanchored` came to for the older one's passages.
    """

    older: ArticleId
    newer: ArticleId
    found: Mapping[AnnotationId, Anchored] = field(default_factory=dict)
    title: str = "making an article a newer text of another"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.updated` and `article.joined`. Raises `BrieferError` for one article, or without its text."""
        older, newer = (legible_article_in(brief, id_) for id_ in (self.older, self.newer))
        if older.id == newer.id:
            raise BrieferError("That is one article.", "Choose another.")
        joined = ev.ArticleJoined(article=newer.id, into=older.id)
        return [*UpdateArticle(older.id, newer.edition, self.found).events(brief), joined]


def _with_roles_of(old: Edition, new: Edition) -> Edition:
    """Return the newer text with each part that stayed word for word marked as it was: somebody may have marked it."""
    roles = {old.text[slice(*part.span)]: part.role for part in old.parts}
    parts = (replace(part, role=roles.get(new.text[slice(*part.span)], part.role)) for part in new.parts)
    return replace(new, parts=tuple(parts))
