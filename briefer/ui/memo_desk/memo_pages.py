"""The pages of one memo, ready to be painted: its strips, where they stand, the marking and the page numbers."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

from briefer.memo.outline import CitationStyle
from briefer.ui.memo_desk.paging import NOTE_GAP, PageContent, Paginator
from briefer.ui.memo_desk.print_type import FOLIO, INK, MARKING, PAPER, POINT, Sheet, sheet_of
from briefer.ui.memo_desk.typesetting import Typesetter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from briefer.memo.outline import Outline
    from briefer.ui.memo_desk.strips import Strip
    from briefer.ui.theme import Look


class MemoPages:
    """Lay an outline out on pages."""

    def __init__(self, look: Look) -> None:
        """Start with no page."""
        self._setter = Typesetter(look)
        self._marking = ""
        self.pages: list[PageContent] = []
        self._sheet = Sheet(QSizeF(), 0, 0, 0, 0)
        self._work: Iterator[None] = iter(())
        self._before = 0

    @property
    def size(self) -> QSizeF:
        """The paper's size in tenths of a point."""
        return self._sheet.size

    @property
    def count(self) -> int:
        """How many pages there are or, while they are being laid out, are expected."""
        return max(len(self.pages), self._before)

    def begin(self, outline: Outline) -> None:
        """Begin to set a memo; `advance` goes on with it. All lengths are in tenths of a point."""
        self._before = self.count
        self._sheet = sheet_of(outline)
        self._marking = outline.marking
        notes = {cite.number: cite.note for cite in outline.cites} if outline.style is CitationStyle.FOOTNOTE else {}

        def note(number: int) -> list[Strip]:
            return self._setter.footnote(number, notes[number]) if number in notes else []

        paginator = Paginator(self._sheet.height, note)
        self.pages = paginator.pages
        self._work = paginator.steps(self._setter.set(outline))

    def advance(self, seconds: float = math.inf) -> bool:
        """Lay out for so long, and tell whether all is done."""
        until = time.perf_counter() + seconds
        for _ in self._work:
            if time.perf_counter() > until:
                return False
        self._before = 0
        return True

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0, with its upper left corner at the painter's origin."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), PAPER)
        if number >= len(self.pages):
            return
        page, sheet = self.pages[number], self._sheet
        if page.notes:
            y = sheet.top + sheet.height - page.notes_height + NOTE_GAP / 2
            painter.fillRect(QRectF(sheet.side, y, 140 * POINT, 0.5 * POINT), INK)
        for placed in (*page.body, *page.placed_notes(sheet.height)):
            placed.strip.paint(painter, sheet.side, sheet.top + placed.y)
        self._paint_edges(painter, number)

    def _paint_edges(self, painter: QPainter, number: int) -> None:
        sheet = self._sheet
        foot = self.size.height() - sheet.edge - FOLIO.leading * POINT
        folio = self._setter.line(f"{number + 1} / {self.count}", FOLIO, sheet.width)
        folio.paint(painter, self.size.width() - sheet.side - _breadth(folio), foot)
        if self._marking:
            marking = self._setter.line(self._marking.upper(), MARKING, sheet.width)
            for y in (sheet.edge, foot):
                marking.paint(painter, (self.size.width() - _breadth(marking)) / 2, y)

    def words(self, number: int) -> str:
        """Return all that can be read on a page, its number included."""
        return "\n".join((self._marking, self.pages[number].words(), f"{number + 1} / {self.count}"))

    def entry_at(self, number: int, point: QPointF) -> int | None:
        """Return the E-number that a point on a page leads to, if any."""
        if number >= len(self.pages):
            return None
        page = self.pages[number]
        x, y = point.x() - self._sheet.side, point.y() - self._sheet.top
        for placed in (*page.body, *page.placed_notes(self._sheet.height)):
            if placed.y <= y < placed.y + placed.strip.height:
                return placed.strip.entry_at(x, y - placed.y)
        return None


def _breadth(strip: Strip) -> float:
    return strip.lines[0].line.naturalTextWidth()
