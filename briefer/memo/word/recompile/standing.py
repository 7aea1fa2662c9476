"""The outline as it will stand between what is kept: citations numbered as the page will count them.

A reader's own notes count, too, and blocks may have been moved. Where a block is kept, a stand-in takes its section's
place, which cites what the kept notes cite, so that annex and notes find each other both ways.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace as altered

from briefer.memo.outline import (
    Block,
    CitationStyle,
    Cite,
    Field,
    Fields,
    Listing,
    NoteRef,
    Outline,
    Paragraph,
    Run,
    Runs,
    Section,
    Table,
    Text,
)
from briefer.memo.sections.annex import cited_in

if TYPE_CHECKING:
    from collections.abc import Iterable

CITED_IN = " Cited in note"


@dataclass(frozen=True, slots=True)
class OldNote:
    """A note that stays."""

    entries: tuple[int, ...]
    """The E-numbers it leads to."""
    counts: bool = True
    """Whether it has a number; one with a mark of the reader's own has none."""


Item: TypeAlias = Section | OldNote
"""What stands on the page, as far as notes are concerned: a section to be written, or a note that stays."""


@dataclass(slots=True)
class _Numbers:
    count: int = 0
    cited: dict[int, list[int]] = field(default_factory=dict)

    def next(self, entries: Iterable[int]) -> int:
        self.count += 1
        for entry in entries:
            self.cited.setdefault(entry, []).append(self.count)
        return self.count


def standing(outline: Outline, page: Iterable[Item], kept_entries: Iterable[int]) -> Outline:
    """Return the outline with the sections that are written, in the order of the page, and a stand-in for the rest.

    `kept_entries` are the E-numbers for which a kept annex has an entry.
    """
    numbers, sections, cites = _Numbers(), [], []
    printed = outline.style in (CitationStyle.FOOTNOTE, CitationStyle.ENDNOTE)
    for item in page:
        if isinstance(item, Section):
            sections.append(_numbered(item, numbers) if printed else item)
        elif item.counts:
            cites.append(Cite(item.entries, numbers.next(item.entries)))
    if printed:
        sections = [_recited(section, numbers) for section in sections]
    entries = [Paragraph((), entry=entry) for entry in kept_entries]
    stand_in = Section("", "", (Paragraph(tuple(cites) if printed else ()), *entries))
    return altered(outline, sections=(*sections, stand_in))


def _numbered(section: Section, numbers: _Numbers) -> Section:
    def cite(run: Run) -> Run:
        return altered(run, number=numbers.next(run.entries)) if isinstance(run, Cite) else run

    def runs(old: Runs) -> Runs:
        return tuple(cite(run) for run in old)

    def block(old: Block) -> Block:
        match old:
            case Paragraph():
                return altered(old, runs=runs(old.runs))
            case Listing():
                return altered(old, items=tuple(runs(item) for item in old.items))
            case Table():
                return altered(old, rows=tuple(tuple(runs(cell) for cell in row) for row in old.rows))
            case Fields():
                return Fields(tuple(Field(row.label, runs(row.runs)) for row in old.rows))
        return old

    return altered(section, blocks=tuple(block(old) for old in section.blocks))


def _recited(section: Section, numbers: _Numbers) -> Section:
    """Return the annex with the numbers of the notes that cite each entry."""
    if section.id != "annex":
        return section
    blocks: list[Block] = []
    entry = None
    for block in section.blocks:
        if isinstance(block, Paragraph) and block.entry is not None:
            entry = block.entry
        elif isinstance(block, Paragraph) and entry is not None:
            cited = cited_in(numbers.cited.get(entry, ()))
            block, entry = altered(block, runs=(*_without_cited(block.runs), *cited)), None  # noqa: PLW2901
        blocks.append(block)
    return altered(section, blocks=tuple(blocks))


def _without_cited(runs: Runs) -> Runs:
    first = next((n for n, run in enumerate(runs) if isinstance(run, Text) and run.text.startswith(CITED_IN)), None)
    has = any(isinstance(run, NoteRef) for run in runs)
    return runs[:first] if has else runs
