"""What is made ready while one reads, and what waits until it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import AddArticle, Annotate
from briefer.core.kinds import RISK
from briefer.ui.reading.text_view import ArticleView
from tests.core.examples import article
from tests.flows.driving import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

_TOLD = "Weir {} was opened at dawn, and nobody downstream was told of it. "
LONG = article("\n\n".join(_TOLD.format(n) * 4 for n in range(120)))


@pytest.fixture
def view(qtbot: QtBot, session: Session, look: Look) -> ArticleView:
    """Return a long article in a view that is not shown yet, a passage in each paragraph."""
    session.do(AddArticle(LONG))
    for n in range(120):
        start = LONG.text.index(f"Weir {n} was")
        session.do(Annotate(LONG.id, start, start + 20, RISK.id))
    made = ArticleView(session, look)
    qtbot.addWidget(made)
    made.resize(420, 400)
    made.show_article(LONG.id)
    return made


def shown(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitExposed(view):
        view.show()
    settle()


def ready(view: ArticleView) -> set[int]:
    """Return the numbers of the blocks that are ready to be painted."""
    return set(view.highlights._ink)


def seen(view: ArticleView) -> set[int]:
    return {block.blockNumber() for block in view.seen_blocks()}


def test_the_next_page_is_made_ready_while_one_reads(qtbot: QtBot, view: ArticleView) -> None:
    shown(qtbot, view)
    here = seen(view)
    qtbot.waitUntil(lambda: not view._idle.isActive())
    waiting = ready(view)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + bar.pageStep())
    assert here < waiting
    assert seen(view) <= waiting
    assert len(waiting) < 60, "not the whole article"


def test_the_page_before_is_made_ready_too(qtbot: QtBot, view: ArticleView) -> None:
    shown(qtbot, view)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    qtbot.waitUntil(lambda: not view._idle.isActive())
    waiting = ready(view)
    bar.setValue(bar.value() - bar.pageStep())
    assert seen(view) <= waiting


def test_what_was_made_ready_is_what_would_be_painted(qtbot: QtBot, view: ArticleView) -> None:
    shown(qtbot, view)
    qtbot.waitUntil(lambda: not view._idle.isActive())
    bar = view.verticalScrollBar()
    bar.setValue(bar.pageStep())
    ahead = view.viewport().grab().toImage()
    view.forget_ink()
    assert view.viewport().grab().toImage() == ahead


def test_a_place_asked_for_before_the_article_is_shown_is_on_top_then(qtbot: QtBot, view: ArticleView) -> None:
    there = LONG.text.index("Weir 60 was")
    view.go_to(there)
    shown(qtbot, view)
    assert view.place == there
    line = view.line_rect(view.units.to_utf16(there)).translated(view.shift())
    assert abs(line.top()) <= 1


def test_at_first_sight_the_words_are_laid_out_for_the_room_beside_the_scroll_bar(
    qtbot: QtBot, view: ArticleView
) -> None:
    with qtbot.waitExposed(view):
        view.show()
    assert view.verticalScrollBar().isVisible()
    assert view._width == view.viewport().width()
