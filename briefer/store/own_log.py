"""The one log that this process appends to: its person's own, made beside the others when something is changed first.

Never two writers in one file: a log is one's own if it names this person and this installation as its owner and no
other process holds its lock. A second window, another machine and a colleague with copied settings so get a log of
their own each.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from briefer.core.clock import Clock, iso_time
from briefer.core.errors import BrieferError
from briefer.core.ids import slug
from briefer.store import codec, log
from briefer.store.folder import BriefFolder
from briefer.store.settings import install_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefer.core.events import Event
    from briefer.core.ids import BriefId
    from briefer.store.followed import Followed
    from briefer.store.settings import Settings

_TRIES = 100


class OwnLog:
    """Append to one's own log of the brief in a folder. One thread at a time may use it."""

    def __init__(self, folder: BriefFolder, person: Settings) -> None:
        """Lock the person's log if there is one and it is free. No file is made before the first change.

        Raises `BrieferError` if nothing can be changed there.
        """
        self._person, self._install = person, install_id()
        now, stem = iso_time(Clock().tick()), _stem_of(folder)
        self._header = codec.Header("briefer", codec.VERSION, folder.brief, person.person, now, self._install, stem)
        self._names = tuple(_names_beside(folder, stem, person))
        self._owed: list[Event] = []
        """What was in a log that is gone, and stands nowhere else in the folder."""
        self._refuse_newer(folder)
        self._writer = self._free_one(folder)
        if self._writer is None and not os.access(folder.path.parent, os.W_OK):
            raise BrieferError(
                f"You may not write to {folder.path.parent}, where your changes would be kept.",
                "Copy the brief to a folder of your own, or ask for the right to write there.",
            )

    @property
    def path(self) -> Path | None:
        """Where the log stands; None before the first change, if there was none."""
        return self._writer.path if self._writer else None

    @property
    def complaints(self) -> list[str]:
        """Sentences on what was set aside when the log was locked."""
        return self._writer.log.complaints if self._writer else []

    def append(self, events: Iterable[Event]) -> None:
        """Write events to the end of the log and wait until they are on the disk.

        Raises `BrieferError` if they could not be written; then none of them is in the file, and the call may be
        made again.
        """
        written = tuple(events)
        if self._writer is None:
            self._writer = self._new_one()
        try:
            self._writer.append((*self._owed, *written))
        except log.GoneError:
            self._writer = self._go_on_from(self._writer)
            self._writer.append((*self._owed, *written))
        self._owed = []

    def _go_on_from(self, gone: log.LogWriter) -> log.LogWriter:
        """Return the log under its new name or, where it is gone, a new one; owe it what now stands nowhere.

        Raises `BrieferError` if the folder is gone, too.
        """
        place = gone.path.parent
        if not place.is_dir():
            raise log.GoneError(f"{gone.path} is no longer there.", "Put it back, or save a copy elsewhere.")
        gone.close()
        folder = _brief_in(place, self._header.brief)
        there = {event.id for event in folder.news().events} if folder else set()
        writer = (self._free_one(folder) if folder else None) or self._new_one()
        self._owed += [event for event in gone.known if event.id not in there]
        return writer

    def close(self) -> None:
        """Let others write to the log."""
        if self._writer is not None:
            self._writer.close()

    def _refuse_newer(self, folder: BriefFolder) -> None:
        """Refuse to write where one's own log is a newer version's; a colleague's is only read, and harms nothing."""
        newer = next((each for each in folder.logs if each.is_newer and self._is_mine(each)), None)
        if newer is not None:
            raise BrieferError(
                f"Your own log, {newer.path.name}, cannot be written by this version.", "Update briefer."
            )

    def _is_mine(self, each: Followed) -> bool:
        return each.header.is_same_log(self._header)

    def _free_one(self, folder: BriefFolder) -> log.LogWriter | None:
        for each in folder.logs:
            if self._is_mine(each) and os.access(each.path, os.W_OK) and (writer := _locked(each.path)):
                return writer
        return None

    def _new_one(self) -> log.LogWriter:
        for path in self._names:
            if not path.exists() and (writer := _locked(path, self._header)):
                return writer
        raise BrieferError("There is no free name for your log of this brief.", "Save a copy elsewhere.")


def _locked(path: Path, header: codec.Header | None = None) -> log.LogWriter | None:
    try:
        return log.LogWriter(path, header)
    except log.HeldError:
        return None


def _brief_in(place: Path, brief: BriefId) -> BriefFolder | None:
    for path in sorted(place.glob(f"*{log.SUFFIX}")):
        with contextlib.suppress(BrieferError):
            folder = BriefFolder(path)
            if folder.brief == brief:
                return folder
    return None


def _names_beside(folder: BriefFolder, stem: str, person: Settings) -> Iterator[Path]:
    mine = slug(person.name) or slug(person.person) or "mine"
    for n in range(1, _TRIES):
        yield folder.path.with_name(f"{stem}.{mine if n == 1 else f'{mine}-{n}'}{log.SUFFIX}")


def _stem_of(folder: BriefFolder) -> str:
    """Return what the logs' names begin with: the shortest name, without that of its owner."""
    shortest = min(folder.logs, key=lambda each: (len(each.path.name), each.path.name))
    stem, name = shortest.header.stem, shortest.path.stem
    return stem if stem and name.startswith(f"{stem}.") else name
