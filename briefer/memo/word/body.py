"""The outline's sections as the body of a Word document, built as text: element trees cost ten times as much."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.memo.outline import (
    Block,
    CitationStyle,
    Cite,
    CrossRef,
    Fields,
    Heading,
    Listing,
    NoteRef,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Run,
    Runs,
    Section,
    Table,
    Text,
    inline,
)
from briefer.memo.word.markup import attribute, reads_right_to_left, run
from briefer.memo.word.notes import Notes
from briefer.memo.word.tables import Cell, Grid, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.memo.outline import Outline
    from briefer.memo.word.template import Template

MOST_IDS = 32_767
"""Word takes ids of notes and bookmarks as 16-bit numbers in places."""
STYLES = {
    ParagraphStyle.TITLE: "Title",
    ParagraphStyle.BODY: "Normal",
    ParagraphStyle.LEAD: "BrieferLead",
    ParagraphStyle.NOTE: "BrieferNote",
    ParagraphStyle.ENTRY: "BrieferEntry",
    ParagraphStyle.DETAIL: "BrieferDetail",
}


@dataclass(slots=True)
class Body:
    """Write the sections of one outline, counting ids and collecting notes on the way."""

    outline: Outline
    template: Template
    footnotes: Notes = field(init=False)
    endnotes: Notes = field(init=False)
    lists: int = 0
    """How many numbered lists there are: each counts from one."""
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _entries: frozenset[int] = field(init=False)
    _numbers: frozenset[int] = field(init=False)
    _style: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Look up once what each citation needs."""
        self._style = self.template.styles
        self.footnotes = Notes("footnote", self._style.__getitem__)
        self.endnotes = Notes("endnote", self._style.__getitem__)
        self._entries = self.outline.entries
        numbers = frozenset(cite.number for cite in self.outline.cites if cite.number)
        room = MOST_IDS - 2 * len(self.outline.sections) - len(self._entries)
        # Where ids would run out, the way back from annex to note goes first.
        self._numbers = numbers if len(numbers) < room else frozenset()
        if room < 0 or len(numbers) >= MOST_IDS:
            raise BrieferError(
                "Word cannot hold so many passages and notes in one file.", "Leave the annex out, or cite inline."
            )

    def sections(self) -> str:
        """Return all sections, each in its content control and bookmark."""
        return "".join(self._section(section) for section in self.outline.sections) + self._last_paragraph()

    def _last_paragraph(self) -> str:
        """Return a paragraph for a body that ends on a table, after which Word would add one of its own."""
        last = [block for section in self.outline.sections for block in section.blocks][-1:]
        return "" if last and not isinstance(last[0], Table | Fields) else self._paragraph("BrieferNote", "")

    def _section(self, section: Section) -> str:
        heading = self._heading(section.title, 1, new_page=section.new_page) if section.title else ""
        content = heading + "".join(self._block(block) for block in section.blocks)
        control = (
            f"<w:sdt><w:sdtPr><w:alias w:val={attribute(section.title or section.id.capitalize())}/>"
            f'<w:tag w:val="briefer:{section.id}"/><w:id w:val="{next(self._ids)}"/></w:sdtPr>'
            f"<w:sdtContent>{content or '<w:p/>'}</w:sdtContent></w:sdt>"
        )
        return self._bookmarked(f"briefer_{section.id}", control)

    def _bookmarked(self, name: str, content: str) -> str:
        id_ = next(self._ids)
        return f'<w:bookmarkStart w:id="{id_}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{id_}"/>'

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return self._text(block)
            case Quotation(text=text):
                # Said here, too, since a user's style of that name may let the small print below slip to the next page.
                bidi = "<w:bidi/>" if reads_right_to_left(text) else ""
                return self._paragraph("Quote", run(text), f"<w:keepNext/>{bidi}")
            case Heading(text=text, level=level):
                return self._heading(text, level)
            case Listing():
                return self._listing(block)
            case Fields():
                return self._fields(block)
            case Table():
                return self._table(block)

    def _paragraph(self, style: str, runs: str, properties: str = "") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{self._style[style]}"/>{properties}</w:pPr>{runs}</w:p>'

    def _text(self, paragraph: Paragraph) -> str:
        runs = self._runs(paragraph.runs)
        if paragraph.entry is not None:
            runs = self._bookmarked(f"evidence_{paragraph.entry}", runs)
        style = "BrieferPoint" if paragraph.keep_next else STYLES[paragraph.style]
        return self._paragraph(style, runs)

    def _heading(self, text: str, level: int, *, new_page: bool = False) -> str:
        return self._paragraph(f"Heading{min(level, 3)}", run(text), "<w:pageBreakBefore/>" if new_page else "")

    def _listing(self, listing: Listing) -> str:
        style, number = "ListBullet", self.template.bullets
        if listing.ordered:
            style, number = "ListNumber", self.template.first_list + self.lists
            self.lists += 1
        numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return "".join(self._paragraph(style, self._runs(item), numbering) for item in listing.items)

    def _fields(self, fields: Fields) -> str:
        rows = [(Cell(run(field.label, "<w:b/><w:bCs/>")), Cell(self._runs(field.runs))) for field in fields.rows]
        grid = Grid((0.17, 0.83), self.template.text_width, self._style["BrieferFields"], self._style["BrieferField"])
        return table(grid, rows)

    def _table(self, block: Table) -> str:
        caption = self._paragraph("Caption", run(block.caption)) if block.caption else ""
        shares = tuple(column.share for column in block.columns)
        grid = Grid(shares, self.template.text_width, self._style["BrieferTable"], self._style["BrieferCell"])
        header = [Cell(run(c.title), self._style["BrieferColumn"], right=c.numeric) for c in block.columns]
        numeric = [column.numeric for column in block.columns]
        rows = [
            [Cell(self._runs(cell), right=right) for cell, right in zip(row, numeric, strict=True)]
            for row in block.rows
        ]
        return caption + table(grid, rows, header)

    def _runs(self, runs: Runs) -> str:
        return "".join(self._run(item) for item in runs)

    def _run(self, item: Run) -> str:
        match item:
            case Text():
                return run(item.text, self._properties(item))
            case Cite():
                return self._cite(item)
            case CrossRef(entry=entry, text=text):
                return self._link(f"evidence_{entry}", text) if entry in self._entries else run(text)
            case NoteRef(number=number, text=text):
                return self._link(f"note_{number}", text) if number in self._numbers else run(text)

    def _properties(self, text: Text) -> str:
        muted = f'<w:rStyle w:val="{self._style["BrieferMuted"]}"/>' if text.muted else ""
        bold = "<w:b/><w:bCs/>" if text.bold else ""
        return f"{muted}{bold}<w:i/><w:iCs/>" if text.italic else f"{muted}{bold}"

    def _link(self, bookmark: str, text: str) -> str:
        style = f'<w:rStyle w:val="{self._style["Hyperlink"]}"/>'
        return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{run(text, style)}</w:hyperlink>'

    def _cite(self, cite: Cite) -> str:
        if self.outline.style is CitationStyle.ANNEX:
            return ""
        if self.outline.style is CitationStyle.INLINE:
            return self._inline(cite)
        notes = self.footnotes if self.outline.style is CitationStyle.FOOTNOTE else self.endnotes
        mark = notes.add(cite.number, self._runs(cite.note))
        return self._bookmarked(f"note_{cite.number}", mark) if cite.number in self._numbers else mark

    def _inline(self, cite: Cite) -> str:
        if not self._entries.issuperset(cite.entries):
            return run(f" {inline(cite)}")
        links = [self._link(f"evidence_{entry}", f"E{entry}") for entry in cite.entries]
        return run(" [") + run(", ").join(links) + run("]")
