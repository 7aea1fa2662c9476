"""The one object that holds an open brief for the window: every view reads it, every change goes through it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId, BriefId, PersonId
from briefer.core.journal import Journal, Recorded
from briefer.store import log
from briefer.store.appender import Appender
from briefer.store.brief_file import open_journal
from briefer.ui.sample import sample_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.core.brief import Brief, Touched
    from briefer.core.changes import Change
    from briefer.core.events import Event
    from briefer.store.settings import Settings


FLUSH_SECONDS = 5.0
"""How long to wait for a slow disk before saying so."""
REFUSED_SECONDS = 1.0
"""How long to wait for a disk that refused the last time."""


class Session(QObject):
    """Hold a brief, its log and its history; `do` a change and say what was touched.

    Views connect to `changed` and decide whether what was touched concerns them. None of them keeps a
    second copy of the brief, and none refreshes another.
    """

    changed = Signal(object)
    """`Touched`: what the last change, undo or redo touched."""
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

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        """Start without a brief."""
        super().__init__(parent)
        self.settings = settings
        self.path: Path | None = None
        self.complaints: list[str] = []
        self.chosen: AnnotationId | None = None
        self.save_problem: BrieferError | None = None
        self._journal = Journal(BriefId(""), PersonId(settings.person))
        self._appender: Appender | None = None
        self._named = Recorded()
        self._held = False
        self._events_in_copy = -1
        self._saved.connect(self._note_saved)

    @property
    def brief(self) -> Brief:
        """The brief as it stands; an empty one before any is opened."""
        return self._journal.brief

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

        A brief that another window holds, or a newer version wrote, opens read-only, with a complaint.
        """
        opened = log.read(path)
        self.close()
        writer, complaints = _writer(opened)
        self._journal, self._named = open_journal(writer.log if writer else opened, self.settings)
        self._appender = Appender(writer, self._saved.emit) if writer else None
        self.path, self.complaints, self.chosen, self.save_problem = path, complaints, None, None
        self._held, self._events_in_copy = True, -1
        self.opened.emit()

    def close(self) -> None:
        """Have the views commit what is being typed, save what is left, and let the file go.

        Raises `BrieferError`, and keeps the brief open, if something could not be saved, here or in a copy.
        """
        if not self._held:
            return
        self.closing.emit()
        if self._appender is not None:
            self._let_go(self._appender)
        self._appender, self._held = None, False

    def _let_go(self, appender: Appender) -> None:
        if not self.flush() and self._events_in_copy != len(self._journal.events):
            problem = self.save_problem
            raise BrieferError(
                f"Not everything is saved. {problem.sentence if problem else 'The disk does not answer.'}",
                "Save a copy elsewhere (File > Save a copy), then close.",
            )
        appender.close(REFUSED_SECONDS)

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

    def save_copy(self, path: Path) -> None:
        """Write the whole log, unsaved changes included, to another file. Raises `BrieferError` if it cannot."""
        if self.path is not None and self.path.is_file() and os.access(self.path, os.R_OK):
            log.copy(self.path, path, self._appender.unsaved if self._appender else ())
        else:
            log.write_whole(path, self.brief.id, self._journal.author, self._journal.events)
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
            self._appender.submit((*self._named.events, *recorded.events))
            self._named = Recorded()
            self._after(recorded.touched)
        return recorded

    def _after(self, touched: Touched) -> None:
        self.save_state_changed.emit()
        if self.chosen is not None and self.chosen not in self.brief.annotations:
            self.choose(None)
        self.changed.emit(touched)

    def _note_saved(self, problem: BrieferError | None) -> None:
        self.save_problem = problem
        self.save_state_changed.emit()


def _writer(opened: log.Log) -> tuple[log.LogWriter | None, list[str]]:
    complaints = opened.complaints
    try:
        return log.LogWriter(opened.path), complaints
    except BrieferError as error:
        # That a newer version wrote it, and what follows from it, is among the complaints already.
        return None, complaints if opened.is_newer else [*complaints, f"{error} It is open read-only."]


def _refusal(path: Path | None) -> BrieferError:
    if path is None:
        return BrieferError("No brief is open.", "Make one with File > New brief, or drop articles here.")
    return BrieferError("This brief is open read-only.", "Save a copy of it to work on.")
