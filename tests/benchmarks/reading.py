"""The reading room at its fullest: five articles, four panes, a thousand overlapping passages.

Each figure of ours stands beside the same step in plain text widgets without passages, measured in the same run.
"""

from __future__ import annotations

import random
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QScrollBar, QSplitter, QTextEdit, QWidget

from briefer.core.changes import AddArticle, Annotate
from briefer.core.kinds import KINDS
from briefer.readers import read
from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui.reading.panes import PaneArea
from briefer.ui.session import Session
from briefer.ui.theme import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.core.records import Article

PANES, PASSAGES, RUNS, SIZE = 4, 1_000, 9, (1_240, 800)
_ROOT = Path(__file__).resolve().parents[2]
_REAL = _ROOT.parent / "shared" / "seeds"


def run() -> list[str]:
    """Return a line for each thing measured, with medians."""
    QApplication.instance() or QApplication([])
    look, session = Look("light"), _session()
    panes = PaneArea(session, look)
    panes.resize(*SIZE)
    panes.show()
    files = sorted((_REAL if _REAL.exists() else _ROOT / "seeds").glob("*.txt"))
    opening = _milliseconds(lambda: _open(session, panes, files))
    _tag(session, panes.shown)
    lines = [f"open five articles, four of them side by side: {opening:.0f} ms", *_measured(session, panes)]
    panes.close()
    session.close()
    return lines


def _measured(session: Session, panes: PaneArea) -> list[str]:
    bare = _bare([session.brief.articles[id_] for id_ in panes.shown])
    tagging = median(_milliseconds(partial(_tag_and_paint, session, panes, n)) for n in range(RUNS))
    ours = _scrolling(panes, [pane.view.verticalScrollBar() for pane in panes.panes])
    theirs = _scrolling(bare, [edit.verticalScrollBar() for edit in bare.findChildren(QTextEdit)])
    bare.close()
    count = len(session.brief.annotations)
    return [
        f"tag to repaint with {count:,} passages in {PANES} panes: {tagging:.1f} ms",
        f"scroll {PANES} panes by a page, {count:,} passages: {ours:.1f} ms",
        f"the same, over pages not seen before: {_fresh(panes):.1f} ms",
        f"the same in plain QTextEdits without passages: {theirs:.1f} ms",
    ]


def _session() -> Session:
    person, path = settings.load(), Path(tempfile.mkdtemp()) / "bench.briefer"
    new_brief(path, person)
    session = Session(person)
    session.open(path)
    return session


def _open(session: Session, panes: PaneArea, files: Iterable[Path]) -> None:
    for file in files:
        session.do(AddArticle(read(file)))
    panes.grab()


def _tag(session: Session, articles: Iterable[str]) -> None:
    """Tag at random, so that on the average several passages overlap everywhere."""
    chance = random.Random(7)  # noqa: S311 - a sample, not a secret
    shown = [session.brief.articles[id_] for id_ in session.brief.articles if id_ in set(articles)]
    for n in range(PASSAGES):
        article = shown[n % len(shown)]
        start = chance.randrange(0, len(article.text) - 60)
        session.do(Annotate(article.id, start, start + chance.randrange(20, 240), chance.choice(KINDS).id))


def _tag_and_paint(session: Session, panes: PaneArea, n: int) -> None:
    view = panes.panes[n % PANES].view
    assert view.shown is not None
    session.do(Annotate(view.shown.id, view.place + 10 * n, view.place + 10 * n + 40, KINDS[n % 3].id))
    _paint(panes)


def _scrolling(window: QWidget, bars: list[QScrollBar]) -> float:
    """Return the median time of a page's turn in all panes, over pages that were seen before."""
    _turn(window, bars)
    return median(_turn(window, bars))


def _fresh(panes: PaneArea) -> float:
    for pane in panes.panes:
        pane.view.forget_ink()
    return median(_turn(panes, [pane.view.verticalScrollBar() for pane in panes.panes]))


def _turn(window: QWidget, bars: list[QScrollBar]) -> list[float]:
    times = []
    for bar in bars:
        bar.setValue(0)
    _paint(window)
    while any(bar.value() < bar.maximum() for bar in bars):
        times.append(_milliseconds(lambda: _page(window, bars)))
    return times


def _page(window: QWidget, bars: list[QScrollBar]) -> None:
    for bar in bars:
        bar.setValue(bar.value() + bar.pageStep())
    _paint(window)


def _paint(window: QWidget) -> None:
    # What a screen would do: lay out and paint what is dirty, now.
    for _ in range(2):
        QApplication.processEvents()
    del window


def _bare(articles: list[Article]) -> QWidget:
    row = QSplitter()
    row.resize(*SIZE)
    for article in articles:
        edit = QTextEdit(row)
        edit.setReadOnly(True)
        edit.setPlainText(article.text)
    row.show()
    _paint(row)
    return row


def _milliseconds(step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    return (time.perf_counter() - began) * 1_000
