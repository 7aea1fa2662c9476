"""An article as a text document of the very same length, so that a position in it is an offset in UTF-16 units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from briefer.core.paragraphs import numbered_parts
from briefer.core.records import Role
from briefer.ui.palettes import LEADING, READING_SIZE

if TYPE_CHECKING:
    from briefer.core.records import Article, Part
    from briefer.ui.theme import Look

FURNITURE_SIZE = 13.0
_HEADING_SIZE = 16.0
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
    document.setDefaultFont(look.reading_font(zoom))
    document.setPlainText(shown)
    dress = _Dress(look, zoom)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(dress.body)
    block = document.begin()
    for line in lines:
        cursor.setPosition(block.position())
        dress.put_on(cursor, line)
        block = block.next()
    cursor.endEditBlock()


class _Dress:
    """The formats of one document: made once, shared by all its blocks."""

    def __init__(self, look: Look, zoom: int) -> None:
        em = READING_SIZE * zoom / 100
        self.body = _leaded(em * LEADING, above=em * 0.62)
        self._blank = _leaded(1)
        self._blank_words = QTextCharFormat()
        self._blank_words.setFont(look.reading_font(100, size=1))
        self._furniture = _leaded(FURNITURE_SIZE * zoom / 100 * 1.5, above=em * 0.45)
        self._furniture_words = QTextCharFormat()
        self._furniture_words.setFont(look.reading_font(zoom, size=FURNITURE_SIZE))
        self._furniture_words.setForeground(look.theme.third)
        self._heading = _leaded(em * 1.5, above=em * 0.95)
        self._heading_words = QTextCharFormat()
        self._heading_words.setFont(look.reading_font(zoom, QFont.Weight.DemiBold, _HEADING_SIZE))

    def put_on(self, cursor: QTextCursor, line: Line) -> None:
        """Format the block that the cursor stands in; body text is dressed already."""
        if line.part is None:
            self._use(cursor, self._blank, self._blank_words)
        elif line.part.role is Role.HEADING:
            self._use(cursor, self._heading, self._heading_words)
        elif line.part.role.is_furniture:
            self._use(cursor, self._furniture, self._furniture_words)

    def _use(self, cursor: QTextCursor, block: QTextBlockFormat, words: QTextCharFormat) -> None:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(words)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(words)


def _leaded(height: float, above: float = 0) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setTopMargin(round(above))
    return form
