"""A colleague's file that came by mail: what it holds, ready to be taken into one's own log."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import BrieferError
from briefer.store import codec, log

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from briefer.core.events import Event
    from briefer.core.ids import BriefId, EventId


class Mailed(NamedTuple):
    """What some files hold, and what could not be read in them."""

    events: tuple[Event, ...]
    lines: dict[EventId, Event]
    """Each event as it stood in its file, with fields that this version does not know."""
    complaints: tuple[str, ...]

    def as_written(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """Return events as they are to be written on: character for character as they came."""
        return tuple(self.lines.get(event.id, event) for event in events)


def read_mailed(paths: Sequence[Path], brief: BriefId) -> Mailed:
    """Read files that belong to a brief.

    Raises `BrieferError` if one of them cannot be read, belongs to another brief, or was written by a newer version.
    """
    events: list[Event] = []
    lines: dict[EventId, Event] = {}
    complaints: list[str] = []
    for path in paths:
        data = log.content_of(path)
        opened = log.parse(path, data)
        _refuse_strange(opened, brief)
        events += opened.events
        complaints += opened.complaints
        ids = {event.id for event in opened.events}
        as_written = (_verbatim(line) for line in data[: opened.sound_size].split(b"\n")[1:])
        lines.update({event.id: event for event in as_written if event and event.id in ids})
    return Mailed(tuple(events), lines, tuple(complaints))


def _refuse_strange(opened: log.Log, brief: BriefId) -> None:
    if opened.header.brief != brief:
        raise BrieferError(
            f"{opened.path.name} belongs to another brief.",
            "To take its passages in, open it, export them, and import that file here.",
        )
    if opened.is_newer:
        raise BrieferError(
            f"{opened.path.name} was written by a newer version of briefer.", "Update briefer, then merge it."
        )


def _verbatim(ended: bytes) -> Event | None:
    try:
        return codec.verbatim(ended.removesuffix(b"\r"))
    except codec.LineError:
        return None
