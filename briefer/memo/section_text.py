"""A section as plain text, to be read beside what stands in the memo: a line for each paragraph, then the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.outline import (
    Block,
    CitationStyle,
    Cite,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Quotation,
    Runs,
    Section,
    Table,
    plain,
    runs_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def section_text(section: Section, style: CitationStyle) -> str:
    """Return a section's words; the cells of a table's row stand on one line, with tabs between."""
    lines = [section.title] if section.title else []
    lines += [line for block in section.blocks for line in _lines(block, style)]
    noted = style in (CitationStyle.FOOTNOTE, CitationStyle.ENDNOTE)
    notes = [plain(cite.note, style) for block in section.blocks for cite in _cites(block)] if noted else []
    return "\n".join([*filter(None, lines), *(f"Note: {note}" for note in notes)])


def _cites(block: Block) -> Iterable[Cite]:
    return (run for run in runs_of(block) if isinstance(run, Cite))


def _lines(block: Block, style: CitationStyle) -> list[str]:
    match block:
        case Heading(text=words) | Quotation(text=words) | Picture(caption=words):
            return [words]
        case Paragraph(runs=runs):
            return [plain(runs, style)]
        case Listing(items=items):
            return [plain(item, style) for item in items]
        case Fields(rows=rows):
            return [f"{row.label}\t{plain(row.runs, style)}" for row in rows]
        case Table():
            return _table(block, style)


def _table(table: Table, style: CitationStyle) -> list[str]:
    def line(cells: Iterable[Runs]) -> str:
        return "\t".join(plain(cell, style) for cell in cells)

    caption = [table.caption] if table.caption else []
    return [*caption, "\t".join(column.title for column in table.columns), *(line(row) for row in table.rows)]
