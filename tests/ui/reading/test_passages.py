"""Passages are chosen, moved, walked through and removed, by mouse or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefer.core.changes import Annotate
from briefer.core.kinds import ARGUMENT, RISK
from tests.ui.reading.user import click, click_apart, drag, drag_over, only, point_of, press, quotes, words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefer.core.kinds import Kind
    from briefer.core.records import Annotation
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session

ALT = Qt.KeyboardModifier.AltModifier


def tagged(view: ArticleView, session: Session, quote: str, kind: Kind = ARGUMENT) -> Annotation:
    """Tag some words without touching the view, and return the passage."""
    assert view.shown is not None
    change = Annotate(view.shown.id, *words(view, quote), kind.id)
    session.do(change)
    return session.brief.annotations[change.id]


def knob(view: ArticleView, end: int) -> QPoint:
    """Return where the chosen passage's handle is, in the viewport."""
    ends = view._ends()
    assert ends is not None
    assert ends.knobs is not None
    return (ends.knobs[end] + view.shift()).toPoint()


def test_a_click_on_a_passage_chooses_it(view: ArticleView, session: Session) -> None:
    passage = tagged(view, session, "gauges which were read together")
    click(view, "were read")
    assert session.chosen == passage.id


def test_a_click_beside_lets_go(view: ArticleView, session: Session) -> None:
    tagged(view, session, "gauges which were read together")
    click(view, "were read")
    click_apart(view, "Hold the guarantee")
    assert session.chosen is None


def test_a_click_right_of_the_last_word_chooses_nothing(view: ArticleView, session: Session) -> None:
    passage = tagged(view, session, "in reserve.")
    end = point_of(view, passage.span.end)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=end + QPoint(60, 0))
    assert session.chosen is None


def test_the_shortest_passage_is_chosen_and_the_next_clicks_go_round(view: ArticleView, session: Session) -> None:
    long = tagged(view, session, "Dr. Osei says that gauges which were read together are read apart.")
    middle = tagged(view, session, "gauges which were read together", RISK)
    short = tagged(view, session, "were read", RISK)
    seen = []
    for _ in range(4):
        click_apart(view, "were read")
        seen.append(session.chosen)
    assert seen == [short.id, middle.id, long.id, short.id]


@pytest.mark.parametrize("key", ["Right", "Left", "Up", "Down", "End", "Shift+Right", "PgDown"])
def test_moving_the_caret_lets_go(view: ArticleView, session: Session, key: str) -> None:
    drag_over(view, "gauges which were read together")
    press(view, "A", key)
    assert session.chosen is None


def test_escape_lets_go_of_the_selection_first_and_then_of_the_passage(view: ArticleView, session: Session) -> None:
    passage = tagged(view, session, "Open talks")
    view.choose(passage)
    view.select(0, 4)
    press(view, "Esc")
    assert view.selected is None
    assert session.chosen == passage.id
    press(view, "Esc")
    assert session.chosen is None


@pytest.mark.parametrize("key", ["Del", "Backspace"])
def test_a_key_removes_the_chosen_passage_and_undo_brings_it_back(
    view: ArticleView, session: Session, key: str
) -> None:
    drag_over(view, "Open talks now")
    press(view, "A", key)
    assert not session.brief.annotations
    session.undo()
    assert quotes(session) == ["Open talks now"]


def test_delete_without_a_chosen_passage_does_nothing(view: ArticleView, session: Session) -> None:
    tagged(view, session, "Open talks now")
    press(view, "Del")
    assert quotes(session) == ["Open talks now"]


@pytest.mark.parametrize(
    ("keys", "quote"),
    [
        ("Alt+Left", "that gauges which were"),
        ("Alt+Right", "which were"),
        ("Alt+Shift+Right", "gauges which were read"),
        ("Alt+Shift+Left", "gauges which"),
        ("Ctrl+Alt+Right", "auges which were"),
        ("Ctrl+Alt+Left", "t gauges which were"),
        ("Ctrl+Alt+Shift+Left", "gauges which wer"),
        ("Ctrl+Alt+Shift+Right", "gauges which were r"),
    ],
)
def test_keys_move_the_ends(view: ArticleView, session: Session, keys: str, quote: str) -> None:
    drag_over(view, "gauges which were")
    press(view, "A", keys)
    assert quotes(session) == [quote]
    session.undo()
    assert quotes(session) == ["gauges which were"]


