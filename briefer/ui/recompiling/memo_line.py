"""One line on the Brief desk: where the memo was written to, and whether its reader edited it since."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefer.ui.naming import shown
from briefer.ui.panels.controls import Control, paint_ring
from briefer.ui.recompiling.block_card import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefer.ui.recompiling.writing import MemoWriting
    from briefer.ui.theme import Look


LEAST = 90
"""Pixels below which a few letters would say nothing."""


class MemoLine(Control):
    """Say how the memo stands; a click compiles it again. Nothing where there is none."""

    def __init__(self, memos: MemoWriting, look: Look, parent: QWidget | None = None) -> None:
        """Follow a window's memo."""
        super().__init__("", look, parent)
        self._memos = memos
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._write)
        memos.seen_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands now."""
        self.setText(shown(self._memos.in_words()))
        self.setVisible(bool(self.text()))
        path = self._memos.path
        if path is not None and self._memos.seen is not None:
            edited = ", ".join(f"“{title}”" for title in self._memos.seen.edited)
            hint = tr("Compile it again, around what was edited") + (f": {edited}" if edited else "")
            self.setToolTip(f"<p>{escape(str(path))}</p><p>{escape(hint)}.</p>")
            self.setAccessibleDescription(f"{path}. {hint}.")
        self.updateGeometry()
        self.update()

    def _write(self) -> None:
        if self._memos.path is not None:
            self._memos.write(self._memos.path)

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return QSize(round(self.text_width()) + 8, 24)

    def minimumSizeHint(self) -> QSize:
        """Give way: a long name is cut."""
        return QSize(0, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words as quietly as a page number."""
        del event
        if self.width() < LEAST:
            return
        painter, theme = QPainter(self), self.look.theme
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        edited = bool(self._memos.seen and self._memos.seen.edited)
        painter.setPen(theme.ink if edited else theme.second)
        words = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width() - 4)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            paint_ring(painter, self.rect().toRectF(), theme, 4)
