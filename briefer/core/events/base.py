"""What every event carries."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from msgspec import Struct

from briefer.core.clock import Stamp
from briefer.core.ids import ChangeId, EventId, PersonId


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type"):
    """What every event carries. The journal fills it in; a change only says what happened."""

    id: EventId = EventId("")
    clock: Stamp = Stamp(0, 0)
    author: PersonId = PersonId("")
    at: str = ""
    """Wall time as ISO 8601 in UTC, for people; the order of events is (clock, author, id)."""
    change: ChangeId = ChangeId("")
    """Events of one change happened together and are undone together."""
    undoes: ChangeId | None = None

    @property
    def order(self) -> tuple[Stamp, PersonId, EventId]:
        """The place of the event among all events of a brief."""
        return self.clock, self.author, self.id

    removes: ClassVar[bool] = False
    """Whether the event takes something, and what was built on it, away: a whole record, or the text of an article."""

    @property
    def targets(self) -> tuple[str, ...]:
        """The ids of the articles, annotations and points the event is about."""
        named = (getattr(self, name, None) for name in ("annotation", "point", "article"))
        ids = (getattr(record, "id", record) for record in named if record is not None)
        article = getattr(getattr(self, "annotation", None), "article", None)
        return (*ids, *([article] if article else []))

    def inverse(self) -> Event | None:
        """Return the event that takes this one back, not yet stamped; None for what is never undone."""
        return None


class UnknownEvent(Event, frozen=True, kw_only=True, tag="unknown"):
    """An event of a type this version does not know: kept in its place, shown nowhere."""

    line: bytes


def stamped(event: Event, **envelope: object) -> Event:
    """Return the event with id, clock, author, time and change filled in."""
    return msgspec.structs.replace(event, **envelope)
