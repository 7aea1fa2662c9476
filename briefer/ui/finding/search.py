"""What is looked for in the brief's articles, where it stands in each, and which hit one is at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from briefer.core.finding import MOST, Query, find

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.core.brief import Touched
    from briefer.core.ids import ArticleId
    from briefer.core.text import Span
    from briefer.ui.session import Session


MOST_IN_ALL = 20_000
"""How many hits in all articles together are found at most: a single letter is no search, only the start of one."""


class Hit(NamedTuple):
    """One hit: the article it is in, and which of that article's hits it is, from 0."""

    article: ArticleId
    number: int


class Search(QObject):
    """Hold the hits of one query in all articles. It is off while there are no words to look for."""

    changed = Signal()
    """There are other hits, or one is at another of them."""

    def __init__(self, session: Session, shown: Callable[[], Sequence[ArticleId]], parent: QObject) -> None:
        """Look through the session's brief: first the articles that are shown, in their order, then the others."""
        super().__init__(parent)
        self._session, self._shown = session, shown
        self.query = Query()
        self.current: Hit | None = None
        self._hits: dict[ArticleId, list[Span]] = {}
        self._order: list[ArticleId] = []
        session.changed.connect(self._take_over)
        session.opened.connect(lambda: self.look_for(Query()))

    def look_for(self, query: Query) -> None:
        """Look for something else, or for nothing."""
        self.query, self.current = query, None
        self.reorder()
        self._hits = {}
        for id_ in self._order:
            room = min(MOST, MOST_IN_ALL - self.count)
            self._hits[id_] = find(self._session.brief.articles[id_].text, query, room) if room else []
        self.changed.emit()

    def reorder(self) -> None:
        """Go through the articles as they are shown now.

        Not by itself: to open an article on the way, in place of another, must not send one back to that one.
        """
        shown = list(self._shown())
        self._order = [*shown, *(id_ for id_ in self._session.brief.articles if id_ not in shown)]
        if self.current and self.current.article not in self._order:
            self.current = None

    def _take_over(self, touched: Touched) -> None:
        """Look again where a text may be another; most changes leave all texts as they are."""
        articles = self._session.brief.articles
        gone = self._hits.keys() - articles.keys()
        if not self.query.words or not (gone or touched.articles):
            return
        for id_ in gone:
            del self._hits[id_]
        for id_ in touched.articles & articles.keys():
            self._hits[id_] = find(articles[id_].text, self.query)
        self._order = [id_ for id_ in self._order if id_ in articles]
        self._order += [id_ for id_ in articles if id_ not in self._order]
        if self.current and self.current.number >= len(self.of(self.current.article)):
            self.current = None
        self.changed.emit()

    # -- what there is

    def of(self, article: ArticleId | None) -> Sequence[Span]:
        """Return the hits in an article, in order."""
        return self._hits.get(article, ()) if article is not None else ()

    @property
    def count(self) -> int:
        """How many hits there are in all articles."""
        return sum(map(len, self._hits.values()))

    @property
    def count_elsewhere(self) -> int:
        """How many of them are in articles that are not shown."""
        return self.count - sum(len(self.of(id_)) for id_ in self._shown())

    @property
    def position(self) -> int | None:
        """Which hit of all one is at, from 1, in the order in which the search goes through them."""
        if self.current is None:
            return None
        before = self._order[: self._order.index(self.current.article)]
        return sum(len(self.of(id_)) for id_ in before) + self.current.number + 1

    def number_in(self, article: ArticleId | None) -> int | None:
        """Return which hit of an article one is at, from 0, or None if one is in another."""
        return self.current.number if self.current is not None and self.current.article == article else None

    # -- going through them

    def step(self, by: int, article: ArticleId | None, offset: int) -> bool:
        """Go to the next (1) or previous (-1) hit; at first, to the one nearest that way from a place.

        Tell whether the search came round the end.
        """
        hits = [Hit(id_, n) for id_ in self._order for n in range(len(self.of(id_)))]
        if not hits:
            return False
        n = hits.index(self.current) + by if self.current in hits else self._nearest(hits, by, article, offset)
        self.go_to(hits[n % len(hits)])
        return not 0 <= n < len(hits)

    def _nearest(self, hits: Sequence[Hit], by: int, article: ArticleId | None, offset: int) -> int:
        order = {id_: n for n, id_ in enumerate(self._order)}
        here = (order.get(article, 0) if article else 0, offset)
        places = [(order[hit.article], self.of(hit.article)[hit.number].start) for hit in hits]
        before = sum(place < here for place in places)
        return before if by > 0 else before - 1

    def preview(self, article: ArticleId | None, offset: int) -> Hit | None:
        """Return the first hit of an article at or after an offset, or else its first."""
        spans = self.of(article)
        if article is None or not spans:
            return None
        return Hit(article, next((n for n, span in enumerate(spans) if span.start >= offset), 0))

    def go_to(self, hit: Hit | None) -> None:
        """Be at a hit."""
        if hit != self.current:
            self.current = hit
            self.changed.emit()
