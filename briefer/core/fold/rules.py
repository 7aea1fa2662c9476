"""What the rules of the fold share: how an event is applied, refused, or found to be in conflict."""

from __future__ import annotations

from functools import cache, singledispatch
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from briefer.core import events as ev  # noqa: TC001 - singledispatch reads the annotations
from briefer.core.brief import NOTHING, Brief, Conflict, Touched

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, ArticleId, PointId, TagId
    from briefer.core.records import Annotation, Article, Point, Tag

Key = TypeVar("Key")
Record = TypeVar("Record")


class RefusedError(Exception):
    """An event that cannot take effect."""


@singledispatch
def rule(event: ev.Event, brief: Brief) -> Touched:
    """Apply one event. Each type registers its own rule; one without a rule touches nothing."""
    del event, brief
    return Touched()


def move(key: Key, here: dict[Key, Record], there: dict[Key, Record], what: str) -> Record:
    """Move a record to another shelf. Raises `RefusedError` if it is on neither."""
    if key in there:
        return there[key]
    if key not in here:
        reason = f"refers to {what} {key}, which is not in the log"
        raise RefusedError(reason)
    there[key] = here.pop(key)
    return there[key]


def bring_back(brief: Brief, key: Key, removed: dict[Key, Record], shelf: dict[Key, Record], what: str) -> None:
    """Move a removed record back to its old place. Raises `RefusedError` if there is none."""
    move(key, removed, shelf, what)
    ordered = sorted(shelf.items(), key=lambda item: brief.arrivals[str(item[0])])
    shelf.clear()
    shelf.update(ordered)


def note_conflict(  # noqa: PLR0913 - what, where, and the two values that ought to be one
    brief: Brief, event: ev.Event, target: str, field: str, *, expected: object, found: object
) -> None:
    """List a conflict, or drop one whose kept value is written by somebody who knew what shows.

    Two who wrote the same do not disagree.
    """
    listed = brief.conflicts.get((target, field))
    if expected != found and found != getattr(event, "now", None):
        also = (*listed.also, listed.kept) if listed else ()
        brief.conflicts[target, field] = Conflict(target, field, found, event.id, event.author, also)
    elif expected != found:
        return
    elif listed and getattr(event, "now", None) == listed.kept and not listed.also:
        del brief.conflicts[target, field]


REMOVED = "removed"
"""What stands for a field where a thing was removed by one, and written on by another."""


def keep(brief: Brief, event: ev.Event, target: str) -> Touched:
    """List that a thing stays although somebody removed it, for somebody else wrote on it meanwhile."""
    brief.conflicts[target, REMOVED] = Conflict(target, REMOVED, REMOVED, event.id, event.author)
    return Touched(conflicts=frozenset({(target, REMOVED)}))


def settle_removal(brief: Brief, target: str) -> Touched:
    """Drop that conflict: now it was removed by somebody who knew."""
    dropped = brief.conflicts.pop((target, REMOVED), None)
    return Touched(conflicts=frozenset({(target, REMOVED)})) if dropped else NOTHING


def revive_annotation(brief: Brief, event: ev.Event, id_: AnnotationId) -> Touched:
    """Keep a passage that was removed by somebody who did not know of this event."""
    if id_ not in brief.removed_annotations:
        return NOTHING
    annotation = brief.annotations[id_] = brief.removed_annotations.pop(id_)
    touched = Touched(annotations=frozenset({id_}), annotated=frozenset({annotation.article}))
    return touched | keep(brief, event, id_) | revive_article(brief, event, annotation.article)


def revive_article(brief: Brief, event: ev.Event, id_: ArticleId) -> Touched:
    """Keep an article that was removed by somebody who did not know of this event."""
    if id_ not in brief.removed_articles:
        return NOTHING
    bring_back(brief, id_, brief.removed_articles, brief.articles, "article")
    return Touched(articles=frozenset({id_})) | keep(brief, event, id_)


def revive_point(brief: Brief, event: ev.Event, id_: PointId) -> Touched:
    """Keep a point that was withdrawn by somebody who did not know of this event."""
    if id_ not in brief.removed_points:
        return NOTHING
    bring_back(brief, id_, brief.removed_points, brief.points, "point")
    return Touched(points=frozenset({id_})) | keep(brief, event, id_)


@cache
def _types(record: type[msgspec.Struct]) -> dict[str, Any]:
    return {each.name: each.type for each in msgspec.structs.fields(record)}


def check_value(record: type[msgspec.Struct], field: str, value: Any) -> Any:
    """Return a value as a record's field keeps it. Raises `RefusedError` for one that does not fit."""
    try:
        return msgspec.convert(value, _types(record)[field])
    except msgspec.ValidationError as error:
        reason = f"gives {field} a value that does not fit: {error}"
        raise RefusedError(reason) from error


def shelf_of_article(brief: Brief, id_: ArticleId) -> dict[ArticleId, Article]:
    """Return where an article is kept, removed or not. Raises `RefusedError` if there is none."""
    return _shelf(id_, "article", brief.articles, brief.removed_articles)


def shelf_of_annotation(brief: Brief, id_: AnnotationId) -> dict[AnnotationId, Annotation]:
    """Return where an annotation is kept, removed or not. Raises `RefusedError` if there is none."""
    return _shelf(id_, "annotation", brief.annotations, brief.removed_annotations)


def shelf_of_point(brief: Brief, id_: PointId) -> dict[PointId, Point]:
    """Return where a point is kept, removed or not. Raises `RefusedError` if there is none."""
    return _shelf(id_, "point", brief.points, brief.removed_points)


def shelf_of_tag(brief: Brief, id_: TagId) -> dict[TagId, Tag]:
    """Return where a sub-tag is kept, removed or not. Raises `RefusedError` if there is none."""
    return _shelf(id_, "sub-tag", brief.tags, brief.removed_tags)


def _shelf(key: Key, what: str, *shelves: dict[Key, Record]) -> dict[Key, Record]:
    for shelf in shelves:
        if key in shelf:
            return shelf
    reason = f"refers to {what} {key}, which is not in the log"
    raise RefusedError(reason)
