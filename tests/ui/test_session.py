"""The session: what is damaged is told, what cannot be saved is kept, and nobody loses what was being typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.core.changes import WriteNote
from briefer.core.errors import BrieferError
from tests.flows.driving import press, settle, write
from tests.ui.using import Warned, on_disk, told

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.session import Session
    from briefer.ui.window import Window
    from tests.ui.conftest import Open


def _type_note(window: Window, words: str) -> str:
    """Begin a note on the first passage, and leave the cursor in it."""
    passage = window.session.brief.passages()[0]
    window.reveal(passage.id)
    press(window, "Ctrl+E")
    write(window, words)
    return passage.id


def _break(path: Path) -> Path:
    """Put a folder where the brief was, so that nothing can be appended; return where the brief went."""
    moved = path.with_suffix(".away")
    path.rename(moved)
    path.mkdir()
    return moved


@pytest.fixture
def refused(qtbot: QtBot, window: Window) -> Window:
    """Return a window whose brief cannot be written to, with a note that is not saved."""
    path = window.session.path
    assert path is not None
    assert window.session.flush()
    _break(path)
    window.session.do(WriteNote(window.session.brief.passages()[0].id, "not saved yet"))
    qtbot.waitUntil(lambda: window.session.save_problem is not None)
    return window


@pytest.mark.parametrize("leaving", ["close", "another brief", "another by dropping"])
def test_what_is_being_typed_is_kept_whichever_way_one_leaves(window: Window, empty_brief: Path, leaving: str) -> None:
    path = window.session.path
    assert path is not None
    passage = _type_note(window, "ask the embassy")
    if leaving == "close":
        assert window.close()
    elif leaving == "another brief":
        window.session.open(empty_brief)
    else:
        window.take([empty_brief])
    assert on_disk(path).annotations[passage].note == "ask the embassy"  # type: ignore[index]


def test_a_view_hears_that_the_brief_is_let_go_once_and_may_still_write(window: Window, empty_brief: Path) -> None:
    session, path = window.session, window.session.path
    assert path is not None
    passage = session.brief.passages()[0].id
    heard: list[bool] = []

    def commit() -> None:
        heard.append(session.read_only)
        session.do(WriteNote(passage, "at the last moment"))

    session.closing.connect(commit)
    session.open(empty_brief)
    assert heard == [False]
    session.closing.disconnect(commit)
    assert on_disk(path).annotations[passage].note == "at the last moment"
    times: list[int] = []
    session.closing.connect(lambda: times.append(1))
    session.close()
    session.close()
    assert times == [1]


def test_several_complaints_are_told_together(open_on: Open, window: Window) -> None:
    path = window.session.path
    assert path is not None
    assert window.close()
    lines = path.read_bytes().split(b"\n")
    lines[3] = b'{"type":"nonsense"'
    path.write_bytes(b"\n".join(lines) + b'{"type":"annotation.add')
    torn = open_on(path)
    assert "Line 4 of Water.briefer could not be read" in told(torn)
    assert "was cut off" in told(torn)
    assert not torn.session.read_only
    (aside,) = path.parent.glob("Water.briefer.torn-*")
    assert aside.read_bytes() == b'{"type":"annotation.add'
    assert "cut off" in torn.status.told.toolTip()


def test_a_newer_version_is_opened_read_only_and_said_once(open_on: Open, empty_brief: Path) -> None:
    header, rest = empty_brief.read_bytes().split(b"\n", 1)
    newer = json.dumps(json.loads(header) | {"version": 99}).encode()
    empty_brief.write_bytes(newer + b"\n" + rest)
    content = empty_brief.read_bytes()
    window = open_on(empty_brief)
    assert told(window).count("newer version") == 1
    assert "read-only" in told(window)
    assert window.status.saved.text() == "Read-only"
    assert window.close()
    assert empty_brief.read_bytes() == content


def test_two_windows_on_one_brief_write_a_log_each_and_see_each_other_s_work(
    qtbot: QtBot, window: Window, open_on: Open
) -> None:
    path = window.session.path
    assert path is not None
    assert window.session.flush()
    second = open_on(path)
    assert told(second) == ""
    assert not second.session.read_only
    assert second.session.brief == window.session.brief
    first_passage, second_passage, _ = (passage.id for passage in second.session.brief.passages())
    second.session.do(WriteNote(first_passage, "from the second window"))
    window.session.do(WriteNote(second_passage, "from the first"))
    for session in (window.session, second.session):
        qtbot.waitUntil(lambda session=session: len(notes(session)) == 2)  # type: ignore[misc]
        assert session.brief.annotations[first_passage].note == "from the second window"
        assert session.brief.conflicts == {}
    assert len(list(path.parent.glob("*.briefer"))) == 2


def notes(session: Session) -> list[str]:
    return [passage.note for passage in session.brief.passages() if passage.note]


def test_a_disk_that_refuses_is_told_in_the_status_line(refused: Window, tmp_path: Path) -> None:
    settle()
    assert refused.status.saved.text().startswith("Not saved: ")
    assert "Save a copy" in refused.status.saved.toolTip()
    assert refused.status.saved.width() <= 420
    assert refused.session.brief.passages()[0].note == "not saved yet"
    QTest.mouseClick(refused.status.saved, Qt.MouseButton.LeftButton)
    assert "folder" in told(refused) or "written" in told(refused)
    refused.files.save_copy_at(tmp_path / "copy.briefer")
    assert "A copy was saved" in told(refused)


def test_closing_is_refused_until_a_copy_has_everything(refused: Window, tmp_path: Path) -> None:
    warned = Warned(refused)
    assert not refused.close()
    assert refused.isVisible()
    assert "Not everything is saved" in warned.sentences[-1]
    assert "Save a copy" in warned.sentences[-1]
    copy = tmp_path / "rescued.briefer"
    refused.files.save_copy_at(copy)
    assert on_disk(copy) == refused.session.brief
    refused.session.do(WriteNote(refused.session.brief.passages()[1].id, "after the copy"))
    assert not refused.close()
    refused.files.save_copy_at(copy)
    assert on_disk(copy).passages()[1].note == "after the copy"
    assert refused.close()


def test_another_brief_is_refused_while_something_is_not_saved(refused: Window, empty_brief: Path) -> None:
    path = refused.session.path
    refused.files.open_at(empty_brief)
    assert refused.session.path == path
    assert "Not everything is saved" in told(refused)
    with pytest.raises(BrieferError, match="Not everything"):
        refused.session.close()
    refused.session.save_copy(empty_brief.with_stem("copy"))


def test_when_the_disk_is_back_everything_is_written(qtbot: QtBot, refused: Window) -> None:
    path = refused.session.path
    assert path is not None
    path.rmdir()
    path.with_suffix(".away").rename(path)
    refused.actions_by_id["save"].trigger()
    qtbot.waitUntil(lambda: refused.session.all_saved)
    settle()
    assert refused.status.saved.text() == "All saved"
    assert refused.close()
    assert on_disk(path).passages()[0].note == "not saved yet"


def test_a_folder_removed_while_open_is_rescued_by_a_copy(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = window.session.path
    assert path is not None
    window.session.flush()
    path.parent.rename(path.parent.with_name("moved away"))
    window.session.do(WriteNote(window.session.brief.passages()[0].id, "still here"))
    qtbot.waitUntil(lambda: window.session.save_problem is not None)
    copy = tmp_path / "copy" / "rescued.briefer"
    copy.parent.mkdir(parents=True)
    window.files.save_copy_at(copy)
    assert on_disk(copy) == window.session.brief
    assert window.close()
    assert on_disk(copy).passages()[0].note == "still here"


def test_a_brief_removed_or_renamed_while_open_is_saved_all_the_same_and_found_again(window: Window) -> None:
    path = window.session.path
    assert path is not None
    assert window.session.flush()
    renamed = path.rename(path.with_name("renamed.briefer"))
    window.session.do(WriteNote(window.session.brief.passages()[0].id, "after the renaming"))
    assert window.session.flush()
    settle()
    assert (window.session.path, window.status.saved.text()) == (renamed, "All saved")
    assert on_disk(renamed) == window.session.brief
    renamed.unlink()
    window.session.do(WriteNote(window.session.brief.passages()[0].id, "still here"))
    assert window.session.flush()
    settle()
    assert window.session.path is not None
    assert on_disk(window.session.path) == window.session.brief
    assert window.close()


def test_without_a_brief_the_user_hears_what_to_do(open_on: Open, tmp_path: Path) -> None:
    (tmp_path / "damaged.briefer").write_text("{}\n", encoding="utf-8")
    window = open_on(tmp_path / "damaged.briefer")
    assert "damaged.briefer" in told(window)
    assert window.status.saved.text() == "No brief is open"
    window.session.undo()
    assert "File > New" in told(window)
