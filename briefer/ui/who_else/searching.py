"""Looking for like sentences off the GUI thread: a snapshot goes to the worker, a late answer is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefer.core.similarity import Index, Likeness

if TYPE_CHECKING:
    from briefer.core.records import Article
    from briefer.ui.who_else.asking import Question


class _Signals(QObject):
    found = Signal(int, object, object)


class _Search(QRunnable):
    """Index the articles, unless that was done, and look for what is like the question."""

    def __init__(
        self, ticket: int, articles: tuple[Article, ...], index: Index | None, question: Question, signals: _Signals
    ) -> None:
        super().__init__()
        self._ticket, self._articles, self._index = ticket, articles, index
        self._question, self._signals = question, signals

    def run(self) -> None:
        """Look."""
        index: Index | None = None
        found: list[Likeness] = []
        try:
            index = self._index or Index(self._articles)
            found = index.like(self._question.texts, self._question.heard)
        finally:
            self._signals.found.emit(self._ticket, index, found)


class Searcher(QObject):
    """Answer questions, the last one asked. The index is kept until an article's text changes."""

    answered = Signal(object)
    """`list[Likeness]`."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without an index."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._signals = _Signals(self)
        self._signals.found.connect(self._take)
        self._ticket = 0
        self._asked: tuple[Article, ...] = ()
        self._indexed: tuple[tuple[Article, ...], Index] | None = None
        self.busy = False

    def ask(self, articles: tuple[Article, ...], question: Question) -> None:
        """Look for a question's answers in some articles."""
        self._ticket += 1
        self.busy, self._asked = True, articles
        kept = self._indexed[1] if self._indexed and self._indexed[0] == articles else None
        self._pool.start(_Search(self._ticket, articles, kept, question, self._signals))

    def forget(self) -> None:
        """Drop the answer that is on its way."""
        self._ticket += 1
        self.busy = False

    def _take(self, ticket: int, index: Index | None, found: list[Likeness]) -> None:
        if ticket == self._ticket:
            self.busy = False
            if index is not None:
                self._indexed = self._asked, index
            self.answered.emit(found)
