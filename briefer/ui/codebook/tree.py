"""The tree of sub-tags to work in by keys and by drags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication

from briefer.core.ids import NO_TAG
from briefer.ui.codebook.dropping import Drop, Where, paint_drop, where_in
from briefer.ui.codebook.rows import HIGH
from briefer.ui.codebook.view import CodeView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.ids import TagId
    from briefer.core.kinds import Kind
    from briefer.ui.codebook.acts import CodeActs
    from briefer.ui.theme import Look


class CodeTree(CodeView):
    """F2 or a double click renames, a drag puts elsewhere (with Ctrl: merges), a digit gives that key."""

    taken = Signal(object)
    """`TagId`: Enter was pressed on a sub-tag."""
    filter_wanted = Signal(object)
    """`TagId`: a sub-tag was clicked."""
    menu_wanted = Signal(QPoint, object)
    """The context menu of a `TagId`, at a place on the screen."""

    def __init__(self, kind: Kind, acts: CodeActs, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing in hand."""
        super().__init__(kind, acts, look, parent)
        self._pressed: tuple[QPoint, TagId] | None = None
        self._drop: Drop | None = None

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the codebook's keys; the others walk through the rows."""
        if self.state() is not QAbstractItemView.State.EditingState and self.current and self._press(event):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self._drop is not None:
            self._let_go()
        else:
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        tag, key, held = self.current, event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(tag)
        elif self.writable and held == Qt.KeyboardModifier.AltModifier:
            return self._push(tag, key)
        elif self.writable and held == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_Insert:
            self.begin_new(tag)
        elif self.writable and held == Qt.KeyboardModifier.NoModifier:
            return self._change(tag, event)
        else:
            return False
        return True

    def _push(self, tag: TagId, key: int) -> bool:
        moves = {
            Qt.Key.Key_Up: lambda: self.acts.step(tag, -1),
            Qt.Key.Key_Down: lambda: self.acts.step(tag, 1),
            Qt.Key.Key_Right: lambda: self.acts.indent(tag),
            Qt.Key.Key_Left: lambda: self.acts.outdent(tag),
        }
        if key in moves:
            moves[Qt.Key(key)]()
        return key in moves

    def _change(self, tag: TagId, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F2:
            self.begin_rename(tag)
        elif event.key() == Qt.Key.Key_Insert:
            above = self.codes.tag_at(self.currentIndex().parent())
            self.begin_new(above.id if above else NO_TAG)
        elif event.key() == Qt.Key.Key_Delete:
            self.acts.remove(tag)
        elif event.text() in tuple("0123456789"):
            self.acts.give_key(tag, event.text().replace("0", ""))
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer or, by key, of the current one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        tag = self.codes.tag_at(index)
        if tag is not None:
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place), tag.id)

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note what the button went down on."""
        super().mousePressEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        tag = self.codes.tag_at(index)
        on_row = tag is not None and self.visualRect(index).contains(point)
        self._pressed = (point, tag.id) if tag and on_row and event.button() is Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a sub-tag once the pointer has gone far enough."""
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        start, tag = self._pressed
        if self._drop is not None or (point - start).manhattanLength() >= QApplication.startDragDistance():
            merging = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._drop = self._drop_at(point, tag, merging=merging)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.near.emit(QRect(point - QPoint(0, HIGH), QSize(1, 2 * HIGH)))
            self.viewport().update()

    def _drop_at(self, point: QPoint, tag: TagId, *, merging: bool) -> Drop:
        """Return what dropping would do; nothing (a drop on itself) for a place that cannot be."""
        nothing = Drop(tag, tag, Where.BEFORE)
        index = self.indexAt(point)
        target = self.codes.tag_at(index)
        if target is None or not self.writable or (not merging and self._stands_under(index, tag)):
            return nothing
        return Drop(tag, target.id, where_in(self.visualRect(index), point.y(), merging=merging))

    def _stands_under(self, index: QModelIndex, tag: TagId) -> bool:
        while index.isValid():
            found = self.codes.tag_at(index)
            if found is not None and found.id == tag:
                return True
            index = index.parent()
        return False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put what is carried where it is, or ask for the passages of what was clicked."""
        super().mouseReleaseEvent(event)
        pressed, drop = self._pressed, self._drop
        self._let_go()
        if drop is not None:
            self._put(drop)
        elif pressed is not None and event.button() is Qt.MouseButton.LeftButton:
            self.filter_wanted.emit(pressed[1])

    def _let_go(self) -> None:
        self._pressed = self._drop = None
        self.unsetCursor()
        self.viewport().update()

    def _put(self, drop: Drop) -> None:
        if drop.tag == drop.target:
            return
        if drop.where is Where.BEFORE:
            self.acts.place_before(drop.tag, drop.target)
        elif drop.where is Where.AFTER:
            self.acts.place_after(drop.tag, drop.target)
        elif drop.where is Where.UNDER:
            self.acts.place_last(drop.tag, drop.target)
        else:
            self.acts.merge(drop.target, drop.tag)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename what is under the pointer."""
        self._pressed = None
        tag = self.codes.tag_at(self.indexAt(event.position().toPoint()))
        if tag is not None:
            self.begin_rename(tag.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows and where what is carried would go."""
        super().paintEvent(event)
        if self._drop is not None and self._drop.tag != self._drop.target:
            painter = QPainter(self.viewport())
            row = QRectF(self.visualRect(self.codes.index_of(self._drop.target)))
            paint_drop(painter, row, self._drop.where, self.look)
