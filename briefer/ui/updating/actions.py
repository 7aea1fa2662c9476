"""Giving an article a newer text: the file is read and the passages looked for beside the window."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from briefer.core import updating, versions
from briefer.core.changes import MoveEnds
from briefer.core.errors import BrieferError
from briefer.readers import SUFFIXES, read_with_report
from briefer.ui.escape import Escape
from briefer.ui.naming import shown
from briefer.ui.sharing.dock import dock_of
from briefer.ui.sharing.going import go_to
from briefer.ui.updating.carrying import Carrying
from briefer.ui.updating.offer_line import OfferLine
from briefer.ui.updating.offers import Offers
from briefer.ui.wording import counted
from briefer.ui.working import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.core.reanchoring import Anchored
    from briefer.core.records import Article
    from briefer.ui.updating.panel import UnsurePanel
    from briefer.ui.window import Window


class Came(NamedTuple):
    """What came of reading a newer text and looking for the passages in it; `found` is None if it was cancelled."""

    newer: Article
    found: dict[AnnotationId, Anchored] | None
    remark: str


class UpdatingActions(QObject):
    """Ask for the file, look for the passages, and show those that are not exact."""

    _progressed = Signal(int, int)

    def __init__(self, window: Window) -> None:
        """Act on a window's session."""
        super().__init__(window)
        self._window, self._session = window, window.session
        self._worker = Worker(self)
        self._cancelled = threading.Event()
        self.carrying = Carrying(window)
        self._escape = Escape(self.cancel, self)
        self._progressed.connect(self._tell_progress)
        self._session.closing.connect(self.cancel)
        self.offers = Offers(self._session, self)
        self.line = OfferLine(self._session, self.offers, window.look, window)
        self.line.version_wanted.connect(lambda likely: self.make_version(likely.older, likely.newer))
        self.line.left.connect(lambda: window.show_desk(window.desk))
        self.offers.changed.connect(window.refresh_actions)

    def ask(self, article: ArticleId | None = None) -> None:
        """Ask for the file of a newer text of an article or, if none is named, of the active one."""
        wanted = article or self._window.read.panes.active_article
        if wanted is None:
            return
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        heading = shown(self._session.brief.articles[wanted].heading)
        name, _chosen = QFileDialog.getOpenFileName(
            self._window,
            self.tr("A newer text of “{0}”").format(heading),
            "",
            self.tr("Articles") + f" ({patterns})",
        )
        if name:
            self.update_from(wanted, Path(name))

    def update_from(self, article: ArticleId, path: Path) -> None:
        """Give an article the text of a file, looking for its passages beside the window; Esc cancels."""
        if self._is_free():
            self._look_for(article, lambda: read_with_report(path))

    def make_version(self, older: ArticleId, newer: ArticleId) -> None:
        """Make an article of the brief the newer text of another, which gets its passages, too."""
        if not self._is_free():
            return
        article = self._session.brief.articles[newer]
        self._look_for(older, lambda: (article, ""))

    def _is_free(self) -> bool:
        """Tell whether an article can be given a newer text now; if not, the user is told why."""
        if self._worker.busy or self._session.read_only:
            said = self.tr("This brief is open read-only.") if self._session.read_only else self.tr("One at a time.")
            self._session.failed.emit(BrieferError(said))
            return False
        return True

    def _look_for(self, article: ArticleId, read: Callable[[], tuple[Article, str]]) -> None:
        self._window.flush()
        self._cancelled = threading.Event()
        brief = self._session.brief.snapshot()
        self._escape.start()
        job = self._job(brief, article, read)
        self._worker.do(job, lambda came: self._take(brief, article, came), self._fail, aside=True)

    def _job(self, brief: Brief, article: ArticleId, read: Callable[[], tuple[Article, str]]) -> Callable[[], Came]:
        cancelled, of = self._cancelled, len(updating.passages_to_find(brief, article))

        def look() -> Came:
            newer, remark = read()
            versions.other_with_text(brief, brief.articles[article], newer)
            found = updating.reanchored(
                brief,
                article,
                newer.text,
                progress=lambda n: self._progressed.emit(n, of),
                cancelled=cancelled.is_set,
            )
            return Came(newer, None if cancelled.is_set() else found, remark)

        return look

    @property
    def busy(self) -> bool:
        """Tell whether passages are being looked for."""
        return self._worker.busy

    def cancel(self) -> None:
        """Stop looking; nothing is changed."""
        self._cancelled.set()

    def _tell_progress(self, n: int, of: int) -> None:
        if self.busy and not self._cancelled.is_set():
            self._session.told.emit(self.tr("Looking for passage {0} of {1} … (Esc cancels)").format(n, of))

    def _fail(self, error: BrieferError) -> None:
        self._escape.stop()
        self._session.failed.emit(error)

    def _take(self, brief: Brief, article: ArticleId, came: Came) -> None:
        self._escape.stop()
        session = self._session
        if came.found is None or self._cancelled.is_set() or session.brief.id != brief.id:
            session.told.emit(self.tr("Cancelled. The article stays as it was."))
            return
        older = session.brief.articles.get(article, brief.articles[article])
        recorded = session.do(versions.update_to(session.brief, older, came.newer, came.found))
        if recorded.events:
            self._tell(came)
            self._show_updated(article)
        elif session.brief.articles[article].text == came.newer.text:
            session.told.emit(self.tr("The text is the same; nothing was changed."))

    def _tell(self, came: Came) -> None:
        joined = self._session.brief.joined.get(came.newer.id)
        said = [self.tr("The article has its newer text."), came.remark]
        if joined is not None and joined.passages:
            said.insert(1, counted(self.tr("%n passage(s) came with it."), len(joined.passages)))
        self._session.told.emit(" ".join(filter(None, said)))

    def _show_updated(self, article: ArticleId) -> None:
        """Show what is to be settled, beside the article."""
        if self._window.desk == "read":
            self._window.read.panes.bring(article)
        self.show_unsure()

    def show_unsure(self) -> None:
        """Show the passages that are not exact, to be settled."""
        from briefer.ui.updating.panel import UnsurePanel

        dock = dock_of(self._window)
        panel = dock.made(UnsurePanel)
        if panel is None:
            panel = UnsurePanel(self._session, self._window.look)
            panel.place_wanted.connect(lambda id_, panel=panel: self._show_place(panel, id_))
            panel.here_wanted.connect(self._put_here)
            panel.carried.connect(self.carrying.carry)
            panel.let_go.connect(lambda done: self.carrying.drop() if done else self.carrying.cancel())
        panel.refresh()
        dock.show_panel(panel)

    def _show_place(self, panel: UnsurePanel, id_: AnnotationId) -> None:
        """Show a passage or, where it has no place, its article; the keyboard stays with the list."""
        at, brief = panel.index or 0, self._session.brief
        passage = brief.annotations[id_]
        go_to(self._window, id_ if brief.outcome_of(passage).is_found else passage.article)
        panel.take_keyboard(at)

    def _put_here(self, id_: AnnotationId) -> None:
        """Put a passage on the words that are selected in its article."""
        passage, panes = self._session.brief.annotations[id_], self._window.read.panes
        pane = panes.pane_of(passage.article)
        span = pane.view.selected if pane is not None else None
        if span is None:
            self._session.failed.emit(
                BrieferError("No words are selected in that article.", "Select them there, then press P on the card.")
            )
            return
        self._session.do(MoveEnds(id_, *span))
