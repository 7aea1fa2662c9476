"""What happened to articles."""

from __future__ import annotations

from typing import Literal

from briefer.core.events.base import Event
from briefer.core.ids import ArticleId
from briefer.core.records import Article, Edition, Offset, Relocation, Role

Value = str | tuple[str, ...]
ArticleField = Literal["title", "authors", "publisher", "first_in", "date", "url", "retrieved", "note", "reliability"]


class ArticleAdded(Event, frozen=True, kw_only=True, tag="article.added"):
    """An article was added, with its canonical text."""

    article: Article

    def inverse(self) -> Event:
        """Take it out again."""
        return ArticleRemoved(article=self.article.id)


class ArticleRemoved(Event, frozen=True, kw_only=True, tag="article.removed"):
    """An article was taken out of the brief; its text stays in the log."""

    removes = True
    article: ArticleId
    passages: Offset | None = None
    """How many passages went with it: if somebody tagged another meanwhile, it is kept."""

    def inverse(self) -> Event:
        """Bring it back."""
        return ArticleRestored(article=self.article, passages=self.passages)


class ArticleRestored(Event, frozen=True, kw_only=True, tag="article.restored"):
    """A removed article was brought back."""

    article: ArticleId
    passages: Offset | None = None

    def inverse(self) -> Event:
        """Take it out again."""
        return ArticleRemoved(article=self.article, passages=self.passages)


class ArticleDescribed(Event, frozen=True, kw_only=True, tag="article.described"):
    """What is known about an article was corrected, one field at a time."""

    article: ArticleId
    field: ArticleField
    was: Value
    now: Value

    def inverse(self) -> Event:
        """Set the field back."""
        return ArticleDescribed(article=self.article, field=self.field, was=self.now, now=self.was)


class ArticleUpdated(Event, frozen=True, kw_only=True, tag="article.updated"):
    """An article got a newer text, in which its passages were looked for; the old text stays in the log."""

    removes = True
    article: ArticleId
    was: Edition
    now: Edition
    passages: tuple[Relocation, ...] = ()
    """Those that do not stand just where they stood."""

    def inverse(self) -> Event:
        """Give the article its earlier text, and each passage its place in that."""
        back = tuple(Relocation(each.annotation, each.now, each.was) for each in self.passages)
        return ArticleUpdated(article=self.article, was=self.now, now=self.was, passages=back)


class ArticleJoined(Event, frozen=True, kw_only=True, tag="article.joined"):
    """An article turned out to be an earlier or later text of another, which got its text before, and now its passages.

    It is taken out of the brief; what a colleague meanwhile tags in it is tagged in the other.
    """

    removes = True
    article: ArticleId
    into: ArticleId

    @property
    def targets(self) -> tuple[str, ...]:
        """Both articles."""
        return self.article, self.into

    def inverse(self) -> Event:
        """Make them two again."""
        return ArticleParted(article=self.article, into=self.into)


class ArticleParted(Event, frozen=True, kw_only=True, tag="article.parted"):
    """An article that had been joined to another is one of its own again, with the passages it had."""

    article: ArticleId
    into: ArticleId

    @property
    def targets(self) -> tuple[str, ...]:
        """Both articles."""
        return self.article, self.into

    def inverse(self) -> Event:
        """Make them one again."""
        return ArticleJoined(article=self.article, into=self.into)


class PartMarked(Event, frozen=True, kw_only=True, tag="part.marked"):
    """A part of an article was marked as furniture, heading or body."""

    article: ArticleId
    start: Offset
    was: Role
    now: Role

    def inverse(self) -> Event:
        """Mark it as it was."""
        return PartMarked(article=self.article, start=self.start, was=self.now, now=self.was)
