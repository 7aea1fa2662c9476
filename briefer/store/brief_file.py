"""A brief opened from its file by one person: the journal in memory and the log on disk, kept in step."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple, Self

from briefer.core import events as ev
from briefer.core.arrivals import is_part
from briefer.core.changes import WriteMemo
from briefer.core.clock import Clock, iso_time
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.ids import BriefId, new_id
from briefer.core.journal import Journal, Recorded
from briefer.core.merge import union
from briefer.store import codec, log, settings
from briefer.store.folder import BriefFolder
from briefer.store.own_log import OwnLog

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from types import TracebackType

    from briefer.core.brief import Brief
    from briefer.core.changes import Change
    from briefer.core.events import Event
    from briefer.store.mailed import Mailed


def new_brief(path: Path, person: settings.Settings, first: Sequence[Change] = ()) -> None:
    """Make a brief in which the first changes are made already.

    Raises `BrieferError` if the name is taken, the folder takes no file, or a change cannot be made; then
    there is no file.
    """
    if path.suffix != log.SUFFIX:
        raise BrieferError(f"{path.name} is no name for a brief.", f"Let it end in {log.SUFFIX}.")
    now = iso_time(Clock().tick())
    header = codec.Header("briefer", codec.VERSION, BriefId(new_id()), person.person, now, settings.install_id())
    journal = Journal(header.brief, person.person)
    journal.record(ev.PersonNamed(person=person.person, name=person.name))
    for change in (*(WriteMemo(name, value) for name, value in person.memo.items()), *first):
        journal.do(change)
    log.create(path, header, journal.events)


def open_journal(brief: BriefId, events: Iterable[Event], person: settings.Settings) -> tuple[Journal, Recorded]:
    """Return the journal of a brief as this person writes it, and what must be appended for that (a name)."""
    journal = Journal(brief, person.person, events)
    recorded = Recorded()
    if journal.brief.people.get(person.person) != person.name:
        recorded = journal.record(ev.PersonNamed(person=person.person, name=person.name))
    return journal, recorded


def complaints_of_part(path: Path, brief: Brief, events: Iterable[Event]) -> list[str]:
    """Return what to say of a brief that is only what somebody did with articles that others added."""
    if not is_part(brief, events):
        return []
    return [
        f"{path.name} holds one person’s part, without the articles. Open the brief itself and drop this file on it."
    ]


class Look(NamedTuple):
    """What a brief holds, all its logs together, for a program that changes nothing."""

    brief: Brief
    events: tuple[Event, ...]
    complaints: list[str]


def look(path: Path) -> Look:
    """Return what a brief holds. Raises `BrieferError` if it cannot be read."""
    folder = BriefFolder(path)
    news = folder.news()
    events = tuple(union(news.events))
    torn = (f"The last line of {each.path.name} was cut off while it was written." for each in folder.logs if each.torn)
    brief = fold(folder.brief, events)
    return Look(brief, events, [*news.complaints, *torn, *complaints_of_part(path, brief, events)])


class BriefFile:
    """Change a brief from a program without a window: each change is on the disk when `do` returns."""

    def __init__(self, path: Path, person: settings.Settings) -> None:
        """Open the brief, all its logs, and lock one's own. Raises `BrieferError` if it cannot be changed."""
        folder = BriefFolder(path)
        self._own = OwnLog(folder, person)
        with ExitStack() as undone:
            undone.callback(self._own.close)
            news = folder.news()
            self._journal, self._unsaved = open_journal(folder.brief, news.events, person)
            self.complaints = [*dict.fromkeys([*news.complaints, *self._own.complaints])]
            undone.pop_all()

    @property
    def brief(self) -> Brief:
        """The brief as it stands."""
        return self._journal.brief

    @property
    def events(self) -> Sequence[Event]:
        """All events of the brief, in the order of the fold."""
        return self._journal.events

    def do(self, change: Change) -> Recorded:
        """Make a change and save it. Raises `BrieferError`, and leaves the file as it was, if it cannot."""
        recorded = self._journal.do(change)
        self._save(recorded.events)
        return recorded

    def take(self, mailed: Mailed) -> Recorded:
        """Keep what came by mail in one's own log, as far as it is new. Raises `BrieferError` if it cannot."""
        recorded = self._journal.take(mailed.events)
        self._save(mailed.as_written(recorded.events))
        return recorded

    def _save(self, events: Sequence[Event]) -> None:
        if events:
            self._own.append((*self._unsaved.events, *events))
            self._unsaved = Recorded()

    def __enter__(self) -> Self:
        """Return the file itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let others write to it."""
        self._own.close()
