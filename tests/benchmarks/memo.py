"""Composing and writing a memo, beside plain python-docx making the same content in the same run."""

from __future__ import annotations

import io
import time
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

import docx

from briefer.memo.composing import compose
from briefer.memo.outline import Fields, Heading, Listing, Paragraph, Quotation, Table, plain
from briefer.memo.word import write
from tests.memo.examples import many_passages

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document

    from briefer.memo.outline import Block, Outline

TODAY = date(2026, 11, 21)
SMALL, LARGE = 1_000, 10_000
"""How many passages."""
RUNS = 3


def naive(outline: Outline) -> bytes:
    """Write the same content with python-docx as its manual shows, notes as plain paragraphs at the end."""
    document = docx.Document()
    for section in outline.sections:
        if section.title:
            document.add_heading(section.title, 1)
        for block in section.blocks:
            _add(document, block)
    for cite in outline.cites:
        document.add_paragraph(f"{cite.number} {plain(cite.note)}", style="List Number")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add(document: Document, block: Block) -> None:
    match block:
        case Paragraph(runs=runs):
            paragraph = document.add_paragraph(style="Normal")
            for run in runs:
                paragraph.add_run(plain((run,)))
        case Quotation(text=text):
            document.add_paragraph(text, style="Quote")
        case Heading(text=text, level=level):
            document.add_heading(text, level)
        case Listing(items=items):
            for item in items:
                document.add_paragraph(plain(item), style="List Bullet")
        case Fields(rows=fields):
            _add_table(document, [[field.label, plain(field.runs)] for field in fields])
        case Table(columns=columns, rows=rows):
            _add_table(document, [[c.title for c in columns], *([plain(cell) for cell in row] for row in rows)])


def _add_table(document: Document, lines: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(lines[0]))
    for line in lines:
        cells = table.add_row().cells
        for cell, text in zip(cells, line, strict=True):
            cell.text = text


def _seconds(job: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        job()
        times.append(time.perf_counter() - began)
    return median(times)


def _measured(size: int) -> tuple[Outline, float, float]:
    brief = many_passages(size)
    outline = compose(brief, today=TODAY)
    return outline, _seconds(lambda: compose(brief, today=TODAY), RUNS), _seconds(lambda: write(outline), RUNS)


def run() -> list[str]:
    """Return the medians and the ratios. python-docx slows down with the square of the size: at 10,000, minutes."""
    write(compose(many_passages(10), today=TODAY))
    small, large = _measured(SMALL), _measured(LARGE)
    growth = f"the Word file takes {large[2] / small[2]:.1f} times as long at {LARGE:,} as at {SMALL:,}"
    return [*_lines(SMALL, *small, RUNS), *_lines(LARGE, *large, 1), growth]


def _lines(size: int, outline: Outline, composing: float, writing: float, runs: int) -> list[str]:
    peer = _seconds(lambda: naive(outline), runs)
    return [
        f"{size:>6,} passages: outline {composing * 1000:6.0f} ms, Word file {writing * 1000:6.0f} ms",
        (
            f"       python-docx, same content {peer * 1000:6.0f} ms, ratio 1/{peer / writing:.0f}"
            f" (with the outline 1/{peer / (writing + composing):.0f})"
        ),
    ]
