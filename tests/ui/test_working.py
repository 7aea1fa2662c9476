"""Jobs beside the window: what came of them comes back once, in the window's own thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.ui.working import Worker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("aside", [False, True])
def test_a_result_comes_back_in_the_windows_thread(qtbot: QtBot, *, aside: bool) -> None:
    worker, came = Worker(), list[tuple[int, bool]]()
    here = threading.get_ident()
    there: list[int] = []

    def job() -> int:
        there.append(threading.get_ident())
        return 7

    def done(result: int) -> None:
        came.append((result, threading.get_ident() == here))

    worker.do(job, done, lambda _error: None, aside=aside)
    qtbot.waitUntil(lambda: bool(came))
    assert came == [(7, True)]
    assert (there[0] == here) is not aside
    assert not worker.busy


@pytest.mark.parametrize("aside", [False, True])
def test_what_a_user_can_mend_is_told(qtbot: QtBot, *, aside: bool) -> None:
    worker, told = Worker(), list[str]()

    def job() -> int:
        raise BrieferError("It is locked.", "Close it.")

    worker.do(job, lambda _result: None, lambda error: told.append(str(error)), aside=aside)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["It is locked. Close it."]
    assert not worker.busy


def test_it_is_busy_until_the_job_is_over(qtbot: QtBot) -> None:
    worker, go = Worker(), threading.Event()
    over: list[bool] = []
    worker.do(lambda: go.wait(10), over.append, lambda _error: None, aside=True)
    assert worker.busy
    go.set()
    worker.wait()
    qtbot.waitUntil(lambda: not worker.busy)
    assert over == [True]
