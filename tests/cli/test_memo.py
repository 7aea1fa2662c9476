"""`briefer memo` where a memo stands already: the reader's edits stay, and what was kept is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefer.memo.recompiling import evidence_in
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import text
from tests.memo.word.recompile.editing import edited

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Briefer


@pytest.fixture
def memo(briefer: Briefer, brief: Path, tmp_path: Path) -> Path:
    """Return the memo of a brief with two passages, as its reader left it: with a line between two blocks."""
    for quote, kind in (("They have been saying so", "argument"), ("still.", "risk")):
        assert briefer("tag", brief, "--article", "dam", "--quote", quote, "--as", kind).code == 0
    path = tmp_path / "MEMO.docx"
    assert briefer("memo", brief, "-o", path, "--subject", "The dam").code == 0
    path.write_bytes(edited(path.read_bytes(), editing.type_between("bottom_line", "The Director adds this.")))
    return path


def words(memo: Path) -> str:
    """Return the words of a memo's body."""
    return text(memo.read_bytes())


def edit(memo: Path, section: str = "arguments") -> None:
    """Type into a block of the memo."""
    memo.write_bytes(edited(memo.read_bytes(), editing.type_into(section, "Or so they say.")))


def copies(memo: Path) -> list[Path]:
    """Return the dated copies beside a memo."""
    return sorted(memo.parent.glob("MEMO (*).docx"))


def test_a_memo_is_compiled_again_around_its_readers_words(briefer: Briefer, brief: Path, memo: Path) -> None:
    old = memo.read_bytes()
    said = briefer("memo", brief, "-o", memo, "--subject", "The dam, again")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"{memo}: compiled again.\nThe memo that stood there is kept as MEMO (20")
    assert "The Director adds this." in words(memo)
    assert "The dam, again" in words(memo)
    assert [copy.read_bytes() for copy in copies(memo)] == [old]


def test_what_was_kept_is_told_with_both_texts(briefer: Briefer, brief: Path, memo: Path) -> None:
    edit(memo)
    said = briefer("memo", brief, "-o", memo, "--subject", "New")
    assert "“Arguments” was edited by hand and was kept as it is." in said.out.splitlines()
    value = briefer("memo", brief, "-o", memo, "--subject", "Newer", "--json").value
    block = next(block for block in value["blocks"] if block["section"] == "arguments")
    assert block["fate"] == "kept"
    assert "Or so they say." in block["mine"]
    assert "They have been saying so" in block["new"]
    assert "Or so they say." not in block["new"]
    assert value["remarks"][0].startswith("The memo that stood there is kept as")


def test_nothing_new_makes_no_copy(briefer: Briefer, brief: Path, memo: Path) -> None:
    briefer("memo", brief, "-o", memo, "--subject", "The dam")
    before = copies(memo), memo.read_bytes()
    value = briefer("memo", brief, "-o", memo, "--subject", "The dam", "--json").value
    assert value["kept"] is None
    assert (copies(memo), memo.read_bytes()) == before


@pytest.mark.parametrize("choice", [["--take-new", "arguments"], ["--take-new", "all"]])
def test_the_new_text_can_be_taken(briefer: Briefer, brief: Path, memo: Path, choice: list[str]) -> None:
    edit(memo)
    said = briefer("memo", brief, "-o", memo, *choice)
    assert "“Arguments” was replaced by the new text, as you asked." in said.out
    assert "Or so they say." not in words(memo)
    assert "The Director adds this." in words(memo)


def test_mine_can_be_kept_and_a_named_section_wins_over_all(briefer: Briefer, brief: Path, memo: Path) -> None:
    edit(memo)
    arguments = ("--keep-mine", "bottom-line,header", "--take-new", "all", "--subject", "Another", "--json")
    fates = {
        block["section"]: block["fate"] for block in briefer("memo", brief, "-o", memo, *arguments).value["blocks"]
    }
    assert (fates["header"], fates["bottom_line"], fates["arguments"]) == ("held", "held", "taken-new")
    assert "Another" not in words(memo)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--take-new", "prologue"), "There is no section prologue. The sections are header, bottom_line"),
        (("--take-new", "risks", "--keep-mine", "risks"), "cannot both be taken new and be kept"),
        (("--take-new", "all", "--keep-mine", "all"), "cannot both be taken new and be kept"),
    ],
)
def test_a_choice_that_makes_no_sense_is_refused(
    briefer: Briefer, brief: Path, memo: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    before = memo.read_bytes()
    said = briefer("memo", brief, "-o", memo, *arguments)
    assert said.code == 1
    assert sentence in said.err
    assert memo.read_bytes() == before


def test_overwriting_writes_a_fresh_memo_and_keeps_the_old_one(briefer: Briefer, brief: Path, memo: Path) -> None:
    old = memo.read_bytes()
    said = briefer("memo", brief, "-o", memo, "--overwrite")
    assert said.out.startswith(f"{memo}: written.")
    assert "The Director adds this." not in words(memo)
    assert [copy.read_bytes() for copy in copies(memo)] == [old]


def test_somebody_elses_document_is_never_overwritten_unasked(briefer: Briefer, brief: Path, memo: Path) -> None:
    for content in (b"Dear Minister", b"PK\x03\x04", b""):
        memo.write_bytes(content)
        said = briefer("memo", brief, "-o", memo)
        assert (said.code, said.out) == (1, "")
        assert "MEMO.docx is not a Word file. Give the new memo another name." in said.err
        assert "--overwrite" in said.err
        assert memo.read_bytes() == content
    assert copies(memo) == []


def test_the_memo_of_another_brief_is_left_alone(briefer: Briefer, memo: Path, article: Path, tmp_path: Path) -> None:
    before = memo.read_bytes()
    other = tmp_path / "other.briefer"
    assert briefer("new", other, article).code == 0
    assert "was made from another brief" in briefer("memo", other, "-o", memo).err
    assert memo.read_bytes() == before


def test_a_memo_open_in_word_is_left_alone(briefer: Briefer, brief: Path, memo: Path) -> None:
    memo.with_name("~$MEMO.docx").write_bytes(b"")
    before = memo.read_bytes()
    for arguments in ((), ("--overwrite",)):
        said = briefer("memo", brief, "-o", memo, *arguments)
        assert (said.code, said.err.startswith("briefer: MEMO.docx is open in Word.")) == (1, True)
    assert memo.read_bytes() == before


def test_a_template_is_for_a_fresh_memo_only(briefer: Briefer, brief: Path, memo: Path) -> None:
    said = briefer("memo", brief, "-o", memo, "--template", "none.dotx", "--subject", "New")
    assert "The memo keeps the styles it has: --template is for a fresh one." in said.out
    assert briefer("memo", brief, "-o", memo, "--template", "none.dotx", "--overwrite").code == 1


def test_the_memo_carries_its_evidence_and_renews_it(briefer: Briefer, brief: Path, memo: Path) -> None:
    def carried() -> list[str]:
        kept = evidence_in(memo.read_bytes())
        assert kept is not None
        items = json.loads(kept)["first"]["items"]
        return [item["target"]["selector"][0]["exact"] for item in items]

    assert carried() == ["still.", "They have been saying so"]
    assert briefer("tag", brief, "--article", "dam", "--quote", "Critics", "--as", "argument").code == 0
    assert briefer("memo", brief, "-o", memo).code == 0
    assert carried() == ["still.", "Critics", "They have been saying so"]
