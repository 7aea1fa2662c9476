"""A text put together from runs before it is broken into lines. Positions count UTF-16, as Qt does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextLayout

from briefer.memo.wording import clean
from briefer.ui.memo_desk.print_type import LINK, SECOND
from briefer.ui.memo_desk.strips import Link

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont

    from briefer.memo.outline import Text


class Draft:
    """Words with their emphasis, what in them leads to evidence, and where notes are cited."""

    def __init__(self, font: Callable[[bool, bool], QFont]) -> None:
        """Take the fonts: the one for bold or not, italic or not."""
        self._font = font
        self._words: list[str] = []
        self.length = 0
        self.formats: list[QTextLayout.FormatRange] = []
        self.links: list[Link] = []
        self.notes: list[tuple[int, int]] = []

    @property
    def words(self) -> str:
        """All the words; a space if there are none, so that there is a line."""
        return "".join(self._words) or " "

    def add(self, text: str) -> tuple[int, int]:
        """Add plain words and return where they stand."""
        start, text = self.length, clean(text)
        self._words.append(text.replace("\n", "\u2028"))
        self.length += len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
        return start, self.length

    def add_text(self, run: Text) -> None:
        """Add words of one appearance."""
        start, end = self.add(run.text)
        if run.bold or run.italic or run.muted:
            form = QTextCharFormat()
            form.setFont(self._font(run.bold, run.italic))
            if run.muted:
                form.setForeground(SECOND)
            self._format(start, end, form)

    def add_link(self, text: str, entry: int | None, *, raised: bool = False) -> None:
        """Add words that lead to a piece of evidence."""
        start, end = self.add(text)
        form = QTextCharFormat()
        form.setForeground(LINK)
        if raised:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._format(start, end, form)
        if entry is not None:
            self.links.append(Link(start, end, entry))

    def mute(self) -> None:
        """Grey all words that have no colour of their own."""
        form = QTextCharFormat()
        form.setForeground(SECOND)
        self._format(0, self.length, form)
        self.formats.insert(0, self.formats.pop())

    def _format(self, start: int, end: int, form: QTextCharFormat) -> None:
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, end - start, form
        self.formats.append(found)
