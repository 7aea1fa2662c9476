"""Somebody whose hands know other keys: changed once in the preferences, in force at once and the next day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.kinds import RISK
from briefer.ui import app
from briefer.ui.palette.palette import palette_of
from briefer.ui.preferences.dialog import Preferences
from tests.flows.coming_back import come_back
from tests.flows.driving import LEFT, click, opened, press, settle, write
from tests.ui.using import write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return opened(qtbot, app.open_window([write_articles(tmp_path / "Water")]))


def give(window: Window, action: str, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Open the preferences, look an action up, press its new key, and close: by keyboard, but for the page's chip."""
    press(window, "Ctrl+Comma")
    (dialog,) = window.findChildren(Preferences)
    dialog.activateWindow()
    chip = next(chip for chip in dialog.tabs.chips.values() if chip.text() == "Keys")
    QTest.mouseClick(chip, LEFT)
    dialog.keys.search.setFocus()
    _type(dialog, action)
    for _enter in ("into the list", "into the field"):
        QTest.keyClick(_focused(), Qt.Key.Key_Return)
    QTest.keyClick(_focused(), key, held)
    for button in (dialog.keys.take, dialog.done_button):
        if button.isVisible():
            QTest.mouseClick(button, LEFT)
    settle()
    window.activateWindow()
    settle()


def _type(dialog: Preferences, words: str) -> None:
    QTest.keyClicks(_focused(), words)
    assert dialog.keys.bound is not None, f"nothing is called {words}"


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def run(window: Window, words: str) -> None:
    """Do something by the palette."""
    press(window, "Ctrl+Shift+P")
    write(window, words)
    press(window, "Return")


def listed(window: Window, words: str) -> str:
    """Return what the palette says of the first thing it finds."""
    press(window, "Ctrl+Shift+P")
    write(window, words)
    row = palette_of(window).list.model().index(0, 0)
    said = row.data(Qt.ItemDataRole.AccessibleTextRole)
    press(window, "Escape")
    return str(said)


def test_a_menus_key_and_a_tags_key_are_others_today_and_tomorrow(qtbot: QtBot, window: Window) -> None:
    give(window, "scroll together", Qt.Key.Key_F9)
    give(window, "risk", Qt.Key.Key_K)
    view = window.read.panes.panes[0].view
    assert view.shown is not None
    click(view, view.shown.text.index("A third failed season") + 3)
    press(window, "R")
    assert not window.session.brief.annotations, "the old key does nothing any more"
    press(window, "K")
    assert [passage.kind for passage in window.session.brief.passages()] == [RISK]
    press(window, "F9")
    assert window.read.panes.in_step
    assert "F9" in listed(window, "scroll together")

    again, there = come_back(qtbot, window)
    assert [passage.quote[:21] for passage in there.passages()] == ["A third failed season"]
    view = again.read.panes.panes[0].view
    assert view.shown is not None
    press(again, "F9")
    assert not again.read.panes.in_step
    click(view, view.shown.text.index("Without shared figures") + 3)
    press(again, "K")
    assert [passage.kind for passage in again.session.brief.passages()] == [RISK, RISK]
    assert "K" in again.read.articles.legend.rows[1].toolTip()


def test_the_palette_does_what_is_typed_with_enter(qtbot: QtBot, window: Window) -> None:
    window.read.panes.focus_active()
    run(window, "argument")
    (passage,) = window.session.brief.passages()
    run(window, "six")
    assert len(window.read.panes.panes) == 3, "as many as there are articles"
    run(window, "mark as read")
    assert window.read.progress.is_read(passage.article)
    run(window, "no such thing at all")
    press(window, "Escape")
    assert window.session.brief.passages() == [passage]
    again, there = come_back(qtbot, window)
    assert there.passages() == [passage]
    assert again.read.progress.is_read(passage.article)
