"""Ranks: there is always room between two, and a list put in order by hand stays in that order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.ranks import behind, between, is_rank


@given(st.lists(st.integers(0, 2**16), max_size=60))
def test_things_put_anywhere_stand_where_they_were_put(places: list[int]) -> None:
    things: list[tuple[str, int]] = []
    for number, place in enumerate(places):
        at = place % (len(things) + 1)
        before = things[at - 1][0] if at else ""
        after = things[at][0] if at < len(things) else ""
        things.insert(at, (between(before, after), number))
    assert things == sorted(things)
    assert len({rank for rank, _ in things}) == len(things)


def test_a_list_that_grows_at_its_end_has_short_ranks() -> None:
    rank = ""
    for _ in range(100):
        rank = between(rank)
    assert len(rank) < 6


def test_things_put_to_the_front_again_and_again_have_room() -> None:
    first = between()
    for _ in range(200):
        earlier = between("", first)
        assert "" < earlier < first
        first = earlier


@pytest.mark.parametrize(("before", "after"), [("V", "V"), ("b", "a"), ("a0V", "a")])
def test_ranks_out_of_order_are_refused(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="no rank lies between"):
        between(before, after)


@given(st.lists(st.text(max_size=4), max_size=4))
def test_beside_a_rank_there_is_room_and_behind_any_other_word_one_stands_too(words: list[str]) -> None:
    for word in words:
        if is_rank(word):
            assert between("", word) < word < between(word)
        assert behind(word) >= word


def test_what_a_damaged_log_calls_a_rank_is_none() -> None:
    assert not any(map(is_rank, ["", "V0", "0", "é", "V V", "z" * 201]))
    assert all(map(is_rank, ["V", "0V", "z" * 200]))
