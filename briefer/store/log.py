"""One person's log of a brief, on disk: read it whole, append to it, lose nothing.

Saving is appending: one write, flush and fsync for each change. A last line that a crash or a full disk
left torn is moved to a file beside the log the next time somebody writes to it; nothing before it is touched.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from filelock import FileLock, Timeout

from briefer.core.errors import BrieferError
from briefer.store import codec
from briefer.store.files import write_atomically
from briefer.store.settings import install_id, state_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from types import TracebackType

    from briefer.core.events import Event
    from briefer.core.ids import BriefId, PersonId

SUFFIX = ".briefer"


class HeldError(BrieferError):
    """Another process appends to that log."""


class GoneError(BrieferError):
    """The log was renamed, moved away, deleted or write-protected, or somebody else's was put in its place."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be read, and why. It stays in the file."""

    number: int
    """Counted from 1, the header being line 1."""
    reason: str


@dataclass(frozen=True, slots=True)
class Log:
    """What a `.briefer` file holds."""

    path: Path
    header: codec.Header
    events: tuple[Event, ...]
    bad_lines: tuple[BadLine, ...] = ()
    torn: bytes = b""
    """What stands after the last line feed: the beginning of a line whose end was never written."""
    sound_size: int = 0
    """Bytes up to and with the last line feed."""

    @property
    def is_newer(self) -> bool:
        """Tell whether a newer version of the program wrote it; then it is only read."""
        return self.header.version > codec.VERSION

    @property
    def damage(self) -> list[str]:
        """Sentences for the user on the lines that could not be read; the last may be on its way still."""
        said = [f"Line {bad.number} of {self.path.name} could not be read: {bad.reason}." for bad in self.bad_lines[:5]]
        if len(self.bad_lines) > len(said):
            said.append(f"… and {len(self.bad_lines) - len(said)} more lines. The rest of the brief is open.")
        return said

    @property
    def complaints(self) -> list[str]:
        """Sentences for the user on what could not be read; empty if all is well."""
        said = self.damage
        if self.torn:
            said.append(f"The last line of {self.path.name} was cut off while it was written, and was set aside.")
        if self.is_newer:
            said.append(f"{self.path.name} was written by a newer version of briefer, so it is opened read-only.")
        return said


def read(path: Path) -> Log:
    """Return what a log holds. What is damaged is named and left out; the rest is there.

    Raises `BrieferError` if the file cannot be read at all or is no brief.
    """
    return parse(path, content_of(path))


def content_of(path: Path) -> bytes:
    """Return the bytes of a file. Raises `BrieferError` if it cannot be read, or is a device or a pipe."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise BrieferError(f"{path} is no file, but a device or a pipe.", "Give the name of a brief.")
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def parse(path: Path, data: bytes) -> Log:
    """Return what a log of that content holds. Raises `BrieferError` if it is no brief."""
    if not data:
        raise BrieferError(f"{path.name} is empty.", "It is no brief; make a new one with File > New.")
    sound = data.rfind(b"\n") + 1
    torn = data[sound:]
    if torn and _whole(torn, first=sound == 0):
        sound, torn = len(data), b""
    lines = data[:sound].split(b"\n")
    try:
        header = codec.decode_header(lines[0])
    except codec.LineError as error:
        raise BrieferError(f"{path.name} is not a brief, or its first line is damaged.", error.sentence) from error
    events, bad = events_in(lines[1:])
    return Log(path, header, events, bad, torn, sound)


def _whole(line: bytes, *, first: bool) -> bool:
    """Tell whether a last line without its line feed is complete all the same."""
    try:
        codec.decode_header(line) if first else codec.decode_event(line)
    except codec.LineError:
        return False
    return True


def events_in(lines: Sequence[bytes], first: int = 2) -> tuple[tuple[Event, ...], tuple[BadLine, ...]]:
    """Return the events of some lines, and the lines that hold none; `first` is the number of the first line."""
    events, bad = [], []
    for number, ended in enumerate(lines, start=first):
        line = ended.removesuffix(b"\r")
        if not line:
            continue
        try:
            events.append(codec.decode_event(line))
        except codec.LineError as error:
            bad.append(BadLine(number, error.sentence.rstrip(".")))
    return tuple(events), tuple(bad)


def _read_to_write(path: Path) -> Log:
    opened = read(path)
    if opened.is_newer:
        raise BrieferError(
            f"{path.name} was written by a newer version of briefer.", "It can be read, but not changed here."
        )
    return opened


def create(path: Path, header: codec.Header, events: Iterable[Event] = ()) -> None:
    """Make a new log. Raises `BrieferError` if something stands there already or the folder takes no file."""
    data = codec.encode(header) + b"".join(codec.encode(event) for event in events)
    try:
        with contextlib.ExitStack() as undone:
            with path.open("xb") as file:
                # Done after the file is closed: Windows does not delete an open one.
                undone.callback(path.unlink)
                _write_all(file.fileno(), data)
            undone.pop_all()
    except FileExistsError:
        raise BrieferError(f"{path.name} is there already.", "Choose another name, or open it.") from None
    except OSError as error:
        raise _unwritable(path, error) from error


def write_whole(path: Path, brief: BriefId, owner: PersonId, events: Iterable[Event]) -> None:
    """Write a log of one's own from events, in place of what stood there. Raises `BrieferError` if it cannot."""
    header = codec.Header("briefer", codec.VERSION, brief, owner, install=install_id())
    write_atomically(path, codec.encode(header) + b"".join(codec.encode(event) for event in events))


