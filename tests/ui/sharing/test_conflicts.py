"""Conflicts in the window: side by side, walked with the arrows, settled with one key, undone with another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.core import changes
from briefer.core.kinds import ARGUMENT
from briefer.store.brief_file import look
from briefer.ui.panels.controls import Control
from briefer.ui.sharing.conflicts import MOST, ConflictCard, ConflictsPanel
from briefer.ui.sharing.dock import dock_of
from tests.flows.driving import press, settle
from tests.store.people import BEN, change

from .mail import from_ben

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId, PointId
    from briefer.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


class Trouble(NamedTuple):
    """A window whose brief has three conflicts."""

    window: Window
    passage: AnnotationId
    point: PointId

    @property
    def panel(self) -> ConflictsPanel:
        panel = dock_of(self.window).panel
        assert isinstance(panel, ConflictsPanel)
        return panel

    @property
    def cards(self) -> list[ConflictCard]:
        return [card for card in self.panel.cards if isinstance(card, ConflictCard)]


@pytest.fixture
def trouble(window: Window, tmp_path: Path) -> Trouble:
    session = window.session
    passage = session.brief.passages()[0].id
    stated = changes.StatePoint("It holds.", ARGUMENT.id)
    session.do(stated)
    session.do(changes.WriteNote(passage, "first"))
    mailed = from_ben(
        window,
        tmp_path / "mail",
        changes.WriteNote(passage, "Look at the third table"),
        changes.RewordPoint(stated.id, "It leaks."),
        changes.WriteMemo("to", "The Minister"),
    )
    session.do(changes.WriteNote(passage, "Look at the second table"))
    session.do(changes.RewordPoint(stated.id, "It breaks."))
    session.do(changes.WriteMemo("to", "The Director"))
    window.sharing.merge_from([mailed])
    settle()
    return Trouble(window, passage, stated.id)


def test_the_status_line_counts_them_and_a_click_lists_them(trouble: Trouble) -> None:
    line = trouble.window.status
    assert line.conflicts.text() == "3 conflicts"
    QTest.mouseClick(line, LEFT, pos=line.conflicts.geometry().center())
    settle()
    assert len(trouble.cards) == 3
    assert trouble.cards[0].hasFocus()


def test_without_conflicts_nothing_is_said_and_nothing_offered(window: Window) -> None:
    assert not window.status.conflicts.isVisible()
    assert not window.actions_by_id["conflicts"].isEnabled()


def test_both_wordings_stand_side_by_side_with_whose_they_are_and_what_differs(trouble: Trouble) -> None:
    trouble.window.actions_by_id["conflicts"].trigger()
    settle()
    note = next(card for card in trouble.cards if card.dispute.field == "note")
    [(shows, kept)] = note.sides
    assert (shows.plain, kept.plain) == ("Look at the second table", "Look at the third table")
    assert (shows.marked, kept.marked) == (["second"], ["third"])
    assert shows.geometry().top() == kept.geometry().top()
    assert shows.geometry().right() < kept.geometry().left()
    assert "Ben Osei" in note.dispute.kept[0].line()
    assert "Look at the second table" in note.accessibleName()


def test_one_key_keeps_what_shows_and_the_next_one_is_at_hand(trouble: Trouble) -> None:
    trouble.window.actions_by_id["conflicts"].trigger()
    settle()
    before = trouble.window.session.brief.snapshot()
    press(trouble.window, "K")
    assert len(trouble.cards) == 2
    assert trouble.cards[0].hasFocus()
    assert trouble.window.session.brief.annotations == before.annotations
    assert trouble.window.status.conflicts.text() == "2 conflicts"


def test_one_key_takes_the_other_and_undo_brings_the_conflict_back(trouble: Trouble) -> None:
    window = trouble.window
    window.actions_by_id["conflicts"].trigger()
    settle()
    at = next(n for n, card in enumerate(trouble.cards) if card.dispute.field == "note")
    for _ in range(at):
        press(window, "Down")
    press(window, "T")
    assert window.session.brief.annotations[trouble.passage].note == "Look at the third table"
    assert len(trouble.cards) == 2
    press(window, "Ctrl+Z")
    assert window.session.brief.annotations[trouble.passage].note == "Look at the second table"
    assert len(trouble.cards) == 3


def test_settled_by_mouse_it_stays_settled_in_the_file(trouble: Trouble) -> None:
    window = trouble.window
    window.actions_by_id["conflicts"].trigger()
    settle()
    while trouble.panel.cards:
        buttons = trouble.cards[0].findChildren(Control)
        button = next(each for each in buttons if each.accessibleName() == "Take this")
        QTest.mouseClick(button, LEFT)
        settle()
    assert trouble.panel.told.text() == "Nothing is in conflict."
    assert not window.status.conflicts.isVisible()
    assert window.session.flush()
    assert window.session.path is not None
    there = look(window.session.path).brief
    assert there.conflicts == {}
    assert (there.memo["to"], there.points[trouble.point].sentence) == ("The Minister", "It leaks.")


def test_enter_shows_the_passage_or_the_point_and_the_keyboard_stays(trouble: Trouble) -> None:
    window = trouble.window
    window.actions_by_id["conflicts"].trigger()
    settle()
    for n, card in enumerate(trouble.cards):
        card.setFocus()
        press(window, "Return")
        desks = {"note": "read", "sentence": "weigh", "to": "brief"}
        assert window.desk == desks[card.dispute.field]
        assert trouble.panel.index == n
    assert window.session.chosen == trouble.passage
    assert window.weigh.choice.point == trouble.point


def test_letters_settle_rather_than_tag(trouble: Trouble) -> None:
    window = trouble.window
    window.actions_by_id["conflicts"].trigger()
    settle()
    before = len(window.session.brief.annotations)
    press(window, "K")
    press(window, "T")
    assert len(window.session.brief.annotations) == before
    assert len(trouble.cards) == 1


def test_what_a_colleague_settles_goes_by_itself(qtbot: QtBot, trouble: Trouble) -> None:
    window = trouble.window
    window.actions_by_id["conflicts"].trigger()
    settle()
    assert window.session.flush()
    assert window.session.path is not None
    change(window.session.path, BEN, changes.SettleConflict("memo", "to"))
    qtbot.waitUntil(lambda: len(trouble.cards) == 2)


def test_escape_closes_and_gives_the_keyboard_back(trouble: Trouble) -> None:
    window = trouble.window
    dock_of(window).leave()
    window.read.panes.focus_active()
    before = window.focusWidget()
    window.actions_by_id["conflicts"].trigger()
    settle()
    press(window, "Escape")
    assert dock_of(window).panel is None
    assert window.focusWidget() is before


def test_in_dark_and_narrow_nothing_is_cut(trouble: Trouble) -> None:
    window = trouble.window
    window.look.set_mode("dark")
    window.resize(900, 600)
    window.actions_by_id["conflicts"].trigger()
    settle()
    panel = trouble.panel
    assert all(card.width() <= panel.area.viewport().width() for card in panel.cards)
    assert panel.grab().toImage().pixelColor(2, 2) == window.look.theme.chrome


def test_of_very_many_the_first_are_shown_and_the_rest_come_up_as_they_are_settled(
    window: Window, tmp_path: Path
) -> None:
    names = [f"field {n}" for n in range(MOST + 2)]
    mailed = from_ben(window, tmp_path / "mail", *(changes.WriteMemo(name, "theirs") for name in names))
    for name in names:
        window.session.do(changes.WriteMemo(name, "mine"))
    window.sharing.merge_from([mailed])
    window.actions_by_id["conflicts"].trigger()
    settle()
    panel = dock_of(window).panel
    assert isinstance(panel, ConflictsPanel)
    assert len(panel.cards) == MOST
    assert panel.told.text().startswith(f"{MOST + 2} things")
    second = panel.cards[1]
    for _ in range(3):
        press(window, "K")
    assert len(panel.cards) == MOST - 1
    assert second not in panel.cards
    assert panel.index == 0
