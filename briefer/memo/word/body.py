"""The outline's sections as the body of a Word document, built as text: element trees cost ten times as much."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

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
    Picture,
    Quotation,
    Runs,
    Section,
    Table,
    Text,
    inline,
)
from briefer.memo.word.marks import MOST_IDS, marked
from briefer.memo.word.markup import attribute, directed_run, direction, reads_right_to_left, run
from briefer.memo.word.notes import Notes
from briefer.memo.word.pictures import drawing, put_picture
from briefer.memo.word.tables import Cell, Grid, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.memo.outline import Outline
    from briefer.memo.word.template import Template

STYLES = {
    ParagraphStyle.TITLE: "Title",
    ParagraphStyle.BODY: "Normal",
    ParagraphStyle.LEAD: "BrieferLead",
    ParagraphStyle.NOTE: "BrieferNote",
    ParagraphStyle.ENTRY: "BrieferEntry",
    ParagraphStyle.DETAIL: "BrieferDetail",
    ParagraphStyle.DECISION: "BrieferDecision",
}


class Written(NamedTuple):
    """What was written for one section, as markup: its block, and the notes that it refers to."""

    block: str
    notes: list[str]


@dataclass(slots=True)
class Body:
    """Write the sections of one outline, counting ids and collecting notes on the way."""

    outline: Outline
    template: Template
    footnotes: Notes = field(init=False)
    endnotes: Notes = field(init=False)
    lists: int = 0
    """How many numbered lists there are: each counts from one."""
    blocks: dict[str, Written] = field(default_factory=dict)
    """By the section's id."""
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _entries: frozenset[int] = field(init=False)
    _numbers: frozenset[int] = field(init=False)
    _marks: bool = field(init=False)
    _style: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Look up once what each citation needs."""
        if self.outline.compact and self.template.own:
            self.template.set_closely()
        self._style = self.template.styles
        self.footnotes = Notes("footnote", self._style.__getitem__)
        self.endnotes = Notes("endnote", self._style.__getitem__)
        self._entries = self.outline.entries
        numbers = frozenset(cite.number for cite in self.outline.cites if cite.number)
        pictures = sum(isinstance(block, Picture) for section in self.outline.sections for block in section.blocks)
        room = MOST_IDS - 2 * len(self.outline.sections) - len(self._entries) - pictures
        # Where ids would run out, the way back from annex to note goes first, then the marks.
        self._numbers = numbers if len(numbers) < room else frozenset()
        self._marks = len(self._numbers) + 2 * len(self.outline.sections) < room
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
        content = self._content(section)
        control = (
            f"<w:sdt><w:sdtPr><w:alias w:val={attribute(section.title or section.id.capitalize())}/>"
            f'<w:tag w:val="briefer:{section.id}"/><w:id w:val="{next(self._ids)}"/></w:sdtPr>'
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )
        return self._bookmarked(f"briefer_{section.id}", control)

    def _content(self, section: Section) -> str:
        footnotes, endnotes = len(self.footnotes.written), len(self.endnotes.written)
        heading = self._heading(section.title, 1, new_page=section.new_page) if section.title else ""
        content = heading + "".join(map(self._block, section.blocks)) or "<w:p></w:p>"
        notes = self.footnotes.written[footnotes:] + self.endnotes.written[endnotes:]
        self.blocks[section.id] = Written(content, notes)
        return marked(content, section.id, next(self._ids), next(self._ids)) if self._marks else content

    def _bookmarked(self, name: str, content: str) -> str:
        id_ = next(self._ids)
        return f'<w:bookmarkStart w:id="{id_}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{id_}"/>'

    def _block(self, block: Block) -> str:
        made = ""
        match block:
            case Paragraph():
                made = self._text(block)
            case Quotation():
                made = self._quotation(block)
            case Heading(text=text, level=level):
                made = self._heading(text, level)
            case Listing():
                made = self._listing(block)
            case Fields():
                made = self._fields(block)
            case Table():
                made = self._table(block)
            case Picture():
                made = self._picture(block)
        return made

    def _quotation(self, quotation: Quotation) -> str:
        # Said here, too, since a user's style of that name may let the small print below slip to the next page.
        bidi = "<w:bidi/>" if reads_right_to_left(quotation.text) else ""
        return self._paragraph("Quote", run(quotation.text), f"<w:keepNext/>{bidi}")

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

    def _picture(self, picture: Picture) -> str:
        """Return a picture with its caption, which stays below it."""
        reference = put_picture(self.template.package, self.template.main, picture)
        shown = drawing(picture, reference, next(self._ids), self.template.text_width)
        return self._paragraph("BrieferFigure", shown) + self._paragraph("BrieferFigureCaption", run(picture.caption))

    def _runs(self, runs: Runs) -> str:
        """Return runs; words in a row that look alike become one: less to write, and easier to edit in Word."""
        made, text, look = [], "", ""
        for item in runs:
            if isinstance(item, Text):
                new = self._properties(item) + direction(item.text)
                if text and new != look:
                    made.append(directed_run(text, look))
                    text = ""
                text, look = text + item.text, new
            else:
                made += [directed_run(text, look), self._reference(item)] if text else [self._reference(item)]
                text = ""
        return "".join(made) + (directed_run(text, look) if text else "")

    def _reference(self, item: Cite | CrossRef | NoteRef) -> str:
        match item:
            case Cite():
                return self._cite(item)
            case CrossRef(entry=entry, text=text):
                return self._link(f"evidence_{entry}", text) if entry in self._entries else run(text)
            case NoteRef(number=number, text=text):
                return self._link(f"note_{number}", text) if number in self._numbers else run(text)

    def _properties(self, text: Text) -> str:
        if not (text.muted or text.bold or text.italic):
            return ""
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
