"""Bad input: one sentence that says what, and one that says what to do; never a traceback."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.readers import files

if TYPE_CHECKING:
    from collections.abc import Callable


def refused(path: Path) -> str:
    with pytest.raises(BrieferError) as caught:
        readers.read(path)
    assert caught.value.sentence.endswith(".")
    assert str(path.parent) not in str(caught.value)
    return str(caught.value)


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def save(name: str, raw: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(raw)
        return path

    return save


@pytest.mark.parametrize("name", ["gone.txt", "gone.md", "gone.docx", "gone", "gone\x00.txt", "x" * 300 + ".txt"])
def test_a_missing_file_is_missing_whatever_its_suffix(tmp_path: Path, name: str) -> None:
    assert re.search("no file|could not be read", refused(tmp_path / name))


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    folder = tmp_path / "notes.txt"
    folder.mkdir()
    assert "is a folder" in refused(folder)
    assert "is a folder" in refused(tmp_path)


def test_an_unknown_suffix_is_answered_with_those_that_are_read(saved: Callable[[str, bytes], Path]) -> None:
    answer = refused(saved("table.csv", b"a,b"))
    assert "table.csv" in answer
    assert all(suffix in answer for suffix in readers.SUFFIXES)
    assert "no format" in refused(saved("README", b"text"))


@pytest.mark.parametrize("raw", [b"", b"\xef\xbb\xbf", b" \n\t\n", "\u00a0\n\u200b\u2028".encode(), b"\xff\xfe"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_empty_file_is_said_to_be_empty(saved: Callable[[str, bytes], Path], name: str, raw: bytes) -> None:
    assert "is empty" in refused(saved(name, raw))


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
        (b"PK\x03\x04" + bytes(99), "zip"),
        (b"%PDF-1.7\n", "PDF"),
        (b"{\\rtf1\\ansi}", "rich text"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "office"),
        (bytes(range(256)) * 9, "not a text file"),
        (b"\x00" * 999, "not a text file"),
    ],
)
def test_another_format_under_the_name_of_a_text_is_named(
    saved: Callable[[str, bytes], Path], raw: bytes, kind: str
) -> None:
    assert kind in refused(saved("renamed.txt", raw))
    assert kind in refused(saved("renamed.md", raw))


def test_a_file_over_the_limit_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("read it"))
    assert "too large: 100 MB, where 20 MB is the most" in refused(path)


def test_a_file_that_grew_after_its_size_was_asked_for_is_refused(
    saved: Callable[[str, bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved("grows.txt", b"x" * 11)
    monkeypatch.setattr(files, "LIMIT", 10)
    monkeypatch.setattr(files, "_check_kind_and_size", lambda *_: None)
    assert "too large" in refused(path)


def test_a_file_at_the_limit_is_read(saved: Callable[[str, bytes], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 10)
    assert readers.read(saved("just.txt", b"x" * 10)).text == "x" * 10
    assert "too large" in refused(saved("over.txt", b"x" * 11))


def test_a_file_that_may_not_be_read_is_said_so(
    saved: Callable[[str, bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved("secret.txt", b"text")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in refused(path)


def test_a_failing_disk_is_reported_in_its_own_words(
    saved: Callable[[str, bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved("broken.txt", b"text")

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert "could not be read: Input/output error" in refused(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "is not a file" in refused(tmp_path / "pipe.txt")


def test_a_link_to_nowhere_is_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert "no file" in refused(tmp_path / "link.txt")


def test_a_file_with_more_lines_than_any_article_is_refused(saved: Callable[[str, bytes], Path]) -> None:
    assert "40,000 lines" in refused(saved("table.txt", b"1\n" * 40_001))
    assert "40,000 lines" in refused(saved("table.md", b"1\n\n" * 40_001))


def test_a_file_name_is_stored_on_one_line_and_as_text(tmp_path: Path) -> None:
    assert files.shown(tmp_path / "a\nb.txt") == "a b.txt"
    assert files.shown(tmp_path / "a\udcffb.txt") == "a\ufffdb.txt"


def test_suffixes_are_read_in_capitals_too(saved: Callable[[str, bytes], Path]) -> None:
    assert readers.read(saved("LOUD.TXT", b"text")).file_name == "LOUD.TXT"
