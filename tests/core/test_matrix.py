"""The matrix shows for each point and article what the article says."""

from __future__ import annotations

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.core.matrix import alt_text, matrix
from briefer.core.records import Side
from tests.core.examples import CANAL, DAM, TOLLS, journal, state
from tests.core.weighed_briefs import many_points, rate, weighed


def test_rows_stand_by_kind_with_a_number_in_each() -> None:
    shown = matrix(weighed().brief)
    assert [row.label for row in shown.rows] == ["A1", "R1", "C1"]
    assert [row.kind.label for row in shown.rows] == ["Argument", "Risk", "Recommendation"]
    assert [article.id for article in shown.articles] == [DAM.id, CANAL.id, TOLLS.id]


def test_rows_follow_the_order_of_the_board() -> None:
    made = weighed()
    made.do(changes.StatePoint("The dam leaks.", made.brief.board()[0].kind))
    first, second = [row.point.id for row in matrix(made.brief).rows][:2]
    made.do(changes.MovePoint(second, made.brief.points[second].kind, first))
    shown = matrix(made.brief)
    assert [row.point.id for row in shown.rows][:2] == [second, first]
    assert [row.label for row in shown.rows][:2] == ["A1", "A2"]


def test_a_risk_has_the_number_of_the_risk_picture() -> None:
    made = weighed()
    state(made, "The gates close.", RISK.id)
    rate(made, 1, likelihood="icd203/likely", impact=5)
    assert [row.label for row in matrix(made.brief).rows] == ["A1", "R2", "R1", "C1"]


def test_a_cell_holds_the_passages_of_both_sides() -> None:
    dam, canal, tolls = matrix(weighed().brief).rows[0].cells
    assert [a.quote for a in dam.supporting] == ["The dam holds", "It held in 2017"]
    assert [a.quote for a in dam.disputing] == ["Critics say"]
    assert [a.quote for a in dam.passages] == ["The dam holds", "It held in 2017", "Critics say"]
    assert (dam.words, canal.words, tolls.words) == ("2 support, 1 disputes", "1 disputes", "silent")


def test_a_row_says_what_to_beware_of() -> None:
    assert [row.summary for row in matrix(weighed().brief).rows] == [
        "single source, contested",
        "single source",
        "no passage",
    ]


def test_a_point_that_is_only_disputed_has_no_support() -> None:
    made = weighed()
    point, passage = made.brief.board()[-1], next(iter(made.brief.annotations))
    made.do(changes.SupportPoint(point.id, passage, Side.DISPUTES))
    assert matrix(made.brief).rows[-1].summary == "no support"


def test_an_article_taken_out_takes_its_column_along() -> None:
    made = weighed()
    made.do(changes.RemoveArticle(CANAL.id))
    shown = matrix(made.brief)
    assert [article.id for article in shown.articles] == [DAM.id, TOLLS.id]
    assert all(len(row.cells) == 2 for row in shown.rows)
    assert shown.rows[1].summary == "no passage"


def test_the_matrix_is_told_in_words() -> None:
    told = alt_text(matrix(weighed().brief))
    assert told.startswith("Matrix of 3 points against 3 articles. A1 “The dam is safe.” (single source, contested): ")
    assert "Jo Lind: 2 support, 1 disputes; A canal moves water.: 1 disputes." in told
    assert told.endswith("C1 “Raise the tolls.”: no article speaks to it.")


def test_an_empty_brief_has_an_empty_matrix() -> None:
    shown = matrix(journal().brief)
    assert (shown.articles, shown.rows) == ((), ())
    assert alt_text(shown) == "Matrix of points against articles: no points yet."


def test_every_passage_of_a_large_brief_stands_in_one_cell_of_its_point() -> None:
    brief = many_points(100, 12).brief
    shown = matrix(brief)
    assert (len(shown.rows), len(shown.articles)) == (100, 12)
    for row in shown.rows:
        assert {a.id for cell in row.cells for a in cell.passages} == set(brief.sides.get(row.point.id, {}))
        for article, cell in zip(shown.articles, row.cells, strict=True):
            assert {a.article for a in cell.passages} <= {article.id}
