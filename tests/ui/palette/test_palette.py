"""The palette over the window: it finds, it takes, it goes back; and it says why something cannot be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from briefer.core.changes import StatePoint, WriteNote
from briefer.core.kinds import RISK
from briefer.core.passage_link import link_to
from briefer.store import settings
from briefer.ui.actions import ACTIONS
from briefer.ui.palette.palette import Palette, palette_of
from tests.flows.driving import press, settle, write
from tests.ui.panels.making import click_row
from tests.ui.using import told

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.ui.window import Window
    from tests.ui.conftest import Open


@pytest.fixture
def palette(window: Window) -> Palette:
    press(window, "Ctrl+Shift+P")
    return palette_of(window)


def titles(palette: Palette) -> list[str]:
    return [found.line.title for found in palette._found]


def test_it_opens_with_every_command_and_has_the_keyboard(window: Window, palette: Palette) -> None:
    assert palette.isVisible()
    assert palette.field.hasFocus()
    ids = {found.id for found in palette._found}
    assert {action.id for action in ACTIONS} - {"palette"} <= ids
    assert not window.isModal()


def test_a_part_of_its_name_finds_a_command_with_its_key(palette: Palette, window: Window) -> None:
    write(window, "zoom in")
    assert palette._found[0].line.title == "Zoom in"
    assert palette._found[0].line.keys == "Ctrl++"
    press(window, "Return")
    assert window.read.panes.zoom == 110
    assert not palette.isVisible()


def test_escape_goes_back_to_where_one_was(window: Window) -> None:
    view = window.read.panes.active.view
    view.setFocus()
    press(window, "Ctrl+Shift+P")
    write(window, "memo")
    press(window, "Escape")
    assert not palette_of(window).isVisible()
    assert view.hasFocus()


def test_asked_for_once_more_it_goes_back_too(window: Window, palette: Palette) -> None:
    window.actions_by_id["palette"].trigger()
    assert not palette.isVisible()


def test_a_command_acts_where_one_was_before(window: Window) -> None:
    view = window.read.panes.active.view
    article = window.session.brief.articles[view.shown.id]  # type: ignore[union-attr]
    before = len(window.session.brief.annotations)
    view.setFocus()
    view.select(article.parts[3].start, article.parts[3].start + 30)
    press(window, "Ctrl+Shift+P")
    write(window, "risk")
    press(window, "Return")
    assert len(window.session.brief.annotations) == before + 1
    assert view.hasFocus()


def test_what_was_used_last_comes_first_and_is_remembered(window: Window, palette: Palette) -> None:
    write(window, "zoom in")
    press(window, "Return")
    press(window, "Ctrl+Shift+P")
    assert palette._found[0].line.title == "Zoom in"
    assert palette._found[0].line.head == "Used last"
    press(window, "Escape")
    window.whereabouts.note()
    assert settings.load().used[0] == "zoom_in"


def test_what_cannot_be_done_says_why_and_does_nothing(window: Window, palette: Palette) -> None:
    write(window, "redo")
    found = palette._found[0]
    assert found.line.dim
    assert "Nothing was undone" in found.line.aside
    press(window, "Return")
    assert palette.isVisible()


@pytest.mark.parametrize(
    ("desk", "typed", "why"),
    [
        ("brief", "Argument", "Only on the Read desk"),
        ("brief", "New point", "Only on the Weigh desk"),
        ("weigh", "Support a point", "Choose a point or a passage on the board first"),
        ("read", "Remove tag", "Choose a passage first"),
        ("brief", "Select less again", "Open an article on the Read desk first"),
    ],
)
def test_each_reason_is_said(window: Window, desk: str, typed: str, why: str) -> None:
    window.session.choose(None)
    window.show_desk(desk)
    if desk == "weigh":
        window.weigh.choice.clear()
    window.actions_by_id["palette"].trigger()
    palette = palette_of(window)
    palette.field.setText(typed)
    line = next(found.line for found in palette._found if found.line.title == typed)
    assert line.dim
    assert why in line.aside


def test_an_empty_brief_says_what_is_missing(open_on: Open, empty_brief: Path) -> None:
    window = open_on(empty_brief)
    window.actions_by_id["palette"].trigger()
    palette_of(window).field.setText("write memo")
    assert "There is no article yet" in palette_of(window)._found[0].line.aside


def test_an_articles_title_goes_to_the_article(window: Window) -> None:
    window.show_desk("brief")
    window.actions_by_id["palette"].trigger()
    palette = palette_of(window)
    write(window, "observer dam")
    assert palette._found[0].line.head == "Articles"
    press(window, "Return")
    assert window.desk == "read"
    shown = window.session.brief.articles[window.read.panes.active_article]  # type: ignore[index]
    assert shown.title.startswith("Observer")


def test_words_of_a_passage_or_its_note_go_to_the_passage(window: Window, palette: Palette) -> None:
    passage = window.session.brief.passages()[1]
    window.session.do(WriteNote(passage.id, "ask about the orchards"))
    write(window, "orchards")
    assert palette._found[0].line.kind is passage.kind
    press(window, "Return")
    assert window.session.chosen == passage.id


def test_words_of_a_point_go_to_the_board(window: Window, palette: Palette) -> None:
    change = StatePoint("The gates may close for good.", RISK.id)
    window.session.do(change)
    write(window, "gates close good")
    assert "The gates may close for good." in titles(palette)
    palette._step(titles(palette).index("The gates may close for good."))
    press(window, "Return")
    assert window.desk == "weigh"
    assert window.weigh.choice.point == change.id


def test_a_sign_narrows_it_to_commands(window: Window, palette: Palette) -> None:
    write(window, "treaty")
    assert "Articles" in {found.line.head for found in palette._found}
    palette.field.setText(">treaty")
    assert all(found.id for found in palette._found)
    palette.field.setText(">")
    assert len(palette._found) > 50


def test_a_link_goes_to_its_passage(window: Window, palette: Palette) -> None:
    passage = window.session.brief.passages()[2]
    QGuiApplication.clipboard().setText(link_to(window.session.brief.id, passage.id))
    palette.field.paste()
    assert palette._found[0].line.title == passage.quote
    press(window, "Return")
    assert window.session.chosen == passage.id


def test_a_broken_link_says_so(window: Window, palette: Palette) -> None:
    palette.field.setText("briefer:nothing")
    assert palette._found[0].line.dim
    assert "no link" in palette._found[0].line.detail
    press(window, "Return")
    assert palette.isVisible()


def test_arrows_go_around_and_the_field_tells_the_line_to_a_screen_reader(window: Window, palette: Palette) -> None:
    write(window, "zoom")
    first = palette.field.accessibleDescription()
    press(window, "Down")
    assert palette.field.accessibleDescription() != first
    press(window, "Up")
    assert palette.field.accessibleDescription() == first
    press(window, "Up")
    assert palette.list.currentIndex().row() == len(palette._found) - 1
    press(window, "Tab")
    assert palette.list.currentIndex().row() == 0
    assert palette.field.hasFocus()


def test_nothing_that_fits_says_so(window: Window, palette: Palette) -> None:
    write(window, "qqqqzzzz")
    assert palette._found == []
    assert "Nothing fits" in palette.foot.text()
    press(window, "Down")
    press(window, "Return")
    assert palette.isVisible()


def test_a_click_takes_a_line(window: Window, palette: Palette) -> None:
    write(window, "zoom in")
    click_row(palette.list, 0)
    settle()
    assert window.read.panes.zoom == 110


def test_a_click_elsewhere_closes_it_and_the_keyboard_goes_there(window: Window, palette: Palette) -> None:
    window.read.passages.list.setFocus()
    settle()
    assert not palette.isVisible()
    assert window.read.passages.list.hasFocus()


@pytest.mark.parametrize("size", [(720, 480), (1440, 900), (900, 1200)])
def test_it_stays_within_the_window(window: Window, palette: Palette, size: tuple[int, int]) -> None:
    window.resize(*size)
    settle()
    assert window.rect().contains(palette.geometry())
    palette.field.setText("a")
    assert window.rect().contains(palette.geometry())


def test_keys_of_the_window_work_while_it_is_open(window: Window, palette: Palette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.desk == "weigh"
    assert not palette.isVisible()


@pytest.mark.usefixtures("palette")
def test_a_command_that_only_the_reading_view_has_runs(window: Window) -> None:
    write(window, "next passage of the article")
    press(window, "Return")
    assert window.session.chosen is not None


def test_the_status_line_tells_what_a_copied_link_is_for(window: Window) -> None:
    window.reveal(window.session.brief.passages()[0].id)
    press(window, "Ctrl+Shift+P")
    write(window, "copy link")
    press(window, "Return")
    assert "link is copied" in told(window)
    assert QGuiApplication.clipboard().text().startswith("briefer:")