class LogWriter:
    """Append to one log. While it is open, no second program on this machine can.

    The file is opened anew for each append, so that a sync service may move and replace it meanwhile. Where one put
    an older state in its place, what was appended since is appended again.
    Not for several threads at once: one thread owns it (see `appender.py`).
    """

    def __init__(self, path: Path, header: codec.Header | None = None) -> None:
        """Lock the log; made first if a header is given.

        Raises `HeldError` if another process writes to it, and `BrieferError` if a newer version made it, it
        cannot be read, or something stands where it was to be made.
        """
        self.path = path
        lock = state_dir() / f"{_lock_name(path)}.lock"
        # Not bound to a thread: a brief may be opened in one and closed in another.
        self._lock = FileLock(lock, timeout=0, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise HeldError(
                f"{path.name} is open in another briefer window.", "Close it there, or go on working in that window."
            ) from None
        except OSError as error:
            raise _unwritable(lock, error) from error
        with contextlib.ExitStack() as undone:
            undone.callback(self._lock.release)
            if header is not None:
                create(path, header)
            self.log = _read_to_write(path)
            self._set_torn_line_aside()
            self._size = self.log.sound_size
            self._appended: list[bytes] = []
            undone.pop_all()

    def _set_torn_line_aside(self) -> None:
        if not self.log.torn:
            return
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        try:
            with self.path.with_name(f"{self.path.name}.torn-{stamp}").open("xb") as file:
                _write_all(file.fileno(), self.log.torn)
            os.truncate(self.path, self.log.sound_size)
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def append(self, events: Iterable[Event]) -> None:
        """Write events to the end of the log and wait until they are on the disk.

        Raises `GoneError` if the log is not there any more, and another `BrieferError` if they could not be written;
        then none of them is in the file, and the call may be made again.
        """
        lines = [codec.encode(event) for event in events]
        try:
            fd = os.open(self.path, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
            try:
                self._refuse_another_s(fd)
                again = self._taken_back() if os.fstat(fd).st_size < self._size else []
                _append(fd, b"".join([*again, *lines]))
                self._size = os.fstat(fd).st_size
            finally:
                os.close(fd)
        except FileNotFoundError as error:
            raise GoneError(f"{self.path} is no longer there.", "Put it back, or save a copy elsewhere.") from error
        except PermissionError as error:
            if os.access(self.path, os.W_OK):
                # A scanner or a sync service holds it for a moment.
                raise _unwritable(self.path, error) from error
            raise GoneError(f"{self.path} may only be read now.", "Allow writing to it, or save a copy.") from error
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self._appended += lines

    def _refuse_another_s(self, fd: int) -> None:
        os.lseek(fd, 0, os.SEEK_SET)
        first = os.read(fd, codec.HEADER_LIMIT).partition(b"\n")[0].rstrip(b"\r")
        try:
            there = codec.decode_header(first)
        except codec.LineError:
            there = None
        if there is None or not there.is_same_log(self.log.header):
            raise GoneError(f"{self.path} is another file now.", "Put yours back, or save a copy elsewhere.")

    @property
    def known(self) -> list[Event]:
        """All events that were in the log when it was opened, or were appended to it since."""
        return [*self.log.events, *events_in(b"".join(self._appended).split(b"\n"))[0]]

    def _taken_back(self) -> list[bytes]:
        """Return what was appended here and is no longer there."""
        there = set(self.path.read_bytes().splitlines(keepends=True))
        return [line for line in self._appended if line not in there]

    def close(self) -> None:
        """Let others write to the log."""
        self._lock.release()

    def __enter__(self) -> Self:
        """Return the writer itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()


def _append(fd: int, data: bytes) -> None:
    size = os.fstat(fd).st_size
    if size and not _ends_in_line_feed(fd, size):
        data = b"\n" + data
    try:
        _write_all(fd, data)
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(fd, size)
        raise


def _lock_name(path: Path) -> str:
    """Return a short name for a path, the same for every way of writing it."""
    return hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:24]


def _write_all(fd: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]
    os.fsync(fd)


def _ends_in_line_feed(fd: int, size: int) -> bool:
    os.lseek(fd, size - 1, os.SEEK_SET)
    return os.read(fd, 1) == b"\n"


def _unreadable(path: Path, error: OSError) -> BrieferError:
    if isinstance(error, FileNotFoundError):
        return BrieferError(f"There is no file {path}.", "Check the name and the folder.")
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and path.is_dir()):
        return BrieferError(f"{path} is a folder, not a brief.")
    return BrieferError(f"{path.name} cannot be read: {error.strerror}.", "Check that you may open it.")


def _unwritable(path: Path, error: OSError) -> BrieferError:
    if error.errno == errno.ENOSPC:
        return BrieferError(f"The disk is full: {path.name} could not be written.", "Free some space; nothing is lost.")
    if isinstance(error, FileNotFoundError):
        return BrieferError(f"There is no folder {path.parent}.", "Make it first, or choose another.")
    if isinstance(error, PermissionError):
        return BrieferError(
            f"You may not write to {path}.", "Choose another folder, or ask for the right to write there."
        )
    return BrieferError(f"{path.name} could not be written: {error.strerror}.", "Nothing that was in it is lost.")
