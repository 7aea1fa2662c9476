"""Files that came by mail: taken in as they were written, or refused in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.store import log
from briefer.store.brief_file import BriefFile, new_brief
from briefer.store.codec import Header, encode
from briefer.store.mailed import read_mailed
from tests.core.examples import BEN, BRIEF

from . import people
from .briefs import make, next_events, some_events

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_file_holds_is_read_with_all_that_is_written_there(tmp_path: Path) -> None:
    path = make(tmp_path)
    [event] = next_events(some_events())
    line = encode(event)[:-2] + b',  "later":{"a":[1,2.50]}}\r\n'
    with path.open("ab") as file:
        file.write(line + b"noise\n")
    mailed = read_mailed([path], BRIEF)
    assert mailed.events[-1] == event
    assert encode(mailed.as_written([event])[0]) == line.replace(b"\r", b"")
    assert len(mailed.complaints) == 1


def test_an_event_that_did_not_come_from_a_file_is_written_as_it_is(tmp_path: Path) -> None:
    [event] = next_events(some_events())
    assert read_mailed([make(tmp_path)], BRIEF).as_written([event]) == (event,)


def test_a_file_of_another_brief_is_refused_with_what_to_do(tmp_path: Path) -> None:
    new_brief(tmp_path / "other.briefer", people.BEN)
    with pytest.raises(BrieferError, match=r"other\.briefer belongs to another brief\. .*import"):
        read_mailed([make(tmp_path), tmp_path / "other.briefer"], BRIEF)


def test_a_file_of_a_newer_version_is_refused_with_what_to_do(tmp_path: Path) -> None:
    log.create(tmp_path / "new.briefer", Header("briefer", 2, BRIEF, BEN))
    with pytest.raises(BrieferError, match=r"newer version of briefer\. Update briefer"):
        read_mailed([tmp_path / "new.briefer"], BRIEF)


def test_what_is_taken_in_stands_in_one_s_own_log_once(tmp_path: Path) -> None:
    path = people.river(tmp_path)
    mail = tmp_path / "mail"
    mail.mkdir()
    (mail / "river.briefer").write_bytes(path.read_bytes())
    people.change(mail / "river.briefer", people.BEN, changes.NameBrief("The river"))
    theirs = mail / "river.ben-osei.briefer"
    with BriefFile(path, people.ANN) as mine:
        mailed = read_mailed([theirs, mail / "river.briefer"], mine.brief.id)
        came = mine.take(mailed)
        assert [event.author for event in came.events] == [people.BEN.person] * 2
        before = path.read_bytes()
        assert mine.take(mailed).events == ()
    assert path.read_bytes() == before
    assert people.names(tmp_path) == ["river.briefer"]
    assert log.read(path).events[-2:] == log.read(theirs).events
