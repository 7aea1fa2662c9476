"""A brief of 20,000 passages: opening it, and saving one change beside what the disk alone takes in the same run."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core.fold import fold
from briefer.core.ids import BriefId, PersonId, article_id
from briefer.core.journal import Journal
from briefer.core.kinds import KINDS
from briefer.core.merge import union
from briefer.core.records import Article, Part
from briefer.store import log
from briefer.store.codec import VERSION, Header, encode

if TYPE_CHECKING:
    from collections.abc import Callable

PASSAGES = 20_000
RUNS = 9
APPENDS = 200
ANA = PersonId("ana-000001")


def _brief() -> Journal:
    text = "The upper province holds back water that the lower one was promised.\n" * 2_000
    article = Article(article_id(text), text, (Part(0, len(text) - 1),), title="The river")
    journal = Journal(BriefId("river"), ANA)
    journal.do(changes.AddArticle(article))
    asked = (changes.Annotate(article.id, n, n + 60, KINDS[n % len(KINDS)].id) for n in range(PASSAGES))
    journal.do(changes.Together(tuple(asked), "tagging"))
    return journal


def _milliseconds(work: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times) * 1000


def run() -> list[str]:
    """Return the medians, and what saving a change takes beyond the disk's own time."""
    journal = _brief()
    with tempfile.TemporaryDirectory(prefix="briefer-bench-") as folder:
        path = Path(folder) / "river.briefer"
        log.create(path, Header("briefer", VERSION, journal.brief.id, ANA), journal.events)
        events = log.read(path).events
        passage = next(iter(journal.brief.annotations))
        numbers = iter(range(10**9))
        parsed = _milliseconds(lambda: log.read(path))
        folded = _milliseconds(lambda: fold(journal.brief.id, events))
        merged = _milliseconds(lambda: union(events, events))
        changed = _milliseconds(lambda: journal.do(changes.WriteNote(passage, str(next(numbers)))), APPENDS)
        line = journal.events[-1:]
        with log.LogWriter(path) as writer:
            appended = _milliseconds(lambda: writer.append(line), APPENDS)
        synced = _fsync_alone(Path(folder) / "plain", encode(line[0]))
        size = path.stat().st_size / 1e6
    return [
        f"parse a log of {PASSAGES:,} passages, {size:.1f} MB {parsed:8.0f} ms",
        f"fold it                                  {folded:8.0f} ms",
        f"merge it with itself                     {merged:8.0f} ms",
        f"one change in memory                     {changed:8.2f} ms",
        f"save one change                          {appended:8.2f} ms",
        f"write and fsync alone                    {synced:8.2f} ms   ratio {appended / synced:.2f}",
    ]


def _fsync_alone(path: Path, data: bytes) -> float:
    with path.open("ab", buffering=0) as file:

        def write() -> None:
            file.write(data)
            os.fsync(file.fileno())

        return _milliseconds(write, APPENDS)
