"""Points, and passages that contradict each other, as a file tells of them: put beside what the brief has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from briefer.core import events as ev
from briefer.core.changes import NoteContradiction, RatePoint, SupportPoint
from briefer.core.changes.base import last_rank
from briefer.core.errors import BrieferError
from briefer.core.fold import apply
from briefer.core.ids import AnnotationId, PointId
from briefer.core.records import Contradiction, Point
from briefer.exchange.identity import NOBODY, guid
from briefer.exchange.taking import TakePoint
from briefer.exchange.wording import clean, utc

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.core.brief import Brief
    from briefer.core.ids import PersonId
    from briefer.core.kinds import Kind
    from briefer.core.records import Side
    from briefer.exchange.intake import Intake

RATINGS: tuple[ev.PointField, ...] = get_args(ev.PointField)
"""What an analyst says of a point besides its sentence, named as in the model."""


@dataclass(frozen=True, slots=True)
class PointTold:
    """A point as a file of ours tells of it."""

    id: str
    kind: Kind
    sentence: str
    creator: PersonId = NOBODY
    created: str = ""
    rank: str = ""
    """Its place in its column; it counts only where the brief has no points in that."""
    ratings: Mapping[str, object] = field(default_factory=dict)
    """By the names in `RATINGS`."""


def ratings_of(point: Point) -> dict[str, str | int]:
    """Return what is said of a point besides its sentence, without what is not set."""
    return {name: value for name in RATINGS if (value := getattr(point, name))}


class PointIntake:
    """Gather the points and the contradictions that a file brings to one brief."""

    def __init__(self, intake: Intake, brief: Brief) -> None:
        """Add to an intake; what is stated is seen in its draft at once, for ratings need it there."""
        self._intake = intake
        self._ids = {guid(id_): id_ for id_ in (*brief.removed_points, *brief.points)}
        self._columns = {point.kind for point in brief.points.values()}
        self._contradictions = set[tuple[AnnotationId, AnnotationId]]()

    def add(self, told: PointTold, sides: Mapping[AnnotationId, Side]) -> None:
        """Take a point in, and put passages to it on the side they are on, where the brief does not say already."""
        point, draft = self._point(told), self._intake.brief
        if point.id in draft.removed_points:
            self._intake.miss("is a point that was removed from this brief before, and stays removed", point.sentence)
            return
        there = draft.points.get(point.id)
        if there is None and not self._intake.can_be_kept(point, point.sentence):
            return
        if there is None:
            self._do(TakePoint(point))
        elif (there.sentence, there.kind) != (point.sentence, point.kind):
            self._intake.miss("is a point that the brief has in other words, which were kept", point.sentence)
        for name, value in told.ratings.items():
            self._rate(draft.points[point.id], name, value)
        known = draft.sides.get(point.id, {})
        for id_, side in sides.items():
            if id_ not in known:
                self._intake.add_change(SupportPoint(point.id, id_, side))

    def _point(self, told: PointTold) -> Point:
        uuid = guid(told.id)
        id_ = self._ids.setdefault(uuid, PointId(uuid.hex))
        rank = last_rank(self._intake.brief.board(told.kind)) if told.kind.id in self._columns else told.rank
        return Point(id_, told.kind.id, clean(told.sentence).strip(), told.creator, utc(told.created), rank)

    def _rate(self, point: Point, name: str, value: object) -> None:
        """Set what the brief leaves open; name what it has otherwise, and what can be no rating."""
        value = clean(value).strip() if isinstance(value, str) else value
        field_ = next((each for each in RATINGS if each == name), None)
        if field_ is None or not isinstance(value, str | int) or not value:
            self._intake.miss("is no rating that a point can have", f"{name}: {value}")
            return
        there = getattr(point, field_)
        if there and there != value:
            self._intake.miss("is another rating of a point than the brief has, which was kept", f"{name}: {value}")
            return
        try:
            self._do(RatePoint(point.id, field_, value))
        except BrieferError:
            self._intake.miss("is no rating that a point can have", f"{name}: {value}")

    def _do(self, change: TakePoint | RatePoint) -> None:
        for event in change.events(self._intake.brief):
            apply(self._intake.brief, event)
            self._intake.add_change(change)

    def contradict(self, one: str, other: str, about: str) -> None:
        """Link two passages that contradict each other, named by their ids in the file."""
        ids = sorted(id_ for each in (one, other) if (id_ := self._intake.passage(each)))
        if len(set(ids)) < 2:  # noqa: PLR2004 - one and the other
            self._intake.miss("is said of two passages that contradict each other, of which one is not here", about)
            return
        contradiction = Contradiction(ids[0], ids[1], clean(about))
        key = contradiction.one, contradiction.other
        there = self._intake.brief.contradictions.get(key)
        if there is not None and there.about != contradiction.about:
            self._intake.miss("is said of a contradiction on which the brief has other words, which were kept", about)
        elif there is None and key not in self._contradictions and self._intake.can_be_kept(contradiction, about):
            self._contradictions.add(key)
            self._intake.add_change(NoteContradiction(*key, contradiction.about))
