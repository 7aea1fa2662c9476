"""The two word scales of likelihood. A brief uses one of them, chosen once, so that its words are never mixed.

- ICD 203: the seven bands of Intelligence Community Directive 203, "Analytic Standards" (2015), section D.6.e.(2)(a).
- PHIA: the probability yardstick of the UK's Professional Head of Intelligence Assessment (2019). It leaves gaps
  between its bands on purpose.

A rating is stored as the scale's id and the band's, `icd203/likely`.
"""

from __future__ import annotations

from typing import NamedTuple

DEFAULT = "icd203"
FIELD = "scale"
"""The field of the memo in which a brief's scale is kept."""


class Band(NamedTuple):
    """A word for a likelihood, its bounds in per cent, and its column in the 5×5 risk picture."""

    id: str
    word: str
    low: int
    high: int
    level: int

    @property
    def bounds(self) -> str:
        """The bounds as they are printed: `55–80 %`."""
        return f"{self.low}–{self.high} %"

    @property
    def middle(self) -> float:
        """The middle of the bounds, in per cent."""
        return (self.low + self.high) / 2


class Scale(NamedTuple):
    """A scale of likelihood, from the least likely to the most."""

    id: str
    label: str
    bands: tuple[Band, ...]


SCALES: tuple[Scale, ...] = (
    Scale(
        "icd203",
        "ICD 203",
        (
            Band("icd203/almost-no-chance", "almost no chance", 1, 5, 1),
            Band("icd203/very-unlikely", "very unlikely", 5, 20, 1),
            Band("icd203/unlikely", "unlikely", 20, 45, 2),
            Band("icd203/roughly-even", "roughly even chance", 45, 55, 3),
            Band("icd203/likely", "likely", 55, 80, 4),
            Band("icd203/very-likely", "very likely", 80, 95, 5),
            Band("icd203/almost-certain", "almost certain", 95, 99, 5),
        ),
    ),
    Scale(
        "phia",
        "UK yardstick (PHIA)",
        (
            Band("phia/remote", "remote chance", 0, 5, 1),
            Band("phia/highly-unlikely", "highly unlikely", 10, 20, 1),
            Band("phia/unlikely", "unlikely", 25, 35, 2),
            Band("phia/realistic", "realistic possibility", 40, 50, 3),
            Band("phia/likely", "likely", 55, 75, 4),
            Band("phia/highly-likely", "highly likely", 80, 90, 5),
            Band("phia/almost-certain", "almost certain", 95, 100, 5),
        ),
    ),
)
SCALE_BY_ID = {scale.id: scale for scale in SCALES}
BAND_BY_ID = {band.id: band for scale in SCALES for band in scale.bands}
IMPACTS = ("negligible", "minor", "moderate", "major", "severe")
"""What the five degrees of impact are called, from 1."""


def scale_named(id_: str) -> Scale:
    """Return a scale or, where nothing or something unknown was chosen, the default."""
    return SCALE_BY_ID.get(id_, SCALE_BY_ID[DEFAULT])


def nearest(band: Band, scale: Scale) -> Band:
    """Return the band of another scale whose middle lies nearest.

    >>> nearest(BAND_BY_ID["icd203/roughly-even"], SCALE_BY_ID["phia"]).word
    'realistic possibility'
    """
    return min(scale.bands, key=lambda other: abs(other.middle - band.middle))


def score(likelihood: str, impact: int | None) -> int | None:
    """Return a risk's score, from 1 to 25: the likelihood's level times the impact; None until both are rated."""
    band = BAND_BY_ID.get(likelihood)
    return band.level * impact if band and impact else None
