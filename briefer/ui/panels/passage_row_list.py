"""The rows of passages under mouse and keyboard: several can be selected, as lists of files have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from briefer.ui.panels.row_list import RowList
from briefer.ui.reading.key_presses import key_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from briefer.ui.session import Session


class PassageRowList(RowList):
    """Rows of which several can be selected: Delete removes them, the keys of the kinds retag them, Escape leaves."""

    remove_wanted = Signal()
    copy_wanted = Signal()
    tag_wanted = Signal(str)
    """`TagId` of a kind, or the digit of a sub-tag: give it to what is selected."""
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Start without a model; the keys are those of the session's settings."""
        super().__init__(parent)
        self._session = session
        self._anchor = QPersistentModelIndex()
        self._at = QPoint()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def rows(self) -> list[int]:
        """The selected rows, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def go_to(self, index: QModelIndex) -> None:
        """Select one row alone, and bring it into sight."""
        # The view's own setCurrentIndex would heed a Ctrl or Shift that is held for something else.
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._anchor = QPersistentModelIndex(index)
        self.scrollTo(index)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row under the pointer or, with Shift or by dragging, all from where the selection began."""
        if not command & QItemSelectionModel.SelectionFlag.Current:
            self._anchor = QPersistentModelIndex(self.indexAt(rect.center()))
            super().setSelection(rect, command)
            return
        dragged = self.state() is QAbstractItemView.State.DragSelectingState
        end = self.indexAt(self._at) if dragged else self.currentIndex()
        if end.isValid():
            start = self.model().index(self._anchor.row(), 0) if self._anchor.isValid() else end
            first, last = sorted((start, end), key=lambda index: index.row())
            self.selectionModel().select(QItemSelection(first, last), command)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Note where the pointer is, for a selection that is dragged."""
        self._at = event.position().toPoint()
        super().mouseMoveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the kinds before the window's menus do: here they are about what is selected."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._tag_of(event):
            event.accept()
            return True
        return super().event(event)

    def _tag_of(self, event: QKeyEvent) -> str:
        key = key_of(event, self._session.settings.keys) if self.selectionModel().hasSelection() else None
        return key.argument if key is not None and key.act == "tag" else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove, retag, copy, let go or leave; all other keys move."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._let_go()
        elif tag := self._tag_of(event):
            self.tag_wanted.emit(tag)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            self._move(event)

    def _move(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        super().keyPressEvent(event)
        extending = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self.currentIndex() != before and not extending:
            self._anchor = QPersistentModelIndex(self.currentIndex())

    def _let_go(self) -> None:
        """Let go of all but the current row or, with no more than one selected, leave."""
        if len(self.rows) > 1:
            self.go_to(self.currentIndex())
        else:
            self.left.emit()
