"""What happened to points."""

from __future__ import annotations

from typing import Literal

from briefer.core.events.base import Event
from briefer.core.ids import AnnotationId, PointId
from briefer.core.records import Place, Point, Prose, Side

Rating = str | int | None
PointField = Literal[
    "stance", "weight", "likelihood", "impact", "trend", "mitigation", "owner", "priority", "due", "conditions", "why"
]


class PointStated(Event, frozen=True, kw_only=True, tag="point.stated"):
    """The analyst stated a point."""

    point: Point

    def inverse(self) -> Event:
        """Withdraw the point."""
        return PointRemoved(point=self.point.id, was=self.point)


class PointRemoved(Event, frozen=True, kw_only=True, tag="point.removed"):
    """A point was withdrawn."""

    removes = True
    point: PointId
    was: Point | None = None
    """What was withdrawn: if somebody wrote on it meanwhile, it is kept."""

    def inverse(self) -> Event:
        """Bring the point back."""
        return PointRestored(point=self.point, was=self.was)


class PointRestored(Event, frozen=True, kw_only=True, tag="point.restored"):
    """A withdrawn point was brought back."""

    point: PointId
    was: Point | None = None

    def inverse(self) -> Event:
        """Withdraw the point again."""
        return PointRemoved(point=self.point, was=self.was)


class PointReworded(Event, frozen=True, kw_only=True, tag="point.reworded"):
    """A point's sentence was rewritten."""

    point: PointId
    was: Prose
    now: Prose

    def inverse(self) -> Event:
        """Give the point its earlier sentence back."""
        return PointReworded(point=self.point, was=self.now, now=self.was)


class PointSupported(Event, frozen=True, kw_only=True, tag="point.supported"):
    """A passage was put to a point, for it or against it, or taken from it (None)."""

    point: PointId
    annotation: AnnotationId
    was: Side | None
    now: Side | None

    def inverse(self) -> Event:
        """Put the passage where it was."""
        return PointSupported(point=self.point, annotation=self.annotation, was=self.now, now=self.was)


class PointRated(Event, frozen=True, kw_only=True, tag="point.rated"):
    """A rating of a point, or something else that the analyst says about it, was set or taken back (None)."""

    point: PointId
    field: PointField
    was: Rating
    now: Rating

    def inverse(self) -> Event:
        """Set it back."""
        return PointRated(point=self.point, field=self.field, was=self.now, now=self.was)


class PointMoved(Event, frozen=True, kw_only=True, tag="point.moved"):
    """A point was put to another place on the board."""

    point: PointId
    was: Place
    now: Place

    def inverse(self) -> Event:
        """Put it back."""
        return PointMoved(point=self.point, was=self.now, now=self.was)
