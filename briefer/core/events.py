"""What happened, in the past tense: one event is one line of a `.briefer` file.

Every event says who did it, when, and as part of which change. An event that replaces a value also says
what the value was: so its inverse can be read off it, and a merge can see that two people changed the
same thing without knowing of each other.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import msgspec
from msgspec import Struct

from briefer.core.clock import Stamp
from briefer.core.ids import AnnotationId, ArticleId, ChangeId, EventId, PersonId, PointId, TagId
from briefer.core.kinds import Stance
from briefer.core.records import (
    Anchor,
    Annotation,
    Article,
    Edition,
    Offset,
    Point,
    Prose,
    Relocation,
    Role,
    Selector,
    Short,
    Side,
)

Value = str | tuple[str, ...]
ArticleField = Literal["title", "authors", "publisher", "first_in", "date", "url", "note"]


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


class ArticleAdded(Event, frozen=True, kw_only=True, tag="article.added"):
    """An article was added, with its canonical text."""

    article: Article

    def inverse(self) -> Event:
        """Take it out again."""
        return ArticleRemoved(article=self.article.id)


class ArticleRemoved(Event, frozen=True, kw_only=True, tag="article.removed"):
    """An article was taken out of the brief; its text stays in the log."""

    removes = True
    article: ArticleId

    def inverse(self) -> Event:
        """Bring it back."""
        return ArticleRestored(article=self.article)


class ArticleRestored(Event, frozen=True, kw_only=True, tag="article.restored"):
    """A removed article was brought back."""

    article: ArticleId

    def inverse(self) -> Event:
        """Take it out again."""
        return ArticleRemoved(article=self.article)


class ArticleDescribed(Event, frozen=True, kw_only=True, tag="article.described"):
    """What is known about an article was corrected, one field at a time."""

    article: ArticleId
    field: ArticleField
    was: Value
    now: Value

    def inverse(self) -> Event:
        """Set the field back."""
        return ArticleDescribed(article=self.article, field=self.field, was=self.now, now=self.was)


class ArticleUpdated(Event, frozen=True, kw_only=True, tag="article.updated"):
    """An article got a newer text, in which its passages were looked for; the old text stays in the log."""

    removes = True
    article: ArticleId
    was: Edition
    now: Edition
    passages: tuple[Relocation, ...] = ()
    """Those that do not stand just where they stood."""

    def inverse(self) -> Event:
        """Give the article its earlier text, and each passage its place in that."""
        back = tuple(Relocation(each.annotation, each.now, each.was) for each in self.passages)
        return ArticleUpdated(article=self.article, was=self.now, now=self.was, passages=back)


class PartMarked(Event, frozen=True, kw_only=True, tag="part.marked"):
    """A part of an article was marked as furniture, heading or body."""

    article: ArticleId
    start: Offset
    was: Role
    now: Role

    def inverse(self) -> Event:
        """Mark it as it was."""
        return PartMarked(article=self.article, start=self.start, was=self.now, now=self.was)


class AnnotationAdded(Event, frozen=True, kw_only=True, tag="annotation.added"):
    """A passage was tagged."""

    annotation: Annotation

    def inverse(self) -> Event:
        """Remove the passage."""
        return AnnotationRemoved(annotation=self.annotation.id)


class AnnotationRemoved(Event, frozen=True, kw_only=True, tag="annotation.removed"):
    """A passage's tag was removed."""

    removes = True
    annotation: AnnotationId

    def inverse(self) -> Event:
        """Bring the passage back."""
        return AnnotationRestored(annotation=self.annotation)


class AnnotationRestored(Event, frozen=True, kw_only=True, tag="annotation.restored"):
    """A removed passage was brought back."""

    annotation: AnnotationId

    def inverse(self) -> Event:
        """Remove the passage again."""
        return AnnotationRemoved(annotation=self.annotation)


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


class PointStated(Event, frozen=True, kw_only=True, tag="point.stated"):
    """The analyst stated a point."""

    point: Point

    def inverse(self) -> Event:
        """Withdraw the point."""
        return PointRemoved(point=self.point.id)


class PointRemoved(Event, frozen=True, kw_only=True, tag="point.removed"):
    """A point was withdrawn."""

    removes = True
    point: PointId

    def inverse(self) -> Event:
        """Bring the point back."""
        return PointRestored(point=self.point)


class PointRestored(Event, frozen=True, kw_only=True, tag="point.restored"):
    """A withdrawn point was brought back."""

    point: PointId

    def inverse(self) -> Event:
        """Withdraw the point again."""
        return PointRemoved(point=self.point)


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


class MemoWritten(Event, frozen=True, kw_only=True, tag="memo.written"):
    """A field of the memo was written."""

    field: Short
    was: Prose
    now: Prose

    def inverse(self) -> Event:
        """Give the field its earlier text back."""
        return MemoWritten(field=self.field, was=self.now, now=self.was)


class UnknownEvent(Event, frozen=True, kw_only=True, tag="unknown"):
    """An event of a type this version does not know: kept in its place, shown nowhere."""

    line: bytes


AnyEvent = (
    PersonNamed
    | BriefNamed
    | ArticleAdded
    | ArticleRemoved
    | ArticleRestored
    | ArticleDescribed
    | ArticleUpdated
    | PartMarked
    | AnnotationAdded
    | AnnotationRemoved
    | AnnotationRestored
    | AnnotationRetagged
    | AnnotationMoved
    | AnnotationReanchored
    | StanceTaken
    | AnnotationAttributed
    | NoteWritten
    | GistWritten
    | PointStated
    | PointRemoved
    | PointRestored
    | PointReworded
    | PointSupported
    | MemoWritten
)
"""Every event this version knows. A new one is added here, and to `briefer/core/fold.py`."""

EVENT_TYPES: tuple[type[Event], ...] = AnyEvent.__args__


def stamped(event: Event, **envelope: object) -> Event:
    """Return the event with id, clock, author, time and change filled in."""
    return msgspec.structs.replace(event, **envelope)
