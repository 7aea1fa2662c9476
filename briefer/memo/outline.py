"""What stands in a memo, in order, with nothing said of how it is drawn: Word and the preview are made from this.

How it nests, from the outside in:

- `Outline`: title, marking, language, page, citation style, and the `sections` in the order of the page.
- `Section`: an id (stable, `bottom_line`), a title (the heading to print; empty for none), and `blocks`.
- Blocks, told apart by type: `Fields` (TO, FROM ...), `Heading` (below the section's), `Paragraph`,
  `Listing` (bullets or numbers), `Table`, `Quotation`, `Picture`.
- Runs inside a block, told apart by type: `Text`, `Cite`, `CrossRef`, `NoteRef`.

How a writer draws the runs:

- `Text`: the words; `bold`, `italic`, `muted` (grey: "not set").
- `Cite`: by the outline's `style`. FOOTNOTE and ENDNOTE: the raised `number`, and `note` at the foot or end
  (numbers are given already, from 1, in the order of the page). INLINE: ` [E3, E5]` from `entries`. ANNEX: nothing.
- `CrossRef`: prints `text`, and leads to the annex paragraph whose `entry` it names, if `outline.entries` has it.
- `NoteRef`: prints `text`, and leads to the citation with that `number`.

A preview in rich text needs no more than one `match` over these types; `plain` gives a run's words.
"""

from __future__ import annotations

import struct
from enum import StrEnum
from itertools import chain
from typing import TypeAlias

from msgspec import Struct

PNG = b"\x89PNG\r\n\x1a\n"
"""How every PNG file begins."""
_PNG_HEADER = 24


class CitationStyle(StrEnum):
    """How the memo cites its evidence."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    INLINE = "inline"
    ANNEX = "annex"


class Page(StrEnum):
    """The size of the paper."""

    A4 = "A4"
    LETTER = "Letter"


class Text(Struct, frozen=True):
    """Words of one appearance. May hold line feeds, which break the line."""

    text: str
    bold: bool = False
    italic: bool = False
    muted: bool = False
    """Printed in grey: a remark of the program's, such as "not set"."""


class CrossRef(Struct, frozen=True):
    """A reference to an annex entry, printed as `text` (`E3`)."""

    entry: int
    text: str


class NoteRef(Struct, frozen=True):
    """A reference back to the place that cites, printed as `text` (`3`)."""

    number: int
    text: str


class Cite(Struct, frozen=True):
    """A citation of one passage or several: E-numbers, and the words of the note. Numbered by `compose`."""

    entries: tuple[int, ...]
    number: int = 0
    note: tuple[Text | CrossRef, ...] = ()


Run: TypeAlias = Text | Cite | CrossRef | NoteRef
Runs: TypeAlias = tuple[Run, ...]


class ParagraphStyle(StrEnum):
    """What a paragraph is for."""

    TITLE = "title"
    BODY = "body"
    LEAD = "lead"
    """The bottom line: what a reader with half a minute reads."""
    NOTE = "note"
    """Small print under a heading or table."""
    ENTRY = "entry"
    """The head of an annex entry; stays with what follows."""
    DETAIL = "detail"
    """The small print below an annex entry's quotation."""
    DECISION = "decision"
    """Where the reader decides by hand."""


class Paragraph(Struct, frozen=True):
    """A paragraph of running text."""

    runs: Runs
    style: ParagraphStyle = ParagraphStyle.BODY
    entry: int | None = None
    """The annex entry that begins here, to which `CrossRef` leads."""
    keep_next: bool = False
    """Stays on the page of what follows."""


class Heading(Struct, frozen=True):
    """A heading inside a section. The section's own title is level 1."""

    text: str
    level: int = 2


class Listing(Struct, frozen=True):
    """A list: each item is the runs of one paragraph."""

    items: tuple[Runs, ...]
    ordered: bool = False


class Field(Struct, frozen=True):
    """One row of the header block, such as To."""

    label: str
    runs: Runs


class Fields(Struct, frozen=True):
    """The header block: labels on the left, values on the right, thin rules between."""

    rows: tuple[Field, ...]


class Column(Struct, frozen=True):
    """A column of a table: its header, its share of the width (any unit), and whether it holds numbers."""

    title: str
    share: float = 1.0
    numeric: bool = False


class Table(Struct, frozen=True):
    """A table with one header row, which repeats on each page. Each cell is the runs of one paragraph."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    caption: str = ""


class Quotation(Struct, frozen=True):
    """A quotation set off as a block, character for character, without marks added."""

    text: str


class Picture(Struct, frozen=True):
    """A picture with its caption below, on one page with it."""

    id: str
    data: bytes
    """A PNG file (ISO/IEC 15948)."""
    alt: str
    """What it shows, for who cannot see it."""
    caption: str = ""
    share: float = 1.0
    """Of the width between the margins."""

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height, from the file's header; one each if it has none."""
        if self.data[:8] != PNG or len(self.data) < _PNG_HEADER:
            return 1, 1
        width, height = struct.unpack(">II", self.data[16:24])
        return max(1, width), max(1, height)


Block: TypeAlias = Fields | Heading | Paragraph | Listing | Table | Quotation | Picture


class Section(Struct, frozen=True):
    """One section of the memo. The id is stable: re-compiling finds the section in an edited memo by it."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    new_page: bool = False


class Outline(Struct, frozen=True):
    """A whole memo."""

    title: str
    """What the document calls itself in its properties: the subject or, without one, the brief's name."""
    sections: tuple[Section, ...]
    author: str = ""
    subject: str = ""
    date: str = ""
    """ISO 8601, for the document's properties."""
    marking: str = ""
    """Stands on the top and foot of every page; empty: none."""
    style: CitationStyle = CitationStyle.FOOTNOTE
    language: str = "en-GB"
    """BCP 47."""
    page: Page = Page.A4
    compact: bool = False
    """Whether it is set closely, on narrower margins: a short memo is."""

    @property
    def entries(self) -> frozenset[int]:
        """The E-numbers the annex has an entry for."""
        blocks = (block for section in self.sections for block in section.blocks)
        return frozenset(b.entry for b in blocks if isinstance(b, Paragraph) and b.entry is not None)

    @property
    def cites(self) -> tuple[Cite, ...]:
        """All citations, in the order of the page."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(run for block in blocks for run in runs_of(block) if isinstance(run, Cite))


def runs_of(block: Block) -> Runs:
    """Return all the runs of a block, in reading order."""
    match block:
        case Paragraph(runs=runs):
            return runs
        case Listing(items=items):
            return tuple(chain.from_iterable(items))
        case Fields(rows=rows):
            return tuple(chain.from_iterable(row.runs for row in rows))
        case Table(rows=lines):
            return tuple(chain.from_iterable(chain.from_iterable(lines)))
    return ()


def plain(runs: Runs, style: CitationStyle = CitationStyle.INLINE) -> str:
    """Return the words of some runs; citations as `[E3]` where the style is inline, else left out."""
    return "".join(_plain(run, style) for run in runs)


def _plain(run: Run, style: CitationStyle) -> str:
    if isinstance(run, Cite):
        return f" {inline(run)}" if style is CitationStyle.INLINE else ""
    return run.text


def inline(cite: Cite) -> str:
    """Return a citation as it is printed in the text: `[E3, E5]`."""
    return f"[{', '.join(f'E{entry}' for entry in cite.entries)}]"
