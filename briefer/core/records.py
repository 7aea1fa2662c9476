"""The records a brief is made of. All are immutable; offsets are code points of the article's canonical text."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from briefer.core.ids import AnnotationId, ArticleId, PersonId, PointId, TagId, new_id
from briefer.core.kinds import KIND_BY_ID, Kind, Stance
from briefer.core.text import Span

Offset = Annotated[int, Meta(ge=0)]
"""A position in a canonical text, in code points."""

Short = Annotated[str, Meta(max_length=2_000)]
Prose = Annotated[str, Meta(max_length=200_000)]
Date = Annotated[str, Meta(pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?\Z")]
"""An ISO 8601 date, as exact as the source has it (`2025`, `2025-01`, `2025-01-29`); empty if unknown."""


class Role(StrEnum):
    """What a part of an article is: its text, its headings, or one of the many kinds of furniture."""

    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    REPEATED_TITLE = "repeated-title"
    BYLINE = "byline"
    DATELINE = "dateline"
    TEASER = "teaser"
    CAPTION = "caption"
    PULL_QUOTE = "pull-quote"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    CREDIT = "credit"
    BIOGRAPHY = "biography"
    FRONT_MATTER = "front-matter"
    FURNITURE = "furniture"
    """Marked by the analyst, who need not say which kind it is."""

    @property
    def is_furniture(self) -> bool:
        """Tell whether such a part is dimmed, and left out of paragraph numbers and suggestions."""
        return self not in (Role.BODY, Role.HEADING)


class Shape(StrEnum):
    """How the source sets a paragraph apart."""

    PLAIN = ""
    ITEM = "item"
    """An item of a list."""
    QUOTE = "quote"
    """A block quotation."""


class Part(Struct, frozen=True, omit_defaults=True):
    """One paragraph, heading or piece of furniture. The parts of an article cover all its lines that hold anything."""

    start: Offset
    end: Offset
    role: Role = Role.BODY
    level: Annotated[int, Meta(ge=0, le=6)] = 0
    """Of a heading, from 1; 0 if the source does not say."""
    shape: Shape = Shape.PLAIN

    @property
    def span(self) -> Span:
        """The part's range in the article's text."""
        return Span(self.start, self.end)


class Mark(Struct, frozen=True, omit_defaults=True):
    """Words that the source sets in bold or italics. It says how they look, and never alters a position."""

    start: Offset
    end: Offset
    style: Literal["bold", "italic"]


class Origin(Struct, frozen=True, omit_defaults=True):
    """Where a field of an article was found, in a few words: "the page's meta tags", "the text"."""

    field: Short
    source: Short


class Edition(Struct, frozen=True, omit_defaults=True):
    """An article's text, with its parts, as it was at one time."""

    text: str
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...] = ()
    pages: tuple[Offset, ...] = ()


