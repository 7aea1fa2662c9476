"""Choosing by typing: what fits stands on top, keys and mouse take it, and nothing is taken by turning away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Side
from briefer.ui.naming import folded
from briefer.ui.weigh_desk.chooser import Chooser, Option, Options, Question
from tests.flows.driving import settle
from tests.ui.panels.making import click_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.ui.theme import Look

K = Qt.Key
OPTIONS = (
    Option("one", "Delay is dear", "2 for", ARGUMENT),
    Option("two", "The harbour shrinks", "1 against", ARGUMENT),
    Option("three", "Señor Núñez warns of delay", "0 for", RISK),
)


class Asked(NamedTuple):
    """A chooser over something else, and what was answered."""

    chooser: Chooser
    answers: list[tuple[str, str, Side, str]]

    def ask(self, side: Side | None = Side.SUPPORTS, *, fresh: bool = True) -> None:
        """Ask for one of the options."""
        kind = RISK if fresh else None
        self.chooser.ask(Question("Which?", OPTIONS, self._note, side, kind), 300, 20)
        settle()

    def _note(self, option: Option, side: Side, typed: str) -> None:
        self.answers.append((option.id, option.words, side, typed))

    @property
    def fitting(self) -> list[str]:
        """The ids of what fits."""
        return [option.id for option in self.chooser.options.rows]

    def press(self, key: Qt.Key) -> None:
        """Press a key in the field."""
        QTest.keyClick(self.chooser.field, key)
        settle()

    def write(self, words: str) -> None:
        """Type into the field."""
        QTest.keyClicks(self.chooser.field, words)
        settle()


@pytest.fixture
def asked(look: Look, shown: Callable[[QWidget, int, int], None]) -> Asked:
    """Show a chooser over a window with something else that takes the keyboard."""
    window = QWidget()
    elsewhere = QWidget(window)
    elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(window).addWidget(elsewhere)
    chooser = Chooser(look, window)
    shown(window, 640, 500)
    elsewhere.setFocus()
    return Asked(chooser, [])


def test_everything_is_offered_before_anything_is_typed(asked: Asked) -> None:
    asked.ask()
    assert asked.fitting == ["one", "two", "three"]
    assert asked.chooser.field.hasFocus()
    asked.press(K.Key_Return)
    assert asked.answers == [("one", "Delay is dear", Side.SUPPORTS, "")]


def test_what_begins_with_the_words_stands_on_top(asked: Asked) -> None:
    asked.ask()
    asked.write("the")
    assert asked.fitting == ["two", ""]
    asked.chooser.field.clear()
    asked.write("delay")
    assert asked.fitting == ["one", "three", ""]


def test_case_and_accents_do_not_matter(asked: Asked) -> None:
    asked.ask()
    asked.write("NUNEZ delay")
    assert asked.fitting[0] == "three"


def test_arrows_choose_and_stop_at_the_ends(asked: Asked) -> None:
    asked.ask(fresh=False)
    asked.press(K.Key_Up)
    asked.press(K.Key_Down)
    asked.press(K.Key_Down)
    asked.press(K.Key_Down)
    asked.press(K.Key_Enter)
    assert [answer[0] for answer in asked.answers] == ["three"]


def test_a_click_takes_what_is_clicked(asked: Asked) -> None:
    asked.ask()
    click_row(asked.chooser.list, 1)
    assert [answer[0] for answer in asked.answers] == ["two"]
    assert not asked.chooser.isVisible()


def test_tab_and_a_click_switch_the_side(asked: Asked) -> None:
    asked.ask()
    asked.press(K.Key_Tab)
    asked.press(K.Key_Return)
    asked.ask(Side.DISPUTES)
    asked.chooser.sides[Side.SUPPORTS].click()
    asked.press(K.Key_Return)
    assert [answer[2] for answer in asked.answers] == [Side.DISPUTES, Side.SUPPORTS]


def test_without_sides_tab_stays_in_the_field(asked: Asked) -> None:
    asked.ask(None)
    asked.press(K.Key_Tab)
    assert asked.chooser.field.hasFocus()
    assert not asked.chooser.sides[Side.SUPPORTS].isVisible()


def test_what_is_typed_may_be_something_new(asked: Asked) -> None:
    asked.ask()
    asked.write("  Crews leave ")
    assert asked.fitting == [""]
    asked.press(K.Key_Return)
    assert asked.answers == [("", "Crews leave", Side.SUPPORTS, "Crews leave")]


def test_where_nothing_new_may_be_made_enter_waits_for_something_that_fits(asked: Asked) -> None:
    asked.ask(fresh=False)
    asked.write("zzz")
    asked.press(K.Key_Return)
    assert asked.answers == []
    assert asked.chooser.isVisible()


def test_escape_and_turning_away_answer_nothing(asked: Asked) -> None:
    closed: list[bool] = []
    asked.chooser.closed.connect(lambda: closed.append(True))
    asked.ask()
    asked.press(K.Key_Escape)
    asked.ask()
    asked.chooser.parentWidget().findChildren(QWidget)[0].setFocus()  # type: ignore[union-attr]
    settle()
    assert not asked.chooser.isVisible()
    assert (asked.answers, closed) == ([], [True, True])


def test_each_question_starts_anew(asked: Asked) -> None:
    asked.ask(Side.DISPUTES)
    asked.write("harb")
    asked.press(K.Key_Escape)
    asked.ask(Side.SUPPORTS)
    assert asked.chooser.field.text() == ""
    assert asked.chooser.side is Side.SUPPORTS
    assert len(asked.fitting) == 3


def test_it_stays_inside_a_small_window(asked: Asked) -> None:
    window = asked.chooser.window()
    window.resize(300, 220)
    settle()
    asked.ask()
    assert window.rect().contains(asked.chooser.geometry())


def test_screen_readers_hear_both_lines(asked: Asked) -> None:
    asked.ask()
    model = asked.chooser.options
    assert model.data(model.index(0, 0)) == "Delay is dear"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Delay is dear, 2 for"


@given(st.lists(st.text(max_size=20), max_size=8), st.text(max_size=8))
def test_all_that_has_the_words_fits_and_nothing_else(sentences: list[str], typed: str) -> None:
    options = Options()
    options.set_all([Option(str(n), sentence, "", ARGUMENT) for n, sentence in enumerate(sentences)])
    options.fit(typed, None)
    words = folded(" ".join(typed.split())).split()
    expected = {str(n) for n, s in enumerate(sentences) if all(word in folded(f"{s} ") for word in words)}
    assert {option.id for option in options.rows} == expected
