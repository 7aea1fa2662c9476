"""Strips onto pages: whole strips only, headings with what follows, and each page's notes at its foot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefer.ui.memo_desk.print_type import POINT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefer.ui.memo_desk.strips import Strip

NOTE_GAP = 16 * POINT
"""Between the words of a page and its notes."""


class PlacedStrip(NamedTuple):
    """A strip on a page, below the upper edge of its words."""

    strip: Strip
    y: float


@dataclass(slots=True)
class PageContent:
    """What stands on one page."""

    body: list[PlacedStrip] = field(default_factory=list)
    notes: list[Strip] = field(default_factory=list)

    @property
    def notes_height(self) -> float:
        """The height of the notes, with the gap above them."""
        return NOTE_GAP + sum(strip.height for strip in self.notes) if self.notes else 0

    def placed_notes(self, height: float) -> Iterator[PlacedStrip]:
        """Yield the notes where they stand, at the foot of a page of this height."""
        y = height - self.notes_height + NOTE_GAP
        for strip in self.notes:
            yield PlacedStrip(strip, y)
            y += strip.height

    def words(self) -> str:
        """Return all that can be read on the page."""
        return "\n".join(strip.words for strip in (*(placed.strip for placed in self.body), *self.notes))


class Paginator:
    """Fill pages of one height."""

    def __init__(self, height: float, note: Callable[[int], list[Strip]]) -> None:
        """Take the height of a page's words and how a note's strips are had; notes may be none."""
        self._height, self._note = height, note
        self._y = 0.0
        self._carried: list[Strip] = []
        self.pages = [PageContent()]

    def fill(self, strips: Iterable[Strip]) -> list[PageContent]:
        """Return the pages that hold the strips."""
        for _ in self.steps(strips):
            pass
        return self.pages

    def steps(self, strips: Iterable[Strip]) -> Iterator[None]:
        """Fill the pages in steps short enough to let the user go on in between."""
        for group in _groups(strips):
            self._place_group(group)
            yield
        while self._carried:
            self._turn()

    @property
    def _page(self) -> PageContent:
        return self.pages[-1]

    def _turn(self) -> None:
        """Begin a page, with what was left of the last one's notes."""
        self._y = 0.0
        self.pages.append(PageContent())
        carried, self._carried = self._carried, []
        self._add_notes(carried, self._height * 2 / 3)

    def _place_group(self, group: list[Strip]) -> None:
        if self._page.body and (group[0].new_page or not self._fits(group)):
            self._turn()
        if not self._fits(group):
            self._place_singly(group)
            return
        for strip in group:
            self._place(strip)

    def _place_singly(self, group: list[Strip]) -> None:
        """Place what is taller than a page together strip by strip."""
        for strip in group:
            if self._page.body and not self._fits([strip]):
                self._turn()
            self._place(strip)

    def _fits(self, group: list[Strip]) -> bool:
        page = self.pages[-1]
        notes = [note for strip in group for number in strip.notes for note in self._note(number)]
        gap = NOTE_GAP if notes and not page.notes else 0
        tall = sum(strip.height + strip.before for strip in group) + gap + sum(note.height for note in notes)
        if not page.body:
            tall += (group[0].header.height if group[0].header else 0) - group[0].before
        return self._y + tall + page.notes_height <= self._height

    def _place(self, strip: Strip) -> None:
        begins = not self._page.body
        if begins and strip.header is not None:
            self._set_down(strip.header)
        self._y += 0 if begins else strip.before
        self._set_down(strip)
        self._add_notes([note for number in strip.notes for note in self._note(number)], self._height - self._y)

    def _set_down(self, strip: Strip) -> None:
        self._page.body.append(PlacedStrip(strip, self._y))
        self._y += strip.height

    def _add_notes(self, notes: list[Strip], room: float) -> None:
        """Add notes to the foot of the page; those that find no room go to the next."""
        for n, note in enumerate(notes):
            gap = 0 if self._page.notes else NOTE_GAP
            if self._carried or self._page.notes_height + gap + note.height > room:
                self._carried += notes[n:]
                return
            self._page.notes.append(note)


def _groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Yield strips in groups that belong on one page."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group
