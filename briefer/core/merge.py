"""Merging is the union of events by id: commutative, associative and idempotent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.events import Event


def union(*logs: Iterable[Event]) -> list[Event]:
    """Return every event of the logs once, in the order of the fold."""
    by_id = {event.id: event for log in logs for event in log}
    return sorted(by_id.values(), key=lambda event: event.order)
