"""Panes of which one is the active one: the one that menus and keys act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefer.ui.reading.keys import PANE_KEYS
from briefer.ui.reading.row import PaneRow

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId
    from briefer.ui.reading.pane import Pane
    from briefer.ui.theme import Look

MOST = 6
"""How many panes there can be."""


class ActivePane(QWidget):
    """Hold a row of panes, and know which one is meant."""

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
        self.row = PaneRow(look, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        for n in range(MOST):
            QShortcut(QKeySequence(f"{PANE_KEYS}{n + 1}"), self, lambda n=n: self.focus_pane(n))

    def adopt(self, pane: Pane) -> None:
        """Put a new pane at the right end of the row, and listen to it."""
        self.row.add(pane)
        pane.activated.connect(lambda: self.activate(pane))
        pane.header.close_asked.connect(lambda: self.close_pane(pane))
        pane.header.dropped.connect(lambda point: self._drop_at(pane, point))
        pane.view.cursorPositionChanged.connect(self._tell_place)
        pane.view.selectionChanged.connect(self._tell_place)

    @property
    def panes(self) -> list[Pane]:
        """All panes, from left to right."""
        return self.row.panes

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
            rest = [other for other in self.panes if other is not pane]
            heir = rest[min(self.panes.index(pane), len(rest) - 1)] if self.active is pane else self.active
            if any(child.hasFocus() for child in pane.findChildren(QWidget)):
                heir.take_focus()
            self.row.drop(pane)
            self.activate(heir)
        self.places_changed.emit()

    def close_active(self) -> None:
        """Close the active pane."""
        self.close_pane(self.active)

    def move_active(self, step: int) -> None:
        """Move the active pane to the left (-1) or to the right (1)."""
        if self.row.move_pane(self.active, self.active_index + step):
            self.places_changed.emit()

    def _drop_at(self, pane: Pane, point: QPoint) -> None:
        target = self.row.pane_at(point)
        if target is not None and self.row.move_pane(pane, self.panes.index(target)):
            self.places_changed.emit()

    def activate(self, pane: Pane) -> None:
        """Make a pane the active one."""
        self.active = pane
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
