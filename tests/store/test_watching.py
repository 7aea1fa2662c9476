"""Watching a folder: what colleagues add is told from a thread, and nothing after closing."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

import pytest

from briefer.store.codec import encode
from briefer.store.folder import BriefFolder
from briefer.store.followed import News
from briefer.store.watching import EVERY_SECONDS, Watcher

from .briefs import make, next_events, some_events

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 30.0
"""Seconds to wait for what must come, on a busy machine."""


def test_what_is_appended_is_told_in_order(tmp_path: Path) -> None:
    path = make(tmp_path)
    folder = BriefFolder(path)
    folder.news()
    told: queue.Queue[News] = queue.Queue()
    watcher = Watcher(folder, told.put, 0.001)
    for _ in range(5):
        more = next_events(some_events())
        with path.open("ab") as file:
            file.write(encode(more[0]))
        assert told.get(timeout=PATIENCE) == (more, ())
    watcher.close()
    assert told.empty()


def test_nothing_is_told_after_closing(tmp_path: Path) -> None:
    path = make(tmp_path)
    folder = BriefFolder(path)
    folder.news()
    told: queue.Queue[News] = queue.Queue()
    watcher = Watcher(folder, told.put, 0.001)
    watcher.close()
    with path.open("ab") as file:
        file.write(encode(next_events(some_events())[0]))
    with pytest.raises(queue.Empty):
        told.get(timeout=0.05)
    watcher.close()


class Stuck(BriefFolder):
    """A folder on a network that does not answer any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.asked, self.answering = threading.Event(), threading.Event()

    def news(self) -> News:
        self.asked.set()
        assert self.answering.wait(PATIENCE)
        return News(complaints=("too late",))


def test_a_folder_that_does_not_answer_is_left_behind_and_what_it_says_later_is_not_told(tmp_path: Path) -> None:
    folder = Stuck(make(tmp_path))
    told: queue.Queue[News] = queue.Queue()
    watcher = Watcher(folder, told.put, 0.001)
    assert folder.asked.wait(PATIENCE)
    watcher.close(0.001)
    folder.answering.set()
    watcher.close(PATIENCE)
    assert told.empty()


def test_it_looks_often_enough_to_show_a_change_within_two_seconds() -> None:
    assert EVERY_SECONDS <= 1
