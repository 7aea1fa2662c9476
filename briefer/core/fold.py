"""The fold: from events to the brief they tell of. A pure function of the set of events.

Events are applied in the order (clock, author, id). An event that refers to something unknown changes
nothing and is listed as a problem; an event that replaces another value than the one that was there is
listed as a conflict (the later one shows, the other is kept).
"""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, TypeVar

import msgspec

from briefer.core import events as ev
from briefer.core.brief import Brief, Conflict, Problem, Touched
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Annotation, Article, Edition, Relocation, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.ids import AnnotationId, ArticleId, BriefId

Key = TypeVar("Key")
Record = TypeVar("Record")


def fold(brief_id: BriefId, events: Iterable[ev.Event]) -> Brief:
    """Return the brief that the events tell of, in whatever order they come."""
    brief = Brief(brief_id)
    for event in sorted(events, key=lambda event: event.order):
        apply(brief, event)
    return brief


def apply(brief: Brief, event: ev.Event) -> Touched:
    """Apply one event, which must come after all that were applied, and say what it touched."""
    try:
        return _apply(event, brief)
    except _RefusedError as refusal:
        brief.problems.append(Problem(event.id, str(refusal)))
        return Touched()


class _RefusedError(Exception):
    """An event that cannot take effect."""


@singledispatch
def _apply(event: ev.Event, brief: Brief) -> Touched:
    del event, brief
    return Touched()


def _move(key: Key, here: dict[Key, Record], there: dict[Key, Record], what: str) -> Record:
    if key in there:
        return there[key]
    if key not in here:
        reason = f"refers to {what} {key}, which is not in the log"
        raise _RefusedError(reason)
    there[key] = here.pop(key)
    return there[key]


def _bring_back(brief: Brief, key: Key, removed: dict[Key, Record], shelf: dict[Key, Record], what: str) -> None:
    _move(key, removed, shelf, what)
    ordered = sorted(shelf.items(), key=lambda item: brief.arrivals[str(item[0])])
    shelf.clear()
    shelf.update(ordered)


def _conflict(  # noqa: PLR0913 - what, where, and the two values that ought to be one
    brief: Brief, event: ev.Event, target: str, field: str, *, expected: object, found: object
) -> None:
    """List a conflict, or drop one that this event settles: its author knew what shows, and did not write that."""
    listed = brief.conflicts.get((target, field))
    if expected != found:
        brief.conflicts[target, field] = Conflict(target, field, found, event.id, event.author)
    elif listed and listed.author != event.author:
        del brief.conflicts[target, field]


# --- people and the brief itself


@_apply.register
def _(event: ev.PersonNamed, brief: Brief) -> Touched:
    brief.people[event.person] = event.name
    return Touched(people=True)


@_apply.register
def _(event: ev.BriefNamed, brief: Brief) -> Touched:
    _conflict(brief, event, brief.id, "name", expected=event.was, found=brief.name)
    brief.name = event.now
    return Touched(people=True)


@_apply.register
def _(event: ev.MemoWritten, brief: Brief) -> Touched:
    _conflict(brief, event, "memo", event.field, expected=event.was, found=brief.memo.get(event.field, ""))
    if event.now:
        brief.memo[event.field] = event.now
    else:
        brief.memo.pop(event.field, None)
    return Touched(memo=frozenset({event.field}))


# --- articles


_ARTICLE_TYPES = {field.name: field.type for field in msgspec.structs.fields(Article)}


def _touched_article(article: ArticleId) -> Touched:
    return Touched(articles=frozenset({article}))


def _remember_text(brief: Brief, id_: ArticleId, text: str) -> None:
    known = brief.editions.get(id_, ())
    if text not in known:
        brief.editions[id_] = (*known, text)


def _parts_fit(article: Article | Edition) -> bool:
    ends = [0]
    for part in article.parts:
        if not ends[-1] <= part.start < part.end:
            return False
        ends.append(part.end)
    return ends[-1] <= len(article.text)


@_apply.register
def _(event: ev.ArticleAdded, brief: Brief) -> Touched:
    article = event.article
    if not _parts_fit(article):
        reason = f"the parts of article {article.id} do not fit its text"
        raise _RefusedError(reason)
    if article.id in brief.removed_articles:
        _bring_back(brief, article.id, brief.removed_articles, brief.articles, "article")
    else:
        brief.articles.setdefault(article.id, article)
        brief.arrivals.setdefault(article.id, len(brief.arrivals))
    _remember_text(brief, article.id, article.text)
    return _touched_article(article.id)


