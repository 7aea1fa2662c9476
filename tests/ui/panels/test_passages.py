"""The list of passages, used by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefer.core.changes import Attribute, DescribeArticle, RemoveAnnotation, Retag, WriteNote
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.ui.panels.passage_rows import PassageRows
from briefer.ui.panels.passages import PassageColumn, PassageList
from tests.ui.panels.making import click_row, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
    from PySide6.QtWidgets import QStyleOptionViewItem
    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from tests.ui.panels.making import Tagged

    Show = Callable[[QWidget, int, int], None]


@pytest.fixture
def panel(two_articles: Session, four_passages: list[AnnotationId], look: Look, shown: Show) -> PassageList:
    assert len(four_passages) == 4
    panel = PassageList(two_articles, look)
    shown(panel, 300, 700)
    return panel


def quotes(panel: PassageList) -> list[str]:
    model = panel.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def selected(panel: PassageList) -> list[int]:
    return [index.row() for index in panel.list.selectionModel().selectedIndexes()]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def search(panel: PassageList, words: str) -> None:
    panel.focus_search()
    QTest.keyClicks(panel.filter.search, words)


def test_passages_stand_in_reading_order(panel: PassageList) -> None:
    assert [quote.split()[0] for quote in quotes(panel)] == ["the", "Without", "A", "A"]


def test_chips_count_the_kinds(panel: PassageList) -> None:
    assert panel.filter.all.text() == "All 4"
    assert [chip.text() for chip in panel.filter.kinds.values()] == ["A 2", "R 1", "C 1"]


def test_a_chip_shows_one_kind_and_all_shows_all_again(panel: PassageList) -> None:
    click(panel.filter.kinds[RISK.id])
    assert quotes(panel) == ["A third failed season could push the upper province"]
    click(panel.filter.kinds[ARGUMENT.id])
    assert len(quotes(panel)) == 2
    click(panel.filter.all)
    assert len(quotes(panel)) == 4


def test_this_article_shows_the_passages_of_the_active_pane(panel: PassageList, two_articles: Session) -> None:
    first, second = two_articles.brief.articles
    assert not panel.filter.here.isEnabled()
    panel.set_article(second)
    click(panel.filter.here)
    assert len(quotes(panel)) == 1
    assert panel.filter.all.text() == "All 1"
    panel.set_article(first)
    assert len(quotes(panel)) == 3
    click(panel.filter.here)
    assert len(quotes(panel)) == 4


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("theft", 1),
        ("ARTICLE 88", 1),
        ("engineers", 1),
        ("season", 2),
        ("guarantee years", 1),
        ("years season", 1),
        ("no such words", 0),
    ],
)
def test_search_finds_words_of_quote_note_and_speaker(panel: PassageList, words: str, found: int) -> None:
    search(panel, words)
    assert len(quotes(panel)) == found


def test_search_minds_neither_case_nor_diacritics(panel: PassageList, tag: Tagged) -> None:
    tag("says Señor Núñez")
    search(panel, "senor NUNEZ")
    assert quotes(panel) == ["says Señor Núñez"]


def test_search_and_chips_work_together(panel: PassageList) -> None:
    search(panel, "season")
    click(panel.filter.kinds[RECOMMENDATION.id])
    assert quotes(panel) == ["A seasonal guarantee would buy both sides three years 🌧️"]


def test_a_note_written_now_is_found_now(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    search(panel, "harvest")
    assert quotes(panel) == []
    two_articles.do(WriteNote(four_passages[3], "Ask about the harvest"))
    assert len(quotes(panel)) == 1


def test_nothing_found_says_so_and_offers_the_way_back(panel: PassageList) -> None:
    search(panel, "zzz")
    assert panel.unmatched.isVisible()
    assert not panel.list.isVisible()
    click(panel.unmatched.button)
    assert len(quotes(panel)) == 4
    assert panel.list.isVisible()


def test_escape_empties_the_search_first(panel: PassageList) -> None:
    search(panel, "theft")
    press(panel.filter.search, Qt.Key.Key_Escape)
    assert len(quotes(panel)) == 4


def test_down_goes_from_the_search_into_the_rows(panel: PassageList, two_articles: Session) -> None:
    search(panel, "theft")
    press(panel.filter.search, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    chosen = two_articles.chosen
    assert chosen is not None
    assert "theft" in two_articles.brief.annotations[chosen].quote


def test_a_click_chooses_and_reveals(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.reveal_wanted) as signal:
        click_row(panel.list, 2)
    assert signal.args == [four_passages[2]]
    assert two_articles.chosen == four_passages[2]


def test_arrows_choose_and_enter_reveals(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId], qtbot: QtBot
) -> None:
    click_row(panel.list, 0)
    with qtbot.assertNotEmitted(panel.reveal_wanted):
        press(panel.list, Qt.Key.Key_Down)
    assert two_articles.chosen == four_passages[1]
    with qtbot.waitSignal(panel.reveal_wanted) as signal:
        press(panel.list, Qt.Key.Key_Return)
    assert signal.args == [four_passages[1]]


def test_what_is_chosen_elsewhere_is_selected_here(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    two_articles.choose(four_passages[3])
    assert selected(panel) == [3]
    two_articles.choose(None)
    assert selected(panel) == []


def test_a_choice_that_does_not_pass_the_filter_selects_nothing_until_it_does(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    click(panel.filter.kinds[RISK.id])
    two_articles.choose(four_passages[0])
    assert selected(panel) == []
    click(panel.filter.all)
    assert selected(panel) == [0]


def test_delete_removes_the_passage_and_goes_on_to_the_next(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    click_row(panel.list, 1)
    press(panel.list, Qt.Key.Key_Delete)
    assert four_passages[1] not in two_articles.brief.annotations
    assert two_articles.chosen == four_passages[2]
    two_articles.undo()
    assert len(quotes(panel)) == 4


def test_deleting_the_last_passage_leaves_the_empty_state(panel: PassageList, two_articles: Session) -> None:
    click_row(panel.list, 0)
    for _ in range(4):
        press(panel.list, Qt.Key.Key_Delete)
    assert not two_articles.brief.annotations
    assert panel.untagged.isVisible()
    assert "press A, R or C" in panel.untagged.sentence.text()


def test_escape_wants_to_go_on_reading(panel: PassageList, qtbot: QtBot) -> None:
    click_row(panel.list, 0)
    with qtbot.waitSignal(panel.reading_wanted):
        press(panel.list, Qt.Key.Key_Escape)


def test_the_menu_is_wanted_for_the_passage_under_the_pointer(
    panel: PassageList, four_passages: list[AnnotationId], qtbot: QtBot
) -> None:
    view = panel.list.viewport()
    place = panel.list.visualRect(panel.list.model().index(1, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    with qtbot.waitSignal(panel.menu_wanted) as signal:
        QApplication.sendEvent(view, event)
    assert signal.args == [view.mapToGlobal(place), four_passages[1]]


def test_a_new_passage_comes_in_its_place_and_the_choice_stays(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId], tag: Tagged
) -> None:
    two_articles.choose(four_passages[2])
    tag("A dispute about numbers")
    assert quotes(panel)[2] == "A dispute about numbers"
    assert selected(panel) == [3]


def test_a_retagged_passage_leaves_a_filtered_list(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    click(panel.filter.kinds[ARGUMENT.id])
    two_articles.do(Retag(four_passages[0], RISK.id))
    assert len(quotes(panel)) == 1
    assert [chip.text() for chip in panel.filter.kinds.values()] == ["A 1", "R 2", "C 1"]


def test_a_row_grows_with_its_note(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    before = panel.list.visualRect(panel.list.model().index(0, 0)).height()
    two_articles.do(WriteNote(four_passages[0], "Look at this again"))
    assert panel.list.visualRect(panel.list.model().index(0, 0)).height() > before


def test_a_screen_reader_hears_kind_words_place_and_note(
    panel: PassageList, two_articles: Session, four_passages: list[AnnotationId]
) -> None:
    two_articles.do(Attribute(four_passages[1], "the minister"))
    spoken = panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Argument, Without shared figures every dry month looks like theft, "
        "Highland Review ¶\u00a02 · AM · said by the minister, Check article 88"
    )


def test_a_publisher_put_right_shows_in_the_captions(panel: PassageList, two_articles: Session) -> None:
    article = next(iter(two_articles.brief.articles))
    two_articles.do(DescribeArticle(article, "publisher", "Lowland Review"))
    assert "Lowland Review" in panel.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_passage_of_the_whole_article_takes_four_lines(
    panel: PassageList, two_articles: Session, tag: Tagged
) -> None:
    article = next(iter(two_articles.brief.articles.values()))
    tag(article.text)
    heights = {panel.list.visualRect(panel.list.model().index(row, 0)).height() for row in range(5)}
    assert max(heights) < 2 * min(heights) + 40
    panel.grab()


def test_nothing_tagged_hides_what_there_is_nothing_to_choose_from(
    two_articles: Session, look: Look, shown: Show, tag: Tagged
) -> None:
    panel = PassageList(two_articles, look)
    shown(panel, 300, 700)
    assert panel.untagged.isVisible()
    assert not panel.filter.search.isVisible()
    tag("Without shared figures")
    assert panel.filter.search.isVisible()
    assert panel.list.isVisible()


class Counting(PassageRows):
    """Notes which rows are measured and painted."""

    measured = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.measured += 1
        return super().sizeHint(option, index)


def test_ten_thousand_passages_measure_only_those_in_sight(many_passages: Session, look: Look, shown: Show) -> None:
    panel = PassageList(many_passages, look)
    rows = Counting(panel._model, look, panel)
    panel.list.setItemDelegate(rows)
    shown(panel, 300, 700)
    panel.grab()
    assert panel.list.model().rowCount() == 10_000
    assert rows.measured < 200
    last = list(many_passages.brief.annotations)[-1]
    many_passages.choose(last)
    panel.grab()
    assert selected(panel) == [9_999]
    many_passages.do(RemoveAnnotation(last))
    panel.grab()
    search(panel, "sentence 5000 of")
    assert len(quotes(panel)) == 1
    assert rows.measured < 2_000


def test_the_column_shows_the_card_of_the_chosen_passage_and_keeps_it_in_sight(
    two_articles: Session, four_passages: list[AnnotationId], look: Look, shown: Show
) -> None:
    column = PassageColumn(two_articles, look)
    shown(column, 300, 560)
    assert not column.card.isVisible()
    click_row(column.passages.list, 3)
    assert two_articles.chosen == four_passages[3]
    assert column.card.isVisible()
    QApplication.processEvents()
    view = column.passages.list
    rect = view.visualRect(view.model().index(3, 0))
    assert 0 <= rect.top() < rect.bottom() <= view.viewport().height()
