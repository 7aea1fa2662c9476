"""The table as a spreadsheet sees it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from briefer.exchange import csv_table
from briefer.exchange.csv_table import defused

from .examples import HARD, briefs, hard, newcomer

if TYPE_CHECKING:
    from briefer.core.brief import Brief

COLUMNS = (
    "number article publisher author date paragraph start end tag subtag stance quote"
    " said_by note gist annotator created points"
)


def table(brief: Brief) -> list[dict[str, str]]:
    text = csv_table.write(brief).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_excel_knows_it_as_utf_8_by_its_first_bytes() -> None:
    assert csv_table.write(hard()).startswith(b"\xef\xbb\xbfnumber,article,")


def test_lines_end_as_rfc_4180_has_it() -> None:
    assert csv_table.write(newcomer().brief).endswith(b",points\r\n")


def test_its_columns_are_named() -> None:
    assert list(table(hard())[0]) == [name.replace("_", " ") for name in COLUMNS.split()]


def test_each_passage_is_a_row_in_reading_order_with_all_that_is_known_of_it() -> None:
    rows = table(hard())
    assert [row["number"] for row in rows] == [str(n) for n in range(1, 8)]
    held = next(row for row in rows if row["said by"] == "the ministry")
    assert held == {
        "number": "1",
        "article": "Who opens the gates?",
        "publisher": "Basin <Papers> & Co.",
        "author": "Jo Lind; Ana; Bo",
        "date": "2025-01-29",
        "paragraph": "¶\u00a02",
        "start": "22",
        "end": "43",
        "tag": "argument",
        "subtag": "On law",
        "stance": "for",
        "quote": "The dam\u00a0holds 🌊 still",
        "said by": "the ministry",
        "note": "'=1+1\nsure?",
        "gist": "It stands.",
        "annotator": "Ana Meyer",
        "created": held["created"],
        "points": "The dam is safe, so far.",
    }


def test_a_passage_that_disputes_a_point_says_so() -> None:
    [row] = [row for row in table(hard()) if row["stance"] == "against"]
    assert row["points"] == "disputes: The dam is safe, so far."
    assert (row["quote"], row["said by"], row["annotator"]) == ("يقول المهندس", "المهندس", "Ben Ö. Tal")


def test_positions_are_code_points_of_the_article_s_text() -> None:
    for row in table(hard()):
        if row["article"] == HARD.title:
            assert HARD.text[int(row["start"]) : int(row["end"])] == row["quote"]


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_a_cell_that_a_spreadsheet_would_reckon_is_defused(mark: str) -> None:
    assert defused(f"{mark}1+1") == f"'{mark}1+1"


@pytest.mark.parametrize("cell", ["", "a=1", " =1", "'=1", "1", "¶ 4"])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert defused(cell) == cell


def test_numbers_stay_numbers() -> None:
    assert defused(-1) == -1


@given(brief=briefs())
def test_any_quote_can_be_read_back_from_its_cell(brief: Brief) -> None:
    rows = table(brief)
    quotes = [passage.quote for passage in brief.passages()]
    assert [row["quote"].removeprefix("'") if row["quote"][:1] == "'" else row["quote"] for row in rows] == quotes
    assert [(int(row["start"]), int(row["end"])) for row in rows] == [tuple(p.span) for p in brief.passages()]


@given(brief=briefs())
def test_no_cell_begins_like_a_formula(brief: Brief) -> None:
    cells = [cell for row in table(brief) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
