"""What an import asks for: as the changes of `core/changes.py`, but of what has an id, a creator and a time already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core import events as ev

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import PersonId
    from briefer.core.records import Anchor, Annotation, Point


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Add a passage that was tagged elsewhere, with its own id, creator and time."""

    annotation: Annotation
    now: Anchor | None = None
    """Where it stands here, if its words are others."""
    title: str = "importing a passage"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.added` and, for one whose words are others here, `annotation.reanchored`."""
        del brief
        added, id_ = ev.AnnotationAdded(annotation=self.annotation), self.annotation.id
        if self.now is None:
            return [added]
        return [added, ev.AnnotationReanchored(annotation=id_, was=self.annotation.anchor, now=self.now)]


@dataclass(frozen=True, slots=True)
class TakePoint:
    """Add a point that was stated elsewhere, with its own id, creator and time."""

    point: Point
    title: str = "importing a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.stated`."""
        del brief
        return [ev.PointStated(point=self.point)]


@dataclass(frozen=True, slots=True)
class Introduce:
    """Tell the name of somebody whom the brief does not know."""

    person: PersonId
    name: str
    title: str = "naming a person"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `person.named`."""
        return [] if self.person in brief.people else [ev.PersonNamed(person=self.person, name=self.name)]
