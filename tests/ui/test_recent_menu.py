"""File > Open recent: the last briefs are there, the ones that are gone in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.store import brief_file, settings
from briefer.ui.actions import FILE
from briefer.ui.menus import menu_of
from tests.flows.driving import settle
from tests.ui.colours import share_of
from tests.ui.using import told

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction

    from briefer.ui.window import Window


def _entries(window: Window) -> list[QAction]:
    window.recent.aboutToShow.emit()
    return window.recent.actions()


def _briefs(folder: Path, *names: str) -> list[Path]:
    paths = [folder / f"{name}.briefer" for name in names]
    for path in paths:
        brief_file.new_brief(path, settings.load())
    return paths


def test_it_stands_in_the_file_menu_below_open(window: Window) -> None:
    titles = [action.text() for action in menu_of(window, FILE).actions()]
    assert titles.index("Open &recent") == titles.index("&Open …") + 1


def test_without_other_briefs_it_says_so(window: Window) -> None:
    (only,) = _entries(window)
    assert only.text() == "No other brief yet"
    assert not only.isEnabled()


def test_the_last_briefs_come_first_and_the_open_one_is_left_out(window: Window, tmp_path: Path) -> None:
    first = window.session.path
    one, two = _briefs(tmp_path, "Fish & ships", "Grain")
    for path in (one, two):
        window.files.open_at(path)
    window.leave_brief()
    assert [entry.toolTip() for entry in _entries(window)] == [str(one), str(first)]
    assert _entries(window)[0].text().startswith("Fish && ships  (")
    _entries(window)[0].trigger()
    assert window.session.path == one


def test_a_brief_that_is_gone_is_grey_until_it_is_back(window: Window, tmp_path: Path) -> None:
    first = window.session.path
    assert first is not None
    window.files.open_at(_briefs(tmp_path, "Grain")[0])
    first.rename(first.with_suffix(".away"))
    (gone,) = _entries(window)
    assert not gone.isEnabled()
    assert "gone" in gone.text()
    first.with_suffix(".away").rename(first)
    (back,) = _entries(window)
    back.trigger()
    assert window.session.path == first
    assert told(window) == ""


def test_it_follows_the_theme_of_the_menus(window: Window) -> None:
    for mode in ("light", "dark"):
        window.actions_by_id[f"theme.{mode}"].trigger()
        window.recent.popup(window.mapToGlobal(window.rect().center()))
        settle()
        assert share_of(window.recent.grab().toImage(), window.look.theme.paper, step=2) > 0.5
        window.recent.close()


def test_why_one_cannot_be_opened_is_said(window: Window, tmp_path: Path) -> None:
    away, folder, gone = tmp_path / "stick" / "Grain.briefer", tmp_path / "Dir.briefer", tmp_path / "Gone.briefer"
    folder.mkdir()
    window.session.settings.recent = [str(path) for path in (away, folder, gone)]
    said = [entry.text().partition(" – ")[2] for entry in _entries(window)]
    assert said == ["its folder is gone or not connected", "that is no file now", "gone"]
    assert not any(entry.isEnabled() for entry in _entries(window))
