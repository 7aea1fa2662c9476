"""The checks under the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.changes import WriteMemo
from briefer.memo.checks import Check, State, checks
from briefer.ui.memo_desk.check_list import MARKS, CheckLine, CheckList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]


@pytest.fixture
def listed(two_articles: Session, four_passages: list[AnnotationId], look: Look, shown: Show) -> CheckList:
    assert four_passages
    listed = CheckList(look)
    listed.look_over(two_articles.brief)
    shown(listed, 290, 300)
    return listed


def test_every_check_has_a_line_in_the_same_order(listed: CheckList, two_articles: Session) -> None:
    assert [line.check for line in listed.lines] == list(checks(two_articles.brief))


def test_lines_that_still_hold_stay(listed: CheckList, two_articles: Session) -> None:
    before = list(listed.lines)
    two_articles.do(WriteMemo("cc", "Nobody"))
    listed.look_over(two_articles.brief)
    assert listed.lines == before


def test_a_check_that_changes_is_shown_anew(listed: CheckList, two_articles: Session) -> None:
    for key in ("to", "from", "subject"):
        two_articles.do(WriteMemo(key, "set"))
    listed.look_over(two_articles.brief)
    assert listed.lines[0].check.state is State.OK
    QApplication.processEvents()
    assert all(line.isVisible() for line in listed.lines)


def test_a_long_sentence_takes_more_lines_where_there_is_less_room(look: Look, qtbot: QtBot) -> None:
    line = CheckLine(Check(State.WARN, "Two points hang on a single source, and one of them says so itself."), look)
    qtbot.addWidget(line)
    assert line.hasHeightForWidth()
    assert line.heightForWidth(150) > line.heightForWidth(600)


def test_what_leads_nowhere_takes_no_focus(look: Look, qtbot: QtBot) -> None:
    leads, stays = CheckLine(Check(State.TODO, "Set.", "to"), look), CheckLine(Check(State.OK, "Fine."), look)
    qtbot.addWidget(leads)
    qtbot.addWidget(stays)
    assert leads.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert stays.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_line_that_leads_nowhere_may_be_clicked_all_the_same(listed: CheckList, qtbot: QtBot) -> None:
    fine = next(line for line in listed.lines if line.check.state is State.OK)
    with qtbot.assertNotEmitted(listed.field_wanted), qtbot.assertNotEmitted(listed.reveal_wanted):
        QTest.mouseClick(fine, Qt.MouseButton.LeftButton)


def test_each_state_has_a_mark_of_its_own() -> None:
    assert set(MARKS) == set(State)
    assert len(set(MARKS.values())) == len(State)


def test_they_are_painted_in_light_and_dark(listed: CheckList, look: Look) -> None:
    light = listed.grab().toImage()
    look.set_mode("dark")
    assert listed.grab().toImage() != light
