"""Suggestions in the window: on or off, from one to the next, taken or dismissed; nothing is tagged by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefer.core.changes import Annotate
from briefer.core.errors import BrieferError
from briefer.core.suggestions import language_of, mark_of, still_open
from briefer.store import settings
from briefer.ui.suggesting.ink import why
from briefer.ui.suggesting.searching import Searcher
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from briefer.core.records import Article
    from briefer.core.suggestions import Suggestion
    from briefer.ui.reading.panes import PaneArea
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session


class Suggesting(QObject):
    """Show the suggestions of the articles in the panes, while that is on. What was dismissed stays so in a brief."""

    def __init__(self, session: Session, panes: PaneArea, parent: QObject) -> None:
        """Start off."""
        super().__init__(parent)
        self._session, self._panes = session, panes
        self.on = False
        self._tells = False
        self.searcher = Searcher(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        self.searcher.answered.connect(self._soon.start)
        session.opened.connect(self._begin_anew)
        session.changed.connect(lambda _touched: self._soon.start())
        panes.places_changed.connect(self._soon.start)
        panes.active_changed.connect(lambda _article: self._soon.start())

    def _begin_anew(self) -> None:
        self.searcher.forget()
        self._soon.start()

    @property
    def _dismissed(self) -> list[str]:
        return self._session.settings.dismissed.get(self._session.brief.id, [])

    @property
    def _view(self) -> ArticleView:
        return self._panes.active.view

    def toggle(self) -> None:
        """Show suggestions, or show none."""
        self.on = self._tells = not self.on
        if not self.on:
            self._session.told.emit(self.tr("No suggestions are shown any more."))
        self._show()

    def _show(self) -> None:
        for pane in self._panes.panes:
            found = self._open_in(pane.view.shown) if self.on and pane.view.shown else []
            pane.view.show_hints(found or [])
        article = self._view.shown
        if self._tells and article is not None and self.searcher.of(article) is not None:
            self._tells = False
            self._tell_count(article)

    def _open_in(self, article: Article) -> list[Suggestion] | None:
        """Return what is open in an article; None while it is being looked for."""
        found = self.searcher.of(article)
        if found is None:
            return None
        return still_open(found, article.text, self._session.brief.passages(article.id), self._dismissed)

    def _tell_count(self, article: Article) -> None:
        count = len(self._open_in(article) or [])
        if language_of(article.text) is None:
            said = self.tr("There are suggestions for English and Spanish only.")
        elif count:
            said = counted(self.tr("%n suggestion(s) here, often wrong. G: next, Y: tag so, X: dismiss."), count)
        else:
            said = self.tr("No suggestions in this article.")
        self._session.told.emit(said)

    # -- from one to the next

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) suggested sentence, and tell why it is suggested."""
        view, caret = self._view, self._view.cursor_offset
        here = view.selected.start if view.selected else caret
        starts = [each.span.start for each in view.hints.found]
        ahead = [n for n, start in enumerate(starts) if (start > here if by > 0 else start < here)]
        at = view.hints.at(here)
        if at is not None and view.selected is None and by > 0:
            ahead = [starts.index(at.span.start)]
        if not ahead:
            self._session.told.emit(self._nothing())
            return
        each = view.hints.found[ahead[0] if by > 0 else ahead[-1]]
        self._session.choose(None)
        view.bar.hide()
        view.select(*each.span)
        view.show_comfortably(each.span.start)
        self._session.told.emit(self.tr("{why} Y tags so, X dismisses.").format(why=why(each)))

    def _nothing(self) -> str:
        if not self.on:
            return self.tr("Suggestions are off. Ctrl+Shift+E shows them.")
        if self.searcher.busy:
            return self.tr("Still looking …")
        return self.tr("No more suggestions that way.")

    @property
    def _current(self) -> Suggestion | None:
        view = self._view
        each = view.hints.at(view.selected.start if view.selected else view.cursor_offset)
        if each is None:
            self._session.told.emit(
                self.tr("There is no suggestion here. G goes to the next.") if self.on else self._nothing()
            )
        return each

    # -- taken or dismissed

    def accept(self) -> None:
        """Tag the suggested sentence one is at with the kind it looks like."""
        each, view = self._current, self._view
        if each is None or view.shown is None:
            return
        change = Annotate(view.shown.id, *each.span, each.kind.id)
        if self._session.do(change).events:
            view.choose(self._session.brief.annotations[change.id])

    def dismiss(self) -> None:
        """Never suggest this sentence as this kind again, in this brief and on this machine."""
        each, view = self._current, self._view
        if each is None or view.shown is None:
            return
        mine = self._session.settings.dismissed.setdefault(self._session.brief.id, [])
        mine.append(mark_of(view.shown.text, each))
        self._keep()
        view.select(each.span.start, each.span.start)
        self._session.told.emit(self.tr("Dismissed. It is not suggested again."))

    def bring_back(self) -> None:
        """Suggest again what was dismissed in this brief."""
        gone = self._session.settings.dismissed.pop(self._session.brief.id, [])
        self._keep()
        self._session.told.emit(counted(self.tr("%n dismissed suggestion(s) may show again."), len(gone)))

    def _keep(self) -> None:
        self._show()
        try:
            settings.save(self._session.settings)
        except BrieferError as error:
            self._session.failed.emit(error)
