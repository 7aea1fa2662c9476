"""The bar beside a fresh mouse selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefer.core.kinds import KINDS, RISK
from tests.ui.reading.user import click, drag_over, only, point_of, press, quotes, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session


def test_it_shows_after_a_drag_and_clear_of_the_words(view: ArticleView) -> None:
    drag_over(view, "gauges which were read together")
    assert view.bar.isVisible()
    for offset in range(*words(view, "gauges which were read together")):
        assert not view.bar.geometry().contains(point_of(view, offset))


def test_at_the_foot_of_the_pane_it_stands_above_the_words(shown: Callable[..., ArticleView]) -> None:
    low = shown(height=330)
    last = point_of(low, words(low, "Publish").start)
    low.resize(low.width(), last.y() + 24)
    drag_over(low, "Publish the readings")
    assert low.bar.geometry().bottom() < last.y()
    assert low.rect().contains(low.bar.geometry())


def test_it_takes_no_keyboard_and_a_key_tags(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges which were")
    assert not view.bar.hasFocus()
    press(view, "R")
    assert only(session).tag == RISK.id
    assert not view.bar.isVisible()


@pytest.mark.parametrize("number", range(len(KINDS)))
def test_a_button_tags_the_words(view: ArticleView, session: Session, number: int) -> None:
    drag_over(view, "gauges which were")
    QTest.mouseClick(view.bar.buttons[number], Qt.MouseButton.LeftButton)
    assert only(session).quote == "gauges which were"
    assert only(session).tag == KINDS[number].id
    assert not view.bar.isVisible()


def test_every_button_has_a_name(view: ArticleView) -> None:
    assert [button.accessibleName() for button in view.bar.buttons] == [
        "Argument (A)",
        "Risk (R)",
        "Recommendation (C)",
        "Tag and write a note (Enter)",
        "Tag as the last time (.)",
    ]


def test_the_last_button_tags_as_the_last_time(view: ArticleView, session: Session) -> None:
    drag_over(view, "Open talks now")
    press(view, "R")
    drag_over(view, "gauges which were")
    QTest.mouseClick(view.bar.last_button, Qt.MouseButton.LeftButton)
    assert {passage.tag for passage in session.brief.passages()} == {RISK.id}
    assert "gauges which were" in quotes(session)
    assert not view.bar.isVisible()


def test_the_note_button_tags_and_asks_for_a_note(view: ArticleView, session: Session, qtbot: QtBot) -> None:
    drag_over(view, "gauges which were")
    with qtbot.waitSignal(view.note_wanted) as wanted:
        QTest.mouseClick(view.bar.note_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [only(session).id]
    assert quotes(session) == ["gauges which were"]


def test_the_kind_used_last_is_lit(view: ArticleView) -> None:
    drag_over(view, "gauges which were")
    press(view, "R", "Esc")
    drag_over(view, "Open talks")
    assert [button.isChecked() for button in view.bar.buttons[:3]] == [False, True, False]


@pytest.mark.parametrize("key", ["Esc", "Right", "Shift+Right", "A"])
def test_it_goes_when_a_key_is_pressed(view: ArticleView, key: str) -> None:
    drag_over(view, "gauges which were")
    press(view, key)
    assert not view.bar.isVisible()


def test_it_goes_on_a_click(view: ArticleView) -> None:
    drag_over(view, "gauges which were")
    click(view, "Hold the")
    assert not view.bar.isVisible()


def test_a_selection_by_keys_does_not_show_it(view: ArticleView) -> None:
    press(view, "Shift+Right", "Shift+Down")
    assert view.selected is not None
    assert not view.bar.isVisible()


def test_a_double_click_selects_a_word(view: ArticleView) -> None:
    click(view, "guarantee", times=2)
    assert view.selected == words(view, "guarantee")


def test_a_third_click_selects_the_sentence(view: ArticleView) -> None:
    click(view, "guarantee", times=3)
    assert view.selected == words(view, "Hold the guarantee in reserve.")


def test_in_a_narrow_pane_it_stays_inside(shown: Callable[..., ArticleView]) -> None:
    narrow = shown(width=180)
    drag_over(narrow, "old. Dr")
    assert narrow.bar.x() >= 0
    assert narrow.bar.pos() != QPoint()
