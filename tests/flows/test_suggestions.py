"""Help that waits to be asked: sentences that look like something, taken or dismissed by a key, and left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from briefer.core.kinds import RECOMMENDATION, RISK
from briefer.ui import app
from tests.flows.coming_back import come_back
from tests.flows.driving import click, opened, point_at, press, settle
from tests.ui.using import told

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

PAPERS = {
    "Dam": (
        "A dam that nobody keeps",
        "The keepers say that it is the duty of the state to look after the gates. The wall is of grey stone.",
        "There is a danger that the lower fields stay dry. The state should open the gates to all of us this year.",
        "A third dry winter might trigger a quarrel about the canal. The water of the lake is as clear as ever.",
    ),
    "Mill": (
        "The mill below the dam",
        "The mill is as old as the dam, and the wheel of it is of oak. It stands at the end of the lane to the lake.",
        "The miller has two sons and a cart. We recommend that the state publish its readings.",
    ),
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a window on two articles, with the keyboard in the first."""
    folder = tmp_path / "Dam"
    folder.mkdir()
    for name, lines in PAPERS.items():
        (folder / f"{name}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    window = opened(qtbot, app.open_window([folder]))
    click(view_of(window), 2)
    return window


def view_of(window: Window, n: int = 0) -> ArticleView:
    return window.read.panes.panes[n].view


def suggested(window: Window) -> list[str]:
    """Return the beginnings of what is underlined with dots in all panes."""
    found = []
    for pane in window.read.panes.panes:
        assert pane.view.shown is not None
        found += [pane.view.shown.text[slice(*each.span)][:17] for each in pane.view.hints.found]
    return found


def ask(qtbot: QtBot, window: Window) -> None:
    press(window, "Ctrl+Shift+E")
    qtbot.waitUntil(lambda: not window.read.suggesting.searcher.busy, timeout=10_000)
    settle()


def ink(view: ArticleView) -> bytes:
    view.select(0, 0)
    settle()
    return bytes(view.viewport().grab().toImage().constBits())


def pointed_at(view: ArticleView, words: str) -> str:
    """Return what is told when the pointer rests on some words."""
    assert view.shown is not None
    point = point_at(view, view.shown.text.index(words) + 3)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point)))
    said = QToolTip.text()
    QToolTip.hideText()
    return said


DANGER, SHOULD, QUARREL, PUBLISH = "There is a danger", "The state should ", "A third dry winte", "We recommend that"


def test_asked_for_explained_taken_and_dismissed_by_keys_and_so_the_next_day(qtbot: QtBot, window: Window) -> None:
    plain = ink(view_of(window))
    assert suggested(window) == []
    assert pointed_at(view_of(window), DANGER) == ""
    ask(qtbot, window)
    assert suggested(window) == [DANGER, SHOULD, QUARREL, PUBLISH]
    assert not window.session.brief.annotations, "nothing is tagged by itself"
    assert ink(view_of(window)) != plain
    assert "danger" in pointed_at(view_of(window), DANGER)

    press(window, "G")
    assert "danger" in told(window), "one reads why"
    press(window, "Y")
    press(window, "Escape")
    press(window, "G")
    assert "should" in told(window)
    press(window, "X")
    assert told(window) == "Dismissed. It is not suggested again."
    press(window, "F6")
    press(window, "G")
    press(window, "Y")
    assert suggested(window) == [QUARREL]

    again, there = come_back(qtbot, window)
    assert [(passage.quote[:17], passage.kind) for passage in there.passages()] == [
        (DANGER, RISK),
        (PUBLISH, RECOMMENDATION),
    ]
    assert suggested(again) == [], "none show by themselves"
    click(view_of(again), 2)
    ask(qtbot, again)
    assert suggested(again) == [QUARREL], "dismissed stays dismissed"


def test_what_was_taken_is_suggested_again_once_it_is_undone(qtbot: QtBot, window: Window) -> None:
    ask(qtbot, window)
    press(window, "G")
    press(window, "Y")
    assert suggested(window) == [SHOULD, QUARREL, PUBLISH]
    press(window, "Ctrl+Z")
    assert suggested(window) == [DANGER, SHOULD, QUARREL, PUBLISH]
    ask(qtbot, window)
    assert suggested(window) == []
    _again, there = come_back(qtbot, window)
    assert there.passages() == []


def test_one_tags_otherwise_than_suggested_by_the_usual_key(qtbot: QtBot, window: Window) -> None:
    ask(qtbot, window)
    press(window, "G")
    press(window, "C")
    assert DANGER not in suggested(window)
    _again, there = come_back(qtbot, window)
    assert [(passage.quote[:17], passage.kind) for passage in there.passages()] == [(DANGER, RECOMMENDATION)]
