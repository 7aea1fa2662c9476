"""Finding the range that some words stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.anchoring import locate, occurrences
from briefer.core.errors import AmbiguousError, NotFoundError
from briefer.core.text import Span

from .examples import DAM, canonical_texts


def test_a_quote_is_found_where_it_stands() -> None:
    found = locate(DAM.text, "The dam holds.")
    assert DAM.text[found.start : found.end] == "The dam holds."


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("it won't", "it won’t"),
        ("holds. It held", "holds.\u00a0It held"),
        ("holds.   It\nheld", "holds.\u00a0It held"),
        ("too. Critics", "too.\nCritics"),
        (" Critics say ", "Critics say"),
    ],
)
def test_a_quote_may_be_typed_with_plain_quotation_marks_and_spaces(typed: str, printed: str) -> None:
    found = locate(DAM.text, typed)
    assert DAM.text[found.start : found.end].strip() == printed


def test_a_quote_as_printed_goes_before_one_that_is_only_alike() -> None:
    assert locate("It’s late. It's late.", "It's") == Span(11, 15)


def test_a_quote_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotFoundError, match=r"does not contain “The dam broke.”"):
        locate(DAM.text, "The dam broke.")


@pytest.mark.parametrize("nothing", ["", " ", "\n\u00a0"])
def test_a_quote_without_words_is_refused(nothing: str) -> None:
    with pytest.raises(NotFoundError):
        locate(DAM.text, nothing)


def test_a_quote_that_stands_twice_is_refused() -> None:
    with pytest.raises(AmbiguousError, match="2 times"):
        locate("The dam. The dam.", "The dam")


def test_a_quote_that_stands_twice_in_words_that_overlap_is_refused() -> None:
    with pytest.raises(AmbiguousError, match="2 times"):
        locate("again and again and again", "again and again")
    with pytest.raises(AmbiguousError, match="2 times"):
        locate("no\u00a0no\u00a0no", "no no")


def test_a_long_quote_is_cut_short_in_the_message() -> None:
    with pytest.raises(NotFoundError) as refusal:
        locate("Nothing.", "word " * 500)
    assert len(refusal.value.sentence) < 120


def test_what_looks_like_a_pattern_is_taken_literally() -> None:
    assert locate("What (if .*) then?", "(if .*)") == Span(5, 12)


@given(canonical_texts, st.data())
def test_every_range_of_a_text_is_found_by_its_own_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    expected = [Span(n, n + len(quote)) for n in range(len(text)) if text.startswith(quote, n)]
    assert occurrences(text, quote) == (expected if quote.strip() else [])
