"""The risk picture on the screen: each risk is at its place, and can be chosen there."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.core.risk_picture import Zone, risk_picture, zone
from briefer.ui.pictures.marks import zone_colour
from briefer.ui.pictures.risk_figure import RiskFigure
from briefer.ui.pictures.risk_view import RiskView
from briefer.ui.theme import THEMES, Theme
from tests.core.examples import journal
from tests.core.examples import state as stated
from tests.core.weighed_briefs import many_points, rate
from tests.ui.colours import DEFICIENCIES, NORMAL, contrast, difference, luminance
from tests.ui.pictures.conftest import state

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]

EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


@pytest.fixture
def view(weighed: Session, look: Look, shown: Show) -> RiskView:
    view = RiskView(weighed, look)
    shown(view, 1000, 560)
    return view


def rated(session: Session, sentence: str, likelihood: str, impact: int) -> str:
    point = state(session, sentence, RISK.id)
    session.do(changes.RatePoint(point, "likelihood", likelihood))
    session.do(changes.RatePoint(point, "impact", impact))
    return point


def sentences(view: RiskView) -> list[str]:
    return [view.model.index(n, 0).data() for n in range(view.model.rowCount())]


def test_a_risk_stands_in_the_cell_of_its_ratings(view: RiskView) -> None:
    (marker,) = view.grid.figure.markers
    assert view.grid.figure.cell(4, 5).contains(marker.rect)
    assert marker.words == "1"


def test_all_risks_stand_beside_it_in_words(view: RiskView) -> None:
    assert sentences(view) == ["The canal runs dry.", "The tolls rise."]
    said = view.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "1, The canal runs dry., likely, impact 5 (severe), score 20"


def test_a_click_on_a_marker_chooses_the_point(view: RiskView) -> None:
    chosen: list[str] = []
    view.point_chosen.connect(chosen.append)
    (marker,) = view.grid.figure.markers
    QTest.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=marker.rect.center().toPoint())
    assert chosen == [view.model.risk(0).point.id]
    assert view.list.currentIndex().row() == 0


def test_arrow_keys_go_from_risk_to_risk_and_around(view: RiskView, weighed: Session) -> None:
    rated(weighed, "The gates close.", "icd203/unlikely", 2)
    chosen: list[str] = []
    view.point_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(view.grid, key)
    told = [weighed.brief.points[id_].sentence for id_ in chosen]  # type: ignore[index]
    assert told == ["The canal runs dry.", "The gates close.", "The canal runs dry.", "The gates close."]


def test_keys_in_the_list_choose_too_even_those_without_a_place(view: RiskView, weighed: Session) -> None:
    chosen: list[str] = []
    view.point_chosen.connect(chosen.append)
    view.list.setFocus()
    view.list.setCurrentIndex(view.model.index(0, 0))
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert weighed.brief.points[chosen[-1]].sentence == "The tolls rise."  # type: ignore[index]
    assert view.point == chosen[-1]


def test_choosing_from_outside_says_nothing(view: RiskView) -> None:
    chosen: list[str] = []
    view.point_chosen.connect(chosen.append)
    view.choose(view.model.risk(1).point.id)
    assert (view.list.currentIndex().row(), chosen) == (1, [])


def test_a_trend_is_an_arrow(view: RiskView, weighed: Session) -> None:
    risk = view.model.risk(0).point.id
    for trend, arrow in (("rising", "↗"), ("steady", "→"), ("falling", "↘")):
        weighed.do(changes.RatePoint(risk, "trend", trend))
        assert view.grid.figure.markers[0].words == f"1{arrow}"


def test_rating_moves_a_risk_to_its_place(view: RiskView, weighed: Session) -> None:
    risk = view.model.risk(1).point.id
    weighed.do(changes.RatePoint(risk, "likelihood", "icd203/almost-certain"))
    weighed.do(changes.RatePoint(risk, "impact", 5))
    marker = view.grid.figure.marker_of(risk)
    assert marker is not None
    assert view.grid.figure.cell(5, 5).contains(marker.rect)
    assert sentences(view)[0] == "The tolls rise."


def test_the_list_goes_below_where_it_is_narrow(view: RiskView) -> None:
    assert view.list.x() > view.grid.geometry().right()
    view.resize(560, 700)
    QTest.qWait(0)
    assert view.list.y() > view.grid.geometry().bottom()


def test_without_risks_it_says_what_to_do(session: Session, look: Look, shown: Show) -> None:
    view = RiskView(session, look)
    shown(view, 600, 400)
    assert not view.grid.isVisible()
    state(session, "The canal runs dry.", RISK.id)
    assert view.grid.isVisible()
    assert view.grid.figure.markers == []
    QTest.keyClick(view.grid, Qt.Key.Key_Right)
    assert view.point is None


@pytest.mark.parametrize("count", [1, 2, 4, 9, 12, 13, 40])
def test_markers_in_one_cell_do_not_meet_and_stay_within(look: Look, count: int) -> None:
    made = journal()
    for n in range(count):
        stated(made, f"Risk {n}.", RISK.id)
        rate(made, n, likelihood="icd203/likely", impact=3)
    figure = RiskFigure(risk_picture(made.brief), look, QRectF(0, 0, 390, 340))
    assert len(figure.markers) == min(count, 12)
    assert all(figure.cell(4, 3).contains(marker.rect) for marker in figure.markers)
    assert not any(a.rect.intersects(b.rect) for a, b in combinations(figure.markers, 2))
    assert figure.markers[-1].words == (f"+{count - 11}" if count > 12 else str(count))


def test_sixty_points_lie_without_one_upon_another(look: Look) -> None:
    figure = RiskFigure(risk_picture(many_points(60, 5).brief), look, QRectF(0, 0, 700, 500))
    assert not any(a.rect.intersects(b.rect) for a, b in combinations(figure.markers, 2))


@EACH
def test_scores_can_be_read_on_every_zone(theme: Theme) -> None:
    assert min(contrast(theme.ink, zone_colour(score, theme)) for score in range(1, 26)) >= 4.5


@EACH
@pytest.mark.parametrize("seen_as", [NORMAL, *DEFICIENCIES.values()], ids=["normal", *DEFICIENCIES])
def test_zones_are_told_apart_by_everybody(theme: Theme, seen_as: tuple[tuple[float, float, float], ...]) -> None:
    zones = [zone_colour(each, theme) for each in Zone]
    assert all(difference(one, other, seen_as) > 4 for one, other in pairwise(zones))


def test_zones_print_darker_and_darker_in_grey() -> None:
    shades = [luminance(zone_colour(each, THEMES["light"])) for each in Zone]
    assert all(one - other > 0.06 for one, other in pairwise(shades))
    assert zone(25) is Zone.SEVERE
