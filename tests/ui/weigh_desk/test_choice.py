"""What is chosen and marked on the board, and what becomes of it when things go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.changes import RemoveAnnotation, RemoveArticle, RemovePoint, SupportPoint

if TYPE_CHECKING:
    from tests.ui.weigh_desk.conftest import Board


def test_one_thing_is_chosen_at_a_time(board: Board) -> None:
    choice = board.desk.choice
    choice.choose_point(board.points["delay"])
    assert (choice.is_point, choice.passages) == (True, ())
    choice.choose_passage(board.passages["The"], board.points["delay"])
    assert choice.within == board.points["delay"]
    assert board.session.chosen == board.passages["The"]
    choice.choose_article(next(iter(board.brief.articles)))
    assert not choice.is_point
    choice.clear()
    assert (choice.point, choice.passage, choice.article) == (None, None, None)


def test_a_passage_chosen_elsewhere_is_chosen_here(board: Board) -> None:
    board.session.choose(board.passages["Sign"])
    assert board.desk.choice.passage == board.passages["Sign"]
    assert board.desk.choice.point is None
    assert board.desk.strip.list.selectionModel().hasSelection()


def test_marks_of_two_places_never_mix(board: Board) -> None:
    choice = board.desk.choice
    choice.switch_mark(board.passages["Banks"])
    choice.switch_mark(board.passages["No"])
    assert list(choice.passages) == [board.passages["Banks"], board.passages["No"]]
    choice.switch_mark(board.passages["The"], board.points["delay"])
    assert list(choice.passages) == [board.passages["The"]]
    assert choice.within == board.points["delay"]
    choice.switch_mark(board.passages["The"], board.points["delay"])
    assert choice.marked == []


def test_what_is_removed_is_let_go(board: Board) -> None:
    choice = board.desk.choice
    choice.switch_mark(board.passages["Banks"])
    choice.choose_passage(board.passages["Banks"])
    board.session.do(RemoveAnnotation(board.passages["Banks"]))
    assert choice.marked == []
    assert choice.passage != board.passages["Banks"]
    choice.choose_point(board.points["delay"])
    board.session.do(RemovePoint(board.points["delay"]))
    assert choice.point is None
    article = next(iter(board.brief.articles))
    choice.choose_article(article)
    board.session.do(RemoveArticle(article))
    assert choice.article is None


def test_a_passage_taken_from_its_point_is_chosen_by_itself(board: Board) -> None:
    choice = board.desk.choice
    choice.choose_passage(board.passages["The"], board.points["delay"])
    choice.switch_mark(board.passages["The"], board.points["delay"])
    board.session.do(SupportPoint(board.points["delay"], board.passages["The"], None))
    assert choice.point is None
    assert choice.passage == board.passages["The"]
    assert choice.marked == []
