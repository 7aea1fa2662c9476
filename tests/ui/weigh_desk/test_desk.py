"""The desk as a whole: what is written where, what fits which width, and how it looks in both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.changes import Annotate, RewordPoint, StatePoint, SupportPoint, Together
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK
from briefer.ui.pictures.matrix_view import MatrixView
from briefer.ui.weigh_desk.dragging import Ghost
from tests.flows.driving import settle
from tests.ui.colours import mean_luminance
from tests.ui.weigh_desk.hands import card_at, click, drag, grab, press, sentence_at, type_words, waiting_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.desk import WeighDesk
    from tests.ui.weigh_desk.conftest import Board

K = Qt.Key


def test_a_new_point_is_written_at_the_end_of_the_column_where_one_is(board: Board) -> None:
    click(sentence_at(board.desk, board.points["strike"]))
    board.desk.new_point()
    type_words(board.desk, "Crews leave for good.")
    press(board.desk, K.Key_Return)
    point = board.brief.board(RISK)[-1]
    assert point.sentence == "Crews leave for good."
    assert board.desk.choice.point == point.id
    assert board.desk.column_of(point.id).cards.hasFocus()
    board.session.undo()
    assert point.id not in board.brief.points


def test_a_new_point_without_words_is_none(board: Board) -> None:
    before = board.brief.snapshot()
    board.desk.new_point(RECOMMENDATION)
    assert board.desk.columns[RECOMMENDATION.id].field is not None
    assert not board.desk.columns[RECOMMENDATION.id].empty.isVisible()
    press(board.desk, K.Key_Return)
    assert board.brief == before
    assert board.desk.columns[RECOMMENDATION.id].empty.isVisible()


def test_leaving_the_field_keeps_what_was_written(board: Board) -> None:
    board.desk.new_point(RISK)
    type_words(board.desk, "Crews leave")
    click(sentence_at(board.desk, board.points["delay"]))
    assert board.brief.board(RISK)[-1].sentence == "Crews leave"
    assert board.desk.columns[RISK.id].field is None


def test_what_is_typed_is_kept_after_a_pause_and_typed_on(board: Board) -> None:
    board.desk.new_point(RISK)
    type_words(board.desk, "Crews leave")
    field = board.desk.columns[RISK.id].field
    assert field is not None
    field.spell.flush()
    (kept,) = [point for point in board.brief.board(RISK) if point.sentence.startswith("Crews")]
    type_words(board.desk, " for good")
    press(board.desk, K.Key_Return)
    assert board.brief.points[kept.id].sentence == "Crews leave for good"
    assert len(board.brief.board(RISK)) == 2


def test_the_field_lies_over_the_sentence_and_moves_with_it(board: Board) -> None:
    click(sentence_at(board.desk, board.points["harbour"]))
    press(board.desk, K.Key_Return)
    column = board.desk.columns[ARGUMENT.id]
    assert column.field is not None
    assert column.cards.card_rect(board.points["harbour"]).intersects(column.field.geometry())
    board.session.do(RewordPoint(board.points["delay"], "Delay is dear, and dear again, " * 6))
    settle()
    assert column.field is not None
    assert column.cards.card_rect(board.points["harbour"]).top() <= column.field.y() + 20
    press(board.desk, K.Key_Escape)


def test_the_hint_line_tells_the_keys_for_what_is_chosen(board: Board) -> None:
    hint = board.desk.hint
    click(waiting_at(board.desk, board.passages["Banks"]))
    assert "S supports" in hint.text()
    assert "take from the point" not in hint.text()
    board.desk.choice.choose_passage(board.passages["A"], board.points["strike"])
    assert "Del take from the point" in hint.text()
    board.desk.choice.choose_point(board.points["strike"])
    assert "M merge" in hint.text()
    board.desk.choice.clear()
    assert "left half supports" in hint.text()


def test_the_context_menu_is_asked_for_where_the_pointer_or_the_choice_is(board: Board) -> None:
    asked: list[QPoint] = []
    board.desk.menu_wanted.connect(asked.append)
    viewport, place = sentence_at(board.desk, board.points["delay"])
    click((viewport, place))
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, place, viewport.mapToGlobal(place)))
    assert asked[0] == viewport.mapToGlobal(place)
    assert len(asked) == 2
    strip, there = waiting_at(board.desk, board.passages["Banks"])
    click((strip, there))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, there, strip.mapToGlobal(there))
    QApplication.sendEvent(strip, event)
    assert asked[-1] == strip.mapToGlobal(there)


@pytest.mark.parametrize("width", [900, 1100])
def test_in_a_narrow_window_the_columns_have_the_room(board: Board, width: int) -> None:
    board.desk.resize(width, 640)
    settle()
    assert not board.desk.inspector.isVisible()
    assert all(column.width() >= 262 for column in board.desk.columns.values())
    drag(waiting_at(board.desk, board.passages["Banks"]), card_at(board.desk, board.points["strike"], 0.8))
    assert board.sides("strike")["Banks"] == "disputes"


def test_narrower_still_the_columns_scroll(board: Board) -> None:
    board.desk.resize(720, 480)
    settle()
    bar = board.desk.area.horizontalScrollBar()
    assert bar.maximum() > 0
    press(board.desk, K.Key_Down)
    press(board.desk, K.Key_Right)
    press(board.desk, K.Key_Right)
    assert bar.value() >= bar.maximum() - 8


def test_who_hid_the_ratings_keeps_them_hidden(board: Board) -> None:
    board.desk.switch_inspector()
    board.desk.resize(1500, 820)
    settle()
    assert not board.desk.inspector.isVisible()
    board.desk.switch_inspector()
    board.desk.resize(900, 640)
    settle()
    assert board.desk.inspector.isVisible()


def test_an_unseen_desk_rests_and_catches_up(board: Board) -> None:
    board.desk.hide()
    board.session.do(StatePoint("Crews leave.", RISK.id))
    assert len(board.desk.columns[RISK.id].model.points) == 1
    board.desk.show()
    assert len(board.desk.columns[RISK.id].model.points) == 2


def test_hiding_the_desk_lets_go_of_what_is_dragged(board: Board) -> None:
    before = board.brief.snapshot()
    grab(waiting_at(board.desk, board.passages["Banks"]), card_at(board.desk, board.points["strike"]))
    assert board.desk.hand.target is not None
    board.desk.hide()
    assert not board.desk.findChildren(Ghost)[0].isVisible()
    assert board.brief == before


def test_the_pictures_show_what_the_board_shows(board: Board) -> None:
    for view in ("matrix", "risks", "coverage", "matrix"):
        board.desk.show_view(view)
        settle()
        assert board.desk.view == view
        assert not board.desk.strip.isVisible()
    matrix = board.desk.stack.currentWidget()
    assert isinstance(matrix, MatrixView)
    matrix.point_chosen.emit(board.points["strike"])
    assert board.desk.choice.point == board.points["strike"]
    assert board.desk.inspector.point.isVisible()
    board.desk.show_view("board")
    assert board.desk.strip.isVisible()
    assert board.desk.columns[RISK.id].cards.hasFocus()


@pytest.mark.parametrize("mode", ["light", "dark", "sepia"])
def test_everything_follows_the_theme(board: Board, look: Look, mode: str) -> None:
    look.set_mode(mode)
    QApplication.setPalette(look.palette())
    settle()
    lightness = mean_luminance(board.desk.grab().toImage())
    assert lightness < 0.15 if mode == "dark" else lightness > 0.6


def test_a_full_board_shows_only_what_is_in_sight(
    session: Session, tagged: dict[str, AnnotationId], make_desk: Callable[..., WeighDesk]
) -> None:
    stated = [StatePoint(f"Point {n} says something of its own, at some length.", KINDS[n % 3].id) for n in range(120)]
    article = next(iter(session.brief.articles.values()))
    start = article.parts[1].start
    made = [Annotate(article.id, start, start + 5 + n % 20, RISK.id) for n in range(1_000)]
    put = [SupportPoint(stated[n % 120].id, each.id) for n, each in enumerate(made)]
    assert session.do(Together((*stated, *made, *put), "much")).events
    assert tagged
    desk = make_desk()
    cards = desk.columns[ARGUMENT.id].cards
    assert len(desk.columns[ARGUMENT.id].model.points) == 40
    assert len(cards._heights) < 25
    desk.evidence.fold_all()
    desk.evidence.fold_all()
    settle()
    cards.setFocus()
    press(desk, K.Key_End)
    last = cards.rows.rows[-1]
    assert desk.choice.passage == last.passage.id  # type: ignore[union-attr]
    assert cards.viewport().rect().contains(cards.visualRect(cards.currentIndex()).center())


def test_a_new_brief_starts_the_board_anew(board: Board) -> None:
    board.desk.choice.choose_point(board.points["delay"])
    path = board.session.path
    assert path is not None
    board.session.open(path)
    settle()
    assert board.desk.choice.point is None
    assert board.desk.columns[ARGUMENT.id].model.points == [board.points["delay"], board.points["harbour"]]


def test_who_clicks_into_a_rating_while_writing_is_left_there(board: Board) -> None:
    click(sentence_at(board.desk, board.points["strike"]))
    press(board.desk, K.Key_Return)
    type_words(board.desk, "A strike ends the port.")
    owner = board.desk.inspector.point.fields["owner"]
    QTest.mouseClick(owner, Qt.MouseButton.LeftButton)
    settle()
    assert owner.hasFocus()
    assert board.brief.points[board.points["strike"]].sentence == "A strike ends the port."
    type_words(board.desk, "The union")
    board.desk.flush()
    assert board.brief.points[board.points["strike"]].owner == "The union"
