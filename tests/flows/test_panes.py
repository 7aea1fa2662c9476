"""Six articles side by side: put in order, one looked at alone, scrolled together, zoomed; and so again tomorrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.kinds import RISK
from briefer.ui import app
from tests.flows.coming_back import come_back
from tests.flows.driving import LEFT, PLAIN, click, opened, press, settle, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.reading.header import PaneHeader
    from briefer.ui.reading.pane import Pane
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

NAMES = ("Courier", "Gazette", "Herald", "Mirror", "Observer", "Tribune", "Voice")
ON_HEADER = QPoint(24, 14)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a wide window on seven long articles."""
    folder = tmp_path / "Ferry"
    folder.mkdir()
    for name in NAMES:
        lines = [f"What the {name} has on the ferry", "The ferry is late."]
        lines += [f"On day {n} the boat was late by {n} minutes, and nobody said why." for n in range(60)]
        (folder / f"{name}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    window = opened(qtbot, app.open_window([folder]))
    window.resize(1900, 1000)
    settle()
    return window


def names(window: Window) -> list[str]:
    """Return the newspapers in the panes that are seen, row by row from the left."""
    seen = [pane for pane in window.read.panes.panes if pane.isVisible()]
    seen.sort(key=lambda pane: (_corner(window, pane).y(), _corner(window, pane).x()))
    return [pane.header.title.words.split()[2] for pane in seen]


def _corner(window: Window, pane: Pane) -> QPoint:
    return pane.mapTo(window.read.panes, QPoint())


def rows(window: Window) -> list[int]:
    """Return how many panes stand in each row."""
    tops = [_corner(window, pane).y() for pane in window.read.panes.panes if pane.isVisible()]
    return [tops.count(top) for top in sorted(set(tops))]


def carry(header: PaneHeader, onto: PaneHeader) -> None:
    """Drag a pane by its header onto another pane."""
    target = header.mapFromGlobal(onto.mapToGlobal(QPoint(onto.width() // 2, 60)))
    QTest.mousePress(header, LEFT, PLAIN, ON_HEADER)
    for point in (ON_HEADER + QPoint(20, 4), target):
        there = QPointF(header.mapToGlobal(point))
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), there, Qt.MouseButton.NoButton, LEFT, PLAIN)
        QApplication.sendEvent(header, move)
    QTest.mouseRelease(header, LEFT, PLAIN, target)
    settle()


def double_click(header: PaneHeader) -> None:
    QTest.mouseClick(header, LEFT, PLAIN, ON_HEADER)
    QTest.mouseDClick(header, LEFT, PLAIN, ON_HEADER)
    settle()


def turn(view: ArticleView, notches: int, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Turn the wheel upon a text: towards one to scroll down (-1), away from one (1)."""
    there = QPointF(view.viewport().rect().center())
    for _ in range(abs(notches)):
        event = QWheelEvent(
            there,
            QPointF(view.viewport().mapToGlobal(there)),
            QPoint(),
            QPoint(0, 120 if notches > 0 else -120),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    settle()


def test_one_to_six_panes_in_columns_and_in_a_grid(window: Window) -> None:
    for count in (1, 2, 3, 4, 5, 6):
        press(window, f"Alt+{count}")
        assert rows(window) == [count]
        press(window, "Ctrl+Shift+G")
        assert rows(window) == ([1] if count == 1 else [(count + 1) // 2, count // 2])
        assert len(set(names(window))) == count
        press(window, "Ctrl+Shift+L")
        assert rows(window) == [count]


def test_headers_dragged_put_the_panes_in_order_and_the_order_is_kept(qtbot: QtBot, window: Window) -> None:
    press(window, "Alt+4")
    before = names(window)
    panes = window.read.panes.panes
    carry(panes[0].header, panes[2].header)
    moved = [before[1], before[2], before[0], before[3]]
    assert names(window) == moved
    carry(panes[3].header, panes[0].header)
    moved = [moved[3], *moved[:3]]
    assert names(window) == moved
    press(window, "Ctrl+Shift+G")
    carry(panes[0].header, panes[3].header)
    moved = [*moved[1:], moved[0]]
    assert (names(window), rows(window)) == (moved, [2, 2])
    again, _there = come_back(qtbot, window)
    assert (names(again), rows(again)) == (moved, [2, 2])


def test_a_double_click_shows_one_alone_and_so_it_is_found_again(qtbot: QtBot, window: Window) -> None:
    before, header = names(window), window.read.panes.panes[1].header
    widths = [pane.width() for pane in window.read.panes.panes]
    double_click(header)
    assert names(window) == [before[1]]
    assert window.read.panes.panes[1].view.hasFocus()
    press(window, "R")
    double_click(header)
    assert names(window) == before
    assert [pane.width() for pane in window.read.panes.panes] == widths
    double_click(header)
    again, there = come_back(qtbot, window)
    assert names(again) == [before[1]]
    (passage,) = there.passages()
    assert (passage.kind, passage.article) == (RISK, again.read.panes.active_article)
    double_click(again.read.panes.active.header)
    assert names(again) == before


def test_the_same_search_follows_in_every_pane(window: Window) -> None:
    press(window, "Alt+3")
    press(window, "Ctrl+F")
    write(window, "late by 5")
    assert [pane.header.count.text() for pane in window.read.panes.panes] == ["1 of 11", "11", "11"]
    press(window, "Alt+5")
    assert [pane.header.count.text() for pane in window.read.panes.panes][1:] == ["11"] * 4
    carry(window.read.panes.panes[4].header, window.read.panes.panes[0].header)
    assert sum("of" in pane.header.count.text() for pane in window.read.panes.panes) == 1
    assert window.read.finder.search.count == 77


def test_scrolled_together_zoomed_apart_and_all_of_it_again_tomorrow(qtbot: QtBot, window: Window) -> None:
    press(window, "Alt+3")
    one, two, three = (pane.view for pane in window.read.panes.panes)
    click(one, 0)
    turn(one, -3)
    assert one.share > 0 == two.share, "each by itself, at first"
    press(window, "Ctrl+Shift+T")
    turn(one, -4)
    assert two.share == pytest.approx(one.share, abs=0.01)
    assert three.share == pytest.approx(one.share, abs=0.01)
    turn(three, 1)
    assert one.share == pytest.approx(three.share, abs=0.01)
    turn(two, 3, Qt.KeyboardModifier.ControlModifier)
    assert [view.zoom for view in (one, two, three)] == [100, 130, 100]
    assert window.status.zoom.text().startswith("130")
    places, order = [view.place for view in (one, two, three)], names(window)
    assert all(places)
    again, _there = come_back(qtbot, window)
    views = [pane.view for pane in again.read.panes.panes]
    assert names(again) == order
    assert [view.zoom for view in views] == [100, 130, 100]
    assert [view.place for view in views] == places
    assert again.actions_by_id["in_step"].isChecked()
    turn(views[0], -2)
    assert views[2].share == pytest.approx(views[0].share, abs=0.01)
    press(again, "Ctrl+0")
    assert {view.zoom for view in views} == {100}
