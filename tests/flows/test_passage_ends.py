"""Second thoughts about where a passage begins and ends: both ends dragged with the mouse, undone, and on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.ui import app
from tests.flows.coming_back import come_back
from tests.flows.driving import LEFT, PLAIN, click, opened, point_at, press, settle
from tests.ui.reading.user import drag

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

START, END = 0, 1
TEXT = (
    "What the gauges of the ferry say",
    "The first gauge was read daily. Nobody reads it in winter.",
    "The second gauge stands by the mill and says little. It is wrong by a hand.",
    "A third was lost 🌊 in 𐌺arvel 🏞️ one spring. Some say שלום לכל הנהרות there, and mean it.",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a window on one article."""
    folder = tmp_path / "Ferry"
    folder.mkdir()
    (folder / "gauges.txt").write_text("\n\n".join(TEXT), encoding="utf-8")
    return opened(qtbot, app.open_window([folder]))


@pytest.fixture
def view(window: Window) -> ArticleView:
    return window.read.panes.panes[0].view


def place(view: ArticleView, words: str, within: int = 0) -> int:
    """Return the offset of some words, or of a character within them, in code points."""
    assert view.shown is not None
    return view.shown.text.index(words) + within


def tag(window: Window, view: ArticleView, words: str, key: str) -> AnnotationId:
    """Tag the sentence that some words stand in, by a click and a key."""
    press(window, "Escape")
    click(view, place(view, words, 3))
    press(window, key)
    assert window.session.chosen is not None
    return window.session.chosen


def knob(view: ArticleView, end: int) -> QPoint:
    """Return where the handle of the chosen passage is seen."""
    ends = view._ends()
    assert ends is not None
    assert ends.knobs is not None
    return (ends.knobs[end] + view.shift()).toPoint()


