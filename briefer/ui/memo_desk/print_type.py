"""The type of the printed page. Pages are paper in both themes: what is shown is what comes out of the printer.

All lengths on a page are in tenths of a point, since Qt's type sizes are whole numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont

from briefer.memo.outline import Page, ParagraphStyle
from briefer.ui.theme import LIGHT

if TYPE_CHECKING:
    from briefer.ui.theme import Look

POINT = 10.0
"""Units to a point."""
PAPER = QColor("#ffffff")
INK, SECOND, HAIRLINE = LIGHT.ink, LIGHT.second, QColor("#c9c7c1")
LINK = QColor("#0b5c9e")

SIZES = {Page.A4: (595.3 * POINT, 841.9 * POINT), Page.LETTER: (612 * POINT, 792 * POINT)}
MARGIN = 62 * POINT
"""White around the words on all four sides."""
EDGE = 30 * POINT
"""From the edge of the paper to the marking and the page number."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; sizes in points."""

    size: float = 10.5
    leading: float = 15.5
    before: float = 0
    after: float = 6
    indent: float = 0
    bold: bool = False
    italic: bool = False
    muted: bool = False
    right: bool = False
    keep: bool = False
    """Stays on the page with what follows."""

    def font(self, look: Look, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the type, perhaps emphasised."""
        weight = QFont.Weight.DemiBold if bold or self.bold else QFont.Weight.Normal
        font = look.reading_font(size=self.size * POINT, weight=weight)
        font.setItalic(italic != self.italic)
        return font


PARAGRAPHS = {
    ParagraphStyle.TITLE: Style(20, 26, after=8, bold=True, keep=True),
    ParagraphStyle.BODY: Style(),
    ParagraphStyle.LEAD: Style(11.5, 17, after=6),
    ParagraphStyle.NOTE: Style(9, 13, after=5, muted=True),
    ParagraphStyle.ENTRY: Style(10, 15, before=9, after=2, keep=True),
    ParagraphStyle.DETAIL: Style(9, 13, after=3, indent=14, muted=True),
}
SECTION = Style(13.5, 19, before=14, after=5, bold=True, keep=True)
SUBHEADING = Style(11, 16, before=8, after=3, bold=True, keep=True)
QUOTATION = Style(10.5, 15.5, after=3, indent=14)
ITEM = Style(after=4, indent=16)
CELL = Style(10, 14, after=0)
HEAD_CELL = replace(CELL, bold=True)
FOOTNOTE = Style(8.5, 11.5, after=2, indent=17)
MARKING = Style(8.5, 12, bold=True)
FOLIO = Style(8.5, 12)
