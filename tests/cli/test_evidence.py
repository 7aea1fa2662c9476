"""`briefer list MEMO.docx`: a memo's passages without its brief; and re-compiling with the order told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.memo.word import carried
from briefer.memo.word.package import read
from tests.memo.word.recompile import editing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Briefer

QUOTE = "the dam holds water"


@pytest.fixture
def memo(briefer: Briefer, brief: Path, tmp_path: Path) -> Path:
    for quote, kind in ((QUOTE, "risk"), ("Critics say it won’t.", "argument")):
        assert briefer("tag", brief, "--article", "dam", "--quote", quote, "--as", kind).code == 0
    path = tmp_path / "MEMO.docx"
    assert briefer("memo", brief, "-o", path).code == 0
    return path


def test_the_passages_of_a_memo_are_listed_without_its_brief(briefer: Briefer, brief: Path, memo: Path) -> None:
    brief.unlink()
    said = briefer("list", memo)
    assert said.code == 0
    first, second = said.out.splitlines()
    assert first.startswith("E1  R  Who opens the gates?")
    assert QUOTE in first
    assert second.startswith("E2  A")


def test_programs_get_the_numbers_too(briefer: Briefer, brief: Path, memo: Path) -> None:
    there = briefer("list", brief, "--json").value
    value = briefer("list", memo, "--json").value
    assert value["brief"] == there["brief"]
    assert [each["entry"] for each in value["annotations"]] == [1, 2]
    told = ("id", "kind", "exact", "note", "by")
    assert [[each[n] for n in told] for each in value["annotations"]] == [
        [each[n] for n in told] for each in there["annotations"]
    ]


def test_what_carries_nothing_is_told(briefer: Briefer, memo: Path, tmp_path: Path) -> None:
    made = editing.Docx(memo.read_bytes())
    for name in [n for n in made.files if carried.EVIDENCE_NAMESPACE.encode() in made.files[n]]:
        made.files[name] = made.files[name].replace(carried.EVIDENCE_NAMESPACE.encode(), b"urn:somebody:else")
    bare = tmp_path / "bare.docx"
    bare.write_bytes(made.to_bytes())
    said = briefer("list", bare)
    assert (said.code, said.out) == (1, "")
    assert "bare.docx carries no evidence." in said.err


@pytest.mark.parametrize("content", [b"", b"Dear Minister", b"PK\x03\x04"])
def test_what_is_no_memo_is_told(briefer: Briefer, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(content)
    said = briefer("list", path)
    assert (said.code, said.out) == (1, "")
    assert "letter.docx is not a Word file" in said.err


def test_damaged_evidence_is_told(briefer: Briefer, memo: Path) -> None:
    package = read(memo)
    carried.put_evidence(package, "word/document.xml", b'{"briefer:articles": 3}')
    memo.write_bytes(package.to_bytes())
    said = briefer("list", memo)
    assert said.code == 1
    assert "evidence" in said.err
    assert "Traceback" not in said.err


def test_a_moved_section_is_told_by_the_command_line(briefer: Briefer, brief: Path, memo: Path) -> None:
    memo.write_bytes(editing.edited(memo.read_bytes(), editing.move_to_end("arguments")))
    said = briefer("memo", brief, "-o", memo, "--subject", "Newer")
    assert "The sections stay in the order they have in the memo" in said.out
