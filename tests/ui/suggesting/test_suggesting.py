"""Suggestions as a user meets them: asked for, walked through, taken, dismissed, and gone again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from briefer.core.changes import Annotate, MarkPart
from briefer.core.kinds import RECOMMENDATION, RISK
from briefer.core.records import Role
from briefer.store import settings
from briefer.ui import app
from tests.flows.driving import click, opened, pane_of, point_at, press, settle
from tests.ui.using import on_disk, told

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

TEXT = (
    "A dam that nobody keeps",
    "The keepers of the dam say that it is the duty of the state to look after the gates. The wall is of grey stone.",
    "There is a danger that the lower fields stay dry. The state should open the gates to all of us this year.",
    "A third dry winter might trigger a quarrel about the canal. The water of the lake is as clear as it ever was.",
)
DRY, OPEN, QUARREL = "There is a danger", "The state should open", "A third dry winter"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a window on an article with three sentences that look like something."""
    path = tmp_path / "Dam"
    path.mkdir()
    (path / "dam.txt").write_text("\n\n".join(TEXT), encoding="utf-8")
    window = opened(qtbot, app.open_window([path]))
    view = view_of(window)
    assert view.shown is not None
    click(view, view.shown.text.index("The keepers") + 1)
    return window


def view_of(window: Window) -> ArticleView:
    return pane_of(window, next(iter(window.session.brief.articles))).view


def shown(window: Window) -> list[str]:
    view = view_of(window)
    assert view.shown is not None
    return [" ".join(view.shown.text[slice(*each.span)].split()[:4]) for each in view.hints.found]


def begin(window: Window, qtbot: QtBot) -> None:
    press(window, "Ctrl+Shift+E")
    qtbot.waitUntil(lambda: not window.read.suggesting.searcher.busy, timeout=10_000)
    settle()


def test_nothing_is_suggested_unasked(window: Window) -> None:
    assert shown(window) == []
    press(window, "G")
    assert "Suggestions are off" in told(window)
    press(window, "Y")
    press(window, "X")
    assert not window.session.brief.annotations


def test_asked_for_they_are_shown_and_counted_and_nothing_is_tagged(window: Window, qtbot: QtBot) -> None:
    before = view_of(window).viewport().grab().toImage()
    begin(window, qtbot)
    assert shown(window) == [DRY, OPEN, QUARREL]
    assert told(window).startswith("3 suggestions here, often wrong.")
    assert view_of(window).viewport().grab().toImage() != before
    assert window.actions_by_id["suggest"].isChecked()
    assert not window.session.brief.annotations


def test_asked_for_no_more_they_are_gone(window: Window, qtbot: QtBot) -> None:
    begin(window, qtbot)
    begin(window, qtbot)
    assert shown(window) == []
    assert not window.actions_by_id["suggest"].isChecked()


def test_g_walks_through_them_and_tells_why(window: Window, qtbot: QtBot) -> None:
    begin(window, qtbot)
    view = view_of(window)
    assert view.shown is not None
    words = []
    for _ in range(3):
        press(window, "G")
        assert view.selected is not None
        words.append(" ".join(view.shown.text[slice(*view.selected)].split()[:4]))
    assert words == [DRY, OPEN, QUARREL]
    assert told(window).startswith("Risk? It says “might trigger”")
    press(window, "G")
    assert "No more suggestions" in told(window)
    press(window, "Shift+G")
    assert view.shown.text[slice(*view.selected or (0, 0))].startswith(OPEN)


def test_y_tags_the_sentence_so_in_one_step_that_can_be_undone(window: Window, qtbot: QtBot) -> None:
    begin(window, qtbot)
    press(window, "G")
    press(window, "G")
    press(window, "Y")
    (passage,) = window.session.brief.annotations.values()
    assert passage.kind is RECOMMENDATION
    assert passage.quote == "The state should open the gates to all of us this year."
    assert shown(window) == [DRY, QUARREL]
    assert window.session.chosen == passage.id
    press(window, "Ctrl+Z")
    settle()
    assert shown(window) == [DRY, OPEN, QUARREL]


def test_another_letter_tags_it_as_something_else(window: Window, qtbot: QtBot) -> None:
    begin(window, qtbot)
    press(window, "G")
    press(window, "A")
    (passage,) = window.session.brief.annotations.values()
    assert passage.kind is not RISK
    assert shown(window) == [OPEN, QUARREL]


def test_x_dismisses_for_good_but_not_in_the_file(window: Window, qtbot: QtBot) -> None:
    begin(window, qtbot)
    path = window.session.path
    assert path is not None
    window.session.flush()
    before = path.read_bytes()
    press(window, "G")
    press(window, "X")
    assert shown(window) == [OPEN, QUARREL]
    window.session.flush()
    assert path.read_bytes() == before
    assert len(settings.load().dismissed[window.session.brief.id]) == 1
    begin(window, qtbot)
    begin(window, qtbot)
    assert shown(window) == [OPEN, QUARREL]
    window.actions_by_id["suggest.again"].trigger()
    settle()
    assert shown(window) == [DRY, OPEN, QUARREL]
    assert told(window).startswith("1 dismissed suggestion may")
    assert not on_disk(path).annotations


def test_hovering_tells_why(window: Window, qtbot: QtBot) -> None:
    begin(window, qtbot)
    view = view_of(window)
    assert view.shown is not None
    place = point_at(view, view.shown.text.index(DRY) + 5)
    where = view.viewport().mapToGlobal(place)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, where))
    assert "danger that" in QToolTip.text()
    QToolTip.hideText()


def test_a_passage_tagged_by_hand_is_not_suggested(window: Window, qtbot: QtBot) -> None:
    begin(window, qtbot)
    article = view_of(window).shown
    assert article is not None
    start = article.text.index(QUARREL)
    window.session.do(Annotate(article.id, start, start + 10, RISK.id))
    settle()
    assert shown(window) == [DRY, OPEN]


def test_what_is_marked_as_furniture_is_looked_through_no_more(window: Window, qtbot: QtBot) -> None:
    begin(window, qtbot)
    article = view_of(window).shown
    assert article is not None
    part = next(part for part in article.parts if article.text[part.start :].startswith(DRY))
    window.session.do(MarkPart(article.id, part, Role.FURNITURE))
    settle()
    qtbot.waitUntil(lambda: shown(window) == [QUARREL], timeout=10_000)


def test_an_article_in_a_language_without_cues_says_so(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "damm.txt"
    path.write_text("Die Sperre könnte brechen, und dann wäre das ganze Tal in Gefahr.\n", encoding="utf-8")
    window.take([path])
    qtbot.waitUntil(lambda: not window.intake.busy, timeout=10_000)
    settle()
    window.read.panes.show_article(list(window.session.brief.articles)[-1])
    settle()
    begin(window, qtbot)
    assert told(window) == "There are suggestions for English and Spanish only."
