"""Lanes, runs and the index, each against counting by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.core.spans import Index, place, runs
from briefer.core.text import Span

END = 24
spans = st.tuples(st.integers(0, END - 1), st.integers(1, 12)).map(lambda pair: Span(pair[0], min(END, sum(pair))))
many = st.lists(spans, max_size=14)


def placed_keys(given_spans: list[Span]) -> list[tuple[Span, int]]:
    return [(span, n) for n, span in enumerate(given_spans)]


@given(many)
def test_each_passage_is_placed_once_where_it_was(given_spans: list[Span]) -> None:
    placed = place(placed_keys(given_spans))
    assert sorted((p.key, Span(p.start, p.end)) for p in placed) == list(enumerate(given_spans))


@given(many)
def test_no_two_passages_that_overlap_share_a_lane(given_spans: list[Span]) -> None:
    placed = place(placed_keys(given_spans))
    for n, one in enumerate(placed):
        for other in placed[:n]:
            assert one.lane != other.lane or not Span(one.start, one.end).overlaps(Span(other.start, other.end))


@given(many)
def test_there_are_no_more_lanes_than_passages_at_the_busiest_place(given_spans: list[Span]) -> None:
    lanes = {p.lane for p in place(placed_keys(given_spans))}
    busiest = max((sum(s.start <= n < s.end for s in given_spans) for n in range(END)), default=0)
    assert lanes == set(range(busiest))


@given(many)
def test_runs_say_of_each_code_point_which_passages_cover_it(given_spans: list[Span]) -> None:
    cover: dict[int, list[int]] = {}
    last = 0
    for run in runs(place(placed_keys(given_spans))):
        assert last <= run.start < run.end
        assert [p.lane for p in run.cover] == sorted(p.lane for p in run.cover)
        last = run.end
        for n in range(run.start, run.end):
            cover[n] = sorted(p.key for p in run.cover)
    by_hand = {n: [k for k, s in enumerate(given_spans) if s.start <= n < s.end] for n in range(END)}
    assert cover == {n: keys for n, keys in by_hand.items() if keys}


@given(many)
def test_runs_are_cut_only_where_a_passage_begins_or_ends(given_spans: list[Span]) -> None:
    borders = {border for span in given_spans for border in span}
    for run in runs(place(placed_keys(given_spans))):
        assert {run.start, run.end} <= borders


@given(many, spans)
def test_the_index_finds_what_meets_a_range(given_spans: list[Span], wanted: Span) -> None:
    found = Index(place(placed_keys(given_spans))).meeting(*wanted)
    assert sorted(p.key for p in found) == [n for n, span in enumerate(given_spans) if span.overlaps(wanted)]
    assert [p.start for p in found] == sorted(p.start for p in found)


def test_of_two_that_begin_together_the_longer_is_nearer_to_the_words() -> None:
    placed = place([(Span(0, 4), "short"), (Span(0, 9), "long")])
    assert [(p.key, p.lane) for p in placed] == [("long", 0), ("short", 1)]
