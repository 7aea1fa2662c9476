"""The type of the printed page. Pages are paper in both themes: what is shown is what comes out of the printer.

All lengths on a page are in tenths of a point, since Qt's type sizes are whole numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont

from briefer.core.kinds import ARGUMENT
from briefer.memo.outline import Page, ParagraphStyle
from briefer.ui.theme import LIGHT

if TYPE_CHECKING:
    from briefer.memo.outline import Outline
    from briefer.ui.theme import Look

POINT = 10.0
"""Units to a point."""
PAPER = QColor("#ffffff")
INK, SECOND, HAIRLINE = LIGHT.ink, LIGHT.second, QColor("#c9c7c1")
LINK = LIGHT.look(ARGUMENT).colour

SIZES = {Page.A4: (595.3 * POINT, 841.9 * POINT), Page.LETTER: (612 * POINT, 792 * POINT)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of a memo, and the white around the words, as the Word template has them."""

    size: QSizeF
    side: float
    top: float
    bottom: float
    edge: float
    """From the edge of the paper to the marking and the page number."""
    scale: float = 1
    """How large the type is, beside that of a full memo."""

    @property
    def width(self) -> float:
        """The width of the words."""
        return self.size.width() - 2 * self.side

    @property
    def height(self) -> float:
        """The height of the words."""
        return self.size.height() - self.top - self.bottom


def sheet_of(outline: Outline) -> Sheet:
    """Return the paper that a memo is printed on."""
    size = QSizeF(*SIZES[outline.page])
    if outline.compact:
        return Sheet(size, 59.5 * POINT, 54 * POINT, 48 * POINT, 22 * POINT, 0.92)
    return Sheet(size, 82 * POINT, 76.5 * POINT, 68 * POINT, 32 * POINT)


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; sizes in points."""

    size: float = 10.5
    leading: float = 15
    before: float = 0
    after: float = 6
    indent: float = 0
    bold: bool = False
    italic: bool = False
    muted: bool = False
    right: bool = False
    keep: bool = False
    """Stays on the page with what follows."""

    def scaled(self, scale: float) -> Style:
        """Return the same style in a larger or smaller size."""
        return replace(self, size=self.size * scale, leading=self.leading * scale, before=self.before * scale)

    def font(self, look: Look, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the type, perhaps emphasised."""
        weight = QFont.Weight.DemiBold if bold or self.bold else QFont.Weight.Normal
        font = look.reading_font(size=self.size * POINT, weight=weight)
        font.setItalic(italic != self.italic)
        # Word joins no letters unless told to; and a PDF could not say which letters were joined.
        font.setFeature(QFont.Tag("liga"), 0)
        return font


PARAGRAPHS = {
    ParagraphStyle.TITLE: Style(18, 23, after=10, bold=True, keep=True),
    ParagraphStyle.BODY: Style(),
    ParagraphStyle.LEAD: Style(11, 16),
    ParagraphStyle.NOTE: Style(9, 12.5, before=4),
    ParagraphStyle.ENTRY: Style(9.5, 13.5, before=11, after=2.5, keep=True),
    ParagraphStyle.DETAIL: Style(8.5, 12, before=2.5, muted=True),
    ParagraphStyle.DECISION: Style(before=8, after=8),
}
SECTION = Style(12.5, 16, before=17, after=4.5, bold=True, keep=True)
SUBHEADING = Style(10, 14.5, before=10, after=3.5, bold=True, keep=True)
QUOTATION = Style(10, 14, after=3, indent=21, keep=True)
ITEM = Style(after=4.5, indent=14.2)
CELL = Style(9.5, 13.5, after=0)
FIELD = Style(10, 14, after=0)
HEAD_CELL = Style(9, 13, after=0, bold=True)
CAPTION = Style(9, 13, before=6, after=3, italic=True, keep=True)
FIGURE_CAPTION = replace(CAPTION, before=0, after=10, keep=False)
FOOTNOTE = Style(8.5, 12, after=1, indent=14)
MARKING = Style(8, 12, bold=True)
FOLIO = Style(8.5, 12)
