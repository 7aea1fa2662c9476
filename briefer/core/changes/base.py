"""What every change is, and the things of a brief that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from briefer.core.errors import BrieferError, NotFoundError
from briefer.core.fold import apply
from briefer.core.kinds import KIND_BY_ID
from briefer.core.ranks import behind
from briefer.core.records import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core import events as ev
    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PointId, TagId
    from briefer.core.records import Annotation, Article, Point


class Change(Protocol):
    """Something a user asks for."""

    @property
    def title(self) -> str:
        """What it is called in the Edit menu, after "Undo"."""

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return the events that follow, not yet stamped. Raises `BrieferError` if it cannot be done."""


def article_in(brief: Brief, id_: ArticleId) -> Article:
    """Return an article of the brief. Raises `NotFoundError` if it is gone."""
    try:
        return brief.articles[id_]
    except KeyError:
        raise NotFoundError("That article is no longer in the brief.", "Undo its removal first.") from None


def legible_article_in(brief: Brief, id_: ArticleId) -> Article:
    """Return an article of the brief with its text. Raises `BrieferError` if it is gone, or its text was left out."""
    article = article_in(brief, id_)
    if article.withheld:
        raise BrieferError(
            f"The text of “{article.heading}” was left out of the file it came in.", "Add that article first."
        )
    return article


def annotation_in(brief: Brief, id_: AnnotationId) -> Annotation:
    """Return a passage of the brief. Raises `NotFoundError` if it is gone."""
    try:
        return brief.annotations[id_]
    except KeyError:
        raise NotFoundError("That passage is no longer tagged.", "Undo its removal first.") from None


def point_in(brief: Brief, id_: PointId) -> Point:
    """Return a point of the brief. Raises `NotFoundError` if it is gone."""
    try:
        return brief.points[id_]
    except KeyError:
        raise NotFoundError("That point is no longer in the brief.", "Undo its removal first.") from None


def check_tag(tag: TagId) -> None:
    """Raise `BrieferError` for a tag there is not."""
    if tag not in KIND_BY_ID:
        raise BrieferError(f"There is no tag “{tag}”.", f"Choose one of: {', '.join(KIND_BY_ID)}.")


def last_rank(column: Sequence[Point]) -> str:
    """Return the rank that a new point at the end of a column gets; none where the column has none yet."""
    if column and not column[-1].rank:
        return ""
    return behind(column[-1].rank if column else "")


@dataclass(frozen=True, slots=True)
class Together:
    """Do several changes as one: all of them or none, and one undo for all."""

    changes: tuple[Change, ...]
    title: str

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return the events of all, each change seeing what those before it did."""
        draft, events = brief.snapshot(), []
        for change in self.changes:
            for event in change.events(draft):
                apply(draft, event)
                events.append(event)
        return events


@dataclass(frozen=True, slots=True)
class HavingRead:
    """Write what was begun when another value stood there: so that one that came meanwhile is kept as a conflict."""

    change: Change
    was: object
    """What stood there when it was begun."""

    @property
    def title(self) -> str:
        """What the change itself is called."""
        return self.change.title

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return the change's events; those that replace a value say what was read."""
        events = self.change.events(brief)
        return [replace(event, was=self.was) if hasattr(event, "was") else event for event in events]
