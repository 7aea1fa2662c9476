"""The left column, used by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefer.core.changes import AddArticle, DescribeArticle, RemoveArticle
from briefer.core.kinds import ARGUMENT, KINDS, RISK
from briefer.ui.panels.articles import ArticleList
from tests.ui.panels.making import article_of, click_row, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from tests.ui.panels.making import Tagged

    Show = Callable[[QWidget, int, int], None]

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def column(two_articles: Session, look: Look, shown: Show) -> ArticleList:
    column = ArticleList(two_articles, look)
    shown(column, 236, 700)
    return column


def ids(session: Session) -> list[ArticleId]:
    return list(session.brief.articles)


def spoken(column: ArticleList, row: int) -> str:
    return str(column.list.model().index(row, 0).data(SPOKEN))


def colour_at(column: ArticleList, row: int, x: int) -> QColor:
    rect = column.list.visualRect(column.list.model().index(row, 0))
    return column.list.viewport().grab().toImage().pixelColor(x, rect.bottom() - 9)


def test_each_article_is_a_row_with_its_title(column: ArticleList) -> None:
    assert column.list.model().rowCount() == 2
    assert column.list.model().index(0, 0).data() == "A dam treaty nobody is keeping"


def test_a_screen_reader_hears_where_it_is_from_and_what_is_tagged(
    column: ArticleList, four_passages: list[AnnotationId]
) -> None:
    assert len(four_passages) == 4
    assert spoken(column, 0) == (
        "A dam treaty nobody is keeping, Highland Review · 12 Mar 2026, 2 arguments, 1 risk, 0 recommendations"
    )
    assert "no publisher · no date" in spoken(column, 1)


def test_a_title_that_is_a_guess_says_so(column: ArticleList) -> None:
    assert "first words" in column.list.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "first words" not in column.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_click_asks_for_the_article_in_the_active_pane(
    column: ArticleList, two_articles: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(column.article_wanted) as signal:
        click_row(column.list, 1)
    assert signal.args == [ids(two_articles)[1], False]


@pytest.mark.parametrize(
    ("button", "modifier"),
    [
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier),
        (Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_with_control_or_the_middle_button_it_comes_beside(
    column: ArticleList, two_articles: Session, qtbot: QtBot, button: Qt.MouseButton, modifier: Qt.KeyboardModifier
) -> None:
    with qtbot.waitSignal(column.article_wanted) as signal:
        click_row(column.list, 0, button, modifier)
    assert signal.args == [ids(two_articles)[0], True]


@pytest.mark.parametrize("control", [True, False])
def test_keys_alone_open_an_article(column: ArticleList, two_articles: Session, qtbot: QtBot, control: bool) -> None:
    column.focus_list()
    press(column.list, Qt.Key.Key_End)
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(column.article_wanted) as signal:
        press(column.list, Qt.Key.Key_Return, modifier)
    assert signal.args == [ids(two_articles)[1], control]


def test_the_menu_is_wanted_for_the_article_under_the_pointer(
    column: ArticleList, two_articles: Session, qtbot: QtBot
) -> None:
    view = column.list.viewport()
    place = column.list.visualRect(column.list.model().index(1, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    with qtbot.waitSignal(column.menu_wanted) as signal:
        QApplication.sendEvent(view, event)
    assert signal.args == [view.mapToGlobal(place), ids(two_articles)[1]]


def test_articles_in_panes_are_marked_and_the_active_one_most(
    column: ArticleList, two_articles: Session, look: Look
) -> None:
    first, second = ids(two_articles)
    column.set_shown([first, second], second)
    assert colour_at(column, 0, 1) == look.theme.third
    assert colour_at(column, 1, 1) == look.theme.ink
    assert colour_at(column, 0, 220) == look.theme.selected
    column.set_shown([first], first)
    assert colour_at(column, 0, 1) == look.theme.ink
    assert colour_at(column, 1, 220) == look.theme.chrome
    assert spoken(column, 0).endswith("shown")


def test_counts_follow_tagging_retagging_and_undo(column: ArticleList, two_articles: Session, tag: Tagged) -> None:
    tag("Without shared figures", RISK.id)
    assert "1 risk," in spoken(column, 0)
    assert [row.accessibleName() for row in column.legend.rows][1] == "Risk, 1 passages"
    two_articles.undo()
    assert "0 risks" in spoken(column, 0)
    assert [row.accessibleName() for row in column.legend.rows][1] == "Risk, 0 passages"


def test_a_corrected_title_shows_at_once(column: ArticleList, two_articles: Session) -> None:
    two_articles.do(DescribeArticle(ids(two_articles)[1], "title", "Why the delta waits"))
    assert column.list.model().index(1, 0).data() == "Why the delta waits"


def test_articles_come_and_go(column: ArticleList, two_articles: Session) -> None:
    two_articles.do(AddArticle(article_of(("Third", "One more article with a line of text."))))
    assert column.list.model().rowCount() == 3
    two_articles.do(RemoveArticle(ids(two_articles)[0]))
    assert column.list.model().rowCount() == 2


def test_a_very_long_title_takes_three_lines_and_no_more(column: ArticleList, two_articles: Session) -> None:
    short = column.list.visualRect(column.list.model().index(0, 0)).height()
    two_articles.do(DescribeArticle(ids(two_articles)[0], "title", "word " * 300))
    tall = column.list.visualRect(column.list.model().index(0, 0)).height()
    assert short < tall <= short + 2 * 17
    column.grab()


def test_two_hundred_articles_are_in_reach(column: ArticleList, two_articles: Session, qtbot: QtBot) -> None:
    for n in range(200):
        two_articles.do(AddArticle(article_of((f"Article {n}", "With a line of text."))))
    column.focus_list()
    press(column.list, Qt.Key.Key_End)
    with qtbot.waitSignal(column.article_wanted) as signal:
        press(column.list, Qt.Key.Key_Return)
    assert two_articles.brief.articles[signal.args[0]].title == "Article 199"


def test_an_empty_brief_says_what_to_do_and_offers_it(session: Session, look: Look, shown: Show, qtbot: QtBot) -> None:
    column = ArticleList(session, look)
    shown(column, 236, 700)
    assert not column.list.isVisible()
    assert "Add the articles" in column.empty.sentence.text()
    with qtbot.waitSignal(column.add_wanted):
        QTest.mouseClick(column.empty.button, Qt.MouseButton.LeftButton)
    session.do(AddArticle(article_of(("Title", "A line of text."))))
    assert column.list.isVisible()
    assert not column.empty.isVisible()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.id))
def test_a_click_on_a_tag_asks_for_it(column: ArticleList, qtbot: QtBot, kind: object) -> None:
    row = next(row for row in column.legend.rows if row.kind == kind)
    with qtbot.waitSignal(column.tag_wanted) as signal:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert signal.args == [row.kind.id]


def test_a_tag_is_reached_by_keys_with_a_ring_around_it(column: ArticleList, look: Look, qtbot: QtBot) -> None:
    row = column.legend.rows[0]
    before = row.grab().toImage()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    assert row.grab().toImage() != before
    assert look.theme.look(ARGUMENT).colour.name() in {
        row.grab().toImage().pixelColor(x, 0).name() for x in range(20, 60)
    }
    with qtbot.waitSignal(column.tag_wanted):
        press(row, Qt.Key.Key_Space)


def test_a_click_on_a_tag_leaves_the_focus_where_it_is(column: ArticleList) -> None:
    column.focus_list()
    QTest.mouseClick(column.legend.rows[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert column.list.hasFocus()


def test_dark_and_light_follow_the_look(column: ArticleList, look: Look) -> None:
    light = column.grab().toImage()
    look.set_mode("dark")
    dark = column.grab().toImage()
    assert light.pixelColor(5, 200).lightness() > 200
    assert dark.pixelColor(5, 200).lightness() < 60
