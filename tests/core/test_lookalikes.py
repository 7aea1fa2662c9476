"""What says something else is told from what says the same in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.lookalikes import is_turned_before, says_something_else


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ("it holds 30 tons", "it holds 40 tons"),
        ("it holds 3.5 tons", "it holds 35 tons"),
        ("it holds 1,200 tons", "it holds 12 tons"),
        ("two dams hold", "three dams hold"),
        ("half the farmers", "two thousand farmers"),
        ("the dam will hold", "the dam will not hold"),
        ("the dam will hold", "the dam won’t hold"),
        ("the dam can hold", "the dam cannot hold"),
        ("nobody signed it", "everybody signed it"),
        ("with their consent", "without their consent"),
        ("a likely outcome", "an unlikely outcome"),
        ("the illegal canal", "the legal canal"),
        ("Der Damm hält", "Der Damm hält nicht"),
        ("in 2017 it held", "it held"),
    ],
)
def test_other_numbers_and_negations_are_another_statement(known: str, found: str) -> None:
    assert says_something_else(known, found)
    assert says_something_else(found, known)


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ("it holds 30 tons", "it still holds 30 tons"),
        ("it does not hold", "it doesn't hold"),
        ("it won’t hold", "it won't hold"),
        ("they cannot agree", "they can't agree"),
        ("Two dams hold", "The two dams hold"),
        ("a port of call", "an import of call"[:9] + "t of call"),
        ("the note is short", "the notes are short"),
    ],
)
def test_the_same_in_other_words_is_not(known: str, found: str) -> None:
    assert not says_something_else(known, found)


def test_a_negation_just_before_a_passage_turns_it() -> None:
    assert is_turned_before("the dam will", "the dam will not")
    assert is_turned_before("the dam has never", "the dam has")
    assert not is_turned_before("it is not so that the dam will", "it is so that the dam will")
    assert not is_turned_before("they did not really", "they did not")
    assert not is_turned_before("", "")


@given(st.text(max_size=60))
def test_no_text_says_something_else_than_itself(text: str) -> None:
    assert not says_something_else(text, text)
    assert not is_turned_before(text, text)
