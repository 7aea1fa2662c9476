"""What can be asked for about passages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.core import events as ev
from briefer.core.changes.base import annotation_in, article_in, check_tag, legible_article_in
from briefer.core.errors import BrieferError
from briefer.core.ids import NO_TAG
from briefer.core.kinds import KIND_BY_ID, Stance
from briefer.core.records import Anchor, Annotation, Outcome, Printing, new_annotation_id, select

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, TagId


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
    subtag: TagId = NO_TAG
    id: AnnotationId = field(default_factory=new_annotation_id)
    title: str = "tagging"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.added`. Raises `BrieferError` for an empty range or an unknown tag."""
        check_tag(self.tag)
        start, end = _trimmed(legible_article_in(brief, self.article).text, self.start, self.end)
        if self.stance is not None and not KIND_BY_ID[self.tag].has_stance:
            raise BrieferError("Only an argument can be for or against.")
        annotation = Annotation(
            self.id,
            self.article,
            select(article_in(brief, self.article).text, start, end),
            self.tag,
            self.stance,
            self.said_by.strip(),
            self.note,
            subtag=self.subtag,
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
    """Give a passage another tag. A stance goes when the new tag cannot have one, and so does a sub-tag."""

    annotation: AnnotationId
    tag: TagId
    title: str = "retagging"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.retagged` and, for what must go, `stance.taken` and `annotation.classified`."""
        check_tag(self.tag)
        was = annotation_in(brief, self.annotation)
        if was.tag == self.tag:
            return []
        events: list[ev.Event] = [ev.AnnotationRetagged(annotation=was.id, was=was.tag, now=self.tag)]
        if was.stance is not None and not KIND_BY_ID[self.tag].has_stance:
            events.insert(0, ev.StanceTaken(annotation=was.id, was=was.stance, now=None))
        if was.subtag:
            events.append(ev.AnnotationClassified(annotation=was.id, was=was.subtag, now=NO_TAG))
        return events


@dataclass(frozen=True, slots=True)
class TakeStance:
    """Say that an argument speaks for, against, or neither (None)."""

    annotation: AnnotationId
    stance: Stance | None
    title: str = "changing a stance"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `stance.taken`. Raises `BrieferError` for a passage that is no argument."""
        was = annotation_in(brief, self.annotation)
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
        was, now = annotation_in(brief, self.annotation), self.said_by.strip()
        return [] if was.said_by == now else [ev.AnnotationAttributed(annotation=was.id, was=was.said_by, now=now)]


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Write a passage's note; an empty one takes it away."""

    annotation: AnnotationId
    note: str
    title: str = "writing a note"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `note.written`."""
        was = annotation_in(brief, self.annotation)
        return [] if was.note == self.note else [ev.NoteWritten(annotation=was.id, was=was.note, now=self.note)]


@dataclass(frozen=True, slots=True)
class WriteGist:
    """Write the analyst's paraphrase of a passage."""

    annotation: AnnotationId
    gist: str
    title: str = "writing a gist"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `gist.written`."""
        was = annotation_in(brief, self.annotation)
        return [] if was.gist == self.gist else [ev.GistWritten(annotation=was.id, was=was.gist, now=self.gist)]


@dataclass(frozen=True, slots=True)
class ChoosePrinting:
    """Choose whether the memo prints a passage's quote or its gist."""

    annotation: AnnotationId
    printing: Printing
    title: str = "choosing what is printed"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `printing.chosen`. Raises `BrieferError` if there is no gist to print."""
        was = annotation_in(brief, self.annotation)
        if self.printing is Printing.GIST and not was.gist.strip():
            raise BrieferError("This passage has no gist yet.", "Write its gist first.")
        now = self.printing
        return [] if was.printing is now else [ev.PrintingChosen(annotation=was.id, was=was.printing, now=now)]


@dataclass(frozen=True, slots=True)
class NoteContradiction:
    """Link two passages as contradicting each other, with what is to be said about it; None unlinks them."""

    one: AnnotationId
    other: AnnotationId
    about: str | None = ""
    title: str = "linking a contradiction"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `contradiction.noted`. Raises `BrieferError` for a passage and itself."""
        one, other = sorted(annotation_in(brief, id_).id for id_ in (self.one, self.other))
        if one == other:
            raise BrieferError("A passage cannot contradict itself.", "Choose another passage.")
        found = brief.contradictions.get((one, other))
        was, now = found.about if found else None, self.about
        return [] if was == now else [ev.ContradictionNoted(one=one, other=other, was=was, now=now)]


@dataclass(frozen=True, slots=True)
class MoveEnds:
    """Move a passage's ends. White space at the new ends is left out."""

    annotation: AnnotationId
    start: int
    end: int
    title: str = "moving a passage"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.moved` or, for one not yet settled in a newer text, `annotation.reanchored`."""
        was = annotation_in(brief, self.annotation)
        text = legible_article_in(brief, was.article).text
        now = select(text, *_trimmed(text, self.start, self.end))
        if was.anchoring is not Outcome.EXACT:
            return [ev.AnnotationReanchored(annotation=was.id, was=was.anchor, now=Anchor(now))]
        return [] if now == was.selector else [ev.AnnotationMoved(annotation=was.id, was=was.selector, now=now)]


@dataclass(frozen=True, slots=True)
class AcceptPassage:
    """Accept the words that a passage has in a newer text of its article."""

    annotation: AnnotationId
    title: str = "accepting a passage"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.reanchored`. Raises `BrieferError` for a passage that has no place to accept."""
        was = annotation_in(brief, self.annotation)
        if not brief.outcome_of(was).is_found:
            raise BrieferError(
                "That passage has no place in the article’s present text.", "Drag it to its place, or remove it."
            )
        if was.anchoring is Outcome.EXACT:
            return []
        return [ev.AnnotationReanchored(annotation=was.id, was=was.anchor, now=Anchor(was.selector))]


@dataclass(frozen=True, slots=True)
class RemoveAnnotation:
    """Remove a passage's tag. The article's text is untouched."""

    annotation: AnnotationId
    title: str = "removing a passage"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.removed`."""
        was = annotation_in(brief, self.annotation)
        return [ev.AnnotationRemoved(annotation=was.id, was=was)]
