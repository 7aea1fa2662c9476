"""All logs of a brief in one folder: which belong to it, and what comes in while it is open."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.merge import union
from briefer.store import log
from briefer.store.brief_file import look, new_brief
from briefer.store.codec import Header, encode
from briefer.store.folder import BriefFolder
from tests.core.examples import ANA, BEN, BRIEF, CANAL, journal

from . import people
from .briefs import make, next_events, some_events

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.events import Event


def add(path: Path, events: list[Event] | tuple[Event, ...], *, brief: str = BRIEF) -> Path:
    """Write somebody's log of the brief."""
    log.create(path, Header("briefer", 1, brief, BEN), events)  # type: ignore[arg-type]
    return path


def append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)


def lines(events: tuple[Event, ...]) -> bytes:
    return b"".join(encode(event) for event in events)


COPIES = [
    "river-LAPTOP7.briefer",
    "river (Ann's conflicted copy 2026-11-21).briefer",
    "river.sync-conflict-20261121-150246-ABCDEFG.briefer",
    "river (1).briefer",
    "river 2.briefer",
    "river (conflicted copy 2026-11-21 150246).briefer",
    "river.BRIEFER",
    "Kopie von river.briefer",
]


@pytest.mark.parametrize("name", COPIES)
def test_what_a_sync_service_calls_a_conflicted_copy_is_one_more_log(tmp_path: Path, name: str) -> None:
    path = make(tmp_path)
    more = next_events(some_events())
    add(tmp_path / name, more)
    assert set(BriefFolder(path).news().events) == {*log.read(path).events, *more}


@pytest.mark.parametrize("name", [".river.briefer", ".~river.briefer", "~$river.briefer", "river.briefer.tmp", "x.txt"])
def test_hidden_and_temporary_files_are_passed_over(tmp_path: Path, name: str) -> None:
    path = make(tmp_path)
    add(tmp_path / name, next_events(some_events()))
    assert BriefFolder(path).news().events == log.read(path).events


def test_another_brief_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    path = make(tmp_path)
    add(tmp_path / "other.briefer", next_events(some_events()), brief="another")
    (tmp_path / "noise.briefer").write_bytes(b"\x00" * 100_000)
    (tmp_path / "folder.briefer").mkdir()
    (tmp_path / "gone.briefer").symlink_to(tmp_path / "nowhere")
    loop = tmp_path / "loop.briefer"
    loop.symlink_to(loop)
    folder = BriefFolder(path)
    assert folder.news() == (log.read(path).events, ())
    assert [each.path.name for each in folder.logs] == ["river.briefer"]


def test_the_log_that_was_asked_for_comes_first(tmp_path: Path) -> None:
    make(tmp_path)
    asked = add(tmp_path / "zoo.briefer", ())
    assert [each.path.name for each in BriefFolder(asked).logs] == ["zoo.briefer", "river.briefer"]


