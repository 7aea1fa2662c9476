"""An impatient user presses whatever keys there are: the board shows the brief, and undo leads all the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from briefer.core.kinds import KINDS
from briefer.core.weighing import standings, unused
from briefer.ui.weigh_desk.card import PassageRow, PointRow
from tests.ui.weigh_desk.hands import press

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from tests.ui.weigh_desk.conftest import Board

K, PLAIN, ALT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
MOVING = ((K.Key_Down, PLAIN), (K.Key_Up, PLAIN), (K.Key_Left, PLAIN), (K.Key_Right, PLAIN), (K.Key_Space, PLAIN))
DOING = (
    (K.Key_S, PLAIN),
    (K.Key_D, PLAIN),
    (K.Key_N, PLAIN),
    (K.Key_M, PLAIN),
    (K.Key_P, PLAIN),
    (K.Key_X, PLAIN),
    (K.Key_Return, PLAIN),
    (K.Key_Escape, PLAIN),
    (K.Key_Delete, PLAIN),
    (K.Key_F, PLAIN),
    (K.Key_Up, ALT),
    (K.Key_Down, ALT),
    (K.Key_Left, ALT),
    (K.Key_Right, ALT),
)


def _stands(brief: Brief) -> object:
    """Return what of a brief the board can change."""
    sides = {point: brief.sides.get(point, {}) for point in brief.points}
    order = [[point.id for point in brief.board(kind)] for kind in KINDS]
    sentences = {point.id: point.sentence for point in brief.points.values()}
    return sides, order, sentences, dict(brief.annotations), dict(brief.contradictions)


def _shows(board: Board) -> None:
    """See that columns and strip are the brief's."""
    for kind in KINDS:
        rows = board.desk.columns[kind.id].model.rows
        assert [row.point for row in rows if isinstance(row, PointRow)] == [p.id for p in board.brief.board(kind)]
        for row in rows:
            if isinstance(row, PassageRow):
                assert board.brief.sides[row.point][row.passage.id] is row.side
            else:
                assert row.standing == standings(board.brief)[row.point]
    assert {a.id for a in board.desk.strip.model.rows} == {a.id for a in unused(board.brief)}


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.sampled_from(MOVING + DOING), min_size=5, max_size=30))
def test_whatever_keys_are_pressed(board: Board, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]]) -> None:
    board.desk.begin()
    before, done = _stands(board.brief), 0
    for key, held in keys:
        events = len(board.session._journal.events)
        press(board.desk, key, held)
        done += len(board.session._journal.events) > events
        _shows(board)
    board.desk.flush()
    board.desk.chooser.leave()
    for _ in range(done + 3):
        if _stands(board.brief) == before:
            break
        board.session.undo()
    assert _stands(board.brief) == before
    _shows(board)
