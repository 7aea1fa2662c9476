"""What happened to the brief as a whole: its name, its people, its memo, its conflicts."""

from __future__ import annotations

from briefer.core.events.base import Event
from briefer.core.ids import EventId, PersonId
from briefer.core.records import Prose, Short


class PersonNamed(Event, frozen=True, kw_only=True, tag="person.named"):
    """A person's name was told."""

    person: PersonId
    name: Short


class BriefNamed(Event, frozen=True, kw_only=True, tag="brief.named"):
    """The brief was given a title."""

    was: Short
    now: Short

    def inverse(self) -> Event:
        """Give the earlier title back."""
        return BriefNamed(was=self.now, now=self.was)


class MemoWritten(Event, frozen=True, kw_only=True, tag="memo.written"):
    """A field of the memo was written."""

    field: Short
    was: Prose
    now: Prose

    def inverse(self) -> Event:
        """Give the field its earlier text back."""
        return MemoWritten(field=self.field, was=self.now, now=self.was)


class ConflictSettled(Event, frozen=True, kw_only=True, tag="conflict.settled"):
    """Somebody looked at a conflict and left what shows; `settled` is False where that was taken back.

    Settling it the other way round needs no event of its own: whoever writes the kept value knows what shows.
    """

    target: str
    field: str
    over: EventId
    """The event whose value shows."""
    settled: bool = True

    @property
    def targets(self) -> tuple[str, ...]:
        """The thing that was in conflict."""
        return (self.target,)

    def inverse(self) -> Event:
        """List the conflict again, or settle it again."""
        return ConflictSettled(target=self.target, field=self.field, over=self.over, settled=not self.settled)
