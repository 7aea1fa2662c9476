"""Coverage counts each word of the body once, and nothing else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.coverage import alt_text, coverage, joined, per_cent
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.core.records import Role
from briefer.core.text import Span
from tests.core.examples import DAM, TOLLS, article, journal, tag_words, with_role

if TYPE_CHECKING:
    from briefer.core.journal import Journal

TEN = article("one two three four five six seven eight nine ten", publisher="The Counter")


@pytest.fixture
def made() -> Journal:
    made = journal()
    made.do(changes.AddArticle(TEN))
    return made


def test_overlaps_are_counted_once(made: Journal) -> None:
    tag_words(made, "two three four", ARGUMENT.id, TEN)
    tag_words(made, "four five", RISK.id, TEN)
    tag_words(made, "three", ARGUMENT.id, TEN)
    (found,) = coverage(made.brief)
    assert (found.words, found.tagged, found.share) == (10, 4, 0.4)
    assert (found.share_of(ARGUMENT.id), found.share_of(RISK.id), found.share_of(RECOMMENDATION.id)) == (0.3, 0.2, 0)


def test_stretches_of_a_kind_are_joined(made: Journal) -> None:
    tag_words(made, "two three four", ARGUMENT.id, TEN)
    tag_words(made, "four five", ARGUMENT.id, TEN)
    (found,) = coverage(made.brief)
    start = TEN.text.index("two")
    assert found.stretches[ARGUMENT.id] == (Span(start, TEN.text.index(" six")),)


def test_a_word_cut_by_a_passage_belongs_to_where_it_ends(made: Journal) -> None:
    tag_words(made, "e two thr", ARGUMENT.id, TEN)
    (found,) = coverage(made.brief)
    assert found.tagged == 2


def test_a_passage_without_the_full_stop_holds_its_last_word() -> None:
    made = journal()
    made.do(changes.AddArticle(DAM))
    tag_words(made, "It held in 2017 \U0001f30a too")
    (found,) = coverage(made.brief)
    assert found.tagged == 5


def test_furniture_is_neither_counted_nor_tagged() -> None:
    made = journal()
    made.do(changes.AddArticle(with_role(TOLLS, 1, Role.ADVERTISEMENT)))
    tag_words(made, "Advertisement\n\nNobody", ARGUMENT.id, TOLLS)
    (found,) = coverage(made.brief)
    assert (found.words, found.tagged) == (4, 1)
    assert [TOLLS.text[slice(*span)] for span in found.body] == ["Tolls rose.", "Nobody paid."]


def test_an_article_without_tags_or_words_has_no_share(made: Journal) -> None:
    made.do(changes.AddArticle(with_role(article("Only a title"), 0, Role.TITLE)))
    ten, none = coverage(made.brief)
    assert (ten.share, none.share, none.words, none.share_of(RISK.id)) == (0, 0, 0, 0)


def test_the_shortest_passage_at_a_place_is_found(made: Journal) -> None:
    tag_words(made, "two three four five", ARGUMENT.id, TEN)
    inner = tag_words(made, "three", ARGUMENT.id, TEN)
    (found,) = coverage(made.brief)
    passage = found.passage_at(TEN.text.index("three") + 1, ARGUMENT.id)
    assert passage is not None
    assert passage.id == inner
    assert found.passage_at(TEN.text.index("three"), RISK.id) is None
    assert found.passage_at(0, ARGUMENT.id) is None


def test_coverage_is_told_in_words(made: Journal) -> None:
    made.do(changes.AddArticle(DAM))
    tag_words(made, "two three four", ARGUMENT.id, TEN)
    assert alt_text(coverage(made.brief)) == (
        "How much of each article is tagged. The Counter: 30\u00a0% of its words (arguments 30\u00a0%). "
        "Jo Lind: nothing is tagged."
    )
    assert alt_text(()) == "Coverage: no articles yet."


def test_a_trace_is_not_nothing_and_nearly_all_not_all() -> None:
    assert [per_cent(share) for share in (0.0, 0.004, 0.996, 1.0)] == [
        "0\u00a0%",
        "<1\u00a0%",
        "99\u00a0%",
        "100\u00a0%",
    ]


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1])))


@given(SPANS)
def test_joined_spans_cover_the_same_and_never_meet(spans: list[Span]) -> None:
    found = joined(spans)
    assert {n for span in found for n in range(*span)} == {n for span in spans for n in range(*span)}
    assert all(one.end < other.start for one, other in pairwise(found))
