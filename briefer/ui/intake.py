"""Take in what is dropped, chosen or named on the command line: articles, folders, briefs. Reads off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefer.core.changes import AddArticle, Together
from briefer.core.errors import BrieferError
from briefer.core.updating import known_as
from briefer.readers.own_memo import is_own_memo
from briefer.store import log
from briefer.store.beside import brief_beside
from briefer.store.known_briefs import whole_of
from briefer.store.settings import documents_dir
from briefer.store.unpacking import is_archive, unpack
from briefer.ui.batch import Batch
from briefer.ui.clipboard import has_words, pasted_from
from briefer.ui.escape import Escape
from briefer.ui.naming import short_title
from briefer.ui.translating import told
from briefer.ui.working import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from briefer.core.records import Article
    from briefer.readers.pasted import Pasted
    from briefer.ui.session import Session

T = TypeVar("T")


class _Signals(QObject):
    progressed = Signal(int, int, int)
    finished = Signal(object)


class _Reading(QRunnable):
    """Read a batch in the pool's thread, and say that it is over even if a bug ends it."""

    def __init__(self, batch: Batch, signals: _Signals) -> None:
        super().__init__()
        self._batch = batch
        self._signals = signals

    def run(self) -> None:
        """Read."""
        batch, signals = self._batch, self._signals
        try:
            batch.read(lambda n, of: signals.progressed.emit(batch.ticket, n, of))
        finally:
            signals.finished.emit(batch)


