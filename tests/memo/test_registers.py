"""Recommendations and risks as the reader gets them: what is to be done by whom, what may go wrong and how badly."""

from __future__ import annotations

import pytest

from briefer.core import changes
from briefer.core.kinds import RECOMMENDATION, RISK
from briefer.memo.composing import compose
from briefer.memo.outline import Table, plain
from tests.memo.examples import TODAY, fields, point_of, rate, rich, rich_journal
from tests.memo.test_composing import outline, section, words


def cells(brief: object, id_: str) -> list[list[str]]:
    """Return the cells of a section's table."""
    table = next(b for b in section(outline(brief), id_).blocks if isinstance(b, Table))  # type: ignore[arg-type]
    return [[plain(cell) for cell in row] for row in table.rows]


def test_recommendations_say_what_by_whom_by_when_and_on_what_evidence() -> None:
    brief = rich()
    rows = cells(brief, "recommendations")
    assert rows[1][0] == "2"
    assert rows[1][1].startswith("Publish the readings. [E4, E6]\nConditions: Both banks publish.")
    assert rows[1][2:] == ["Commission", "1", "30 June"]
    assert rows[0][2:] == ["not set", "2", "not set"]


def test_recommendations_come_as_on_the_board_or_by_priority() -> None:
    brief = rich()
    assert [row[3] for row in cells(brief, "recommendations")] == ["2", "1"]
    brief.memo["order"] = "priority"
    assert [row[3] for row in cells(brief, "recommendations")] == ["1", "2"]


def test_a_recommendation_without_a_priority_comes_last() -> None:
    made = rich_journal()
    first = changes.StatePoint("Unranked", RECOMMENDATION.id)
    made.do(first)
    made.do(changes.MovePoint(first.id, RECOMMENDATION.id, made.brief.board(RECOMMENDATION)[0].id))
    fields(made, order="priority")
    assert [row[1].split(".")[0] for row in cells(made.brief, "recommendations")][-1] == "Unranked"


@pytest.mark.parametrize(("purpose", "lines"), [("action", 2), ("information", 0), ("", 0)])
def test_only_a_memo_for_action_asks_to_approve_each(purpose: str, lines: int) -> None:
    brief = rich()
    brief.memo["for"] = purpose
    assert sum("Approve" in row[1] and "Disapprove" in row[1] for row in cells(brief, "recommendations")) == lines


def test_the_register_begins_with_the_highest_score_and_ends_with_the_unrated() -> None:
    rows = cells(rich(), "risks")
    assert [row[4] for row in rows] == ["25", "20\nrising", "not set"]
    assert [row[1].split(".")[0] for row in rows] == ["The canal fails", "The gates close", "Nobody rated this"]


def test_a_risk_says_how_likely_in_a_word_with_its_band_and_how_bad() -> None:
    first, second, third = cells(rich(), "risks")
    assert first[2:4] == ["almost certain\n95–99\u00a0%", "5\nsevere"]
    assert "Mitigation: Dig later." in first[1]
    assert second[5] == "Water Ministry"
    assert third[2:] == ["not set", "not set", "not set", "not set"]
    assert "Mitigation: not set" in third[1]


def test_the_scale_is_named_once() -> None:
    lines = words(section(outline(rich()), "risks"))
    assert sum("ICD 203" in line for line in lines) == 1
    assert sum("ICD 203" in line for s in outline(rich()).sections if s.id != "risks" for line in words(s)) == 0


def test_a_risk_on_another_scale_than_the_briefs_is_not_set() -> None:
    made = rich_journal()
    rate(made, point_of(made.brief, "The gates close").id, likelihood="phia/likely")
    row = next(row for row in cells(made.brief, "risks") if "gates" in row[1])
    assert (row[2], row[4]) == ("not set", "not set\nrising")


def test_choosing_the_other_scale_takes_the_words_along() -> None:
    made = rich_journal()
    made.do(changes.ChooseScale("phia"))
    rows = cells(made.brief, "risks")
    assert rows[0][2].startswith("almost certain\n95–100")
    assert any("UK yardstick" in line for line in words(section(compose(made.brief, today=TODAY), "risks")))


def test_every_statement_of_the_registers_is_cited() -> None:
    made = outline(rich())
    for id_ in ("recommendations", "risks"):
        table = next(b for b in section(made, id_).blocks if isinstance(b, Table))
        assert all("[E" in plain(row[1]) for row in table.rows)


def test_a_risk_only_reported_says_who_said_it_in_its_note() -> None:
    made = outline(rich())
    canal = next(row for b in section(made, "risks").blocks if isinstance(b, Table) for row in b.rows)
    cite = next(run for run in canal[1] if hasattr(run, "note"))
    assert "reporting the engineers" in plain(cite.note)


def test_ties_keep_the_order_of_the_board() -> None:
    made = rich_journal()
    tied = changes.StatePoint("As bad as the canal", RISK.id)
    made.do(tied)
    rate(made, tied.id, likelihood="icd203/very-likely", impact=5)
    assert [row[1].split(".")[0] for row in cells(made.brief, "risks")][:2] == [
        "The canal fails",
        "As bad as the canal",
    ]
