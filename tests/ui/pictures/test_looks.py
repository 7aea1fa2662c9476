"""The pictures on the screen in all themes and sizes: nothing is cut off, covered, or left in the old colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from briefer.core import changes
from briefer.core.kinds import KINDS, RISK
from briefer.ui.pictures.coverage_view import CoverageView
from briefer.ui.pictures.matrix_view import MatrixView
from briefer.ui.pictures.risk_view import RiskView
from briefer.ui.theme import THEMES
from tests.core.examples import DAM
from tests.core.weighed_briefs import many_changes
from tests.ui.colours import share_of
from tests.ui.pictures.conftest import state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]
    Make = Callable[[Session, Look], QWidget]

VIEWS = pytest.mark.parametrize("make", [MatrixView, RiskView, CoverageView], ids=lambda view: view.__name__)


@pytest.fixture
def much(session: Session) -> Session:
    session.do(changes.Together(tuple(many_changes(100, 12)), "weighing much"))
    return session


@pytest.fixture(autouse=True)
def no_tooltip_left() -> Iterator[None]:
    yield
    if QApplication.instance():
        QToolTip.hideText()


def hover(widget: QWidget, at: QPoint) -> str:
    """Rest the pointer at a place, and return what the tooltip says."""
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    return QToolTip.text()


@VIEWS
@pytest.mark.parametrize("mode", list(THEMES))
def test_a_theme_chosen_later_reaches_everything(
    weighed: Session, look: Look, shown: Show, make: Make, mode: str
) -> None:
    view = make(weighed, look)
    shown(view, 900, 500)
    look.set_mode(mode)
    picture = view.grab().toImage()
    assert share_of(picture, look.theme.paper) > 0.2
    others = [theme for theme in THEMES.values() if theme.name != mode]
    assert all(share_of(picture, theme.paper) < 0.01 for theme in others)


@VIEWS
def test_an_empty_brief_shows_one_sentence(session: Session, look: Look, shown: Show, make: Make) -> None:
    view = make(session, look)
    shown(view, 500, 300)
    assert share_of(view.grab().toImage(), look.theme.paper) > 0.9
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(view.focusProxy() or view, key)


@VIEWS
def test_much_is_shown_and_gone_through(much: Session, look: Look, shown: Show, make: Make) -> None:
    view = make(much, look)
    shown(view, 1180, 700)
    before = view.grab().toImage()
    target = view.focusProxy() or view
    for _ in range(30):
        QTest.keyClick(target, Qt.Key.Key_Down)
    assert view.grab().toImage() != before


@VIEWS
def test_the_focus_can_be_seen(weighed: Session, look: Look, shown: Show, make: Make) -> None:
    view = make(weighed, look)
    shown(view, 900, 500)
    view.setFocus()
    QTest.keyClick(view.focusProxy() or view, Qt.Key.Key_Down)
    ringed = view.grab().toImage()
    (view.focusProxy() or view).clearFocus()
    assert view.grab().toImage() != ringed


@VIEWS
def test_what_can_have_the_focus_has_a_name(weighed: Session, look: Look, shown: Show, make: Make) -> None:
    view = make(weighed, look)
    shown(view, 900, 500)
    target = view.focusProxy()
    assert target is not None
    assert target.accessibleName()
    assert target.accessibleDescription()


def test_twelve_articles_need_no_sideways_scrolling(much: Session, look: Look, shown: Show) -> None:
    view = MatrixView(much, look)
    shown(view, 1240, 700)
    assert not view.table.horizontalScrollBar().isVisible()
    view.resize(600, 500)
    QApplication.processEvents()
    assert view.table.horizontalScrollBar().isVisible()


def test_headers_stay_while_the_matrix_scrolls(much: Session, look: Look, shown: Show) -> None:
    view = MatrixView(much, look)
    shown(view, 600, 400)
    table = view.table
    table.setCurrentIndex(view.model.index(99, 11))
    assert table.verticalScrollBar().value() > 0
    assert table.horizontalScrollBar().value() > 0
    assert table.verticalHeader().x() == 0
    assert table.horizontalHeader().y() == 0
    assert table.viewport().rect().intersects(table.visualRect(view.model.index(99, 11)))


def test_home_and_end_go_along_a_row(much: Session, look: Look, shown: Show) -> None:
    view = MatrixView(much, look)
    shown(view, 600, 400)
    view.table.setCurrentIndex(view.model.index(4, 3))
    QTest.keyClick(view.table, Qt.Key.Key_End)
    assert view.table.currentIndex().column() == 11
    QTest.keyClick(view.table, Qt.Key.Key_Home)
    assert (view.table.currentIndex().row(), view.table.currentIndex().column()) == (4, 0)


def test_going_down_brings_an_article_into_sight(much: Session, look: Look, shown: Show) -> None:
    view = CoverageView(much, look)
    shown(view, 700, 300)
    for _ in range(11):
        QTest.keyClick(view.sheet, Qt.Key.Key_Down)
    assert view.sheet.row == 11
    assert view.sheet.visibleRegion().boundingRect().bottom() > view.sheet.height() - 60


def test_long_sentences_and_names_are_elided_and_whole_in_the_tooltip(
    weighed: Session, look: Look, shown: Show
) -> None:
    sentence = "The canal " + "that was dug without asking anybody " * 12 + "runs dry."
    state(weighed, sentence, RISK.id)
    weighed.do(changes.DescribeArticle(DAM.id, "publisher", "The Quarterly Review of Dams, Gates and Canals"))
    view = MatrixView(weighed, look)
    shown(view, 700, 400)
    tip = view.model.headerData(3, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    assert sentence in tip
    name = view.model.headerData(0, Qt.Orientation.Horizontal)
    assert name.endswith("…")
    whole = view.model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "The Quarterly Review of Dams, Gates and Canals" in whole


def test_tooltips_tell_the_risks_of_a_cell(qtbot: QtBot, weighed: Session, look: Look, shown: Show) -> None:
    view = RiskView(weighed, look)
    shown(view, 900, 500)
    figure = view.grid.figure
    assert hover(view.grid, figure.markers[0].rect.center().toPoint()) == "1  The canal runs dry."
    corner = figure.cell(4, 5).topRight().toPoint() + QPoint(-3, 3)
    assert hover(view.grid, corner) == "1  The canal runs dry."
    hover(view.grid, figure.cell(1, 1).center().toPoint())
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_tooltips_tell_how_a_passage_begins(qtbot: QtBot, weighed: Session, look: Look, shown: Show) -> None:
    view = CoverageView(weighed, look)
    shown(view, 900, 500)
    figure = view.sheet.figure
    passage = view.sheet.covered[1].passages[0]
    lane = figure.lane(1, KINDS.index(RISK))
    at = QPoint(round(figure.x(1, passage.span.start)) + 26, round(lane.center().y()) + 24)
    assert hover(view.sheet, at) == "“A canal moves water”"
    hover(view.sheet, at + QPoint(0, 200))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_full_cell_says_how_many_more_and_its_tooltip_names_all(session: Session, look: Look, shown: Show) -> None:
    asked: list[changes.Change] = []
    for n in range(15):
        stated = changes.StatePoint(f"Risk {n}.", RISK.id)
        likelihood = changes.RatePoint(stated.id, "likelihood", "icd203/likely")
        asked += [stated, likelihood, changes.RatePoint(stated.id, "impact", 4)]
    session.do(changes.Together(tuple(asked), "rating much"))
    view = RiskView(session, look)
    shown(view, 900, 500)
    last = view.grid.figure.markers[-1]
    assert (last.risk, last.words) == (None, "+4")
    assert len(hover(view.grid, last.rect.center().toPoint()).splitlines()) == 15
    chosen: list[str] = []
    view.point_chosen.connect(chosen.append)
    QTest.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=last.rect.center().toPoint())
    assert chosen == []
