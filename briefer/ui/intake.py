"""Take in what is dropped, chosen or named on the command line: articles, folders, briefs. Reads off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

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
        """Read until done or cancelled."""
        batch = self._batch
        try:
            paths = readers.articles_in(batch.paths)
        except BrieferError as error:
            batch.refused.append(error)
            paths = []
        for n, path in enumerate(paths):
            if self.cancelled:
                return
            self._signals.progressed.emit(batch.ticket, n, len(paths))
            try:
                article, remark = readers.read_with_report(path)
            except BrieferError as error:
                batch.refused.append(error)
            else:
                batch.articles.append(article)
                batch.remarks += [remark] if remark else []
        self._signals.finished.emit(batch)


class Intake(QObject):
    """Read articles in the background and add them to the open brief as one change."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Add to the session's brief."""
        super().__init__(parent)
        self._session = session
        self._pool = QThreadPool(self)
        self._signals = _Signals(self)
        self._signals.progressed.connect(self._tell_progress)
        self._signals.finished.connect(self._take)
        self._ticket = 0
        self._running: dict[int, _Reading] = {}

    @property
    def busy(self) -> bool:
        """Tell whether files are being read."""
        return bool(self._running)

    def take(self, paths: Sequence[Path]) -> None:
        """Take in files and folders. A brief among them is opened; without a brief, one is made beside the articles."""
        briefs = [path for path in paths if path.suffix == log.SUFFIX]
        articles = [path for path in paths if path.suffix != log.SUFFIX]
        try:
            if briefs:
                self._session.open(briefs[0])
            if articles and (self._session.path is None or self._session.is_sample):
                self._session.open(beside(articles, self._session))
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        if articles:
            self._start(articles)

    def cancel(self) -> None:
        """Stop reading; what was read so far is left out."""
        for reading in self._running.values():
            reading.cancelled = True
        self._running.clear()

    def wait(self) -> None:
        """Wait until nothing is being read."""
        self._pool.waitForDone()

    def _start(self, paths: Sequence[Path]) -> None:
        self._ticket += 1
        reading = _Reading(Batch(self._ticket, tuple(paths)), self._signals)
        self._running[self._ticket] = reading
        self._pool.start(reading)

    def _tell_progress(self, ticket: int, n: int, of: int) -> None:
        if ticket in self._running and of > 1:
            self._session.told.emit(self.tr("Reading article {0} of {1} …").format(n + 1, of))

    def _take(self, batch: Batch) -> None:
        if self._running.pop(batch.ticket, None) is None:
            return
        known = [a for a in batch.articles if a.id in self._session.brief.articles]
        changes = tuple(AddArticle(article) for article in batch.articles)
        self._session.do(Together(changes, self.tr("adding articles")))
        for error in batch.refused:
            self._session.failed.emit(error)
        if not batch.refused:
            self._session.told.emit(self._summary(batch, len(known)))

    def _summary(self, batch: Batch, known: int) -> str:
        said = self.tr("{0} added").format(len(batch.articles) - known)
        if known:
            said += self.tr(", {0} already there").format(known)
        return " ".join([said + ".", *batch.remarks])


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
