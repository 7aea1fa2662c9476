"""Panes in columns or in a grid, one alone, scrolling together, each with a zoom of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.changes import AddArticle, RemoveArticle
from briefer.store.settings import View
from tests.flows.driving import settle
from tests.ui.reading.user import article, drag, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefer.ui.reading.pane import Pane
    from briefer.ui.reading.panes import PaneArea
    from briefer.ui.session import Session

MORE = [
    article("\n\n".join(f"Text {n} has thing {m} in it, and then a few words more." for m in range(40 + 20 * n)))
    for n in range(6)
]


@pytest.fixture
def six(area: PaneArea, session: Session) -> PaneArea:
    """Show six of seven articles side by side."""
    for text in MORE:
        session.do(AddArticle(text))
    area.set_count(6)
    settle()
    return area


def seen(area: PaneArea) -> list[Pane]:
    """Return the panes that are seen."""
    return [pane for pane in area.panes if pane.isVisible()]


def corners(area: PaneArea) -> list[QPoint]:
    """Return where each pane stands."""
    return [pane.mapTo(area, QPoint()) for pane in area.panes]


def header_point() -> QPoint:
    """Return a point on a header that is on none of its buttons."""
    return QPoint(20, 14)


def double_click(pane: Pane) -> None:
    """Click a header twice in quick succession."""
    QTest.mouseClick(pane.header, Qt.MouseButton.LeftButton, pos=header_point())
    QTest.mouseDClick(pane.header, Qt.MouseButton.LeftButton, pos=header_point())
    settle()


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
def test_as_many_panes_as_one_asks_for(six: PaneArea, count: int) -> None:
    six.set_count(count)
    settle()
    assert len(seen(six)) == count
    assert len(set(six.shown)) == count
    assert six.active in six.panes
    widths = [pane.width() for pane in six.panes]
    assert max(widths) - min(widths) <= 3


def test_no_more_panes_than_articles(area: PaneArea) -> None:
    area.set_count(6)
    assert len(area.panes) == 1


def test_panes_that_are_there_keep_their_articles(six: PaneArea) -> None:
    shown = six.shown
    six.set_count(2)
    assert six.shown == shown[:2]
    six.set_count(4)
    assert six.shown[:2] == shown[:2]


@pytest.mark.parametrize(("count", "upper"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3)])
def test_a_grid_has_two_rows(six: PaneArea, count: int, upper: int) -> None:
    six.set_count(count)
    six.set_layout("grid")
    settle()
    tops = [corner.y() for corner in corners(six)]
    assert tops.count(tops[0]) == upper
    assert len(set(tops)) == min(2, count)
    assert tops == sorted(tops)
    heights = [pane.height() for pane in six.panes]
    assert max(heights) - min(heights) <= 3


def test_columns_come_back_from_a_grid_in_their_order(six: PaneArea) -> None:
    shown = six.shown
    six.set_layout("grid")
    six.set_layout("columns")
    settle()
    assert len({corner.y() for corner in corners(six)}) == 1
    assert [corner.x() for corner in corners(six)] == sorted(corner.x() for corner in corners(six))
    assert six.shown == shown


def test_a_header_is_dragged_from_row_to_row(six: PaneArea) -> None:
    six.set_layout("grid")
    settle()
    first, fifth, shown = six.panes[0], six.panes[4], six.shown
    drag(first.header, header_point(), first.header.mapFromGlobal(fifth.header.mapToGlobal(header_point())))
    settle()
    assert six.shown == [*shown[1:5], shown[0], shown[5]]
    assert corners(six)[4].y() > corners(six)[0].y()
    assert six.active is first
    assert first.view.hasFocus()


def test_keys_move_a_pane_from_row_to_row(six: PaneArea) -> None:
    six.set_layout("grid")
    six.focus_pane(2)
    shown = six.shown
    six.move_active(1)
    assert six.shown == [*shown[:2], shown[3], shown[2], *shown[4:]]
    assert six.active.view.hasFocus()


def test_closing_panes_fills_the_rows_from_above(six: PaneArea) -> None:
    six.set_layout("grid")
    for _ in range(4):
        six.close_active()
    settle()
    assert len(seen(six)) == 2
    assert len({corner.y() for corner in corners(six)}) == 2


def test_a_double_click_shows_a_pane_alone_and_all_again(six: PaneArea) -> None:
    six.set_count(3)
    six.grid.share([500, 400, 340])
    settle()
    widths = [pane.width() for pane in six.panes]
    middle = six.panes[1]
    double_click(middle)
    assert seen(six) == [middle]
    assert middle.width() == pytest.approx(six.width(), abs=3)
    assert six.active is middle
    double_click(middle)
    assert len(seen(six)) == 3
    assert [pane.width() for pane in six.panes] == pytest.approx(widths, abs=3)


def test_a_pane_of_a_grid_alone_has_all_the_room(six: PaneArea) -> None:
    six.set_layout("grid")
    six.focus_pane(4)
    six.maximise()
    settle()
    assert seen(six) == [six.panes[4]]
    assert six.panes[4].height() == pytest.approx(six.height(), abs=3)
    six.maximise()
    settle()
    assert len(seen(six)) == 6


def test_going_to_another_pane_shows_that_one_alone(six: PaneArea) -> None:
    six.focus_pane(0)
    six.maximise()
    six.step_active(1)
    settle()
    assert seen(six) == [six.panes[1]]
    assert six.panes[1].view.hasFocus()
    press(six.active.view, "Ctrl+Alt+4")
    assert seen(six) == [six.panes[3]]


def test_the_pane_alone_closes_and_all_are_back(six: PaneArea) -> None:
    six.focus_pane(2)
    six.maximise()
    six.close_active()
    settle()
    assert len(seen(six)) == 5
    assert six.active.view.hasFocus()


def test_an_article_that_is_removed_is_not_shown_alone(six: PaneArea, session: Session) -> None:
    six.focus_pane(2)
    six.maximise()
    session.do(RemoveArticle(six.active.article_id))  # type: ignore[arg-type]
    settle()
    assert len(seen(six)) == 5


def test_panes_scroll_together_by_the_share_of_their_texts(six: PaneArea) -> None:
    six.set_count(3)
    settle()
    bars = [pane.view.verticalScrollBar() for pane in six.panes]
    assert bars[1].maximum() != bars[2].maximum()
    bars[1].setValue(bars[1].maximum() // 2)
    assert bars[2].value() == 0, "not unless asked for"
    six.in_step = True
    bars[1].setValue(bars[1].maximum() // 3)
    assert bars[2].value() / bars[2].maximum() == pytest.approx(1 / 3, abs=0.01)
    bars[2].setValue(bars[2].maximum())
    assert bars[1].value() == bars[1].maximum()
    assert six.panes[1].view.place > 0


def wheel(pane: Pane, notches: int) -> None:
    """Turn the wheel over a pane with Ctrl held."""
    point = QPointF(90, 60)
    event = QWheelEvent(
        point,
        pane.view.viewport().mapToGlobal(point),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    assert event.type() is QEvent.Type.Wheel
    QApplication.sendEvent(pane.view.viewport(), event)


def test_the_wheel_zooms_one_pane_and_the_key_resets_all(six: PaneArea, qtbot: QtBot) -> None:
    with qtbot.waitSignal(six.zoom_changed) as changed:
        wheel(six.panes[2], 1)
    assert changed.args == [110]
    assert [pane.view.zoom for pane in six.panes] == [100, 100, 110, 100, 100, 100]
    assert six.zoom == 100
    press(six.panes[0].view, "Ctrl+0")
    assert {pane.view.zoom for pane in six.panes} == {100}


def test_a_zoom_of_its_own_is_kept_with_the_pane(six: PaneArea) -> None:
    wheel(six.panes[1], -2)
    places = six.places()
    assert [place.zoom for place in places] == [0, 90, 0, 0, 0, 0]
    six.show_first()
    six.restore(View(places, zoom=120))
    assert [pane.view.zoom for pane in six.panes] == [120, 90, 120, 120, 120, 120]


def test_layout_order_and_the_one_alone_are_restored(six: PaneArea) -> None:
    six.restore(View(six.places()[:5], active=3, layout="grid", maximised=True, in_step=True))
    settle()
    assert seen(six) == [six.panes[3]]
    assert six.in_step
    six.maximise()
    settle()
    assert len({corner.y() for corner in corners(six)}) == 2


def test_widths_are_those_from_before_while_one_is_alone(six: PaneArea) -> None:
    six.set_count(3)
    six.grid.share([500, 400, 340])
    settle()
    before = [place.width for place in six.places()]
    six.maximise()
    settle()
    assert [place.width for place in six.places()] == pytest.approx(before, abs=3)
