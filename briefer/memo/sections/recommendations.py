"""What is to be done, by whom, by when, and on what evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import RECOMMENDATION
from briefer.memo.context import muted, sentence, value
from briefer.memo.outline import Block, Column, Heading, Paragraph, ParagraphStyle, Run, Runs, Section, Table, Text
from briefer.memo.sections.weighing import claim, loose, weighed
from briefer.memo.speaking import say
from briefer.memo.wording import one_line, shown

if TYPE_CHECKING:
    from briefer.core.records import Point
    from briefer.memo.context import Context

COLUMNS = (
    Column("No.", 0.65),
    Column("Recommendation", 5),
    Column("Owner", 1.5),
    Column("Priority", 1.1),
    Column("By when", 1.4),
)
SHORT_COLUMNS = (Column("No.", 0.65), Column("Recommendation", 6), Column("Owner", 1.7), Column("By when", 1.4))
DECISION = "Approve\u00a0_____    Disapprove\u00a0_____"
"""To be filled in by hand."""
BY_PRIORITY = "priority"
"""The order of a memo whose recommendations come by priority; any other is the board's."""


def recommendations(context: Context) -> Section | None:
    """Return the recommendations as a table, those without a point as a list; None if there are none."""
    points = in_order(context)
    others = loose(context, RECOMMENDATION, ordered=not points)
    blocks: list[Block] = [_table(context, points)] if points else []
    if others:
        blocks += [Heading(say("Other passages")), *others] if points else others
    if context.for_action and (others or context.short) and blocks:
        blocks.append(Paragraph((Text(say("Decision: "), bold=True), Text(say(DECISION))), ParagraphStyle.DECISION))
    return Section("recommendations", say("Recommendations"), tuple(blocks)) if blocks else None


def in_order(context: Context) -> list[Point]:
    """Return the recommendations in the order of the board or, if so chosen, by priority, the unset last."""
    points = context.points(RECOMMENDATION)
    if context.typed("order") == BY_PRIORITY:
        points = sorted(points, key=lambda point: point.priority or 9)
    return points


def _table(context: Context, points: list[Point]) -> Table:
    rows = tuple((_number(n), *_row(context, point)) for n, point in enumerate(points, 1))
    return Table(SHORT_COLUMNS if context.short else COLUMNS, rows)


def _number(n: int) -> Runs:
    return (Text(str(n)),)


def _row(context: Context, point: Point) -> tuple[Runs, ...]:
    priority = () if context.short else (value(str(point.priority or "")),)
    return _what(context, point), value(point.owner), *priority, value(point.due)


def _what(context: Context, point: Point) -> Runs:
    runs: list[Run] = claim(context, weighed(context, point))
    if point.conditions.strip():
        runs += [Text(say("\nConditions: "), italic=True), Text(sentence(shown(one_line(point.conditions))))]
    elif not context.short:
        runs += [muted(say("\nConditions: not set"))]
    if context.for_action and not context.short:
        runs.append(Text(f"\n{say(DECISION)}"))
    return tuple(runs)
