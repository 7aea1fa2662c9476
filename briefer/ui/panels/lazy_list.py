"""A list that measures only the rows it shows: ten thousand rows of different heights open at once.

`QListView` asks for the height of every row before it paints the first. Here the scroll bar counts rows, in
thousandths, instead of pixels, so a row's height matters only while it is in sight. What is kept of `QListView`
is its selection, its keys and what it tells screen readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    Index = QModelIndex | QPersistentModelIndex

UNIT = 1000
"""Steps of the scroll bar to a row."""


class LazyList(QListView):
    """A list view of one column whose delegate is asked for heights only as rows come into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a model."""
        super().__init__(parent)
        self._has_model = False
        self._heights: dict[int, int] = {}
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model, and measure anew whenever its rows change."""
        self._has_model = model is not None
        super().setModel(model)
        if model is not None:
            for signal in (model.rowsRemoved, model.modelReset, model.dataChanged):
                signal.connect(self.measure_anew)
            model.rowsInserted.connect(self._make_room)
        self.measure_anew()

    def measure_anew(self) -> None:
        """Forget all heights: rows, their type or the width changed."""
        self._heights.clear()
        self.updateGeometries()
        self.viewport().update()

    def _make_room(self, _parent: QModelIndex, first: int, last: int) -> None:
        bar = self.verticalScrollBar()
        above = bar.value() >= UNIT and first <= bar.value() // UNIT
        self.measure_anew()
        if above:
            bar.setValue(bar.value() + (last - first + 1) * UNIT)

    @property
    def _count(self) -> int:
        return self.model().rowCount() if self._has_model else 0

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)

    def _height(self, row: int) -> int:
        if row not in self._heights:
            self._heights[row] = max(1, self.itemDelegate().sizeHint(self._option(), self._index(row)).height())
        return self._heights[row]

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        return option

    def _top(self) -> tuple[int, int]:
        """Return the first row in sight and how many of its pixels are above the edge."""
        row, rest = divmod(self.verticalScrollBar().value(), UNIT)
        row = min(row, self._count - 1)
        return row, round(rest * self._height(row) / UNIT)

    def _rows_in_sight(self) -> Iterator[tuple[int, QRect]]:
        if not self._count:
            return
        row, hidden = self._top()
        y = -hidden
        while row < self._count and y < self.viewport().height():
            yield row, QRect(0, y, self.viewport().width(), self._height(row))
            y += self._height(row)
            row += 1

    def _steps(self, row: int, y: int) -> int:
        """Return the scroll bar's value that puts a row's upper edge so many pixels below the view's."""
        while y > 0 and row > 0:
            row -= 1
            y -= self._height(row)
        while -y >= self._height(row) and row < self._count - 1:
            y += self._height(row)
            row += 1
        return row * UNIT + (min(-y, self._height(row)) * UNIT // self._height(row) if y < 0 else 0)

    def updateGeometries(self) -> None:
        """Set the scroll bar's range, for which only the last rows must be measured."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        last = self._count - 1
        bar.setRange(0, self._steps(last, room - self._height(last)) if last >= 0 else 0)
        bar.setSingleStep(UNIT // 3)
        bar.setPageStep(max(1, len(list(self._rows_in_sight())) - 1) * UNIT)

    def doItemsLayout(self) -> None:
        """Lay nothing out: rows are measured as they come into sight."""
        QAbstractItemView.doItemsLayout(self)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is; one out of sight is just outside, above or below."""
        if not index.isValid():
            return QRect()
        for row, rect in self._rows_in_sight():
            if row == index.row():
                return rect
        height = self._height(index.row())
        y = -height if index.row() < self._top()[0] else self.viewport().height()
        return QRect(0, y, self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        return next((self._index(row) for row, rect in self._rows_in_sight() if rect.contains(point)), QModelIndex())

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        """Bring a row into sight, moving no further than needed unless told otherwise."""
        if not index.isValid():
            return
        rect, room = self.visualRect(index), self.viewport().height()
        if hint is QListView.ScrollHint.PositionAtCenter:
            wanted = max(0, (room - rect.height()) // 2)
        elif hint is QListView.ScrollHint.PositionAtTop or rect.top() < 0 or rect.height() > room:
            wanted = 0
        elif rect.bottom() >= room:
            wanted = room - rect.height()
        else:
            return
        self.verticalScrollBar().setValue(self._steps(index.row(), wanted))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew: the scroll bar counts rows, so there are no pixels to move."""
        del dx, dy
        self.viewport().update()

    def verticalOffset(self) -> int:
        """Return nothing: places are always those in the viewport."""
        return 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels, through rows of any height."""
        pixels = event.pixelDelta().y() or event.angleDelta().y() * 3 // 8
        if self._count and pixels:
            row, hidden = self._top()
            self.verticalScrollBar().setValue(self._steps(row, pixels - hidden))
        event.accept()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row a key goes to."""
        del modifiers
        if not self._count:
            return QModelIndex()
        row, page = self.currentIndex().row(), max(1, len(list(self._rows_in_sight())) - 1)
        keys = QAbstractItemView.CursorAction
        to = {
            keys.MoveHome: 0,
            keys.MoveEnd: self._count - 1,
            keys.MovePageUp: row - page,
            keys.MovePageDown: row + page,
            keys.MoveUp: row - 1,
            keys.MovePrevious: row - 1,
        }.get(action, row + 1)
        return self._index(min(max(to, 0), self._count - 1))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row at the rectangle's middle: there is one selection, of one row."""
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return the selected rows in sight."""
        region = QRegion()
        for row, rect in self._rows_in_sight():
            if selection.contains(self._index(row)):
                region += rect
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        painter = QPainter(self.viewport())
        option = self._option()
        plain = option.state & ~QStyle.StateFlag.State_HasFocus
        for row, rect in self._rows_in_sight():
            if rect.intersects(event.rect()):
                option.rect = rect
                option.state = plain | self.row_state(row)
                self.itemDelegate().paint(painter, option, self._index(row))

    def row_state(self, row: int) -> QStyle.StateFlag:
        """Return whether a row is selected, and whether it has the focus."""
        state, index = QStyle.StateFlag.State_None, self._index(row)
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if self.hasFocus() and self.currentIndex() == index:
            state |= QStyle.StateFlag.State_HasFocus
        return state

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row at the top when the width, and with it every height, changes, and the current row in sight."""
        if event.size().width() != event.oldSize().width():
            self._heights.clear()
        current = self.currentIndex()
        was_in_sight = current.isValid() and 0 <= self.visualRect(current).top() < event.oldSize().height()
        self.updateGeometries()
        if was_in_sight:
            self.scrollTo(current)
