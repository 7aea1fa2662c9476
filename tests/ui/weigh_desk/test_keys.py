"""Weighing by keyboard alone: every key of the board, and what undoes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefer.core.changes import NoteContradiction, WriteGist
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.core.records import Printing, Side
from briefer.ui.weigh_desk.keys import BOARD_KEYS, KEY_OF_ACT, Needs
from tests.flows.driving import settle
from tests.ui.weigh_desk.hands import CONTROL, PLAIN, click, passage_at, press, sentence_at, type_words, waiting_at

if TYPE_CHECKING:
    from tests.ui.weigh_desk.conftest import Board

ALT = Qt.KeyboardModifier.AltModifier
K = Qt.Key


def choose_waiting(board: Board, word: str) -> None:
    """Choose a passage of the strip."""
    click(waiting_at(board.desk, board.passages[word]))


def choose_point(board: Board, point: str) -> None:
    """Choose a point."""
    click(sentence_at(board.desk, board.points[point]))


def choose_within(board: Board, point: str, word: str) -> None:
    """Choose a passage of a point."""
    click(passage_at(board.desk, board.points[point], board.passages[word]))


@pytest.mark.parametrize("key", [K.Key_S, K.Key_Return, K.Key_Enter])
def test_a_passage_supports_a_point_that_is_typed(board: Board, key: Qt.Key) -> None:
    choose_waiting(board, "Banks")
    press(board.desk, key)
    assert board.desk.chooser.isVisible()
    type_words(board.desk, "harb")
    press(board.desk, K.Key_Return)
    assert board.sides("harbour") == {"Banks": "supports"}
    assert not board.desk.chooser.isVisible()


def test_tab_turns_support_into_dispute(board: Board) -> None:
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_S)
    press(board.desk, K.Key_Tab)
    assert board.desk.chooser.side is Side.DISPUTES
    type_words(board.desk, "strike")
    press(board.desk, K.Key_Return)
    assert board.sides("strike") == {"A": "supports", "Banks": "disputes"}


def test_d_disputes_at_once(board: Board) -> None:
    choose_waiting(board, "No")
    press(board.desk, K.Key_D)
    type_words(board.desk, "closes the")
    press(board.desk, K.Key_Return)
    assert board.sides("strike")["No"] == "disputes"


def test_after_a_passage_went_to_a_point_the_next_one_is_at_hand(board: Board) -> None:
    waiting = [passage.id for passage in board.desk.strip.model.rows]
    click(waiting_at(board.desk, waiting[0]))
    press(board.desk, K.Key_S)
    press(board.desk, K.Key_Return)
    assert board.desk.strip.list.hasFocus()
    assert board.desk.choice.passage == waiting[1]
    press(board.desk, K.Key_N)
    assert board.desk.choice.passage == waiting[2]


def test_what_is_typed_can_be_a_new_point(board: Board) -> None:
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_D)
    type_words(board.desk, "Credit stays cheap")
    press(board.desk, K.Key_Return)
    point = board.brief.board(RISK)[-1]
    assert point.sentence == "Credit stays cheap"
    assert board.brief.sides[point.id] == {board.passages["Banks"]: Side.DISPUTES}
    board.session.undo()
    assert point.id not in board.brief.points


def test_n_makes_a_point_of_a_passage(board: Board) -> None:
    choose_waiting(board, "Sign")
    press(board.desk, K.Key_N)
    assert [p.sentence for p in board.brief.board(RECOMMENDATION)] == ["Sign the contract in spring."]


def test_n_makes_one_point_of_all_marked_passages(board: Board) -> None:
    choose_waiting(board, "No")
    press(board.desk, K.Key_Space)
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_Space)
    press(board.desk, K.Key_N)
    point = board.brief.board(RISK)[-1]
    assert set(board.brief.sides[point.id]) == {board.passages["No"], board.passages["Banks"]}


def test_n_splits_marked_passages_off_their_point(board: Board) -> None:
    choose_within(board, "delay", "The")
    press(board.desk, K.Key_Space)
    choose_within(board, "delay", "Dredging")
    press(board.desk, K.Key_Space)
    press(board.desk, K.Key_N)
    first, split, last = board.brief.board(ARGUMENT)
    assert (first.id, last.id) == (board.points["delay"], board.points["harbour"])
    assert board.brief.sides[split.id] == {
        board.passages["The"]: Side.SUPPORTS,
        board.passages["Dredging"]: Side.DISPUTES,
    }
    assert board.desk.choice.point == split.id
    board.session.undo()
    assert len(board.sides("delay")) == 3


def test_g_writes_the_gist_where_the_passage_stands(board: Board) -> None:
    choose_within(board, "delay", "The")
    press(board.desk, K.Key_G)
    field = board.desk.columns[ARGUMENT.id].field
    assert field is not None
    assert field.hasFocus()
    type_words(board.desk, "Weekly losses")
    press(board.desk, K.Key_Return)
    assert board.brief.annotations[board.passages["The"]].gist == "Weekly losses"
    assert board.desk.columns[ARGUMENT.id].cards.hasFocus()
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_G)
    type_words(board.desk, "Credit may dry up")
    press(board.desk, K.Key_Return)
    assert board.brief.annotations[board.passages["Banks"]].gist == "Credit may dry up"
    assert board.desk.strip.list.hasFocus()


def test_g_unfolds_a_folded_point_first(board: Board) -> None:
    choose_within(board, "delay", "The")
    board.desk.evidence.switch_fold(board.points["delay"])
    board.desk.choice.choose_passage(board.passages["The"], board.points["delay"])
    board.desk.edit_gist(board.passages["The"])
    assert board.desk.columns[ARGUMENT.id].field is not None
    press(board.desk, K.Key_Escape)
    assert board.brief.annotations[board.passages["The"]].gist == ""


def test_p_prints_gist_or_quote_and_asks_for_the_gist_where_there_is_none(board: Board) -> None:
    passage = board.passages["The"]
    choose_within(board, "delay", "The")
    press(board.desk, K.Key_P)
    type_words(board.desk, "Weekly losses")
    press(board.desk, K.Key_Return)
    press(board.desk, K.Key_P)
    assert board.brief.annotations[passage].printing is Printing.GIST
    assert board.desk.evidence.words_of(board.brief.annotations[passage]) == "Weekly losses"
    press(board.desk, K.Key_P)
    assert board.brief.annotations[passage].printing is Printing.QUOTE


def test_x_links_a_contradiction_by_typing(board: Board) -> None:
    choose_waiting(board, "No")
    press(board.desk, K.Key_X)
    assert not any(chip.isVisible() for chip in board.desk.chooser.sides.values())
    type_words(board.desk, "strike would")
    press(board.desk, K.Key_Return)
    pair = tuple(sorted((board.passages["No"], board.passages["A"])))
    assert pair in board.brief.contradictions
    type_words(board.desk, "Whether a strike bites")
    press(board.desk, K.Key_Return)
    assert board.brief.contradictions[pair].about == "Whether a strike bites"


def test_x_links_with_the_passage_that_was_marked_before(board: Board) -> None:
    choose_waiting(board, "No")
    press(board.desk, K.Key_Space)
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_X)
    pair = tuple(sorted((board.passages["No"], board.passages["Banks"])))
    assert pair in board.brief.contradictions
    assert board.desk.choice.marked == []


def test_linking_again_keeps_what_was_said_about_it(board: Board) -> None:
    one, other = board.passages["No"], board.passages["Banks"]
    board.session.do(NoteContradiction(one, other, "Whether credit lasts"))
    choose_waiting(board, "No")
    press(board.desk, K.Key_Space)
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_X)
    (link,) = board.brief.open_contradictions()
    assert link.about == "Whether credit lasts"


def test_o_asks_for_the_article(board: Board) -> None:
    asked: list[object] = []
    board.desk.reveal_wanted.connect(asked.append)
    choose_within(board, "delay", "The")
    press(board.desk, K.Key_O)
    assert asked == [board.passages["The"]]


def test_enter_edits_the_sentence_in_place(board: Board) -> None:
    choose_point(board, "harbour")
    press(board.desk, K.Key_Return)
    type_words(board.desk, "The harbour dies.")
    press(board.desk, K.Key_Return)
    assert board.brief.points[board.points["harbour"]].sentence == "The harbour dies."
    assert board.desk.columns[ARGUMENT.id].cards.hasFocus()
    board.session.undo()
    assert board.brief.points[board.points["harbour"]].sentence == "The harbour shrinks."


def test_escape_leaves_the_sentence_as_it_was(board: Board) -> None:
    choose_point(board, "harbour")
    press(board.desk, K.Key_Return)
    type_words(board.desk, "Nonsense")
    press(board.desk, K.Key_Escape)
    assert board.brief.points[board.points["harbour"]].sentence == "The harbour shrinks."
    assert board.desk.columns[ARGUMENT.id].field is None


def test_an_emptied_sentence_is_not_kept(board: Board) -> None:
    choose_point(board, "harbour")
    press(board.desk, K.Key_Return)
    press(board.desk, K.Key_Delete)
    press(board.desk, K.Key_Return)
    assert board.brief.points[board.points["harbour"]].sentence == "The harbour shrinks."


def test_alt_and_arrows_move_a_point_up_and_down(board: Board) -> None:
    choose_point(board, "harbour")
    press(board.desk, K.Key_Up, ALT)
    assert [p.id for p in board.brief.board(ARGUMENT)] == [board.points["harbour"], board.points["delay"]]
    assert board.desk.choice.point == board.points["harbour"]
    press(board.desk, K.Key_Up, ALT)
    press(board.desk, K.Key_Down, ALT)
    assert [p.id for p in board.brief.board(ARGUMENT)] == [board.points["delay"], board.points["harbour"]]
    press(board.desk, K.Key_Down, ALT)
    assert board.brief.board(ARGUMENT)[-1].id == board.points["harbour"]


def test_alt_and_arrows_move_a_point_from_column_to_column(board: Board) -> None:
    choose_point(board, "harbour")
    press(board.desk, K.Key_Left, ALT)
    assert board.brief.points[board.points["harbour"]].kind == ARGUMENT.id
    press(board.desk, K.Key_Right, ALT)
    press(board.desk, K.Key_Right, ALT)
    assert board.brief.points[board.points["harbour"]].kind == RECOMMENDATION.id
    assert board.desk.columns[RECOMMENDATION.id].cards.hasFocus()
    press(board.desk, K.Key_Right, ALT)
    press(board.desk, K.Key_Left, ALT)
    assert board.brief.points[board.points["harbour"]].kind == RISK.id


def test_m_merges_into_a_point_that_is_typed(board: Board) -> None:
    choose_point(board, "delay")
    press(board.desk, K.Key_M)
    assert board.points["delay"] not in [option.id for option in board.desk.chooser.options.rows]
    type_words(board.desk, "shrinks")
    press(board.desk, K.Key_Return)
    assert board.points["delay"] not in board.brief.points
    assert len(board.sides("harbour")) == 3
    assert board.desk.choice.point == board.points["harbour"]


def test_delete_removes_a_point_and_goes_to_its_neighbour(board: Board) -> None:
    choose_point(board, "delay")
    press(board.desk, K.Key_Delete)
    assert board.points["delay"] not in board.brief.points
    assert board.desk.choice.point == board.points["harbour"]
    assert board.desk.strip.model.row_of(board.passages["The"]) is not None
    board.session.undo()
    assert len(board.sides("delay")) == 3


def test_delete_takes_a_passage_from_its_point_only(board: Board) -> None:
    choose_within(board, "delay", "Dredging")
    press(board.desk, K.Key_Delete)
    assert set(board.sides("delay")) == {"Waiting", "The"}
    assert board.passages["Dredging"] in board.brief.annotations


def test_delete_does_nothing_to_a_passage_that_waits(board: Board) -> None:
    before = board.brief.snapshot()
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_Delete)
    assert board.brief == before


def test_arrows_walk_over_the_whole_board(board: Board) -> None:
    assert board.desk.strip.list.hasFocus()
    press(board.desk, K.Key_Down)
    assert board.desk.choice.point == board.points["delay"]
    press(board.desk, K.Key_Right)
    assert board.desk.choice.point == board.points["strike"]
    press(board.desk, K.Key_Space)
    press(board.desk, K.Key_Down)
    assert board.desk.choice.passage == board.passages["A"]
    press(board.desk, K.Key_Right)
    assert board.desk.columns[RECOMMENDATION.id].cards.hasFocus()
    press(board.desk, K.Key_Left)
    press(board.desk, K.Key_Left)
    assert board.desk.columns[ARGUMENT.id].cards.hasFocus()
    press(board.desk, K.Key_Home)
    press(board.desk, K.Key_Up)
    assert board.desk.strip.list.hasFocus()


def test_space_folds_a_point_and_f_all_of_them(board: Board) -> None:
    model = board.desk.columns[ARGUMENT.id].model
    choose_point(board, "delay")
    press(board.desk, K.Key_Space)
    assert len(model.rows) == 2
    press(board.desk, K.Key_F)
    assert len(model.rows) == 5
    press(board.desk, K.Key_F)
    assert len(model.rows) == 2


def test_escape_takes_marks_away(board: Board) -> None:
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_Space)
    assert board.desk.choice.marked
    press(board.desk, K.Key_Escape)
    assert board.desk.choice.marked == []


def test_i_hides_the_ratings_and_shows_them_again(board: Board) -> None:
    assert board.desk.inspector.isVisible()
    press(board.desk, K.Key_I)
    assert not board.desk.inspector.isVisible()
    press(board.desk, K.Key_I)
    assert board.desk.inspector.isVisible()


def test_turning_away_from_the_chooser_closes_it(board: Board) -> None:
    choose_waiting(board, "Banks")
    press(board.desk, K.Key_S)
    click(sentence_at(board.desk, board.points["harbour"]))
    assert not board.desk.chooser.isVisible()
    assert board.sides("harbour") == {}


def test_each_key_of_the_list_is_an_act(board: Board) -> None:
    assert board.desk.acts._acts.keys() == {key.act for key in BOARD_KEYS}
    assert {key.act: key for key in BOARD_KEYS} == KEY_OF_ACT
    assert board.desk.acts.can(KEY_OF_ACT["switch_inspector"])


def test_keys_do_only_what_fits_what_is_chosen(board: Board) -> None:
    choose_point(board, "delay")
    can = {key.act for key in BOARD_KEYS if board.desk.acts.can(key)}
    assert "merge" in can
    assert "support" not in can
    board.desk.choice.clear()
    can = {key.act for key in BOARD_KEYS if board.desk.acts.can(key)}
    assert can == {key.act for key in BOARD_KEYS if key.needs is Needs.NOTHING}


def test_nothing_is_written_to_a_read_only_brief(board: Board) -> None:
    choose_waiting(board, "Banks")
    appender, board.session._appender = board.session._appender, None
    before = board.brief.snapshot()
    for key in (K.Key_S, K.Key_N, K.Key_D, K.Key_G, K.Key_X):
        press(board.desk, key)
        assert not board.desk.chooser.isVisible()
    board.session._appender = appender
    assert board.brief == before


def test_the_chosen_gist_shows_on_the_card(board: Board) -> None:
    board.session.do(WriteGist(board.passages["The"], "Weekly losses"))
    choose_within(board, "delay", "The")
    press(board.desk, K.Key_P)
    cards = board.desk.columns[ARGUMENT.id].cards
    row = cards.rows.rows[cards.rows.row_of(board.points["delay"], board.passages["The"]) or 0]
    lines = cards.setter.passage(row, 400)  # type: ignore[arg-type]
    assert " ".join(lines.words) == "Weekly losses · HP ¶\xa01"


@pytest.mark.parametrize("held", [PLAIN, CONTROL])
def test_keys_of_nobodys_are_left_to_the_window(board: Board, held: Qt.KeyboardModifier) -> None:
    before = board.brief.snapshot()
    press(board.desk, K.Key_Q, held)
    settle()
    assert board.brief == before
