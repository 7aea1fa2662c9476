"""Looking for suggestions off the GUI thread, once for each text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefer.core.suggestions import Suggestion, suggestions

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId
    from briefer.core.records import Article


class _Signals(QObject):
    found = Signal(object, object)


class _Search(QRunnable):
    """Look through one article."""

    def __init__(self, article: Article, signals: _Signals) -> None:
        super().__init__()
        self._article, self._signals = article, signals

    def run(self) -> None:
        """Look."""
        found: list[Suggestion] = []
        try:
            found = suggestions(self._article)
        finally:
            self._signals.found.emit(self._article, found)


class Searcher(QObject):
    """Know what each article's sentences look like, as soon as somebody asked and it was found out."""

    answered = Signal()
    """The suggestions of one more article are known."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start knowing nothing."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._signals = _Signals(self)
        self._signals.found.connect(self._take)
        self._known: dict[ArticleId, tuple[Article, list[Suggestion]]] = {}
        self._asked: dict[ArticleId, Article] = {}

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return bool(self._asked)

    def of(self, article: Article) -> list[Suggestion] | None:
        """Return the suggestions of an article; None while they are being looked for."""
        known = self._known.get(article.id)
        if known is not None and _same(known[0], article):
            return known[1]
        if article.id not in self._asked or not _same(self._asked[article.id], article):
            self._asked[article.id] = article
            self._pool.start(_Search(article, self._signals))
        return None

    def forget(self) -> None:
        """Forget everything: another brief is open."""
        self._known.clear()
        self._asked.clear()

    def _take(self, article: Article, found: list[Suggestion]) -> None:
        asked = self._asked.get(article.id)
        if asked is not None and _same(asked, article):
            del self._asked[article.id]
            self._known[article.id] = article, found
            self.answered.emit()


def _same(one: Article, other: Article) -> bool:
    return one is other or (one.text == other.text and one.parts == other.parts)
