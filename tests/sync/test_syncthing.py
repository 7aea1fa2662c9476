"""Two annotators on two machines whose folder a real sync engine keeps: cut apart and joined, nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefer.core.fold import fold
from briefer.core.merge import union
from briefer.store import log
from tests.conftest import unavailable

from .engine import Pair, Side, files, two_sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.events import Event

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    program = shutil.which("syncthing")
    if program is None:
        unavailable("syncthing is not installed")
    with two_sides(program, tmp_path) as made:
        yield made


@dataclass
class Annotator:
    """Somebody at a machine, with settings of their own, whose every command is a process of its own."""

    side: Side
    home: Path

    def does(self, verb: str, *words: str) -> Any:
        """Run a command on the brief in the shared folder, and return what it says."""
        command = [sys.executable, "-m", "briefer", verb, str(self.side.folder / "river.briefer"), *words]
        environment = {**os.environ, "BRIEFER_HOME": str(self.home)}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def tags(self, words: str, kind: str, *more: str) -> None:
        """Tag the first place where words stand."""
        self.does("tag", "--article", "dam treaty", "--quote", words, "--as", kind, *more)

    def sees(self) -> Any:
        """Return all that the brief holds, as this annotator's program tells it."""
        return json.loads(self.does("list", "--json"))


@pytest.fixture
def ann(pair: Pair, tmp_path: Path) -> Annotator:
    return Annotator(pair.one, tmp_path / "ann")


@pytest.fixture
def ben(pair: Pair, tmp_path: Path) -> Annotator:
    return Annotator(pair.other, tmp_path / "ben")


def events_in(folder: Path) -> set[Event]:
    """Return every event in every log of a folder."""
    logs = [log.read(path) for path in folder.glob("*.briefer")]
    assert not [complaint for each in logs for complaint in each.complaints]
    return set(union(*(each.events for each in logs)))


def some_words(number: int) -> str:
    """Return words of the sample article that stand there once."""
    text = (SEEDS / "01_highland-review.txt").read_text(encoding="utf-8")
    words = " ".join(text.split("\n")[7].split()[number * 4 : number * 4 + 4])
    assert text.count(words) == 1
    return words


def test_two_annotators_cut_apart_and_joined_see_the_same_brief(pair: Pair, ann: Annotator, ben: Annotator) -> None:
    ann.does("new", str(SEEDS / "01_highland-review.txt"))
    pair.until_same()
    ann.tags(some_words(0), "argument", "--stance", "for")
    ben.tags(some_words(1), "risk", "--point", "The gates may stay shut.")
    pair.until_same()
    assert len(ann.sees()["annotations"]) == 2
    assert ann.sees() == ben.sees()

    pair.cut()
    for number in range(2, 6):
        ann.tags(some_words(number), "recommendation", "--note", f"Ann’s {number}")
        ben.tags(some_words(number), "risk", "--note", f"Ben’s {number}")
    apart = events_in(pair.one.folder) | events_in(pair.other.folder)
    assert ann.sees() != ben.sees()

    pair.join()
    pair.until_same()
    assert events_in(pair.one.folder) == events_in(pair.other.folder) == apart
    assert len(ann.sees()["annotations"]) == 10
    assert ann.sees() == ben.sees()
    assert not [name for name in files(pair.one.folder) if "conflict" in name]


def test_one_person_at_two_machines_at_once_loses_nothing(pair: Pair, ann: Annotator, tmp_path: Path) -> None:
    ann.does("new", str(SEEDS / "01_highland-review.txt"))
    pair.until_same()
    shutil.copytree(ann.home, tmp_path / "laptop")
    laptop = Annotator(pair.other, tmp_path / "laptop")
    pair.cut()
    ann.tags(some_words(0), "risk")
    laptop.tags(some_words(1), "argument")
    apart = events_in(pair.one.folder) | events_in(pair.other.folder)

    pair.join()
    pair.until_same()
    assert events_in(pair.one.folder) == apart
    assert {passage["exact"] for passage in ann.sees()["annotations"]} == {some_words(0), some_words(1)}
    assert ann.sees() == laptop.sees()
    whole = fold(log.read(pair.one.folder / "river.briefer").header.brief, events_in(pair.one.folder))
    assert whole.problems == []
