"""An afternoon in the reading room: find, tag, note, tag again, without the hand ever leaving the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.kinds import RECOMMENDATION, RISK
from briefer.ui import app
from tests.flows.driving import click, drag, opened, press, settle, write
from tests.ui.using import on_disk, write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a window on five articles, three of them open."""
    names = ("Courier", "Gazette", "Herald", "Observer", "Tribune")
    return opened(qtbot, app.open_window([write_articles(tmp_path / "Water", names)]))


def test_tag_note_and_read_on(window: Window) -> None:
    view = window.read.panes.panes[0].view
    assert view.shown is not None
    start = view.shown.text.index("A third failed season")
    drag(view, start, start + len("A third failed season"))
    press(window, "R")
    press(window, "Return")
    write(window, "Check the rainfall.")
    press(window, "Escape")
    assert view.hasFocus()
    click(view, view.shown.text.index("two governments"))
    press(window, "C")
    press(window, "Return")
    write(window, "To both ministers.")
    press(window, "Escape")
    assert view.hasFocus()
    path = window.session.path
    assert path is not None
    assert window.close()
    kept = {(passage.kind, passage.quote[:21], passage.note) for passage in on_disk(path).passages()}
    assert kept == {
        (RISK, "A third failed season", "Check the rainfall."),
        (RECOMMENDATION, "The two governments s", "To both ministers."),
    }


def test_find_in_all_articles_and_tag_each_hits_sentence_by_keyboard_alone(window: Window) -> None:
    press(window, "Ctrl+F")
    write(window, "gauges to each other")
    for n in range(5):
        if n:
            press(window, "F3")
        assert window.read.finder.search.position == n + 1
        window.read.panes.focus_active()
        view = window.read.panes.active.view
        hit = window.read.finder.search.current
        assert hit is not None
        start = window.read.finder.search.of(hit.article)[hit.number].start
        view.select(start, start)
        press(window, "C" if n == 0 else "Period")
    assert len(window.session.brief.passages()) == 5
    assert {passage.kind for passage in window.session.brief.passages()} == {RECOMMENDATION}
    assert all(
        passage.quote.endswith("dry season, says the " + name + ".")
        for passage, name in zip(
            window.session.brief.passages(), ("Courier", "Gazette", "Herald", "Observer", "Tribune"), strict=True
        )
    )


def test_six_articles_are_read_in_a_grid_and_one_of_them_alone(window: Window) -> None:
    window.resize(1920, 1080)
    press(window, "Alt+5")
    press(window, "Ctrl+Shift+G")
    settle()
    panes = window.read.panes.panes
    assert len(panes) == 5
    assert min(pane.width() for pane in panes) > 380
    assert min(pane.view.viewport().height() for pane in panes) > 250
    press(window, "Ctrl+Alt+4")
    press(window, "Ctrl+Shift+M")
    assert [pane.isVisible() for pane in panes] == [False, False, False, True, False]
    press(window, "R")
    assert window.session.brief.passages()[0].article == panes[3].article_id
    press(window, "Ctrl+Shift+M")
    assert all(pane.isVisible() for pane in panes)
    assert panes[3].view.hasFocus()
