"""The densest reading: four panes with 100, 1,000 and 10,000 passages each, in texts of 26 kB and of 1 MB.

A page's turn, a notch of the wheel, one passage more and another width stand beside the same in plain text widgets
without passages, by turns in the same run. A page is measured where it was never seen before, a moment after the last
one, as a fast reader would turn it, and where it was seen, without a moment between.
"""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from briefer.core.changes import Annotate
from briefer.core.finding import Query, find
from briefer.core.kinds import KINDS
from briefer.ui.theme import Look
from tests.benchmarks import desk
from tests.benchmarks.desk import PANES, Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefer.core.records import Article
    from briefer.ui.session import Session

COUNTS, SIZES = (100, 1_000, 10_000), (26_000, 1_000_000)
"""Passages in each text, and code points of each text."""
LIMITS = {(1_000, 26_000): 1.5, (10_000, 1_000_000): 2.0}
"""How many times as long as in plain widgets a page may take."""
TURNS = 12
_NOTCHES, _ADDED, _WIDTHS = 20, 7, 2
_NARROWER = 90
MOMENT = 0.2
"""Seconds between two pages never seen: who reads takes longer."""


class Both(NamedTuple):
    """Milliseconds of a gesture in our panes and in plain widgets."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times as long ours takes."""
        return self.ours / self.theirs

    def __str__(self) -> str:
        """Return them as a cell of the table."""
        return f"{self.ours:7.1f}{self.theirs:7.1f} x{self.ratio:4.2f} |"


def run() -> Iterator[str]:
    """Yield a line for each size and count, and one for the search."""
    QApplication.instance() or QApplication([])
    gestures = ("new page", "page again", "wheel", "one passage more", "another width")
    yield f"milliseconds in {PANES} panes, in plain QTextEdits, and how many times as long; medians"
    yield f"{'text':>8}{'passages':>9} |" + "".join(f"{name:^20}|" for name in gestures)
    for size in SIZES:
        articles = [desk.made(seed, size) for seed in range(PANES)]
        bare = desk.plain([article.text for article in articles], Look("light"))
        yield from (_line(articles, bare, count) for count in COUNTS)
        bare.window.close()
    yield _search()


def _line(articles: list[Article], bare: Desk, count: int) -> str:
    session = desk.session_with(articles)
    for n, article in enumerate(articles):
        desk.tag(session, article, count, n)
    dense = desk.ours(session, Look("light"))
    cells = [*_pages(dense, bare), _wheel(dense, bare), _one_more(session, dense, bare), _widths(dense, bare)]
    dense.window.close()
    session.close()
    size = len(articles[0].text)
    line = f"{size // 1000:>5} kB{count:>9,} |" + "".join(map(str, cells))
    most = LIMITS.get((count, size // 1000 * 1000))
    held = most is None or max(cells[0].ratio, cells[1].ratio) <= most
    return line if most is None else f"{line}  (pages at most {most} wanted: {'yes' if held else 'NO'})"


def _by_turns(gestures: Sequence[tuple[Callable[[], float], Callable[[], float]]], pause: float = 0.01) -> Both:
    times = []
    for our, their in gestures:
        mine = our()
        # What is done while nobody waits must not be laid to the other's account.
        desk.rest(pause)
        times.append((mine, their()))
    return Both(median(time for time, _ in times), median(time for _, time in times))


def _pages(dense: Desk, bare: Desk) -> tuple[Both, Both]:
    turns = [(partial(_turn, dense), partial(_turn, bare))] * TURNS
    _to_top(dense, bare)
    never_seen = _by_turns(turns, pause=MOMENT)
    _to_top(dense, bare)
    return never_seen, _by_turns(turns)


def _to_top(*desks: Desk) -> None:
    for each in desks:
        for view in each.views:
            view.verticalScrollBar().setValue(0)
    desk.rest(MOMENT)


def _turn(each: Desk) -> float:
    bars = [view.verticalScrollBar() for view in each.views]
    if any(bar.value() >= bar.maximum() for bar in bars):
        _to_top(each)

    def turn() -> None:
        for bar in bars:
            bar.setValue(bar.value() + bar.pageStep())

    return each.timed(turn)


def _wheel(dense: Desk, bare: Desk) -> Both:
    _to_top(dense, bare)
    return _by_turns([(partial(_notch, dense), partial(_notch, bare))] * _NOTCHES)


def _notch(each: Desk) -> float:
    def roll() -> None:
        for view in each.views:
            middle = QPointF(view.viewport().rect().center())
            buttons, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
            there = QPointF(view.viewport().mapToGlobal(middle))
            event = QWheelEvent(
                middle, there, QPoint(), QPoint(0, -120), buttons, held, Qt.ScrollPhase.NoScrollPhase, False
            )
            QApplication.sendEvent(view.viewport(), event)

    return each.timed(roll)


def _one_more(session: Session, dense: Desk, bare: Desk) -> Both:
    """Tag in one pane; in the plain widget the counterpart is to paint it anew."""
    _to_top(dense, bare)
    article = next(iter(session.brief.articles))

    def add(n: int) -> float:
        return dense.timed(lambda: session.do(Annotate(article, 9 * n, 9 * n + 50, KINDS[1].id)), dense.views[:1])

    def paint() -> float:
        return bare.timed(bare.views[0].viewport().update, bare.views[:1])

    return _by_turns([(partial(add, n), paint) for n in range(_ADDED)], pause=MOMENT)


def _widths(dense: Desk, bare: Desk) -> Both:
    """Make the window narrower and wider again, until all is laid out for it."""
    _to_top(dense, bare)
    return _by_turns([(partial(_resize, dense, n), partial(_resize, bare, n)) for n in range(_WIDTHS)], pause=MOMENT)


def _resize(each: Desk, n: int) -> float:
    width, height = desk.SIZE
    return each.timed_layout(lambda: each.window.resize(width - _NARROWER * (1 - n % 2), height))


def _search() -> str:
    texts = [desk.made(seed, 25_000).text for seed in range(200)]

    def search() -> int:
        return sum(len(find(text, Query("treaty holds", plain=True))) for text in texts)

    first, then = desk.milliseconds(search), desk.milliseconds(search)
    return f"search 200 articles of 25 kB: {first:.0f} ms the first time, {then:.0f} ms then; {search():,} hits"