def test_behind_a_link_the_folder_of_the_file_itself_is_read(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    path = make(tmp_path / "team")
    more = next_events(some_events())
    add(tmp_path / "team" / "river.ben.briefer", more)
    (tmp_path / "link.briefer").symlink_to(path)
    assert set(more) < set(BriefFolder(tmp_path / "link.briefer").news().events)


def test_what_was_told_is_not_told_again(tmp_path: Path) -> None:
    folder = BriefFolder(make(tmp_path))
    assert len(folder.news().events) == 3
    assert folder.news() == ((), ())


def test_what_a_colleague_appends_comes_and_nothing_else(tmp_path: Path) -> None:
    theirs = add(tmp_path / "river.ben.briefer", ())
    folder = BriefFolder(make(tmp_path))
    folder.news()
    before = some_events()
    for _ in range(3):
        more = next_events(before)
        append(theirs, lines(more))
        assert folder.news() == (more, ())


def test_a_colleague_s_new_file_appears(tmp_path: Path) -> None:
    folder = BriefFolder(make(tmp_path))
    folder.news()
    more = next_events(some_events())
    add(tmp_path / "river.ben.briefer", more)
    assert folder.news() == (more, ())


def test_a_file_that_arrives_byte_by_byte_is_taken_in_line_by_line(tmp_path: Path) -> None:
    folder = BriefFolder(make(tmp_path))
    folder.news()
    more = (*next_events(some_events()), *next_events(some_events()))
    whole = encode(Header("briefer", 1, BRIEF, BEN)) + lines(more)
    theirs = tmp_path / "river.ben.briefer"
    theirs.touch()
    came: list[Event] = []
    for n in range(len(whole)):
        append(theirs, whole[n : n + 1])
        news = folder.news()
        assert news.complaints == ()
        came += news.events
    assert tuple(came) == more


def test_a_replaced_file_is_read_anew(tmp_path: Path) -> None:
    first, second, third = (next_events(some_events()) for _ in range(3))
    theirs = add(tmp_path / "river.ben.briefer", first)
    folder = BriefFolder(make(tmp_path))
    folder.news()
    theirs.unlink()
    add(theirs, (*second, *third))
    assert set(folder.news().events) >= {*second, *third}


def test_a_shortened_file_takes_nothing_away_and_goes_on(tmp_path: Path) -> None:
    first, second = next_events(some_events()), next_events(some_events())
    theirs = add(tmp_path / "river.ben.briefer", first)
    header = encode(log.read(theirs).header)
    folder = BriefFolder(make(tmp_path))
    assert set(first) < set(folder.news().events)
    theirs.write_bytes(header)
    assert folder.news() == ((), ())
    append(theirs, lines(second))
    assert folder.news() == (second, ())


def test_a_vanished_file_keeps_what_it_gave_and_may_come_back(tmp_path: Path) -> None:
    first, second = next_events(some_events()), next_events(some_events())
    theirs = add(tmp_path / "river.ben.briefer", first)
    folder = BriefFolder(make(tmp_path))
    folder.news()
    content = theirs.read_bytes()
    theirs.unlink()
    assert folder.news() == ((), ())
    theirs.write_bytes(content + lines(second))
    assert folder.news() == (second, ())


def test_a_vanished_folder_is_waited_for(tmp_path: Path) -> None:
    (tmp_path / "drive").mkdir()
    path = make(tmp_path / "drive")
    folder = BriefFolder(path)
    folder.news()
    (tmp_path / "drive").rename(tmp_path / "away")
    assert folder.news() == ((), ())
    (tmp_path / "away").rename(tmp_path / "drive")
    more = next_events(some_events())
    append(path, lines(more))
    assert set(more) <= set(folder.news().events)


def test_a_damaged_line_is_named_once_and_the_rest_comes(tmp_path: Path) -> None:
    theirs = add(tmp_path / "river.ben.briefer", ())
    folder = BriefFolder(make(tmp_path))
    folder.news()
    first, second = next_events(some_events()), next_events(some_events())
    append(theirs, b"noise\n" + lines(first))
    news = folder.news()
    assert news.events == first
    [complaint] = news.complaints
    assert complaint.startswith("Line 2 of river.ben.briefer could not be read: ")
    append(theirs, lines(second))
    again = folder.news()
    assert set(second) <= set(again.events)
    assert again.complaints == ()


def test_lines_that_were_filled_in_later_are_read_then(tmp_path: Path) -> None:
    """A file copied to a network drive may have its size before it has its content."""
    more = next_events(some_events())
    whole = encode(Header("briefer", 1, BRIEF, BEN)) + lines(more)
    theirs = tmp_path / "river.ben.briefer"
    theirs.write_bytes(b"\0" * len(whole))
    folder = BriefFolder(make(tmp_path))
    folder.news()
    theirs.write_bytes(whole)
    os.utime(theirs, ns=(1, 1))
    assert folder.news().events == more


def test_a_file_that_is_no_brief_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "x.briefer").write_bytes(b"noise")
    with pytest.raises(BrieferError, match="is not a brief"):
        BriefFolder(tmp_path / "x.briefer")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_colleague_s_file_that_cannot_be_read_is_named_once_and_tried_again(tmp_path: Path) -> None:
    more = next_events(some_events())
    theirs = add(tmp_path / "river.ben.briefer", more)
    theirs.chmod(0)
    folder = BriefFolder(make(tmp_path))
    assert folder.news().complaints == ("river.ben.briefer cannot be read: Permission denied.",)
    assert folder.news() == ((), ())
    theirs.chmod(0o600)
    assert folder.news().events == more