class Reliability(StrEnum):
    """How far a source can be relied on: the letters of the Admiralty code (NATO AJP-2.1, annex on evaluation)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    """Cannot be judged: what every source is until somebody judges it."""


class Article(Struct, frozen=True, omit_defaults=True):
    """One source text with what is known about it. A field the text does not give is empty, never guessed."""

    id: ArticleId
    text: str
    parts: tuple[Part, ...]
    file_name: Short = ""
    title: Short = ""
    authors: tuple[Short, ...] = ()
    publisher: Short = ""
    first_in: Short = ""
    """Where it appeared first, if the publisher only republished it."""
    date: Date = ""
    url: Short = ""
    note: Prose = ""
    retrieved: Date = ""
    """When it was taken from its address."""
    marks: tuple[Mark, ...] = ()
    pages: tuple[Offset, ...] = ()
    """Where each page of the source begins; empty where it has none."""
    origins: tuple[Origin, ...] = ()
    """Where each field was found. One that the analyst wrote has none."""
    reliability: Reliability = Reliability.F
    withheld: ArticleId = ArticleId("")
    """Where the text was left out, the id that it would make: whoever has that text may add it. Else empty."""

    @property
    def edition(self) -> Edition:
        """The present text with its parts."""
        return Edition(self.text, self.parts, self.marks, self.pages)

    @property
    def title_is_guess(self) -> bool:
        """Tell whether the text names no title, so that its first words have to stand in for one."""
        return not self.title

    @property
    def outlet(self) -> str:
        """The publisher or, where only that is known, where it appeared first."""
        return self.publisher or self.first_in

    @property
    def heading(self) -> str:
        """The title or, where there is none, the first words of the text followed by an ellipsis."""
        return self.title or _first_words(self)


def _first_words(article: Article, most: int = 60) -> str:
    start = next((part.start for part in article.parts if part.role is Role.BODY), 0)
    line = article.text[start : start + 400].split("\n", 1)[0]
    words = " ".join(line.split())
    if len(words) <= most:
        return words or article.file_name
    return words[: most + 1].rsplit(" ", 1)[0].rstrip(",;:.—–-") + " …"


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

RecordT = TypeVar("RecordT", bound=Struct)


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


class Tag(Struct, frozen=True, omit_defaults=True):
    """A sub-tag: the analyst's own word for some of the passages of a kind."""

    id: TagId
    kind: TagId
    label: Short
    colour: Annotated[str, Meta(pattern=r"^(#[0-9a-f]{6})?\Z")] = ""
    """`#rrggbb`; empty: that of its kind."""
    key: Annotated[str, Meta(pattern=r"^[1-9]?\Z")] = ""
    """The digit that tags with it."""
    parent: TagId = TagId("")
    """The sub-tag it stands under; empty: right under its kind."""
    rank: Short = ""


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


class Side(StrEnum):
    """What a passage does for a point."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"


class Trend(StrEnum):
    """Which way a risk is going."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


class Weight(StrEnum):
    """How much an argument counts."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"


Grade = Annotated[int, Meta(ge=1, le=5)]
"""From 1 to 5."""


class Place(Struct, frozen=True, omit_defaults=True):
    """Where a point stands on the board: its column, and its rank in that (see `ranks.py`)."""

    kind: TagId
    rank: Short = ""


class Point(Struct, frozen=True, omit_defaults=True):
    """The analyst's own sentence, which passages support or dispute, with what the analyst makes of it.

    A rating that is not set is None or empty, and the memo says so. A recommendation's sentence is its action.
    """

    id: PointId
    kind: TagId
    sentence: Prose
    creator: PersonId = PersonId("")
    created: str = ""
    rank: Short = ""
    stance: Stance | None = None
    """Arguments: which way they point."""
    weight: Weight | None = None
    """Arguments: how much they count."""
    likelihood: Short = ""
    """Risks: the id of a band of a scale (see `scales.py`), `icd203/likely`."""
    impact: Grade | None = None
    trend: Trend | None = None
    mitigation: Prose = ""
    owner: Short = ""
    """Risks and recommendations."""
    priority: Grade | None = None
    """Recommendations: 1 is the first to be done."""
    due: Short = ""
    """Recommendations: by when, in the analyst's words."""
    conditions: Prose = ""
    why: Prose = ""
    """Why the sources disagree about it."""

    @property
    def place(self) -> Place:
        """Where it stands on the board."""
        return Place(self.kind, self.rank)


class Contradiction(Struct, frozen=True, omit_defaults=True):
    """Two passages that cannot both be right, and what the analyst says about it. `one` is the smaller id."""

    one: AnnotationId
    other: AnnotationId
    about: Prose = ""


def new_annotation_id() -> AnnotationId:
    """Return a fresh id for an annotation."""
    return AnnotationId(new_id())


def new_tag_id() -> TagId:
    """Return a fresh id for a sub-tag."""
    return TagId(new_id())


def new_point_id() -> PointId:
    """Return a fresh id for a point."""
    return PointId(new_id())


def replace(record: RecordT, **values: object) -> RecordT:
    """Return a copy of a record with some fields changed."""
    return msgspec.structs.replace(record, **values)


class Relocation(Struct, frozen=True):
    """What became of a passage when its article got a newer text."""

    annotation: AnnotationId
    was: Anchor
    now: Anchor
