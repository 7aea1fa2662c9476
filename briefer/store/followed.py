"""One log as far as it was read: afterwards only what was appended to it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import BrieferError
from briefer.store import codec, log

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from briefer.core.events import Event

_SEAL = 256
"""Bytes at the beginning and before the end of what was read, by which it is known again."""


class News(NamedTuple):
    """What came, and what is wrong with it in sentences."""

    events: tuple[Event, ...] = ()
    complaints: tuple[str, ...] = ()


def header_of(path: Path) -> codec.Header | None:
    """Return the first line of a log, reading no more; None if it is no log's. Raises `BrieferError` if unreadable."""
    try:
        with path.open("rb") as file:
            return codec.decode_header(file.readline(codec.HEADER_LIMIT).rstrip(b"\r\n"))
    except OSError as error:
        raise BrieferError(f"{path.name} cannot be read: {error.strerror}.", "Check that you may open it.") from error
    except codec.LineError:
        return None


class Followed:
    """Read a log whole at first and then on from there, or whole again where it was replaced.

    A last line without its end waits for the rest. What a log gave stays given, whatever becomes of the file.
    """

    def __init__(self, path: Path) -> None:
        """Read the log. Raises `BrieferError` if it cannot be read or is no brief."""
        self.path = path
        self._pending: News | None = self._read_whole()

    def news(self) -> News:
        """Return what was not returned before. Raises `BrieferError` if the file cannot be read now."""
        if self._pending is not None:
            news, self._pending = self._pending, None
            return news
        return self._read_on() or self._read_whole()

    def _read_whole(self) -> News:
        data = log.content_of(self.path)
        opened = log.parse(self.path, data)
        self.header, self.is_newer = opened.header, opened.is_newer
        self._size, self._lines = opened.sound_size, data.count(b"\n", 0, opened.sound_size)
        self._head, self._foot = data[:_SEAL], data[: self._size][-_SEAL:]
        self._damaged, self.torn = bool(opened.bad_lines), bool(opened.torn)
        newer = [f"{self.path.name} was written by a newer version of briefer: not all of it may be shown."]
        return News(opened.events, (*opened.damage, *(newer if self.is_newer else [])))

    def _read_on(self) -> News | None:
        """Return what was appended; None if the file is not the one that was read, or a line in it was damaged."""
        try:
            with self.path.open("rb") as file:
                if self._damaged or not self._is_same(file):
                    return None
                data = file.read()
        except OSError as error:
            raise BrieferError(f"{self.path.name} cannot be read: {error.strerror}.") from error
        return self._take(data)

    def _is_same(self, file: BinaryIO) -> bool:
        """Tell whether the file begins with what was read, and leave it standing after that."""
        head = file.read(len(self._head))
        file.seek(max(0, self._size - len(self._foot)))
        return head == self._head and file.read(len(self._foot)) == self._foot

    def _take(self, data: bytes) -> News:
        sound = data[: data.rfind(b"\n") + 1]
        events, bad = log.events_in(sound.split(b"\n"), self._lines + 1)
        self._size += len(sound)
        self._lines += sound.count(b"\n")
        self._foot = (self._foot + sound)[-_SEAL:]
        self._damaged, self.torn = bool(bad), len(sound) < len(data)
        return News(events, tuple(log.Log(self.path, self.header, events, bad).damage))
