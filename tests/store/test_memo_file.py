"""A memo put in place: the copy of the old one, who has it open, and what must leave it untouched."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from briefer.core.errors import BrieferError
from briefer.store.memo_file import put_memo, read_memo, refuse_if_busy

PROC = Path("/proc/self")


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    """Return a memo on disk."""
    path = tmp_path / "MEMO.docx"
    path.write_bytes(b"old")
    return path


def owner_file(name: str) -> bytes:
    """Return what Word writes into its owner file: the name in one byte a letter, then in two."""
    narrow = bytes([len(name)]) + name.encode("latin-1")
    return narrow.ljust(55, b" ") + bytes([len(name), 0]) + name.encode("utf-16-le").ljust(100, b" ")


def test_a_new_memo_is_written_and_no_copy_is_made(tmp_path: Path) -> None:
    path = tmp_path / "MEMO.docx"
    assert put_memo(path, b"new") is None
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_the_old_memo_is_kept_beside_it_under_a_dated_name(memo: Path) -> None:
    copy = put_memo(memo, b"new", b"old")
    assert copy is not None
    assert re.fullmatch(r"MEMO \(20\d\d-\d\d-\d\d \d{4}\)\.docx", copy.name)
    assert (copy.read_bytes(), memo.read_bytes()) == (b"old", b"new")


def test_no_copy_ever_takes_the_place_of_another(memo: Path) -> None:
    said = [b"old", *(f"version {n}".encode() for n in range(4))]
    copies = [put_memo(memo, data) for data in said[1:]]
    assert len(set(copies)) == 4
    assert [copy.read_bytes() for copy in copies if copy] == said[:4]


def test_the_same_memo_again_leaves_all_as_it_is(memo: Path) -> None:
    before = memo.stat().st_mtime_ns
    assert put_memo(memo, b"old") is None
    assert memo.stat().st_mtime_ns == before
    assert list(memo.parent.iterdir()) == [memo]


def test_a_memo_somebody_saved_in_the_meantime_is_left_alone(memo: Path) -> None:
    with pytest.raises(BrieferError, match="saved by somebody in the meantime"):
        put_memo(memo, b"new", b"older")
    assert memo.read_bytes() == b"old"
    assert list(memo.parent.iterdir()) == [memo]


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("MEMO.docx", "~$MEMO.docx"),
        ("Memo 12.docx", "~$emo 12.docx"),
        ("Memo 123.docx", "~$mo 123.docx"),
        ("A long name.docx", "~$long name.docx"),
    ],
)
def test_a_memo_open_in_word_is_named_with_who_has_it(tmp_path: Path, name: str, lock: str) -> None:
    memo = tmp_path / name
    memo.write_bytes(b"old")
    (tmp_path / lock).write_bytes(owner_file("Åsa Director"))
    with pytest.raises(BrieferError, match=f"{name} is open in Word, by Åsa Director.") as refused:
        put_memo(memo, b"new")
    assert lock in refused.value.hint
    assert memo.read_bytes() == b"old"


@pytest.mark.parametrize("content", [b"", b"\x00", bytes(55), bytes(200), owner_file("")])
def test_an_owner_file_that_says_nothing_still_says_open(memo: Path, content: bytes) -> None:
    (memo.parent / "~$MEMO.docx").write_bytes(content)
    with pytest.raises(BrieferError, match=r"MEMO\.docx is open in Word\."):
        refuse_if_busy(memo)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        (",ana,desk,21.11.2026 15:04,file:///home/ana;", ", by ana"),
        ("Ana Meyer,ana,desk,21.11.2026 15:04,file:///x;", ", by Ana Meyer"),
        ("", ""),
        ("\x1b[2J,\x07", ", by [2J"),
    ],
)
def test_a_memo_open_in_libreoffice_is_named_with_who_has_it(memo: Path, line: str, who: str) -> None:
    (memo.parent / ".~lock.MEMO.docx#").write_text(line, encoding="utf-8")
    with pytest.raises(BrieferError) as refused:
        put_memo(memo, b"new")
    assert refused.value.sentence == f"MEMO.docx is open in LibreOffice{who}."


def test_a_read_only_memo_is_left_alone(memo: Path) -> None:
    memo.chmod(0o444)
    with pytest.raises(BrieferError, match=r"MEMO\.docx is read-only"):
        put_memo(memo, b"new")
    assert memo.read_bytes() == b"old"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_takes_no_copy_leaves_the_memo(memo: Path) -> None:
    memo.parent.chmod(0o555)
    with pytest.raises(BrieferError, match="No copy of"):
        put_memo(memo, b"new")
    memo.parent.chmod(0o755)
    assert memo.read_bytes() == b"old"


@pytest.mark.skipif(not PROC.exists(), reason="needs a folder that takes no file even from root: /proc")
def test_a_file_in_a_folder_that_takes_no_copy_is_left(memo: Path) -> None:
    del memo
    with pytest.raises(BrieferError, match="No copy of"):
        put_memo(PROC / "comm", b"new")


@pytest.mark.parametrize("name", ["none/MEMO.docx", "x" * 300])
def test_where_nothing_can_be_written_it_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(BrieferError):
        put_memo(tmp_path / name, b"new")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.docx", tmp_path):
        with pytest.raises(BrieferError, match=path.name):
            read_memo(path)


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "MEMO.docx"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(BrieferError, match="too large for a memo"):
        read_memo(path)
