"""Making a log and appending to it: one writer at a time, and never half a file."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefer.core.errors import BrieferError
from briefer.store import log
from briefer.store.log import LogWriter
from tests.core.examples import ANA, BRIEF

from .briefs import HEADER, make, next_events

# --- making


def test_a_brief_is_not_made_where_something_is_already(tmp_path: Path) -> None:
    path = make(tmp_path)
    before = path.read_bytes()
    with pytest.raises(BrieferError, match="is there already"):
        log.create(path, HEADER)
    assert path.read_bytes() == before


@pytest.mark.parametrize("place", ["none/river.briefer", "file.txt/river.briefer"])
def test_a_brief_is_not_made_where_there_is_no_folder(tmp_path: Path, place: str) -> None:
    (tmp_path / "file.txt").write_text("in the way")
    with pytest.raises(BrieferError, match=r"There is no folder|could not be written: Not a directory"):
        log.create(tmp_path / place, HEADER)
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that takes no file even from root: /proc")
def test_a_brief_is_not_made_in_a_folder_that_takes_none() -> None:
    with pytest.raises(BrieferError, match=r"There is no folder|may not write|could not be written"):
        log.create(Path("/proc/river.briefer"), HEADER)


def test_a_copy_replaces_what_stood_there_only_when_it_is_complete(tmp_path: Path) -> None:
    path = make(tmp_path)
    log.write_whole(path, BRIEF, ANA, [])
    assert log.read(path).events == ()
    with pytest.raises(BrieferError, match="is a folder"):
        log.write_whole(tmp_path, BRIEF, ANA, [])
    assert list(tmp_path.iterdir()) == [path]


# --- one writer at a time


def test_a_second_writer_is_refused_until_the_first_is_done(tmp_path: Path) -> None:
    path = make(tmp_path)
    first = LogWriter(path)
    for same in (path, path.parent / "." / path.name, path.parent / ".." / path.parent.name / path.name):
        with pytest.raises(BrieferError, match="is open in another briefer window"):
            LogWriter(same)
    assert len(log.read(path).events) == 3
    first.close()
    LogWriter(path).close()


def test_a_link_to_a_brief_is_the_same_brief(tmp_path: Path) -> None:
    path = make(tmp_path)
    link = tmp_path / "link.briefer"
    link.symlink_to(path)
    with LogWriter(path), pytest.raises(BrieferError, match="is open in another"):
        LogWriter(link)


def test_two_briefs_are_written_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with LogWriter(make(tmp_path)), LogWriter(make(tmp_path / "other")):
        pass


def test_a_brief_that_could_not_be_opened_is_not_left_locked(tmp_path: Path) -> None:
    path = tmp_path / "river.briefer"
    path.write_bytes(b"")
    with pytest.raises(BrieferError, match="is empty"):
        LogWriter(path)
    path.unlink()
    LogWriter(make(tmp_path)).close()


def test_a_brief_opened_in_one_thread_can_be_closed_in_another(tmp_path: Path) -> None:
    path = make(tmp_path)
    opened: list[LogWriter] = []
    thread = threading.Thread(target=lambda: opened.append(LogWriter(path)))
    thread.start()
    thread.join()
    opened[0].close()
    LogWriter(path).close()


def test_a_writer_in_another_process_is_refused_and_after_its_sudden_death_welcome(tmp_path: Path) -> None:
    path = make(tmp_path)
    program = "import sys; from pathlib import Path; from briefer.store.log import LogWriter; "
    program += "w = LogWriter(Path(sys.argv[1])); print('locked', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", program, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(BrieferError, match="is open in another briefer window"):
            LogWriter(path)
        other.kill()
        other.wait()
    LogWriter(path).close()


def test_locks_are_not_left_in_the_folder_of_the_brief(tmp_path: Path) -> None:
    path = make(tmp_path)
    with LogWriter(path) as writer:
        writer.append(next_events(list(writer.log.events)))
        assert list(tmp_path.iterdir()) == [path]


def test_a_home_that_takes_no_lock_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make(tmp_path)
    monkeypatch.setenv("BRIEFER_HOME", str(path / "below-a-file"))
    with pytest.raises(BrieferError, match=r"could not be made: Not a directory.*BRIEFER_HOME"):
        LogWriter(path)


def test_a_brief_that_was_deleted_meanwhile_is_not_made_anew_without_its_beginning(tmp_path: Path) -> None:
    path = make(tmp_path)
    with LogWriter(path) as writer:
        more = next_events(list(writer.log.events))
        path.unlink()
        with pytest.raises(BrieferError, match="is no longer there"):
            writer.append(more)
    assert list(tmp_path.iterdir()) == []


def test_where_a_sync_service_put_an_older_state_nothing_that_was_appended_is_lost(tmp_path: Path) -> None:
    path = make(tmp_path)
    before = path.read_bytes()
    with LogWriter(path) as writer:
        events = list(writer.log.events)
        first, second, third = (next_events(events) for _ in range(3))
        writer.append(first)
        between = path.read_bytes()
        writer.append(second)
        path.write_bytes(before)
        writer.append(third)
        assert log.read(path).events == (*events, *first, *second, *third)
        path.write_bytes(between)
        writer.append(next_events(events))
    assert set(log.read(path).events) >= {*events, *first, *second, *third}
    assert len(log.read(path).events) == 7
    assert log.read(path).complaints == []


def test_what_a_sync_service_put_in_its_place_is_appended_to(tmp_path: Path) -> None:
    path = make(tmp_path)
    with LogWriter(path) as writer:
        more = next_events(list(writer.log.events))
        other = tmp_path / "incoming"
        other.write_bytes(path.read_bytes())
        other.replace(path)
        writer.append(more)
    assert len(log.read(path).events) == 4