@_apply.register
def _(event: ev.ArticleRemoved, brief: Brief) -> Touched:
    _move(event.article, brief.articles, brief.removed_articles, "article")
    return _touched_article(event.article)


@_apply.register
def _(event: ev.ArticleRestored, brief: Brief) -> Touched:
    _bring_back(brief, event.article, brief.removed_articles, brief.articles, "article")
    return _touched_article(event.article)


def _shelf_of_article(brief: Brief, id_: ArticleId) -> dict[ArticleId, Article]:
    for shelf in (brief.articles, brief.removed_articles):
        if id_ in shelf:
            return shelf
    reason = f"refers to article {id_}, which is not in the log"
    raise _RefusedError(reason)


@_apply.register
def _(event: ev.ArticleDescribed, brief: Brief) -> Touched:
    try:
        msgspec.convert(event.now, _ARTICLE_TYPES[event.field])
    except msgspec.ValidationError as error:
        reason = f"gives {event.field} a value that does not fit: {error}"
        raise _RefusedError(reason) from error
    shelf = _shelf_of_article(brief, event.article)
    article = shelf[event.article]
    _conflict(brief, event, article.id, event.field, expected=event.was, found=getattr(article, event.field))
    shelf[article.id] = replace(article, **{event.field: event.now})
    return _touched_article(article.id)


@_apply.register
def _(event: ev.PartMarked, brief: Brief) -> Touched:
    shelf = _shelf_of_article(brief, event.article)
    article = shelf[event.article]
    marked = next((part for part in article.parts if part.start == event.start), None)
    if marked is None and len(brief.editions[article.id]) > 1:
        # Marked in an earlier text by somebody who did not know of the newer one.
        key = article.id, f"part {event.start}"
        brief.conflicts[key] = Conflict(*key, event.now, event.id, event.author)
        return Touched()
    if marked is None:
        reason = f"refers to a part of article {article.id} at {event.start}, where none begins"
        raise _RefusedError(reason)
    _conflict(brief, event, article.id, f"part {event.start}", expected=event.was, found=marked.role)
    parts = tuple(replace(part, role=event.now) if part is marked else part for part in article.parts)
    shelf[article.id] = replace(article, parts=parts)
    return _touched_article(article.id)


@_apply.register
def _(event: ev.ArticleUpdated, brief: Brief) -> Touched:
    shelf = _shelf_of_article(brief, event.article)
    article = shelf[event.article]
    _check_update(brief, event)
    _conflict(brief, event, article.id, "text", expected=event.was, found=article.edition)
    shelf[article.id] = replace(article, text=event.now.text, parts=event.now.parts)
    _remember_text(brief, article.id, event.was.text)
    _remember_text(brief, article.id, event.now.text)
    for each in event.passages:
        _relocate(brief, event, each)
    touched = frozenset(each.annotation for each in event.passages)
    return Touched(frozenset({article.id}), touched, frozenset({article.id}))


def _check_update(brief: Brief, event: ev.ArticleUpdated) -> None:
    if not _parts_fit(event.now):
        reason = f"the parts of article {event.article} do not fit its newer text"
        raise _RefusedError(reason)
    for each in event.passages:
        annotation = _shelf_of_annotation(brief, each.annotation)[each.annotation]
        start, end = each.now.selector.span
        misquoted = each.now.anchoring.is_found and event.now.text[start:end] != each.now.selector.exact
        if misquoted or annotation.article != event.article:
            reason = f"the quote of annotation {annotation.id} is not what the newer text has at {start}-{end}"
            raise _RefusedError(reason)


def _relocate(brief: Brief, event: ev.Event, to: Relocation) -> Annotation:
    shelf = _shelf_of_annotation(brief, to.annotation)
    annotation = shelf[to.annotation]
    _conflict(brief, event, annotation.id, "selector", expected=to.was.selector, found=annotation.selector)
    shelf[annotation.id] = replace(annotation, selector=to.now.selector, anchoring=to.now.anchoring)
    return annotation


# --- annotations


def _touched_annotation(annotation: Annotation) -> Touched:
    return Touched(annotations=frozenset({annotation.id}), annotated=frozenset({annotation.article}))


def _check(brief: Brief, annotation: Annotation) -> None:
    _shelf_of_article(brief, annotation.article)
    start, end = annotation.span
    if brief.text_of(annotation) is None:
        reason = f"the quote of annotation {annotation.id} is not what its article has at {start}-{end}"
        raise _RefusedError(reason)
    if annotation.tag not in KIND_BY_ID:
        reason = f"annotation {annotation.id} has a tag this version does not know: {annotation.tag}"
        raise _RefusedError(reason)


