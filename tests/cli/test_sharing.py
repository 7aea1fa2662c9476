"""`briefer merge`, `share`, `archive` and `agreement`: what analysts who work together ask, and are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.ids import PersonId
from briefer.store.brief_file import look
from briefer.store.settings import Settings
from tests.store.people import BEN, change, names

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Briefer

QUOTE = "Critics say it won’t"


@pytest.fixture
def mailed(brief: Path, tmp_path: Path) -> Path:
    """Return a file of Ben's that came by mail: a copy of the brief on which he worked."""
    folder = tmp_path / "mail"
    folder.mkdir()
    copy = folder / brief.name
    copy.write_bytes(brief.read_bytes())
    [article] = look(copy).brief.articles.values()
    start = article.text.index(QUOTE)
    tag = changes.Annotate(article.id, start, start + len(QUOTE), "risk", note="look")  # type: ignore[arg-type]
    change(copy, BEN, tag, changes.WriteMemo("to", "The Minister"), changes.StatePoint("It leaks.", "risk"))  # type: ignore[arg-type]
    return folder / "river.ben-osei.briefer"


def test_merging_says_what_came_in_from_whom(briefer: Briefer, brief: Path, mailed: Path, tmp_path: Path) -> None:
    said = briefer("merge", brief, mailed)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == ["Ben Osei: 1 passage, 1 point, 1 note, 1 other change."]
    assert len(briefer("list", brief, "--json").value["annotations"]) == 1
    assert briefer("check", brief).code == 0
    assert names(tmp_path) == ["river.briefer"]


def test_merging_again_changes_nothing_and_says_so(briefer: Briefer, brief: Path, mailed: Path) -> None:
    briefer("merge", brief, mailed)
    before = brief.read_bytes()
    said = briefer("merge", brief, mailed, mailed.with_name("river.briefer"))
    assert said.out == "Nothing new: everything in these files is here already.\n"
    assert brief.read_bytes() == before
    assert briefer("merge", brief, mailed, "--json").value == {
        "events": 0,
        "brought": [],
        "conflicts": [],
        "likely": [],
        "remarks": [],
    }


def test_what_conflicts_is_listed_side_by_side_by_merge_and_check(briefer: Briefer, brief: Path, mailed: Path) -> None:
    me = Settings(person=PersonId("ana-1"), name="Ana")
    change(brief, me, changes.WriteMemo("to", "The Director"))
    said = briefer("merge", brief, mailed)
    assert "In conflict: the memo’s field “to”" in said.out
    assert "    shows  “The Director” (Ana, " in said.out
    assert "    kept   “The Minister” (Ben Osei, " in said.out
    [conflict] = briefer("merge", brief, mailed, "--json").value["conflicts"]
    assert conflict["shown"]["by"] == "Ana"
    checked = briefer("check", brief)
    assert checked.code == 0
    assert "In conflict: the memo’s field “to”" in checked.out
    assert [each["about"] for each in briefer("check", brief, "--json").value["conflicts"]] == [conflict["about"]]


def test_another_brief_is_refused_with_what_to_do(briefer: Briefer, brief: Path, article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "other.briefer"
    other.parent.mkdir()
    assert briefer("new", other, article).code == 0
    said = briefer("merge", brief, other)
    assert said.code == 1
    assert "other.briefer belongs to another brief" in said.err
    assert "import" in said.err


def test_a_mailed_file_that_is_damaged_is_named_and_the_rest_comes(briefer: Briefer, brief: Path, mailed: Path) -> None:
    with mailed.open("ab") as file:
        file.write(b"noise\n")
    said = briefer("merge", brief, mailed)
    assert said.code == 0
    assert "1 passage" in said.out
    assert "could not be read" in said.out


def test_sharing_all_a_clean_copy_a_part_and_no_texts(briefer: Briefer, brief: Path, tmp_path: Path) -> None:
    for quote in (QUOTE, "The dam holds"):
        assert briefer("tag", brief, "--article", "gates", "--quote", quote, "--as", "risk").code == 0
    out = tmp_path / "out"
    out.mkdir()
    for name, options, passages in [
        ("all", (), 2),
        ("clean", ("--clean",), 2),
        ("mine", ("--mine",), 2),
        ("part", ("--article", "gates"), 2),
        ("quotes", ("--no-texts",), 2),
    ]:
        said = briefer("share", brief, "-o", out / f"{name}.briefer", *options)
        assert (said.code, said.err) == (0, ""), name
        assert f"1 article, {passages} passages and 0 points written." in said.out
    assert "nobody at the ministry" in (out / "all.briefer").read_text(encoding="utf-8")
    assert "nobody at the ministry" not in (out / "quotes.briefer").read_text(encoding="utf-8")
    assert briefer("share", brief, "-o", out / "x.briefer", "--article", "nothing").code == 1
    assert briefer("share", brief, "-o", brief).code == 1


def test_whoever_has_the_article_fills_in_the_text_that_was_left_out(
    briefer: Briefer, brief: Path, article: Path, tmp_path: Path
) -> None:
    assert briefer("tag", brief, "--article", "gates", "--quote", QUOTE, "--as", "risk").code == 0
    given = tmp_path / "out" / "given.briefer"
    given.parent.mkdir()
    assert briefer("share", brief, "-o", given, "--no-texts").code == 0
    refused = briefer("tag", given, "--article", "gates", "--quote", QUOTE, "--as", "argument")
    assert (refused.code, "was left out" in refused.err) == (1, True)
    assert briefer("add", given, article).code == 0
    assert briefer("tag", given, "--article", "gates", "--quote", "The dam holds", "--as", "argument").code == 0
    assert briefer("check", given).code == 0


def test_an_archive_names_what_it_holds(briefer: Briefer, brief: Path, tmp_path: Path) -> None:
    said = briefer("archive", brief, "-o", tmp_path / "river.zip", "--json")
    assert said.value == {"file": str(tmp_path / "river.zip"), "holds": ["river.briefer"], "remarks": []}
    assert (tmp_path / "river.zip").read_bytes()[:2] == b"PK"


def test_agreement_is_told_by_kind_and_unit_with_where_they_differ(briefer: Briefer, brief: Path, mailed: Path) -> None:
    for quote in (QUOTE, "The dam holds"):
        assert briefer("tag", brief, "--article", "gates", "--quote", quote, "--as", "risk").code == 0
    briefer("merge", brief, mailed)
    said = briefer("agreement", brief)
    assert said.code == 0
    [row] = [line for line in said.out.splitlines() if line.startswith("risk") and " sentence " in line]
    assert row.split()[:5] == ["risk", "sentence", "2", "50.0", "0.000"]
    assert "They differ in 1 sentence:\n" in said.out
    assert "    Ben Osei: nothing" in said.out
    value = briefer("agreement", brief, "--json").value
    assert len(value["sentences"]) == 2
    assert {each["unit"] for each in value["figures"]} == {"sentence", "character"}


def test_without_two_annotators_there_is_nothing_to_compare(briefer: Briefer, brief: Path) -> None:
    assert "no article in which two people tagged" in briefer("agreement", brief).out
    assert briefer("agreement", brief, "--json").code == 0
