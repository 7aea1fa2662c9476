"""A label for sentences and names of any length: plain text, cut with an ellipsis, whole in the tooltip."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

LEAST = 48
"""Pixels below which nothing is cut."""


class Line(QLabel):
    """A sentence of plain text that ends in an ellipsis where there is no room for all of it."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, sentence: str, hint: str = "") -> None:
        """Show a sentence; the tooltip has the hint or, without one, the whole sentence."""
        self.setText(sentence)
        # As rich text, so that Qt breaks its lines; escaped, so that a file's name is never taken for markup.
        self.setToolTip(f"<p>{escape(hint or sentence)}</p>" if hint or sentence else "")
        # A screen reader would read the markup of the tooltip.
        self.setAccessibleDescription(hint or sentence)

    def minimumSizeHint(self) -> QSize:
        """Give way rather than widen the window."""
        return super().minimumSizeHint().boundedTo(QSize(LEAST, 10_000))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for, from the left even if a name in it is written from the right."""
        del event
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        how = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextForceLeftToRight
        painter.drawText(room, self.alignment() | how, shown)