def test_an_end_is_never_moved_over_the_other(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges")
    press(view, "A", "Alt+Right", "Alt+Shift+Left")
    assert quotes(session) == ["gauges"]


def test_ends_stay_inside_the_text(view: ArticleView, session: Session) -> None:
    drag_over(view, "in reserve.")
    press(view, "A", "Ctrl+Alt+Shift+Right", "Alt+Shift+Right")
    assert quotes(session) == ["in reserve."]


def test_moving_an_end_with_nothing_chosen_says_what_to_do(view: ArticleView, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.told) as told:
        press(view, "Alt+Left")
    assert told.args == ["Choose a passage first, by a click or with N."]


def test_a_handle_is_dragged_to_a_word_border(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges which were")
    press(view, "A")
    start, _end = words(view, "together")
    drag(view.viewport(), knob(view, 1), point_of(view, start + 5))
    assert quotes(session) == ["gauges which were read together"]


def test_the_first_handle_moves_the_beginning(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges which were")
    press(view, "A")
    start, _end = words(view, "Osei")
    drag(view.viewport(), knob(view, 0), point_of(view, start + 1))
    assert quotes(session) == ["Osei says that gauges which were"]


def test_with_alt_held_a_handle_stops_at_any_character(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges which were")
    press(view, "A")
    start, _end = words(view, "together")
    drag(view.viewport(), knob(view, 1), point_of(view, start + 3), ALT)
    assert quotes(session) == ["gauges which were read tog"]


def test_a_drag_of_a_handle_is_one_change(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges which were")
    press(view, "A")
    start, _end = words(view, "apart")
    drag(view.viewport(), knob(view, 1), point_of(view, start + 4))
    session.undo()
    assert quotes(session) == ["gauges which were"]
    session.undo()
    assert not session.brief.annotations


def test_a_handle_dragged_past_the_other_keeps_a_character(view: ArticleView, session: Session) -> None:
    drag_over(view, "gauges which were")
    press(view, "A")
    drag(view.viewport(), knob(view, 1), point_of(view, words(view, "Osei").start))
    assert quotes(session) == ["g"]


def test_the_pointer_shows_that_a_handle_can_be_dragged(view: ArticleView, session: Session) -> None:
    view.choose(tagged(view, session, "gauges which were"))
    QTest.mouseMove(view.viewport(), knob(view, 0))
    assert view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(view.viewport(), point_of(view, words(view, "Hold").start))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_n_and_p_walk_through_the_passages(view: ArticleView, session: Session, qtbot: QtBot) -> None:
    ids = [tagged(view, session, quote).id for quote in ("The treaty", "gauges", "Open talks")]
    seen = []
    for key in ("N", "N", "N", "P"):
        press(view, key)
        seen.append(session.chosen)
    assert seen == [*ids, ids[1]]
    press(view, "N")
    with qtbot.waitSignal(session.told) as told:
        press(view, "N")
    assert told.args == ["No more passages that way."]
    assert session.chosen == ids[2]


def test_n_starts_from_the_caret(view: ArticleView, session: Session) -> None:
    tagged(view, session, "The treaty")
    last = tagged(view, session, "Open talks")
    click(view, "A third failed")
    press(view, "N")
    assert session.chosen == last.id


def test_p_finds_the_passage_before_the_caret(view: ArticleView, session: Session) -> None:
    first = tagged(view, session, "The treaty")
    tagged(view, session, "Open talks")
    click(view, "A third failed")
    press(view, "P")
    assert session.chosen == first.id


def test_without_passages_n_says_so(view: ArticleView, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.told) as told:
        press(view, "N")
    assert told.args == ["Nothing is tagged here yet."]


def test_enter_asks_for_a_note_on_the_chosen_passage(view: ArticleView, session: Session, qtbot: QtBot) -> None:
    drag_over(view, "Open talks now")
    press(view, "R")
    with qtbot.waitSignal(view.note_wanted) as wanted:
        press(view, "Return")
    assert wanted.args == [only(session).id]


def test_enter_with_words_selected_tags_them_as_the_last_ones_were(view: ArticleView, qtbot: QtBot) -> None:
    drag_over(view, "Open talks now")
    press(view, "R", "Esc")
    drag_over(view, "The canal")
    with qtbot.waitSignal(view.note_wanted):
        press(view, "Enter")
    assert [passage.tag for passage in view.passages] == [RISK.id, RISK.id]


def test_the_caret_and_a_key_do_it_all_without_a_mouse(view: ArticleView, session: Session) -> None:
    view.select(*[words(view, "Publish").start] * 2)
    press(view, "Shift+Right", "Shift+Right", "Shift+Right", "Ctrl+Shift+Right", "R")
    assert quotes(session) == ["Publish"]
    press(view, "Alt+Shift+Right", "C", "Del")
    assert not session.brief.annotations


def test_the_caret_never_stands_in_the_low_blank_lines(view: ArticleView) -> None:
    view.select(0, 0)
    stops = []
    for _ in range(12):
        press(view, "Down")
        stops.append(view.is_blank_at(view.textCursor()))
    assert not any(stops)
    assert view.shown is not None
    press(view, "Ctrl+End", "Ctrl+Home")
    assert view.cursor_offset == 0


def test_a_tooltip_tells_all_that_is_known(view: ArticleView, session: Session) -> None:
    from briefer.core.changes import Attribute, TakeStance, WriteNote
    from briefer.core.kinds import Stance
    from briefer.ui.reading.tooltip import describe

    passage = tagged(view, session, "Open talks now")
    for change in (
        TakeStance(passage.id, Stance.FOR),
        Attribute(passage.id, "the engineers"),
        WriteNote(passage.id, "check <b>this</b>\nagain"),
    ):
        session.do(change)
    told = describe(session.brief, only(session))
    assert "Argument · for" in told
    assert "said by the engineers" in told
    assert "check &lt;b&gt;this&lt;/b&gt;<br>again" in told
    assert f"tagged by {session.settings.name}" in told


def test_the_menu_is_asked_for_with_what_is_under_the_pointer(
    view: ArticleView, session: Session, qtbot: QtBot
) -> None:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    passage = tagged(view, session, "Open talks now")
    point = point_of(view, passage.span.start + 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(view.viewport(), event)
    assert wanted.args is not None
    _where, span, annotation, part = wanted.args
    assert annotation == passage.id
    assert view.shown is not None
    assert view.shown.text[slice(*span)] == "Open talks now."
    assert part in view.shown.parts
