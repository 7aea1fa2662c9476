"""The row of panes: a splitter that knows its panes, moves them, and shows where a dragged one would go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSplitter, QWidget

from briefer.ui.reading.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from briefer.ui.theme import Look


class PaneRow(QSplitter):
    """Hold the panes side by side."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start without panes."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._mark = _DropMark(look, parent)
        look.changed.connect(self._restyle)
        self._restyle()

    def __len__(self) -> int:
        """Return how many panes there are."""
        return self.count()

    @property
    def panes(self) -> list[Pane]:
        """All panes, from left to right."""
        widgets = (self.widget(n) for n in range(self.count()))
        return [widget for widget in widgets if isinstance(widget, Pane)]

    def add(self, pane: Pane) -> None:
        """Put a pane at the right end, and make all equally wide."""
        self.addWidget(pane)
        pane.show()
        pane.header.dragged.connect(self._show_drop)
        pane.header.drag_ended.connect(self._mark.hide)
        self.even_out()

    def drop(self, pane: Pane) -> None:
        """Take a pane out of the row for good."""
        pane.hide()
        pane.setParent(None)
        pane.deleteLater()

    def move_pane(self, pane: Pane, to: int) -> bool:
        """Move a pane to another place in the row, with its width; tell whether it was elsewhere before."""
        sizes, n = self.sizes(), self.panes.index(pane)
        to = min(max(0, to), self.count() - 1)
        if n == to:
            return False
        sizes.insert(to, sizes.pop(n))
        self.insertWidget(to, pane)
        self.setSizes(sizes)
        return True

    def swap(self, one: int, other: int) -> None:
        """Let two panes change places."""
        low, high = sorted((one, other))
        first, second = self.panes[low], self.panes[high]
        self.move_pane(second, low)
        self.move_pane(first, high)

    def share(self, widths: Sequence[int]) -> None:
        """Give the panes these widths or, if one of them is unknown, even shares."""
        self.setSizes(list(widths) if widths and all(widths) else [1_000] * self.count())

    def even_out(self) -> None:
        """Make all panes equally wide."""
        self.share([])

    def pane_at(self, point: QPoint) -> Pane | None:
        """Return the pane under a global point."""
        return next((pane for pane in self.panes if pane.rect().contains(pane.mapFromGlobal(point))), None)

    def _show_drop(self, point: QPoint) -> None:
        target = self.pane_at(point)
        self._mark.show_on(QRect(target.mapTo(self, QPoint()), target.size()) if target else QRect())

    def _restyle(self) -> None:
        self.setStyleSheet(f"QSplitter::handle {{ background: {self._look.theme.line.name()}; }}")


class _DropMark(QWidget):
    """The frame that shows where a dragged pane would go."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_on(self, rect: QRect) -> None:
        """Frame a rectangle of the parent; an empty one hides the frame."""
        self.setGeometry(rect)
        self.setVisible(not rect.isEmpty())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme.ink, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
