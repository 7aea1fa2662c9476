"""The panel in the window: reached by one key from a passage and from the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from briefer.core.changes import Annotate, StatePoint
from briefer.core.kinds import RISK
from briefer.ui.context_menus import passage_menu
from briefer.ui.who_else.dock import dock_of
from tests.flows.driving import press, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.records import Annotation
    from briefer.ui.window import Window
    from tests.ui.conftest import Open

WORDS = "A third failed season could close the gates for good."


@pytest.fixture
def window(open_on: Open, folder: Path) -> Window:
    window = open_on(folder)
    article = next(iter(window.session.brief.articles.values()))
    start = article.text.index(WORDS)
    window.session.do(Annotate(article.id, start, start + len(WORDS), RISK.id))
    settle()
    return window


def passage(window: Window) -> Annotation:
    return window.session.brief.passages()[0]


def wait(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: not dock_of(window).panel.searcher.busy, timeout=10_000)
    settle()


def test_w_asks_about_the_chosen_passage_and_enter_adds(qtbot: QtBot, window: Window) -> None:
    window.reveal(passage(window).id)
    settle()
    press(window, "W")
    wait(qtbot, window)
    dock = dock_of(window)
    assert dock.isVisible()
    assert dock.panel.subject.text() == f"“{WORDS}”"
    assert dock.panel.list.hasFocus()
    press(window, "Return")
    assert len(window.session.brief.annotations) == 2
    press(window, "Ctrl+Z")
    assert len(window.session.brief.annotations) == 1


def test_escape_closes_it_and_gives_the_keyboard_back(qtbot: QtBot, window: Window) -> None:
    window.reveal(passage(window).id)
    settle()
    before = window.focusWidget()
    press(window, "W")
    wait(qtbot, window)
    press(window, "Escape")
    assert not dock_of(window).isVisible()
    assert window.focusWidget() is before


def test_space_shows_the_sentence_in_its_article(qtbot: QtBot, window: Window) -> None:
    window.reveal(passage(window).id)
    press(window, "W")
    wait(qtbot, window)
    press(window, "Space")
    answer = dock_of(window).panel.model.answer(0).sentence
    assert window.desk == "read"
    view = window.read.panes.active.view
    assert view.article_id == answer.article
    assert view.selected == answer.span
    assert dock_of(window).panel.list.hasFocus()


def test_on_the_board_it_asks_about_the_chosen_point(qtbot: QtBot, window: Window) -> None:
    stated = StatePoint("The gates may close after a failed season.", RISK.id)
    window.session.do(stated)
    window.show_desk("weigh")
    window.weigh.choice.choose_point(stated.id)
    window.weigh.begin()
    settle()
    press(window, "W")
    wait(qtbot, window)
    assert dock_of(window).panel.subject.text() == "“The gates may close after a failed season.”"
    press(window, "Return")
    assert len(window.session.brief.sides[stated.id]) == 1


def test_the_menu_of_a_passage_has_it_too(qtbot: QtBot, window: Window) -> None:
    menu = passage_menu(window, passage(window).id)
    next(action for action in menu.actions() if "Who else" in action.text()).trigger()
    wait(qtbot, window)
    assert dock_of(window).panel.model.rowCount() > 0


def test_w_in_a_note_is_a_letter(window: Window) -> None:
    window.session.choose(passage(window).id)
    press(window, "Ctrl+E")
    QTest.keyClicks(window.focusWidget(), "why")
    settle()
    window.flush()
    assert passage(window).note == "why"
    assert not dock_of(window).isVisible()
