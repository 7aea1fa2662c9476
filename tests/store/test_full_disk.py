"""A full disk, played by a limit on the size of files: what did not fit leaves no trace and is not lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .briefs import make

FULL = """
import resource, sys
from pathlib import Path
from briefer.core.errors import BrieferError
from briefer.store import appender, log
from tests.store.briefs import HEADER, make, next_events, some_events
def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
folder = Path(sys.argv[1])
"""

APPEND = (
    FULL
    + """
path = folder / "river.briefer"
before = path.read_bytes()
writer = log.LogWriter(path)
more = next_events(list(writer.log.events))
for room in (0, 1, 100, len(log.codec.encode(more[0])) - 1):
    limit(len(before) + room)
    try:
        writer.append(more)
    except BrieferError as error:
        assert "could not be written" in error.sentence, error
    else:
        raise AssertionError("it was written")
    assert path.read_bytes() == before
limit(resource.RLIM_INFINITY)
writer.append(more)
assert path.read_bytes() == before + log.codec.encode(more[0])
"""
)

CREATE = (
    FULL
    + """
limit(200)
path, events = folder / "new.briefer", some_events()
for write in (lambda: log.create(path, HEADER, events), lambda: log.write_whole(path, "b", "a", events)):
    try:
        write()
    except BrieferError as error:
        assert "could not be written" in error.sentence, error
    else:
        raise AssertionError("it was written")
"""
)

RETRY = (
    FULL
    + """
import threading
appender.RETRY_SECONDS = 0.01
path = folder / "river.briefer"
before = path.read_bytes()
writer = log.LogWriter(path)
failed, states = threading.Event(), []
def on_state(problem):
    states.append(problem)
    if len(states) > 3:
        failed.set()
limit(len(before) + 50)
saver = appender.Appender(writer, on_state)
more = next_events(list(writer.log.events))
saver.submit(more)
assert failed.wait(20)
assert saver.unsaved == more
assert all(isinstance(problem, BrieferError) for problem in states)
limit(resource.RLIM_INFINITY)
assert saver.flush(20)
assert saver.close() == ()
assert states[-1] is None
assert path.read_bytes() == before + log.codec.encode(more[0])
"""
)


def run_apart(program: str, folder: Path) -> None:
    """Run a program in a process of its own, whose limits end with it."""
    command = [sys.executable, "-c", program, str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert (done.returncode, done.stderr) == (0, "")


needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="limits on the size of files are not known there")


@needs_limits
def test_what_did_not_fit_on_the_disk_leaves_no_trace_and_can_be_written_again(tmp_path: Path) -> None:
    make(tmp_path)
    run_apart(APPEND, tmp_path)


@needs_limits
def test_a_brief_that_does_not_fit_on_the_disk_is_not_half_made(tmp_path: Path) -> None:
    run_apart(CREATE, tmp_path)
    assert list(tmp_path.iterdir()) == []


@needs_limits
def test_the_appender_keeps_what_did_not_fit_and_tries_until_it_does(tmp_path: Path) -> None:
    make(tmp_path)
    run_apart(RETRY, tmp_path)
