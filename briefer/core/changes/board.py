"""What can be asked for on the evidence board: order, ratings, merging and splitting of points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from briefer.core import events as ev
from briefer.core.changes.base import Together, annotation_in, check_tag, point_in
from briefer.core.changes.points import StatePoint, SupportPoint
from briefer.core.errors import BrieferError
from briefer.core.kinds import KIND_BY_ID
from briefer.core.ranks import between, is_rank
from briefer.core.records import Place, Point, Prose, Short, new_point_id
from briefer.core.scales import BAND_BY_ID, FIELD, SCALE_BY_ID, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, PointId, TagId

_MERGED: tuple[ev.PointField, ...] = (
    "stance",
    "weight",
    "likelihood",
    "impact",
    "trend",
    "mitigation",
    "owner",
    "priority",
    "due",
    "conditions",
)
_TYPES = {each.name: each.type for each in msgspec.structs.fields(Point)}


@dataclass(frozen=True, slots=True)
class RatePoint:
    """Set a rating of a point, or take it back (None, or an empty text)."""

    point: PointId
    field: ev.PointField
    value: ev.Rating
    title: str = "rating a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.rated`. Raises `BrieferError` for a value that the field cannot have."""
        point = point_in(brief, self.point)
        was, value = getattr(point, self.field), self._fitting()
        return [] if was == value else [ev.PointRated(point=point.id, field=self.field, was=was, now=value)]

    def _fitting(self) -> ev.Rating:
        value = self.value.strip() if isinstance(self.value, str) else self.value
        if value is None and _TYPES[self.field] in (Short, Prose):
            value = ""
        if self.field == "likelihood" and value and value not in BAND_BY_ID:
            raise BrieferError(f"There is no likelihood “{value}”.", f"Choose one of: {', '.join(BAND_BY_ID)}.")
        try:
            msgspec.convert(value, _TYPES[self.field])
        except msgspec.ValidationError as error:
            raise BrieferError(f"“{value}” cannot be the {self.field} of a point: {error}.") from error
        return value


@dataclass(frozen=True, slots=True)
class MovePoint:
    """Put a point before another in a column; None: at its end."""

    point: PointId
    kind: TagId
    before: PointId | None = None
    title: str = "moving a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.moved`; for the others of the column, too, if they were never ranked."""
        check_tag(self.kind)
        moved = point_in(brief, self.point)
        column = brief.board(KIND_BY_ID[self.kind])
        if _stays(column, moved, self.before):
            return []
        others = [point for point in column if point.id != moved.id]
        events = _ranked(others)
        ranks = [event.now.rank for event in events] or [point.rank for point in others]
        at = next((n for n, point in enumerate(others) if point.id == self.before), len(others))
        rank = between(ranks[at - 1] if at else "", ranks[at] if at < len(ranks) else "")
        return [*events, ev.PointMoved(point=moved.id, was=moved.place, now=Place(self.kind, rank))]


def _stays(column: Sequence[Point], moved: Point, before: PointId | None) -> bool:
    ids = [point.id for point in column]
    if moved.id not in ids:
        return False
    after = ids.index(moved.id) + 1
    return before == moved.id or before == (ids[after] if after < len(ids) else None)


def _ranked(column: Sequence[Point]) -> list[ev.PointMoved]:
    """Return the events that give each of a column a rank of its own; none if they have."""
    ranks = [point.rank for point in column]
    if all(map(is_rank, ranks)) and len(set(ranks)) == len(ranks):
        return []
    events, rank = [], ""
    for point in column:
        rank = between(rank)
        events.append(ev.PointMoved(point=point.id, was=point.place, now=Place(point.kind, rank)))
    return events


