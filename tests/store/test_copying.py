"""A copy of a whole brief: every line of every log, and what is not on the disk yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.ids import BriefId
from briefer.store import log
from briefer.store.brief_file import BriefFile, look
from briefer.store.copying import write_copy
from tests.core.examples import ANA, BRIEF, CANAL

from . import people
from .briefs import make, next_events, some_events

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.events import Event


def copied(path: Path, logs: list[Path], events: list[Event] | tuple[Event, ...] = ()) -> log.Log:
    path.parent.mkdir(exist_ok=True)
    write_copy(path, BriefId(BRIEF), ANA, logs, events)
    return log.read(path)


def test_all_logs_stand_in_one_file_each_event_once(tmp_path: Path) -> None:
    path = people.river(tmp_path)
    people.change(path, people.BEN, changes.AddArticle(CANAL))
    (tmp_path / "river (1).briefer").write_bytes(path.read_bytes())
    before = look(path)
    logs = [tmp_path / name for name in people.names(tmp_path)]
    copy = tmp_path / "elsewhere" / "copy.briefer"
    copy.parent.mkdir()
    write_copy(copy, before.brief.id, people.ANN.person, logs, before.events)
    assert look(copy).brief == before.brief
    assert len(log.read(copy).events) == len(before.events)


def test_the_copy_belongs_to_whoever_made_it(tmp_path: Path) -> None:
    path = people.river(tmp_path)
    copy = tmp_path / "elsewhere" / "copy.briefer"
    copy.parent.mkdir()
    write_copy(copy, look(path).brief.id, people.BEN.person, [path], ())
    with BriefFile(copy, people.BEN) as opened:
        opened.do(changes.NameBrief("The river"))
    assert people.names(copy.parent) == ["copy.briefer"]


def test_lines_that_cannot_be_read_are_copied_and_a_torn_one_is_not(tmp_path: Path) -> None:
    path = make(tmp_path)
    with path.open("ab") as file:
        file.write(b'noise\n{"type":"later","id":"x","clock":[1,1],"author":"a","change":"c"}\n{"type":"torn')
    copy = copied(tmp_path / "elsewhere" / "copy.briefer", [path])
    assert copy.path.read_bytes().split(b"\n")[1:] == [*path.read_bytes().split(b"\n")[1:-1], b""]
    assert len(copy.bad_lines) == 1


def test_what_is_not_on_the_disk_yet_and_what_cannot_be_read_there_is_in_the_copy(tmp_path: Path) -> None:
    path = make(tmp_path)
    [more] = next_events(some_events())
    gone = tmp_path / "gone.briefer"
    copy = copied(tmp_path / "elsewhere" / "copy.briefer", [path, gone], [*log.read(path).events, more])
    assert copy.events == (*log.read(path).events, more)


def test_a_copy_of_a_newer_version_says_so(tmp_path: Path) -> None:
    path = make(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"version":1', b'"version":7', 1))
    assert copied(tmp_path / "elsewhere" / "copy.briefer", [path]).header.version == 7


def test_a_copy_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrieferError, match="is a folder"):
        write_copy(tmp_path, BriefId(BRIEF), ANA, [], ())
