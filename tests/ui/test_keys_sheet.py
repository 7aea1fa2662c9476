"""The sheet of shortcuts lists every one, and there is only one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

import briefer
from briefer.ui.actions import ACTIONS
from briefer.ui.reading.keys import KEYS
from tests.flows.driving import press, settle

if TYPE_CHECKING:
    from briefer.ui.window import Window


def _sheets(window: Window) -> list[QDialog]:
    return [sheet for sheet in window.findChildren(QDialog) if sheet.isVisible()]


def _words(sheet: QDialog) -> set[str]:
    return {label.text() for label in sheet.findChildren(QLabel)}


def test_every_shortcut_is_listed_with_what_it_does(window: Window) -> None:
    press(window, "F1")
    (sheet,) = _sheets(window)
    words = _words(sheet)
    for action in ACTIONS:
        for keys in action.shortcuts:
            written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            assert any(written in cell.split(", ") for cell in words), keys
        if action.shortcuts:
            assert action.title.replace("&", "").rstrip(" …") in words
    for _keys, what in KEYS:
        assert what in words
    assert "" not in words
    sheet.close()


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


def test_about_names_version_and_licences(window: Window) -> None:
    window.actions_by_id["about"].trigger()
    (sheet,) = _sheets(window)
    (said,) = _words(sheet)
    assert briefer.__version__ in said
    for licence in ("MIT", "LGPL", "Open Font License"):
        assert licence in said
    sheet.close()
