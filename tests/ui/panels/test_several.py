"""Several passages selected in the list: retagged, sub-tagged, removed, copied; one undo for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from briefer.core.changes import AddTag
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.ui.panels.passages import PassageColumn, PassageList
from briefer.ui.panels.several import only
from tests.ui.panels.making import click_row, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def column(two_articles: Session, four_passages: list[AnnotationId], look: Look, shown: Show) -> PassageColumn:
    assert len(four_passages) == 4
    column = PassageColumn(two_articles, look)
    shown(column, 320, 900)
    return column


@pytest.fixture
def panel(column: PassageColumn) -> PassageList:
    return column.passages


def test_shift_click_selects_all_between(panel: PassageList, four_passages: list[AnnotationId]) -> None:
    click_row(panel.list, 0)
    click_row(panel.list, 2, LEFT, SHIFT)
    assert panel.several == tuple(four_passages[:3])
    click_row(panel.list, 1, LEFT, SHIFT)
    assert panel.several == tuple(four_passages[:2])


def test_control_click_adds_and_takes_away(panel: PassageList, four_passages: list[AnnotationId]) -> None:
    click_row(panel.list, 0)
    click_row(panel.list, 3, LEFT, CONTROL)
    assert panel.several == (four_passages[0], four_passages[3])
    click_row(panel.list, 0, LEFT, CONTROL)
    assert panel.selected == (four_passages[3],)
    assert not panel.several


def test_shift_arrows_select_from_where_one_began(panel: PassageList, four_passages: list[AnnotationId]) -> None:
    click_row(panel.list, 1)
    press(panel.list, Qt.Key.Key_Down, SHIFT)
    press(panel.list, Qt.Key.Key_Down, SHIFT)
    assert panel.several == tuple(four_passages[1:])
    press(panel.list, Qt.Key.Key_Up, SHIFT)
    assert panel.several == tuple(four_passages[1:3])
    press(panel.list, Qt.Key.Key_End)
    press(panel.list, Qt.Key.Key_Home, SHIFT)
    assert panel.several == tuple(four_passages)


def test_control_a_selects_all_and_escape_lets_go_of_all_but_one(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId], qtbot: QtBot
) -> None:
    click_row(panel.list, 1)
    press(panel.list, Qt.Key.Key_A, CONTROL)
    assert panel.several == tuple(four_passages)
    with qtbot.assertNotEmitted(panel.reading_wanted):
        press(panel.list, Qt.Key.Key_Escape)
    assert panel.selected == (four_passages[1],)
    assert two_articles.chosen == four_passages[1]
    with qtbot.waitSignal(panel.reading_wanted):
        press(panel.list, Qt.Key.Key_Escape)


def test_selecting_by_shift_or_control_reveals_nothing(panel: PassageList, qtbot: QtBot) -> None:
    click_row(panel.list, 0)
    with qtbot.assertNotEmitted(panel.reveal_wanted):
        click_row(panel.list, 2, LEFT, SHIFT)
        click_row(panel.list, 3, LEFT, CONTROL)
        press(panel.list, Qt.Key.Key_Return)


def test_of_several_none_is_chosen_and_the_card_is_away(column: PassageColumn, two_articles: Session) -> None:
    click_row(column.passages.list, 0)
    assert column.card.isVisible()
    click_row(column.passages.list, 1, LEFT, SHIFT)
    assert two_articles.chosen is None
    assert not column.card.isVisible()
    assert "2 passages selected" in column.passages.told.text()
    assert column.passages.told.isVisible()
    click_row(column.passages.list, 0)
    assert column.card.isVisible()
    assert not column.passages.told.isVisible()


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Qt.Key.Key_A, ARGUMENT), (Qt.Key.Key_R, RISK), (Qt.Key.Key_C, RECOMMENDATION)],
)
def test_a_letter_retags_all_and_one_undo_takes_it_back(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId], key: Qt.Key, kind: object
) -> None:
    before = dict(two_articles.brief.annotations)
    click_row(panel.list, 0)
    press(panel.list, Qt.Key.Key_A, CONTROL)
    press(panel.list, key)
    assert {passage.kind for passage in two_articles.brief.passages()} == {kind}
    assert panel.several == tuple(four_passages)
    two_articles.undo()
    assert two_articles.brief.annotations == before


def test_a_digit_gives_all_the_sub_tag_that_has_it(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    change = AddTag(RISK.id, "Flood", key="4")
    two_articles.do(change)
    click_row(panel.list, 0)
    click_row(panel.list, 1, LEFT, SHIFT)
    press(panel.list, Qt.Key.Key_4)
    for id_ in four_passages[:2]:
        assert two_articles.brief.annotations[id_].subtag == change.id
        assert two_articles.brief.annotations[id_].kind is RISK
    two_articles.undo()
    assert all(not two_articles.brief.annotations[id_].subtag for id_ in four_passages)
    press(panel.list, Qt.Key.Key_7)
    assert all(not two_articles.brief.annotations[id_].subtag for id_ in four_passages)


def test_delete_removes_all_and_one_undo_brings_them_back(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    click_row(panel.list, 1)
    click_row(panel.list, 2, LEFT, SHIFT)
    press(panel.list, Qt.Key.Key_Delete)
    assert set(two_articles.brief.annotations) == {four_passages[0], four_passages[3]}
    assert panel.selected == (four_passages[3],)
    two_articles.undo()
    assert set(two_articles.brief.annotations) == set(four_passages)


def test_a_changed_letter_retags_here_too(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    two_articles.settings.keys = {"tag.risk": ("K",)}
    click_row(panel.list, 0)
    press(panel.list, Qt.Key.Key_R)
    assert two_articles.brief.annotations[four_passages[0]].kind is ARGUMENT
    press(panel.list, Qt.Key.Key_K)
    assert two_articles.brief.annotations[four_passages[0]].kind is RISK


def test_control_c_copies_quotations_with_references(panel: PassageList) -> None:
    click_row(panel.list, 0)
    click_row(panel.list, 1, LEFT, SHIFT)
    press(panel.list, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    first, second = data.text().split("\n\n")
    assert first == (
        "“the treaty is a document that both quote” (Ilse Maren, “A dam treaty nobody is keeping”, "
        "Highland Review, 12 March 2026, ¶\u00a01)"
    )
    assert second.startswith("“Without shared figures")
    assert "<i>Highland Review</i>" in data.html()
    assert data.html().count("<p>") == 2


def test_a_passage_somebody_else_said_says_who(panel: PassageList) -> None:
    click_row(panel.list, 2)
    press(panel.list, Qt.Key.Key_C, CONTROL)
    assert "reporting the engineers)" in QGuiApplication.clipboard().text()


def test_dragging_over_rows_selects_them(panel: PassageList, four_passages: list[AnnotationId]) -> None:
    rects = [panel.list.visualRect(panel.list.model().index(row, 0)) for row in range(4)]
    view = panel.list.viewport()
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, rects[0].center())
    for rect in rects[1:3]:
        QTest.mouseMove(view, rect.center())
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, rects[2].center())
    assert set(panel.selected) <= set(four_passages[:3])


def test_a_filter_keeps_what_stays_in_sight_selected(panel: PassageList, four_passages: list[AnnotationId]) -> None:
    click_row(panel.list, 0)
    press(panel.list, Qt.Key.Key_A, CONTROL)
    panel.filter.kinds[ARGUMENT.id].click()
    assert panel.selected == tuple(four_passages[:2])


def test_ten_thousand_are_selected_and_retagged(many_passages: Session, look: Look, shown: Show) -> None:
    panel = PassageList(many_passages, look)
    shown(panel, 300, 600)
    panel.list.setFocus()
    press(panel.list, Qt.Key.Key_A, CONTROL)
    assert len(panel.several) == 10_000
    press(panel.list, Qt.Key.Key_R)
    assert {passage.kind for passage in many_passages.brief.passages()} == {RISK}


def test_a_part_to_be_exported_has_no_other_passages(two_articles: Session, four_passages: list[AnnotationId]) -> None:
    part = only(two_articles.brief, four_passages[3:])
    assert list(part.annotations) == four_passages[3:]
    assert len(part.articles) == 1
    assert len(two_articles.brief.annotations) == 4
    assert len(two_articles.brief.articles) == 2


@pytest.mark.parametrize("row", range(4))
def test_each_passage_is_announced_with_kind_quote_article_and_paragraph(panel: PassageList, row: int) -> None:
    passage = panel._model.passage(row)
    spoken = str(panel.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith(f"{passage.kind.label}, {passage.quote}")
    assert "¶" in spoken
    assert "Highland Review" in spoken or "Patience is a policy" in spoken


def test_a_key_held_for_something_else_does_not_add_what_is_chosen_elsewhere(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    click_row(panel.list, 0)
    press(panel, Qt.Key.Key_2, CONTROL)
    two_articles.choose(four_passages[3])
    assert panel.selected == (four_passages[3],)
    assert two_articles.chosen == four_passages[3]
