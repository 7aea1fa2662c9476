"""Sub-tags from the command line: made by tagging, listed, written and read as a codebook, printed in the memo."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Briefer, Said


def tag(briefer: Briefer, brief: Path, quote: str, subtag: str, *more: str) -> Said:
    return briefer("tag", brief, "--article", "dam", "--quote", quote, "--as", "risk", "--subtag", subtag, *more)


def test_tagging_with_a_new_sub_tag_makes_it_and_with_a_known_one_finds_it(briefer: Briefer, brief: Path) -> None:
    assert tag(briefer, brief, "Critics say it won’t.", "Dam break").code == 0
    said = tag(briefer, brief, "nobody at the ministry", "dam  BREAK", "--json")
    assert said.value["subtag"] == "Dam break"
    listed = briefer("list", brief)
    assert listed.out.count("[Dam break]") == 2
    assert [each["subtag"] for each in briefer("list", brief, "--json").value["annotations"]] == ["Dam break"] * 2
    assert briefer("check", brief).code == 0


def test_a_passage_without_a_sub_tag_is_listed_without(briefer: Briefer, brief: Path) -> None:
    assert tag(briefer, brief, "Critics say it won’t.", "").code == 0
    assert "[" not in briefer("list", brief).out
    assert briefer("list", brief, "--json").value["annotations"][0]["subtag"] == ""


def test_a_codebook_goes_out_and_comes_into_another_brief(
    briefer: Briefer, brief: Path, article: Path, tmp_path: Path
) -> None:
    tag(briefer, brief, "Critics say it won’t.", "Dam break")
    book = tmp_path / "river.codebook.json"
    said = briefer("export", brief, "-o", book)
    assert said.out.strip().endswith("river.codebook.json: 1 sub-tag written.")
    assert json.loads(book.read_text(encoding="utf-8"))["kinds"][1]["children"] == [{"label": "Dam break"}]
    other = tmp_path / "other.briefer"
    briefer("new", other, article)
    said = briefer("import", other, book)
    assert "1 sub-tag came in." in said.out
    assert tag(briefer, other, "Critics say it won’t.", "Dam break").code == 0
    assert briefer("export", other, "-o", book).code == 0
    assert json.loads(book.read_text(encoding="utf-8"))["kinds"][1]["children"] == [{"label": "Dam break"}]


def test_the_memo_s_annex_prints_it(briefer: Briefer, brief: Path, tmp_path: Path) -> None:
    tag(briefer, brief, "Critics say it won’t.", "Dam break")
    memo = tmp_path / "memo.docx"
    assert briefer("memo", brief, "-o", memo).code == 0
    with zipfile.ZipFile(memo) as package:
        words = re.sub("<[^>]+>", "", package.read("word/document.xml").decode())
    assert "Risk: Dam break" in words
