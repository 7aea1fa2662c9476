"""PDF files. The text is rebuilt from where the words stand: paragraphs, headings by size, words divided at line ends.

Running heads, feet and page numbers are furniture, and stand behind the paragraph that they interrupted. Where each
page begins is kept, so that a passage can be cited by it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.records import replace
from briefer.readers.assemble import assemble
from briefer.readers.blocks import flow
from briefer.readers.files import load_bytes, refuse_other_formats, shown
from briefer.readers.pdf_blocks import Paragraph, furniture, paragraph, starts, with_headings, words
from briefer.readers.pdf_furniture import Trimmed, trimmed
from briefer.readers.pdf_hyphens import Hyphens
from briefer.readers.pdf_lines import body_size, lines
from briefer.readers.pdf_paragraphs import Setting, paragraphs
from briefer.readers.pdf_process import printed
from briefer.readers.properties import Properties, completed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefer.core.records import Article
    from briefer.readers.blocks import Block
    from briefer.readers.pdf_lines import Line
    from briefer.readers.pdf_words import Printed

suffixes = (".pdf",)

MOST_BYTES = 200_000_000
"""The largest file that is read, in bytes: reports are full of pictures."""

_HEAD, _TAIL = 1_024, 65_536
_NOTE = 0.92
"""How large letters are at most that make the last lines of a page its notes, in times of the body's."""


def read(path: Path) -> Article:
    """Return the article in a PDF file. Raises `BrieferError` for what is none, locked, a scan or too much."""
    _check(path)
    found = printed(path)
    said = Properties(found.title, found.author, found.date)
    laid = list(_laid(found, said))
    text, pieces = flow(block for block, _, _ in laid)
    if not pieces:
        raise _no_text(path, found)
    article = assemble(path, text, pieces)
    placed = [(piece.start, breaks, page) for piece, (_, breaks, page) in zip(pieces, laid, strict=True)]
    pages = starts(placed, len(found.sheets), len(text))
    return completed(replace(article, pages=pages, note=_unread(found)), said)


def _check(path: Path) -> None:
    """Raise `BrieferError` for what is no PDF file, or only its beginning."""
    raw = load_bytes(path, MOST_BYTES)
    if b"%PDF" not in raw[:_HEAD]:
        refuse_other_formats(raw, path)
        raise BrieferError(
            f"“{shown(path)}” is no PDF file, whatever its name says.", "Print the article to a PDF file."
        )
    # Half a file may well be opened, and nobody would miss the other half.
    if b"%%EOF" not in raw[-_TAIL:] and b"startxref" not in raw[-_TAIL:]:
        raise BrieferError(f"“{shown(path)}” is damaged: it breaks off.", "Copy or download it again.")


def _unread(found: Printed) -> str:
    """Return a sentence that names the pages that are pictures of pages, if some are."""
    scans = [n for n, sheet in enumerate(found.sheets, 1) if sheet.is_picture]
    runs = [[n for _, n in run] for _, run in groupby(enumerate(scans), key=lambda pair: pair[1] - pair[0])]
    listed = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"Scanned pages, which hold no text and were not read: {listed}." if listed else ""


def _no_text(path: Path, found: Printed) -> BrieferError:
    if any(sheet.is_picture for sheet in found.sheets):
        return BrieferError(
            f"“{shown(path)}” is a scan: it holds pictures of pages, and no text.",
            "Have a program recognise its text (OCR), or ask for the original document.",
        )
    return BrieferError(f"“{shown(path)}” holds no text.", "Choose another file, or paste the article’s text.")


def _laid(found: Printed, said: Properties) -> Iterator[tuple[Block, tuple[tuple[int, int], ...], int]]:
    """Yield each block with the page breaks in it and the page that it begins on."""
    pages = trimmed([lines(sheet, n) for n, sheet in enumerate(found.sheets)])
    every = [line for page in pages for line in page.own]
    if every:
        size = body_size(every)
        own, notes = _parted(pages, size)
        yield from _in_order(found, pages, _paragraphs(own, size, said), _noted(notes, size))
    else:
        yield from _in_order(found, pages, [], [])


def _paragraphs(own: Sequence[Line], size: float, said: Properties) -> list[Paragraph]:
    if not own:
        return []
    setting, hyphens = Setting(own, size), Hyphens(words(own))
    made = (paragraph(each, hyphens, setting) for each in paragraphs(own, setting))
    return with_headings([each for each in made if each], setting, said.real_title)


def _noted(notes: Sequence[Line], size: float) -> list[Paragraph]:
    if not notes:
        return []
    setting, hyphens = Setting(notes, size), Hyphens(words(notes))
    made = (paragraph(each, hyphens, setting) for each in paragraphs(notes, setting))
    return [each for each in made if each]


def _parted(pages: Sequence[Trimmed], size: float) -> tuple[list[Line], list[Line]]:
    """Return the lines of the text, and those of the notes at the feet of its pages."""
    own: list[Line] = []
    notes: list[Line] = []
    for page in pages:
        end = len(page.own)
        while end and page.own[end - 1].size < _NOTE * size:
            end -= 1
        # A page of nothing else is a page of notes or references, which is read as it comes.
        own += page.own[: end or None]
        notes += page.own[end:] if end else []
    return own, notes


def _in_order(
    found: Printed, pages: Sequence[Trimmed], text: Sequence[Paragraph], notes: Sequence[Paragraph]
) -> Iterator[tuple[Block, tuple[tuple[int, int], ...], int]]:
    begun: dict[int, list[Paragraph]] = {}
    for each in [*text, *notes]:
        begun.setdefault(each.page, []).append(each)
    for n, (sheet, page) in enumerate(zip(found.sheets, pages, strict=True)):
        yield from ((block, (), n) for block in furniture(line.text for line in page.heads))
        yield from ((each.block, each.breaks, n) for each in begun.get(n, ()))
        yield from ((block, (), n) for block in furniture(line.text for line in page.feet))
        yield from ((block, (), n) for block in furniture([" ".join(sheet.across)]))
