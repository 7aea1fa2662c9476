"""The list of a panel: what a click, a key and the context menu ask for, and the row under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QStyle

from briefer.ui.panels.lazy_list import LazyList

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget


class RowList(LazyList):
    """A lazy list whose rows can be taken."""

    taken = Signal(QModelIndex, bool)
    """A row was clicked, or Enter pressed on it; True with Ctrl or the middle button."""
    menu_wanted = Signal(QPoint, QModelIndex)
    """The context menu of a row, at a place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a model."""
        super().__init__(parent)
        self._pressed = QModelIndex()
        self._under = -1
        self.setMouseTracking(True)

    def row_state(self, row: int) -> QStyle.StateFlag:
        """Add whether the pointer is over the row."""
        state = super().row_state(row)
        return state | QStyle.StateFlag.State_MouseOver if row == self._under else state

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note which row the button went down on."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the row if the button comes up where it went down."""
        super().mouseReleaseEvent(event)
        index, button = self.indexAt(event.position().toPoint()), event.button()
        beside = button is Qt.MouseButton.MiddleButton or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if index.isValid() and index == self._pressed and button is not Qt.MouseButton.RightButton:
            self.taken.emit(index, beside)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Note which row the pointer is over."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of the row the pointer was over."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._under:
            self._under = row
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self.taken.emit(self.currentIndex(), beside)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer or, from the keyboard, of the current one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place), index)
