"""Preferences hold at once, are remembered, and ask nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui.preferences.dialog import Preferences, show_preferences
from tests.flows.driving import press, settle
from tests.ui.using import on_disk, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from briefer.ui.window import Window


@pytest.fixture
def dialog(window: Window) -> Iterator[Preferences]:
    press(window, "Ctrl+Comma")
    (dialog,) = window.findChildren(Preferences)
    yield dialog
    for each in window.findChildren(Preferences):
        each.close()
    settle()


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_not_modal_and_there_is_one(window: Window, dialog: Preferences) -> None:
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert show_preferences(window) is dialog
    assert window.actions_by_id["preferences"].menuRole() is QAction.MenuRole.PreferencesRole


def test_a_name_holds_as_soon_as_it_is_typed(window: Window, dialog: Preferences) -> None:
    field = dialog.general.name
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Ana Meyer")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert settings.load().name == "Ana Meyer"
    assert window.session.brief.people[window.session.settings.person] == "Ana Meyer"


def test_closing_keeps_a_name_that_is_being_typed_and_an_empty_one_is_none(window: Window, dialog: Preferences) -> None:
    before = window.session.settings.name
    dialog.general.name.setFocus()
    dialog.general.name.selectAll()
    QTest.keyClick(dialog.general.name, Qt.Key.Key_Delete)
    dialog.show_page("type")
    assert window.session.settings.name == before
    dialog.show_page("general")
    QTest.keyClicks(dialog.general.name, "Ben Okafor")
    click(dialog.done_button)
    assert settings.load().name == "Ben Okafor"


def test_colours_and_type_show_at_once(window: Window, dialog: Preferences) -> None:
    dialog.show_page("type")
    click(dialog.type.theme.chips["dark"])
    assert window.look.theme.name == "dark"
    click(dialog.type.face.chips["sans"])
    for field in ("size", "measure", "leading"):
        click(dialog.type.steps[field].more)
    kept = settings.load()
    assert (kept.theme, kept.type.face, kept.type.size, kept.type.measure) == ("dark", "sans", 16.5, 72)
    assert kept.type.leading == pytest.approx(1.72)
    assert dialog.type.steps["measure"].value.text().startswith("72")
    click(dialog.type.usual)
    assert settings.load().type == settings.ReadingType()


def test_a_step_ends_where_it_can_go_no_further(dialog: Preferences) -> None:
    for _ in range(40):
        click(dialog.type.steps["size"].less)
    assert not dialog.type.steps["size"].less.isEnabled()
    assert dialog.type.steps["size"].more.isEnabled()


def test_what_the_menu_sets_shows_in_the_preferences(window: Window, dialog: Preferences) -> None:
    window.actions_by_id["theme.sepia"].trigger()
    assert dialog.type.theme.chips["sepia"].isChecked()
    window.actions_by_id["type.sans"].trigger()
    assert dialog.type.face.chips["sans"].isChecked()


def test_memos_of_new_briefs_begin_as_one_prefers(dialog: Preferences, tmp_path: Path) -> None:
    click(dialog.general.paper.chips["Letter"])
    click(dialog.general.style_row.chips["inline"])
    new_brief(tmp_path / "new.briefer", settings.load())
    assert on_disk(tmp_path / "new.briefer").memo == {"page": "Letter", "style": "inline"}


def test_the_language_is_spoken_at_once_and_remembered(window: Window, dialog: Preferences) -> None:
    assert list(dialog.general.language.entries)[:2] == ["", "en"]
    dialog.general.language.chosen.emit("en")
    settle()
    assert settings.load().language == "en"
    opened = [each for each in window.findChildren(Preferences) if each.isVisible()]
    assert len(opened) == 1
    assert opened[0] is not dialog


def test_escape_closes_it_and_the_keyboard_is_back_in_the_window(window: Window, dialog: Preferences) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert not [each for each in window.findChildren(Preferences) if each.isVisible()]


@pytest.mark.skipif(sys.platform != "linux", reason="desktop entries are Linux's")
def test_links_open_the_program_from_elsewhere_on_wish_and_no_more_on_another(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    dialog = show_preferences(window)
    chips = dialog.general.links.chips
    assert chips[""].isChecked()
    click(chips["all"])
    (entry,) = tmp_path.rglob("*.desktop")
    assert "x-scheme-handler/briefer" in entry.read_text(encoding="utf-8")
    click(chips[""])
    assert not entry.exists()
    entry.parent.rmdir()
    entry.parent.write_text("a file where the folder should be", encoding="utf-8")
    click(chips["all"])
    assert "could not be written" in told(window)
    assert chips[""].isChecked()
    dialog.close()
    settle()
