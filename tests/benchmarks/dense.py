"""The densest reading: 1,000 passages in 26 kB and 10,000 in 1 MB, four panes; and a search through 200 articles.

A page's turn, in milliseconds of the processor, stands beside the same turn in plain text widgets without passages,
in the same run.
"""

from __future__ import annotations

import random
import time
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTextEdit

from briefer.core.changes import AddArticle, Annotate, Together
from briefer.core.finding import Query, find
from briefer.core.ids import article_id
from briefer.core.kinds import KINDS
from briefer.core.records import Article, Part
from briefer.ui.reading.panes import PaneArea
from briefer.ui.theme import Look
from tests.benchmarks.reading import PANES, SIZE, _bare, _paint, _session

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QScrollBar, QWidget

    from briefer.ui.session import Session

_PAGES = 8
_WORDS = (
    "the river treaty holds that gauges are read together and “no province” closes a gate without notice — so says é"
).split()


def run() -> list[str]:
    """Return a line for each density, and one for the search."""
    QApplication.instance() or QApplication([])
    return [_page_turn(26_000, 1_000), _page_turn(1_000_000, 10_000), _search()]


def _made(seed: int, size: int) -> Article:
    """Return an article of so many code points in paragraphs of 90 words."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    paragraphs: list[str] = []
    parts: list[Part] = []
    while size > 0:
        paragraphs.append(" ".join(chance.choices(_WORDS, k=90)))
        size -= len(paragraphs[-1]) + 2
    at = 0
    for words in paragraphs:
        parts.append(Part(at, at + len(words)))
        at += len(words) + 2
    text = "\n\n".join(paragraphs)
    return Article(article_id(text), text, tuple(parts), title=f"Article {seed}")


def _page_turn(size: int, passages: int) -> str:
    session, articles = _session(), [_made(seed, size) for seed in range(PANES)]
    for article in articles:
        session.do(AddArticle(article))
    _tag(session, articles, passages)
    panes = PaneArea(session, Look("light"))
    panes.resize(*SIZE)
    panes.show()
    panes.set_count(PANES)
    ours = _turning(panes, [pane.view.verticalScrollBar() for pane in panes.panes])
    added = _milliseconds(lambda: _add(session, panes, articles[0]))
    panes.close()
    bare = _bare(articles)
    theirs = _turning(bare, [edit.verticalScrollBar() for edit in bare.findChildren(QTextEdit)])
    bare.close()
    session.close()
    return (
        f"page in {PANES} panes, {passages:,} passages in {size / 1000:,.0f} kB: {ours:.1f} ms, plain {theirs:.1f} ms,"
        f" {ours / theirs:.2f} times; one more: {added:.0f} ms"
    )


def _tag(session: Session, articles: list[Article], count: int) -> None:
    chance = random.Random(7)  # noqa: S311
    changes = []
    for n in range(count):
        article = articles[n % len(articles)]
        start = chance.randrange(0, len(article.text) - 300)
        changes.append(Annotate(article.id, start, start + chance.randrange(20, 240), chance.choice(KINDS).id))
    session.do(Together(tuple(changes), "tagging"))


def _add(session: Session, panes: PaneArea, article: Article) -> None:
    session.do(Annotate(article.id, 10, 60, KINDS[1].id))
    _paint(panes)


def _turning(window: QWidget, bars: list[QScrollBar]) -> float:
    """Return the median time of a page's turn in all panes, over pages that were seen before."""
    _turn(window, bars)
    return median(_turn(window, bars))


def _turn(window: QWidget, bars: list[QScrollBar]) -> list[float]:
    for bar in bars:
        bar.setValue(0)
    _paint(window)
    return [_milliseconds(lambda: _page(window, bars)) for _ in range(_PAGES)]


def _page(window: QWidget, bars: list[QScrollBar]) -> None:
    for bar in bars:
        bar.setValue(bar.value() + bar.pageStep())
    _paint(window)


def _search() -> str:
    texts = [_made(seed, 25_000).text for seed in range(200)]

    def search() -> int:
        return sum(len(find(text, Query("treaty holds", plain=True))) for text in texts)

    first, then = _milliseconds(search), _milliseconds(search)
    return f"search 200 articles of 25 kB: {first:.0f} ms the first time, {then:.0f} ms then; {search():,} hits"


def _milliseconds(step: Callable[[], object]) -> float:
    # The processor's time, not the clock's: what else the machine does must not decide a ratio.
    began = time.process_time()
    step()
    return (time.process_time() - began) * 1_000
