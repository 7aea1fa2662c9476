"""From a brief to the outline of its memo: build the sections that are switched on, then number the citations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from msgspec.structs import replace as altered

from briefer.memo.context import Context, Options
from briefer.memo.evidence import evidence_of, note
from briefer.memo.outline import (
    Block,
    CitationStyle,
    Cite,
    Field,
    Fields,
    Listing,
    Outline,
    Page,
    Paragraph,
    Picture,
    Run,
    Runs,
    Section,
    Table,
    Text,
)
from briefer.memo.sections import SECTIONS
from briefer.memo.speaking import say, speaking

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefer.core.brief import Brief
    from briefer.core.ids import ArticleId
    from briefer.memo.evidence import Evidence
    from briefer.memo.sections import SectionKind

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def compose(brief: Brief, *, today: date, options: Options | None = None) -> Outline:
    """Return the outline of the brief's memo. Reads no clock and no file; the same brief gives the same outline."""
    context = context_of(brief, today, options or Options())
    with speaking(context.options.language):
        return _outline(context)


def _outline(context: Context) -> Outline:
    return Outline(
        title=context.typed("subject") or context.brief.name or say("Briefing memo"),
        sections=_sections(context),
        author=context.typed("from"),
        subject=context.typed("subject"),
        date=context.today,
        marking=context.typed("marking"),
        style=context.style,
        language=context.options.language,
        page=Page.LETTER if context.typed("page").lower() == "letter" else Page.A4,
        compact=context.short,
    )


def context_of(brief: Brief, today: date, options: Options) -> Context:
    """Return what the sections are made from."""
    wanted = brief.memo.get("style", "").strip().lower()
    style = CitationStyle(wanted) if wanted in set(CitationStyle) else CitationStyle.FOOTNOTE
    language = brief.memo.get("language", "").strip()
    if _LANGUAGE.fullmatch(language):
        options = replace(options, language=language)
    return Context(brief, evidence_of(brief, options.language), today.isoformat(), options, style)


def chosen(sections: str) -> tuple[SectionKind, ...]:
    """Return the sections that a comma list of ids switches on, in the list's order; all for an empty list."""
    by_id = {kind.id: kind for kind in SECTIONS}
    ids = dict.fromkeys(name.strip().replace("-", "_") for name in sections.split(",") if name.strip())
    return tuple(by_id[id_] for id_ in ids if id_ in by_id) if ids else SECTIONS


def _sections(context: Context) -> tuple[Section, ...]:
    notes = _Notes(context.evidence, context.style in (CitationStyle.FOOTNOTE, CitationStyle.ENDNOTE))
    kinds, sections = chosen(context.typed("sections")), []
    if context.short and any(kind.id == "sources" for kind in kinds):
        # The list of sources names them in full already.
        notes.seen |= {article.id for article in context.evidence.articles}
    for kind in kinds:
        section = kind.build(replace(context, cited=notes.cited))
        if section is not None:
            sections.append(altered(section, blocks=tuple(notes.numbered(block) for block in section.blocks)))
    return tuple(sections)


@dataclass(slots=True)
class _Notes:
    """Number citations and figures in the order of the page, and write each source in full the first time only."""

    evidence: Evidence
    printed: bool
    count: int = 0
    figures: int = 0
    seen: set[ArticleId] = field(default_factory=set)
    cited: dict[int, list[int]] = field(default_factory=dict)

    def numbered(self, block: Block) -> Block:
        match block:
            case Paragraph(runs=runs):
                return altered(block, runs=self._runs(runs)) if _cites(runs) else block
            case Listing(items=items):
                return altered(block, items=tuple(self._runs(item) for item in items))
            case Table(columns=columns, rows=rows):
                titled = tuple(altered(column, title=say(column.title)) for column in columns)
                told = tuple(tuple(self._runs(cell) for cell in row) for row in rows)
                return altered(block, columns=titled, rows=told)
            case Fields(rows=fields):
                return Fields(tuple(Field(f.label, self._runs(f.runs)) for f in fields))
            case Picture(caption=caption):
                self.figures += 1
                return altered(block, caption=say("Figure {n}. {caption}", n=self.figures, caption=caption).strip())
        return block

    def _runs(self, runs: Runs) -> Runs:
        if not _cites(runs):
            return runs
        ordered = after_punctuation(runs) if self.printed else runs
        return tuple(self._cite(run) if isinstance(run, Cite) else run for run in ordered)

    def _cite(self, cite: Cite) -> Cite:
        if not self.printed:
            return cite
        self.count += 1
        for entry in cite.entries:
            self.cited.setdefault(entry, []).append(self.count)
        words = note([self.evidence[entry] for entry in cite.entries], self.evidence, self.seen)
        return Cite(cite.entries, self.count, words)


def after_punctuation(runs: Runs) -> Runs:
    """Return the runs with each citation moved behind the full stop or comma after it, where a note's number stands.

    >>> after_punctuation((Text("now"), Cite((1,)), Text(". Then")))[0]
    Text(text='now.', bold=False, italic=False, muted=False)
    """
    ordered = list(runs)
    for n, run in enumerate(ordered[1:-1], 1):
        before, after = ordered[n - 1], ordered[n + 1]
        if isinstance(run, Cite) and isinstance(before, Text) and isinstance(after, Text):
            rest = after.text.lstrip(".,;:")
            ordered[n - 1] = altered(before, text=before.text + after.text[: len(after.text) - len(rest)])
            ordered[n + 1] = altered(after, text=rest)
    return tuple(ordered)


def _cites(runs: Sequence[Run]) -> bool:
    return Cite in map(type, runs)
