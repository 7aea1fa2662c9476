"""`briefer update`: a newer text of an article, and what became of its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.fold import fold
from briefer.store import log

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief

    from .conftest import Briefer

EXACT = "Critics say it won’t"
CHANGED = "They have been saying so for years"
GONE = "The dam holds, says the ministry"


def content(path: Path) -> Brief:
    opened = log.read(path)
    return fold(opened.header.brief, opened.events)


@pytest.fixture
def tagged(briefer: Briefer, brief: Path) -> Path:
    """Return the brief with three passages."""
    for quote in (EXACT, CHANGED, GONE):
        assert briefer("tag", brief, "--article", "gates", "--quote", quote, "--as", "argument").code == 0
    return brief


@pytest.fixture
def newer(article: Path, tmp_path: Path) -> Path:
    """Return a newer text in which one passage moved, one was changed and one is gone."""
    text = article.read_text(encoding="utf-8").replace("saying so for years", "saying it for many years")
    lines = [line for line in text.split("\n") if not line.startswith("The dam")]
    path = tmp_path / "newer.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_it_says_what_became_of_each_passage_with_old_and_new_words(
    briefer: Briefer, tagged: Path, newer: Path
) -> None:
    said = briefer("update", tagged, "--article", "gates", newer)
    assert (said.code, said.err) == (0, "")
    assert "Passages: 1 exact, 1 changed, 0 ambiguous, 1 orphan." in said.out
    assert f"was    “{CHANGED}”" in said.out
    assert "now    “They have been saying it for many years”" in said.out
    assert f"was    “{GONE}”" in said.out
    assert EXACT not in said.out


def test_it_says_so_to_programs_too(briefer: Briefer, tagged: Path, newer: Path) -> None:
    value = briefer("update", tagged, "--article", "gates", newer, "--json").value
    assert [value[outcome] for outcome in ("exact", "changed", "ambiguous", "orphan")] == [1, 1, 0, 1]
    assert [(each["outcome"], each["was"], each["now"]) for each in value["passages"]] == [
        ("orphan", GONE, None),
        ("exact", EXACT, EXACT),
        ("changed", CHANGED, "They have been saying it for many years"),
    ]


def test_the_article_keeps_its_place_and_the_brief_stays_sound(briefer: Briefer, tagged: Path, newer: Path) -> None:
    (before,) = content(tagged).articles.values()
    assert briefer("update", tagged, "--article", "gates", newer).code == 0
    (after,) = content(tagged).articles.values()
    assert (after.id, after.title, after.file_name) == (before.id, before.title, before.file_name)
    assert "for many years" in after.text
    assert briefer("check", tagged).code == 0
    assert [each["exact"] for each in briefer("list", tagged, "--json").value["annotations"]] == [
        EXACT,
        "They have been saying it for many years",
    ]


def test_the_old_text_again_gives_every_passage_its_place_back(
    briefer: Briefer, tagged: Path, newer: Path, article: Path
) -> None:
    briefer("update", tagged, "--article", "gates", newer)
    said = briefer("update", tagged, "--article", "gates", article)
    assert "Passages: 2 exact, 1 changed, 0 ambiguous, 0 orphan." in said.out
    assert {each.quote for each in content(tagged).passages()} == {EXACT, CHANGED, GONE}


def test_the_same_text_changes_nothing(briefer: Briefer, tagged: Path, article: Path) -> None:
    before = tagged.read_bytes()
    said = briefer("update", tagged, "--article", "gates", article)
    assert (said.code, said.out) == (0, "Who opens the gates?: the text is the same; nothing was changed.\n")
    assert tagged.read_bytes() == before


def test_a_place_that_only_looks_alike_is_offered_not_taken(
    briefer: Briefer, tagged: Path, article: Path, tmp_path: Path
) -> None:
    denied = tmp_path / "denied.txt"
    denied.write_text(article.read_text(encoding="utf-8").replace("have been", "have never been"), encoding="utf-8")
    said = briefer("update", tagged, "--article", "gates", denied)
    assert "2 exact, 0 changed, 0 ambiguous, 1 orphan" in said.out
    assert "maybe  “They have never been saying so for years”" in said.out


@pytest.mark.parametrize("name", ["nobody", "no such file"])
def test_what_is_not_there_is_refused_and_nothing_is_written(
    briefer: Briefer, tagged: Path, newer: Path, name: str
) -> None:
    before = tagged.read_bytes()
    file = newer if name == "nobody" else newer.with_name("none.txt")
    said = briefer("update", tagged, "--article", "nobody" if name == "nobody" else "gates", file)
    assert (said.code, said.out) == (1, "")
    assert said.err.count("\n") == 1
    assert tagged.read_bytes() == before


def test_the_text_of_another_article_is_refused(briefer: Briefer, tagged: Path, newer: Path) -> None:
    assert briefer("add", tagged, newer).code == 0
    said = briefer("update", tagged, "--article", "dam.txt", newer)
    assert said.code == 1
    assert "the text of another article" in said.err


def test_the_memo_marks_what_changed_and_names_what_is_left_out(
    briefer: Briefer, tagged: Path, newer: Path, tmp_path: Path
) -> None:
    from docx import Document

    briefer("update", tagged, "--article", "gates", newer)
    assert briefer("memo", tagged, "-o", tmp_path / "memo.docx").code == 0
    body = "".join(Document(str(tmp_path / "memo.docx")).element.body.itertext())
    assert "not yet accepted" in body
    assert f"1 passage was not found in the newer text of the source and left out: “{GONE}”." in body
    assert "They have been saying it for many years" in body
    assert CHANGED not in body


def test_it_is_wrong_without_an_article(briefer: Briefer, tagged: Path, newer: Path) -> None:
    assert briefer("update", tagged, newer).code == 2


def test_the_list_marks_what_is_not_as_it_was_and_shows_what_has_no_place(
    briefer: Briefer, tagged: Path, newer: Path
) -> None:
    briefer("update", tagged, "--article", "gates", newer)
    lines = briefer("list", tagged).out.splitlines()
    assert [line.rpartition("”")[2].strip() for line in lines[1:4]] == ["", "(changed)", "(orphan)"]
    assert f"¶ ?  “{GONE}”" in lines[3]
    value = briefer("list", tagged, "--json").value
    assert [each["outcome"] for each in value["annotations"]] == ["exact", "changed"]
    assert [(each["exact"], each["outcome"]) for each in value["unplaced"]] == [(GONE, "orphan")]
