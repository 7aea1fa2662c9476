"""The reading room: one to six panes side by side, one of which is the active one."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from briefer.core.ids import AnnotationId, ArticleId, TagId
from briefer.core.kinds import KINDS
from briefer.store.settings import PlaceInPane
from briefer.ui.reading.active_pane import MOST, ActivePane
from briefer.ui.reading.laid_text import LEAST_ZOOM, MOST_ZOOM
from briefer.ui.reading.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Touched
    from briefer.core.records import Role
    from briefer.store.settings import View
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

AT_FIRST = 4
"""How many articles are shown at first, where there is room."""
COMFORTABLE = 280
"""Pixels that a pane should have before another one is opened unasked."""


class PaneArea(ActivePane):
    """Show articles of the session's brief side by side."""

    scrolled = Signal()
    """The reading place in some pane changed."""
    zoom_changed = Signal(int)
    """Per cent."""
    choose_wanted = Signal()
    """The active pane is empty, and the user wants to choose an article for it."""
    note_wanted = Signal(object)
    """`AnnotationId`: the user wants to write a note on this passage, which is chosen."""
    menu_wanted = Signal(QPoint, object, object, object)
    """As `ArticleView.menu_wanted`, in the active pane."""
    escaped = Signal()
    """Escape was pressed in some pane where there was nothing to let go of."""
    article_menu_wanted = Signal(QPoint)
    """The menu of the active pane's article was asked for, at a global point."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's brief."""
        super().__init__(look, parent)
        self._session, self._look = session, look
        self._first_waits = True
        self._zoom = 100
        self.in_step = self._stepping = False
        self._last_tag = KINDS[0].id
        self._known: set[ArticleId] = set()
        self.active = self._add_pane()
        session.changed.connect(self._take_over)
        session.opened.connect(self.show_first)
        self.show_first()

    # -- what is shown where

    @property
    def has_room(self) -> bool:
        """Tell whether one more article can be shown without crowding the others."""
        count = len(self.panes)
        return self.pane_of(None) is not None or (count < AT_FIRST and self.width() >= (count + 1) * COMFORTABLE)

    def show_article(self, article_id: ArticleId, beside: bool = False) -> None:
        """Show an article in the active pane, or `beside` the others in a new one; if it is shown already, go there."""
        pane = self.pane_of(article_id)
        if pane is None:
            pane = self._pane_beside() if beside else self.active
            pane.show_article(article_id)
        self.activate(pane)
        pane.take_focus()
        self.places_changed.emit()

    def _pane_beside(self) -> Pane:
        return self.pane_of(None) or (self._add_pane() if len(self.panes) < MOST else self.active)

    def show_first(self) -> None:
        """Show the brief's first articles side by side, as many as there is room for."""
        self._first_waits = not self.isVisible()
        most = min(AT_FIRST, max(1, self.width() // COMFORTABLE))
        self._show([PlaceInPane(article) for article in list(self._session.brief.articles)[:most]])

    def places(self) -> tuple[PlaceInPane, ...]:
        """Return what each pane shows and where, for the next time."""
        return tuple(
            PlaceInPane(pane.article_id, pane.view.place, width, 0 if pane.view.zoom == self._zoom else pane.view.zoom)
            for pane, width in zip(self.panes, self.grid.widths(), strict=True)
            if pane.article_id is not None
        )

    def restore(self, view: View) -> None:
        """Show what was shown, as it was; articles that are gone meanwhile are left out."""
        self._first_waits = False
        self.set_zoom(view.zoom)
        self.in_step = view.in_step
        self.grid.set_layout_name(view.layout)
        there = [place for place in view.panes if place.article in self._session.brief.articles]
        self._show(there[:MOST], view.active)
        if view.maximised:
            self.maximise()

    def _show(self, places: Sequence[PlaceInPane], active: int = 0) -> None:
        self._known = set(self._session.brief.articles)
        self.grid.maximise(None)
        self._have(max(1, len(places)))
        for pane, place in zip_longest(self.panes, places):
            pane.show_article(ArticleId(place.article) if place else None)
            pane.view.set_zoom((place.zoom if place else 0) or self._zoom)
            pane.view.go_to(place.offset if place else 0)
        self.grid.share([place.width for place in places])
        self.activate(self.panes[min(max(0, active), len(self.panes) - 1)])
        self.places_changed.emit()

    def _have(self, count: int) -> None:
        while len(self.panes) > count:
            self.grid.drop(self.panes[-1])
        while len(self.panes) < count:
            self._add_pane()

    def set_count(self, count: int) -> None:
        """Have so many panes, as far as there are articles: the next articles fill the new ones."""
        self.grid.maximise(None)
        shown = self.shown
        waiting = [id_ for id_ in self._session.brief.articles if id_ not in shown]
        self._have(max(1, min(count, len(shown) + len(waiting), MOST)))
        for pane in self.panes:
            if pane.article_id is None and waiting:
                pane.show_article(waiting.pop(0))
        self.grid.even_out()
        self.activate(self.active if self.active in self.panes else self.panes[-1])
        self.focus_active()
        self.places_changed.emit()

    def _add_pane(self) -> Pane:
        pane = Pane(self._session, self._look)
        pane.view.set_zoom(self._zoom)
        self.adopt(pane)
        pane.choose_wanted.connect(self.choose_wanted)
        pane.article_menu_wanted.connect(self.article_menu_wanted)
        view = pane.view
        view.zoom_asked.connect(self.set_zoom)
        view.note_wanted.connect(self.note_wanted)
        view.menu_wanted.connect(self.menu_wanted)
        view.place_changed.connect(lambda: self._follow(pane))
        view.zoomed.connect(lambda: self._note_zoom(pane))
        view.escaped.connect(self.escaped)
        view.tagged.connect(self._share_tag)
        view.acts.last_tag = self._last_tag
        return pane

    def _follow(self, pane: Pane) -> None:
        """Scroll the others along if they go in step: by the share of the text, since articles differ in length."""
        if self.in_step and not self._stepping:
            self._stepping = True
            for other in self.panes:
                if other is not pane:
                    other.view.go_to_share(pane.view.share)
            self._stepping = False
        self.scrolled.emit()

    def _share_tag(self, tag: str) -> None:
        """Let every pane know which tag was used last."""
        self._last_tag = TagId(tag)
        for pane in self.panes:
            pane.view.acts.last_tag = self._last_tag

    def _note_zoom(self, pane: Pane) -> None:
        self.activate(pane)
        self.scrolled.emit()

    def tag(self, tag: str) -> None:
        """Tag the target of the active pane."""
        self.active.view.tag(tag)

    def mark(self, role: Role) -> None:
        """Mark the part under the caret of the active pane."""
        self.active.view.mark_part_at(self.active.view.cursor_offset, role)

    def reveal(self, annotation: AnnotationId) -> None:
        """Show a passage: open its article if need be, scroll to it, and choose it."""
        passage = self._session.brief.annotations.get(annotation)
        if passage is None or passage.article not in self._session.brief.articles:
            return
        self.bring(passage.article).view.reveal(passage)

    def bring(self, article_id: ArticleId) -> Pane:
        """Make the pane that shows an article the active one, opening it if need be; the keyboard stays where it is."""
        pane = self.pane_of(article_id)
        if pane is None:
            pane = self.pane_of(None) or self.active
            pane.show_article(article_id)
            self.places_changed.emit()
        self.activate(pane)
        return pane

    @property
    def zoom(self) -> int:
        """The size of the reading type in all panes but those that were zoomed by themselves, in per cent."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Set the size of the reading type in all panes, those that were zoomed by themselves included."""
        self._zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        for pane in self.panes:
            pane.view.set_zoom(self._zoom)
        self.zoom_changed.emit(self._zoom)

    def activate(self, pane: Pane) -> None:
        """Make a pane the active one, and tell its zoom."""
        super().activate(pane)
        self.zoom_changed.emit(pane.view.zoom)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first articles again, now that it is known how many there is room for."""
        super().showEvent(event)
        if self._first_waits:
            self.show_first()

    # -- reacting

    def _take_over(self, touched: Touched) -> None:
        articles = self._session.brief.articles
        for pane in self.panes:
            if pane.article_id is not None and pane.article_id not in articles:
                self.close_pane(pane)
        fresh = [id_ for id_ in articles if id_ in touched.articles and id_ not in self._known]
        self._known = set(articles)
        for id_ in fresh:
            if self.has_room and id_ not in self.shown:
                self._pane_beside().show_article(id_)
        if fresh:
            self.activate(self.active)
            self.places_changed.emit()
