"""The cards of the strip: chosen, marked and dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QListView

from briefer.ui.weigh_desk.dragging import Cargo, far_enough
from briefer.ui.weigh_desk.key_presses import board_key, claims
from briefer.ui.weigh_desk.keys import KEY_OF_ACT
from briefer.ui.weigh_desk.strip_painting import HIGH, StripPainter
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from briefer.ui.weigh_desk.strip_model import StripModel
    from briefer.ui.weigh_desk.table import Table


class StripList(QListView):
    """The cards of the strip: chosen, marked, dragged."""

    asked = Signal(object)
    """A `Key` was pressed."""
    left = Signal()
    """Go down to the points."""
    menu_wanted = Signal(QPoint)

    def __init__(self, table: Table, model: StripModel, parent: QWidget | None = None) -> None:
        """Show the model's passages."""
        # Qt asks `event` while the list is still being made.
        self._settings = table.session.settings
        super().__init__(parent)
        self.rows, self._evidence, self._choice, self._hand = model, table.evidence, table.choice, table.hand
        self._pressed: QPoint | None = None
        self._row = 0
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setFixedHeight(HIGH + 14)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Passages not used yet"))
        self.setItemDelegate(StripPainter(model, table, self))
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._choose)
        model.modelReset.connect(self._return)
        table.choice.changed.connect(self.show_choice)

    def show_choice(self) -> None:
        """Show what is chosen, if it stands here by itself."""
        row = self.rows.row_of(self._choice.passage) if self._choice.point is None else None
        if row is None:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        else:
            self._row = row
            if not self.selectionModel().isRowSelected(row):
                self.setCurrentIndex(self.rows.index(row, 0))
        self.viewport().update()

    def _return(self) -> None:
        """Choose the next passage when the chosen one went to a point, so that one can go on."""
        kept = self.rows.row_of(self._choice.passage) is not None
        if not kept and self.hasFocus() and self.rows.rows and self._choice.point is None:
            self._choice.choose_passage(self.rows.rows[min(self._row, len(self.rows.rows) - 1)].id)
        self.show_choice()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.hasFocus():
            self._choice.choose_passage(self.rows.rows[index.row()].id)

    def enter(self) -> bool:
        """Take the keyboard, if there is anything to choose."""
        if not self.rows.rows:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choice.choose_passage(self.rows.rows[min(self._row, len(self.rows.rows) - 1)].id)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; with Ctrl, mark."""
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton and index.isValid()
        self._pressed = event.position().toPoint() if left else None
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not index.isValid():
            self._choice.clear()
            return
        passage = self.rows.rows[index.row()].id
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choice.switch_mark(passage)
        else:
            self._choice.choose_passage(passage)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the passage, with the others that are marked."""
        if self._hand.cargo is None and far_enough(event, self._pressed) and self._pressed is not None:
            passage = self.rows.rows[self.indexAt(self._pressed).row()]
            together = passage.id in self._choice.marked
            passages = self._choice.passages if together else (passage.id,)
            many = tr("{n} passages").format(n=len(passages))
            self._hand.take(Cargo(many if len(passages) > 1 else self._evidence.words_of(passage), passages))
        if self._hand.cargo is not None:
            self._hand.move(event.globalPosition().toPoint(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is carried."""
        del event
        self._pressed = None
        if self._hand.cargo is not None:
            self._hand.drop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the passage in its article."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.asked.emit(KEY_OF_ACT["show_in_article"])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        pixels = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (pixels.x() or pixels.y()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Claim the board's keys."""
        return claims(event, self._settings.keys) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key is for, or move on."""
        key = board_key(event, self._settings.keys)
        if event.key() == Qt.Key.Key_Escape:
            self._hand.cancel()
            self._choice.clear_marks()
        elif key is not None:
            self.asked.emit(key)
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen passage."""
        if self.currentIndex().isValid():
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
