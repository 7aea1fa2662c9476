"""The Read desk: the brief's articles at the left, up to six of them side by side, the passages at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.ui.codebook.asking import Asking
from briefer.ui.columns import Columns
from briefer.ui.finding.finder import Finder
from briefer.ui.panels.articles import ArticleList
from briefer.ui.panels.passages import PassageColumn
from briefer.ui.reading.panes import PaneArea
from briefer.ui.reading.progress import Progress
from briefer.ui.suggesting.suggesting import Suggesting

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, TagId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

ARTICLES_WIDTH = 236
PASSAGES_WIDTH = 300


class ReadDesk(QWidget):
    """Put the panels and the panes together; each of them listens to the session by itself."""

    add_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Make the three columns."""
        super().__init__(parent)
        self._session = session
        self.articles = ArticleList(session, look)
        self.panes = PaneArea(session, look)
        self._column = PassageColumn(session, look)
        self.passages, self.card = self._column.passages, self._column.card
        self.finder = Finder(session, look, self.panes)
        self.progress = Progress(session, self.panes)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.finder.bar)
        rows.addWidget(self.panes, 1)
        self.splitter = Columns(look, self.articles, middle, self._column, (ARTICLES_WIDTH, PASSAGES_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self.asking = Asking(session, look, self.panes, self.passages, self)
        self.suggesting = Suggesting(session, self.panes, self)
        self._connect()

    def _connect(self) -> None:
        self.articles.legend.merge_wanted.connect(self.asking.ask_to_merge)
        self.articles.legend.filter_wanted.connect(self.passages.filter.toggle_subtag)
        self.card.subtag_wanted.connect(self.asking.ask_to_tag)
        self.articles.article_wanted.connect(self.panes.show_article)
        self.articles.add_wanted.connect(self.add_wanted)
        self.articles.tag_wanted.connect(self.tag)
        self.passages.reveal_wanted.connect(self.reveal)
        self.passages.reading_wanted.connect(self.panes.focus_active)
        self.card.reading_wanted.connect(self.panes.focus_active)
        self.panes.note_wanted.connect(lambda _annotation: self.card.begin_note())
        self.panes.choose_wanted.connect(self._offer_articles)
        self.panes.active_changed.connect(self._show_places)
        self.panes.places_changed.connect(self._show_places)

    def _show_places(self) -> None:
        self.articles.set_shown(self.panes.shown, self.panes.active_article)
        self.passages.set_article(self.panes.active_article)

    def _offer_articles(self) -> None:
        if self._session.brief.articles:
            self.articles.focus_list()
        else:
            self.add_wanted.emit()

    def tag(self, tag: TagId) -> None:
        """Tag the target of the active pane."""
        self.panes.tag(tag)

    def reveal(self, annotation: AnnotationId) -> None:
        """Show a passage in its article, opening it if need be."""
        self.panes.reveal(annotation)

    def flush(self) -> None:
        """Commit what is being typed."""
        self.card.flush()
