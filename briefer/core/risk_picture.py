"""The risk picture: likelihood across, impact upwards, each risk at its place, five by five."""

from __future__ import annotations

import math
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import RISK
from briefer.core.scales import FIELD, IMPACTS, scale_named, score

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.brief import Brief
    from briefer.core.records import Point
    from briefer.core.scales import Band

LEVELS = range(1, 6)
"""Degrees of likelihood and of impact."""
MOST_IN_CELL = 12
"""How many markers a cell holds; of more, the last says how many."""


class Zone(IntEnum):
    """How grave a place of the picture is: the least score of the zone."""

    LOW = 1
    MODERATE = 5
    HIGH = 10
    SEVERE = 15


def zone(score: int) -> Zone:
    """Return the zone of a score.

    >>> [zone(n).name for n in (4, 5, 9, 10, 12, 15, 25)]
    ['LOW', 'MODERATE', 'MODERATE', 'HIGH', 'HIGH', 'SEVERE', 'SEVERE']
    """
    return max(each for each in Zone if each <= score)


class Risk(NamedTuple):
    """A risk with its number: the memo's register numbers them alike, the gravest first."""

    point: Point
    number: int
    band: Band | None
    """How likely it is on the brief's scale; None if it is not rated, or only on the other scale."""

    @property
    def level(self) -> int | None:
        """The column it stands in, 1 to 5."""
        return self.band.level if self.band else None

    @property
    def score(self) -> int | None:
        """Likelihood times impact; None until both are rated."""
        return score(self.band.id, self.point.impact) if self.band else None

    @property
    def words(self) -> str:
        """Its ratings in words: `likely, impact 4 (major), score 16, rising`; what is not rated says so."""
        impact, trend = self.point.impact, self.point.trend
        told = [
            self.band.word if self.band else "likelihood not set",
            f"impact {impact} ({IMPACTS[impact - 1]})" if impact else "impact not set",
        ]
        if self.score is not None:
            told.append(f"score {self.score}")
        return ", ".join([*told, *([trend.value] if trend else [])])


class RiskPicture(NamedTuple):
    """The risks of a brief, the gravest first: those with a place in the picture, and those without."""

    rated: tuple[Risk, ...]
    unrated: tuple[Risk, ...]
    words: tuple[str, ...]
    """What the columns are called: the words of the brief's scale that fall to each."""

    @property
    def risks(self) -> tuple[Risk, ...]:
        """All of them, by number."""
        return (*self.rated, *self.unrated)

    def at(self, level: int, impact: int) -> tuple[Risk, ...]:
        """Return the risks in one cell."""
        return tuple(risk for risk in self.rated if (risk.level, risk.point.impact) == (level, impact))


def risk_picture(brief: Brief) -> RiskPicture:
    """Return the risk picture of a brief."""
    bands = scale_named(brief.memo.get(FIELD, "")).bands
    risks = _numbered(brief, {band.id: band for band in bands})
    rated = tuple(risk for risk in risks if risk.score is not None)
    unrated = tuple(risk for risk in risks if risk.score is None)
    words = tuple(" / ".join(band.word for band in bands if band.level == level) for level in LEVELS)
    return RiskPicture(rated, unrated, words)


def _numbered(brief: Brief, bands: dict[str, Band]) -> list[Risk]:
    risks = [Risk(point, 0, bands.get(point.likelihood)) for point in brief.board(RISK)]
    ranked = sorted(risks, key=lambda risk: -(risk.score or 0))
    return [risk._replace(number=number) for number, risk in enumerate(ranked, 1)]


def grid(count: int) -> tuple[int, int]:
    """Return in how many columns and rows so many markers stand in a cell, most as wide as high.

    >>> grid(1), grid(2), grid(5), grid(12)
    ((1, 1), (2, 1), (3, 2), (3, 4))
    """
    columns = min(3, max(1, math.ceil(math.sqrt(count))))
    return columns, max(1, math.ceil(min(count, MOST_IN_CELL) / columns))


def alt_text(picture: RiskPicture, tell: Callable[[str], str] = str) -> str:
    """Return the risk picture in words, for those who do not see it: the gravest risk first.

    `tell` puts the ratings into another language.
    """
    if not picture.rated and not picture.unrated:
        return "Risk picture: no risks yet."
    lead = "Risk picture, likelihood across and impact upwards, five degrees each."
    told = [lead, *(_words(risk, tell) for risk in picture.rated)]
    if picture.unrated:
        told += ["Not placed, as not fully rated:", *(_words(risk, tell) for risk in picture.unrated)]
    return " ".join(told)


def _words(risk: Risk, tell: Callable[[str], str]) -> str:
    return f"R{risk.number} “{risk.point.sentence}”: {tell(risk.words)}."
