"""The tables in a spreadsheet program: they open, and show the words as they stand in the articles."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from briefer.exchange import csv_table, spreadsheet
from briefer.exchange.csv_table import defused
from briefer.exchange.rows import Row, rows
from tests.conftest import unavailable

from .rich import rich_journal

if TYPE_CHECKING:
    from tests.conftest import LibreOffice

UTF8_COMMAS = "csv:Text - txt - csv (StarCalc):44,34,76"


@pytest.fixture(scope="module")
def shown(
    libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory, real_articles: tuple[Path, ...]
) -> dict[str, list[list[str]]]:
    """Return the cells of both tables of a rich brief as LibreOffice has them, and as they ought to be."""
    if not (Path(shutil.which("soffice") or "").resolve().parent / "libsclo.so").exists():
        unavailable("LibreOffice is installed without Calc")
    folder, brief = tmp_path_factory.mktemp("tables"), rich_journal(real_articles).brief
    (folder / "book.xlsx").write_bytes(spreadsheet.write(brief))
    (folder / "table.csv").write_bytes(csv_table.write(brief))
    made = libreoffice(folder / "book.xlsx", UTF8_COMMAS, folder)
    with made.open(encoding="utf-8-sig", newline="") as file:
        book = list(csv.reader(file))
    sheet = load_workbook(_opened(libreoffice, folder / "table.csv")).worksheets[0]
    table = [["" if cell is None else str(cell) for cell in line] for line in sheet.iter_rows(values_only=True)]
    return {"book": book, "table": table, "meant": [[str(cell) for cell in row] for row in rows(brief)]}


def _opened(libreoffice: LibreOffice, table: Path) -> Path:
    """Return a table as a workbook: read with commas and UTF-8, as its first bytes have people's dialog propose it."""
    profile = f"-env:UserInstallation={libreoffice.profile.as_uri()}"
    how = ["--headless", "--infilter=CSV:44,34,76", "--convert-to", "xlsx", "--outdir", str(table.parent)]
    subprocess.run(["soffice", profile, *how, str(table)], check=True, capture_output=True, timeout=110)
    return table.with_suffix(".xlsx")


def plain(cell: Any) -> str:
    """Return a cell without what a spreadsheet makes of white space and line ends."""
    return " ".join(str(cell).split())


@pytest.mark.parametrize("name", ["book", "table"])
def test_each_row_shows_what_it_means(shown: dict[str, list[list[str]]], name: str) -> None:
    head, *lines = shown[name]
    assert head == [field.replace("_", " ") for field in Row._fields]
    assert len(lines) == len(shown["meant"]) > 50
    at = {field: number for number, field in enumerate(Row._fields)}
    for line, meant in zip(lines, shown["meant"], strict=True):
        for field in ("quote", "article", "subtag", "said_by", "note", "gist", "annotator", "points", "start", "end"):
            words = meant[at[field]]
            expected = words if name == "book" else str(defused(words))
            assert plain(line[at[field]]) == plain(expected), field


@pytest.mark.parametrize("name", ["book", "table"])
def test_nothing_was_reckoned(shown: dict[str, list[list[str]]], name: str) -> None:
    notes = {line[Row._fields.index("note")] for line in shown[name]}
    assert {note.lstrip("'") for note in notes if "1+1" in note} == {"=1+1\nsure?"}
    assert not any(cell.startswith(("#NAME", "Err:", "#VALUE")) for line in shown[name] for cell in line)


def test_characters_of_any_script_arrive(shown: dict[str, list[list[str]]]) -> None:
    for name in ("book", "table"):
        words = "\n".join(cell for line in shown[name] for cell in line)
        for expected in ("🌊", "\U0001d531\U0001d525", "\u05e9\u05dc\u05d5\u05dd", "a\u0308", "👩\u200d🚒"):
            assert expected in words
