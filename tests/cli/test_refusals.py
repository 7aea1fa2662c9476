"""Bad input: one line that says what and what to do, the right exit code, nothing lost and nothing half written."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefer.store.log import LogWriter

if TYPE_CHECKING:
    from .conftest import Briefer, Said

LARGE = 100_000_000


def files(folder: Path) -> dict[Path, bytes | None]:
    """Return all that is in a folder; of large files only that they are there."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path: path.read_bytes() if path.stat().st_size < LARGE else None for path in found}


def refused(said: Said, code: int = 1) -> str:
    """Check that something was refused in one line, and return the line."""
    assert said.code == code
    assert said.out == ""
    assert said.err.startswith("briefer")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Return a folder of articles that are none."""
    folder = tmp_path / "bad"
    (folder / "nothing").mkdir(parents=True)
    (folder / "empty.txt").touch()
    (folder / "blank.txt").write_bytes(b" \n\n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "zeros.txt").write_bytes(b"\x00" * 4000)
    (folder / "really.txt").write_bytes(b"PK\x03\x04 an office document")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "none.xyz").write_bytes(b"words")
    (folder / "nothing" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with (folder / "large.txt").open("wb") as file:
        file.truncate(LARGE)
    os.mkfifo(folder / "pipe.txt")
    return folder


BAD = ["missing.txt", "empty.txt", "binary.txt", "zeros.txt", "really.txt", "picture.png", "none.xyz", "large.txt"]


@pytest.mark.parametrize("name", [*BAD, "nothing", "pipe.txt", "missing/article.txt"])
def test_what_is_no_article_makes_no_brief(briefer: Briefer, bad: Path, article: Path, name: str) -> None:
    before = files(bad.parent)
    line = refused(briefer("new", bad.parent / "river.briefer", article, bad / name))
    assert Path(name).name in line
    assert files(bad.parent) == before


@pytest.mark.parametrize("name", [*BAD, "nothing"])
def test_what_is_no_article_is_not_added_and_neither_are_the_others(
    briefer: Briefer, bad: Path, brief: Path, name: str
) -> None:
    (bad / "good.txt").write_text("Tolls rose. Nobody paid them.", encoding="utf-8")
    before = files(bad.parent)
    refused(briefer("add", brief, bad / "good.txt", bad / name, "--json"))
    assert files(bad.parent) == before


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("none/river.briefer", "There is no folder"),
        ("dam.txt/river.briefer", "could not be written: Not a directory"),
        ("river.docx", "is no name for a brief"),
        ("x" * 300 + ".briefer", "File name too long"),
        ("folder.briefer", "is there already"),
    ],
)
def test_where_no_brief_can_be_none_is_made(
    briefer: Briefer, article: Path, tmp_path: Path, place: str, sentence: str
) -> None:
    (tmp_path / "folder.briefer").mkdir()
    before = files(tmp_path)
    assert sentence in refused(briefer("new", tmp_path / place, article))
    assert files(tmp_path) == before


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that takes no file even from root: /proc")
def test_a_folder_that_takes_no_file_is_named(briefer: Briefer, article: Path) -> None:
    assert "/proc" in refused(briefer("new", "/proc/river.briefer", article))


def test_a_brief_that_is_there_is_not_replaced(briefer: Briefer, brief: Path, article: Path) -> None:
    before = brief.read_bytes()
    assert "is there already. Add to it with: briefer add" in refused(briefer("new", brief, article))
    assert brief.read_bytes() == before


TAG = ("--article", "dam", "--quote", "still.", "--as", "risk")


@pytest.mark.parametrize("verb", [("list",), ("check",), ("add", "dam.txt"), ("tag", *TAG), ("memo", "-o", "m.docx")])
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "There is no file"),
        (b"", "is empty"),
        (b"Once upon a time\n", "is not a brief"),
        (b"\x00\xff" * 500, "is not a brief"),
        (b"PK\x03\x04", "is not a brief"),
        (b"[" * 100_000 + b"\n", "is not a brief"),
    ],
)
def test_what_is_no_brief_is_refused_by_every_verb(
    briefer: Briefer,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    verb: tuple[str, ...],
    content: bytes | None,
    sentence: str,
) -> None:
    monkeypatch.chdir(article.parent)
    if content is not None:
        Path("river.briefer").write_bytes(content)
    before = files(article.parent)
    assert sentence in refused(briefer(verb[0], "river.briefer", *verb[1:]))
    assert files(article.parent) == before


def test_a_folder_is_no_brief(briefer: Briefer, tmp_path: Path) -> None:
    for verb in ("list", "check"):
        assert "is a folder, not a brief" in refused(briefer(verb, tmp_path))


def test_a_large_file_of_nothing_is_no_brief(briefer: Briefer, bad: Path) -> None:
    assert "is not a brief" in refused(briefer("list", bad / "large.txt"))


@pytest.fixture
def newer(brief: Path) -> Path:
    brief.write_bytes(brief.read_bytes().replace(b'"version":1', b'"version":2', 1))
    return brief


def test_a_newer_brief_is_listed_with_a_complaint_and_not_written_to(
    briefer: Briefer, newer: Path, article: Path
) -> None:
    before = files(newer.parent)
    said = briefer("list", newer)
    assert said.code == 0
    assert "written by a newer version" in said.out
    for verb in (("tag", newer, *TAG), ("add", newer, article)):
        assert "cannot be written by this version. Update briefer." in refused(briefer(*verb))
    assert files(newer.parent) == before


def test_a_damaged_brief_goes_on_with_what_is_sound(briefer: Briefer, brief: Path) -> None:
    with brief.open("ab") as file:
        file.write(b'noise\n{"type":"annotation.ad')
    said = briefer("list", brief, "--json")
    assert said.code == 0
    assert len(said.value["complaints"]) == 2
    assert briefer("check", brief).code == 1
    tagged = briefer("tag", brief, *TAG)
    assert tagged.code == 0
    assert "was cut off while it was written, and was set aside" in tagged.out
    assert [path.read_bytes() for path in brief.parent.glob("*.torn-*")] == [b'{"type":"annotation.ad']
    assert len(briefer("list", brief, "--json").value["annotations"]) == 1


def test_a_brief_that_is_open_elsewhere_is_changed_in_a_file_beside_it(briefer: Briefer, brief: Path) -> None:
    with LogWriter(brief):
        before = brief.read_bytes()
        assert briefer("tag", brief, *TAG).code == 0
        assert len(briefer("list", brief, "--json").value["annotations"]) == 1
    assert brief.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--article", "dam", "--quote", "The dam broke.", "--as", "risk"), "does not contain “The dam broke.”"),
        (("--article", "dam", "--quote", "", "--as", "risk"), "does not contain “”"),
        (("--article", "dam", "--quote", "the ministry", "--as", "risk"), "contains “the ministry” 2 times"),
        (("--article", "canal", "--quote", "still.", "--as", "risk"), "has no article “canal”"),
        (("--article", "", "--quote", "still.", "--as", "risk"), "has no article “”"),
        ((*TAG, "--stance", "for"), "Only an argument can be for or against"),
        ((*TAG, "--said-by", "x" * 3000), "cannot be kept"),
        ((*TAG, "--note", "not text: \udcff"), "cannot be kept"),
        ((*TAG, "--point", "\udcff"), "cannot be kept"),
        ((*TAG, "--point", " "), "needs a sentence"),
    ],
)
def test_a_passage_that_cannot_be_is_refused_and_the_brief_left_alone(
    briefer: Briefer, brief: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    before = files(brief.parent)
    assert sentence in refused(briefer("tag", brief, *arguments, "--json"))
    assert files(brief.parent) == before


def test_an_ambiguous_title_is_refused_with_the_titles_it_fits(briefer: Briefer, brief: Path) -> None:
    other = brief.parent / "other.txt"
    other.write_text("Who closes the gates?\n\nNobody has said who closes them at night.\n", encoding="utf-8")
    briefer("add", brief, other)
    line = refused(briefer("tag", brief, "--article", "the gates", "--quote", "still.", "--as", "risk"))
    assert "fits 2 articles (Who opens the gates?; Who closes the gates?)" in line


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("frobnicate",),
        ("list",),
        ("list", "a", "b"),
        ("list", "a", "--frobnicate"),
        ("new", "a"),
        ("tag", "a", "--article", "x"),
        ("tag", "a", "--article", "x", "--quote", "y", "--as", "rumour"),
        ("tag", "a", *TAG, "--stance", "sideways"),
        ("memo", "a"),
        ("memo", "a", "-o", "m.docx", "--style", "baroque"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_line(briefer: Briefer, arguments: tuple[str, ...]) -> None:
    assert "--help" in refused(briefer(*arguments), code=2)


@pytest.mark.parametrize("output", ["none/memo.docx", "dam.txt/memo.docx", "folder", "x" * 300])
def test_where_no_memo_can_be_none_is_written(
    briefer: Briefer, brief: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    monkeypatch.chdir(brief.parent)
    Path("folder").mkdir()
    before = files(brief.parent)
    refused(briefer("memo", brief, "-o", output))
    assert files(brief.parent) == before


def test_a_home_that_takes_no_file_is_named(
    briefer: Briefer, brief: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFER_HOME", str(article / "home"))
    before = files(brief.parent)
    for arguments in (("tag", brief, *TAG), ("add", brief, article), ("new", brief.parent / "other", article)):
        assert "Set the environment variable BRIEFER_HOME" in refused(briefer(*arguments))
    assert briefer("list", brief).code == 0
    assert files(brief.parent) == before


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names are text there")
def test_names_of_files_that_are_no_text_keep_nothing_from_being_told(
    briefer: Briefer, brief: Path, tmp_path: Path
) -> None:
    odd = Path(os.fsdecode(bytes(brief.parent / "theirs-") + b"\xff.briefer"))
    odd.write_bytes(brief.read_bytes() + b"noise\n")
    told = briefer("check", brief, "--json")
    assert "theirs-\udcff.briefer could not be read" in told.value["wrong"][0]
    (tmp_path / "out").mkdir()
    packed = briefer("archive", brief, "-o", tmp_path / "out" / "all.zip", "--json")
    assert packed.code == 0
    assert "theirs-\ufffd.briefer" in packed.value["holds"]
