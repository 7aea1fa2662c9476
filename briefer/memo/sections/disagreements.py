"""Where articles stand against each other: over a point, or passage against passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.context import cite, muted, sentence
from briefer.memo.evidence import speaker, speakers
from briefer.memo.outline import Block, Listing, Paragraph, Section, Text
from briefer.memo.sections.weighing import weighed
from briefer.memo.speaking import say
from briefer.memo.wording import capital, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.records import Contradiction
    from briefer.memo.context import Context
    from briefer.memo.outline import Run, Runs
    from briefer.memo.sections.weighing import Weighed

TITLE = "Where the sources disagree"
NOTHING = "No source disputes a point that another supports, and no two passages are marked as contradictory."
NOT_LOOKED = "No points are stated yet, so the sources have not been compared."


def disagreements(context: Context) -> Section:
    """Return the contested points and the contradictions; where there are none, the section says so."""
    points = [weighed(context, point) for point in context.brief.board()]
    blocks: list[Block] = [Paragraph(_dispute(context, point)) for point in points if point.contested]
    for found in context.brief.open_contradictions():
        blocks += _contradiction(context, found)
    nothing = Paragraph((Text(say(NOTHING if points else NOT_LOOKED)),))
    return Section("disagreements", say(TITLE), tuple(blocks) or (nothing,))


def _dispute(context: Context, point: Weighed) -> Runs:
    against, supporting = point.disputing, point.supporting
    lead = Text(sentence(shown(point.point.sentence)), bold=True)
    names = speakers(against, context.evidence)
    if context.short:
        # Who supports a point is said, and cited, where the short memo states it.
        return lead, Text(say(" Disputed by {names}.", names=names)), cite(against), *_why(point.point.why)
    said = Text(say(" Said by {names};", names=speakers(supporting, context.evidence)))
    disputed = Text(say(" disputed by {names}.", names=names))
    return lead, said, cite(supporting), disputed, cite(against), *_why(point.point.why)


def _why(why: str) -> Iterator[Run]:
    yield Text(" ")
    yield Text(sentence(shown(why))) if why.strip() else muted(say("Why they disagree is not set."))


def _contradiction(context: Context, found: Contradiction) -> Iterator[Block]:
    numbers = sorted(context.evidence.number_of[id_] for id_ in (found.one, found.other))
    about = sentence(shown(found.about)) or say("Two passages contradict each other.")
    one, other = (context.evidence[number] for number in numbers)
    if context.short:
        yield Paragraph(
            (
                Text(about, bold=True),
                Text(say(" {name} against", name=capital(speaker(one, context.evidence)))),
                cite([one]),
                Text(f" {speaker(other, context.evidence)}."),
                cite([other]),
            )
        )
        return
    yield Paragraph((Text(about, bold=True),), keep_next=True)
    yield Listing((context.attributed(one), context.attributed(other)))
