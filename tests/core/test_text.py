"""Canonical text and the two ways of counting in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.core.text import Span, Utf16Map, canonical

anything = st.text(alphabet=st.characters() | st.sampled_from("\r\n\u2028\u2029\x00\ufeff\ud800\udfff"))


@given(anything)
def test_canonical_text_stays_as_it_is(raw: str) -> None:
    once = canonical(raw)
    assert canonical(once) == once or raw.startswith("\ufeff\ufeff")


@given(anything)
def test_canonical_text_can_always_be_encoded_and_has_one_kind_of_line_end(raw: str) -> None:
    text = canonical(raw)
    text.encode("utf-8")
    assert not set(text) & set("\r\u2028\u2029\x00")


@given(st.text(alphabet="ab\u00a0\u202f\u00ade\u0301\x0b\x85\t’ \n"))
def test_canonical_text_leaves_spaces_accents_and_quotation_marks_alone(text: str) -> None:
    assert canonical(text) == text


def test_each_kind_of_line_end_becomes_one_line_feed() -> None:
    assert canonical("a\r\nb\rc\n\rd\u2028e\u2029f") == "a\nb\nc\n\nd\ne\nf"


def test_only_a_leading_byte_order_mark_goes() -> None:
    assert canonical("\ufeffa\ufeffb") == "a\ufeffb"


@given(st.text())
def test_code_points_are_counted_in_utf16_as_python_encodes_them(text: str) -> None:
    there = Utf16Map(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert there.to_utf16(point) == unit
        assert there.to_code_point(unit) == point


def test_an_offset_inside_a_surrogate_pair_counts_as_after_it() -> None:
    assert Utf16Map("a\U0001f30ab").to_code_point(2) == 2


@given(st.tuples(st.integers(0, 9), st.integers(0, 9)), st.tuples(st.integers(0, 9), st.integers(0, 9)))
def test_two_spans_overlap_if_they_share_a_code_point(one: tuple[int, int], other: tuple[int, int]) -> None:
    first, second = Span(*sorted(one)), Span(*sorted(other))
    shared = set(range(*first)) & set(range(*second))
    if first.start < first.end and second.start < second.end:
        assert first.overlaps(second) == second.overlaps(first) == bool(shared)
