"""Keys are changed by pressing them; what they did before is named, and settled as one wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.ui.preferences.dialog import KEYS, Preferences, show_preferences
from tests.flows.driving import settle
from tests.ui.test_keymap import shortcuts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from briefer.ui.preferences.keys_page import KeysPage
    from briefer.ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: Window) -> Iterator[KeysPage]:
    dialog: Preferences = show_preferences(window, KEYS)
    dialog.activateWindow()
    settle()
    yield dialog.keys
    dialog.close()
    settle()


def choose(page: KeysPage, words: str) -> None:
    page.search.setFocus()
    page.search.clear()
    QTest.keyClicks(page.search, words)
    QTest.keyClick(page.search, Qt.Key.Key_Return)


def chosen(page: KeysPage) -> str:
    return page.bound.id if page.bound else ""


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_search_finds_by_name_and_by_key(page: KeysPage) -> None:
    choose(page, "write memo")
    assert chosen(page) == "write_memo"
    choose(page, "ctrl+shift+g")
    assert chosen(page) == "layout.grid"
    choose(page, "no such thing")
    assert chosen(page) == ""
    assert not page.field.isEnabled()


def test_the_next_key_is_taken_whatever_it_does_elsewhere(page: KeysPage, window: Window) -> None:
    choose(page, "write memo")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.field.hasFocus()
    QTest.keyClick(page.field, Qt.Key.Key_F12)
    assert shortcuts(window, "write_memo") == ["F12"]
    assert page.field.text() == "F12"
    assert page._model.lines[page.list.currentIndex().row()].strong


def test_what_has_the_key_is_named_and_nothing_is_changed_yet(page: KeysPage, window: Window) -> None:
    choose(page, "write memo")
    QTest.keyClick(page.field, Qt.Key.Key_Z, CONTROL)
    assert "“Undo”" in page.told.text()
    assert page.swap.isVisible()
    assert shortcuts(window, "write_memo") == ["Ctrl+M"]
    assert shortcuts(window, "undo") == ["Ctrl+Z"]


def test_swapped_on_wish(page: KeysPage, window: Window) -> None:
    choose(page, "write memo")
    QTest.keyClick(page.field, Qt.Key.Key_Z, CONTROL)
    click(page.swap)
    assert shortcuts(window, "write_memo") == ["Ctrl+Z"]
    assert shortcuts(window, "undo") == ["Ctrl+M"]
    assert not page.swap.isVisible()


def test_taken_on_wish(page: KeysPage, window: Window) -> None:
    choose(page, "write memo")
    QTest.keyClick(page.field, Qt.Key.Key_Z, CONTROL)
    click(page.take)
    assert shortcuts(window, "undo") == []


def test_choosing_something_else_forgets_the_question(page: KeysPage) -> None:
    choose(page, "write memo")
    QTest.keyClick(page.field, Qt.Key.Key_Z, CONTROL)
    choose(page, "save a copy")
    assert not page.swap.isVisible()


def test_a_kinds_letter_is_changed_like_any_other(page: KeysPage, window: Window) -> None:
    choose(page, "recommendation")
    QTest.keyClick(page.field, Qt.Key.Key_E)
    assert shortcuts(window, "tag.recommendation") == ["E"]


def test_no_key_and_as_at_first(page: KeysPage, window: Window) -> None:
    choose(page, "write memo")
    assert not page.reset.isEnabled()
    click(page.none)
    assert shortcuts(window, "write_memo") == []
    click(page.reset)
    assert shortcuts(window, "write_memo") == ["Ctrl+M"]


def test_all_as_at_first(page: KeysPage, window: Window) -> None:
    choose(page, "write memo")
    assert not page.reset_all.isEnabled()
    QTest.keyClick(page.field, Qt.Key.Key_F12)
    click(page.reset_all)
    assert shortcuts(window, "write_memo") == ["Ctrl+M"]
    assert not page.reset_all.isEnabled()


def test_a_reserved_key_is_refused_with_why(page: KeysPage, window: Window) -> None:
    choose(page, "write memo")
    QTest.keyClick(page.field, Qt.Key.Key_1, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert "stays so" in page.told.text()
    assert shortcuts(window, "write_memo") == ["Ctrl+M"]


def test_tab_goes_on_for_those_without_a_mouse(page: KeysPage) -> None:
    choose(page, "write memo")
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert not page.field.hasFocus()


def test_keys_held_alone_are_no_keys(page: KeysPage, window: Window) -> None:
    choose(page, "write memo")
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
        QTest.keyClick(page.field, key)
    assert shortcuts(window, "write_memo") == ["Ctrl+M"]
