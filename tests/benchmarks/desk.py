"""Four texts side by side, in our panes or in plain text widgets, and how long a gesture takes until it is painted.

Times are the processor's for this thread: what else the machine does must not decide a ratio.
"""

from __future__ import annotations

import random
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QSplitter, QTextEdit

from briefer.core.changes import AddArticle, Annotate, Together
from briefer.core.ids import article_id
from briefer.core.kinds import KINDS
from briefer.core.records import Article, Part
from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui.reading.laid_text import LaidText
from briefer.ui.reading.panes import PaneArea
from briefer.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from briefer.ui.theme import Look

PANES, SIZE = 4, (1_240, 800)
PATIENCE = 30
"""Seconds after which something that should be painted counts as lost."""
_WORDS = (
    "the river treaty holds that gauges are read together and “no province” closes a gate without notice — so says é"
).split()


def made(seed: int, size: int) -> Article:
    """Return an article of so many code points in paragraphs of 90 words."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    paragraphs: list[str] = []
    parts: list[Part] = []
    at = 0
    while at < size:
        paragraphs.append(" ".join(chance.choices(_WORDS, k=90)))
        parts.append(Part(at, at + len(paragraphs[-1])))
        at += len(paragraphs[-1]) + 2
    text = "\n\n".join(paragraphs)
    return Article(article_id(text), text, tuple(parts), title=f"Article {seed}")


def session_with(articles: Sequence[Article] = ()) -> Session:
    """Return a session on a new brief with these articles."""
    person, path = settings.load(), Path(tempfile.mkdtemp(prefix="briefer-bench-")) / "bench.briefer"
    new_brief(path, person, [AddArticle(article) for article in articles])
    session = Session(person)
    session.open(path)
    return session


def tag(session: Session, article: Article, count: int, seed: int = 7) -> None:
    """Tag so many passages of 20 to 240 code points anywhere in an article."""
    chance = random.Random(seed)  # noqa: S311
    asked = []
    for _ in range(count):
        start = chance.randrange(0, len(article.text) - 240)
        asked.append(Annotate(article.id, start, start + chance.randrange(20, 240), chance.choice(KINDS).id))
    session.do(Together(tuple(asked), "tagging"))


class Desk(QObject):
    """A window with text widgets in it, and which of them were painted since one looked."""

    def __init__(self, window: QWidget, views: Sequence[QTextEdit]) -> None:
        """Show the window and wait until everything is painted."""
        super().__init__(window)
        self.window, self.views = window, list(views)
        self._painted: set[QObject] = set()
        self._laid_out: set[QObject] = set()
        for view in self.views:
            view.viewport().installEventFilter(self)
            if isinstance(view, LaidText):
                view.laid_out.connect(partial(self._laid_out.add, view))
        window.resize(*SIZE)
        self.timed(window.show)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note who was painted."""
        if event.type() is QEvent.Type.Paint:
            self._painted.add(watched)
        return False

    def timed(self, gesture: Callable[[], object], views: Sequence[QTextEdit] = ()) -> float:
        """Return the milliseconds from a gesture until these views, or all, are painted and nothing waits."""
        waiting = {view.viewport() for view in views or self.views}
        self._painted.clear()
        return self._until(gesture, lambda: waiting <= self._painted)

    def timed_layout(self, gesture: Callable[[], object]) -> float:
        """Return the milliseconds from a gesture until all is laid out for it and painted; waiting does not count."""
        patient = {view for view in self.views if isinstance(view, LaidText)}
        self._laid_out.clear()
        if not patient:
            return self.timed(gesture)
        return self._until(gesture, lambda: patient <= self._laid_out)

    def _until(self, gesture: Callable[[], object], done: Callable[[], bool]) -> float:
        began, ends = time.thread_time(), time.monotonic() + PATIENCE
        gesture()
        QApplication.processEvents()
        while not done():
            assert time.monotonic() < ends, "something was not painted"
            time.sleep(0.001)
            QApplication.processEvents()
        QApplication.processEvents()
        return (time.thread_time() - began) * 1_000


def ours(session: Session, look: Look) -> Desk:
    """Return a desk of panes with the first articles of the brief."""
    panes = PaneArea(session, look)
    panes.resize(*SIZE)
    panes.set_count(PANES)
    return Desk(panes, [pane.view for pane in panes.panes])


def plain(texts: Sequence[str], look: Look) -> Desk:
    """Return a desk of text widgets as Qt makes them, in the same type, without passages."""
    row = QSplitter()
    edits = []
    for text in texts[:PANES]:
        edit = QTextEdit(row)
        edit.setReadOnly(True)
        edit.setFont(look.article_font(100))
        edit.setPlainText(text)
        edits.append(edit)
    return Desk(row, edits)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1_000


def rest(seconds: float) -> None:
    """Let pass some time in which nobody does anything, but what waits is done."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        QApplication.processEvents()
        time.sleep(0.001)
