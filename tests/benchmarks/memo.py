"""Composing, writing and showing a memo, beside plain python-docx and Pandoc making the same in the same run.

Ours is the time from the brief to the bytes of the proved .docx. The peers start later, from the outline or from ready
Markdown; Pandoc's time holds the start of its process, which is given, too.
"""

from __future__ import annotations

import io
import itertools
import os
import shutil
import subprocess
import time
from datetime import date
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import docx

from briefer.memo.composing import compose
from briefer.memo.outline import Fields, Heading, Listing, Paragraph, Quotation, Table, plain
from briefer.memo.text import write_text
from briefer.memo.word import write
from tests.memo.examples import many_passages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docx.document import Document

    from briefer.memo.outline import Block, Outline

TODAY = date(2026, 11, 21)
SIZES = (100, 1_000, 10_000)
"""How many passages."""
SHOWN = 300
"""How many passages the memo has whose preview is refreshed."""
MOST_BESIDE = 1_000
"""Up to so many passages the peers are measured: the time of python-docx grows with their square."""
RUNS = 3
"""How often each is measured; by turns, so that a busy machine slows all alike. The median counts."""
FACTOR = 10
"""How many times faster than either peer a memo of a thousand passages has to be."""


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


def _seconds(job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    return time.perf_counter() - began


def _medians(jobs: Iterable[Callable[[], object]], runs: int) -> list[float]:
    """Do each job in turn, several times, and return the median of each in seconds."""
    rounds = [[_seconds(job) for job in jobs] for _ in range(runs)]
    return [median(times) for times in zip(*rounds, strict=True)]


def pandoc(markdown: bytes) -> None:
    """Have Pandoc make a Word file of the same memo, notes and all."""
    subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "docx", "-o", "-"], input=markdown, check=True, capture_output=True
    )


class Times(NamedTuple):
    """Seconds for one size."""

    size: int
    composing: float
    writing: float
    peers: dict[str, float]
    """Those that were measured."""

    def lines(self) -> list[str]:
        """Return them for people."""
        figures = f"outline {self.composing * 1000:6.0f} ms, Word file {self.writing * 1000:6.0f} ms"
        return [f"{self.size:>6,} passages: {figures}", *(self._beside(*peer) for peer in self.peers.items())]

    def _beside(self, peer: str, seconds: float) -> str:
        factor = seconds / (self.composing + self.writing)
        verdict = "" if self.size != SIZES[1] else f"  (wanted {FACTOR}: {'yes' if factor >= FACTOR else 'NO'})"
        return f"       {peer:<11} {seconds * 1000:8.0f} ms, {factor:5.1f} times as long{verdict}"


def _measured(size: int) -> Times:
    brief = many_passages(size)
    outline = compose(brief, today=TODAY)
    markdown = write_text(outline, ".md")
    jobs: list[Callable[[], object]] = [lambda: compose(brief, today=TODAY), lambda: write(outline)]
    peers: dict[str, Callable[[], object]] = {"python-docx": lambda: naive(outline)}
    if shutil.which("pandoc"):
        peers["Pandoc"] = lambda: pandoc(markdown)
    if size > MOST_BESIDE:
        peers = {}
    runs = RUNS if size <= SIZES[1] else 1
    composing, writing, *theirs = _medians([*jobs, *peers.values()], runs)
    return Times(size, composing, writing, dict(zip(peers, theirs, strict=True)))


def run() -> list[str]:
    """Return the medians and the ratios."""
    write(compose(many_passages(10), today=TODAY))
    found = [_measured(size) for size in SIZES]
    _small, middle, large = found
    times = (large.composing + large.writing) / (middle.composing + middle.writing)
    growth = f"a memo takes {times:.1f} times as long at {large.size:,} passages as at {middle.size:,}"
    omitted = f"neither peer is measured beyond {MOST_BESIDE:,} passages: there it takes minutes"
    return [*(line for each in found for line in each.lines()), omitted, *_start_of_pandoc(), growth, _preview()]


def _start_of_pandoc() -> list[str]:
    if not shutil.which("pandoc"):
        return ["Pandoc is not installed"]
    (start,) = _medians([lambda: pandoc(b"Empty.")], RUNS)
    return [f"Pandoc's own start, on one word: {start * 1000:.0f} ms"]


def _preview() -> str:
    """Measure the refresh of the preview after one change, from the brief to the last page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from briefer.memo.checks import checks
    from briefer.ui.memo_desk.memo_pages import MemoPages
    from briefer.ui.theme import Look

    application = QApplication.instance() or QApplication([])
    brief, pages, count = many_passages(SHOWN), MemoPages(Look("light")), itertools.count()

    def refresh() -> None:
        brief.memo["bottom_line"] = f"Open the gates at {next(count)} o’clock [E1]."
        pages.begin(compose(brief, today=TODAY))
        pages.advance()
        checks(brief)

    refresh()
    (seconds,) = _medians([refresh], 9)
    line = f"preview of {SHOWN} passages, {pages.count} pages: {seconds * 1000:.0f} ms after one change"
    del application
    return line
