"""`briefer export` and `briefer import`, as typed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefer import __main__ as program
from briefer.exchange import FORMATS, format_written
from tests.cli.test_program import ROOT, WITHOUT_QT
from tests.cli.test_refusals import files, refused

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Briefer

SUFFIXES = [suffix for each in FORMATS if each.can_write for suffix in each.suffixes]
ROUND = [".jsonld", ".json", ".qdpx"]


@pytest.fixture
def tagged(briefer: Briefer, brief: Path) -> Path:
    """Return a brief with two passages and a point."""
    how = ("--note", "=check", "--point", "The dam is safe.", "--stance", "for")
    assert briefer("tag", brief, "--article", "dam", "--quote", "holds water 🌊", "--as", "argument", *how).code == 0
    assert briefer("tag", brief, "--article", "dam", "--quote", "water 🌊 still", "--as", "risk").code == 0
    return brief


def test_both_verbs_are_known_to_the_program() -> None:
    assert {"export", "import"} <= program.VERBS


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_brief_is_written_in_the_format_of_the_suffix(
    briefer: Briefer, tagged: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"out{suffix}"
    said = briefer("export", tagged, "-o", out)
    assert (said.code, said.err) == (0, "")
    written = {"articles": "1 article", "passages": "2 passages", "sub-tags": "0 sub-tags"}
    assert said.out == f"{out}: {written[format_written(out).tells]} written.\n"
    assert out.stat().st_size > 0


@pytest.mark.parametrize("suffix", ROUND)
def test_what_was_written_is_read_by_somebody_else(
    briefer: Briefer, tagged: Path, article: Path, tmp_path: Path, suffix: str
) -> None:
    out, other = tmp_path / f"out{suffix}", tmp_path / "other.briefer"
    briefer("export", tagged, "-o", out)
    briefer("new", other, article)
    said = briefer("import", other, out)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"{other}: 0 articles and 2 passages taken in.\n"
    told = [briefer("list", path, "--json").value for path in (tagged, other)]
    assert told[0]["annotations"] == told[1]["annotations"]
    assert [point["sentence"] for point in told[1]["points"]] == ["The dam is safe."]
    assert briefer("check", other).code == 0


@pytest.mark.parametrize("suffix", ROUND)
def test_reading_one_s_own_file_leaves_the_brief_as_it_is(
    briefer: Briefer, tagged: Path, tmp_path: Path, suffix: str
) -> None:
    out, before = tmp_path / f"out{suffix}", tagged.read_bytes()
    briefer("export", tagged, "-o", out)
    said = briefer("import", tagged, out)
    assert "0 passages taken in, 2 there already." in said.out
    assert tagged.read_bytes() == before


def test_export_answers_as_json(briefer: Briefer, tagged: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    value = briefer("export", tagged, "-o", out, "--json").value
    assert value == {"file": str(out), "kept": None, "passages": 2, "remarks": []}


def test_import_answers_as_json(briefer: Briefer, tagged: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonld"
    briefer("export", tagged, "-o", out)
    value = briefer("import", tagged, out, "--json").value
    assert value == {"brief": str(tagged), "articles": 0, "passages": 0, "known": 2, "remarks": []}


def test_a_file_that_stood_there_is_kept(briefer: Briefer, tagged: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    out.write_text("mine")
    said = briefer("export", tagged, "-o", out)
    assert "The file that stood there is kept as out (until " in said.out
    [kept] = tmp_path.glob("out (until *).md")
    assert kept.read_text() == "mine"


def test_a_table_s_formula_is_defused(briefer: Briefer, tagged: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    briefer("export", tagged, "-o", out)
    assert ",'=check," in out.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", ["out.docx", "out", "out.briefer", ".csv"])
def test_a_suffix_that_is_no_format_is_refused_and_nothing_is_written(
    briefer: Briefer, tagged: Path, tmp_path: Path, name: str
) -> None:
    before = files(tmp_path)
    line = refused(briefer("export", tagged, "-o", tmp_path / name))
    assert "is in no format that is written. These are written: .jsonld, .json, .qdpx" in line
    assert files(tmp_path) == before


def test_a_folder_that_is_not_there_is_refused(briefer: Briefer, tagged: Path, tmp_path: Path) -> None:
    assert "There is no folder" in refused(briefer("export", tagged, "-o", tmp_path / "none" / "out.csv"))


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("none.json", None, "There is no file “none.json”"),
        ("empty.json", b"", "is empty"),
        ("odd.json", b"[NaN]", "NaN is no number"),
        ("odd.json", b"{}", "holds no annotations"),
        ("odd.qdpx", b"words", "not a sound zip archive"),
        ("odd.qdc", b"<!DOCTYPE x><CodeBook/>", "declares a document type"),
        ("odd.csv", b"number", "in no format that is read"),
    ],
)
def test_what_cannot_be_read_is_refused_and_nothing_changes(
    briefer: Briefer, tagged: Path, tmp_path: Path, name: str, data: bytes | None, why: str
) -> None:
    good, bad = tmp_path / "good.jsonld", tmp_path / name
    briefer("export", tagged, "-o", good)
    if data is not None:
        bad.write_bytes(data)
    before = files(tmp_path)
    assert why in refused(briefer("import", tagged, good, bad))
    assert files(tmp_path) == before


@pytest.mark.parametrize("arguments", [("export", "x"), ("export", "x", "-o"), ("import", "x"), ("import",)])
def test_a_wrong_command_line_is_exit_code_2(briefer: Briefer, arguments: tuple[str, ...]) -> None:
    refused(briefer(*arguments), code=2)


def test_what_has_no_place_is_named_and_a_kind_can_be_given(briefer: Briefer, brief: Path, tmp_path: Path) -> None:
    row = {"id": "r1", "user": "acct:zoe@hypothes.is", "uri": "x", "tags": ["odd"], "text": "hm"}
    target = {"source": "dam.txt", "selector": [{"type": "TextQuoteSelector", "exact": "says the ministry"}]}
    path = tmp_path / "hypothesis.json"
    path.write_text(json.dumps({"rows": [{**row, "target": [target]}]}))
    said = briefer("import", brief, path)
    assert "0 passages taken in." in said.out
    assert "Say with --as which kind they are" in said.out
    said = briefer("import", brief, path, "--as", "risk")
    assert "1 passage taken in." in said.out
    [passage] = briefer("list", brief, "--json").value["annotations"]
    assert (passage["exact"], passage["kind"], passage["by"]) == ("says the ministry", "risk", "zoe")
    refused(briefer("import", brief, path, "--as", "odd"), code=2)


def test_a_brief_that_may_not_be_written_stays_as_it_is(briefer: Briefer, tagged: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.qdpx"
    briefer("export", tagged, "-o", out)
    gone = tmp_path / "gone"
    gone.mkdir()
    shutil.move(tagged, gone / tagged.name)
    assert refused(briefer("import", tagged, out))
    assert sorted(path.name for path in gone.iterdir()) == [tagged.name]


def test_both_work_where_qt_is_not_installed_and_load_no_lxml(tagged: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.qdpx"
    for arguments in (("export", tagged, "-o", out), ("import", tagged, out)):
        command = [os.fsencode(part) for part in (sys.executable, "-c", WITHOUT_QT, *arguments)]
        environment = os.environ | {"PYTHONDEVMODE": "1"}
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, env=environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.endswith("loaded:\n")


def test_references_complete_what_is_known_of_the_articles(briefer: Briefer, brief: Path, tmp_path: Path) -> None:
    title = briefer("list", brief, "--json").value["articles"][0]["heading"]
    entry = f"@article{{a, title={{{title}}}, author={{Brandt, Nadia}}, url={{https://quay.example/a}}}}"
    (tmp_path / "refs.bib").write_text(entry + "@misc{b, title={Another story altogether}}", encoding="utf-8")
    said = briefer("import", brief, tmp_path / "refs.bib")
    assert said.code == 0
    assert ", 1 article completed." in said.out
    assert "No article here fits 1 of the references: “Another story altogether”." in said.out
    assert briefer("list", brief, "--json").value["articles"][0]["url"] == "https://quay.example/a"
    again = briefer("import", brief, tmp_path / "refs.bib", "--json").value
    assert "described" not in again


def test_a_codebook_is_said_to_hold_sub_tags_not_passages(briefer: Briefer, brief: Path, tmp_path: Path) -> None:
    assert briefer("tag", brief, "--article", "gates", "--quote", "The dam holds", "--as", "risk").code == 0
    assert briefer("export", brief, "-o", tmp_path / "ours.qdc").out.strip().endswith("ours.qdc: 0 sub-tags written.")
