"""Merging is the union of events by id: commutative, associative and idempotent.

Where a damaged disk or a careless editor made two events of one id, the same one is taken everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.events import Event
    from briefer.core.ids import EventId


def union(*logs: Iterable[Event]) -> list[Event]:
    """Return every event of the logs once, in the order of the fold."""
    by_id: dict[EventId, Event] = {}
    for log in logs:
        take(by_id, log)
    return sorted(by_id.values(), key=lambda event: event.order)


def take(by_id: dict[EventId, Event], events: Iterable[Event]) -> list[Event]:
    """Add events to those known by their ids, and return the ones that are new, or stand in place of another."""
    fresh = {}
    for event in events:
        known = by_id.get(event.id)
        if known is None or (known != event and _key(event) < _key(known)):
            by_id[event.id] = fresh[event.id] = event
    return list(fresh.values())


def _key(event: Event) -> tuple[object, ...]:
    return event.order, msgspec.json.encode(event)