def _shelf_of_annotation(brief: Brief, id_: AnnotationId) -> dict[AnnotationId, Annotation]:
    for shelf in (brief.annotations, brief.removed_annotations):
        if id_ in shelf:
            return shelf
    reason = f"refers to annotation {id_}, which is not in the log"
    raise _RefusedError(reason)


@_apply.register
def _(event: ev.AnnotationAdded, brief: Brief) -> Touched:
    annotation = event.annotation
    _check(brief, annotation)
    if annotation.id in brief.annotations or annotation.id in brief.removed_annotations:
        reason = f"adds annotation {annotation.id} a second time"
        raise _RefusedError(reason)
    if not annotation.creator:
        annotation = replace(annotation, creator=event.author, created=event.at)
    brief.annotations[annotation.id] = annotation
    return _touched_annotation(annotation)


@_apply.register
def _(event: ev.AnnotationRemoved, brief: Brief) -> Touched:
    return _touched_annotation(_move(event.annotation, brief.annotations, brief.removed_annotations, "annotation"))


@_apply.register
def _(event: ev.AnnotationRestored, brief: Brief) -> Touched:
    return _touched_annotation(_move(event.annotation, brief.removed_annotations, brief.annotations, "annotation"))


@_apply.register
def _(event: ev.AnnotationEvent, brief: Brief) -> Touched:
    shelf = _shelf_of_annotation(brief, event.annotation)
    annotation = shelf[event.annotation]
    changed = replace(annotation, **{event.field: event.now})
    _check(brief, changed)
    found = getattr(annotation, event.field)
    _conflict(brief, event, annotation.id, event.field, expected=event.was, found=found)
    shelf[annotation.id] = changed
    return _touched_annotation(annotation)


@_apply.register
def _(event: ev.AnnotationReanchored, brief: Brief) -> Touched:
    annotation = _shelf_of_annotation(brief, event.annotation)[event.annotation]
    _check(brief, replace(annotation, selector=event.now.selector))
    return _touched_annotation(_relocate(brief, event, Relocation(event.annotation, event.was, event.now)))


# --- points


@_apply.register
def _(event: ev.PointStated, brief: Brief) -> Touched:
    point = event.point
    if point.id in brief.points or point.id in brief.removed_points:
        reason = f"states point {point.id} a second time"
        raise _RefusedError(reason)
    if point.kind not in KIND_BY_ID:
        reason = f"point {point.id} has a kind this version does not know: {point.kind}"
        raise _RefusedError(reason)
    if not point.creator:
        point = replace(point, creator=event.author, created=event.at)
    brief.points[point.id] = point
    brief.arrivals.setdefault(point.id, len(brief.arrivals))
    return Touched(points=frozenset({point.id}))


@_apply.register
def _(event: ev.PointRemoved, brief: Brief) -> Touched:
    _move(event.point, brief.points, brief.removed_points, "point")
    return Touched(points=frozenset({event.point}))


@_apply.register
def _(event: ev.PointRestored, brief: Brief) -> Touched:
    _bring_back(brief, event.point, brief.removed_points, brief.points, "point")
    return Touched(points=frozenset({event.point}))


@_apply.register
def _(event: ev.PointReworded, brief: Brief) -> Touched:
    shelf = brief.removed_points if event.point in brief.removed_points else brief.points
    if event.point not in shelf:
        reason = f"refers to point {event.point}, which is not in the log"
        raise _RefusedError(reason)
    point = shelf[event.point]
    _conflict(brief, event, point.id, "sentence", expected=event.was, found=point.sentence)
    shelf[point.id] = replace(point, sentence=event.now)
    return Touched(points=frozenset({point.id}))


@_apply.register
def _(event: ev.PointSupported, brief: Brief) -> Touched:
    _shelf_of_annotation(brief, event.annotation)
    if event.point not in brief.points and event.point not in brief.removed_points:
        reason = f"refers to point {event.point}, which is not in the log"
        raise _RefusedError(reason)
    sides = brief.sides.setdefault(event.point, {})
    found = sides.get(event.annotation)
    _conflict(brief, event, event.point, event.annotation, expected=event.was, found=found)
    if event.now is None:
        sides.pop(event.annotation, None)
    else:
        sides[event.annotation] = event.now
    return Touched(points=frozenset({event.point}), annotations=frozenset({event.annotation}))
