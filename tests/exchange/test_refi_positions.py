"""Ways to count, and how one is told from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.text import Span
from briefer.exchange.refi_positions import COUNTINGS, STANDARD, Counting, Marked, judge

from .examples import texts

TEXT = "One 🌊 two.\nThree four,\nfive 𠀀 six."


def test_there_are_sixteen_ways_and_the_standard_comes_first() -> None:
    assert len(set(COUNTINGS)) == 16
    assert COUNTINGS[0] == STANDARD == Counting()


@pytest.mark.parametrize(
    ("counting", "ends"),
    [
        (Counting(), (12, 17)),
        (Counting(utf16=True), (13, 18)),
        (Counting(crlf=True), (13, 18)),
        (Counting(utf16=True, crlf=True), (14, 19)),
        (Counting(bom=True), (13, 18)),
        (Counting(inclusive=True), (12, 16)),
    ],
    ids=str,
)
def test_a_range_means_the_same_words_in_each_way(counting: Counting, ends: tuple[int, int]) -> None:
    text = "One 🌊 twos.\nThree"
    [span] = Marked(text, [ends]).spans(counting)
    assert span == Span(12, 17)
    assert text[slice(*span)] == "Three"


@pytest.mark.parametrize("ends", [(5, 6), (4, 5), (9, 9), (9, 4), (-1, 4), (0, 99)])
def test_a_range_that_a_way_cannot_mean_is_none(ends: tuple[int, int]) -> None:
    assert Marked("One 🌊 two.", [ends]).spans(Counting(utf16=True)) == [None] or ends == (4, 6)


@given(texts, st.sampled_from(COUNTINGS), st.data())
def test_a_range_counted_and_read_back_is_the_range(text: str, counting: Counting, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    def units(part: str) -> int:
        return sum(1 + (counting.utf16 and char > "\uffff") + (counting.crlf and char == "\n") for char in part)

    ends = units(text[:start]) + counting.bom, units(text[:end]) + counting.bom - counting.inclusive
    assert Marked(text, [ends]).spans(counting) == [Span(start, end)]


def test_words_tell_which_way_a_tool_counts() -> None:
    marked = Marked(TEXT, [(5, 9), (14, 19), (30, 34)])
    verdict = judge([marked])
    assert verdict.fit == max(way.fit for way in verdict.ways)


def test_where_all_ways_mean_the_same_there_is_no_doubt() -> None:
    verdict = judge([Marked("One two", [(0, 3)])])
    assert verdict.counting == STANDARD
    assert verdict.fit == 1


def test_without_ranges_the_standard_holds() -> None:
    assert judge([]).counting == STANDARD
    assert judge([Marked("One", [])]).counting == STANDARD


def test_a_verdict_says_which_and_how_sure() -> None:
    text = "Aa bb 🌊 cc dd ee ff"
    verdict = judge([Marked(text, [(0, 2), (9, 11), (12, 14), (15, 17)])])
    assert verdict.counting == Counting(utf16=True)
    assert str(verdict).startswith("Positions are read as UTF-16 units, LF, no BOM, ends exclusive: 100% of the ends")
    assert "The next best way is " in str(verdict)
