"""How ratings and evidence are worded on the board: short, and saying so where nothing is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Trend, Weight
from briefer.core.scales import BAND_BY_ID, score
from briefer.ui.naming import shown
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.records import Article, Point
    from briefer.core.weighing import Standing

ARROWS = {Trend.RISING: "↗", Trend.STEADY: "→", Trend.FALLING: "↘"}
_MOST = 34
"""Characters of a rating that is free text."""
FIELDS = {"sentence": "sentence", "place": "place on the board", "due": "date", "why": "reason"}
RATINGS = frozenset("stance weight likelihood impact trend mitigation owner priority conditions".split())
"""The fields that are called on screen as they are in the file."""


def tr(words: str) -> str:
    """Translate words of the board."""
    return translate("Weigh", words)


def ratings_of(point: Point) -> list[str]:
    """Return a point's ratings as chips say them; what the memo needs and has not is said, too."""
    if point.kind == ARGUMENT.id:
        return list(_of_argument(point))
    return list(_of_risk(point) if point.kind == RISK.id else _of_recommendation(point))


def _of_argument(point: Point) -> Iterator[str]:
    if point.stance:
        yield tr(point.stance.value.capitalize())
    if point.weight:
        yield weight_word(point.weight)


def weight_word(weight: Weight) -> str:
    """Return the word for how much an argument counts."""
    return {Weight.STRONG: tr("Strong"), Weight.MODERATE: tr("Moderate"), Weight.WEAK: tr("Weak")}[weight]


def _of_risk(point: Point) -> Iterator[str]:
    band = BAND_BY_ID.get(point.likelihood)
    yield f"{tr(band.word).capitalize()} · {band.bounds}" if band else tr("likelihood not set")
    yield tr("Impact {degree}").format(degree=point.impact or "–")
    points = score(point.likelihood, point.impact)
    arrow = ARROWS[point.trend] if point.trend else ""
    if points or arrow:
        yield " ".join(filter(None, (tr("Score {points}").format(points=points) if points else tr("Trend"), arrow)))
    if point.owner:
        yield _short(point.owner)


def _of_recommendation(point: Point) -> Iterator[str]:
    yield _short(point.owner) if point.owner else tr("owner not set")
    if point.priority:
        yield tr("Priority {number}").format(number=point.priority)
    if point.due:
        yield tr("by {date}").format(date=_short(point.due))
    if point.conditions:
        yield _short(point.conditions)


def _short(text: str) -> str:
    text = shown(text)
    return text if len(text) <= _MOST else text[: _MOST - 1].rstrip() + "…"


def grade_of(article: Article) -> str:
    """Return where an article appeared, and how far it can be relied on."""
    # The memo's sections are many modules, and this module is among the first that a window needs.
    from briefer.memo.sections.sources import RELIABILITY

    outlet = shown(article.outlet) or tr("no publisher")
    return f"{outlet} · {article.reliability.value}, {tr(RELIABILITY[article.reliability])}"


def count_of(standing: Standing) -> str:
    """Return how many articles speak for and against a point: `2 for · 1 against`."""
    for_, against = len(standing.supporters), len(standing.disputers)
    words = [tr("{n} for").format(n=for_)] if for_ or not against else []
    if against:
        words.append(tr("{n} against").format(n=against))
    return " · ".join(words)


def warnings_of(standing: Standing, conflicts: list[str], contradicted: int) -> list[str]:
    """Return what there is to do about a point, in sentences."""
    said = []
    if standing.contested:
        said.append(tr("Disputed: goes to “Where the sources disagree”"))
    elif contradicted:
        said.append(tr("Contradicted: goes to “Where the sources disagree”"))
    if standing.single_source:
        said.append(tr("Single source"))
    if not standing.supporting and not standing.disputing:
        said.append(tr("No passage yet"))
    if conflicts:
        fields = dict.fromkeys(_field(field) for field in conflicts)
        said.append(tr("Colleagues set it differently: {fields}").format(fields=", ".join(fields)))
    return said


def _field(name: str) -> str:
    """Return the word for a field in conflict; one that is no field is the id of a passage."""
    return tr(FIELDS.get(name, name)) if name in RATINGS | FIELDS.keys() else tr("evidence")
