"""The formats of an article's blocks by what they are: text, heading of a level, item, quotation, furniture."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat

from briefer.core.records import Role, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock

    from briefer.core.records import Part
    from briefer.ui.theme import Look

SHAPE = QTextFormat.Property.UserProperty.value + 1
"""The block property that holds a part's shape, for what is painted beside it."""
_FURNITURE = 0.84
"""The size of furniture as a share of the text's."""
_HEADINGS = {0: 1.04, 1: 1.42, 2: 1.24, 3: 1.1, 4: 1.04, 5: 1.0, 6: 1.0}
"""The sizes of headings by their level; 0 is one of which the source does not say."""
_INDENT = {Shape.ITEM: 1.35, Shape.QUOTE: 1.5}
"""How far a shape is set in, in ems."""
_SLANTED = (5, 6)
"""The levels of headings that are no larger than the text, and so set in italics."""
_ITALIC = "italic"


class Dress:
    """The formats of one document: made once, shared by all its blocks."""

    def __init__(self, look: Look, zoom: int) -> None:
        """Take type and colours from the look."""
        self._look, self._zoom = look, zoom
        self._em = look.type.size * zoom / 100
        self.body = self._block(1, look.type.leading, 0.62)
        self._blank = self._block(1 / self._em, 1, 0)
        self._heading, self._shaped = cache(self._make_heading), cache(self._make_shaped)
        self._furniture = self._block(_FURNITURE, 1.5, 0.45)
        self._blank_words = _words(look.reading_font(100, size=1))
        self._furniture_words = _words(look.article_font(zoom, scale=_FURNITURE))
        self._furniture_words.setForeground(look.theme.third)

    def put_on(self, cursor: QTextCursor, part: Part | None) -> None:
        """Format the block that the cursor stands in; plain text is dressed already."""
        if part is None:
            self._use(cursor, self._blank, self._blank_words)
        elif part.role is Role.HEADING:
            self._use(cursor, *self._heading(part.level))
        elif part.role.is_furniture:
            self._use(cursor, self._furniture, self._furniture_words)
        elif part.shape is not Shape.PLAIN:
            from_right = cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft
            cursor.setBlockFormat(self._shaped(part.shape, from_right))

    def _make_heading(self, level: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
        scale = _HEADINGS[level]
        font = self._look.article_font(self._zoom, QFont.Weight.DemiBold, scale, italic=level in _SLANTED)
        # The larger the type, the less lead it needs, and the more room above it.
        return self._block(scale, 1.62 - (scale - 1) * 0.7, 0.95 + (scale - 1) / 2), _words(font)

    def _make_shaped(self, shape: Shape, from_right: bool) -> QTextBlockFormat:
        form = self._block(1, self._look.type.leading, 0.3 if shape is Shape.ITEM else 0.62)
        margins = [round(self._em * _INDENT[shape]), round(self._em) if shape is Shape.QUOTE else 0]
        left, right = reversed(margins) if from_right else margins
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setProperty(SHAPE, shape.value)
        return form

    def _use(self, cursor: QTextCursor, block: QTextBlockFormat, words: QTextCharFormat) -> None:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(words)
        # Not by a movement: to know where the block ends, that would lay out all text before it, block by block.
        end = cursor.block().position() + cursor.block().length() - 1
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(words)

    def _block(self, scale: float, leading: float, above: float) -> QTextBlockFormat:
        """Return a block whose lines are so high, by the size of its type, with a gap above in ems of the text."""
        form = QTextBlockFormat()
        form.setLineHeight(self._em * scale * leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(round(self._em * above))
        return form


def emphasise(cursor: QTextCursor, start: int, end: int, style: str) -> None:
    """Set words of one block, in UTF-16 units, in bold or italics, in the size and with the emphasis they have.

    The axis of the type draws the weight: asked for it as a property, the toolkit would smear.
    """
    for begin, stop, font in list(_fonts(cursor.document().findBlock(start), start, end)):
        if style == _ITALIC:
            font.setItalic(True)
        else:
            font.setVariableAxis(QFont.Tag("wght"), float(QFont.Weight.Bold.value))
        cursor.setPosition(begin)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(_words(font))


def _fonts(block: QTextBlock, start: int, end: int) -> Iterator[tuple[int, int, QFont]]:
    """Yield the stretches of a range that are set in one type, and that type."""
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        begin, stop = max(start, fragment.position()), min(end, fragment.position() + fragment.length())
        if begin < stop:
            yield begin, stop, QFont(fragment.charFormat().font())
        place += 1


def _words(font: QFont) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    return form
