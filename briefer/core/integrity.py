"""What is wrong with a brief, in sentences: events that could not take effect, doubled ids, clocks ahead of time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.core.clock import Stamp, iso_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.brief import Brief
    from briefer.core.events import Event
    from briefer.core.ids import PersonId

DAY = 24 * 60 * 60 * 1000


def findings(brief: Brief, events: Sequence[Event], now_millis: int) -> list[str]:
    """Return a sentence for each thing that is wrong; none if every quote, reference and clock is right."""
    return [
        *(f"Event {problem.event} {problem.reason}." for problem in brief.problems),
        *_doubled(events),
        *_ahead(brief, events, now_millis),
        *_misquoted(brief),
    ]


def _doubled(events: Sequence[Event]) -> list[str]:
    counts = Counter(event.id for event in events)
    return [f"Event {id_} stands in the log {count} times." for id_, count in counts.items() if count > 1]


def _ahead(brief: Brief, events: Sequence[Event], now_millis: int) -> list[str]:
    """Name those whose wall clock is wrong; not those whose clock had to follow it."""
    limit = iso_time(Stamp(now_millis + DAY, 0))
    dates: dict[PersonId, list[str]] = {}
    for event in events:
        if event.at > limit:
            dates.setdefault(event.author, []).append(event.at)
    return [
        f"The clock of {brief.name_of(who)} is wrong: {len(ats)} events carry a time more than a day ahead, up to "
        f"{max(ats)}."
        for who, ats in dates.items()
    ]


def _misquoted(brief: Brief) -> list[str]:
    """Check the fold's own work once more: a memo quotes these words."""
    wrong = []
    for annotation in brief.annotations.values():
        known = annotation.article in brief.articles or annotation.article in brief.removed_articles
        if not known or (annotation.anchoring.is_found and brief.text_of(annotation) is None):
            wrong.append(f"Annotation {annotation.id} does not quote its article exactly.")
    return wrong
