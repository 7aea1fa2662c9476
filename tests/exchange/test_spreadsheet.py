"""The workbook as a spreadsheet program reads it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from openpyxl import load_workbook

from briefer.core import changes
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.core.records import Side, Trend
from briefer.exchange import spreadsheet
from briefer.exchange.rows import rows

from .examples import HARD, briefs, hard, hard_journal, newcomer, tag

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook

    from briefer.core.brief import Brief


def book(brief: Brief) -> Workbook:
    return load_workbook(io.BytesIO(spreadsheet.write(brief)))


def table(brief: Brief, sheet: str) -> list[dict[str, Any]]:
    head, *lines = book(brief)[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), line, strict=True)) for line in lines]


def rated() -> Brief:
    made = hard_journal()
    risk, ask = changes.StatePoint("=It floods.", RISK.id), changes.StatePoint("Publish.", RECOMMENDATION.id)
    made.do(risk)
    made.do(ask)
    passage = tag(made, HARD, "It held in 2017", kind=ARGUMENT)
    made.do(changes.SupportPoint(risk.id, passage, Side.DISPUTES))
    for field, value in (("likelihood", "icd203/likely"), ("impact", 4), ("trend", Trend.RISING), ("owner", "Basin")):
        made.do(changes.RatePoint(risk.id, field, value))  # type: ignore[arg-type]
    made.do(changes.DescribeArticle(HARD.id, "reliability", "B"))
    return made.brief


def test_its_sheets_are_passages_points_and_articles() -> None:
    assert book(hard()).sheetnames == ["Passages", "Points", "Articles"]


def test_each_passage_is_a_row_with_its_words_as_they_are() -> None:
    brief = hard()
    found = table(brief, "Passages")
    assert [row["number"] for row in found] == list(range(1, len(brief.passages()) + 1))
    assert [row["quote"] for row in found] == [passage.quote for passage in brief.passages()]
    assert [(row["start"], row["end"]) for row in found] == [tuple(passage.span) for passage in brief.passages()]


def test_a_note_that_begins_like_a_formula_is_text_and_says_so() -> None:
    cells = [cell for line in book(hard())["Passages"].iter_rows(min_row=2) for cell in line]
    (note,) = [cell for cell in cells if cell.value == "=1+1\nsure?"]
    assert note.data_type == "s"
    assert note.quotePrefix
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_a_risk_is_a_row_with_its_ratings() -> None:
    risk = next(row for row in table(rated(), "Points") if row["sentence"] == "=It floods.")
    assert risk == {
        "kind": "risk",
        "sentence": "=It floods.",
        "supported by": 0,
        "disputed by": 1,
        "stance": None,
        "weight": None,
        "likelihood": "likely (55–80 %)",
        "impact": 4,
        "score": 16,
        "trend": "rising",
        "owner": "Basin",
        "priority": None,
        "by when": None,
        "conditions": None,
        "mitigation": None,
        "why": None,
    }


def test_an_article_is_a_row_with_its_reliability_and_the_number_of_its_passages() -> None:
    brief = rated()
    first = table(brief, "Articles")[0]
    assert (first["title"], first["reliability"]) == (HARD.title, "B")
    assert first["passages"] == len(brief.passages(HARD.id))


def test_the_heads_stay_in_view_and_can_be_filtered() -> None:
    sheet = book(hard())["Passages"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:R{sheet.max_row}"


def test_an_empty_brief_is_a_workbook_of_heads() -> None:
    assert [sheet.max_row for sheet in book(newcomer().brief)] == [1, 1, 1]


def test_a_note_longer_than_a_cell_is_cut_and_shows_it() -> None:
    made = hard_journal()
    made.do(changes.WriteNote(made.brief.passages()[0].id, "\U0001f30a" * 20_000))
    note = table(made.brief, "Passages")[0]["note"]
    assert note.endswith("\U0001f30a …")
    assert len(note.encode("utf-16-le")) // 2 <= spreadsheet.LONGEST


@given(briefs())
def test_every_brief_comes_out_as_its_rows(brief: Brief) -> None:
    found = table(brief, "Passages")
    assert [tuple("" if cell is None else cell for cell in row.values()) for row in found] == [
        tuple(row) for row in rows(brief)
    ]


@pytest.mark.parametrize("brief", [hard, rated, lambda: newcomer().brief], ids=["hard", "rated", "empty"])
def test_office_accepts_it(
    brief: Callable[[], Brief], tmp_path: Path, validate_word: Callable[[Path], list[dict[str, str]]]
) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(spreadsheet.write(brief()))
    assert validate_word(path) == []
