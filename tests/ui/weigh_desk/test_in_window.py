"""The desk in its window: menus, bar, F1 sheet, undo, and every state a brief can be in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.changes import RemoveArticle, StatePoint
from briefer.core.kinds import ARGUMENT, KINDS, RISK
from briefer.store.settings import load
from briefer.ui.actions import ACTIONS, WEIGH
from briefer.ui.context_menus import board_menu
from briefer.ui.menus import menu_of
from briefer.ui.preferences.key_lines import all_keys
from briefer.ui.weigh_desk.keys import BOARD_KEYS, WEIGH_VIEWS
from tests.flows.driving import press, settle, write
from tests.ui.using import answering, escape
from tests.ui.weigh_desk.hands import click, sentence_at, waiting_at

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.ui.window import Window
    from tests.ui.conftest import Open

WEIGHING = [action.id for action in ACTIONS if action.menu == WEIGH]


@pytest.fixture
def weighing(window: Window) -> Window:
    """Return a window on the Weigh desk, with a passage of each kind and one point."""
    window.session.do(StatePoint("The gates may close.", RISK.id))
    press(window, "Ctrl+2")
    return window


@pytest.fixture(params=["empty", "sample", "chosen", "typing"])
def in_each_state(request: pytest.FixtureRequest, open_on: Open, empty_brief: Path) -> Window:
    """Yield a window on the Weigh desk in each of the states a user meets."""
    if request.param == "empty":
        window = open_on(empty_brief)
        window.show_desk("weigh")
    elif request.param == "sample":
        window = open_on()
        window.show_desk("weigh")
    else:
        window = request.getfixturevalue("weighing")
        click(sentence_at(window.weigh, window.session.brief.board(RISK)[0].id))
        if request.param == "typing":
            press(window, "Return")
    settle()
    return window


@pytest.mark.parametrize("first", [0, 9])
def test_every_action_of_the_menu_can_be_triggered_in_every_state(in_each_state: Window, first: int) -> None:
    dialogs = answering(escape)
    for id_ in (*WEIGHING[first:], *WEIGHING[:first]):
        in_each_state.actions_by_id[id_].trigger()
        QApplication.processEvents()
    settle()
    dialogs.stop()
    assert in_each_state.isVisible()


def test_the_menu_has_an_entry_for_each_key_and_view(weighing: Window) -> None:
    assert {f"weigh.{key.act}" for key in BOARD_KEYS} <= set(WEIGHING)
    assert {f"weigh.{view}" for view, _title in WEIGH_VIEWS} <= set(WEIGHING)
    titles = [action.text() for action in menu_of(weighing, WEIGH).actions()]
    assert "&Support a point …\tS" in titles
    assert "Remo&ve the point, or take the passage from it\tDel" in titles


def test_a_passage_tagged_while_reading_waits_on_the_board(window: Window) -> None:
    press(window, "Ctrl+2")
    assert len(window.weigh.strip.model.rows) == 3
    press(window, "Ctrl+1")
    window.session.undo()
    assert len(window.weigh.strip.model.rows) == 3
    press(window, "Ctrl+2")
    assert len(window.weigh.strip.model.rows) == 2


def test_the_digits_lead_from_view_to_view(weighing: Window) -> None:
    for n, (view, _title) in enumerate(WEIGH_VIEWS, start=1):
        press(weighing, str(n))
        assert weighing.weigh.view == view
        assert weighing.actions_by_id[f"weigh.{view}"].isChecked()
    press(weighing, "1")
    assert weighing.weigh.strip.isVisible()


def test_a_digit_in_a_sentence_is_a_digit(weighing: Window) -> None:
    press(weighing, "Ctrl+Shift+N")
    write(weighing, "S3 and N2 are closed, D1 isn't")
    press(weighing, "Return")
    assert weighing.weigh.view == "board"
    assert weighing.session.brief.board(ARGUMENT)[-1].sentence == "S3 and N2 are closed, D1 isn't"


def test_keys_of_the_board_do_nothing_while_one_reads(weighing: Window) -> None:
    press(weighing, "Ctrl+1")
    before = weighing.session.brief.snapshot()
    for key in BOARD_KEYS:
        weighing.actions_by_id[f"weigh.{key.act}"].trigger()
    for letter in ("S", "D", "G", "M", "X"):
        press(weighing, letter)
    assert weighing.session.brief == before
    assert weighing.desk == "read"


def test_undo_takes_back_a_sentence_that_is_being_typed(weighing: Window) -> None:
    point = weighing.session.brief.board(RISK)[0]
    click(sentence_at(weighing.weigh, point.id))
    press(weighing, "Return")
    write(weighing, "Other words")
    weighing.actions_by_id["undo"].trigger()
    assert weighing.session.brief.points[point.id].sentence == "The gates may close."
    weighing.actions_by_id["redo"].trigger()
    assert weighing.session.brief.points[point.id].sentence == "Other words"


def test_leaving_the_desk_keeps_what_is_being_typed(weighing: Window) -> None:
    press(weighing, "Ctrl+Shift+N")
    write(weighing, "Half a thought")
    press(weighing, "Ctrl+3")
    assert [point.sentence for point in weighing.session.brief.board(ARGUMENT)] == ["Half a thought"]
    press(weighing, "Ctrl+2")
    assert weighing.weigh.columns[ARGUMENT.id].field is None


def test_the_f1_sheet_lists_the_boards_keys(weighing: Window) -> None:
    said = " ".join(str(line) for line in all_keys(weighing.keys))
    assert "On the evidence board" in said
    for key in BOARD_KEYS:
        assert key.title.replace("&", "").rstrip(" …") in said.replace("&", "")


def test_the_context_menu_offers_only_what_fits(weighing: Window) -> None:
    click(waiting_at(weighing.weigh, weighing.weigh.strip.model.rows[0].id))
    menu = board_menu(weighing)
    ids = [action.objectName() for action in menu.actions()]
    assert "weigh.support" in ids
    assert "weigh.merge" not in ids
    menu.deleteLater()


def test_an_article_that_goes_takes_its_passages_off_the_board(weighing: Window) -> None:
    passage = weighing.weigh.strip.model.rows[0]
    click(waiting_at(weighing.weigh, passage.id))
    weighing.session.do(RemoveArticle(passage.article))
    settle()
    assert weighing.weigh.strip.model.rows == []
    assert weighing.weigh.choice.passages == ()
    assert weighing.weigh.strip.empty.isVisible()
    weighing.session.undo()
    assert len(weighing.weigh.strip.model.rows) == 3


def test_w_asks_who_else_says_what_is_chosen(weighing: Window) -> None:
    from briefer.ui.who_else.dock import dock_of

    click(waiting_at(weighing.weigh, weighing.weigh.strip.model.rows[0].id))
    press(weighing, "W")
    assert dock_of(weighing).isVisible()
    weighing.weigh.begin()


def test_a_window_opens_on_the_board_it_was_left_on(weighing: Window, open_on: Open) -> None:
    path = weighing.session.path
    assert path is not None
    assert weighing.close()
    again = open_on(path)
    assert again.desk == "weigh"
    assert load().views
    assert [again.weigh.columns[kind.id].head.count for kind in KINDS] == ["0 points", "1 point", "0 points"]


def test_a_check_of_the_memo_leads_to_its_point_on_the_board(weighing: Window) -> None:
    point = weighing.session.brief.board(RISK)[0].id
    press(weighing, "Ctrl+3")
    lines = [line for line in weighing.memo.checks.lines if point in line.check.points[:1] and not line.check.field]
    QTest.mouseClick(lines[0], Qt.MouseButton.LeftButton)
    assert weighing.desk == "weigh"
    assert weighing.weigh.choice.point == point
    assert weighing.weigh.column_of(point).cards.hasFocus()


def test_the_reader_s_place_is_told_only_where_one_reads(weighing: Window) -> None:
    assert not weighing.status.place.isVisible()
    press(weighing, "Ctrl+1")
    assert weighing.status.place.isVisible()
