"""Tab goes through a window as one reads it: what was opened later has its place, and a set of lists is one stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QWidget

from briefer.core.kinds import ARGUMENT, RISK
from briefer.ui.splitter import STEP, RuleHandle
from briefer.ui.tab_order import in_order
from tests.flows.driving import press, settle
from tests.ui.tabbing import tab_order
from tools.screens.rendering import close, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window

    Show = Callable[[str], Window]


@pytest.fixture
def show() -> Iterator[Show]:
    made: list[Window] = []

    def make(screen: str) -> Window:
        made.append(shown(screen, "en"))
        return made[-1]

    yield make
    for window in made:
        close(window)


def region(window: Window, widget: QWidget) -> str:
    """Return the part of the Read desk in which a widget stands."""
    parts = {
        "articles": window.read.articles,
        "panes": window.read.panes,
        "passages": window.read.passages,
        "card": window.read.card,
    }
    found = [name for name, part in parts.items() if part.isAncestorOf(widget)]
    return found[0] if found else "bar"


def runs(names: list[str]) -> list[str]:
    """Return names without those that repeat the one before."""
    return [name for n, name in enumerate(names) if not n or names[n - 1] != name]


def turned_to(names: list[str], first: str) -> list[str]:
    at = names.index(first)
    return names[at:] + names[:at]


def test_the_read_desk_is_gone_through_from_left_to_right(show: Show) -> None:
    window = show("read-chosen")
    window.read.panes.focus_pane(0)
    stops = tab_order(window.read.panes.active.view)
    order = [region(window, widget) for widget in stops if not isinstance(widget, RuleHandle)]
    assert runs(turned_to(order, "articles")) == ["articles", "panes", "passages", "card", "bar"]


def test_panes_follow_each_other_as_they_stand(show: Show) -> None:
    window = show("read")
    panes = window.read.panes
    panes.focus_pane(0)
    views = [widget for widget in tab_order(panes.active.view) if widget in [pane.view for pane in panes.panes]]
    assert views == [pane.view for pane in panes.panes]
    panes.move_active(1)
    panes.focus_pane(0)
    moved = [widget for widget in tab_order(panes.active.view) if widget in [pane.view for pane in panes.panes]]
    assert moved == [pane.view for pane in panes.panes] != views


def test_what_opens_beside_comes_last_and_leads_round(show: Show) -> None:
    window = show("history")
    card = QApplication.focusWidget()
    assert card is not None
    press(window, "Tab")
    first = QApplication.focusWidget()
    assert first is not None
    assert region(window, first) == "bar"
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is card


def test_from_the_board_tab_leads_to_the_ratings_of_what_is_chosen(show: Show) -> None:
    window = show("weigh")
    desk = window.weigh
    argument = window.session.brief.board(ARGUMENT)[1].id
    desk.choice.choose_point(argument)
    desk.column_of(argument).cards.setFocus()
    press(window, "Tab")
    assert desk.inspector.isAncestorOf(window.focusWidget())
    assert desk.choice.point == argument
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    settle()
    assert window.focusWidget() is desk.column_of(argument).cards
    assert desk.choice.point == argument


def test_arrows_still_lead_from_column_to_column(show: Show) -> None:
    window = show("weigh-point")
    assert window.focusWidget() is window.weigh.columns[RISK.id].cards
    press(window, "Left")
    assert window.focusWidget() is window.weigh.columns[ARGUMENT.id].cards


def test_the_cards_of_a_panel_are_one_stop(show: Show) -> None:
    window = show("agreement")
    first = QApplication.focusWidget()
    assert first is not None
    press(window, "Down")
    second = QApplication.focusWidget()
    assert second is not first
    assert type(second) is type(first)
    press(window, "Tab")
    assert type(QApplication.focusWidget()) is not type(first)


def test_what_tab_comes_to_is_scrolled_into_sight(show: Show) -> None:
    window = show("brief-crowded")
    area = window.memo.column
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert window.memo.fields.visibleRegion().isEmpty()
    window.memo.preview.setFocus()
    while not window.memo.fields.isAncestorOf(window.focusWidget()):
        press(window, "Tab")
    assert not window.focusWidget().visibleRegion().isEmpty()


def test_rows_come_before_columns_and_columns_where_no_row_can_be_told(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    grid = QGridLayout(window)
    places = {"tall": (0, 0, 2, 1), "low": (1, 1, 1, 1), "high": (0, 1, 1, 1), "under": (2, 0, 1, 2)}
    for name, place in places.items():
        button = QPushButton(name)
        button.setMinimumHeight(80 if name == "tall" else 30)
        grid.addWidget(button, *place)
    hidden = QPushButton("hidden", window)
    hidden.hide()
    window.show()
    stops = in_order(window)
    assert [stop.text() for stop in stops if isinstance(stop, QPushButton)] == ["tall", "high", "low", "under"]


# -- what the mouse does


@pytest.mark.parametrize(("key", "by"), [("Right", 1), ("Left", -1)])
def test_arrows_move_the_border_between_two_parts(show: Show, key: str, by: int) -> None:
    window = show("read")
    articles = window.read.articles
    before = articles.width()
    borders = [widget for widget in tab_order(window.read.panes.active.view) if isinstance(widget, RuleHandle)]
    border = min(borders, key=lambda each: each.mapTo(window, each.rect().topLeft()).x())
    border.setFocus()
    press(window, key)
    assert articles.width() == before + by * STEP
    press(window, "Up")
    assert articles.width() == before + by * STEP
    assert border.hasFocus()


def test_a_border_goes_no_further_than_the_mouse_could_move_it(show: Show) -> None:
    window = show("read")
    borders = [widget for widget in tab_order(window.read.panes.active.view) if isinstance(widget, RuleHandle)]
    border = min(borders, key=lambda each: each.mapTo(window, each.rect().topLeft()).x())
    border.setFocus()
    for _ in range(40):
        press(window, "Left")
    assert window.read.articles.width() >= window.read.articles.minimumSizeHint().width() > 0
