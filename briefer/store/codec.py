"""Lines of a `.briefer` file to events and back: JSON Lines, UTF-8, LF; strictly decoded."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from briefer.core import events as ev
from briefer.core.clock import Stamp
from briefer.core.errors import BrieferError
from briefer.core.ids import BriefId, ChangeId, EventId, PersonId

VERSION = 1
LINE_LIMIT = 64_000_000
"""Bytes. An article of 20 MB fits, escaped; a line beyond this is damage."""
HEADER_LIMIT = 65_536
"""Bytes of a log in which its first line ends."""


class Header(Struct, frozen=True, omit_defaults=True):
    """The first line of a log: which brief it belongs to and whose log it is."""

    format: Literal["briefer"]
    version: Annotated[int, Meta(ge=1)]
    brief: BriefId
    owner: PersonId
    created: str = ""
    install: str = ""
    """Which installation of the program appends to it: the owner's other machines have logs of their own."""
    stem: str = ""
    """What the file's name began with when it was made beside others: the brief's name without the owner's."""

    def is_same_log(self, other: Header) -> bool:
        """Tell whether two first lines are of one brief, one person and one installation."""
        return (self.brief, self.owner, self.install) == (other.brief, other.owner, other.install)


class _Envelope(Struct, frozen=True):
    """What every event has, known or not."""

    type: str
    id: Annotated[str, Meta(min_length=1)]
    clock: Stamp
    author: Annotated[str, Meta(min_length=1)]
    change: Annotated[str, Meta(min_length=1)]
    at: str = ""


_EVENT: msgspec.json.Decoder[ev.Event] = msgspec.json.Decoder(ev.AnyEvent)
_ENVELOPE = msgspec.json.Decoder(_Envelope)
_HEADER = msgspec.json.Decoder(Header)
_KNOWN = frozenset(str(kind.__struct_config__.tag) for kind in ev.EVENT_TYPES)


class LineError(BrieferError):
    """A line is not an event: says what is wrong with which field."""


def encode(record: ev.Event | Header) -> bytes:
    """Return a line, with its line feed. An event that was not understood goes out as it came in."""
    if isinstance(record, ev.UnknownEvent):
        return record.line + b"\n"
    return msgspec.json.encode(record) + b"\n"


def decode_header(line: bytes) -> Header:
    """Return the header a line holds. Raises `LineError` if it holds none."""
    try:
        return _HEADER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LineError(f"The first line is not the header of a brief: {error}.") from error


def decode_event(line: bytes) -> ev.Event:
    """Return the event a line holds; one of an unknown type is kept as `UnknownEvent`. Raises `LineError`."""
    if len(line) > LINE_LIMIT:
        raise LineError(f"The line is {len(line):,} bytes long, more than any event.")
    try:
        envelope = _ENVELOPE.decode(line)
        if envelope.type in _KNOWN:
            return _EVENT.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LineError(str(error)) from error
    return _as_it_stands(line, envelope)


def verbatim(line: bytes) -> ev.UnknownEvent:
    """Return the event a line holds as it stands there, to be written elsewhere unaltered. Raises `LineError`."""
    try:
        return _as_it_stands(line, _ENVELOPE.decode(line))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LineError(str(error)) from error


def _as_it_stands(line: bytes, envelope: _Envelope) -> ev.UnknownEvent:
    return ev.UnknownEvent(
        line=line,
        id=EventId(envelope.id),
        clock=envelope.clock,
        author=PersonId(envelope.author),
        at=envelope.at,
        change=ChangeId(envelope.change),
    )
