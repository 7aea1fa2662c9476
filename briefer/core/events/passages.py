"""What happened to passages."""

from __future__ import annotations

from typing import Any, ClassVar

from briefer.core.events.base import Event
from briefer.core.ids import AnnotationId, TagId
from briefer.core.kinds import Stance
from briefer.core.records import Anchor, Annotation, Printing, Prose, Selector, Short


class AnnotationAdded(Event, frozen=True, kw_only=True, tag="annotation.added"):
    """A passage was tagged."""

    annotation: Annotation

    def inverse(self) -> Event:
        """Remove the passage."""
        return AnnotationRemoved(annotation=self.annotation.id, was=self.annotation)


class AnnotationRemoved(Event, frozen=True, kw_only=True, tag="annotation.removed"):
    """A passage's tag was removed."""

    removes = True
    annotation: AnnotationId
    was: Annotation | None = None
    """What was removed: if somebody wrote on it meanwhile, it is kept."""

    def inverse(self) -> Event:
        """Bring the passage back."""
        return AnnotationRestored(annotation=self.annotation, was=self.was)


class AnnotationRestored(Event, frozen=True, kw_only=True, tag="annotation.restored"):
    """A removed passage was brought back."""

    annotation: AnnotationId
    was: Annotation | None = None

    def inverse(self) -> Event:
        """Remove the passage again."""
        return AnnotationRemoved(annotation=self.annotation, was=self.was)


class AnnotationEvent(Event, frozen=True, kw_only=True):
    """One field of an annotation got another value. Subclasses say which, in `field`."""

    field: ClassVar[str]
    annotation: AnnotationId
    was: Any
    now: Any

    def inverse(self) -> Event:
        """Give the field its earlier value back."""
        return type(self)(annotation=self.annotation, was=self.now, now=self.was)


class AnnotationRetagged(AnnotationEvent, frozen=True, kw_only=True, tag="annotation.retagged"):
    """A passage got another tag."""

    field = "tag"
    was: TagId
    now: TagId


class AnnotationMoved(AnnotationEvent, frozen=True, kw_only=True, tag="annotation.moved"):
    """A passage's ends were moved."""

    field = "selector"
    was: Selector
    now: Selector


class AnnotationReanchored(Event, frozen=True, kw_only=True, tag="annotation.reanchored"):
    """A passage was accepted, or put to its place, in the newer text of its article."""

    annotation: AnnotationId
    was: Anchor
    now: Anchor

    def inverse(self) -> Event:
        """Put it where it was, as unsure as it was."""
        return AnnotationReanchored(annotation=self.annotation, was=self.now, now=self.was)


class StanceTaken(AnnotationEvent, frozen=True, kw_only=True, tag="stance.taken"):
    """An argument was marked as for, against, or neither."""

    field = "stance"
    was: Stance | None
    now: Stance | None


class AnnotationAttributed(AnnotationEvent, frozen=True, kw_only=True, tag="annotation.attributed"):
    """It was noted whose view a passage reports."""

    field = "said_by"
    was: Short
    now: Short


class NoteWritten(AnnotationEvent, frozen=True, kw_only=True, tag="note.written"):
    """A passage's note was written."""

    field = "note"
    was: Prose
    now: Prose


class GistWritten(AnnotationEvent, frozen=True, kw_only=True, tag="gist.written"):
    """A passage was paraphrased by the analyst."""

    field = "gist"
    was: Prose
    now: Prose


class PrintingChosen(AnnotationEvent, frozen=True, kw_only=True, tag="printing.chosen"):
    """It was chosen what the memo prints for a passage: its quote or its gist."""

    field = "printing"
    was: Printing
    now: Printing


class AnnotationClassified(AnnotationEvent, frozen=True, kw_only=True, tag="annotation.classified"):
    """A passage got another sub-tag, or none."""

    field = "subtag"
    was: TagId
    now: TagId


class ContradictionNoted(Event, frozen=True, kw_only=True, tag="contradiction.noted"):
    """Two passages were linked as contradicting each other, with what is to be said about it, or unlinked (None)."""

    one: AnnotationId
    other: AnnotationId
    was: Prose | None
    now: Prose | None

    @property
    def targets(self) -> tuple[str, ...]:
        """The two passages."""
        return self.one, self.other

    def inverse(self) -> Event:
        """Link them, or not, as they were."""
        return ContradictionNoted(one=self.one, other=self.other, was=self.now, now=self.was)
