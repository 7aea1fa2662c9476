"""The arguments: point by point where the analyst has stated points, for and against apart; then loose passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import ARGUMENT, Stance
from briefer.memo.context import sentence
from briefer.memo.outline import Block, Heading, Listing, Paragraph, Run, Section, Text
from briefer.memo.sections.weighing import verdict, weighed
from briefer.memo.speaking import say
from briefer.memo.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.core.records import Point
    from briefer.memo.context import Context
    from briefer.memo.evidence import Entry

STANCES: tuple[tuple[Stance | None, str], ...] = (
    (Stance.FOR, "For"),
    (Stance.AGAINST, "Against"),
    (None, "Stance not set"),
)


def arguments(context: Context) -> Section | None:
    """Return the arguments; None if there are none."""
    blocks = [*_points(context), *_loose(context)]
    return Section("arguments", say("Arguments"), tuple(blocks)) if blocks else None


def _points(context: Context) -> Iterator[Block]:
    points = context.points(ARGUMENT)
    if context.short or all(point.stance is None for point in points):
        yield from _told(context, points)
        return
    for stance, label in STANCES:
        found = [point for point in points if point.stance is stance]
        if found:
            yield Heading(say(label))
            yield from _told(context, found)


def _told(context: Context, points: Iterable[Point]) -> Iterator[Block]:
    for point in points:
        yield from _point(context, point)


def _point(context: Context, point: Point) -> list[Block]:
    found = weighed(context, point)
    items = [
        *(context.attributed(entry) for entry in found.supporting),
        *((Text(say("Against: "), italic=True), *context.attributed(entry)) for entry in found.disputing),
    ]
    full = bool(items) and not context.short
    runs: list[Run] = [Text(sentence(shown(point.sentence)), bold=True)]
    if context.short and point.stance:
        runs.append(Text(f" {say(point.stance.capitalize())}{f', {say(point.weight)}' if point.weight else ''}."))
    elif point.weight:
        runs.append(Text(say(" Weight: {weight}.", weight=say(point.weight))))
    lead = Paragraph((*runs, *verdict(context, found, cited=not full)), keep_next=full)
    return [lead, Listing(tuple(items))] if full else [lead]


def _loose(context: Context) -> Iterator[Block]:
    found = context.loose(ARGUMENT)
    for stance, label in STANCES:
        entries = [entry for entry in found if entry.annotation.stance is stance]
        if entries:
            which = say(label)
            yield Heading(say("Other passages: {which}", which=which.lower()) if context.points(ARGUMENT) else which)
            yield _listing(context, entries)


def _listing(context: Context, entries: list[Entry]) -> Listing:
    return Listing(tuple(context.attributed(entry) for entry in entries))
