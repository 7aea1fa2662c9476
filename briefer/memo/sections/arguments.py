"""The arguments: point by point where the analyst has stated points, then by stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import ARGUMENT, Stance
from briefer.memo.outline import Block, Heading, Listing, Paragraph, Section, Text
from briefer.memo.sections.weighing import verdict, weighed

if TYPE_CHECKING:
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
    points = context.points(ARGUMENT.id)
    loose = context.loose(ARGUMENT.id)
    blocks: list[Block] = []
    for point in points:
        blocks += _point(context, point)
    for stance, label in STANCES:
        entries = [entry for entry in loose if entry.annotation.stance is stance]
        if entries:
            blocks += [Heading(f"Other passages: {label.lower()}" if points else label), _listing(context, entries)]
    return Section("arguments", "Arguments", tuple(blocks)) if blocks else None


def _point(context: Context, point: Point) -> list[Block]:
    found = weighed(context, point)
    items = [
        *(context.attributed(entry) for entry in found.supporting),
        *((Text("Against: ", italic=True), *context.attributed(entry)) for entry in found.disputing),
    ]
    lead = Paragraph(verdict(context, found), keep_next=bool(items))
    return [lead, Listing(tuple(items))] if items else [lead]


def _listing(context: Context, entries: list[Entry]) -> Listing:
    return Listing(tuple(context.attributed(entry) for entry in entries))
