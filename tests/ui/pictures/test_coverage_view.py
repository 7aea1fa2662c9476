"""Coverage on the screen: strips that can be clicked, and gone through by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefer.core import changes
from briefer.core.kinds import ARGUMENT, KINDS, RISK
from briefer.ui.pictures.coverage_view import CoverageView
from tests.core.examples import CANAL, DAM, TOLLS
from tests.ui.colours import share_of
from tests.ui.pictures.conftest import tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Article
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]

MARGIN = 24


@pytest.fixture
def view(weighed: Session, look: Look, shown: Show) -> CoverageView:
    view = CoverageView(weighed, look)
    shown(view, 900, 500)
    return view


def place(view: CoverageView, row: int, offset: int, kind: int = 0) -> QPoint:
    figure = view.sheet.figure
    lane = figure.lane(row, kind)
    return QPoint(round(figure.x(row, offset)) + MARGIN + 1, round(lane.center().y()) + MARGIN)


def click(view: CoverageView, at: QPoint) -> None:
    QTest.mouseClick(view.sheet, Qt.MouseButton.LeftButton, pos=at)


def asked_places(view: CoverageView) -> list[tuple[str, int]]:
    places: list[tuple[str, int]] = []
    view.place_wanted.connect(lambda article, offset: places.append((article, offset)))
    return places


def test_a_click_on_a_stretch_opens_its_passage(view: CoverageView, weighed: Session) -> None:
    wanted: list[str] = []
    view.reveal_wanted.connect(wanted.append)
    click(view, place(view, 0, DAM.text.index("dam holds")))
    assert weighed.chosen is not None
    assert wanted == [weighed.chosen]
    assert weighed.brief.annotations[weighed.chosen].quote == "The dam holds"


def test_a_click_on_another_lane_or_bare_text_opens_the_place(view: CoverageView, weighed: Session) -> None:
    places = asked_places(view)
    click(view, place(view, 0, DAM.text.index("dam holds"), kind=1))
    click(view, place(view, 2, TOLLS.text.index("Nobody")))
    assert weighed.chosen is None
    assert [article for article, _ in places] == [DAM.id, TOLLS.id]
    assert abs(places[1][1] - TOLLS.text.index("Nobody")) <= 2


def test_a_click_beside_the_strips_does_nothing(view: CoverageView, weighed: Session) -> None:
    places = asked_places(view)
    for at in (QPoint(300, 3), QPoint(890, 80), QPoint(300, view.sheet.height() - 2)):
        click(view, at)
    assert (weighed.chosen, places) == (None, [])


def test_keys_go_through_articles_and_their_passages(view: CoverageView, weighed: Session) -> None:
    sheet, quotes = view.sheet, []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(sheet, key)
        quotes.append(weighed.brief.annotations[weighed.chosen].quote if weighed.chosen else "")
    assert quotes == ["The dam holds", "It held in 2017", "The dam holds", "The dam holds", "A canal moves water"]


def test_enter_opens_the_chosen_passage_or_the_article(view: CoverageView, weighed: Session) -> None:
    places, wanted = asked_places(view), list[str]()
    view.reveal_wanted.connect(wanted.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(view.sheet, key)
    assert wanted == [weighed.chosen]
    assert places == [(TOLLS.id, 0)]


def test_shares_are_told_to_screen_readers(view: CoverageView) -> None:
    told = view.sheet.accessibleDescription()
    assert "Tolls: nothing is tagged." in told
    assert told.count("%") >= 4


def test_a_new_passage_shows_at_once(view: CoverageView, weighed: Session, look: Look) -> None:
    before = share_of(view.grab().toImage(), look.theme.look(RISK).colour, step=2)
    tag(weighed, "Tolls rose.", RISK.id, TOLLS)
    assert share_of(view.grab().toImage(), look.theme.look(RISK).colour, step=2) > before
    assert view.sheet.covered[2].tagged == 2


@pytest.mark.parametrize(("base", "bare"), [(DAM, "Critics"), (CANAL, "It cannot")])
def test_a_stretch_is_painted_where_its_words_are(view: CoverageView, look: Look, base: Article, bare: str) -> None:
    row = [each.article.id for each in view.sheet.covered].index(base.id)
    passage = view.sheet.covered[row].passages[0]
    kind = KINDS.index(passage.kind)
    picture, at = view.grab().toImage(), place(view, row, (passage.span.start + passage.span.end) // 2, kind)
    assert picture.pixelColor(at) == look.theme.look(passage.kind).colour
    outside = place(view, row, base.text.index(bare) + 3, kind)
    assert picture.pixelColor(outside) != look.theme.look(passage.kind).colour


def test_without_articles_it_says_what_to_do(session: Session, look: Look, shown: Show) -> None:
    view = CoverageView(session, look)
    shown(view, 600, 300)
    assert not view.sheet.isVisible()
    QTest.keyClick(view.sheet, Qt.Key.Key_Down)
    session.do(changes.AddArticle(DAM))
    assert view.sheet.isVisible()
    assert view.sheet.covered[0].share_of(ARGUMENT.id) == 0
