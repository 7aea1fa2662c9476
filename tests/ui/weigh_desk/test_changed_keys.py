"""The evidence board's keys are the user's own: changed ones work at once, old ones no more, and all places say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.core.changes import StatePoint
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Side
from briefer.store import settings
from briefer.ui import keymap
from briefer.ui.actions import WEIGH
from briefer.ui.context_menus import board_menu
from briefer.ui.menus import menu_of
from briefer.ui.palette.sources import found_for
from briefer.ui.preferences.dialog import KEYS, show_preferences
from briefer.ui.preferences.key_lines import all_keys
from tests.flows.driving import press, settle, write
from tests.ui.test_keymap import bound
from tests.ui.weigh_desk.hands import click, sentence_at, waiting_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.records import Annotation
    from briefer.ui.preferences.keys_page import KeysPage
    from briefer.ui.window import Window
    from tests.ui.conftest import Open


@pytest.fixture
def weighing(window: Window) -> Window:
    """Return a window on the Weigh desk, with a passage of each kind and two points on risks."""
    window.session.do(StatePoint("The gates may close.", RISK.id))
    window.session.do(StatePoint("The dam may leak.", RISK.id))
    press(window, "Ctrl+2")
    return window


@pytest.fixture
def page(weighing: Window) -> Iterator[KeysPage]:
    """Yield the page of the preferences on which keys are changed."""
    dialog = show_preferences(weighing, KEYS)
    settle()
    yield dialog.keys
    dialog.close()
    settle()


def choose_first(window: Window) -> Annotation:
    """Click the first passage that waits."""
    passage = window.weigh.strip.model.rows[0]
    click(waiting_at(window.weigh, passage.id))
    return passage


def entries(window: Window) -> list[str]:
    """Return the titles in the Weigh menu, with the keys beside them."""
    return [action.text() for action in menu_of(window, WEIGH).actions()]


def give(page: KeysPage, words: str, key: Qt.Key) -> None:
    """Find something by its name, and press the key it is to have."""
    page.search.setFocus()
    page.search.clear()
    QTest.keyClicks(page.search, words)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    QTest.keyClick(page.field, key)


def test_a_changed_key_acts_on_the_board_and_the_old_one_does_not(weighing: Window) -> None:
    weighing.keys.give(bound("weigh.support"), "K")
    passage = choose_first(weighing)
    press(weighing, "S")
    assert not weighing.weigh.chooser.isVisible()
    press(weighing, "K")
    assert weighing.weigh.chooser.isVisible()
    write(weighing, "gates")
    press(weighing, "Return")
    point = weighing.session.brief.board(RISK)[0]
    assert weighing.session.brief.sides[point.id] == {passage.id: Side.SUPPORTS}


def test_a_changed_key_acts_on_the_cards_of_a_column_too(weighing: Window) -> None:
    weighing.keys.give(bound("weigh.move_down"), "Ctrl+J")
    first, second = weighing.session.brief.board(RISK)
    click(sentence_at(weighing.weigh, first.id))
    press(weighing, "Alt+Down")
    assert [point.id for point in weighing.session.brief.board(RISK)] == [first.id, second.id]
    click(sentence_at(weighing.weigh, first.id))
    press(weighing, "Ctrl+J")
    assert [point.id for point in weighing.session.brief.board(RISK)] == [second.id, first.id]


def test_menu_hint_sheet_and_palette_name_the_changed_key(weighing: Window) -> None:
    choose_first(weighing)
    assert "S supports" in weighing.weigh.hint.text()
    weighing.keys.give(bound("weigh.support"), "K")
    assert "K supports" in weighing.weigh.hint.text()
    assert "S supports" not in weighing.weigh.hint.text()
    assert "&Support a point …\tK" in entries(weighing)
    (line,) = [each.line for each in all_keys(weighing.keys, "support a point") if each.line.title == "Support a point"]
    assert (line.keys, line.strong) == ("K", True)
    assert found_for(weighing, "> support a point")[0].line.keys == "K"
    menu = board_menu(weighing)
    assert "&Support a point …\tK" in [action.text() for action in menu.actions()]
    menu.deleteLater()


def test_what_has_no_key_is_still_in_the_menu_but_in_no_hint(weighing: Window) -> None:
    weighing.keys.give(bound("weigh.support"), "")
    passage = choose_first(weighing)
    assert "&Support a point …" in entries(weighing)
    assert "supports" not in weighing.weigh.hint.text()
    weighing.actions_by_id["weigh.support"].trigger()
    assert weighing.weigh.chooser.isVisible()
    press(weighing, "Return")
    assert passage.id in {id_ for sides in weighing.session.brief.sides.values() for id_ in sides}


def test_the_hint_of_a_point_follows_moving_keys_and_the_key_of_who_else(weighing: Window) -> None:
    click(sentence_at(weighing.weigh, weighing.session.brief.board(RISK)[0].id))
    assert "Alt+←↑↓→ move" in weighing.weigh.hint.text()
    assert "W who else" in weighing.weigh.hint.text()
    weighing.keys.give(bound("who_else"), "F7")
    weighing.keys.give(bound("weigh.move_up"), "Ctrl+I")
    assert "F7 who else" in weighing.weigh.hint.text()
    assert "Alt+Left, Ctrl+I, Alt+Down, Alt+Right move" in weighing.weigh.hint.text()


def test_enter_and_delete_have_two_keys_each_as_before(weighing: Window) -> None:
    point = weighing.session.brief.board(RISK)[0]
    for key in ("Return", "Enter"):
        click(sentence_at(weighing.weigh, point.id))
        press(weighing, key)
        assert weighing.weigh.columns[RISK.id].field is not None
        press(weighing, "Escape")
    press(weighing, "Backspace")
    assert point.id not in {each.id for each in weighing.session.brief.board(RISK)}


def test_preferences_change_a_board_key_and_name_what_has_it_already(page: KeysPage, weighing: Window) -> None:
    give(page, "support a point", Qt.Key.Key_D)
    assert "“Dispute a point”" in page.told.text()
    assert weighing.session.settings.keys == {}
    QTest.mouseClick(page.swap, Qt.MouseButton.LeftButton)
    assert settings.load().keys == {"weigh.support": ("D",), "weigh.dispute": ("S",)}
    QTest.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert settings.load().keys == {}
    assert "&Support a point …\tS" in entries(weighing)


def test_a_key_of_the_whole_window_is_told_but_one_of_the_articles_is_free(page: KeysPage, weighing: Window) -> None:
    give(page, "support a point", Qt.Key.Key_F8)
    assert "“Next passage”" in page.told.text()
    give(page, "support a point", Qt.Key.Key_R)
    assert settings.load().keys == {"weigh.support": ("R",)}
    assert weighing.actions_by_id["tag.risk"].shortcuts()


def test_the_arrows_stay_with_the_cards(page: KeysPage) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Escape):
        give(page, "support a point", key)
        assert "stays so" in page.told.text()
    assert settings.load().keys == {}


def test_one_key_for_reading_and_weighing_does_what_the_desk_is_for(weighing: Window) -> None:
    weighing.keys.give(bound("weigh.make_point"), "A")
    passage = choose_first(weighing)
    press(weighing, "A")
    assert [point.sentence for point in weighing.session.brief.board(ARGUMENT)] != []
    before = set(weighing.session.brief.annotations)
    press(weighing, "Ctrl+1")
    view = weighing.read.panes.active.view
    view.select(260, 290)
    press(weighing, "A")
    assert len(weighing.session.brief.annotations) == len(before) + 1
    assert passage.id in before


def test_changed_keys_of_the_board_are_there_after_a_restart(weighing: Window, open_on: Open) -> None:
    weighing.keys.give(bound("weigh.support"), "K")
    path = weighing.session.path
    assert weighing.close()
    again = open_on(path)
    press(again, "Ctrl+2")
    choose_first(again)
    assert "K supports" in again.weigh.hint.text()
    press(again, "K")
    assert again.weigh.chooser.isVisible()


def test_taken_from_a_menu_a_key_no_longer_does_there_what_it_did(weighing: Window) -> None:
    weighing.keys.give(bound("weigh.support"), "Ctrl+D")
    choose_first(weighing)
    press(weighing, "Ctrl+D")
    assert weighing.weigh.chooser.isVisible()
    assert not weighing.article_dialog.isVisible()
    assert weighing.actions_by_id["details"].shortcuts() == []


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ((), ""),
        (("Alt+Up", "Alt+Down"), "Alt+↑↓"),
        (("Up",), "↑"),
        (("Alt+Up", "Ctrl+Down"), "Alt+Up, Ctrl+Down"),
        (("Ctrl++",), "Ctrl++"),
    ],
)
def test_arrows_share_what_is_held_before_them(keys: tuple[str, ...], shown: str) -> None:
    assert keymap.together(keys) == shown
