"""An hour without the mouse: everything by typing a part of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from briefer.core.kinds import RECOMMENDATION
from briefer.ui import app
from briefer.ui.palette.palette import palette_of
from tests.flows.driving import opened, press, settle, write
from tests.ui.using import on_disk, write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window


def run(window: Window, words: str) -> None:
    """Open the palette, type, and take the first thing found."""
    press(window, "Ctrl+Shift+P")
    write(window, words)
    press(window, "Return")


def test_an_article_is_opened_tagged_noted_copied_and_found_again(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, app.open_window([write_articles(tmp_path / "Water")]))
    run(window, "herald")
    article = window.session.brief.articles[window.read.panes.active_article]  # type: ignore[index]
    assert article.title.startswith("Herald")
    window.read.panes.active.view.select(article.parts[3].start, article.parts[3].end)
    run(window, "recomm")
    (passage,) = window.session.brief.passages()
    assert passage.kind is RECOMMENDATION
    run(window, "> note")
    write(window, "Who pays for the gauges?")
    press(window, "Escape")
    run(window, "copy link")
    link = QGuiApplication.clipboard().text()
    run(window, "brief")
    run(window, "sepia")
    assert window.look.theme.name == "sepia"
    window.session.choose(None)
    run(window, "pays gauges")
    assert window.desk == "read"
    assert window.session.chosen == passage.id
    window.session.choose(None)
    run(window, link)
    assert window.session.chosen == passage.id
    run(window, "undo")
    assert window.session.brief.annotations[passage.id].note == ""
    run(window, "redo")
    path = window.session.path
    assert path is not None
    assert window.session.flush()
    assert on_disk(path).passages()[0].note == "Who pays for the gauges?"


def test_what_is_typed_in_a_note_is_kept_when_the_palette_opens(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, app.open_window([write_articles(tmp_path / "Water")]))
    window.read.panes.focus_active()
    press(window, "A")
    press(window, "Return")
    write(window, "Half a thought")
    press(window, "Ctrl+Shift+P")
    assert window.session.brief.passages()[0].note == "Half a thought"
    press(window, "Escape")
    settle()
    assert window.read.card.note.hasFocus()
    assert not palette_of(window).isVisible()
