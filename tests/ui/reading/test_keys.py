"""The list of keys: what the sheet shows is what the view does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from briefer.core.kinds import KINDS
from briefer.ui.reading.acts import Acts
from briefer.ui.reading.key_presses import is_claimed, key_of
from briefer.ui.reading.keys import ACTS, KEYS

if TYPE_CHECKING:
    from briefer.ui.reading.text_view import ArticleView

# Qt asks the platform which keys are standard ones.
pytestmark = pytest.mark.usefixtures("qapp")

NONE = Qt.KeyboardModifier.NoModifier


def event(key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> QKeyEvent:
    """Return a key press."""
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


def test_the_sheet_names_the_key_of_each_kind() -> None:
    assert [(kind.key, kind.label) for kind in KINDS] == list(KEYS[: len(KINDS)])


def test_every_line_of_the_sheet_says_something() -> None:
    assert all(keys and title for keys, title in KEYS)
    assert len({keys for keys, _title in KEYS}) == len(KEYS)


@pytest.mark.parametrize("key", ACTS, ids=lambda key: key.keys[0])
def test_every_key_is_spelled_as_qt_reads_it_and_does_something(key: object) -> None:
    from briefer.ui.reading.keys import Key

    assert isinstance(key, Key)
    assert callable(getattr(Acts, key.act))
    for spelled in key.keys:
        assert not QKeySequence(spelled, QKeySequence.SequenceFormat.PortableText).isEmpty()


def test_no_key_stands_in_the_list_twice() -> None:
    spelled = [keys for key in ACTS for keys in key.keys]
    assert len(spelled) == len(set(spelled))


def test_the_number_pad_counts_as_the_main_keys() -> None:
    found = key_of(event(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier))
    assert found is not None
    assert found.act == "ask_for_note"


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_X, NONE),
        (Qt.Key.Key_F6, NONE),
    ],
)
def test_keys_of_the_window_are_left_to_it(key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    assert key_of(event(key, held)) is None
    assert not is_claimed(event(key, held))


def test_selecting_word_by_word_belongs_to_the_text() -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert is_claimed(event(Qt.Key.Key_Left, both))
    assert key_of(event(Qt.Key.Key_Left, both)) is None


def test_a_key_held_down_tags_once(view: ArticleView) -> None:
    from PySide6.QtWidgets import QApplication

    for repeated in (False, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NONE, "a", repeated)
        QApplication.sendEvent(view, press)
    assert len(view.passages) == 1
