"""The risk picture puts each risk at its likelihood and impact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.core.risk_picture import LEVELS, MOST_IN_CELL, Zone, alt_text, grid, risk_picture, zone
from tests.core.examples import journal, state
from tests.core.weighed_briefs import many_points, rate

if TYPE_CHECKING:
    from briefer.core.journal import Journal


@pytest.fixture
def made() -> Journal:
    made = journal()
    for sentence in ("The gates close.", "The canal breaks.", "Nobody pays."):
        state(made, sentence, RISK.id)
    state(made, "The dam is safe.")
    rate(made, 0, likelihood="icd203/likely", impact=5, trend="rising")
    rate(made, 1, likelihood="icd203/unlikely", impact=2)
    rate(made, 2, impact=3)
    return made


def test_a_rated_risk_stands_in_its_cell(made: Journal) -> None:
    picture = risk_picture(made.brief)
    assert [risk.point.sentence for risk in picture.at(4, 5)] == ["The gates close."]
    assert [(risk.number, risk.score) for risk in picture.rated] == [(1, 20), (2, 4)]
    assert picture.at(1, 1) == ()


def test_a_risk_not_fully_rated_has_no_place(made: Journal) -> None:
    (left,) = risk_picture(made.brief).unrated
    assert (left.number, left.point.sentence, left.score) == (3, "Nobody pays.", None)
    assert left.words == "likelihood not set, impact 3 (moderate)"


def test_arguments_are_no_risks(made: Journal) -> None:
    picture = risk_picture(made.brief)
    assert len(picture.rated) + len(picture.unrated) == 3


def test_the_gravest_is_number_one_and_the_unrated_come_last(made: Journal) -> None:
    state(made, "Nobody knows.", RISK.id)
    rate(made, 2, likelihood="icd203/very-likely", impact=5)
    risks = risk_picture(made.brief).risks
    assert [risk.point.sentence for risk in risks] == [
        "Nobody pays.",
        "The gates close.",
        "The canal breaks.",
        "Nobody knows.",
    ]
    assert [risk.number for risk in risks] == [1, 2, 3, 4]


def test_equal_scores_keep_the_order_of_the_board(made: Journal) -> None:
    rate(made, 1, likelihood="icd203/very-likely", impact=4)
    assert [risk.point.sentence for risk in risk_picture(made.brief).rated] == ["The gates close.", "The canal breaks."]


def test_a_rating_on_the_other_scale_has_no_place(made: Journal) -> None:
    rate(made, 0, likelihood="phia/likely")
    assert risk_picture(made.brief).at(4, 5) == ()


def test_ratings_are_told_in_words(made: Journal) -> None:
    assert risk_picture(made.brief).rated[0].words == "likely, impact 5 (severe), score 20, rising"


def test_columns_are_called_by_the_scale_of_the_brief(made: Journal) -> None:
    assert risk_picture(made.brief).words[0] == "almost no chance / very unlikely"
    made.do(changes.ChooseScale("phia"))
    picture = risk_picture(made.brief)
    assert picture.words == (
        "remote chance / highly unlikely",
        "unlikely",
        "realistic possibility",
        "likely",
        "highly likely / almost certain",
    )
    assert [risk.point.sentence for risk in picture.at(4, 5)] == ["The gates close."]


def test_the_picture_is_told_in_words_the_gravest_first(made: Journal) -> None:
    told = alt_text(risk_picture(made.brief))
    assert told.startswith(
        "Risk picture, likelihood across and impact upwards, five degrees each. R1 “The gates close.”"
    )
    assert told.endswith("Not placed, as not fully rated: R3 “Nobody pays.”: likelihood not set, impact 3 (moderate).")
    assert alt_text(risk_picture(journal().brief)) == "Risk picture: no risks yet."


def test_zones_grow_graver_with_the_score() -> None:
    zones = [zone(n) for n in range(1, 26)]
    assert zones == sorted(zones)
    assert set(zones) == set(Zone)


def test_every_rated_risk_of_many_stands_in_one_cell() -> None:
    picture = risk_picture(many_points(60, 5).brief)
    placed = [risk for level in LEVELS for impact in LEVELS for risk in picture.at(level, impact)]
    assert sorted(risk.number for risk in placed) == sorted(risk.number for risk in picture.rated)
    assert len(picture.rated) + len(picture.unrated) == 20


@given(st.integers(1, 200))
def test_a_grid_has_room_for_all_markers_it_shows(count: int) -> None:
    columns, rows = grid(count)
    assert columns * rows >= min(count, MOST_IN_CELL)
    assert columns * (rows - 1) < min(count, MOST_IN_CELL)
