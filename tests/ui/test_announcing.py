"""What a screen reader says of its own accord, and what it calls the things we paint ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from briefer.core.errors import BrieferError
from briefer.ui.line import Line
from briefer.ui.sharing.giving import OptionCard
from tests.flows.driving import press, settle
from tests.ui.speaking import heard, name_of, named
from tools.screens.rendering import close, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window

    Show = Callable[[str], Window]

ROLE = QAccessible.Role


@pytest.fixture
def show() -> Iterator[Show]:
    made: list[Window] = []

    def make(screen: str) -> Window:
        made.append(shown(screen, "en"))
        return made[-1]

    yield make
    for window in made:
        close(window)


@pytest.fixture
def reading(show: Show) -> Window:
    window = show("read")
    window.read.panes.focus_active()
    return window


@pytest.fixture
def said(reading: Window) -> list[str]:
    sentences: list[str] = []
    reading.announcer.said.connect(sentences.append)
    return sentences


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


# -- of its own accord


def test_tagging_says_the_kind_the_words_and_the_place(reading: Window, said: list[str]) -> None:
    reading.session.choose(None)
    press(reading, "Ctrl+Home")
    press(reading, "Shift+End")
    press(reading, "R")
    passage = reading.session.brief.annotations[reading.session.chosen]  # type: ignore[index]
    assert said[-1].startswith(f"Risk, {passage.quote}, ")
    assert "¶" in said[-1] or "title" in said[-1]


def test_tagging_otherwise_says_the_new_kind(reading: Window, said: list[str]) -> None:
    press(reading, "N")
    press(reading, "A")
    press(reading, "R")
    assert said[-1].startswith("Risk, ")
    press(reading, "C")
    assert said[-1].startswith("Recommendation, ")


def test_going_to_the_next_passage_says_it_with_its_note(reading: Window, said: list[str]) -> None:
    for _ in range(9):
        press(reading, "N")
    notes = [passage.note for passage in reading.session.brief.passages() if passage.note]
    assert any(sentence.endswith(note) for sentence in said for note in notes)
    passages = [sentence for sentence in said if "¶" in sentence]
    assert len(passages) == len(set(passages)) > 2


def test_where_the_list_says_it_nothing_is_said_twice(reading: Window, said: list[str]) -> None:
    rows = reading.read.passages.list
    rows.setFocus()
    said.clear()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    settle()
    assert reading.session.chosen is not None
    assert said == []
    assert any(name_of(each).startswith(("Risk, ", "Argument, ")) for each in heard(rows))


def test_what_the_status_line_says_is_said(reading: Window, said: list[str]) -> None:
    reading.session.told.emit("All changes are saved.")
    reading.session.failed.emit(BrieferError("The disk is full.", "Make room."))
    assert said == ["All changes are saved.", "The disk is full. Make room."]


# -- what it is called


def test_an_option_is_a_box_that_is_checked_or_not(show: Show) -> None:
    window = show("share")
    card = window.focusWidget()
    assert isinstance(card, OptionCard)
    assert role_of(card) is ROLE.CheckBox
    assert not QAccessible.queryAccessibleInterface(card).state().checked
    press(window, "Space")
    assert QAccessible.queryAccessibleInterface(card).state().checked
    assert name_of(QAccessible.queryAccessibleInterface(card)) == "A clean copy"


@pytest.mark.parametrize(
    ("screen", "role", "beginning"),
    [
        ("conflicts", ROLE.ListItem, "the note of the passage"),
        ("history", ROLE.ListItem, "Made, "),
        ("newer-text", ROLE.ListItem, "Its words changed: "),
        ("brief-recompile", ROLE.ListItem, "Header, "),
        ("coverage", ROLE.Chart, "Coverage: "),
        ("risks", ROLE.Chart, "Risk picture"),
        ("brief", ROLE.Document, "Memo, "),
        ("weigh", ROLE.Heading, "Risks: "),
        ("read", ROLE.StaticText, "A dam treaty nobody is keeping"),
    ],
)
def test_what_we_paint_says_what_it_is(show: Show, screen: str, role: QAccessible.Role, beginning: str) -> None:
    assert [name for name in named(show(screen), role) if name.startswith(beginning)]


def test_arrows_in_the_pictures_say_where_they_lead(show: Show) -> None:
    window = show("risks")
    press(window, "Right")
    first = window.focusWidget().accessibleName()
    press(window, "Right")
    assert first.startswith("Risk picture: 1, A dry third year")
    assert window.focusWidget().accessibleName().startswith("Risk picture: 2, A canal dug alone")
    window.weigh.show_view("coverage")
    press(window, "Down")
    assert window.focusWidget().accessibleName() == "Coverage: Why the downstream state will not wait"


def test_counts_are_said_as_people_say_them(show: Show) -> None:
    names = named(show("read"), ROLE.ListItem)
    assert any(", 1 recommendation," in name for name in names)
    assert not any(", 1 recommendations" in name or ", 1 risks" in name for name in names)


def test_a_line_is_described_without_the_markup_of_its_tooltip(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    line.say("Saved", "In <that> folder & no other")
    spoken = QAccessible.queryAccessibleInterface(line)
    assert spoken.text(QAccessible.Text.Description) == "In <that> folder & no other"
    line.say("Saved")
    assert "<" not in spoken.text(QAccessible.Text.Description)