@dataclass(frozen=True, slots=True)
class MergePoints:
    """Merge a point into another, which keeps its sentence and its ratings, and gets what it has not from the other."""

    into: PointId
    other: PointId
    title: str = "merging points"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.supported` and `point.rated` as needed, then `point.removed`."""
        into, other = point_in(brief, self.into), point_in(brief, self.other)
        if into.id == other.id:
            return []
        return [
            *_sides_taken_over(brief, into, other),
            *_ratings_taken_over(into, other),
            ev.PointRemoved(point=other.id),
        ]


def _sides_taken_over(brief: Brief, into: Point, other: Point) -> Iterable[ev.Event]:
    kept = brief.sides.get(into.id, {})
    for annotation, side in brief.sides.get(other.id, {}).items():
        if annotation not in kept:
            yield ev.PointSupported(point=into.id, annotation=annotation, was=None, now=side)


def _ratings_taken_over(into: Point, other: Point) -> Iterable[ev.Event]:
    if into.kind != other.kind:
        return
    for name in _MERGED:
        was, now = getattr(into, name), getattr(other, name)
        if now and not was:
            yield ev.PointRated(point=into.id, field=name, was=was, now=now)


@dataclass(frozen=True, slots=True)
class SplitPoint:
    """Put some of a point's passages to a new point of the same kind, just after it."""

    point: PointId
    annotations: frozenset[AnnotationId]
    sentence: str
    id: PointId = field(default_factory=new_point_id)
    title: str = "splitting a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.stated` and the passages' `point.supported`. Raises `BrieferError` if none is to go."""
        point = point_in(brief, self.point)
        if not self.sentence.strip():
            raise BrieferError("A point needs a sentence.")
        sides = {a: side for a, side in brief.sides.get(point.id, {}).items() if a in self.annotations}
        if not sides:
            raise BrieferError("No passage was chosen to go to the new point.", "Choose some of the point’s passages.")
        column = brief.board(KIND_BY_ID[point.kind])
        ranking = _ranked(column)
        ranked = {event.point: event.now.rank for event in ranking} or {each.id: each.rank for each in column}
        after = min((rank for rank in ranked.values() if rank > ranked[point.id]), default="")
        stated = Point(self.id, point.kind, self.sentence.strip(), rank=between(ranked[point.id], after))
        moves = [
            event
            for annotation, side in sides.items()
            for event in (
                ev.PointSupported(point=point.id, annotation=annotation, was=side, now=None),
                ev.PointSupported(point=stated.id, annotation=annotation, was=None, now=side),
            )
        ]
        return [*ranking, ev.PointStated(point=stated), *moves]


@dataclass(frozen=True, slots=True)
class ChooseScale:
    """Choose the brief's scale of likelihood. Risks rated on the other get its nearest band: words are never mixed."""

    scale: str
    title: str = "choosing a scale"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `memo.written` and, for each risk rated on the other scale, `point.rated`."""
        if self.scale not in SCALE_BY_ID:
            raise BrieferError(f"There is no scale “{self.scale}”.", f"Choose one of: {', '.join(SCALE_BY_ID)}.")
        was, scale = brief.memo.get(FIELD, ""), SCALE_BY_ID[self.scale]
        events: list[ev.Event] = [] if was == self.scale else [ev.MemoWritten(field=FIELD, was=was, now=self.scale)]
        for point in brief.board():
            band = BAND_BY_ID.get(point.likelihood)
            if band is not None and band not in scale.bands:
                now = nearest(band, scale).id
                events.append(ev.PointRated(point=point.id, field="likelihood", was=band.id, now=now))
        return events


@dataclass(frozen=True, slots=True)
class PointFromPassage:
    """Make a point of a passage, in one go: its sentence is the gist or the quote, and the passage supports it."""

    annotation: AnnotationId
    sentence: str = ""
    kind: TagId | None = None
    id: PointId = field(default_factory=new_point_id)
    title: str = "making a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.stated` and `point.supported`."""
        passage = annotation_in(brief, self.annotation)
        sentence = self.sentence.strip() or passage.gist.strip() or " ".join(passage.quote.split())
        stated = StatePoint(sentence, self.kind or passage.kind.id, self.id)
        return Together((stated, SupportPoint(self.id, passage.id)), self.title).events(brief)
