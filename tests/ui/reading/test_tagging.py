"""Select words, press a key: the passage has exactly these words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import TakeStance
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK, Stance
from tests.ui.reading.user import article, click, drag_over, only, press, quotes, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from briefer.core.kinds import Kind
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.id))
def test_the_kinds_key_tags_the_words_the_mouse_was_dragged_over(
    view: ArticleView, session: Session, kind: Kind
) -> None:
    drag_over(view, "gauges which were read together")
    press(view, kind.key)
    assert only(session).quote == "gauges which were read together"
    assert only(session).tag == kind.id


def test_after_tagging_nothing_is_selected_and_the_passage_is_chosen(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges which were read together")
    press(view, "A")
    assert view.selected is None
    assert session.chosen == only(session).id
    assert view.cursor_offset == only(session).span.end


def test_with_nothing_selected_the_key_tags_the_sentence_under_the_caret(view: ArticleView, session: Session) -> None:
    click(view, "which were read")
    press(view, "R")
    assert quotes(session) == ["Dr. Osei says that gauges which were read together are read apart."]


def test_a_sentence_out_of_sight_is_shown_before_it_is_tagged(
    shown: Callable[..., ArticleView], session: Session, qtbot: QtBot
) -> None:
    view = shown(article("\n\n".join(f"Sentence {n} stands here." for n in range(90))))
    click(view, "Sentence 2 stands")
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    with qtbot.waitSignal(session.told) as said:
        press(view, "R")
    assert "out of sight" in said.args[0]
    assert not session.brief.annotations
    assert view.is_seen(words(view, "Sentence 2 stands"))
    press(view, "R")
    assert quotes(session) == ["Sentence 2 stands here."]


def test_words_that_are_selected_are_tagged_though_one_scrolled_on(
    shown: Callable[..., ArticleView], session: Session
) -> None:
    view = shown(article("\n\n".join(f"Sentence {n} stands here." for n in range(90))))
    drag_over(view, "Sentence 2 stands")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    press(view, "A")
    assert quotes(session) == ["Sentence 2 stands"]


def test_keys_work_with_caps_lock_or_shift(view: ArticleView, session: Session) -> None:
    click(view, "which were read")
    press(view, "Shift+R")
    assert only(session).tag == RISK.id


def test_the_exact_words_are_tagged_after_an_astral_character(view: ArticleView, session: Session) -> None:
    drag_over(view, "close its gates")
    press(view, "A")
    drag_over(view, "Hold the guarantee")
    press(view, "C")
    assert quotes(session) == ["close its gates", "Hold the guarantee"]


def test_a_no_break_space_stays_in_the_quote(view: ArticleView, session: Session) -> None:
    drag_over(view, "trusts\u00a0the figures")
    press(view, "A")
    assert quotes(session) == ["trusts\u00a0the figures"]


def test_a_line_feed_within_a_paragraph_stays_in_the_quote(view: ArticleView, session: Session) -> None:
    drag_over(view, "the one\nexchange")
    press(view, "R")
    assert quotes(session) == ["the one\nexchange"]


def test_a_surrogate_pair_is_never_cut_in_two(view: ArticleView, session: Session) -> None:
    start, _end = words(view, "\U0001f30a")
    view.select(start, start)
    press(view, "Shift+Right", "A")
    assert quotes(session) == ["\U0001f30a"]


def test_words_across_paragraphs_can_be_tagged(view: ArticleView, session: Session) -> None:
    drag_over(view, "the figures.\n\nA third")
    press(view, "A")
    assert quotes(session) == ["the figures.\n\nA third"]


def test_overlapping_passages_are_both_kept(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges which were read together")
    press(view, "A")
    drag_over(view, "read together are read apart")
    press(view, "R")
    assert quotes(session) == ["gauges which were read together", "read together are read apart"]
    assert [passage.tag for passage in view.passages] == [ARGUMENT.id, RISK.id]


def test_undo_and_redo_show_in_the_view(view: ArticleView, session: Session) -> None:
    drag_over(view, "The treaty is old")
    press(view, "A")
    session.undo()
    assert not view.passages
    assert session.chosen is None
    session.redo()
    assert [passage.quote for passage in view.passages] == ["The treaty is old"]


def test_another_key_right_after_tagging_retags(view: ArticleView, session: Session) -> None:
    drag_over(view, "Open talks now")
    press(view, "R", "C")
    assert only(session).tag == RECOMMENDATION.id


def test_retagging_takes_one_undo(view: ArticleView, session: Session) -> None:
    drag_over(view, "Open talks now")
    press(view, "R", "C")
    session.undo()
    assert only(session).tag == RISK.id


def test_retagging_drops_a_stance_that_cannot_be(view: ArticleView, session: Session) -> None:
    drag_over(view, "Open talks now")
    press(view, "A")
    session.do(TakeStance(only(session).id, Stance.FOR))
    press(view, "R")
    assert only(session).stance is None


def test_the_same_key_again_says_so_and_changes_nothing(view: ArticleView, session: Session, qtbot: QtBot) -> None:
    drag_over(view, "Open talks now")
    press(view, "R")
    with qtbot.waitSignal(session.told) as told:
        press(view, "R")
    assert told.args == ["This passage is tagged as risk already."]
    session.undo()
    assert not session.brief.annotations


def test_tagging_the_same_words_again_makes_no_second_passage(view: ArticleView, session: Session) -> None:
    drag_over(view, "Open talks now")
    press(view, "R", "Esc")
    drag_over(view, "Open talks now")
    press(view, "R")
    assert session.chosen == only(session).id


def test_with_a_passage_chosen_selected_words_make_a_new_passage(view: ArticleView, session: Session) -> None:
    drag_over(view, "Open talks now")
    press(view, "C")
    drag_over(view, "The canal")
    press(view, "R")
    assert quotes(session) == ["The canal", "Open talks now"]
    assert {passage.tag for passage in view.passages} == {RISK.id, RECOMMENDATION.id}


def test_a_passage_chosen_in_another_article_is_left_alone(shown: Callable[..., ArticleView], session: Session) -> None:
    first = shown()
    drag_over(first, "The treaty is old")
    press(first, "A")
    second = shown(article("One sentence here. Another one there."))
    press(second, "R")
    assert [passage.tag for passage in first.passages] == [ARGUMENT.id]
    assert [passage.quote for passage in second.passages] == ["One sentence here."]
    assert len(session.brief.annotations) == 2


def test_blanks_at_the_ends_of_a_selection_are_left_out(view: ArticleView, session: Session) -> None:
    drag_over(view, " gauges which ")
    press(view, "A")
    assert quotes(session) == ["gauges which"]


def test_furniture_can_be_tagged_too(view: ArticleView, session: Session) -> None:
    click(view, "to read")
    press(view, "A")
    assert quotes(session) == ["Log in to read more"]


def test_a_blank_selection_is_refused_with_a_sentence(view: ArticleView, session: Session, qtbot: QtBot) -> None:
    start, _end = words(view, " is old")
    view.select(start, start + 1)
    with qtbot.waitSignal(session.failed) as failed:
        press(view, "A")
    assert "no words" in str(failed.args[0] if failed.args else "")
    assert not session.brief.annotations


def test_an_article_without_words_says_so(shown: Callable[..., ArticleView], session: Session, qtbot: QtBot) -> None:
    empty = shown(article(""))
    with qtbot.waitSignal(session.told) as told:
        press(empty, "A")
    assert told.args == ["There is no sentence here: select some words."]


def test_a_read_only_brief_is_not_changed(view: ArticleView, session: Session, qtbot: QtBot) -> None:
    session.close()
    with qtbot.waitSignal(session.failed):
        press(view, "A")
    assert not session.brief.annotations


def test_a_right_to_left_paragraph_is_tagged_exactly(shown: Callable[..., ArticleView], session: Session) -> None:
    hebrew = shown(article("שלום עולם, זה מבחן של כיוון.\n\nSecond part."))
    start, end = words(hebrew, "זה מבחן")
    hebrew.select(start, end)
    press(hebrew, "A")
    assert quotes(session) == ["זה מבחן"]


def test_the_mouse_selects_exactly_in_a_right_to_left_paragraph(
    shown: Callable[..., ArticleView], session: Session
) -> None:
    hebrew = shown(article("שלום עולם, זה מבחן של כיוון."))
    drag_over(hebrew, "זה מבחן")
    press(hebrew, "R")
    assert quotes(session) == ["זה מבחן"]
