"""Saving in a thread: in order, each change at once, nothing dropped."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.store import log
from briefer.store.appender import Appender
from briefer.store.log import LogWriter
from tests.core.examples import DAM, journal

from .briefs import make, next_events

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.errors import BrieferError
    from briefer.core.events import Event


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make(tmp_path)


def opened(path: Path) -> tuple[Appender, list[Event], list[BrieferError | None]]:
    writer = LogWriter(path)
    states: list[BrieferError | None] = []
    return Appender(writer, states.append), list(writer.log.events), states


def test_what_is_submitted_is_on_the_disk_after_a_flush(path: Path) -> None:
    saver, events, states = opened(path)
    more = next_events(events)
    saver.submit(more)
    assert saver.flush(20)
    assert log.read(path).events == (*events, *more)
    assert saver.unsaved == ()
    assert saver.close() == ()
    assert set(states) == {None}


def test_events_are_written_in_the_order_in_which_they_were_submitted(path: Path) -> None:
    saver, events, _ = opened(path)
    made = journal(events=events)
    for _ in range(50):
        saver.submit(made.do(changes.Annotate(DAM.id, 0, 3, RISK.id)).events)
    assert saver.close() == ()
    assert log.read(path).events == tuple(made.events)


def test_several_threads_may_submit(path: Path) -> None:
    saver, events, _ = opened(path)
    more = [next_events(events) for _ in range(40)]

    def submit(some: list[tuple[Event, ...]]) -> None:
        for each in some:
            saver.submit(each)

    threads = [threading.Thread(target=submit, args=(more[n::4],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert saver.close() == ()
    found = log.read(path)
    assert found.complaints == []
    assert {event.id for event in found.events} == {event.id for event in [*events, *sum(more, ())]}


def test_nothing_to_save_is_saved_at_once(path: Path) -> None:
    saver, _, states = opened(path)
    saver.submit(())
    assert saver.flush(0)
    assert saver.close() == ()
    assert states == []


def test_closing_lets_others_write(path: Path) -> None:
    saver, _, _ = opened(path)
    saver.close()
    LogWriter(path).close()


def test_what_cannot_be_saved_is_given_back_on_closing(path: Path) -> None:
    saver, events, states = opened(path)
    more = next_events(events)
    path.unlink()
    saver.submit(more)
    assert saver.close(0.2) == more
    assert states
    assert all(states)
