"""What the hand carries, what it says while it does, and that it lets go of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from briefer.core.ids import AnnotationId, PointId
from briefer.core.kinds import RISK
from briefer.core.records import Side
from briefer.ui.weigh_desk.dragging import Cargo, Ghost, Target, said
from tests.flows.driving import settle
from tests.ui.weigh_desk.hands import below_cards, card_at, drag, grab, sentence_at, waiting_at

if TYPE_CHECKING:
    from tests.ui.weigh_desk.conftest import Board

PASSAGE = Cargo("Words", (AnnotationId("a"),))
OUT_OF_A_POINT = Cargo("Words", (AnnotationId("a"),), PointId("p"))
POINT = Cargo("Words", point=PointId("p"))


@pytest.mark.parametrize(
    ("cargo", "target", "together", "words"),
    [
        (PASSAGE, None, False, ""),
        (PASSAGE, Target(RISK, PointId("q"), Side.SUPPORTS), False, "supports it"),
        (PASSAGE, Target(RISK, PointId("q"), Side.DISPUTES), False, "disputes it"),
        (PASSAGE, Target(RISK), False, "new point"),
        (OUT_OF_A_POINT, Target(None), False, "take from the point"),
        (POINT, Target(RISK, before=PointId("q")), False, "move here"),
        (POINT, Target(RISK, PointId("q")), True, "merge into this point"),
    ],
)
def test_it_says_what_letting_go_would_do(cargo: Cargo, target: Target | None, together: bool, words: str) -> None:
    assert said(cargo, target, together=together) == words


def test_what_is_carried_shows_beside_the_pointer_and_inside_the_window(board: Board) -> None:
    (ghost,) = board.desk.findChildren(Ghost)
    assert not ghost.isVisible()
    source = waiting_at(board.desk, board.passages["Banks"])
    for target in (card_at(board.desk, board.points["strike"]), below_cards(board.desk, "recommendation")):
        end = grab(source, target)
        assert ghost.isVisible()
        assert board.desk.rect().contains(ghost.geometry())
        pointer = board.desk.mapFromGlobal(source[0].mapToGlobal(end))
        assert not ghost.geometry().contains(pointer) or target[1].y() > 300
    board.desk.hand.cancel()
    assert not ghost.isVisible()


def test_let_go_beside_everything_nothing_happens(board: Board) -> None:
    before = board.brief.snapshot()
    inspector = board.desk.inspector.viewport()
    drag(waiting_at(board.desk, board.passages["Banks"]), (inspector, QPoint(60, 300)))
    drag(sentence_at(board.desk, board.points["delay"]), waiting_at(board.desk, board.passages["No"]))
    assert board.brief == before
    assert board.desk.hand.cargo is None


def test_a_passage_that_waits_cannot_be_dropped_where_it_waits(board: Board) -> None:
    before = board.brief.snapshot()
    drag(waiting_at(board.desk, board.passages["Banks"]), waiting_at(board.desk, board.passages["Sign"]))
    assert board.brief == before


def test_a_small_tremble_is_a_click(board: Board) -> None:
    viewport, place = sentence_at(board.desk, board.points["delay"])
    grab((viewport, place), (viewport, place + QPoint(1, 1)))
    board.desk.hand.cancel()
    assert board.desk.choice.point == board.points["delay"]


def test_the_place_between_two_points_is_marked(board: Board) -> None:
    cards = board.desk.column_of(board.points["delay"]).cards
    before = cards.viewport().grab().toImage()
    grab(sentence_at(board.desk, board.points["harbour"]), card_at(board.desk, board.points["delay"], high=0.1))
    target = board.desk.hand.target
    assert target is not None
    assert (target.before, target.point) == (board.points["delay"], None)
    assert cards.viewport().grab().toImage() != before
    board.desk.hand.cancel()
    settle()


def test_the_end_of_a_column_can_be_aimed_at_from_another(board: Board) -> None:
    grab(sentence_at(board.desk, board.points["harbour"]), below_cards(board.desk, "risk"))
    target = board.desk.hand.target
    assert target == Target(RISK)
    board.desk.hand.cancel()


def test_a_point_that_is_merged_with_itself_has_no_target(board: Board) -> None:
    point = board.points["harbour"]
    held = Qt.KeyboardModifier.ControlModifier
    grab(sentence_at(board.desk, point), card_at(board.desk, point, 0.7, 0.7), held)
    assert board.desk.hand.target is None
    board.desk.hand.cancel()
