"""A narrow window: reading keeps its room, and what stands beside gives way in an order of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from briefer.ui.columns import NARROW, WIDE
from briefer.ui.reading.grid import COMFORT
from briefer.ui.recompiling.block_card import BlockCard
from briefer.ui.sharing.agreement import Figures
from tests.flows.driving import press, settle
from tests.ui.fitting import flaws
from tools.screens.rendering import close, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from briefer.ui.bar import BarButton
    from briefer.ui.window import Window

    Show = Callable[..., Window]


@pytest.fixture
def show() -> Iterator[Show]:
    made: list[Window] = []

    def make(screen: str, language: str = "en") -> Window:
        made.append(shown(screen, language))
        return made[-1]

    yield make
    for window in made:
        close(window)


def resized(window: Window, width: int, height: int = 800) -> Window:
    window.resize(width, height)
    settle()
    return window


def left_of(window: Window, widget: QWidget) -> int:
    return widget.mapTo(window, QPoint()).x()


def top_of(window: Window, widget: QWidget) -> int:
    return widget.mapTo(window, QPoint()).y()


# -- columns


def test_where_three_columns_have_no_room_the_outer_ones_stand_above_each_other(show: Show) -> None:
    window = resized(show("read-chosen"), WIDE)
    read = window.read
    assert left_of(window, read.articles) < left_of(window, read.panes) < left_of(window, read.passages)
    resized(window, WIDE - 1)
    assert left_of(window, read.articles) == left_of(window, read.passages) == 0
    assert top_of(window, read.articles) + read.articles.height() <= top_of(window, read.passages)
    assert read.panes.width() > window.width() / 2


def test_the_columns_come_back_as_wide_as_one_made_them(show: Show) -> None:
    window = resized(show("read"), 1440)
    window.read.splitter.setSizes([0, 300, 840, 280])
    settle()
    before = window.read.articles.width(), window.read.passages.width()
    resized(window, 720)
    resized(window, 1440)
    assert (window.read.articles.width(), window.read.passages.width()) == before


def test_the_keyboard_stays_where_it_is_when_the_columns_move(show: Show) -> None:
    window = show("read")
    window.read.passages.filter.search.setFocus()
    resized(window, 720)
    assert window.read.passages.filter.search.hasFocus()
    resized(window, 1440)
    assert window.read.passages.filter.search.hasFocus()


def test_beside_a_panel_in_the_narrowest_window_there_is_only_the_text(show: Show) -> None:
    window = resized(show("share"), 720)
    assert window.read.width() < NARROW
    assert window.read.panes.isVisible()
    assert not window.read.articles.isVisible()
    assert not window.read.passages.isVisible()
    press(window, "Escape")
    assert window.read.articles.isVisible()
    assert window.read.passages.isVisible()


def test_in_a_low_column_the_articles_have_the_room_of_the_tags(show: Show) -> None:
    window = resized(show("read-subtags"), 720, 1000)
    assert window.read.articles.legend.isVisible()
    resized(window, 720, 700)
    assert not window.read.articles.legend.isVisible()
    assert window.read.articles.list.height() > 100


def test_a_long_note_leaves_room_for_the_list_where_the_column_is_low(show: Show) -> None:
    window = resized(show("read-crowded"), 1440, 900)
    high = window.read.card.note.height()
    resized(window, 720, 700)
    assert window.read.card.note.height() < high
    assert window.read.passages.list.height() > 30


# -- panes


def test_columns_go_on_in_a_second_row_before_they_break_words(show: Show) -> None:
    window = resized(show("read-all"), 2560)
    panes = window.read.panes.panes
    assert len({top_of(window, pane) for pane in panes}) == 1
    before = [pane.width() for pane in panes]
    resized(window, 1440)
    assert len({top_of(window, pane) for pane in panes}) == 2
    assert all(pane.width() >= COMFORT for pane in panes)
    resized(window, 2560)
    assert [pane.width() for pane in panes] == before


def test_panes_never_overlap_each_other_nor_a_panel(show: Show) -> None:
    window = show("who-else")
    window.read.panes.set_count(5)
    for width in (900, 720):
        resized(window, width, 700)
        assert flaws(window) == []


# -- the bar


def buttons(window: Window) -> list[BarButton]:
    return [button for button, _desks in window._bar._buttons if button.isVisible()]


def test_the_bar_is_as_wide_as_the_window_whatever_stands_at_its_side(show: Show) -> None:
    window = resized(show("share"), 720)
    assert window._bar.width() == window.status.width() == 720
    assert window.read.width() < 500


def test_a_narrow_bar_gives_up_counts_then_air_then_the_name_then_buttons(show: Show) -> None:
    window = resized(show("weigh", "es"), 1440)
    bar = window._bar
    assert bar._counts.isVisible()
    easy = buttons(window)[0].width()
    resized(window, 720)
    assert not bar._counts.isVisible()
    assert not bar._name.isVisible()
    assert buttons(window)[0].width() < easy
    assert {button.text() for button in buttons(window)} >= {"Tablero", "Matriz", "Cobertura"}
    resized(window, 1440)
    assert bar._name.isVisible()
    assert len(buttons(window)) == 5


# -- panels and cards


def test_the_choice_about_a_block_stands_below_its_title_where_it_has_no_room_beside(show: Show) -> None:
    window = resized(show("brief-recompile"), 1440)
    card = window.findChildren(BlockCard)[0]
    assert top_of(window, card.chips[0]) < top_of(window, card.title) + card.title.height()
    resized(window, 720)
    assert top_of(window, card.chips[0]) >= top_of(window, card.title) + card.title.height()


def test_names_that_break_are_seen_whole_in_the_table_of_agreement(show: Show) -> None:
    window = show("agreement")
    table = next(each for each in window.findChildren(Figures) if each.isVisible())
    longest = max((line[0] for line in table.cells), key=lambda text: len(text.text()))
    assert longest.heightForWidth(longest.width()) <= longest.height()


def test_what_is_asked_stays_within_a_window_that_gets_narrow(show: Show) -> None:
    window = show("read-subtag-asked")
    chooser = window.read.asking.chooser
    resized(window, 720, 600)
    assert chooser.isVisible()
    assert window.read.rect().contains(chooser.geometry())


def test_a_list_that_has_no_room_for_its_words_keeps_its_arrow_and_tells_them(show: Show) -> None:
    window = resized(show("brief", "es"), 720)
    pick = window.memo.bar.template
    assert pick.width() < pick.sizeHint().width()
    assert "Plantilla propia" in pick.toolTip()
