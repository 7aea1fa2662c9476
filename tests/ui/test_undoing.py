"""Undo and redo say what they took back or brought back, and what was said before does not stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import events as ev
from briefer.core.changes import AddTag, Annotate, Classify, RemoveAnnotation, StatePoint, Together, WriteNote
from briefer.core.kinds import RISK
from briefer.ui import undoing
from briefer.ui.renewal import speak_in
from briefer.ui.translating import ENGLISH
from tests.flows.driving import press
from tests.ui.using import drop_and_wait, told, write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.changes import Change
    from briefer.ui.window import Window


def _undo_and_redo(window: Window, change: Change) -> tuple[str, str, str]:
    window.session.do(change)
    said = []
    for keys in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Z"):
        press(window, keys)
        said.append(told(window))
    return said[0], said[1], said[2]


def test_what_was_undone_and_done_again_is_named(window: Window) -> None:
    passage = window.session.brief.passages()[0]
    window.read.panes.focus_active()
    for change, words in (
        (Annotate(passage.article, 0, 5, RISK.id), "tagging a passage"),
        (RemoveAnnotation(passage.id), "removing a passage"),
        (WriteNote(passage.id, "check the gauge"), "writing a note"),
        (StatePoint("The gates stay open.", RISK.id), "stating a point"),
    ):
        undone = f"Undone: {words}."
        assert _undo_and_redo(window, change) == (undone, f"Done again: {words}.", undone)


def test_of_several_the_one_that_was_meant_is_named(window: Window) -> None:
    passage = window.session.brief.passages()[0]
    making = AddTag(passage.tag, "Gates")
    together = Together((making, Classify(passage.id, making.id)), "classifying")
    assert _undo_and_redo(window, together)[0] == "Undone: retagging a passage."


def test_what_was_told_before_goes(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    drop_and_wait(qtbot, window, write_articles(tmp_path / "More", ("Gazette",)))
    assert "added" in told(window)
    window.read.panes.focus_active()
    press(window, "Ctrl+Z")
    assert told(window) == "Undone: adding articles."


def test_it_is_said_in_the_language_of_the_window(window: Window) -> None:
    window.session.do(StatePoint("The gates stay open.", RISK.id))
    speak_in(window, "es")
    try:
        undoing.undo(window)
        assert told(window) == "Se deshizo: formular un punto."
    finally:
        speak_in(window, ENGLISH)


def test_everything_that_can_be_undone_has_a_name() -> None:
    unnamed = {kind for kind in ev.EVENT_TYPES if kind not in undoing._WORDS}
    assert all(kind.inverse is ev.Event.inverse for kind in unnamed)