class Intake(QObject):
    """Read articles in the background and add them to the open brief as one change."""

    memo_wanted = Signal(object)
    """`Path`: a memo of ours, whose passages are to be shown."""
    came = Signal(object)
    """`ArticleId`: the first of the articles that were taken in or, where none is new, that were there already."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Add to the session's brief; what is still being read when another one is opened is left out."""
        super().__init__(parent)
        self._session = session
        self._pool = QThreadPool(self)
        self._signals = _Signals(self)
        self._signals.progressed.connect(self._tell_progress)
        self._signals.finished.connect(self._take)
        self._ticket = 0
        self._running: dict[int, Batch] = {}
        self._worker = Worker(self)
        self._wanted = False
        """Whether what the worker reads is still to be shown."""
        self._escape = Escape(self.cancel, self)
        session.closing.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Tell whether files are being read."""
        return bool(self._running) or self._worker.busy

    def read_aside(self, name: str, job: Callable[[], T], done: Callable[[T], object]) -> None:
        """Read what is no article, such as a memo, beside the window, and hand on what came of it; Esc cancels."""
        if self._worker.busy:
            said = self.tr("One at a time."), self.tr("Another file is still being read: try again in a moment.")
            self._session.failed.emit(BrieferError(*said))
            return
        self._wanted = True
        self._escape.start()
        self._session.told.emit(self.tr("Reading {0} … (Esc cancels)").format(name))
        self._worker.do(job, lambda came: self._end_aside(lambda: done(came)), self._fail_aside, aside=True)

    def _fail_aside(self, error: BrieferError) -> None:
        self._end_aside(lambda: self._session.failed.emit(error))

    def _end_aside(self, tell: Callable[[], object]) -> None:
        wanted, self._wanted = self._wanted, False
        if not self._running:
            self._escape.stop()
        if wanted:
            tell()

    def take(self, paths: Sequence[Path]) -> None:
        """Take in files and folders. A brief among them is opened; without a brief, one is made beside the articles.

        Memos of ours are opened; one among articles is no article, and their reader says so. An archive of a brief is
        unpacked first.
        """
        try:
            paths = [each for path in paths for each in (self._unpacked(path) if is_archive(path) else [path])]
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        memos = [path for path in paths if is_own_memo(path)]
        briefs = [path for path in paths if _is_brief(path)]
        if memos and len(memos) + len(briefs) == len(paths):
            self._take_memo(memos, briefs)
        else:
            self._take_articles(briefs, [path for path in paths if not _is_brief(path)])

    def _unpacked(self, archive: Path) -> list[Path]:
        """Return the brief of an archive or, where it is the one that is open, all its logs, to be merged."""
        brief = unpack(archive)
        return sorted(brief.parent.glob(f"*{log.SUFFIX}")) if self._session.belongs_here(brief) else [brief]

    def _take_articles(self, briefs: Sequence[Path], articles: Sequence[Path]) -> None:
        try:
            ready = self._make_ready(briefs, articles)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        if articles and ready:
            self._start(articles)
        if len(briefs) > 1 and not self._session.belongs_here(briefs[-1]):
            self._session.failed.emit(_only_one(briefs[0]))

    def _take_memo(self, memos: Sequence[Path], briefs: Sequence[Path]) -> None:
        if briefs:
            self.take(briefs)
        self.memo_wanted.emit(memos[0])
        if len(memos) > 1:
            self._session.failed.emit(_only_one_memo(memos[0]))

    def take_words(self, data: QMimeData) -> None:
        """Take in words that were pasted or dropped as an article. A link alone is not followed, and the user told."""
        pasted = pasted_from(data)
        try:
            if not has_words(data):
                raise _no_words()
            if pasted.is_link:
                raise _no_link()
            ready = self._make_ready([], [documents_dir() / "pasted"])
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        if ready:
            self._start(pasted=(pasted,))

    def _make_ready(self, briefs: Sequence[Path], articles: Sequence[Path]) -> bool:
        """Open the brief that is meant, and tell whether it takes articles; if not, the user has been told."""
        session = self._session
        if briefs and session.belongs_here(briefs[0]):
            session.merge(briefs)
        elif briefs and (whole := whole_of(briefs[0], session.settings.recent)):
            session.open(whole)
            session.merge(briefs)
        elif briefs:
            session.open(briefs[0])
        elif session.path is None or session.is_sample:
            session.open(brief_beside(articles[0], session.settings))
        elif session.read_only:
            session.failed.emit(BrieferError(self.tr("This brief is open read-only."), self.tr("Save a copy first.")))
        return not session.read_only

    def cancel(self) -> None:
        """Stop reading; what was read so far is left out, and the user told so."""
        if not self._running and not self._wanted:
            return
        self._wanted = False
        for batch in self._running.values():
            batch.cancelled = True
        self._running.clear()
        self._escape.stop()
        self._session.told.emit(self.tr("Reading was cancelled. Nothing was added."))

    def wait(self) -> None:
        """Wait until nothing is being read."""
        self._pool.waitForDone()
        self._worker.wait()

    def _start(self, paths: Sequence[Path] = (), pasted: tuple[Pasted, ...] = ()) -> None:
        self._ticket += 1
        batch = self._running[self._ticket] = Batch(self._ticket, tuple(paths), pasted)
        self._escape.start()
        self._pool.start(_Reading(batch, self._signals))

    def _tell_progress(self, ticket: int, n: int, of: int) -> None:
        if ticket in self._running and of > 1:
            self._session.told.emit(self.tr("Reading article {0} of {1} … (Esc cancels)").format(n + 1, of))

    def _take(self, batch: Batch) -> None:
        if self._running.pop(batch.ticket, None) is None:
            return
        if not self._running and not self._wanted:
            self._escape.stop()
        # Two files may hold one text.
        articles = {article.id: article for article in batch.articles}
        known = {id_: same for id_, each in articles.items() if (same := known_as(self._session.brief, each))}
        fresh = [article for article in articles.values() if article.id not in known]
        changes = tuple(map(AddArticle, fresh))
        recorded = self._session.do(Together(changes, self.tr("adding articles")))
        if fresh and not recorded.events:
            return
        said = self._summary(batch, fresh, [*known.values()])
        self._tell(batch, said)
        for article in [*fresh, *known.values()][:1]:
            self.came.emit(article.id)

    def _tell(self, batch: Batch, said: str) -> None:
        """Say what was taken in; what was refused is said as a failure."""
        if batch.refused:
            complaint = told(batch.complaint())
            self._session.failed.emit(BrieferError(f"{said} {complaint}" if batch.articles else complaint))
        else:
            self._session.told.emit(said)

    def _summary(self, batch: Batch, fresh: Sequence[Article], known: Sequence[Article]) -> str:
        if len(batch.articles) == 1:
            words = self.tr("“{0}” added.") if fresh else self.tr("“{0}” is already there.")
            return " ".join([words.format(short_title((*fresh, *known)[0])), *map(told, batch.remarks)])
        said = self.tr("{0} added").format(len(fresh))
        if len(fresh) < len(batch.articles):
            said += self.tr(", {0} already there").format(len(batch.articles) - len(fresh))
        return " ".join([said + ".", *map(told, batch.remarks)])


def _is_brief(path: Path) -> bool:
    return path.suffix.lower() == log.SUFFIX


def _no_words() -> BrieferError:
    return BrieferError("There are no words on the clipboard.", "Copy the article’s text first.")


def _no_link() -> BrieferError:
    return BrieferError(
        "That is only a link, and briefer fetches nothing from the web.",
        "Save the page in the browser and drop the file here, or copy the article’s text.",
    )


def _only_one(opened: Path) -> BrieferError:
    return BrieferError(f"One brief is open at a time: {opened.name}.", "Open the others in a window of their own.")


def _only_one_memo(opened: Path) -> BrieferError:
    return BrieferError(f"One memo is shown at a time: {opened.name}.", "Open the others one by one.")
