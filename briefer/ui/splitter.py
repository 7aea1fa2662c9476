"""A splitter whose handle is a one-pixel rule, wide enough to be caught by the mouse.

Painted, not styled: a style sheet here would reach everything inside and undo its palettes when the theme changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

if TYPE_CHECKING:
    from briefer.ui.theme import Look

CATCH = 5
"""Pixels in which the mouse takes hold of the rule."""


class RuleHandle(QSplitterHandle):
    """Paint the rule in the middle of the handle."""

    def __init__(self, look: Look, parent: QSplitter) -> None:
        """Follow the theme."""
        super().__init__(parent.orientation(), parent)
        self._look = look
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the panes, and the rule."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        if self.orientation() is Qt.Orientation.Horizontal:
            painter.fillRect(self.width() // 2, 0, 1, self.height(), self._look.theme.line)
        else:
            painter.fillRect(0, self.height() // 2, self.width(), 1, self._look.theme.line)


class RuleSplitter(QSplitter):
    """A splitter with such handles, none of whose parts can be squeezed away."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, orientation: Qt.Orientation = Qt.Orientation.Horizontal
    ) -> None:
        """Start empty."""
        super().__init__(orientation, parent)
        self._look = look
        self.setHandleWidth(CATCH)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Return a handle that is a rule."""
        return RuleHandle(self._look, self)