def pull(view: ArticleView, end: int, to: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Drag an end of the chosen passage to an offset."""
    target = point_at(view, to)
    drag(view.viewport(), knob(view, end), target, held)
    settle()


def hold(view: ArticleView, start: QPoint | None, to: QPoint) -> None:
    """Move the pointer with the button held, which goes down at `start` if that is given."""
    if start is not None:
        QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    _send(view, QEvent.Type.MouseMove, to)


def let_go(view: ArticleView, at: QPoint) -> None:
    """Move the pointer to a place, and let the button go there."""
    _send(view, QEvent.Type.MouseMove, at)
    _send(view, QEvent.Type.MouseButtonRelease, at)
    settle()


def _send(view: ArticleView, what: QEvent.Type, at: QPoint) -> None:
    where, none = QPointF(view.viewport().mapToGlobal(at)), Qt.MouseButton.NoButton
    button, held = (LEFT, none) if what is QEvent.Type.MouseButtonRelease else (none, LEFT)
    QApplication.sendEvent(view.viewport(), QMouseEvent(what, QPointF(at), where, button, held, PLAIN))


def quote(window: Window, id_: AnnotationId) -> str:
    """Return the words of a passage, which are those of the text at its place."""
    passage = window.session.brief.annotations[id_]
    assert window.session.brief.articles[passage.article].text[slice(*passage.span)] == passage.quote
    return passage.quote


def test_an_end_over_a_paragraphs_end_and_a_beginning_back_over_it(
    qtbot: QtBot, window: Window, view: ArticleView
) -> None:
    risk = tag(window, view, "Nobody reads", "R")
    pull(view, END, place(view, "gauge stands", 3))
    assert quote(window, risk) == "Nobody reads it in winter.\n\nThe second gauge"
    press(window, "Ctrl+Z")
    assert quote(window, risk) == "Nobody reads it in winter."
    press(window, "Ctrl+Y")
    advice = tag(window, view, "It is wrong", "C")
    pull(view, START, place(view, "read daily", 1))
    assert quote(window, advice).startswith("read daily. Nobody reads")
    assert quote(window, advice).endswith("wrong by a hand.")
    _again, there = come_back(qtbot, window)
    assert there.annotations[risk].quote == "Nobody reads it in winter.\n\nThe second gauge"
    assert there.annotations[advice].quote.count("\n\n") == 1
    assert there.annotations[advice].kind is RECOMMENDATION


def test_an_end_over_another_passage_which_stays_as_it_is(qtbot: QtBot, window: Window, view: ArticleView) -> None:
    other = tag(window, view, "The second gauge", "A")
    risk = tag(window, view, "It is wrong", "R")
    pull(view, START, place(view, "stands by", 1))
    assert quote(window, risk) == "stands by the mill and says little. It is wrong by a hand."
    assert quote(window, other) == "The second gauge stands by the mill and says little."
    pull(view, START, place(view, "gauge was", 1))
    assert quote(window, risk).startswith("gauge was read daily.")
    first, second = window.session.brief.passages()
    assert (first.id, second.id) == (risk, other), "in reading order"
    for _step in range(2):
        press(window, "Ctrl+Z")
    assert quote(window, risk) == "It is wrong by a hand."
    press(window, "Ctrl+Y")
    _again, there = come_back(qtbot, window)
    assert there.annotations[risk].quote.startswith("stands by")
    assert {passage.kind for passage in there.passages()} == {ARGUMENT, RISK}


def test_an_end_held_beyond_the_edge_scrolls_on_until_it_is_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Log"
    folder.mkdir()
    days = [f"On day {n} the ferry was late. Nobody said why it was late on day {n}." for n in range(80)]
    (folder / "log.txt").write_text("\n\n".join(["The log of the ferry", *days]), encoding="utf-8")
    window = opened(qtbot, app.open_window([folder]))
    view = window.read.panes.panes[0].view
    risk = tag(window, view, "On day 2 the", "R")
    bar, port = view.verticalScrollBar(), view.viewport()
    hold(view, knob(view, END), QPoint(200, port.height() + 60))
    qtbot.waitUntil(lambda: bar.value() > port.height())
    hold(view, None, point_at(view, view.last_seen - 300))
    settle()
    there = bar.value()
    let_go(view, point_at(view, view.last_seen - 300))
    assert bar.value() == there, "it stands still within the edges"
    far = window.session.brief.annotations[risk].span.end
    assert far > place(view, "On day 12 the")
    hold(view, knob(view, END), QPoint(200, -80))
    qtbot.waitUntil(lambda: bar.value() == 0)
    let_go(view, point_at(view, place(view, "On day 3 the", 3)))
    assert quote(window, risk) == f"{days[2].split('.')[0]}. {days[2].split('. ')[1]}\n\nOn"
    press(window, "Ctrl+Z")
    assert window.session.brief.annotations[risk].span.end == far
    _again, kept = come_back(qtbot, window)
    assert kept.annotations[risk].span.end == far


def test_ends_among_signs_of_two_units_and_words_from_right_to_left(
    qtbot: QtBot, window: Window, view: ArticleView
) -> None:
    risk = tag(window, view, "A third was", "R")
    assert quote(window, risk) == "A third was lost 🌊 in 𐌺arvel 🏞️ one spring."
    pull(view, END, place(view, "𐌺arvel", 4))
    assert quote(window, risk) == "A third was lost 🌊 in 𐌺arvel"
    pull(view, START, place(view, "🌊"), Qt.KeyboardModifier.AltModifier)
    assert quote(window, risk) == "🌊 in 𐌺arvel"
    pull(view, END, place(view, " one spring"), Qt.KeyboardModifier.AltModifier)
    assert quote(window, risk) == "🌊 in 𐌺arvel 🏞️"
    pull(view, END, place(view, "לכל", 2))
    assert quote(window, risk).endswith("Some say שלום לכל")
    pull(view, START, place(view, "שלום", 1))
    assert quote(window, risk) == "שלום לכל"
    press(window, "Ctrl+Z")
    assert quote(window, risk).startswith("🌊 in")
    press(window, "Ctrl+Y")
    again, there = come_back(qtbot, window)
    assert there.annotations[risk].quote == "שלום לכל"
    assert there.annotations[risk].span == there.passages()[0].span
    click(again.read.panes.panes[0].view, place(again.read.panes.panes[0].view, "שלום", 2))
    assert again.session.chosen == risk
