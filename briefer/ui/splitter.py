"""A splitter whose handle is a one-pixel rule, wide enough to be caught by the mouse.

Painted, not styled: a style sheet here would reach everything inside and undo its palettes when the theme changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from briefer.ui.panels.controls import accent

if TYPE_CHECKING:
    from briefer.ui.theme import Look

CATCH = 5
"""Pixels in which the mouse takes hold of the rule."""
STEP = 24
"""Pixels by which a key moves it."""
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RuleHandle(QSplitterHandle):
    """Paint the rule in the middle of the handle. Arrow keys move it as the mouse does."""

    def __init__(self, look: Look, parent: QSplitter) -> None:
        """Follow the theme."""
        super().__init__(parent.orientation(), parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Border: arrow keys move it"))
        look.changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the rule by a step."""
        across = self.orientation() is Qt.Orientation.Horizontal
        by = (_ACROSS if across else _DOWN).get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.moveSplitter((self.x() if across else self.y()) + by * STEP)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is no longer here."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the panes, and the rule: with the keyboard, thick and in the colour of focus."""
        del event
        painter, theme = QPainter(self), self._look.theme
        colour, side = (accent(theme), 1) if self.hasFocus() else (theme.line, 0)
        painter.fillRect(self.rect(), theme.paper)
        if self.orientation() is Qt.Orientation.Horizontal:
            painter.fillRect(self.width() // 2 - side, 0, 1 + 2 * side, self.height(), colour)
        else:
            painter.fillRect(0, self.height() // 2 - side, self.width(), 1 + 2 * side, colour)


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
