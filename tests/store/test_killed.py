"""The promise: what was acknowledged as saved is in the file, whenever the program dies."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

from briefer.core.fold import fold
from briefer.store import log

from .briefs import make

KILLS = 50
LONGEST = 0.1
"""Seconds that a program may live once it began to tag."""

TAGGING = """
import sys
from pathlib import Path
from briefer.core import changes
from briefer.core.journal import Journal
from briefer.core.kinds import RISK
from briefer.store.appender import Appender
from briefer.store.log import LogWriter

writer = LogWriter(Path(sys.argv[1]))
journal = Journal(writer.log.header.brief, writer.log.header.owner, writer.log.events)
article = next(iter(journal.brief.articles))
appender = Appender(writer, lambda problem: None)
print("ready", flush=True)
while True:
    asked = changes.Annotate(article, 0, 3, RISK.id, note="as long as a note may well be " * 100)
    appender.submit(journal.do(asked).events)
    if appender.flush(10):
        print(asked.id, flush=True)
"""


def tag_until_killed(path: Path, seconds: float) -> list[str]:
    """Let a program tag one passage after another, kill it, and return what it acknowledged before it died."""
    command = [sys.executable, "-c", TAGGING, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        killer = threading.Timer(seconds, program.kill)
        killer.start()
        acknowledged: list[str] = program.stdout.read().split("\n")[:-1]
        killer.join()
    return acknowledged


def test_a_program_killed_at_any_moment_has_saved_all_that_it_acknowledged(tmp_path: Path) -> None:
    path = make(tmp_path)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        acknowledged += tag_until_killed(path, random.uniform(0, LONGEST))  # noqa: S311 - a moment, not a secret
        opened = log.read(path)
        assert opened.bad_lines == ()
        assert set(acknowledged) <= fold(opened.header.brief, opened.events).annotations.keys()
    assert len(set(acknowledged)) == len(acknowledged) > KILLS
