"""The memo as one HTML page with nothing outside it: landmarks, headings, notes that lead there and back (WCAG 2.2).

Roles of notes and references: Digital Publishing WAI-ARIA Module 1.1.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
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
)
from briefer.memo.speaking import say, speaking
from briefer.memo.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.memo.outline import Outline, Runs

STYLE = """
:root { color-scheme: light; }
body { max-width: 42rem; margin: 2.5rem auto; padding: 0 1.25rem; background: #fff; color: #1f2328;
  font: 1.05rem/1.5 Literata, Charter, Georgia, serif; }
h1 { font-size: 1.75rem; margin: 0 0 1rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; } a { color: #0a3f7b; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 1rem; font-size: .95rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #c9c6bd; }
thead th { border-bottom: 2px solid #1f2328; } .number { text-align: end; }
.fields th { width: 17%; } caption, figcaption { text-align: start; font-style: italic; font-size: .9rem; }
figure { margin: 1.5rem 0; } figure img { max-width: 100%; height: auto; }
blockquote { margin: .25rem 0 .25rem 1rem; padding-left: .75rem; border-left: 3px solid #c9c6bd;
  white-space: pre-line; }
.lead { font-size: 1.12rem; } .note, .detail, .muted { color: #535a63; } .note, .detail { font-size: .88rem; }
.entry { margin-bottom: .25rem; } sup a { text-decoration: none; } .marking { text-align: center; font-weight: bold;
  text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; }
.notes { font-size: .9rem; border-top: 1px solid #1f2328; margin-top: 2.5rem; }
@media print { body { max-width: none; margin: 0; } h2, h3, caption { break-after: avoid; } tr, figure
  { break-inside: avoid; } }
"""


def write_html(outline: Outline) -> bytes:
    """Return the memo as UTF-8."""
    with speaking(outline.language):
        return _Page(outline).whole().encode()


def _words(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")


@dataclass(frozen=True, slots=True)
class _Page:
    outline: Outline
    entries: frozenset[int] = field(init=False)
    numbers: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "entries", self.outline.entries)
        object.__setattr__(self, "numbers", frozenset(cite.number for cite in self.outline.cites if cite.number))

    def whole(self) -> str:
        outline = self.outline
        marking = f'<p class="marking">{_words(outline.marking)}</p>\n' if outline.marking else ""
        sections = "".join(map(self._section, outline.sections))
        author = f'<meta name="author" content="{escape(clean(outline.author))}">\n' if outline.author else ""
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(outline.language)}">\n<head>\n<meta charset="utf-8">\n'
            f"<title>{escape(clean(outline.title))}</title>\n"
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{author}'
            f"<style>{STYLE}</style>\n</head>\n<body>\n{f'<header>{marking}</header>' if marking else ''}"
            f"<main>\n{sections}{self._notes()}</main>\n{f'<footer>{marking}</footer>' if marking else ''}"
            "</body>\n</html>\n"
        )

    def _section(self, section: Section) -> str:
        name = f"section-{section.id}"
        heading = f'<h2 id="{name}">{_words(section.title)}</h2>\n' if section.title else ""
        label = f' aria-labelledby="{name}"' if section.title else ""
        return f"<section{label}>\n{heading}{''.join(map(self._block, section.blocks))}</section>\n"

    def _block(self, block: Block) -> str:
        made = ""
        match block:
            case Paragraph():
                made = self._paragraph(block)
            case Heading(text=text, level=level):
                made = f"<h{level + 1}>{_words(text)}</h{level + 1}>"
            case Quotation(text=text):
                made = f'<blockquote dir="auto">{escape(clean(text))}</blockquote>'
            case Listing(items=items, ordered=ordered):
                tag = "ol" if ordered else "ul"
                made = f"<{tag}>{''.join(f'<li>{self._runs(item)}</li>' for item in items)}</{tag}>"
            case Fields(rows=rows):
                lines = (f'<tr><th scope="row">{_words(r.label)}</th><td>{self._runs(r.runs)}</td></tr>' for r in rows)
                made = f'<table class="fields"><tbody>{"".join(lines)}</tbody></table>'
            case Table():
                made = self._table(block)
            case Picture():
                made = _figure(block)
        return f"{made}\n"

    def _paragraph(self, paragraph: Paragraph) -> str:
        words = self._runs(paragraph.runs)
        if paragraph.style is ParagraphStyle.TITLE:
            return f"<h1>{words}</h1>"
        name = f' id="evidence-{paragraph.entry}"' if paragraph.entry is not None else ""
        return f'<p{name} class="{paragraph.style}" dir="auto">{words}</p>'

    def _table(self, table: Table) -> str:
        sides = [' class="number"' if column.numeric else "" for column in table.columns]
        heads = "".join(
            f'<th scope="col"{side}>{_words(column.title)}</th>'
            for column, side in zip(table.columns, sides, strict=True)
        )
        lines = "".join(
            f"<tr>{''.join(f'<td{s}>{self._runs(cell)}</td>' for cell, s in zip(row, sides, strict=True))}</tr>\n"
            for row in table.rows
        )
        caption = f"<caption>{_words(table.caption)}</caption>" if table.caption else ""
        return f"<table>{caption}<thead><tr>{heads}</tr></thead>\n<tbody>{lines}</tbody></table>"

    def _notes(self) -> str:
        if not self.numbers:
            return ""
        back = escape(say("Back to the text"))
        lines = "".join(
            f'<li id="note-{cite.number}" role="doc-footnote">{self._runs(cite.note)} '
            f'<a href="#cited-{cite.number}" role="doc-backlink" aria-label="{back}">↩</a></li>\n'
            for cite in self.outline.cites
            if cite.number
        )
        return (
            '<section class="notes" role="doc-endnotes" aria-labelledby="notes">\n'
            f'<h2 id="notes">{escape(say("Notes"))}</h2>\n'
            f"<ol>\n{lines}</ol>\n</section>\n"
        )

    def _runs(self, runs: Runs) -> str:
        return "".join(self._spaced(runs))

    def _spaced(self, runs: Iterable[Run]) -> Iterator[str]:
        for before, run in pairwise((None, *runs)):
            if isinstance(run, Cite) and isinstance(before, Cite) and self.numbers:
                yield "<sup>, </sup>"
            if run is not None:
                yield self._run(run)

    def _run(self, run: Run) -> str:
        match run:
            case Text():
                return _text(run)
            case Cite():
                return self._cite(run)
            case CrossRef(entry=entry, text=text):
                return _link(f"evidence-{entry}", text) if entry in self.entries else _words(text)
            case NoteRef(number=number, text=text):
                return _link(f"cited-{number}", text) if number in self.numbers else _words(text)

    def _cite(self, cite: Cite) -> str:
        if self.outline.style is CitationStyle.ANNEX:
            return ""
        if self.outline.style is CitationStyle.INLINE:
            links = (self._run(CrossRef(entry, f"E{entry}")) for entry in cite.entries)
            return f" [{', '.join(links)}]"
        number = cite.number
        return f'<sup><a id="cited-{number}" href="#note-{number}" role="doc-noteref">{number}</a></sup>'


def _link(target: str, text: str) -> str:
    return f'<a href="#{target}">{_words(text)}</a>'


def _text(text: Text) -> str:
    words = _words(text.text)
    words = f"<em>{words}</em>" if text.italic else words
    words = f"<strong>{words}</strong>" if text.bold else words
    return f'<span class="muted">{words}</span>' if text.muted else words


def _figure(picture: Picture) -> str:
    width, height = picture.pixels
    data = base64.b64encode(picture.data).decode()
    return (
        f'<figure><img src="data:image/png;base64,{data}" alt="{escape(clean(picture.alt))}" width="{width}"'
        f' height="{height}" style="width: {picture.share:.0%}">'
        f"<figcaption>{_words(picture.caption)}</figcaption></figure>"
    )
