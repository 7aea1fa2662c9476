"""What a user can ask for, in the imperative. A change looks at the brief and says which events follow from it.

A change that would alter nothing yields no events; one that cannot be done raises `BrieferError` and
yields none, so a change is all or nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from briefer.core import events as ev
from briefer.core.errors import BrieferError, NotFoundError
from briefer.core.fold import apply
from briefer.core.kinds import KIND_BY_ID, Stance
from briefer.core.records import (
    Annotation,
    Article,
    Part,
    Point,
    Role,
    Side,
    new_annotation_id,
    new_point_id,
    select,
)

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PointId, TagId

_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


class Change(Protocol):
    """Something a user asks for."""

    @property
    def title(self) -> str:
        """What it is called in the Edit menu, after "Undo"."""

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return the events that follow, not yet stamped. Raises `BrieferError` if it cannot be done."""


def _article(brief: Brief, id_: ArticleId) -> Article:
    try:
        return brief.articles[id_]
    except KeyError:
        raise NotFoundError("That article is no longer in the brief.", "Undo its removal first.") from None


def _annotation(brief: Brief, id_: AnnotationId) -> Annotation:
    try:
        return brief.annotations[id_]
    except KeyError:
        raise NotFoundError("That passage is no longer tagged.", "Undo its removal first.") from None


def _point(brief: Brief, id_: PointId) -> Point:
    try:
        return brief.points[id_]
    except KeyError:
        raise NotFoundError("That point is no longer in the brief.", "Undo its removal first.") from None


def _check_tag(tag: TagId) -> None:
    if tag not in KIND_BY_ID:
        raise BrieferError(f"There is no tag “{tag}”.", f"Choose one of: {', '.join(KIND_BY_ID)}.")


@dataclass(frozen=True, slots=True)
class AddArticle:
    """Add an article to the brief. Adding one that is there already alters nothing."""

    article: Article
    title: str = "adding an article"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.added`, or `article.restored` for one that had been removed."""
        if self.article.id in brief.articles:
            return []
        if self.article.id in brief.removed_articles:
            return [ev.ArticleRestored(article=self.article.id)]
        return [ev.ArticleAdded(article=self.article)]


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """Take an article, and with it its passages, out of the brief. Its text stays in the log."""

    article: ArticleId
    title: str = "removing an article"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.removed`."""
        return [ev.ArticleRemoved(article=_article(brief, self.article).id)]


@dataclass(frozen=True, slots=True)
class DescribeArticle:
    """Correct what is known about an article: one field, of which only `authors` takes several values."""

    article: ArticleId
    field: ev.ArticleField
    value: ev.Value
    title: str = "describing an article"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.described`. Raises `BrieferError` for a date that is none."""
        article = _article(brief, self.article)
        now = self.value.strip() if isinstance(self.value, str) else tuple(v.strip() for v in self.value if v.strip())
        if self.field == "date" and isinstance(now, str) and now and not _DATE.fullmatch(now):
            raise BrieferError(f"“{now}” is not a date.", "Write it as 2025, 2025-01 or 2025-01-29.")
        was = getattr(article, self.field)
        return [] if was == now else [ev.ArticleDescribed(article=article.id, field=self.field, was=was, now=now)]


