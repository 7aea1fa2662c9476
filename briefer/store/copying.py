"""A copy of a whole brief in one file: the lines of all its logs as they lie on the disk, and what is not there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.clock import Clock, iso_time
from briefer.core.errors import BrieferError
from briefer.store import codec, log
from briefer.store.files import write_atomically
from briefer.store.settings import install_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from briefer.core.events import Event
    from briefer.core.ids import BriefId, EventId, PersonId


def write_copy(path: Path, brief: BriefId, owner: PersonId, logs: Sequence[Path], events: Iterable[Event]) -> None:
    """Write a log of the owner's that holds every line of some logs, and every event that none of them holds.

    Lines that this version cannot read are copied, too. A log that cannot be read now is left out, for its events
    are among those given. The copy replaces what stood at its name only when complete. Raises `BrieferError` if it
    cannot be made.
    """
    versions, lines = [codec.VERSION], dict[bytes, None]()
    for header, of_log in _readable(logs):
        versions.append(header.version)
        lines.update(dict.fromkeys(of_log))
    held = {id_ for line in lines if (id_ := _id_of(line))}
    now = iso_time(Clock().tick())
    header = codec.Header("briefer", max(versions), brief, owner, now, install_id())
    more = (codec.encode(event) for event in events if event.id not in held)
    write_atomically(path, b"".join([codec.encode(header), *(line + b"\n" for line in lines), *more]))


def _readable(logs: Sequence[Path]) -> Iterator[tuple[codec.Header, list[bytes]]]:
    for path in logs:
        try:
            data = log.content_of(path)
            opened = log.parse(path, data)
        except BrieferError:
            continue
        ended = (line.removesuffix(b"\r") for line in data[: opened.sound_size].split(b"\n")[1:])
        yield opened.header, [line for line in ended if line]


def _id_of(line: bytes) -> EventId | None:
    try:
        return codec.verbatim(line).id
    except codec.LineError:
        return None
