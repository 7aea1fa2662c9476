"""Look at the logs of a brief again and again, in a thread, and tell what colleagues added."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.store.folder import BriefFolder
    from briefer.store.followed import News

EVERY_SECONDS = 0.5
CLOSE_SECONDS = 2.0


class Watcher:
    """Own a brief's folder in a thread. `on_news` is called from that thread, and only when there is something."""

    def __init__(self, folder: BriefFolder, on_news: Callable[[News], None], every: float = EVERY_SECONDS) -> None:
        """Start the thread; look every so many seconds."""
        self._folder, self._on_news, self._every = folder, on_news, every
        self._closing, self._telling = threading.Event(), threading.Lock()
        self._thread = threading.Thread(target=self._work, name="briefer-watcher", daemon=True)
        self._thread.start()

    def close(self, seconds: float = CLOSE_SECONDS) -> None:
        """Stop; nothing is told afterwards. A folder that does not answer is not waited for."""
        with self._telling:
            self._closing.set()
        self._thread.join(seconds)

    def _work(self) -> None:
        while not self._closing.wait(self._every):
            news = self._folder.news()
            with self._telling:
                if any(news) and not self._closing.is_set():
                    self._on_news(news)
