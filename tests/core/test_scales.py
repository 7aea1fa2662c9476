"""The scales of likelihood: as the standards have them, never mixed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefer.core.scales import BAND_BY_ID, SCALES, Scale, nearest, scale_named, score


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.id)
def test_a_scale_has_seven_bands_from_the_least_likely_to_the_most(scale: Scale) -> None:
    bands = scale.bands
    assert len(bands) == 7
    assert [(band.low, band.high) for band in bands] == sorted((band.low, band.high) for band in bands)
    assert all(one.high <= other.low for one, other in pairwise(bands))
    assert [band.level for band in bands] == sorted(band.level for band in bands)
    assert {band.level for band in bands} == {1, 2, 3, 4, 5}


def test_the_bounds_are_those_of_the_standards() -> None:
    icd, phia = SCALES
    assert [band.bounds for band in icd.bands] == [
        "1–5 %", "5–20 %", "20–45 %", "45–55 %", "55–80 %", "80–95 %", "95–99 %",
    ]  # fmt: skip
    assert [band.bounds for band in phia.bands] == [
        "0–5 %", "10–20 %", "25–35 %", "40–50 %", "55–75 %", "80–90 %", "95–100 %",
    ]  # fmt: skip


def test_a_band_and_its_nearest_on_the_other_scale_are_each_other_s() -> None:
    for one, other in (SCALES, SCALES[::-1]):
        for band in one.bands:
            assert nearest(nearest(band, other), one) == band


def test_a_score_is_the_level_times_the_impact() -> None:
    assert score("icd203/likely", 5) == 20
    assert score("phia/unlikely", 4) == 8


@pytest.mark.parametrize(("likelihood", "impact"), [("", 5), ("icd203/likely", None), ("icd203/perhaps", 3)])
def test_there_is_no_score_until_both_are_rated(likelihood: str, impact: int | None) -> None:
    assert score(likelihood, impact) is None


def test_an_unknown_scale_is_read_as_the_default() -> None:
    assert scale_named("").id == scale_named("gut feeling").id == "icd203"
    assert scale_named("phia").bands[3] is BAND_BY_ID["phia/realistic"]
