"""Save changes off the caller's thread, in order, and keep what could not be saved until it can."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from briefer.core.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefer.core.events import Event

RETRY_SECONDS = 2.0


class Appendable(Protocol):
    """What events can be appended to: a log, or one's own among several."""

    def append(self, events: Iterable[Event]) -> None:
        """Put events on the disk. Raises `BrieferError`, and writes none, if it cannot."""

    def close(self) -> None:
        """Let others write to it."""


class Appender:
    """Own a log in a thread. `on_state` is called from that thread after each attempt."""

    def __init__(self, writer: Appendable, on_state: Callable[[BrieferError | None], None]) -> None:
        """Start the thread; `on_state` gets None when all is saved, else what is wrong."""
        self._writer = writer
        self._on_state = on_state
        self._pending: list[Event] = []
        self._changed = threading.Condition()
        self._closing = False
        self._hurried = False
        self._thread = threading.Thread(target=self._work, name="briefer-appender", daemon=True)
        self._thread.start()

    def submit(self, events: Sequence[Event]) -> None:
        """Queue events; those of one call are written in one go."""
        with self._changed:
            self._pending.extend(events)
            self._changed.notify_all()

    @property
    def unsaved(self) -> tuple[Event, ...]:
        """The events that are not on the disk yet."""
        with self._changed:
            return tuple(self._pending)

    def flush(self, seconds: float | None = None) -> bool:
        """Wait until everything is on the disk, at most so long; tell whether it is."""
        with self._changed:
            self._hurried = True
            self._changed.notify_all()
            return self._changed.wait_for(lambda: not self._pending, seconds)

    def close(self, seconds: float = 10.0) -> tuple[Event, ...]:
        """Save what is left, stop, and return what could not be saved (nothing, unless the disk refuses)."""
        self.flush(seconds)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(seconds)
        self._writer.close()
        return self.unsaved

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._pending or self._closing)
                if self._closing:
                    return
                batch = tuple(self._pending)
            problem = self._try(batch)
            with self._changed:
                if problem is None:
                    del self._pending[: len(batch)]
                self._changed.notify_all()
                saved = not self._pending
            if problem is not None or saved:
                self._on_state(problem)
            if problem is not None:
                self._pause()

    def _try(self, batch: Sequence[Event]) -> BrieferError | None:
        try:
            self._writer.append(batch)
        except BrieferError as error:
            return error
        return None

    def _pause(self) -> None:
        with self._changed:
            self._hurried = False
            self._changed.wait_for(lambda: self._closing or self._hurried, RETRY_SECONDS)
