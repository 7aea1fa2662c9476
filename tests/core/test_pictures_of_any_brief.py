"""Whatever is asked of a brief, its pictures stay true to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.core import coverage as covering
from briefer.core import matrix as weighing
from briefer.core import risk_picture as picturing
from briefer.core.changes import AddArticle
from briefer.core.errors import BrieferError
from briefer.core.kinds import KINDS, RISK
from briefer.core.records import Side
from tests.core.asking import changes_to
from tests.core.examples import ARTICLES, journal

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from briefer.core.brief import Brief

SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@st.composite
def briefs(draw: DrawFn) -> Brief:
    """Draw a brief that somebody has been working on."""
    made = journal()
    for base in ARTICLES:
        made.do(AddArticle(base))
    for _ in range(draw(st.integers(0, 25))):
        change = draw(changes_to(made.brief))
        try:
            made.do(change)
        except BrieferError:
            continue
    return made.brief


@SLOW
@given(briefs())
def test_the_matrix_holds_every_passage_in_sight_on_its_side(brief: Brief) -> None:
    shown = weighing.matrix(brief)
    seen = {a.id for a in brief.passages()}
    assert {row.point.id for row in shown.rows} == set(brief.points)
    for row in shown.rows:
        sides = {a: side for a, side in brief.sides.get(row.point.id, {}).items() if a in seen}
        found = {a.id: Side.SUPPORTS for cell in row.cells for a in cell.supporting}
        found |= {a.id: Side.DISPUTES for cell in row.cells for a in cell.disputing}
        assert found == sides
        assert len(row.cells) == len(shown.articles) == len(brief.articles)


@SLOW
@given(briefs())
def test_labels_are_all_different_and_told_in_words(brief: Brief) -> None:
    shown = weighing.matrix(brief)
    labels = [row.label for row in shown.rows]
    assert len(labels) == len(set(labels))
    told = weighing.alt_text(shown)
    assert all(f"{label} “" in told for label in labels)


@SLOW
@given(briefs())
def test_every_risk_has_one_number_and_at_most_one_place(brief: Brief) -> None:
    picture = picturing.risk_picture(brief)
    risks = picture.risks
    assert [risk.number for risk in risks] == list(range(1, len(risks) + 1))
    assert {risk.point.id for risk in risks} == {point.id for point in brief.board(RISK)}
    placed = [risk for x in picturing.LEVELS for y in picturing.LEVELS for risk in picture.at(x, y)]
    assert sorted(risk.number for risk in placed) == [risk.number for risk in picture.rated]
    assert [risk.score for risk in picture.rated] == sorted((risk.score or 0 for risk in picture.rated), reverse=True)


@SLOW
@given(briefs())
def test_shares_never_exceed_the_whole_nor_their_sum(brief: Brief) -> None:
    for each in covering.coverage(brief):
        parts = [each.share_of(kind.id) for kind in KINDS]
        assert 0 <= max(parts) <= each.share <= 1
        assert each.share <= sum(parts) + 1e-9
        for kind in KINDS:
            assert bool(each.stretches[kind.id]) == any(a.tag == kind.id for a in each.passages)


@SLOW
@given(briefs())
def test_every_passage_is_found_at_its_place(brief: Brief) -> None:
    for each in covering.coverage(brief):
        for passage in each.passages:
            found = each.passage_at(passage.span.start, passage.tag)
            assert found is not None
            assert found.span.start <= passage.span.start < found.span.end
