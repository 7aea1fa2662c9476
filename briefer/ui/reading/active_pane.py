"""Panes of which one is the active one: the one that menus and keys act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from briefer.ui.reading.grid import PaneGrid
from briefer.ui.reading.keys import PANE_KEYS

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId
    from briefer.ui.reading.pane import Pane
    from briefer.ui.theme import Look

MOST = 6
"""How many panes there can be."""


class ActivePane(QWidget):
    """Hold a grid of panes, and know which one is meant."""

    active_changed = Signal(object)
    """`ArticleId | None`: the article in the pane that is active now."""
    places_changed = Signal()
    """Another article is shown in some pane, or panes were opened, closed or moved."""
    place_told = Signal(str)
    """Where the caret stands, or how much is selected, in the active pane: for the status bar."""

    active: Pane

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without panes; whoever inherits adopts the first one, and makes it the active one."""
        super().__init__(parent)
        self._told_article: ArticleId | None = None
        self.grid = PaneGrid(look, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        for n in range(MOST):
            QShortcut(QKeySequence(f"{PANE_KEYS}{n + 1}"), self, lambda n=n: self.focus_pane(n))

    def adopt(self, pane: Pane) -> None:
        """Put a new pane at the end of the grid, and listen to it."""
        self.grid.add(pane)
        pane.activated.connect(lambda: self.activate(pane))
        pane.header.close_asked.connect(lambda: self.close_pane(pane))
        pane.header.maximise_asked.connect(lambda: self.maximise(pane))
        pane.header.dropped.connect(lambda point: self._drop_at(pane, point))
        pane.view.cursorPositionChanged.connect(self._tell_place)
        pane.view.selectionChanged.connect(self._tell_place)

    @property
    def panes(self) -> list[Pane]:
        """All panes, from left to right."""
        return self.grid.panes

    @property
    def shown(self) -> list[ArticleId]:
        """The articles that are shown, from left to right."""
        return [pane.article_id for pane in self.panes if pane.article_id is not None]

    @property
    def active_index(self) -> int:
        """Which pane is the active one, from 0."""
        return self.panes.index(self.active)

    @property
    def active_article(self) -> ArticleId | None:
        """The article in the active pane."""
        return self.active.article_id

    def pane_of(self, article_id: ArticleId | None) -> Pane | None:
        """Return the pane that shows an article or, for None, the first empty one."""
        return next((pane for pane in self.panes if pane.article_id == article_id), None)

    def close_pane(self, pane: Pane) -> None:
        """Close a pane; the last one stays, empty."""
        if len(self.panes) == 1:
            pane.show_article(None)
            self.activate(pane)
        else:
            if self.grid.alone is pane:
                self.grid.maximise(None)
            rest = [other for other in self.panes if other is not pane]
            heir = rest[min(self.panes.index(pane), len(rest) - 1)] if self.active is pane else self.active
            if any(child.hasFocus() for child in pane.findChildren(QWidget)):
                heir.take_focus()
            self.grid.drop(pane)
            self.activate(heir)
        self.places_changed.emit()

    def close_active(self) -> None:
        """Close the active pane."""
        self.close_pane(self.active)

    def maximise(self, pane: Pane | None = None) -> None:
        """Show a pane, or the active one, alone; if one is alone already, show all again."""
        wanted = pane or self.active
        # The keyboard goes there first: hiding the pane that has it would send it anywhere.
        wanted.take_focus()
        self.grid.maximise(None if self.grid.alone else wanted)
        self.activate(wanted)
        self.places_changed.emit()

    def _swap_alone(self, pane: Pane) -> None:
        was, focused = self.grid.alone, QApplication.focusWidget()
        has_keyboard = was is not None and focused is not None and was.isAncestorOf(focused)
        self.grid.alone = pane
        pane.show()
        if has_keyboard:
            pane.take_focus()
        self.grid.show_seen()

    def set_layout(self, name: str) -> None:
        """Let the panes stand in `columns` or as a `grid`."""
        self.grid.set_layout_name(name)
        self.places_changed.emit()

    def move_active(self, step: int) -> None:
        """Move the active pane to the left (-1) or to the right (1)."""
        if self.grid.move_pane(self.active, self.active_index + step):
            self.places_changed.emit()

    def _drop_at(self, pane: Pane, point: QPoint) -> None:
        target = self.grid.pane_at(point)
        if target is not None and self.grid.move_pane(pane, self.panes.index(target)):
            self.places_changed.emit()

    def activate(self, pane: Pane) -> None:
        """Make a pane the active one."""
        self.active = pane
        if self.grid.alone not in (None, pane):
            self._swap_alone(pane)
        for other in self.panes:
            other.set_active(other is pane and len(self.panes) > 1)
        if self._told_article != pane.article_id:
            self._told_article = pane.article_id
            self.active_changed.emit(pane.article_id)
        self._tell_place()

    def step_active(self, step: int) -> None:
        """Go to the next (1) or previous (-1) pane, around the end."""
        self.focus_pane((self.active_index + step) % len(self.panes))

    def focus_pane(self, number: int) -> None:
        """Go to a pane, counted from 0, if there is one."""
        if number < len(self.panes):
            self.activate(self.panes[number])
            self.active.take_focus()

    def focus_active(self) -> None:
        """Put the keyboard into the active pane."""
        self.active.take_focus()

    def _tell_place(self) -> None:
        self.place_told.emit(self.active.view.place_in_words())
