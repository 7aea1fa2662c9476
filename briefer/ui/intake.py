"""Take in what is dropped, chosen or named on the command line: articles, folders, briefs. Reads off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QKeyEvent

from briefer import readers
from briefer.core.changes import AddArticle, Together
from briefer.core.errors import BrieferError
from briefer.store import brief_file, log
from briefer.store.settings import documents_dir

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.core.records import Article
    from briefer.ui.session import Session


NAMED = 3
"""How many of the files that could not be read are named."""


@dataclass(slots=True)
class Batch:
    """What came of reading several files."""

    ticket: int
    paths: tuple[Path, ...]
    articles: list[Article] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    refused: list[BrieferError] = field(default_factory=list)


class _Signals(QObject):
    progressed = Signal(int, int, int)
    finished = Signal(object)


class _Reading(QRunnable):
    """Read files one after another; one that cannot be read does not stop the others."""

    def __init__(self, batch: Batch, signals: _Signals) -> None:
        super().__init__()
        self._batch = batch
        self._signals = signals
        self.cancelled = False

    def run(self) -> None:
        """Read until done or cancelled; say that it is over even if a bug ends it."""
        try:
            paths = self._files()
            for n, path in enumerate(paths):
                if self.cancelled:
                    return
                self._signals.progressed.emit(self._batch.ticket, n, len(paths))
                self._read(path)
        finally:
            self._signals.finished.emit(self._batch)

    def _files(self) -> list[Path]:
        found: dict[Path, None] = {}
        for path in self._batch.paths:
            # One by one: a folder without articles must not keep the others' from being read.
            try:
                found |= dict.fromkeys(readers.articles_in([path]))
            except BrieferError as error:
                self._batch.refused.append(error)
        return list(found)

    def _read(self, path: Path) -> None:
        try:
            article, remark = readers.read_with_report(path)
        except BrieferError as error:
            self._batch.refused.append(error)
        else:
            self._batch.articles.append(article)
            self._batch.remarks += [remark] if remark else []


class Intake(QObject):
    """Read articles in the background and add them to the open brief as one change."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Add to the session's brief; what is still being read when another one is opened is left out."""
        super().__init__(parent)
        self._session = session
        self._pool = QThreadPool(self)
        self._signals = _Signals(self)
        self._signals.progressed.connect(self._tell_progress)
        self._signals.finished.connect(self._take)
        self._ticket = 0
        self._running: dict[int, _Reading] = {}
        self._escape = _Escape(self)
        session.closing.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Tell whether files are being read."""
        return bool(self._running)

    def take(self, paths: Sequence[Path]) -> None:
        """Take in files and folders. A brief among them is opened; without a brief, one is made beside the articles."""
        briefs = [path for path in paths if _is_brief(path)]
        articles = [path for path in paths if not _is_brief(path)]
        try:
            ready = self._make_ready(briefs, articles)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        if articles and ready:
            self._start(articles)
        if len(briefs) > 1:
            self._session.failed.emit(_only_one(briefs[0]))

    def _make_ready(self, briefs: Sequence[Path], articles: Sequence[Path]) -> bool:
        """Open the brief that is meant, and tell whether it takes articles; if not, the user has been told."""
        session = self._session
        if briefs:
            session.open(briefs[0])
        elif session.path is None or session.is_sample:
            session.open(beside(articles, session))
        elif session.read_only:
            session.failed.emit(BrieferError(self.tr("This brief is open read-only."), self.tr("Save a copy first.")))
        return not session.read_only

    def cancel(self) -> None:
        """Stop reading; what was read so far is left out, and the user told so."""
        if not self._running:
            return
        for reading in self._running.values():
            reading.cancelled = True
        self._running.clear()
        self._escape.stop()
        self._session.told.emit(self.tr("Reading was cancelled. Nothing was added."))

    def wait(self) -> None:
        """Wait until nothing is being read."""
        self._pool.waitForDone()

    def _start(self, paths: Sequence[Path]) -> None:
        self._ticket += 1
        reading = _Reading(Batch(self._ticket, tuple(paths)), self._signals)
        self._running[self._ticket] = reading
        self._escape.start()
        self._pool.start(reading)

    def _tell_progress(self, ticket: int, n: int, of: int) -> None:
        if ticket in self._running and of > 1:
            self._session.told.emit(self.tr("Reading article {0} of {1} … (Esc cancels)").format(n + 1, of))

    def _take(self, batch: Batch) -> None:
        if self._running.pop(batch.ticket, None) is None:
            return
        if not self._running:
            self._escape.stop()
        known = sum(article.id in self._session.brief.articles for article in batch.articles)
        changes = tuple(AddArticle(article) for article in batch.articles)
        recorded = self._session.do(Together(changes, self.tr("adding articles")))
        if batch.articles and not recorded.events and known < len(batch.articles):
            return
        said = self._summary(batch, known)
        if batch.refused:
            self._session.failed.emit(BrieferError(f"{said} {_joined(batch)}" if batch.articles else _joined(batch)))
        else:
            self._session.told.emit(said)

    def _summary(self, batch: Batch, known: int) -> str:
        said = self.tr("{0} added").format(len(batch.articles) - known)
        if known:
            said += self.tr(", {0} already there").format(known)
        return " ".join([said + ".", *batch.remarks])


class _Escape(QObject):
    """Let Esc cancel the reading wherever the keyboard is. It listens only while something is being read."""

    def __init__(self, intake: Intake) -> None:
        super().__init__(intake)
        self._intake = intake

    def start(self) -> None:
        """Listen to the whole application: the panes claim Esc before a shortcut of the window is asked."""
        if application := QCoreApplication.instance():
            application.installEventFilter(self)

    def stop(self) -> None:
        """Leave the keyboard alone."""
        if application := QCoreApplication.instance():
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cancel on Esc."""
        del watched
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        self._intake.cancel()
        return True


def _is_brief(path: Path) -> bool:
    return path.suffix.lower() == log.SUFFIX


def _only_one(opened: Path) -> BrieferError:
    return BrieferError(f"One brief is open at a time: {opened.name}.", "Open the others in a window of their own.")


def _joined(batch: Batch) -> str:
    """Return one sentence on all that could not be read, which names the first of them."""
    refused = batch.refused
    if len(refused) == 1:
        return str(refused[0])
    files = len(batch.articles) + len(refused)
    named = " ".join(error.sentence for error in refused[:NAMED])
    return f"{len(refused)} of {files} files could not be read: {named}" + (" …" if len(refused) > NAMED else "")


def beside(articles: Sequence[Path], session: Session) -> Path:
    """Return the brief that stands beside these articles, named after their folder; made if there is none.

    Where the folder takes no file, the brief goes to the user's documents. Raises `BrieferError`.
    """
    first = articles[0].resolve()
    folder = first if first.is_dir() else first.parent
    path = folder / f"{folder.name or 'brief'}{log.SUFFIX}"
    if path.exists():
        return path
    try:
        brief_file.new_brief(path, session.settings)
    except BrieferError:
        path = free_name(documents_dir() / path.name)
        brief_file.new_brief(path, session.settings)
    return path


def free_name(path: Path) -> Path:
    """Return the path, or the first `NAME 2`, `NAME 3` … at which nothing stands."""
    candidate, n = path, 1
    while candidate.exists():
        n += 1
        candidate = path.with_stem(f"{path.stem} {n}")
    return candidate
