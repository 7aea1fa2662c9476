"""A list that measures only what it shows."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QSize, QStringListModel, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.ui.panels.row_list import RowList
from tests.ui.panels.making import click_row, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Index = QModelIndex | QPersistentModelIndex
    Show = Callable[[QWidget, int, int], None]

ROWS = 10_000
SEEN = 60
"""More rows than ever are in sight at once, with their neighbours."""


class Counting(QStyledItemDelegate):
    """Rows of 20 to 49 pixels; notes which are measured and which painted."""

    def __init__(self) -> None:
        super().__init__()
        self.measured: set[int] = set()
        self.painted: set[int] = set()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.measured.add(index.row())
        return QSize(option.rect.width(), 20 + index.row() % 30)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted.add(index.row())
        super().paint(painter, option, index)


@pytest.fixture
def rows() -> Counting:
    return Counting()


@pytest.fixture
def view(shown: Show, rows: Counting) -> RowList:
    view = RowList()
    view.setItemDelegate(rows)
    view.setModel(QStringListModel([f"row {n}" for n in range(ROWS)], view))
    shown(view, 200, 300)
    view.setFocus()
    return view


def in_sight(view: RowList) -> list[int]:
    found = {view.indexAt(QPoint(20, y)).row() for y in range(0, view.viewport().height(), 4)}
    return sorted(found - {-1})


def wheel(view: RowList, pixels: int) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(0, pixels),
        QPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_opening_measures_and_paints_only_what_is_in_sight(view: RowList, rows: Counting) -> None:
    view.grab()
    assert 5 < len(rows.painted) < SEEN
    assert len(rows.measured) < SEEN


def test_going_to_the_end_measures_only_the_last_rows(view: RowList, rows: Counting) -> None:
    press(view, Qt.Key.Key_End)
    view.grab()
    assert in_sight(view)[-1] == ROWS - 1
    assert view.visualRect(view.model().index(ROWS - 1, 0)).bottom() <= view.viewport().height()
    assert len(rows.measured) < 2 * SEEN


def test_the_last_row_ends_at_the_foot_of_the_view(view: RowList) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    bottom = view.visualRect(view.model().index(ROWS - 1, 0)).bottom()
    assert abs(bottom - view.viewport().height()) <= 2


def test_home_and_page_keys_move_through_the_rows(view: RowList) -> None:
    press(view, Qt.Key.Key_Home)
    page = len(in_sight(view))
    press(view, Qt.Key.Key_PageDown)
    assert page - 3 <= view.currentIndex().row() <= page
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Up)
    press(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0


def test_the_current_row_is_always_brought_into_sight(view: RowList) -> None:
    press(view, Qt.Key.Key_Home)
    for _ in range(40):
        press(view, Qt.Key.Key_Down)
        rect = view.visualRect(view.currentIndex())
        assert rect.top() >= 0
        assert rect.bottom() <= view.viewport().height()


def test_a_far_row_is_reached_without_measuring_those_between(view: RowList, rows: Counting) -> None:
    view.scrollTo(view.model().index(5_000, 0), QListView.ScrollHint.PositionAtCenter)
    rect = view.visualRect(view.model().index(5_000, 0))
    assert abs(rect.center().y() - view.viewport().height() // 2) <= 2
    assert len(rows.measured) < 2 * SEEN


def test_a_row_out_of_sight_is_told_to_be_above_or_below(view: RowList) -> None:
    view.scrollTo(view.model().index(5_000, 0), QListView.ScrollHint.PositionAtTop)
    assert view.visualRect(view.model().index(1, 0)).bottom() < 0
    assert view.visualRect(view.model().index(9_000, 0)).top() >= view.viewport().height()
    assert view.visualRect(QModelIndex()).isNull()


def test_rows_stand_one_below_the_other_without_gaps(view: RowList) -> None:
    seen = in_sight(view)
    for above, below in itertools.pairwise(seen):
        first, second = (view.visualRect(view.model().index(row, 0)) for row in (above, below))
        assert second.top() == first.bottom() + 1


def test_the_wheel_scrolls_by_pixels(view: RowList) -> None:
    before = view.visualRect(view.model().index(3, 0)).top()
    wheel(view, -30)
    assert abs(view.visualRect(view.model().index(3, 0)).top() - (before - 30)) <= 1
    wheel(view, 30)
    assert abs(view.visualRect(view.model().index(3, 0)).top() - before) <= 1


def test_the_wheel_goes_through_many_rows_at_once_and_stops_at_the_top(view: RowList) -> None:
    wheel(view, -400)
    assert in_sight(view)[0] > 5
    wheel(view, 4_000)
    assert view.verticalScrollBar().value() == 0


def test_a_click_takes_the_row(view: RowList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.taken) as signal:
        click_row(view, 2)
    index, beside = signal.args
    assert (index.row(), beside) == (2, False)
    assert view.currentIndex().row() == 2


def test_letting_the_button_go_elsewhere_takes_nothing(view: RowList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.taken):
        down, up = (view.visualRect(view.model().index(row, 0)).center() for row in (1, 4))
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=down)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=up)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_takes_the_current_row(view: RowList, qtbot: QtBot, key: Qt.Key) -> None:
    press(view, Qt.Key.Key_Home)
    press(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.taken) as signal:
        press(view, key)
    assert signal.args[0].row() == 1


def test_control_means_beside(view: RowList, qtbot: QtBot) -> None:
    press(view, Qt.Key.Key_Home)
    with qtbot.waitSignal(view.taken) as signal:
        press(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signal.args[1] is True
    with qtbot.waitSignal(view.taken) as signal:
        click_row(view, 1, Qt.MouseButton.MiddleButton)
    assert (signal.args[0].row(), signal.args[1]) == (1, True)


@pytest.mark.parametrize("by_key", [True, False])
def test_the_menu_is_asked_for_by_mouse_and_by_key(view: RowList, qtbot: QtBot, by_key: bool) -> None:
    press(view, Qt.Key.Key_Home)
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    place = view.visualRect(view.model().index(3, 0)).center()
    with qtbot.waitSignal(view.menu_wanted) as signal:
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place)))
    assert signal.args[1].row() == (0 if by_key else 3)


def test_rows_added_above_leave_what_is_in_sight_where_it_is(view: RowList) -> None:
    view.scrollTo(view.model().index(500, 0), QListView.ScrollHint.PositionAtTop)
    model = view.model()
    model.insertRows(10, 5)
    assert in_sight(view)[0] == 505


def test_removed_rows_leave_no_place_beyond_the_end(view: RowList) -> None:
    press(view, Qt.Key.Key_End)
    view.model().removeRows(3, ROWS - 3)
    assert in_sight(view) == [0, 1, 2]
    assert view.verticalScrollBar().maximum() == 0


def test_an_empty_list_takes_every_key(view: RowList, qtbot: QtBot) -> None:
    view.model().removeRows(0, ROWS)
    with qtbot.assertNotEmitted(view.taken):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
            press(view, key)
        wheel(view, -100)
    assert not view.indexAt(QPoint(10, 10)).isValid()
    view.grab()


def test_the_current_row_stays_in_sight_when_the_view_becomes_lower(view: RowList) -> None:
    press(view, Qt.Key.Key_Home)
    for _ in range(7):
        press(view, Qt.Key.Key_Down)
    view.resize(200, 120)
    rect = view.visualRect(view.currentIndex())
    assert 0 <= rect.top() <= rect.bottom() <= view.viewport().height()


def test_the_row_under_the_pointer_is_told_to_the_delegate_and_let_go(view: RowList) -> None:
    def hovered() -> list[int]:
        return [row for row in in_sight(view) if view.row_state(row) & QStyle.StateFlag.State_MouseOver]

    QTest.mouseMove(view.viewport(), view.visualRect(view.model().index(2, 0)).center())
    assert hovered() == [2]
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert hovered() == []


def test_a_screen_reader_finds_the_rows(view: RowList) -> None:
    accessible = QAccessible.queryAccessibleInterface(view)
    assert accessible is not None
    assert accessible.childCount() >= ROWS
