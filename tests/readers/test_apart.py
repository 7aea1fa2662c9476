"""Large files are read in a process of their own: the same comes out, and what overruns takes nothing along."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.readers import READERS, apart, reader_of
from tests.readers.pages import PROSE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Return a text that is just large enough."""
    path = tmp_path / "page.txt"
    path.write_text(f"{PROSE[0]} \U0001f6a2\n\n" * (reader_of(path).large // len(PROSE[0])), encoding="utf-8")
    return path


def refused(path: Path) -> str:
    with pytest.raises(BrieferError) as caught:
        readers.read(path)
    assert caught.value.hint
    return caught.value.sentence


def test_a_large_file_is_read_as_it_is_in_the_same_process(large: Path) -> None:
    assert readers.read(large) == reader_of(large).read(large)


def test_what_its_reader_refuses_is_refused_in_the_same_words(large: Path) -> None:
    large.write_text("a\n\n" * 400_000, encoding="utf-8")
    with pytest.raises(BrieferError) as caught:
        reader_of(large).read(large)
    assert refused(large) == caught.value.sentence


def test_one_that_takes_too_long_is_given_up(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0)
    assert refused(large) == "“page.txt” was not read within 0 seconds."


def test_one_whose_process_dies_is_named(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_serve", exit)
    assert "“page.txt” is damaged" in refused(large)


@pytest.mark.skipif(sys.platform != "linux", reason="only here a process can be kept from more memory")
def test_one_that_wants_too_much_memory_is_named(
    large: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(apart, "_MOST_MEMORY", 60_000_000)
    large.write_text("word " * 3_900_000, encoding="utf-8")
    assert "made to use up a computer’s memory" in refused(large)
    assert capfd.readouterr() == ("", "")


def test_small_files_of_all_formats_are_read_where_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0)
    path = tmp_path / "page.txt"
    path.write_text(PROSE[0], encoding="utf-8")
    assert readers.read(path).text == PROSE[0]
    assert all(reader.large >= 300_000 for reader in READERS)


def test_what_is_no_file_is_named_by_its_reader(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.txt") == "There is no file “gone.txt”."
    (tmp_path / "folder.txt").mkdir()
    assert "is a folder" in refused(tmp_path / "folder.txt")
