"""The logs of one brief that lie in one folder: read at first, and followed afterwards.

Which log belongs to the brief is told by its first line, not by its name: so a sync service's "conflicted copy" is
just one more log. Network folders do not tell of changes; so sizes and times are looked at again and again.
"""

from __future__ import annotations

import os
from pathlib import Path

from briefer.core.errors import BrieferError
from briefer.store import codec
from briefer.store.followed import Followed, News, header_of
from briefer.store.log import SUFFIX

_Signature = tuple[int, int, int]


class BriefFolder:
    """Find, read and follow all logs of the brief that a file belongs to. One thread at a time may use it."""

    def __init__(self, path: Path) -> None:
        """Read the log at a path and those beside it. Raises `BrieferError` if the one asked for cannot be read."""
        self.path = Path(os.path.realpath(path))
        asked = Followed(self.path)
        self.brief = asked.header.brief
        self._logs = {self.path.name: asked}
        self._seen: dict[str, _Signature] = {}
        self._unreadable: set[str] = set()
        self._said: set[str] = set()
        self._news = [asked.news(), *self._look()]

    @property
    def logs(self) -> list[Followed]:
        """The logs of the brief: first the one that was asked for, then by name."""
        return sorted(self._logs.values(), key=lambda each: (each.path != self.path, each.path.name))

    def news(self) -> News:
        """Return what was not returned before: at first all there is, later what was appended or came beside."""
        came, self._news = [*self._news, *self._look()], []
        said = dict.fromkeys(sentence for news in came for sentence in news.complaints)
        fresh = tuple(sentence for sentence in said if sentence not in self._said)
        self._said.update(fresh)
        return News(tuple(event for news in came for event in news.events), fresh)

    def _look(self) -> list[News]:
        """Read what changed. A file that went away keeps what it gave; one that cannot be read is tried again."""
        return [news for path, signature in self._listed() if (news := self._read(path, signature))]

    def _listed(self) -> list[tuple[Path, _Signature]]:
        try:
            with os.scandir(self.path.parent) as entries:
                found = {entry.path: _signature(entry) for entry in entries if _is_named_like_a_log(entry.name)}
        except OSError:
            return []
        listed = [(Path(path), signature) for path, signature in sorted(found.items()) if signature]
        return [(path, signature) for path, signature in listed if self._seen.get(path.name) != signature]

    def _read(self, path: Path, signature: _Signature) -> News | None:
        try:
            news = self._news_of(path)
        except BrieferError as error:
            return self._complain(path, error)
        self._seen[path.name] = signature
        self._unreadable.discard(path.name)
        return news

    def _news_of(self, path: Path) -> News | None:
        if path.name in self._logs:
            return self._logs[path.name].news()
        header = header_of(path)
        if header is None:
            return _unknown(path)
        if header.brief != self.brief:
            return None
        followed = Followed(path)
        # A dictionary of its own: another thread may be going through the one before.
        self._logs = {**self._logs, path.name: followed}
        return followed.news()

    def _complain(self, path: Path, error: BrieferError) -> News | None:
        """Say once that a log cannot be read now."""
        if path.name in self._unreadable:
            return None
        self._unreadable.add(path.name)
        return News(complaints=(error.sentence,))


def _unknown(path: Path) -> News | None:
    """Name a file that may be a colleague's log with a damaged beginning; one that is still on its way is no news."""
    try:
        with path.open("rb") as file:
            begun = file.readline(codec.HEADER_LIMIT)
    except OSError:
        return None
    damaged = begun.endswith(b"\n") and bool(begun.strip(b"\0\r\n"))
    return News(complaints=(f"{path.name} is not a brief, or its first line is damaged.",)) if damaged else None


def _is_named_like_a_log(name: str) -> bool:
    """Tell a log's name from that of a temporary file of a sync service or an editor."""
    return name.casefold().endswith(SUFFIX) and not name.startswith((".", "~"))


def _signature(entry: os.DirEntry[str]) -> _Signature | None:
    """Return what changes when a file does; None for what is no file, or is gone again."""
    try:
        found = entry.stat() if entry.is_file() else None
    except OSError:
        return None
    return found and (found.st_mtime_ns, found.st_size, found.st_ino)
