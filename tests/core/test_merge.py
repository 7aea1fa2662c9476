"""Merging is commutative, associative and idempotent, on the events and on what they come to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.core.events import EVENT_TYPES, Event
from briefer.core.fold import fold
from briefer.core.merge import union

from .examples import BRIEF, records

logs = st.lists(st.one_of([records(kind) for kind in EVENT_TYPES]), max_size=5, unique_by=lambda event: event.id)


@given(st.lists(st.one_of([records(kind) for kind in EVENT_TYPES]), max_size=9, unique_by=lambda e: e.id), st.data())
def test_it_does_not_matter_in_what_order_logs_are_merged(events: list[Event], data: st.DataObject) -> None:
    part = st.lists(st.sampled_from(events), unique_by=lambda event: event.id) if events else st.just([])
    a, b, c = data.draw(part), data.draw(part), data.draw(part)
    whole = union(a, b, c)
    assert union(c, b, a) == whole
    assert union(union(a, b), c) == union(a, union(b, c)) == whole
    assert union(whole, whole) == union(whole, a) == whole
    assert fold(BRIEF, union(b, c, a)) == fold(BRIEF, whole)


@given(logs)
def test_a_log_merged_with_nothing_is_itself_in_the_order_of_the_fold(log: list[Event]) -> None:
    assert union(log) == union(log, []) == sorted(log, key=lambda event: event.order)


def test_nothing_merged_with_nothing_is_nothing() -> None:
    assert union() == union([], []) == []
