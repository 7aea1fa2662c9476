"""The search in the reading room: it ties what is looked for to the bar one types in and the panes one reads in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from briefer.core.finding import MOST, Query
from briefer.ui.finding.bar import LONGEST, FindBar
from briefer.ui.finding.search import Search
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId
    from briefer.ui.finding.search import Hit
    from briefer.ui.reading.pane import Pane
    from briefer.ui.reading.panes import PaneArea
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


class Finder(QObject):
    """Show the hits in the panes as one types, and go through them, opening articles where they are reached."""

    def __init__(self, session: Session, look: Look, panes: PaneArea) -> None:
        """Start without words to look for."""
        super().__init__(panes)
        self._session, self._panes = session, panes
        self.search = Search(session, lambda: panes.shown, self)
        self.bar = FindBar(look)
        self._began: _Place | None = None
        self._steps = self._going = False
        self.bar.asked.connect(self._look_for)
        self.bar.step_asked.connect(self.step)
        self.bar.closed.connect(self.end)
        self.search.changed.connect(self._show)
        panes.places_changed.connect(self._follow_panes)
        panes.escaped.connect(self._leave)
        session.opened.connect(self.bar.hide)

    @property
    def is_on(self) -> bool:
        """Tell whether the bar is open."""
        return not self.bar.isHidden()

    def begin(self) -> None:
        """Open the bar; what is selected in the active pane is looked for, if it is a word or a few."""
        view = self._panes.active.view
        selected = view.selected
        self._began = _Place(
            self._panes.active, view.article_id, view.place, selected.start if selected else view.place
        )
        self._steps = False
        words = view.shown.text[slice(*selected)] if view.shown and selected else ""
        self.bar.begin(words if len(words) <= LONGEST and "\n" not in words else "")

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit of all, opening its article if it is not shown."""
        if not self.is_on:
            self._reopen()
        view = self._panes.active.view
        came_round = self.search.step(by, view.article_id, view.cursor_offset)
        hit = self.search.current
        if hit is None:
            return
        self._steps = True
        self._go_to(hit)
        if came_round:
            self._session.told.emit(self.tr("From the beginning again.") if by > 0 else self.tr("From the end again."))

    def _reopen(self) -> None:
        """Look for the last words again, and leave the keyboard where it is; the first time, ask for some."""
        if self.bar.field.text():
            self.bar.show()
            self.search.look_for(self.bar.query)
        else:
            self.begin()

    def _go_to(self, hit: Hit) -> None:
        self._going = True
        view = self._panes.bring(hit.article).view
        self._going = False
        start = self.search.of(hit.article)[hit.number].start
        view.select(start, start)
        view.show_comfortably(start)

    def end(self, back: bool = False) -> None:
        """Close the bar and go on reading: at the hit one went to or, if one only looked, where one was before."""
        if self._began is not None and (back or not self._steps):
            self._return_to(self._began)
        # The keyboard goes first: hiding the field that has it would send it anywhere.
        self._panes.focus_active()
        self._leave()

    def _leave(self) -> None:
        """Close the bar; where one still is at the hit one went to, its words are selected."""
        hit, view = self.search.current, self._panes.active.view
        if self.is_on and self._steps and hit is not None and hit.article == view.article_id:
            span = self.search.of(hit.article)[hit.number]
            if view.selected is None and view.cursor_offset == span.start:
                view.select(*span)
        self._began = None
        self.bar.hide()
        self.search.look_for(Query())

    def _return_to(self, began: _Place) -> None:
        if began.pane in self._panes.panes and began.article in self._session.brief.articles:
            if began.pane.article_id != began.article:
                began.pane.show_article(began.article)
                self._panes.places_changed.emit()
            self._panes.activate(began.pane)
            began.pane.view.go_to(began.offset)

    def _look_for(self, query: Query) -> None:
        self.search.look_for(query)
        view, began = self._panes.active.view, self._began
        hit = self.search.preview(view.article_id, began.caret if began else view.place)
        self.search.go_to(hit)
        if hit is not None:
            view.show_comfortably(self.search.of(hit.article)[hit.number].start)

    # -- what is shown of it

    def _follow_panes(self) -> None:
        if not self._going:
            self.search.reorder()
        self._show()

    def _show(self) -> None:
        is_on = bool(self.search.query.words)
        for pane in self._panes.panes:
            found, number = self.search.of(pane.article_id), self.search.number_in(pane.article_id)
            pane.view.show_hits(found, number)
            pane.header.set_count(self._of_all(number, len(found)) if is_on and pane.article_id else "")
        if is_on:
            self.bar.tell(self._told(), found=bool(self.search.count))
        else:
            self.bar.tell("", found=True)

    def _told(self) -> str:
        if not self.search.count:
            return self.tr("Nothing found")
        position, elsewhere = self.search.position, self.search.count_elsewhere
        told = [self._of_all(position - 1 if position else None, self.search.count)]
        if elsewhere:
            told.append(counted(self.tr("%n in articles that are not open"), elsewhere))
        return " · ".join(told)

    def _of_all(self, number: int | None, count: int) -> str:
        of_all = f"{count:,}{'+' if count >= MOST else ''}"
        return (
            of_all if number is None else self.tr("{number} of {count}").format(number=f"{number + 1:,}", count=of_all)
        )


class _Place(NamedTuple):
    """Where one was when the search began: scrolled to an offset, with the caret or the selection at another."""

    pane: Pane
    article: ArticleId | None
    offset: int
    caret: int
