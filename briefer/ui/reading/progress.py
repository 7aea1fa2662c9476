"""How far each article was read, and how much of it is tagged: told quietly in the headers of the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from briefer.core.paragraphs import numbered_parts, paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.ids import ArticleId
    from briefer.core.records import Annotation, Article
    from briefer.ui.reading.pane import Pane
    from briefer.ui.reading.panes import PaneArea
    from briefer.ui.session import Session


_REST = 200
"""Milliseconds after a change at which the headers follow: no one waits for them."""


class Share(NamedTuple):
    """How much of an article is done: the share that was read, paragraphs tagged, and paragraphs in all."""

    read: float
    tagged: int
    paragraphs: int


class Progress(QObject):
    """Watch what is scrolled through, page by page: what one only jumps to does not count as read."""

    def __init__(self, session: Session, panes: PaneArea) -> None:
        """Watch the panes."""
        super().__init__(panes)
        self._session, self._panes = session, panes
        self.reached: dict[str, int] = {}
        """By article, the code point up to which it was read; kept with the window's other whereabouts."""
        panes.scrolled.connect(self._note)
        panes.places_changed.connect(self._show)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._show)
        session.changed.connect(lambda _touched: self._rest.start())

    def restore(self, reached: dict[str, int]) -> None:
        """Go on from what was read the last time."""
        self.reached = dict(reached)
        self._show()

    def is_read(self, article: ArticleId | None) -> bool:
        """Tell whether an article was read to its end, or marked so."""
        known = self._session.brief.articles.get(article) if article else None
        return known is not None and self.reached.get(known.id, 0) >= len(known.text)

    def mark(self, article: ArticleId | None) -> None:
        """Mark an article as read or, if it is, as not read."""
        known = self._session.brief.articles.get(article) if article else None
        if known is not None:
            self.reached[known.id] = 0 if self.is_read(known.id) else len(known.text)
            self._show()
            self._panes.places_changed.emit()

    def share(self, article: Article, passages: Sequence[Annotation]) -> Share:
        """Return how much of an article, in which these passages are, is done."""
        paragraphs = sum(number is not None for _part, number in numbered_parts(article))
        read = min(1.0, self.reached.get(article.id, 0) / max(1, len(article.text)))
        return Share(read, len(tagged_paragraphs(article, passages)), paragraphs)

    def _note(self) -> None:
        for pane in self._panes.panes:
            if pane.article_id is not None and pane.isVisible():
                self._note_page(pane, pane.article_id)
        self._rest.start()

    def _note_page(self, pane: Pane, article: ArticleId) -> None:
        view, reached = pane.view, self.reached.get(article, 0)
        last = view.last_seen
        if view.place and view.place <= reached + (last - view.place) and last > reached:
            self.reached[article] = last

    def _show(self) -> None:
        for pane in self._panes.panes:
            article = pane.view.shown
            pane.header.set_progress(self.share(article, pane.view.passages) if article else None)


def tagged_paragraphs(article: Article, passages: Sequence[Annotation]) -> set[int]:
    """Return the numbers of the paragraphs that a passage stands in."""
    found: set[int] = set()
    for passage in passages:
        touched = paragraphs_of(article, passage.span)
        if touched is not None:
            found.update(range(touched[0], touched[1] + 1))
    return found
