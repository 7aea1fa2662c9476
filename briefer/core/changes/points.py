"""What can be asked for about points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.core import events as ev
from briefer.core.changes.base import annotation_in, check_tag, last_rank, point_in
from briefer.core.errors import BrieferError
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Point, Side, new_point_id

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, PointId, TagId


@dataclass(frozen=True, slots=True)
class StatePoint:
    """State a point in the analyst's own words."""

    sentence: str
    kind: TagId
    id: PointId = field(default_factory=new_point_id)
    title: str = "stating a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.stated`. Raises `BrieferError` for an empty sentence."""
        check_tag(self.kind)
        if not self.sentence.strip():
            raise BrieferError("A point needs a sentence.")
        rank = last_rank(brief.board(KIND_BY_ID[self.kind]))
        return [ev.PointStated(point=Point(self.id, self.kind, self.sentence.strip(), rank=rank))]


@dataclass(frozen=True, slots=True)
class RewordPoint:
    """Rewrite a point's sentence."""

    point: PointId
    sentence: str
    title: str = "rewording a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.reworded`. Raises `BrieferError` for an empty sentence."""
        was, now = point_in(brief, self.point), self.sentence.strip()
        if not now:
            raise BrieferError("A point needs a sentence.", "Remove the point instead.")
        return [] if was.sentence == now else [ev.PointReworded(point=was.id, was=was.sentence, now=now)]


@dataclass(frozen=True, slots=True)
class RemovePoint:
    """Withdraw a point. Its passages stay tagged."""

    point: PointId
    title: str = "removing a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.removed`."""
        was = point_in(brief, self.point)
        return [ev.PointRemoved(point=was.id, was=was)]


@dataclass(frozen=True, slots=True)
class SupportPoint:
    """Put a passage to a point, on the side that supports or disputes it, or take it away (None)."""

    point: PointId
    annotation: AnnotationId
    side: Side | None = Side.SUPPORTS
    title: str = "supporting a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.supported`."""
        point, annotation = point_in(brief, self.point).id, annotation_in(brief, self.annotation).id
        was = brief.sides.get(point, {}).get(annotation)
        return (
            [] if was is self.side else [ev.PointSupported(point=point, annotation=annotation, was=was, now=self.side)]
        )
