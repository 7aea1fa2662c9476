"""History in the window: who changed what and when, what stood before, and back to it with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.core import changes
from briefer.core.kinds import ARGUMENT
from briefer.core.records import Weight, replace
from briefer.ui import context_menus
from briefer.ui.panels.controls import Control, Text
from briefer.ui.sharing.dock import dock_of
from briefer.ui.sharing.history import HistoryPanel, StepCard
from tests.flows.driving import press, settle

from .mail import from_ben

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from briefer.core.ids import AnnotationId
    from briefer.ui.window import Window


@pytest.fixture
def passage(window: Window) -> AnnotationId:
    """Return a passage whose note was written twice."""
    chosen = window.session.brief.passages()[0].id
    window.session.do(changes.WriteNote(chosen, "Check the first table"))
    window.session.do(changes.WriteNote(chosen, "Check the second table"))
    window.session.choose(chosen)
    return chosen


def panel_of(window: Window) -> HistoryPanel:
    panel = dock_of(window).panel
    assert isinstance(panel, HistoryPanel)
    return panel


def cards(window: Window) -> list[StepCard]:
    return [card for card in panel_of(window).cards if isinstance(card, StepCard)]


def titles(window: Window) -> list[str]:
    return [card.findChildren(Text)[0].text() for card in cards(window)]


def test_each_step_says_who_when_and_what_before(window: Window, passage: AnnotationId) -> None:
    window.actions_by_id["history"].trigger()
    settle()
    assert titles(window) == ["Note", "Note", "Made"]
    latest = cards(window)[0]
    assert latest.sides is not None
    assert [side.plain for side in latest.sides] == ["Check the first table", "Check the second table"]
    assert [side.marked for side in latest.sides] == [["first"], ["second"]]
    assert window.session.settings.name in latest.accessibleName()
    assert window.session.brief.annotations[passage].quote[:20] in panel_of(window).told.text()


def test_one_key_puts_the_earlier_wording_back_and_undo_takes_that_back(window: Window, passage: AnnotationId) -> None:
    window.actions_by_id["history"].trigger()
    settle()
    press(window, "Down")
    press(window, "R")
    assert window.session.brief.annotations[passage].note == ""
    assert len(cards(window)) == 4
    press(window, "Ctrl+Z")
    assert window.session.brief.annotations[passage].note == "Check the second table"


def test_a_click_puts_it_back_too(window: Window, passage: AnnotationId) -> None:
    window.actions_by_id["history"].trigger()
    settle()
    QTest.mouseClick(cards(window)[0].findChildren(Control)[0], Qt.MouseButton.LeftButton)
    settle()
    assert window.session.brief.annotations[passage].note == "Check the first table"


def test_a_colleague_s_step_bears_their_name(window: Window, passage: AnnotationId, tmp_path: Path) -> None:
    window.session.merge([from_ben(window, tmp_path / "mail", changes.WriteNote(passage, "Ask the ministry"))])
    window.sharing.show_history(passage)
    settle()
    assert "Ben Osei" in cards(window)[0].accessibleName()


def test_the_menus_of_passage_and_article_lead_to_it(window: Window, passage: AnnotationId) -> None:
    _choose(context_menus.passage_menu(window, passage), "History …")
    assert titles(window)[-1] == "Made"
    article = next(iter(window.session.brief.articles))
    window.session.do(changes.DescribeArticle(article, "publisher", "The Herald"))
    _choose(context_menus.article_menu(window, article), "History …")
    assert titles(window) == ["Publisher", "Made"]


def _choose(menu: QMenu, title: str) -> None:
    next(action for action in menu.actions() if action.text() == title).trigger()
    menu.deleteLater()
    settle()


def test_on_the_weigh_desk_it_is_the_point_s(window: Window) -> None:
    stated = changes.StatePoint("It holds.", ARGUMENT.id)
    window.session.do(stated)
    window.session.do(changes.RewordPoint(stated.id, "It leaks."))
    window.session.do(changes.RatePoint(stated.id, "weight", Weight.STRONG))
    window.show_desk("weigh")
    window.weigh.show_point(stated.id)
    window.actions_by_id["history"].trigger()
    settle()
    assert titles(window) == ["Weight", "Wording", "Made"]
    press(window, "Down")
    press(window, "R")
    assert window.session.brief.points[stated.id].sentence == "It holds."


def test_on_the_brief_desk_it_is_the_field_s_one_is_in(window: Window) -> None:
    window.session.do(changes.WriteMemo("to", "The Minister"))
    window.session.do(changes.WriteMemo("subject", "Water"))
    window.show_desk("brief")
    window.memo.fields.go_to("to")
    settle()
    window.actions_by_id["history"].trigger()
    settle()
    assert titles(window) == ["To"]


def test_what_happens_while_it_is_open_appears(window: Window, passage: AnnotationId) -> None:
    window.sharing.show_history(passage, "note")
    settle()
    window.session.do(changes.WriteNote(passage, "third"))
    assert titles(window) == ["Note"] * 3


def test_without_steps_it_says_so(window: Window) -> None:
    window.sharing.show_history("memo", "gaps")
    settle()
    assert panel_of(window).told.text() == "Gaps: nothing was changed yet."


def test_an_earlier_text_of_an_article_is_put_back_with_its_passages_and_undo_takes_that_back(
    window: Window, passage: AnnotationId
) -> None:
    session = window.session
    article, before = session.brief.articles[session.brief.annotations[passage].article], session.brief.snapshot()
    newer = replace(article.edition, text=f"Corrected.\n\n{article.text}", parts=())
    session.do(changes.UpdateArticle(article.id, newer))
    session.do(changes.DescribeArticle(article.id, "publisher", "The Herald"))
    window.sharing.show_history(article.id)
    settle()
    assert titles(window) == ["Publisher", "A newer text", "Made"]
    said = [text.text() for text in cards(window)[1].findChildren(Text)]
    assert "0 paragraphs gone or changed, 1 new or changed." in said
    press(window, "Down")
    press(window, "R")
    assert session.brief.articles[article.id].edition == article.edition
    assert session.brief.annotations == before.annotations
    assert session.brief.articles[article.id].publisher == "The Herald"
    press(window, "Ctrl+Z")
    assert session.brief.articles[article.id].text == newer.text
    [button] = cards(window)[0].findChildren(Control)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert session.brief.articles[article.id].text == article.text


def test_a_step_in_which_two_articles_became_one_is_told(window: Window) -> None:
    older, newer, *_rest = window.session.brief.articles
    window.session.do(changes.MakeVersion(older, newer))
    window.sharing.show_history(older)
    settle()
    assert titles(window) == ["Became one with another text of it", "A newer text", "Made"]


@pytest.mark.usefixtures("passage")
def test_the_card_of_a_passage_leads_to_it_by_mouse_and_by_key(window: Window) -> None:
    QTest.mouseClick(window.read.card.history, Qt.MouseButton.LeftButton)
    settle()
    assert titles(window) == ["Note", "Note", "Made"]
    press(window, "Escape")
    assert dock_of(window).panel is None
    assert window.actions_by_id["history"].shortcut().toString() == "Ctrl+Alt+H"


def test_the_sheets_of_the_weigh_desk_lead_to_it(window: Window, passage: AnnotationId) -> None:
    stated = changes.StatePoint("It holds.", ARGUMENT.id)
    window.session.do(stated)
    window.session.do(changes.RewordPoint(stated.id, "It leaks."))
    window.show_desk("weigh")
    window.weigh.show_point(stated.id)
    settle()
    QTest.mouseClick(window.weigh.inspector.point.history, Qt.MouseButton.LeftButton)
    settle()
    assert titles(window) == ["Wording", "Made"]
    window.weigh.inspector.passage.show_passage(passage)
    window.weigh.inspector.passage.history.click()
    settle()
    assert titles(window) == ["Note", "Note", "Made"]


def test_the_fields_of_an_article_lead_to_it_by_mouse_and_by_key(window: Window) -> None:
    article = next(iter(window.session.brief.articles))
    window.session.do(changes.DescribeArticle(article, "publisher", "The Herald"))
    window.session.do(changes.DescribeArticle(article, "date", "2025-01"))
    dialog = window.article_dialog
    dialog.edit(article)
    settle()
    QTest.mouseClick(dialog.history, Qt.MouseButton.LeftButton)
    settle()
    assert titles(window) == ["Date", "Publisher", "Made"]
    dialog.activateWindow()
    dialog.fields["publisher"].setFocus()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(dialog.fields["publisher"], Qt.Key.Key_H, held)
    settle()
    assert titles(window) == ["Publisher"]
    dialog.close()
