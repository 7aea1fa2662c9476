"""A last line that a crash left torn: set aside, and nothing before it touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.store import log
from briefer.store.codec import encode
from briefer.store.log import LogWriter

from .briefs import make, next_events

if TYPE_CHECKING:
    from pathlib import Path


def torn_files(path: Path) -> list[bytes]:
    return [beside.read_bytes() for beside in sorted(path.parent.glob("*.torn-*"))]


def test_a_last_line_torn_at_any_byte_is_set_aside_and_nothing_before_it_is_touched(tmp_path: Path) -> None:
    whole = make(tmp_path).read_bytes()
    events = list(log.read(tmp_path / "river.briefer").events)
    start = whole.rindex(b"\n", 0, -1) + 1
    more = next_events(events)
    for cut in range(start + 1, len(whole) - 1):
        folder = tmp_path / str(cut)
        folder.mkdir()
        path = folder / "river.briefer"
        path.write_bytes(whole[:cut])
        opened = log.read(path)
        assert list(opened.events) == events[:-1]
        [complaint] = opened.complaints
        assert "The last line of river.briefer was cut off while it was written" in complaint
        assert path.read_bytes() == whole[:cut]
        with LogWriter(path) as writer:
            assert writer.log.events == opened.events
            writer.append(more)
        assert torn_files(path) == [whole[start:cut]]
        assert path.read_bytes() == whole[:start] + b"".join(encode(event) for event in more)
        assert log.read(path).complaints == []


def test_a_last_line_that_lacks_only_its_line_feed_is_whole(tmp_path: Path) -> None:
    path = make(tmp_path)
    whole, events = path.read_bytes(), log.read(path).events
    path.write_bytes(whole[:-1])
    opened = log.read(path)
    assert opened.events == events
    assert opened.complaints == []
    more = next_events(list(events))
    with LogWriter(path) as writer:
        writer.append(more)
    assert torn_files(path) == []
    assert path.read_bytes() == whole + encode(more[0])


def test_each_torn_line_is_kept_in_a_file_of_its_own(tmp_path: Path) -> None:
    path = make(tmp_path)
    for torn in (b"one", b"two"):
        with path.open("ab") as file:
            file.write(torn)
        LogWriter(path).close()
    assert torn_files(path) == [b"one", b"two"]


def test_a_brief_that_is_only_looked_at_is_not_written_to(tmp_path: Path) -> None:
    path = make(tmp_path)
    with path.open("ab") as file:
        file.write(b'{"type":')
    before = path.read_bytes()
    log.read(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
