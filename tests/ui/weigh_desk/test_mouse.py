"""Weighing with the mouse: passages and points are dragged to where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.core.records import Side
from tests.flows.driving import settle
from tests.ui.weigh_desk.hands import (
    CONTROL,
    LEFT,
    PLAIN,
    below_cards,
    card_at,
    click,
    drag,
    grab,
    passage_at,
    press,
    sentence_at,
    waiting_at,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage
    from PySide6.QtWidgets import QWidget

    from tests.ui.weigh_desk.conftest import Board

LEFT_HALF, RIGHT_HALF = 0.2, 0.8


@pytest.mark.parametrize(("share", "side"), [(LEFT_HALF, "supports"), (RIGHT_HALF, "disputes")])
def test_a_passage_dropped_on_a_half_of_a_card_takes_that_side(board: Board, share: float, side: str) -> None:
    drag(waiting_at(board.desk, board.passages["Banks"]), card_at(board.desk, board.points["strike"], share))
    assert board.sides("strike") == {"A": "supports", "Banks": side}
    assert board.desk.strip.model.row_of(board.passages["Banks"]) is None


def test_both_sides_are_told_apart_while_a_passage_hovers(board: Board) -> None:
    point = board.points["strike"]
    source = waiting_at(board.desk, board.passages["Banks"])
    viewport, place = card_at(board.desk, point, LEFT_HALF)
    rect = board.desk.column_of(point).cards.card_rect(point)
    before = viewport.grab(rect).toImage()
    grab(source, (viewport, place))
    over_left = viewport.grab(rect).toImage()
    theme = board.desk.inspector._look.theme
    assert _has(over_left, theme.good)
    assert _has(over_left, theme.warning)
    assert not _has(before, theme.good)
    target = board.desk.hand.target
    assert target is not None
    assert (target.point, target.side) == (point, Side.SUPPORTS)
    press(board.desk, Qt.Key.Key_Escape)
    assert board.desk.hand.target is None
    assert not _has(viewport.grab(rect).toImage(), theme.good)


def _has(image: QImage, colour: QColor) -> bool:
    return any(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(0, image.height(), 2))


def test_escape_lets_what_is_dragged_go_back(board: Board) -> None:
    before = board.brief.snapshot()
    source = waiting_at(board.desk, board.passages["Banks"])
    end = grab(source, card_at(board.desk, board.points["strike"]))
    press(board.desk, Qt.Key.Key_Escape)
    QTest.mouseRelease(source[0], LEFT, PLAIN, end)
    assert board.brief == before


def test_marked_passages_are_dragged_together_and_undone_together(board: Board) -> None:
    for word in ("Banks", "No"):
        click(waiting_at(board.desk, board.passages[word]), CONTROL)
    drag(waiting_at(board.desk, board.passages["No"]), card_at(board.desk, board.points["strike"], RIGHT_HALF))
    assert board.sides("strike") == {"A": "supports", "Banks": "disputes", "No": "disputes"}
    assert board.desk.choice.marked == []
    board.session.undo()
    assert board.sides("strike") == {"A": "supports"}


def test_a_passage_dropped_on_empty_space_becomes_a_point(board: Board) -> None:
    drag(waiting_at(board.desk, board.passages["Sign"]), below_cards(board.desk, "recommendation"))
    (point,) = board.brief.board(RECOMMENDATION)
    assert point.sentence == "Sign the contract in spring."
    assert board.brief.sides[point.id] == {board.passages["Sign"]: Side.SUPPORTS}
    assert board.desk.choice.point == point.id


def test_a_passage_may_make_a_point_of_another_kind(board: Board) -> None:
    head = board.desk.columns[RECOMMENDATION.id].head
    drag(waiting_at(board.desk, board.passages["Banks"]), (head, QPoint(40, 12)))
    assert [point.sentence for point in board.brief.board(RECOMMENDATION)] == ["Banks may withdraw."]


def test_a_passage_dragged_from_point_to_point_moves(board: Board) -> None:
    source = passage_at(board.desk, board.points["delay"], board.passages["The"])
    drag(source, card_at(board.desk, board.points["harbour"], RIGHT_HALF))
    assert board.sides("delay") == {"Waiting": "supports", "Dredging": "disputes"}
    assert board.sides("harbour") == {"The": "disputes"}
    board.session.undo()
    assert board.sides("delay")["The"] == "supports"
    assert board.sides("harbour") == {}


def test_with_control_it_serves_both(board: Board) -> None:
    source = passage_at(board.desk, board.points["delay"], board.passages["The"])
    drag(source, card_at(board.desk, board.points["harbour"], LEFT_HALF), CONTROL)
    assert board.sides("delay")["The"] == board.sides("harbour")["The"] == "supports"


def test_dropped_on_the_other_half_of_its_own_card_it_changes_sides(board: Board) -> None:
    source = passage_at(board.desk, board.points["delay"], board.passages["The"])
    drag(source, card_at(board.desk, board.points["delay"], RIGHT_HALF))
    assert board.sides("delay")["The"] == "disputes"


def test_dropped_on_the_strip_it_waits_again(board: Board) -> None:
    source = passage_at(board.desk, board.points["delay"], board.passages["The"])
    drag(source, waiting_at(board.desk, board.passages["Banks"]))
    assert "The" not in board.sides("delay")
    assert board.desk.strip.model.row_of(board.passages["The"]) is not None


def test_a_passage_dragged_out_of_a_point_to_empty_space_is_split_off(board: Board) -> None:
    source = passage_at(board.desk, board.points["delay"], board.passages["Dredging"])
    drag(source, below_cards(board.desk, "risk"))
    split = board.brief.board(RISK)[-1]
    assert split.sentence == "Dredging pays within nine years."
    assert board.brief.sides[split.id] == {board.passages["Dredging"]: Side.DISPUTES}
    assert "Dredging" not in board.sides("delay")
    board.session.undo()
    assert split.id not in board.brief.points


def test_a_point_dragged_above_another_stands_there(board: Board) -> None:
    drag(sentence_at(board.desk, board.points["harbour"]), card_at(board.desk, board.points["delay"], high=0.1))
    assert [p.id for p in board.brief.board(ARGUMENT)] == [board.points["harbour"], board.points["delay"]]
    assert board.desk.columns[ARGUMENT.id].model.points == [board.points["harbour"], board.points["delay"]]


def test_a_point_dragged_below_another_stands_there(board: Board) -> None:
    drag(sentence_at(board.desk, board.points["delay"]), card_at(board.desk, board.points["harbour"], high=0.9))
    assert [p.id for p in board.brief.board(ARGUMENT)] == [board.points["harbour"], board.points["delay"]]


def test_a_point_dragged_to_another_column_is_of_that_kind(board: Board) -> None:
    drag(sentence_at(board.desk, board.points["harbour"]), below_cards(board.desk, "risk"))
    assert [p.id for p in board.brief.board(RISK)] == [board.points["strike"], board.points["harbour"]]
    assert board.desk.column_of(board.points["harbour"]).kind is RISK


def test_with_control_a_point_is_merged(board: Board) -> None:
    source = sentence_at(board.desk, board.points["delay"])
    drag(source, card_at(board.desk, board.points["harbour"]), CONTROL)
    assert board.points["delay"] not in board.brief.points
    assert board.sides("harbour") == {"Waiting": "supports", "The": "supports", "Dredging": "disputes"}
    board.session.undo()
    assert board.sides("harbour") == {}
    assert len(board.sides("delay")) == 3


def test_a_point_dropped_on_itself_stays_where_it_is(board: Board) -> None:
    before = board.brief.snapshot()
    point = board.points["harbour"]
    drag(sentence_at(board.desk, point), card_at(board.desk, point, 0.6, 0.8))
    drag(sentence_at(board.desk, point), card_at(board.desk, point, 0.6, 0.8), CONTROL)
    assert board.brief == before


def test_a_click_on_an_articles_chip_opens_its_grades(board: Board) -> None:
    point = board.points["delay"]
    click(_chip(board, 1))
    ledger = list(board.brief.articles)[1]
    assert board.desk.choice.article == ledger
    assert board.desk.inspector.article.isVisible()
    assert board.desk.choice.point == point


def _chip(board: Board, n: int) -> tuple[QWidget, QPoint]:
    point = board.points["delay"]
    cards = board.desk.column_of(point).cards
    row = cards.rows.rows[cards.rows.row_of(point) or 0]
    rect = cards.row_rect(point)
    chip = cards.setter.card(row, rect.width() - 12).chips[n]  # type: ignore[arg-type]
    return cards.viewport(), rect.topLeft() + chip.rect.center().toPoint()


def test_the_tooltip_of_a_chip_says_the_whole_title_and_its_side(board: Board) -> None:
    viewport, place = _chip(board, 2)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    assert QToolTip.text() == "Dredge now: disputes it"
    QToolTip.hideText()


def test_a_click_on_the_count_folds_the_passages_up(board: Board) -> None:
    rows = len(board.desk.columns[ARGUMENT.id].model.rows)
    click(_chip(board, 3))
    assert len(board.desk.columns[ARGUMENT.id].model.rows) == rows - 3
    click(_chip(board, 3))
    assert len(board.desk.columns[ARGUMENT.id].model.rows) == rows


def test_a_double_click_on_a_card_opens_its_sentence(board: Board) -> None:
    viewport, place = sentence_at(board.desk, board.points["harbour"])
    QTest.mouseDClick(viewport, LEFT, PLAIN, place)
    settle()
    field = board.desk.columns[ARGUMENT.id].field
    assert field is not None
    assert field.hasFocus()
    assert field.toPlainText() == "The harbour shrinks."
    board.desk.flush()


def test_a_double_click_on_a_passage_asks_for_its_article(board: Board) -> None:
    asked: list[object] = []
    board.desk.reveal_wanted.connect(asked.append)
    viewport, place = passage_at(board.desk, board.points["delay"], board.passages["The"])
    click((viewport, place))
    QTest.mouseDClick(viewport, LEFT, PLAIN, place)
    strip, there = waiting_at(board.desk, board.passages["Banks"])
    click((strip, there))
    QTest.mouseDClick(strip, LEFT, PLAIN, there)
    assert asked == [board.passages["The"], board.passages["Banks"]]


def test_a_click_beside_all_cards_lets_go(board: Board) -> None:
    click(sentence_at(board.desk, board.points["delay"]))
    assert board.desk.choice.is_point
    click(below_cards(board.desk, "recommendation"))
    assert board.desk.choice.point is None
    assert board.desk.inspector.overview.isVisible()


def test_the_list_scrolls_while_something_is_held_at_its_edge(board: Board) -> None:
    board.desk.resize(1440, 420)
    settle()
    cards = board.desk.columns[ARGUMENT.id].cards
    bar = cards.verticalScrollBar()
    assert bar.maximum() > 0
    source = waiting_at(board.desk, board.passages["Banks"])
    grab(source, (cards.viewport(), QPoint(60, cards.viewport().height() - 4)))
    board.desk.hand._scroll()
    assert bar.value() > 0
    board.desk.hand.cancel()
