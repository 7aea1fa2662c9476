"""Two people weigh at once: what a colleague does shows on the board, and nothing of one's own is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import (
    MergePoints,
    MovePoint,
    RatePoint,
    RemovePoint,
    RewordPoint,
    SettleConflict,
    StatePoint,
    SupportPoint,
)
from briefer.core.ids import PersonId
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Side
from briefer.store.settings import Settings
from briefer.ui.session import Session
from briefer.ui.weigh_desk.card import PointRow
from tests.flows.driving import settle
from tests.ui.weigh_desk.hands import click, sentence_at, type_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.core.changes import Change
    from tests.ui.weigh_desk.conftest import Board

    At = Callable[..., Callable[[], None]]


@pytest.fixture
def colleague(board: Board, tmp_path: Path) -> Callable[..., Callable[[], None]]:
    """Return a function that lets Ben change a copy of the brief, and returns how his file is taken in."""
    path = board.session.path
    assert path is not None

    def work(*changes: Change) -> Callable[[], None]:
        assert board.session.flush()
        folder = tmp_path / "bens"
        shutil.copytree(path.parent, folder, ignore=shutil.ignore_patterns("bens"))
        ben = Session(Settings(person=PersonId("ben-osei"), name="Ben Osei"))
        ben.open(folder / path.name)
        for change in changes:
            assert ben.do(change).events
        ben.close()
        (log,) = [file for file in folder.glob("*.briefer") if "ben" in file.name]

        def take_in() -> None:
            board.session.merge([log])
            settle()

        return take_in

    return work


def _warnings(board: Board, point: str) -> list[str]:
    cards = board.desk.column_of(board.points[point]).cards
    row = cards.rows.rows[cards.rows.row_of(board.points[point]) or 0]
    assert isinstance(row, PointRow)
    return [" ".join(lines.words) for lines in cards.setter.card(row, 800).warnings]


def test_a_colleagues_points_and_passages_come_onto_the_board(board: Board, colleague: At) -> None:
    state = StatePoint("Crews leave.", RISK.id)
    colleague(state, SupportPoint(state.id, board.passages["Banks"]))()
    assert board.desk.columns[RISK.id].model.points == [board.points["strike"], state.id]
    assert board.desk.strip.model.row_of(board.passages["Banks"]) is None


def test_two_wordings_are_a_conflict_on_the_card_until_somebody_settles_it(board: Board, colleague: At) -> None:
    take_in = colleague(RewordPoint(board.points["strike"], "A strike may close the port."))
    board.session.do(RewordPoint(board.points["strike"], "A strike closes everything."))
    assert _warnings(board, "strike") == ["Single source"]
    take_in()
    assert _warnings(board, "strike") == ["Single source", "Colleagues set it differently: sentence"]
    board.session.do(SettleConflict(board.points["strike"], "sentence"))
    assert _warnings(board, "strike") == ["Single source"]


def test_two_ratings_and_two_sides_are_told_by_name(board: Board, colleague: At) -> None:
    point = board.points["strike"]
    take_in = colleague(RatePoint(point, "impact", 2), SupportPoint(point, board.passages["No"], Side.DISPUTES))
    board.session.do(RatePoint(point, "impact", 5))
    board.session.do(SupportPoint(point, board.passages["No"]))
    take_in()
    assert _warnings(board, "strike")[-1] == "Colleagues set it differently: impact, evidence"


def test_what_is_being_written_is_not_disturbed(board: Board, colleague: At) -> None:
    take_in = colleague(RewordPoint(board.points["delay"], "Delay costs most."), StatePoint("More.", ARGUMENT.id))
    click(sentence_at(board.desk, board.points["harbour"]))
    board.desk.columns[ARGUMENT.id].edit(board.points["harbour"])
    type_words(board.desk, "The harbour")
    take_in()
    field = board.desk.columns[ARGUMENT.id].field
    assert field is not None
    assert field.hasFocus()
    type_words(board.desk, " withers.")
    board.desk.flush()
    assert board.brief.points[board.points["harbour"]].sentence == "The harbour withers."
    assert board.brief.points[board.points["delay"]].sentence == "Delay costs most."


def test_words_typed_while_a_colleague_s_arrive_are_a_conflict_that_is_listed(board: Board, colleague: At) -> None:
    risk = board.points["strike"]
    take_in = colleague(RatePoint(risk, "owner", "Ben’s ministry"))
    click(sentence_at(board.desk, risk))
    board.desk.inspector.point.fields["owner"].setFocus()
    type_words(board.desk, "Ours")
    take_in()
    board.desk.flush()
    assert board.brief.points[risk].owner == "Ours"
    assert board.brief.conflicts[risk, "owner"].kept == "Ben’s ministry"


def test_a_point_that_a_colleague_removes_is_let_go(board: Board, colleague: At) -> None:
    take_in = colleague(RemovePoint(board.points["harbour"]))
    click(sentence_at(board.desk, board.points["harbour"]))
    take_in()
    assert board.desk.choice.point is None
    assert board.desk.columns[ARGUMENT.id].model.points == [board.points["delay"]]


def test_two_who_move_points_get_one_order(board: Board, colleague: At) -> None:
    take_in = colleague(MovePoint(board.points["harbour"], ARGUMENT.id, board.points["delay"]))
    board.session.do(MovePoint(board.points["strike"], ARGUMENT.id))
    take_in()
    shown = board.desk.columns[ARGUMENT.id].model.points
    assert shown == [point.id for point in board.brief.board(ARGUMENT)]
    assert set(shown) == {board.points["delay"], board.points["harbour"], board.points["strike"]}
    assert board.desk.columns[RISK.id].empty.isVisible()


def test_undo_never_takes_back_a_colleagues_merge(board: Board, colleague: At) -> None:
    take_in = colleague(MergePoints(board.points["delay"], board.points["harbour"]))
    board.session.do(RatePoint(board.points["delay"], "weight", "strong"))
    take_in()
    board.session.undo()
    assert board.brief.points[board.points["delay"]].weight is None
    assert board.points["harbour"] not in board.brief.points
