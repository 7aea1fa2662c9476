"""The fold: from events to the brief they tell of. A pure function of the set of events.

Events are applied in the order (clock, author, id). An event that refers to something unknown changes
nothing and is listed as a problem; an event that replaces another value than the one that was there is
listed as a conflict (the later one shows, the other is kept).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.brief import Brief, Problem, Touched
from briefer.core.fold import articles, passages, points, tags, whole  # noqa: F401 - they register their rules
from briefer.core.fold.rules import RefusedError, rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.events import Event
    from briefer.core.ids import BriefId


def fold(brief_id: BriefId, events: Iterable[Event]) -> Brief:
    """Return the brief that the events tell of, in whatever order they come."""
    brief = Brief(brief_id)
    for event in sorted(events, key=lambda event: event.order):
        apply(brief, event)
    return brief


def apply(brief: Brief, event: Event) -> Touched:
    """Apply one event, which must come after all that were applied, and say what it touched."""
    try:
        return rule(event, brief)
    except RefusedError as refusal:
        brief.problems.append(Problem(event.id, str(refusal)))
        return Touched()
