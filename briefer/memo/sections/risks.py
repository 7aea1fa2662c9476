"""What may go wrong, how likely and how bad, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import RISK
from briefer.core.scales import BAND_BY_ID, FIELD, IMPACTS, scale_named, score
from briefer.memo.context import muted, not_set, sentence, value
from briefer.memo.outline import Block, Column, Heading, Paragraph, ParagraphStyle, Run, Runs, Section, Table, Text
from briefer.memo.sections.weighing import claim, loose, weighed
from briefer.memo.speaking import say
from briefer.memo.wording import one_line, shown

if TYPE_CHECKING:
    from briefer.core.records import Point
    from briefer.core.scales import Band
    from briefer.memo.context import Context

COLUMNS = (
    Column("No.", 0.65),
    Column("Risk", 4.4),
    Column("Likelihood", 1.7),
    Column("Impact", 1.25),
    Column("Score", 0.9),
    Column("Owner", 1.3),
)
SHORT_COLUMNS = (*COLUMNS[:1], Column("Risk", 5.4), Column("Likelihood", 2.2), *COLUMNS[3:5])


def risks(context: Context) -> Section | None:
    """Return the risk register, the highest score first, and risks without a point as a list; None if none."""
    points, others = by_score(context), loose(context, RISK)
    blocks: list[Block] = []
    if points:
        rows = tuple(((Text(str(n)),), *_row(context, point)) for n, point in enumerate(points, 1))
        blocks += [Table(SHORT_COLUMNS if context.short else COLUMNS, rows), _scale_note(context)]
    if others:
        blocks += [Heading(say("Other passages")), *others] if points else others
    return Section("risks", say("Risk register" if points else "Risks"), tuple(blocks)) if blocks else None


def by_score(context: Context) -> list[Point]:
    """Return the risks, the highest score first; unrated ones come last, and equals in the order of the board."""
    return sorted(context.points(RISK), key=lambda point: -(_score(context, point) or 0))


def likelihood_of(context: Context, point: Point) -> Band | None:
    """Return how likely a risk is on the brief's scale; None if it is not rated, or only on the other scale."""
    band = BAND_BY_ID.get(point.likelihood)
    scale = scale_named(context.typed(FIELD))
    return band if band in scale.bands else None


def _score(context: Context, point: Point) -> int | None:
    band = likelihood_of(context, point)
    return score(band.id, point.impact) if band else None


def _row(context: Context, point: Point) -> tuple[Runs, ...]:
    band, number = likelihood_of(context, point), _score(context, point)
    likelihood: Runs = (Text(f"{say(band.word)}\n{_closed(band.bounds)}"),) if band else (not_set(),)
    impact: Runs = (Text(f"{point.impact}\n{say(IMPACTS[point.impact - 1])}"),) if point.impact else (not_set(),)
    figure: Runs = (Text(str(number), bold=True),) if number else (not_set(),)
    if point.trend:
        figure = (*figure, Text(f"\n{say(point.trend)}"))
    owner = () if context.short else (value(point.owner),)
    return _what(context, point), likelihood, impact, figure, *owner


def _closed(bounds: str) -> str:
    return bounds.replace(" ", "\u00a0")


def _what(context: Context, point: Point) -> Runs:
    runs: list[Run] = claim(context, weighed(context, point))
    if point.mitigation.strip():
        runs += [Text(say("\nMitigation: "), italic=True), Text(sentence(shown(one_line(point.mitigation))))]
        runs += [Text(f" {sentence(shown(point.owner))}")] if context.short and point.owner.strip() else []
    elif not context.short:
        runs += [muted(say("\nMitigation: not set"))]
    return tuple(runs)


def _scale_note(context: Context) -> Paragraph:
    scale = scale_named(context.typed(FIELD))
    words = say(
        "Likelihood: {scale}. Impact: 1, {least}, to 5, {most}. Score: step of the likelihood, 1 to 5, times impact.",
        scale=say(scale.label),
        least=say(IMPACTS[0]),
        most=say(IMPACTS[-1]),
    )
    return Paragraph((Text(words),), ParagraphStyle.NOTE)