def test_a_log_interleaved_and_doubled_by_a_careless_merge_opens_clean(tmp_path: Path) -> None:
    path = make(tmp_path)
    header, *events = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(header + b"".join(events[::-1] + events))
    seen = look(path)
    assert seen.complaints == []
    assert seen.brief == fold(BRIEF, some_events_of(path))
    assert seen.brief.problems == []


def some_events_of(path: Path) -> list[Event]:
    return union(log.read(path).events)


def test_a_bit_that_fell_over_in_a_copy_gives_the_same_brief_to_everybody(tmp_path: Path) -> None:
    path = make(tmp_path)
    flipped = path.read_bytes().replace(b"Since", b"Sinbe")
    (tmp_path / "a copy.briefer").write_bytes(flipped)
    (tmp_path / "z copy.briefer").write_bytes(flipped)
    one, other = look(path), look(tmp_path / "z copy.briefer")
    assert one.brief == other.brief
    assert one.brief.problems == []


@pytest.mark.parametrize("at", range(40, 400, 23))
def test_whatever_bit_falls_over_the_rest_opens(tmp_path: Path, at: int) -> None:
    path = make(tmp_path)
    sound = log.read(path).events
    data = bytearray(path.read_bytes())
    start = data.index(b"\n") + 1
    data[start + at] ^= 0x10
    path.write_bytes(data)
    seen = look(path)
    assert len(set(seen.events) & set(sound)) >= len(sound) - 2
    assert len(seen.events) >= len(sound) - 1 or seen.complaints


def test_five_people_s_logs_of_twenty_thousand_passages_are_one_brief(tmp_path: Path) -> None:
    path = people.river(tmp_path)
    new_brief(tmp_path / "other.briefer", people.BEN)
    base = look(path)
    made = journal(ANA, base.events)
    article = next(iter(base.brief.articles.values()))
    for n in range(5):
        asked = (changes.Annotate(article.id, k % 40, k % 40 + 8, "risk") for k in range(4_000))  # type: ignore[arg-type]
        added = made.do(changes.Together(tuple(asked), "tagging")).events
        add(tmp_path / f"river.{n}.briefer", added, brief=base.brief.id)
    seen = look(path)
    assert len(seen.brief.annotations) == 20_000
    assert seen.complaints == []


def test_a_log_of_a_hundred_megabytes_opens_and_is_followed(tmp_path: Path) -> None:
    path = make(tmp_path)
    line = next_events(some_events())
    unknown = b'{"type":"x","id":"%d","clock":[1,1],"author":"a","change":"c","more":"%s"}\n'
    with path.open("ab") as file:
        for n in range(100):
            file.write(unknown % (n, b"x" * 1_000_000))
    folder = BriefFolder(path)
    assert len(folder.news().events) == 103
    append(path, lines(line))
    assert folder.news() == (line, ())


def test_an_article_added_in_two_logs_under_two_names_is_one(tmp_path: Path) -> None:
    path = people.river(tmp_path)
    people.change(path, people.ANN, changes.AddArticle(CANAL))
    renamed = CANAL.__class__(CANAL.id, CANAL.text, CANAL.parts, file_name="other name.txt")
    brief = look(path).brief.id
    add(tmp_path / "ben.briefer", journal(BEN).do(changes.AddArticle(renamed)).events, brief=brief)
    assert len(look(path).brief.articles) == 2


@pytest.mark.parametrize("begun", [b"noise\n", b"\xff\xfe{\x00\n", b'{"format":"briefer","version":0}\n'])
def test_a_colleague_s_file_whose_first_line_is_damaged_is_named_once(tmp_path: Path, begun: bytes) -> None:
    folder = BriefFolder(make(tmp_path))
    folder.news()
    (tmp_path / "river.ben.briefer").write_bytes(begun + lines(next_events(some_events())))
    assert folder.news().complaints == ("river.ben.briefer is not a brief, or its first line is damaged.",)
    assert folder.news() == ((), ())


@pytest.mark.parametrize("begun", [b"", b"\0" * 900, b'{"format":"brie'])
def test_a_file_that_is_still_on_its_way_is_no_news(tmp_path: Path, begun: bytes) -> None:
    (tmp_path / "river.ben.briefer").write_bytes(begun)
    assert BriefFolder(make(tmp_path)).news().complaints == ()
