"""An article as a text document of the very same length, so that a position in it is an offset in UTF-16 units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from briefer.core.paragraphs import numbered_parts
from briefer.ui.reading.dress import Dress, emphasise

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from briefer.core.records import Article, Mark, Part
    from briefer.core.text import Utf16Map
    from briefer.ui.theme import Look

_NOT_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\u2028\u2029\ufdd0\ufdd1\ufffc]")
"""What a text document takes for structure or cannot draw. A line feed is not among them."""


class Line(NamedTuple):
    """One block of the document: a part, or what stands between two parts; offsets in code points."""

    start: int
    end: int
    part: Part | None = None
    number: int | None = None


def shown_text(article: Article) -> str:
    """Return what is drawn: character for character as long as the text, line feeds within a part as spaces."""
    text = _NOT_SHOWN.sub("\ufffd", article.text)
    pieces, at = [], 0
    for part in article.parts:
        pieces += [text[at : part.start], text[part.start : part.end].replace("\n", " ")]
        at = part.end
    return "".join([*pieces, text[at:]])


def lines_of(article: Article, shown: str) -> list[Line]:
    """Return the blocks of the shown text, each with the part it shows, if it shows one."""
    parts = numbered_parts(article)
    found, start, n = [], 0, 0
    for words in shown.split("\n"):
        end = start + len(words)
        while n < len(parts) and parts[n][0].end <= start:
            n += 1
        shows = n < len(parts) and parts[n][0].start < end
        found.append(Line(start, end, *(parts[n] if shows else (None, None))))
        start = end + 1
    return found


def fill(document: QTextDocument, shown: str, lines: list[Line], look: Look, zoom: int) -> None:
    """Put the text into a document, each block in the type its role asks for."""
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.article_font(zoom))
    document.setPlainText(shown)
    dress = Dress(look, zoom)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(dress.body)
    block = document.begin()
    for line in lines:
        cursor.setPosition(block.position())
        dress.put_on(cursor, line.part)
        block = block.next()
    cursor.endEditBlock()


def mark(document: QTextDocument, units: Utf16Map, marks: tuple[Mark, ...]) -> None:
    """Set marked words in bold or italics; they reach over the ends of blocks, each of which has its own type."""
    if not marks:
        return
    cursor = QTextCursor(document)
    last = document.characterCount() - 1
    cursor.beginEditBlock()
    for one in marks:
        start, end = units.to_utf16(one.start), min(units.to_utf16(one.end), last)
        while start < end:
            block = document.findBlock(start)
            stop = min(end, block.position() + block.length() - 1)
            if start < stop:
                emphasise(cursor, start, stop, one.style)
            start = stop + 1
    cursor.endEditBlock()
