"""Annotations: where a passage stands, what it is tagged as, and what became of it in a newer text."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from briefer.core.ids import AnnotationId, ArticleId, PersonId, TagId, new_id
from briefer.core.kinds import KIND_BY_ID, Kind, Stance
from briefer.core.records.fields import Offset, Prose, Short
from briefer.core.text import Span


class Selector(Struct, frozen=True, omit_defaults=True):
    """How a range is stored and found again: W3C TextPositionSelector and TextQuoteSelector in one.

    `start` and `end` are code points; `exact` is the text between them; `prefix` and `suffix` are up to
    32 code points on either side (Web Annotation Data Model, sections 4.2.4 and 4.2.5).
    """

    start: Offset
    end: Offset
    exact: Annotated[str, Meta(min_length=1)]
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """The range in the article's text."""
        return Span(self.start, self.end)


CONTEXT = 32
"""How many code points of context a selector keeps on either side."""


def select(text: str, start: int, end: int) -> Selector:
    """Return the selector of a range of a text.

    >>> select("one two three", 4, 7)
    Selector(start=4, end=7, exact='two', prefix='one ', suffix=' three')
    """
    return Selector(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


class Outcome(StrEnum):
    """What became of a passage in a newer text of its article."""

    EXACT = "exact"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    ORPHAN = "orphan"

    @property
    def is_found(self) -> bool:
        """Tell whether the passage has a place in the article's present text."""
        return self in (Outcome.EXACT, Outcome.CHANGED)


class Anchor(Struct, frozen=True, omit_defaults=True):
    """Where a passage stands, and how surely; one that is not found keeps the selector it had."""

    selector: Selector
    anchoring: Outcome = Outcome.EXACT


class Printing(StrEnum):
    """What the memo prints for a passage."""

    QUOTE = "quote"
    GIST = "gist"


class Annotation(Struct, frozen=True, omit_defaults=True):
    """One highlighted range of one article with one tag: on screen, a passage."""

    id: AnnotationId
    article: ArticleId
    selector: Selector
    tag: TagId
    stance: Stance | None = None
    said_by: Short = ""
    """Whose view it is, where the article reports somebody else's; empty: the article's author's own."""
    note: Prose = ""
    gist: Prose = ""
    """The analyst's paraphrase in a line."""
    creator: PersonId = PersonId("")
    created: str = ""
    """When, as ISO 8601 in UTC."""
    anchoring: Outcome = Outcome.EXACT
    """What became of it in a newer text of the article; exact, too, once the analyst accepted it."""
    printing: Printing = Printing.QUOTE
    subtag: TagId = TagId("")
    """The sub-tag of its kind, if it has one. One that the brief does not know counts as none."""
    foreign: Prose = ""
    """What another program said of it that has no field here: a JSON object, given out again on export."""

    @property
    def anchor(self) -> Anchor:
        """Where it stands, and how surely."""
        return Anchor(self.selector, self.anchoring)

    @property
    def span(self) -> Span:
        """The range in the article's text."""
        return self.selector.span

    @property
    def quote(self) -> str:
        """The passage's words, character for character."""
        return self.selector.exact

    @property
    def kind(self) -> Kind:
        """The kind its tag belongs to."""
        return KIND_BY_ID[self.tag]


class Relocation(Struct, frozen=True):
    """What became of a passage when its article got a newer text."""

    annotation: AnnotationId
    was: Anchor
    now: Anchor


class Contradiction(Struct, frozen=True, omit_defaults=True):
    """Two passages that cannot both be right, and what the analyst says about it. `one` is the smaller id."""

    one: AnnotationId
    other: AnnotationId
    about: Prose = ""


def new_annotation_id() -> AnnotationId:
    """Return a fresh id for an annotation."""
    return AnnotationId(new_id())
