"""The panes in one row or in two: splitters that know their panes, move them, and show one alone if asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from briefer.ui.reading.pane import LEAST_WIDTH
from briefer.ui.splitter import CATCH, RuleSplitter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from briefer.ui.reading.pane import Pane
    from briefer.ui.theme import Look

COLUMNS, GRID = "columns", "grid"
COMFORT = 190
"""Pixels of a pane's width below which columns go on in a second row."""


class PaneGrid(RuleSplitter):
    """Hold the panes side by side or, as a grid, in two rows of which the upper one has the odd pane."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start without panes, in columns."""
        super().__init__(look, parent, Qt.Orientation.Vertical)
        self.panes: list[Pane] = []
        """All panes, row by row, from left to right."""
        self.layout_name = COLUMNS
        self.alone: Pane | None = None
        """The pane that is maximised."""
        self._widths: dict[Pane, int] = {}
        self._asked: list[int] = []
        """The widths in one row, for when there is room for one again."""
        self._wrapped = False
        self._rows = [RuleSplitter(look) for _ in range(2)]
        for row in self._rows:
            self.addWidget(row)
        self._mark = _DropMark(look, self)

    def add(self, pane: Pane) -> None:
        """Put a pane at the end, and make all equally wide."""
        self.panes.append(pane)
        pane.header.dragged.connect(self._show_drop)
        pane.header.drag_ended.connect(self._mark.hide)
        self._arrange()
        self.even_out()

    def drop(self, pane: Pane) -> None:
        """Take a pane away for good."""
        widths, in_one_row = self.widths(), self.layout_name == COLUMNS and not self._wrapped
        del widths[self.panes.index(pane)]
        self.panes.remove(pane)
        self._widths.pop(pane, None)
        if self.alone is pane:
            self.alone = None
        pane.hide()
        pane.setParent(None)
        pane.deleteLater()
        self._arrange()
        self.share(widths if in_one_row else [])

    def move_pane(self, pane: Pane, to: int) -> bool:
        """Move a pane to another place among the panes, with its width; tell whether it was elsewhere before."""
        widths, n = self.widths(), self.panes.index(pane)
        to = min(max(0, to), len(self.panes) - 1)
        if n == to:
            return False
        widths.insert(to, widths.pop(n))
        self.panes.insert(to, self.panes.pop(n))
        self._arrange()
        self.share(widths)
        return True

    def swap(self, one: int, other: int) -> None:
        """Let two panes change places."""
        low, high = sorted((one, other))
        first, second = self.panes[low], self.panes[high]
        self.move_pane(second, low)
        self.move_pane(first, high)

    # -- rows

    def set_layout_name(self, name: str) -> None:
        """Stand in `columns` or as a `grid`, all panes equally large."""
        self.layout_name = GRID if name == GRID else COLUMNS
        self._arrange()
        self.even_out()

    @property
    def columns(self) -> int:
        """How many panes stand side by side in the upper row."""
        count = len(self.panes)
        return (count + 1) // 2 if self.layout_name == GRID or self._wrapped else count

    def _wrap(self) -> bool:
        """Go on in a second row where one has no room, or no longer; tell whether that changed anything."""
        before, self._wrapped = self._wrapped, len(self.panes) * COMFORT > self.width()
        return before != self._wrapped

    def minimumSizeHint(self) -> QSize:
        """Give way to whatever stands beside: two rows need less width than one."""
        return QSize(COMFORT, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second row, or give it back."""
        before = self.widths()
        if self._wrap() and self.layout_name == COLUMNS:
            asked = before if self._wrapped else self._asked
            self._arrange()
            self.share([] if self._wrapped else asked)
            self._asked = asked
        self._allow()
        super().resizeEvent(event)

    def _allow(self) -> None:
        """Let no pane be squeezed to nothing, as far as there is room for that."""
        for pane in self.panes:
            pane.setMinimumWidth(min(LEAST_WIDTH, self.width() // max(1, self.columns) - CATCH))

    def _arrange(self) -> None:
        """Put each pane into its row; one that is there already keeps its keyboard, which moving would take."""
        focused = QApplication.focusWidget()
        self._wrap()
        self._allow()
        columns = self.columns
        for n, pane in enumerate(self.panes):
            row, place = self._rows[n >= columns], n % max(1, columns)
            if row.indexOf(pane) != place:
                row.insertWidget(place, pane)
        self.show_seen()
        if focused is not None and self.isAncestorOf(focused) and not focused.hasFocus():
            focused.setFocus()

    def show_seen(self) -> None:
        """Show the pane that is alone, or all, and the rows that have any."""
        for pane in self.panes:
            pane.setVisible(self.alone in (None, pane))
        for row in self._rows:
            row.setVisible(any(pane.parent() is row and not pane.isHidden() for pane in self.panes))

    def maximise(self, pane: Pane | None) -> None:
        """Show one pane alone or, for None, all of them as wide as they were."""
        if pane is self.alone:
            return
        widths = self.widths()
        self.alone = pane
        self._arrange()
        if pane is None:
            self.share(widths)

    # -- widths

    def widths(self) -> list[int]:
        """Return the widths of the panes; while one is alone, those from before."""
        if self.alone is None:
            self._widths = {pane: pane.width() for pane in self.panes}
        return [self._widths.get(pane, 0) for pane in self.panes]

    def share(self, widths: Sequence[int]) -> None:
        """Give the panes these widths or, if one of them is unknown, even shares."""
        known = len(widths) == len(self.panes) and all(widths)
        wanted = list(widths) if known else [1_000] * len(self.panes)
        self._asked = list(widths)
        self._widths = dict(zip(self.panes, wanted, strict=True)) if known else {}
        self._rows[0].setSizes(wanted[: self.columns])
        self._rows[1].setSizes(wanted[self.columns :])

    def even_out(self) -> None:
        """Make all panes equally large."""
        self.share([])
        self.setSizes([1_000, 1_000])

    # -- dragging

    def pane_at(self, point: QPoint) -> Pane | None:
        """Return the pane under a global point."""
        seen = (pane for pane in self.panes if pane.isVisible())
        return next((pane for pane in seen if pane.rect().contains(pane.mapFromGlobal(point))), None)

    def _show_drop(self, point: QPoint) -> None:
        target = self.pane_at(point)
        self._mark.show_on(QRect(target.mapTo(self, QPoint()), target.size()) if target else QRect())


class _DropMark(QWidget):
    """The frame that shows where a dragged pane would go."""

    def __init__(self, look: Look, grid: PaneGrid) -> None:
        super().__init__(grid.parentWidget())
        self._look, self._grid = look, grid
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_on(self, rect: QRect) -> None:
        """Frame a rectangle of the grid; an empty one hides the frame."""
        self.setGeometry(rect.translated(self._grid.pos()))
        self.setVisible(not rect.isEmpty())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        del event
        painter = QPainter(self)
        ground = QColor(self._look.theme.selection)
        ground.setAlpha(90)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(self._look.theme.ink, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
