"""The cards of one column: chosen, marked, dragged, dropped on and written in, by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip

from briefer.core.records import Side
from briefer.ui.naming import plain_tip, shown
from briefer.ui.panels.controls import paint_ring
from briefer.ui.panels.lazy_list import UNIT, LazyList
from briefer.ui.weigh_desk.card import GAP, PassageRow, Placed, PointRow, Row, Tone, Typesetter
from briefer.ui.weigh_desk.dragging import Cargo, far_enough
from briefer.ui.weigh_desk.drop_marks import paint_target
from briefer.ui.weigh_desk.key_presses import board_key, claims
from briefer.ui.weigh_desk.keys import KEY_OF_ACT
from briefer.ui.weigh_desk.painting import MARGIN, CardPainter
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.ids import PointId
    from briefer.ui.weigh_desk.column_model import ColumnModel
    from briefer.ui.weigh_desk.table import Table

EDGE = 28
"""Pixels from the upper and lower edge in which a drag scrolls."""
_DIRECTIONS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(LazyList):
    """One column of cards; what a key means is done elsewhere."""

    asked = Signal(object)
    """A `Key` was pressed."""
    left = Signal(int)
    """Go to the column at the left (-1) or right (1), or up to the unused passages (0)."""
    menu_wanted = Signal(QPoint)
    """The context menu of what is chosen, at a place on the screen."""

    def __init__(self, table: Table, model: ColumnModel, parent: QWidget | None = None) -> None:
        """Show a column's rows."""
        # Qt asks `event` while the list is still being made.
        self._settings = table.session.settings
        super().__init__(parent)
        self.rows, self._look = model, table.look
        self._evidence, self._choice, self._hand = table.evidence, table.choice, table.hand
        self._pressed: QPoint | None = None
        self.setter = Typesetter(table.evidence, table.look)
        self.setItemDelegate(CardPainter(model, self.setter, table.choice, table.look, self))
        self.setModel(model)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._choose)
        model.modelReset.connect(self.show_choice)
        table.choice.changed.connect(self.show_choice)
        table.hand.moved.connect(self.viewport().update)

    # --- what is chosen

    def show_choice(self) -> None:
        """Show what is chosen, if it stands in this column."""
        row = self.rows.row_of(self._choice.point, self._choice.passage)
        if row is None:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        elif not self.selectionModel().isRowSelected(row):
            self.setCurrentIndex(self.rows.index(row, 0))
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.hasFocus():
            self.choose(index.row())

    def choose(self, row: int) -> None:
        """Choose what a row is about."""
        found = self.rows.rows[row]
        if isinstance(found, PassageRow):
            self._choice.choose_passage(found.passage.id, found.point)
        else:
            self._choice.choose_point(found.point)

    def row_at(self, place: QPoint) -> Row | None:
        """Return the row at a place of the viewport."""
        index = self.indexAt(place)
        return self.rows.rows[index.row()] if index.isValid() else None

    def row_rect(self, point: PointId, passage: object = None) -> QRect:
        """Return where the row of a point, or of a passage in it, is in the viewport."""
        row = self.rows.row_of(point, passage)  # type: ignore[arg-type]
        return QRect() if row is None else self.visualRect(self.rows.index(row, 0))

    def card_rect(self, point: PointId) -> QRect:
        """Return where a card is in the viewport, its passages included, as far as it is in sight."""
        rects = [rect for row, rect in self._rows_in_sight() if self.rows.rows[row].point == point]
        whole = rects[0].united(rects[-1]) if rects else QRect()
        return whole.adjusted(0, 0, -MARGIN, -GAP)

    def chip_at(self, place: QPoint) -> Placed | None:
        """Return the chip of a card at a place of the viewport."""
        row = self.row_at(place)
        if not isinstance(row, PointRow):
            return None
        rect = self.row_rect(row.point)
        return self.setter.card(row, rect.width() - MARGIN).chip_at(place.x() - rect.x(), place.y() - rect.y())

    # --- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; with Ctrl, mark a passage."""
        place = event.position().toPoint()
        row = self.row_at(place)
        self._pressed = place if event.button() is Qt.MouseButton.LeftButton and row is not None else None
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(row, PassageRow) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choice.switch_mark(row.passage.id, row.point)
        elif row is not None:
            self.setCurrentIndex(self.indexAt(place))
            self.choose(self.indexAt(place).row())
        else:
            self._choice.clear()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is chosen, or show that a chip can be clicked."""
        place = event.position().toPoint()
        if self._hand.cargo is None and far_enough(event, self._pressed) and self._pressed is not None:
            row = self.row_at(self._pressed)
            if row is not None:
                self._hand.take(self._cargo(row))
        if self._hand.cargo is not None:
            self._hand.move(event.globalPosition().toPoint(), event.modifiers())
        chip = self.chip_at(place)
        clickable = chip is not None and (chip.article is not None or chip.tone is Tone.FOLD)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)

    def _cargo(self, row: Row) -> Cargo:
        if isinstance(row, PointRow):
            return Cargo(shown(row.standing.point.sentence), point=row.point)
        marked = row.passage.id in self._choice.marked
        passages = self._choice.passages if marked else (row.passage.id,)
        many = tr("{n} passages").format(n=len(passages))
        return Cargo(many if len(passages) > 1 else self._evidence.words_of(row.passage), passages, row.point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is carried, or take the chip that was clicked."""
        place, pressed, self._pressed = event.position().toPoint(), self._pressed, None
        if self._hand.cargo is not None:
            self._hand.drop()
        elif pressed is not None and (chip := self.chip_at(place)) is not None and chip == self.chip_at(pressed):
            self._take_chip(chip, place)

    def _take_chip(self, chip: Placed, place: QPoint) -> None:
        row = self.row_at(place)
        if chip.article is not None:
            self._choice.choose_article(chip.article)
        elif chip.tone is Tone.FOLD and row is not None:
            self._evidence.switch_fold(row.point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the sentence that was double-clicked, or open the passage."""
        place = event.position().toPoint()
        row = self.row_at(place)
        if row is not None and self.chip_at(place) is None:
            self.choose(self.indexAt(place).row())
            self.asked.emit(KEY_OF_ACT["take" if isinstance(row, PointRow) else "show_in_article"])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        if self.currentIndex().isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    # --- the keyboard

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
        elif event.key() in _DIRECTIONS:
            self.left.emit(_DIRECTIONS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit(0)
        else:
            super().keyPressEvent(event)

    def enter(self, height: int) -> None:
        """Take the keyboard, choosing the card at a height of the viewport, or the last above it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        found = [row for row, rect in self._rows_in_sight() if rect.top() <= max(0, height)]
        if self.rows.rows:
            self.choose(found[-1] if found else 0)

    # --- being dropped on

    def target_in(
        self, place: QPoint, cargo: Cargo, *, together: bool
    ) -> tuple[PointId | None, PointId | None, Side | None]:
        """Return the point to drop onto, the one to drop before, and the side, at a place of the viewport."""
        row = self.row_at(place)
        if row is None:
            return None, None, None
        rect = self.card_rect(row.point)
        if cargo.passages:
            return row.point, None, Side.SUPPORTS if place.x() < rect.center().x() else Side.DISPUTES
        if together:
            return (row.point if row.point != cargo.point else None), None, None
        points = self.rows.points
        n = points.index(row.point) + (place.y() > rect.center().y())
        return None, points[n] if n < len(points) else None, None

    def scroll_towards(self, place: QPoint) -> None:
        """Scroll a step if a place of the viewport is at the upper or lower edge."""
        if not self.viewport().rect().contains(place):
            return
        bar = self.verticalScrollBar()
        if place.y() < EDGE:
            bar.setValue(bar.value() - UNIT // 4)
        elif place.y() > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + UNIT // 4)

    @property
    def lowest(self) -> int:
        """The lower edge of the last card in sight, in the viewport."""
        rects = [rect for _row, rect in self._rows_in_sight()]
        return rects[-1].bottom() if rects else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards and, while something is dragged over them, what letting go would do."""
        super().paintEvent(event)
        if self.hasFocus() and not self.rows.rows:
            paint_ring(QPainter(self.viewport()), QRectF(self.viewport().rect()), self._look.theme)
        target, cargo = self._hand.target, self._hand.cargo
        if target is not None and cargo is not None and target.column is self.rows.kind:
            paint_target(QPainter(self.viewport()), self, target, cargo, self._look)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a chip stands for when the pointer rests on it, else the whole of a passage."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            chip, row = self.chip_at(event.pos()), self.row_at(event.pos())
            tip = chip.tip if chip else shown(row.passage.quote) if isinstance(row, PassageRow) else ""
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().viewportEvent(event)
