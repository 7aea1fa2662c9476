"""A brief opened from its file by one person: the journal in memory and the log on disk, kept in step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from briefer.core import events as ev
from briefer.core.clock import Clock, iso_time
from briefer.core.errors import BrieferError
from briefer.core.ids import BriefId, new_id
from briefer.core.journal import Journal, Recorded
from briefer.store import codec, log, settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from briefer.core.brief import Brief
    from briefer.core.changes import Change


def new_brief(path: Path, person: settings.Settings, first: Sequence[Change] = ()) -> None:
    """Make a brief in which the first changes are made already.

    Raises `BrieferError` if the name is taken, the folder takes no file, or a change cannot be made; then
    there is no file.
    """
    if path.suffix != log.SUFFIX:
        raise BrieferError(f"{path.name} is no name for a brief.", f"Let it end in {log.SUFFIX}.")
    now = iso_time(Clock().tick())
    header = codec.Header("briefer", codec.VERSION, BriefId(new_id()), person.person, now)
    journal = Journal(header.brief, person.person)
    journal.record(ev.PersonNamed(person=person.person, name=person.name))
    for change in first:
        journal.do(change)
    log.create(path, header, journal.events)


def open_journal(opened: log.Log, person: settings.Settings) -> tuple[Journal, Recorded]:
    """Return the journal of a log as this person writes it, and what must be appended for that (a name)."""
    journal = Journal(opened.header.brief, person.person, opened.events)
    recorded = Recorded()
    if journal.brief.people.get(person.person) != person.name:
        recorded = journal.record(ev.PersonNamed(person=person.person, name=person.name))
    return journal, recorded


class BriefFile:
    """Change a brief from a program without a window: each change is on the disk when `do` returns."""

    def __init__(self, path: Path, person: settings.Settings) -> None:
        """Open and lock the brief. Raises `BrieferError` if it cannot be changed."""
        self._writer = log.LogWriter(path)
        self.complaints = self._writer.log.complaints
        self._journal, self._unsaved = open_journal(self._writer.log, person)

    @property
    def brief(self) -> Brief:
        """The brief as it stands."""
        return self._journal.brief

    def do(self, change: Change) -> Recorded:
        """Make a change and save it. Raises `BrieferError`, and leaves the file as it was, if it cannot."""
        recorded = self._journal.do(change)
        if recorded.events:
            self._writer.append((*self._unsaved.events, *recorded.events))
            self._unsaved = Recorded()
        return recorded

    def __enter__(self) -> Self:
        """Return the file itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let others write to it."""
        self._writer.close()
