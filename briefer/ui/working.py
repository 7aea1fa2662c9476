"""One piece of work after another: beside the window where it takes long, else at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefer.core.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class _Signals(QObject):
    over = Signal(object)


class _Work(QRunnable, Generic[T]):
    """Do it, and say that it is over even if a bug ends it."""

    def __init__(
        self, job: Callable[[], T], done: Callable[[T], object], failed: Callable[[BrieferError], object]
    ) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job, self._done, self._failed = job, done, failed
        self._tell: Callable[[], object] = lambda: None
        self.signals = _Signals()

    def run(self) -> None:
        """Do it."""
        try:
            self._do()
        finally:
            self.signals.over.emit(self)

    def _do(self) -> None:
        done, failed = self._done, self._failed
        try:
            result = self._job()
        except BrieferError as caught:
            error = caught
            self._tell = lambda: failed(error)
        else:
            self._tell = lambda: done(result)

    def tell(self) -> None:
        """Tell what came of it."""
        self._tell()


class Worker(QObject):
    """Do jobs that touch no widget."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: _Work[object] | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a job is being done."""
        return self._running is not None

    def do(
        self,
        job: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BrieferError], object],
        *,
        aside: bool,
    ) -> None:
        """Do a job, `aside` in a thread of its own, and hand on what came of it. One at a time: ask `busy` first."""
        work: _Work[T] = _Work(job, done, failed)
        work.signals.over.connect(self._finish)
        self._running = work  # type: ignore[assignment]
        if aside:
            self._pool.start(work)
        else:
            work.run()

    def wait(self) -> None:
        """Wait until the job is done."""
        self._pool.waitForDone()

    def _finish(self, work: _Work[T]) -> None:
        self._running = None
        work.tell()
