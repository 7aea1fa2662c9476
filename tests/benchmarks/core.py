"""A brief of 20,000 passages: opening it, merging, and saving one change beside what the disk alone takes.

Once in one log, once in the logs of five annotators who worked at the same time, so that their events interleave.
"""

from __future__ import annotations

import itertools
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
from briefer.store import brief_file, log, settings
from briefer.store.codec import VERSION, Header, encode

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.events import Event

PASSAGES = 20_000
RUNS = 9
APPENDS = 200
PEOPLE = tuple(PersonId(f"{name}-00000{n}") for n, name in enumerate(("ana", "ben", "cleo", "dai", "eva"), 1))
ANA = PEOPLE[0]
TEXT = "The upper province holds back water that the lower one was promised.\n" * 2_000
ARTICLE = Article(article_id(TEXT), TEXT, (Part(0, len(TEXT) - 1),), title="The river")
MOST_TO_OPEN, MOST_TO_MERGE = 1_000, 500
"""Milliseconds that opening and merging may take."""


def _brief() -> Journal:
    journal = Journal(BriefId("river"), ANA)
    journal.do(changes.AddArticle(ARTICLE))
    journal.do(_tagging(range(PASSAGES)))
    return journal


def _tagging(places: range) -> changes.Together:
    asked = (changes.Annotate(ARTICLE.id, n, n + 60, KINDS[n % len(KINDS)].id) for n in places)
    return changes.Together(tuple(asked), "tagging")


def _logs(folder: Path) -> list[Path]:
    """Write the logs of five annotators, each with a fifth of the passages, tagged by turns with the others."""
    brief, paths = BriefId("river"), []
    for n, person in enumerate(PEOPLE):
        ticks = itertools.count(1_774_252_800_000 + n, len(PEOPLE))
        journal = Journal(brief, person, now_millis=ticks.__next__)
        journal.do(changes.AddArticle(ARTICLE))
        journal.do(_tagging(range(n, PASSAGES, len(PEOPLE))))
        paths.append(folder / f"river.{person}.briefer")
        log.create(paths[-1], Header("briefer", VERSION, brief, person), journal.events)
    return paths


def _shared() -> list[str]:
    """Measure five logs: opened as the program does it, merged, and one of them taken in where the others are open."""
    with tempfile.TemporaryDirectory(prefix="briefer-bench-") as folder:
        paths = _logs(Path(folder))
        logs = [log.read(path).events for path in paths]
        look = brief_file.look(paths[0])
        assert len(look.brief.annotations) == PASSAGES
        assert not look.brief.problems
        opened = _milliseconds(lambda: _open(paths[0]))
        merged = _milliseconds(lambda: fold(look.brief.id, union(*logs)))
        taken = median(_taken(look.brief.id, logs) for _ in range(RUNS))
    return [
        f"open {len(paths)} logs, {PASSAGES:,} passages in all {opened:8.0f} ms   {_verdict(opened, MOST_TO_OPEN)}",
        f"merge them and fold what they tell of    {merged:8.0f} ms   {_verdict(merged, MOST_TO_MERGE)}",
        f"take in the fifth where four are open    {taken:8.0f} ms   {_verdict(taken, MOST_TO_MERGE)}",
    ]


def _open(path: Path) -> None:
    with brief_file.BriefFile(path, settings.Settings(person=PEOPLE[0], name="Ana")):
        pass


def _taken(brief: BriefId, logs: list[tuple[Event, ...]]) -> float:
    """Return how long a journal of all logs but the last takes to take that one in, in milliseconds."""
    journal = Journal(brief, ANA, itertools.chain.from_iterable(logs[:-1]))
    began = time.perf_counter()
    journal.take(logs[-1])
    took = time.perf_counter() - began
    assert len(journal.brief.annotations) == PASSAGES
    return took * 1000


def _verdict(milliseconds: float, most: int) -> str:
    return f"(at most {most} wanted: {'yes' if milliseconds <= most else 'NO'})"


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
        *_shared(),
    ]


def _fsync_alone(path: Path, data: bytes) -> float:
    with path.open("ab", buffering=0) as file:

        def write() -> None:
            file.write(data)
            os.fsync(file.fileno())

        return _milliseconds(write, APPENDS)