@dataclass(frozen=True, slots=True)
class MarkPart:
    """Mark a part of an article as furniture, as a heading, or as body again."""

    article: ArticleId
    part: Part
    role: Role
    title: str = "marking furniture"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `part.marked`."""
        article = _article(brief, self.article)
        there = next((part for part in article.parts if part.start == self.part.start), None)
        if there is None:
            raise NotFoundError("That part of the article is not there any more.")
        if there.role is self.role:
            return []
        return [ev.PartMarked(article=article.id, start=there.start, was=there.role, now=self.role)]


@dataclass(frozen=True, slots=True)
class Annotate:
    """Tag a range of an article. White space at its ends is left out."""

    article: ArticleId
    start: int
    end: int
    tag: TagId
    stance: Stance | None = None
    said_by: str = ""
    note: str = ""
    id: AnnotationId = field(default_factory=new_annotation_id)
    title: str = "tagging"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.added`. Raises `BrieferError` for an empty range or an unknown tag."""
        _check_tag(self.tag)
        start, end = _trimmed(_article(brief, self.article).text, self.start, self.end)
        if self.stance is not None and not KIND_BY_ID[self.tag].has_stance:
            raise BrieferError("Only an argument can be for or against.")
        annotation = Annotation(
            self.id,
            self.article,
            select(_article(brief, self.article).text, start, end),
            self.tag,
            self.stance,
            self.said_by.strip(),
            self.note,
        )
        return [ev.AnnotationAdded(annotation=annotation)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = max(0, start), min(len(text), end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise BrieferError(
            "There are no words in that selection.", "Select some words, or put the cursor in a sentence."
        )
    return start, end


@dataclass(frozen=True, slots=True)
class Retag:
    """Give a passage another tag. A stance goes when the new tag cannot have one."""

    annotation: AnnotationId
    tag: TagId
    title: str = "retagging"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.retagged` and, where it must go, `stance.taken`."""
        _check_tag(self.tag)
        was = _annotation(brief, self.annotation)
        if was.tag == self.tag:
            return []
        events: list[ev.Event] = [ev.AnnotationRetagged(annotation=was.id, was=was.tag, now=self.tag)]
        if was.stance is not None and not KIND_BY_ID[self.tag].has_stance:
            events.insert(0, ev.StanceTaken(annotation=was.id, was=was.stance, now=None))
        return events


@dataclass(frozen=True, slots=True)
class TakeStance:
    """Say that an argument speaks for, against, or neither (None)."""

    annotation: AnnotationId
    stance: Stance | None
    title: str = "changing a stance"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `stance.taken`. Raises `BrieferError` for a passage that is no argument."""
        was = _annotation(brief, self.annotation)
        if self.stance is not None and not was.kind.has_stance:
            raise BrieferError("Only an argument can be for or against.", "Tag the passage as an argument first.")
        return [] if was.stance is self.stance else [ev.StanceTaken(annotation=was.id, was=was.stance, now=self.stance)]


@dataclass(frozen=True, slots=True)
class Attribute:
    """Note whose view a passage reports, where it is not its author's own."""

    annotation: AnnotationId
    said_by: str
    title: str = "changing who said it"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.attributed`."""
        was, now = _annotation(brief, self.annotation), self.said_by.strip()
        return [] if was.said_by == now else [ev.AnnotationAttributed(annotation=was.id, was=was.said_by, now=now)]


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Write a passage's note; an empty one takes it away."""

    annotation: AnnotationId
    note: str
    title: str = "writing a note"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `note.written`."""
        was = _annotation(brief, self.annotation)
        return [] if was.note == self.note else [ev.NoteWritten(annotation=was.id, was=was.note, now=self.note)]


@dataclass(frozen=True, slots=True)
class WriteGist:
    """Write the analyst's paraphrase of a passage."""

    annotation: AnnotationId
    gist: str
    title: str = "writing a gist"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `gist.written`."""
        was = _annotation(brief, self.annotation)
        return [] if was.gist == self.gist else [ev.GistWritten(annotation=was.id, was=was.gist, now=self.gist)]


@dataclass(frozen=True, slots=True)
class MoveEnds:
    """Move a passage's ends. White space at the new ends is left out."""

    annotation: AnnotationId
    start: int
    end: int
    title: str = "moving a passage"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.moved`."""
        was = _annotation(brief, self.annotation)
        text = _article(brief, was.article).text
        now = select(text, *_trimmed(text, self.start, self.end))
        return [] if now == was.selector else [ev.AnnotationMoved(annotation=was.id, was=was.selector, now=now)]


@dataclass(frozen=True, slots=True)
class RemoveAnnotation:
    """Remove a passage's tag. The article's text is untouched."""

    annotation: AnnotationId
    title: str = "removing a passage"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.removed`."""
        return [ev.AnnotationRemoved(annotation=_annotation(brief, self.annotation).id)]


@dataclass(frozen=True, slots=True)
class StatePoint:
    """State a point in the analyst's own words."""

    sentence: str
    kind: TagId
    id: PointId = field(default_factory=new_point_id)
    title: str = "stating a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.stated`. Raises `BrieferError` for an empty sentence."""
        del brief
        _check_tag(self.kind)
        if not self.sentence.strip():
            raise BrieferError("A point needs a sentence.")
        return [ev.PointStated(point=Point(self.id, self.kind, self.sentence.strip()))]


@dataclass(frozen=True, slots=True)
class RewordPoint:
    """Rewrite a point's sentence."""

    point: PointId
    sentence: str
    title: str = "rewording a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.reworded`. Raises `BrieferError` for an empty sentence."""
        was, now = _point(brief, self.point), self.sentence.strip()
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
        return [ev.PointRemoved(point=_point(brief, self.point).id)]


@dataclass(frozen=True, slots=True)
class SupportPoint:
    """Put a passage to a point, on the side that supports or disputes it, or take it away (None)."""

    point: PointId
    annotation: AnnotationId
    side: Side | None = Side.SUPPORTS
    title: str = "supporting a point"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `point.supported`."""
        point, annotation = _point(brief, self.point).id, _annotation(brief, self.annotation).id
        was = brief.sides.get(point, {}).get(annotation)
        return (
            [] if was is self.side else [ev.PointSupported(point=point, annotation=annotation, was=was, now=self.side)]
        )


@dataclass(frozen=True, slots=True)
class WriteMemo:
    """Write a field of the memo."""

    field: str
    text: str
    title: str = "writing the memo"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `memo.written`."""
        was = brief.memo.get(self.field, "")
        return [] if was == self.text else [ev.MemoWritten(field=self.field, was=was, now=self.text)]


@dataclass(frozen=True, slots=True)
class NameBrief:
    """Give the brief a title."""

    name: str
    title: str = "naming the brief"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `brief.named`."""
        now = self.name.strip()
        return [] if brief.name == now else [ev.BriefNamed(was=brief.name, now=now)]


@dataclass(frozen=True, slots=True)
class Together:
    """Do several changes as one: all of them or none, and one undo for all."""

    changes: tuple[Change, ...]
    title: str

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return the events of all, each change seeing what those before it did."""
        draft, events = brief.snapshot(), []
        for change in self.changes:
            for event in change.events(draft):
                apply(draft, event)
                events.append(event)
        return events
