"""The one object that holds an open brief for the window: every view reads it, every change goes through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefer.core.arrivals import arrival_of
from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId, BriefId, PersonId
from briefer.core.journal import Journal, Recorded
from briefer.store.appender import Appender
from briefer.store.brief_file import complaints_of_part, open_journal
from briefer.store.copying import write_copy
from briefer.store.folder import BriefFolder
from briefer.store.followed import header_of
from briefer.store.mailed import read_mailed
from briefer.store.own_log import OwnLog
from briefer.store.watching import Watcher
from briefer.ui.sample import sample_path
from briefer.ui.sharing.fresh import Fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefer.core.arrivals import Arrival
    from briefer.core.brief import Brief, Touched
    from briefer.core.changes import Change
    from briefer.core.events import Event
    from briefer.store.followed import News
    from briefer.store.settings import Settings


FLUSH_SECONDS = 5.0
"""How long to wait for a slow disk before saying so."""
REFUSED_SECONDS = 1.0
"""How long to wait for a disk that refused the last time."""


class Session(QObject):
    """Hold a brief, its logs and its history; `do` a change and say what was touched.

    What colleagues add to their logs in the same folder is taken in as it comes.
    Views connect to `changed` and decide whether what was touched concerns them. None of them keeps a
    second copy of the brief, and none refreshes another.
    """

    changed = Signal(object)
    """`Touched`: what the last change, undo or redo touched, or what a colleague's did."""
    arrived = Signal(object)
    """`Arrival`: what colleagues did, after `changed`; it came by itself or by mail."""
    merged = Signal(object)
    """`Arrival`: what came of merging mailed files, even if it is nothing."""
    closing = Signal()
    """The brief is about to be let go: commit what is being typed, now or never."""
    opened = Signal()
    """Another brief was opened: read everything anew."""
    passage_chosen = Signal(object)
    """`AnnotationId | None`: the passage that is chosen now."""
    save_state_changed = Signal()
    failed = Signal(object)
    """`BrieferError`: something the user asked for could not be done."""
    told = Signal(str)
    """A short sentence for the status bar on what was just done."""

    _saved = Signal(object)
    _news = Signal(object, object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        """Start without a brief."""
        super().__init__(parent)
        self.settings = settings
        self.path: Path | None = None
        """The file that was opened."""
        self.saved_in: Path | None = None
        """The file that changes go to: one's own log of the brief."""
        self.complaints: list[str] = []
        self.chosen: AnnotationId | None = None
        self.save_problem: BrieferError | None = None
        self._journal = Journal(BriefId(""), PersonId(settings.person))
        self._appender: Appender | None = None
        self._own: OwnLog | None = None
        self._watcher: Watcher | None = None
        self._folder: BriefFolder | None = None
        self._named = Recorded()
        self._held = False
        self._events_in_copy = -1
        self.fresh = Fresh(self)
        self._saved.connect(self._note_saved)
        self._news.connect(self._take_news)

    @property
    def brief(self) -> Brief:
        """The brief as it stands; an empty one before any is opened."""
        return self._journal.brief

    @property
    def events(self) -> Sequence[Event]:
        """All events of the brief, in the order of the fold: for its history, and for both sides of a conflict."""
        return self._journal.events

    @property
    def read_only(self) -> bool:
        """Tell whether the open brief cannot be changed here."""
        return self._appender is None

    @property
    def is_sample(self) -> bool:
        """Tell whether the open brief is the user's copy of the sample."""
        return self.path is not None and self.path == sample_path()

    @property
    def all_saved(self) -> bool:
        """Tell whether every change is on the disk."""
        return self.save_problem is None and not (self._appender and self._appender.unsaved)

    def open(self, path: Path) -> None:
        """Open a brief, closing the one before. Raises `BrieferError`, and keeps the one before, if it cannot.

        All logs of the brief in that folder are opened. Where nothing can be changed it opens read-only, with a
        complaint.
        """
        folder = BriefFolder(path)
        self.close()
        self._own, refused = _own_log(folder, self.settings)
        news = folder.news()
        self._journal, self._named = open_journal(folder.brief, news.events, self.settings)
        own = self._own.complaints if self._own else []
        lacks = complaints_of_part(path, self.brief, news.events)
        self.complaints = [*dict.fromkeys([*news.complaints, *own, *refused, *lacks])]
        self.path, self.chosen, self.save_problem = path, None, None
        self.saved_in = self._own.path if self._own else None
        self._appender = Appender(self._own, self._saved.emit) if self._own else None
        self._held, self._events_in_copy = True, -1
        self.fresh.read()
        self.opened.emit()
        self._folder = folder
        self._watcher = Watcher(folder, lambda news: self._news.emit(folder, news))

    def close(self) -> None:
        """Have the views commit what is being typed, save what is left, and let the file go.

        Raises `BrieferError`, and keeps the brief open, if something could not be saved, here or in a copy.
        """
        if not self._held:
            return
        self.closing.emit()
        if not self.flush() and self._events_in_copy != len(self._journal.events):
            problem = self.save_problem
            raise BrieferError(
                f"Not everything is saved. {problem.sentence if problem else 'The disk does not answer.'}",
                "Save a copy elsewhere (File > Save a copy), then close.",
            )
        self.fresh.note()
        if self._appender is not None:
            self._appender.close(REFUSED_SECONDS)
        if self._watcher is not None:
            self._watcher.close()
        self._appender, self._own, self._watcher, self._folder, self._held = None, None, None, None, False

    def do(self, change: Change) -> Recorded:
        """Make a change, queue it for the disk, and say what was touched.

        What cannot be done is told through `failed`, and nothing is recorded.
        """
        return self._record(lambda: self._journal.do(change))

    def record(self, event: Event) -> Recorded:
        """Record an event that no change stands behind, such as a person's name."""
        return self._record(lambda: self._journal.record(event))

    def undo(self) -> Recorded:
        """Take back this person's last change."""
        return self._record(self._journal.undo)

    def redo(self) -> Recorded:
        """Bring back what was undone last."""
        return self._record(self._journal.redo)

    @property
    def undo_available(self) -> bool:
        """Tell whether there is something to undo."""
        return not self.read_only and self._journal.undo_available

    @property
    def redo_available(self) -> bool:
        """Tell whether there is something to redo."""
        return not self.read_only and self._journal.redo_available

    def choose(self, annotation: AnnotationId | None) -> None:
        """Choose a passage, in all views at once; None lets go."""
        if annotation != self.chosen:
            self.chosen = annotation
            self.passage_chosen.emit(annotation)

    def flush(self, seconds: float | None = None) -> bool:
        """Wait until everything is on the disk, at most so long; tell whether it is."""
        if seconds is None:
            seconds = FLUSH_SECONDS if self.save_problem is None else REFUSED_SECONDS
        return self._appender is None or self._appender.flush(seconds)

    def belongs_here(self, path: Path) -> bool:
        """Tell whether a file is a log of the open brief that does not lie in its folder, so that it can be merged."""
        if self._folder is None or path.resolve().parent == self._folder.path.parent:
            return False
        header = header_of(path) if path.is_file() else None
        return header is not None and header.brief == self.brief.id

    def merge(self, paths: Sequence[Path]) -> Arrival:
        """Take files that colleagues mailed into one's own log, and say what came.

        Raises `BrieferError`, and takes in nothing, if one of them belongs to another brief or cannot be read, or
        nothing can be changed here.
        """
        if self._appender is None:
            raise _refusal(self.path)
        mailed = read_mailed(paths, self.brief.id)
        before = self.brief.snapshot()
        recorded = self._journal.take(mailed.events)
        self._submit(mailed.as_written(recorded.events))
        self.complaints += mailed.complaints
        arrival = self._tell_arrival(before, recorded)
        self.merged.emit(arrival)
        return arrival

    def save_copy(self, path: Path) -> None:
        """Write the whole brief, all logs and unsaved changes, to one file. Raises `BrieferError` if it cannot."""
        logs = [each.path for each in self._folder.logs] if self._folder else []
        write_copy(path, self.brief.id, self._journal.author, logs, self._journal.events)
        self._events_in_copy = len(self._journal.events)

    def _record(self, ask: Callable[[], Recorded]) -> Recorded:
        if self._appender is None:
            self.failed.emit(_refusal(self.path))
            return Recorded()
        try:
            recorded = ask()
        except BrieferError as error:
            self.failed.emit(error)
            return Recorded()
        if recorded.events:
            self._submit(recorded.events)
            self._after(recorded.touched)
        return recorded

    def _submit(self, events: Sequence[Event]) -> None:
        if self._appender is not None and events:
            self._appender.submit((*self._named.events, *events))
            self._named = Recorded()

    def _after(self, touched: Touched) -> None:
        self.save_state_changed.emit()
        chosen = self.brief.annotations.get(self.chosen) if self.chosen is not None else None
        if chosen is None or not self.brief.outcome_of(chosen).is_found:
            self.choose(None)
        self.changed.emit(touched)

    def _take_news(self, folder: BriefFolder, news: News) -> None:
        """Take in what colleagues did, unless another brief was opened meanwhile."""
        if folder is self._folder:
            before = self.brief.snapshot()
            self._tell_arrival(before, self._journal.take(news.events))
            self.complaints += news.complaints
            for complaint in news.complaints:
                self.told.emit(complaint)

    def _tell_arrival(self, before: Brief, recorded: Recorded) -> Arrival:
        arrival = arrival_of(before, self.brief, recorded)
        if recorded.events:
            self._after(recorded.touched)
            self.fresh.follow()
            self.arrived.emit(arrival)
        return arrival

    def _note_saved(self, problem: BrieferError | None) -> None:
        self.saved_in = self._own.path if self._own else None
        if self.saved_in and self.path and not self.path.exists():
            # It was renamed meanwhile: one's own file opens the same brief.
            self.path = self.saved_in
        self.save_problem = problem
        self.save_state_changed.emit()


def _own_log(folder: BriefFolder, settings: Settings) -> tuple[OwnLog | None, list[str]]:
    """Return the log to append to or, where there can be none, why."""
    try:
        return OwnLog(folder, settings), []
    except BrieferError as error:
        return None, [f"{error.sentence} It is open read-only. {error.hint}".strip()]


def _refusal(path: Path | None) -> BrieferError:
    if path is None:
        return BrieferError("No brief is open.", "Make one with File > New brief, or drop articles here.")
    return BrieferError("This brief is open read-only.", "Save a copy of it to work on.")
