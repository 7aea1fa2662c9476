"""The fast hand: grow, tag, note, repeat, on to what is untagged, mark as read, and take quotations along."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.ui import app, links
from tests.flows.coming_back import come_back
from tests.flows.driving import click, opened, press, settle, write
from tests.ui.using import answering, told, write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.brief import Brief
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

LOOKS, SEASON = "Without shared figures every dry month looks like theft.", "A third failed season could close"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a window on three articles, with the keyboard in the first."""
    window = opened(qtbot, app.open_window([write_articles(tmp_path / "Water")]))
    stand_in(window, LOOKS)
    return window


def view_of(window: Window) -> ArticleView:
    return window.read.panes.panes[0].view


def stand_in(window: Window, words: str) -> None:
    """Click into some words of the first article."""
    view = view_of(window)
    assert view.shown is not None
    click(view, view.shown.text.index(words) + 3)


def selected(window: Window) -> str:
    """Return the words that are selected."""
    view = view_of(window)
    assert view.shown is not None
    return view.shown.text[slice(*view.selected)] if view.selected else ""


def kept(brief: Brief) -> list[tuple[str, str, str]]:
    """Return key, beginning and note of each passage."""
    return [(each.kind.key, each.quote[:20], each.note) for each in brief.passages()]


def test_a_selection_grows_and_shrinks_and_a_note_is_typed_after_enter(qtbot: QtBot, window: Window) -> None:
    press(window, "Alt+Up")
    assert selected(window) == LOOKS
    press(window, "Alt+Up")
    paragraph = selected(window)
    assert paragraph.startswith(LOOKS)
    assert SEASON in paragraph
    press(window, "Alt+Up")
    assert "two governments" in selected(window)
    for expected in (paragraph, LOOKS):
        press(window, "Alt+Down")
        assert selected(window) == expected
    press(window, "R")
    press(window, "Return")
    write(window, "Who measures?")
    press(window, "Escape")
    assert view_of(window).hasFocus()
    _again, there = come_back(qtbot, window)
    assert kept(there) == [("R", LOOKS[:20], "Who measures?")]


def test_the_full_stop_repeats_and_u_finds_what_is_untagged(qtbot: QtBot, window: Window) -> None:
    header = window.read.panes.panes[0].header
    press(window, "R")
    press(window, "Escape")
    stand_in(window, SEASON)
    press(window, "Period")
    settle()
    assert header.progress.text().endswith("1/3 ¶")
    press(window, "Home")
    press(window, "U")
    press(window, "Period")
    assert window.session.brief.passages()[-1].quote.startswith("The two governments")
    press(window, "Escape")
    press(window, "Shift+U")
    press(window, "C")
    press(window, "U")
    assert told(window) == "No untagged paragraphs that way."
    settle()
    assert header.progress.text().endswith("3/3 ¶")
    press(window, "Ctrl+Shift+R")
    assert header.progress.text() == "✓ read · 3/3 ¶"
    again, there = come_back(qtbot, window)
    assert [(key, words) for key, words, _note in kept(there)] == [
        ("C", "Twelve years after i"),
        ("R", LOOKS[:20]),
        ("R", SEASON[:20]),
        ("R", "The two governments "),
    ]
    assert again.read.panes.panes[0].header.progress.text() == "✓ read · 3/3 ¶"
    assert "100 % read" in again.read.panes.panes[0].header.accessibleDescription()
    press(again, "Ctrl+Shift+R")
    assert "read" not in again.read.panes.panes[0].header.progress.text()


def test_a_quotation_and_a_link_are_taken_along_and_the_link_leads_back(qtbot: QtBot, window: Window) -> None:
    press(window, "R")
    passage = window.session.chosen
    press(window, "Ctrl+Shift+C")
    quotation = QGuiApplication.clipboard().text()
    assert quotation.startswith(f"“{LOOKS}” (")
    assert quotation.endswith("¶\u00a02)")
    press(window, "Ctrl+Shift+K")
    link = QGuiApplication.clipboard().text()
    press(window, "Escape")
    assert window.session.chosen is None
    again, _there = come_back(qtbot, window)
    press(again, "Ctrl+2")
    links.follow(again, link)
    settle()
    assert (again.desk, again.session.chosen) == ("read", passage)
    assert view_of(again).selected is None
    press(again, "Escape")
    press(again, "Ctrl+Shift+P")
    QGuiApplication.clipboard().setText(link)
    press(again, "Ctrl+V")
    press(again, "Return")
    assert again.session.chosen == passage


@pytest.fixture
def four(window: Window) -> Window:
    """Tag four sentences, each with a key, and let go."""
    for words, key in (("Twelve years", "A"), (LOOKS, "R"), (SEASON, "R"), ("The two gov", "C")):
        press(window, "Escape")
        stand_in(window, words)
        press(window, key)
    press(window, "Escape")
    return window


def select_rows(window: Window, first: int, more: int) -> None:
    """Go into the list, to a row, and select more below it with Shift."""
    press(window, "Ctrl+Alt+F")
    press(window, "Down")
    press(window, "Home")
    for _ in range(first):
        press(window, "Down")
    for _ in range(more):
        press(window, "Shift+Down")


def menu_of_list(window: Window) -> QMenu:
    """Return the menu that the menu key opens in the list."""
    over = window.read.passages.list
    place = over.visualRect(over.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, over.viewport().mapToGlobal(place))
    QApplication.sendEvent(over.viewport(), event)
    settle()
    (menu,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    return menu


def saving_as(path: Path) -> QTimer:
    """Return what types a name into the file dialog that comes, and presses Enter."""

    def answer(dialog: QWidget) -> None:
        if isinstance(dialog, QFileDialog):
            field = dialog.findChild(QLineEdit)
            assert isinstance(field, QLineEdit)
            field.setText(str(path))
            QTest.keyClick(field, Qt.Key.Key_Return)

    return answering(answer)


def test_several_are_retagged_removed_and_brought_back_each_in_one_step(qtbot: QtBot, four: Window) -> None:
    select_rows(four, 1, 1)
    assert four.read.passages.told.text().startswith("2 passages selected.")
    press(four, "A")
    assert [key for key, _words, _note in kept(four.session.brief)] == ["A", "A", "A", "C"]
    press(four, "Ctrl+Z")
    assert [key for key, _words, _note in kept(four.session.brief)] == ["A", "R", "R", "C"]
    press(four, "Delete")
    assert [key for key, _words, _note in kept(four.session.brief)] == ["A", "C"]
    press(four, "Ctrl+Z")
    select_rows(four, 2, 1)
    press(four, "C")
    _again, there = come_back(qtbot, four)
    assert [each.kind for each in there.passages()] == [ARGUMENT, RISK, RECOMMENDATION, RECOMMENDATION]


def test_several_are_copied_and_exported_and_no_others(qtbot: QtBot, four: Window, tmp_path: Path) -> None:
    select_rows(four, 1, 1)
    press(four, "Ctrl+C")
    quotations = QGuiApplication.clipboard().text().split("\n\n")
    assert [each[1:20] for each in quotations] == [LOOKS[:19], SEASON[:19]]
    timer = saving_as(tmp_path / "two.csv")
    menu = menu_of_list(four)
    export = next(each for each in menu.actions() if each.text() == "Export …")
    menu.close()
    export.trigger()
    timer.stop()
    rows = list(csv.DictReader(io.StringIO((tmp_path / "two.csv").read_text(encoding="utf-8-sig"))))
    assert sorted(row["quote"][:19] for row in rows) == sorted([LOOKS[:19], SEASON[:19]])
    _again, there = come_back(qtbot, four)
    assert len(there.passages()) == 4
