"""The memo as Markdown (CommonMark 0.31, with the tables and footnotes of GitHub and Pandoc)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

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
    Run,
    Section,
    Table,
    Text,
    inline,
)
from briefer.memo.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.memo.outline import Outline

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)", re.MULTILINE)
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def write_markdown(outline: Outline) -> bytes:
    """Return the memo as UTF-8."""
    return _Markdown(outline).whole().encode()


def escaped(text: str) -> str:
    r"""Return a text whose characters mean nothing to Markdown.

    >>> escaped("*a* | [b]"), escaped("1. one")
    ('\\*a\\* \\| \\[b\\]', '1\\. one')
    """
    marked = _SPECIAL.sub(r"\\\1", clean(text))
    return _LINE_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", marked)


@dataclass(frozen=True, slots=True)
class _Markdown:
    outline: Outline

    def whole(self) -> str:
        marking = [f"**{escaped(self.outline.marking)}**"] if self.outline.marking else []
        blocks = [*marking, *(block for section in self.outline.sections for block in self._section(section))]
        return "\n\n".join([*blocks, *self._notes(), *marking]) + "\n"

    def _section(self, section: Section) -> Iterator[str]:
        if section.title:
            yield f"## {escaped(section.title)}"
        for block in section.blocks:
            yield self._block(block)

    def _block(self, block: Block) -> str:
        made = ""
        match block:
            case Paragraph():
                made = self._paragraph(block)
            case Heading(text=text, level=level):
                made = f"{'#' * (level + 1)} {escaped(text)}"
            case Quotation(text=text):
                made = "\n".join(f"> {line}" for line in escaped(text).split("\n"))
            case Listing(items=items, ordered=ordered):
                marks = (f"{n}." if ordered else "-" for n in range(1, len(items) + 1))
                made = "\n".join(f"{mark} {self._line(item)}" for mark, item in zip(marks, items, strict=True))
            case Fields(rows=rows):
                lines = [(f"**{escaped(row.label)}**", self._line(row.runs)) for row in rows]
                made = _table(["", ""], lines, [False, False])
            case Table():
                made = self._table(block)
            case Picture(alt=alt, caption=caption):
                made = f"*{escaped(caption)}*\n\n{escaped(alt)}"
        return made

    def _paragraph(self, paragraph: Paragraph) -> str:
        words = self._runs(paragraph.runs).replace("\n", "\\\n")
        if paragraph.entry is not None:
            words = f'<a id="evidence-{paragraph.entry}"></a>{words}'
        return f"# {words}" if paragraph.style is ParagraphStyle.TITLE else words

    def _table(self, table: Table) -> str:
        rows = [[self._line(cell) for cell in row] for row in table.rows]
        made = _table([escaped(c.title) for c in table.columns], rows, [c.numeric for c in table.columns])
        return f"*{escaped(table.caption)}*\n\n{made}" if table.caption else made

    def _notes(self) -> Iterator[str]:
        if self.outline.style in (CitationStyle.FOOTNOTE, CitationStyle.ENDNOTE):
            for cite in self.outline.cites:
                yield f"[^{cite.number}]: {self._line(cite.note)}"

    def _line(self, runs: Iterable[Run]) -> str:
        """Return runs for a place that holds one line only."""
        return self._runs(runs).replace("\n", "<br>")

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        match run:
            case Text():
                return _emphasised(run)
            case Cite():
                return self._cite(run)
            case CrossRef(entry=entry, text=text) if entry in self.outline.entries:
                return f"[{escaped(text)}](#evidence-{entry})"
            case CrossRef(text=text) | NoteRef(text=text):
                return escaped(text)

    def _cite(self, cite: Cite) -> str:
        if self.outline.style is CitationStyle.ANNEX:
            return ""
        return f" {escaped(inline(cite))}" if self.outline.style is CitationStyle.INLINE else f"[^{cite.number}]"


def _emphasised(text: Text) -> str:
    mark = ("**" if text.bold else "") + ("*" if text.italic else "")
    if not mark or not text.text.strip():
        return escaped(text.text)
    # A mark must stand right at a word, and does not reach over a line break.
    return "\n".join(_EDGES.sub(partial(_marked, mark), line) for line in escaped(text.text).split("\n"))


def _marked(mark: str, found: re.Match[str]) -> str:
    before, words, after = found.groups()
    return f"{before}{mark}{words}{mark[::-1]}{after}" if words else f"{before}{after}"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]], numeric: Iterable[bool]) -> str:
    lines = [head, ["--:" if right else "---" for right in numeric], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
