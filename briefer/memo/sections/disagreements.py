"""Where articles stand against each other over a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.context import cite, sentence
from briefer.memo.evidence import speakers
from briefer.memo.outline import Paragraph, Section, Text
from briefer.memo.sections.weighing import weighed

if TYPE_CHECKING:
    from briefer.memo.context import Context
    from briefer.memo.outline import Runs
    from briefer.memo.sections.weighing import Weighed

TITLE = "Where the sources disagree"


def disagreements(context: Context) -> Section | None:
    """Return the contested points, or that there is none; None while no points are stated, since nobody has looked."""
    points = [weighed(context, point) for point in context.brief.points.values()]
    if not points:
        return None
    blocks = tuple(Paragraph(_dispute(context, point)) for point in points if point.contested)
    nothing = Paragraph((Text("No source disputes a point that another supports."),))
    return Section("disagreements", TITLE, blocks or (nothing,))


def _dispute(context: Context, point: Weighed) -> Runs:
    against, supporting = point.disputing, point.supporting
    return (
        Text(sentence(point.point.sentence), bold=True),
        Text(f" Said by {speakers(supporting, context.evidence)};"),
        cite(supporting),
        Text(f" disputed by {speakers(against, context.evidence)}."),
        cite(against),
    )
