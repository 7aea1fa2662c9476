"""Names, dates and quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.memo.wording import (
    alternate,
    capital,
    clean,
    counted,
    listed,
    long_date,
    marks_of,
    one_line,
    quoted,
    shortened,
    shown,
    small_number,
    surname,
    surnames,
    unique,
)


@pytest.mark.parametrize(
    ("author", "short"),
    [
        ("Ida Maren", "Maren"),
        ("Maren", "Maren"),
        ("Ludwig van der Berg", "van der Berg"),
        ("Berg, Ludwig", "Berg"),
        ("John Cole, Jr.", "Cole"),
        ("John Cole III", "Cole"),
        ("The Editorial Board", "The Editorial Board"),
        ("", ""),
    ],
)
def test_a_short_citation_uses_the_family_name(author: str, short: str) -> None:
    assert surname(author) == short


def test_more_than_two_authors_become_the_first_and_others() -> None:
    assert surnames([]) == ""
    assert surnames(["Ida Maren", "Tom Olade"]) == "Maren and Olade"
    assert surnames(["Ida Maren", "Tom Olade", "Ann Brandt"]) == "Maren and others"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2025-01-29", "29 January 2025"),
        ("2025-12", "December 2025"),
        ("2025", "2025"),
        ("", ""),
        ("in June", "in June"),
        ("2025-13-01", "2025-13-01"),
    ],
)
def test_a_date_is_as_exact_as_the_source_has_it(iso: str, words: str) -> None:
    assert long_date(iso) == words


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("plain", "“plain”"),
        ("they “agree” now", "“they ‘agree’ now”"),
        ("it’s “a ‘hard’ gate” here", "“it’s ‘a “hard” gate’ here”"),
        ('he said "no"', "“he said ‘no’”"),
        ("the '90s and the ‘90s", "“the '90s and the ‘90s”"),
        ("the farmers’ gate", "“the farmers’ gate”"),
        ("“All of it.”", "“‘All of it.’”"),
        ("begins inside” a quotation", "“begins inside’ a quotation”"),
        ("two\nlines", "“two lines”"),
        ("\"a 'b' c\"", "“‘a “b” c’”"),
    ],
)
def test_quotation_marks_inside_quotation_marks_alternate(text: str, marked: str) -> None:
    assert quoted(text) == marked


@given(st.text(alphabet="ab \"“”‘’'.("))
def test_alternating_alters_nothing_but_the_marks(text: str) -> None:
    marks = dict.fromkeys(map(ord, "\"“”‘’'"), "|")
    assert alternate(text).translate(marks) == text.translate(marks)


def test_a_cut_falls_between_words_and_shows() -> None:
    assert shortened("one two, three", 2) == "one two […]"
    assert shortened("one two", 2) == "one two"


@given(st.text(), st.integers(1, 20))
def test_a_cut_never_ends_inside_a_word(text: str, most: int) -> None:
    kept = shortened(text, most).removesuffix(" […]").split(" ")
    assert all(word in one_line(text).split(" ") for word in kept[:-1])


def test_direction_overrides_in_names_are_made_visible() -> None:
    assert shown("a\u202egnp.exe\u2066") == "a⟨U+202E⟩gnp.exe⟨U+2066⟩"


def test_small_words() -> None:
    assert listed(["a", "b", "c"], "or") == "a, b or c"
    assert counted(0, "view") == "no views"
    assert counted(2, "reply", "replies") == "2 replies"
    assert capital("the engineers") == "The engineers"
    assert capital("") == ""
    assert unique(["b", "a", "b"]) == ["b", "a"]


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en-GB", "“she said ‘it’s “over”’”"),
        ("es", "«she said “it’s ‘over’”»"),
        ("es-MX", "«she said “it’s ‘over’”»"),
        ("fi", "“she said ‘it’s “over”’”"),
    ],
)
def test_marks_of_quotation_alternate_in_the_memos_language(language: str, printed: str) -> None:
    assert quoted("she said “it’s ‘over’”", marks_of(language)) == printed


@pytest.mark.parametrize(("number", "words"), [(0, "no"), (1, "one"), (12, "twelve"), (13, "13")])
def test_small_numbers_are_written_in_words(number: int, words: str) -> None:
    assert small_number(number) == words


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [("plain", "plain"), ("“q”\u00a0\x00", "“q”\u00a0\ufffd"), ("a\r\nb\rc", "a\nb\nc"), ("\ud800", "\ufffd")],
)
def test_what_no_file_can_hold_is_replaced(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
