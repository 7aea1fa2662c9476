"""The log on the disk: what a crash, a full disk, a colleague's editor or a newer program did to it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.events import UnknownEvent
from briefer.core.fold import fold
from briefer.core.kinds import KINDS
from briefer.store import log
from briefer.store.codec import Header, encode
from briefer.store.log import LogWriter
from tests.core.examples import ANA, BRIEF, article, journal

from .briefs import HEADER, make, next_events, some_events

UNKNOWN = b'{"type":"point.painted",  "id":"u1","clock":[1700000000500,0],"author":"zoe","change":"c","stars":[1,2.50]}'


def test_a_brief_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    opened = log.read(make(tmp_path))
    assert opened.header == HEADER
    assert opened.events == log.read(rewritten(opened)).events
    assert opened.complaints == []
    assert not opened.is_newer


def rewritten(opened: log.Log) -> Path:
    copy = opened.path.with_name("copy.briefer")
    log.write_whole(copy, opened.header.brief, opened.header.owner, opened.events)
    return copy


def test_line_ends_of_another_system_are_tolerated(tmp_path: Path) -> None:
    path = make(tmp_path)
    events = log.read(path).events
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    opened = log.read(path)
    assert opened.events == events
    assert opened.complaints == []


def test_empty_lines_are_passed_over(tmp_path: Path) -> None:
    path = make(tmp_path)
    events = log.read(path).events
    path.write_bytes(path.read_bytes().replace(b"\n", b"\n\n\r\n"))
    opened = log.read(path)
    assert opened.events == events
    assert opened.complaints == []


@pytest.mark.parametrize("bad", [b"\x00\x01 noise", b"{}", b'{"type":"note.written"}', b"[" * 100_000])
@pytest.mark.parametrize("number", [2, 3, 4])
def test_a_bad_line_is_named_and_the_rest_opens(tmp_path: Path, bad: bytes, number: int) -> None:
    path = make(tmp_path)
    events = log.read(path).events
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([*lines[: number - 1], bad, *lines[number - 1 :]]))
    opened = log.read(path)
    assert opened.events == events
    assert [line.number for line in opened.bad_lines] == [number]
    assert opened.complaints == [f"Line {number} of river.briefer could not be read: {opened.bad_lines[0].reason}."]


def test_the_field_that_is_wrong_is_named(tmp_path: Path) -> None:
    path = make(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"selector":{"start":', b'"selector":{"start":-'))
    [bad] = log.read(path).bad_lines
    assert bad.number == 3
    assert "$.annotation.selector.start" in bad.reason


def test_of_many_bad_lines_the_first_few_are_named(tmp_path: Path) -> None:
    path = make(tmp_path)
    with path.open("ab") as file:
        file.write(b"noise\n" * 100)
    complaints = log.read(path).complaints
    assert len(complaints) == 6
    assert complaints[-1] == "… and 95 more lines. The rest of the brief is open."


def test_a_bad_line_stays_in_the_file_when_something_is_appended(tmp_path: Path) -> None:
    path = make(tmp_path)
    with path.open("ab") as file:
        file.write(b"noise\n")
    before = path.read_bytes()
    with LogWriter(path) as writer:
        writer.append(next_events(list(writer.log.events)))
    assert path.read_bytes().startswith(before)
    assert len(log.read(path).events) == 4


def test_events_of_an_unknown_type_are_kept_in_order_and_written_back_byte_for_byte(tmp_path: Path) -> None:
    path = make(tmp_path)
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([*lines[:2], UNKNOWN, *lines[2:]]))
    opened = log.read(path)
    assert isinstance(opened.events[1], UnknownEvent)
    assert opened.complaints == []
    assert rewritten(opened).read_bytes().split(b"\n")[2] == UNKNOWN
    assert fold(BRIEF, opened.events).problems == []


def test_an_unknown_event_with_another_system_s_line_end_is_written_back_without_it(tmp_path: Path) -> None:
    path = tmp_path / "river.briefer"
    path.write_bytes(encode(HEADER) + UNKNOWN + b"\r\n")
    assert rewritten(log.read(path)).read_bytes().endswith(UNKNOWN + b"\n")


def test_a_brief_of_a_newer_version_is_read_but_not_written(tmp_path: Path) -> None:
    path = tmp_path / "river.briefer"
    log.create(path, Header("briefer", 2, BRIEF, ANA), some_events())
    before = path.read_bytes()
    opened = log.read(path)
    assert opened.is_newer
    assert len(opened.events) == 3
    assert "read-only" in opened.complaints[-1]
    with pytest.raises(BrieferError, match="written by a newer version"):
        LogWriter(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "river.briefer is empty"),
        (b"\n", "is not a brief, or its first line is damaged"),
        (b"Once upon a time\n", "is not a brief"),
        (b"%PDF-1.7\n%\xff\xff\n", "is not a brief"),
        (b"\x00" * 1000, "is not a brief"),
        (encode(HEADER)[:-10], "is not a brief"),
        (encode(HEADER)[1:], "is not a brief"),
        (b"\xef\xbb\xbf" + encode(HEADER), "is not a brief"),
    ],
)
def test_what_is_no_brief_is_refused_and_left_alone(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "river.briefer"
    path.write_bytes(data)
    with pytest.raises(BrieferError, match=sentence):
        log.read(path)
    with pytest.raises(BrieferError, match=sentence):
        LogWriter(path)
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_header_alone_is_an_empty_brief_even_without_its_line_feed(tmp_path: Path) -> None:
    path = tmp_path / "river.briefer"
    path.write_bytes(encode(HEADER)[:-1])
    assert log.read(path).events == ()
    with LogWriter(path) as writer:
        writer.append(some_events())
    opened = log.read(path)
    assert len(opened.events) == 3
    assert opened.complaints == []


def test_a_missing_brief_a_folder_and_a_device_are_refused_by_name(tmp_path: Path) -> None:
    for path, sentence in [
        (tmp_path / "none.briefer", "There is no file"),
        (tmp_path / "none" / "none.briefer", "There is no file"),
        (tmp_path, "is a folder, not a brief"),
        (Path("/dev/null"), "is no file, but a device"),
        (Path("/dev/zero"), "is no file, but a device"),
        (tmp_path / ("x" * 300), "cannot be read"),
    ]:
        with pytest.raises(BrieferError, match=sentence):
            log.read(path)


def test_a_pipe_nobody_writes_to_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.briefer")
    with pytest.raises(BrieferError, match="pipe"):
        log.read(tmp_path / "pipe.briefer")


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop.briefer"
    loop.symlink_to(loop)
    with pytest.raises(BrieferError):
        log.read(loop)
    with pytest.raises(BrieferError):
        LogWriter(loop)


def test_twenty_thousand_passages_open(tmp_path: Path) -> None:
    base = article("The dam holds. " * 2_000)
    made = journal()
    made.do(changes.AddArticle(base))
    asked = (changes.Annotate(base.id, n, n + 40, KINDS[n % len(KINDS)].id) for n in range(20_000))
    made.do(changes.Together(tuple(asked), "tagging all"))
    opened = log.read(make(tmp_path, made.events))
    brief = fold(BRIEF, opened.events)
    assert opened.complaints == []
    assert brief.problems == []
    assert len(brief.passages()) == 20_000
