"""Whole files put in place."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.store.files import keep_copy, write_atomically

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_made_or_replaced(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    for data in (b"one", b"two", b""):
        write_atomically(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"one")
    path.chmod(0o640)
    write_atomically(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_atomically(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "memo.docx", tmp_path / "link.docx"
    path.write_bytes(b"one")
    link.symlink_to(path)
    write_atomically(link, b"two")
    assert link.is_symlink()
    assert path.read_bytes() == b"two"


def test_a_link_to_nothing_yet_makes_the_file_it_names(tmp_path: Path) -> None:
    (tmp_path / "link.docx").symlink_to(tmp_path / "memo.docx")
    write_atomically(tmp_path / "link.docx", b"one")
    assert (tmp_path / "memo.docx").read_bytes() == b"one"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("none/memo.docx", "There is no folder"),
        ("folder", "is a folder"),
        ("file/memo.docx", "could not be written: Not a directory"),
        ("x" * 300, "could not be written"),
    ],
)
def test_where_no_file_can_be_a_sentence_says_so_and_nothing_is_left(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BrieferError, match=sentence):
        write_atomically(tmp_path / name, b"data")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_copy_is_kept_beside_the_file_under_a_dated_name(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"one")
    copy = keep_copy(path)
    assert copy.parent == tmp_path
    assert copy.name.startswith("memo (until 20")
    assert copy.suffix == ".docx"
    assert copy.read_bytes() == path.read_bytes() == b"one"
