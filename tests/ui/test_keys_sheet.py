"""The sheet of shortcuts lists every one as it is now, is searched, is printed on one page, and there is only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from briefer.ui.about import About
from briefer.ui.actions import ACTIONS
from briefer.ui.keymap import BOUNDS
from briefer.ui.keys_sheet import KeysSheet
from briefer.ui.reading.keys import KEYS
from briefer.ui.sheet import Sheet
from briefer.ui.weigh_desk.keys import BOARD_KEYS
from tests.flows.driving import press, settle
from tests.ui.using import Warned, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefer.ui.window import Window


def _sheets(window: Window) -> list[Sheet]:
    return [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]


@pytest.fixture
def sheet(window: Window) -> Iterator[KeysSheet]:
    press(window, "F1")
    (sheet,) = window.findChildren(KeysSheet)
    yield sheet
    sheet.close()
    settle()


def test_every_shortcut_is_listed_with_what_it_does(sheet: KeysSheet) -> None:
    listed = {(line.title, keys) for line in sheet.lines for keys in line.keys.split(", ")}
    for action in ACTIONS:
        for keys in action.shortcuts:
            written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            title = action.title.replace("&", "").rstrip(" …")
            assert any(name.endswith(title) and key == written for name, key in listed), keys
    titles = {name for name, _keys in listed}
    assert {title for _keys, title in KEYS} <= titles | {kind.title for kind in ACTIONS}
    assert {key.title.replace("&", "").rstrip(" …") for key in BOARD_KEYS} <= titles
    assert "" not in titles


def test_it_is_grouped_as_the_menus_are(sheet: KeysSheet) -> None:
    heads = [line.head for line in sheet.lines if line.head]
    assert heads == [
        "File",
        "Edit",
        "Tag",
        "Article",
        "Weigh",
        "View",
        "Help",
        "In an article",
        "On the evidence board",
    ]


def test_typing_narrows_it(sheet: KeysSheet) -> None:
    QTest.keyClicks(sheet.search, "pane left")
    assert [line.title for line in sheet.lines] == ["Move pane left"]
    sheet.search.setText("alt+3")
    assert any(line.title == "Panes: Three" for line in sheet.lines)


def test_escape_empties_the_search_then_closes_the_sheet(window: Window) -> None:
    press(window, "F1")
    (sheet,) = window.findChildren(KeysSheet)
    QTest.keyClicks(sheet.search, "pane")
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert (sheet.search.text(), _sheets(window)) == ("", [sheet])
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    settle()
    assert _sheets(window) == []


def test_a_changed_key_shows_at_once(sheet: KeysSheet, window: Window) -> None:
    window.keys.give(next(each for each in BOUNDS if each.id == "find"), "F4")
    line = next(line for line in sheet.lines if line.title == "Find in all articles")
    assert line.keys == "F4"
    assert line.strong


def test_all_of_it_is_printed_on_one_page(sheet: KeysSheet, window: Window, tmp_path: Path) -> None:
    sheet.search.setText("pane left")
    sheet.save_pdf(tmp_path / "keys.pdf")
    assert "were written" in told(window)
    with pypdfium2.PdfDocument(tmp_path / "keys.pdf") as document:
        assert len(document) == 1
        words = document[0].get_textpage().get_text_bounded()
    for title in ("New brief", "Move pane left", "Go to the first", "Support a point"):
        assert title in words


def test_a_page_that_cannot_be_written_is_told(sheet: KeysSheet, window: Window, tmp_path: Path) -> None:
    warned = Warned(window)
    sheet.save_pdf(tmp_path / "no such folder" / "keys.pdf")
    assert len(warned.sentences) == 1


def test_asking_twice_shows_one_sheet(window: Window) -> None:
    for name in ("keys", "keys", "about", "about"):
        window.actions_by_id[name].trigger()
    assert len(_sheets(window)) == 2
    for sheet in _sheets(window):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    settle()
    assert _sheets(window) == []
    window.actions_by_id["keys"].trigger()
    (again,) = _sheets(window)
    again.close()


def test_the_sheet_leads_to_where_keys_are_changed(sheet: KeysSheet, window: Window) -> None:
    from briefer.ui.preferences.dialog import Preferences

    QTest.mouseClick(sheet.change, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(Preferences)
    assert dialog.keys.isVisible()
    dialog.close()
    settle()


def test_about_is_a_sheet_too(window: Window) -> None:
    window.actions_by_id["about"].trigger()
    (sheet,) = _sheets(window)
    assert isinstance(sheet, About)
    sheet.close()
