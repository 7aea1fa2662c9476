"""An article: its text, the parts of it, and what is known about it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from briefer.core.ids import ArticleId
from briefer.core.records.fields import Date, Offset, Prose, Short
from briefer.core.text import Span


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
