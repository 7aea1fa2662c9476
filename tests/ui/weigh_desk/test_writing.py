"""The field over a card: Enter, Tab and Escape end it, leaving keeps what was written, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefer.ui.weigh_desk.sentence_field import SentenceField
from tests.flows.driving import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.ui.theme import Look

K = Qt.Key


class Written(NamedTuple):
    """A field beside something else, what it kept, and how often it ended."""

    field: SentenceField
    elsewhere: QLineEdit
    kept: list[str]
    ended: list[bool]
    window: QWidget

    def press(self, key: Qt.Key) -> None:
        """Press a key in the field."""
        QTest.keyClick(self.field, key)
        settle()

    def write(self, words: str) -> None:
        """Type into the field."""
        QTest.keyClicks(self.field, words)
        settle()


@pytest.fixture
def written(look: Look, shown: Callable[[QWidget, int, int], None]) -> Written:
    """Begin to write over “The old words”."""
    window = QWidget()
    kept: list[str] = []
    ended: list[bool] = []

    def keep(text: str) -> bool:
        kept.append(text)
        return bool(text.strip())

    field = SentenceField(look, "Sentence", lambda: look.reading_font(100), keep, window)
    elsewhere = QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(elsewhere)
    shown(window, 400, 300)
    field.ended.connect(lambda: ended.append(True))
    field.begin("The old words")
    settle()
    return Written(field, elsewhere, kept, ended, window)


def test_the_old_words_are_selected_to_be_typed_over(written: Written) -> None:
    assert written.field.hasFocus()
    assert written.field.textCursor().selectedText() == "The old words"
    written.write("New")
    assert written.field.toPlainText() == "New"


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Enter, K.Key_Tab])
def test_enter_and_tab_keep_and_end(written: Written, key: Qt.Key) -> None:
    written.write("New")
    written.press(key)
    assert (written.kept, written.ended) == (["New"], [True])


def test_enter_without_a_change_keeps_nothing(written: Written) -> None:
    written.press(K.Key_Return)
    assert (written.kept, written.ended) == ([], [True])


def test_escape_keeps_nothing(written: Written) -> None:
    written.write("New")
    written.press(K.Key_Escape)
    assert written.ended == [True]
    assert written.kept == []


def test_escape_takes_back_what_a_pause_has_kept(written: Written) -> None:
    written.write("New")
    written.field.spell.flush()
    written.write(" and more")
    written.press(K.Key_Escape)
    assert written.kept == ["New", "The old words"]


def test_leaving_for_something_else_keeps_and_ends(written: Written) -> None:
    written.write("New")
    written.elsewhere.setFocus()
    settle()
    assert (written.kept, written.ended) == (["New"], [True])


def test_what_is_refused_is_offered_again(written: Written) -> None:
    written.write(" ")
    written.field.spell.flush()
    assert written.kept == [" "]
    written.write("Words after all")
    written.press(K.Key_Return)
    assert written.kept[-1].strip() == "Words after all"


def test_it_is_set_in_the_type_of_what_it_stands_for(written: Written, look: Look) -> None:
    assert written.field.font().family() == look.reading_family
    look.set_mode("dark")
    assert written.field.font().family() == look.reading_family


def test_a_long_sentence_makes_it_grow(written: Written) -> None:
    low = written.field.height()
    written.write("A sentence that goes on and on " * 6)
    assert written.field.height() > low
