"""What happens to points."""

from __future__ import annotations

from briefer.core import events as ev  # noqa: TC001 - singledispatch reads the annotations
from briefer.core.brief import Brief, Touched
from briefer.core.fold.rules import (
    RefusedError,
    bring_back,
    check_value,
    keep,
    move,
    note_conflict,
    revive_annotation,
    revive_point,
    rule,
    settle_removal,
    shelf_of_annotation,
    shelf_of_point,
)
from briefer.core.ids import PersonId
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Point, replace


@rule.register
def _(event: ev.PointStated, brief: Brief) -> Touched:
    point = event.point
    if point.id in brief.points or point.id in brief.removed_points:
        if point.creator:
            # Told anew in a clean copy: nothing is in that which is not here.
            return Touched()
        reason = f"states point {point.id} a second time"
        raise RefusedError(reason)
    if point.kind not in KIND_BY_ID:
        reason = f"point {point.id} has a kind this version does not know: {point.kind}"
        raise RefusedError(reason)
    if not point.creator:
        point = replace(point, creator=event.author, created=event.at)
    brief.points[point.id] = point
    brief.arrivals.setdefault(point.id, len(brief.arrivals))
    return Touched(points=frozenset({point.id}))


@rule.register
def _(event: ev.PointRemoved, brief: Brief) -> Touched:
    standing = brief.points.get(event.point)
    if standing and event.was and _unsigned(standing) != _unsigned(event.was):
        return keep(brief, event, event.point)
    move(event.point, brief.points, brief.removed_points, "point")
    return Touched(points=frozenset({event.point})) | settle_removal(brief, event.point)


def _unsigned(point: Point) -> Point:
    """Return a point without what the fold fills in, and without its place on the board."""
    return replace(point, creator=PersonId(""), created="", rank="")


@rule.register
def _(event: ev.PointRestored, brief: Brief) -> Touched:
    bring_back(brief, event.point, brief.removed_points, brief.points, "point")
    return Touched(points=frozenset({event.point}))


@rule.register
def _(event: ev.PointReworded, brief: Brief) -> Touched:
    shelf = shelf_of_point(brief, event.point)
    point = shelf[event.point]
    note_conflict(brief, event, point.id, "sentence", expected=event.was, found=point.sentence)
    shelf[point.id] = replace(point, sentence=event.now)
    return Touched(points=frozenset({point.id})) | revive_point(brief, event, point.id)


@rule.register
def _(event: ev.PointSupported, brief: Brief) -> Touched:
    shelf_of_annotation(brief, event.annotation)
    shelf_of_point(brief, event.point)
    sides = brief.sides.setdefault(event.point, {})
    found = sides.get(event.annotation)
    note_conflict(brief, event, event.point, event.annotation, expected=event.was, found=found)
    touched = Touched(points=frozenset({event.point}), annotations=frozenset({event.annotation}))
    if event.now is None:
        sides.pop(event.annotation, None)
        return touched
    sides[event.annotation] = event.now
    return touched | revive_point(brief, event, event.point) | revive_annotation(brief, event, event.annotation)


@rule.register
def _(event: ev.PointRated, brief: Brief) -> Touched:
    shelf = shelf_of_point(brief, event.point)
    point = shelf[event.point]
    now = check_value(Point, event.field, event.now)
    note_conflict(brief, event, point.id, event.field, expected=event.was, found=getattr(point, event.field))
    shelf[point.id] = replace(point, **{event.field: now})
    return Touched(points=frozenset({point.id})) | revive_point(brief, event, point.id)


@rule.register
def _(event: ev.PointMoved, brief: Brief) -> Touched:
    shelf = shelf_of_point(brief, event.point)
    point = shelf[event.point]
    if event.now.kind not in KIND_BY_ID:
        reason = f"moves point {point.id} to a kind this version does not know: {event.now.kind}"
        raise RefusedError(reason)
    note_conflict(brief, event, point.id, "place", expected=event.was, found=point.place)
    shelf[point.id] = replace(point, kind=event.now.kind, rank=event.now.rank)
    return Touched(points=frozenset({point.id}))
