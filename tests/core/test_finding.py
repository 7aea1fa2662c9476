"""Words are found as people look for them, at the exact offsets of the text as it was written."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.finding import MOST, Query, find


def found(text: str, words: str, **wish: bool) -> list[str]:
    """Return the words of the text that are hits."""
    return [text[start:end] for start, end in find(text, Query(words, **wish))]


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("The dam and the Dam", "dam", ["dam", "Dam"]),
        ("river.* and riverbed", "river.*", ["river.*"]),
        ("a\\b (c) [d]", "(c) [", ["(c) ["]),
        ("Don’t say “dam”", 'don\'t say "dam"', ["Don’t say “dam”"]),
        ("2019–2024 and 2019-2024", "2019-2024", ["2019–2024", "2019-2024"]),
        ("the one\nexchange of\u00a0data", "one exchange of data", ["one\nexchange of\u00a0data"]),
        ("co\u00adoperate", "cooperate", ["co\u00adoperate"]),
        ("İstanbul and more", "and", ["and"]),
        ("Ηράκλειος ΗΡΑΚΛΕΙΟΣ ok", "ok", ["ok"]),
        ("Straße STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße", "stras", []),
        ("ΟΔΟΣ οδος", "οδος", ["ΟΔΟΣ", "οδος"]),
        ("caf\u00e9 cafe\u0301 cafe", "café", ["caf\u00e9", "cafe\u0301"]),
        ("cafe\u0301 cafe", "cafe", ["cafe"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("水の流れと水門", "水", ["水", "水"]),
        ("a \U0001f30a b \U0001f30a", "\U0001f30a", ["\U0001f30a", "\U0001f30a"]),
        ("x", "xx", []),
        ("x", "", []),
        ("", "x", []),
        ("a b", "\u00ad", []),
    ],
)
def test_words_are_found_as_they_are_meant(text: str, words: str, hits: list[str]) -> None:
    assert found(text, words) == hits


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("Dams, a dam, the dam's wall; dam_1", "dam", ["dam", "dam"]),
        ("the dam", "dam", ["dam"]),
        ("dam", "dam", ["dam"]),
        ("ice and ice\u0301 and nice", "ice", ["ice"]),
        ("(dam)", "(dam)", ["(dam)"]),
        ("U.S. policy", "u.s.", ["U.S."]),
    ],
)
def test_whole_words_on_wish(text: str, words: str, hits: list[str]) -> None:
    assert found(text, words, whole=True) == hits


def test_capitals_count_on_wish() -> None:
    assert found("Dam dam DAM", "Dam", case=True) == ["Dam"]
    assert found("STRASSE Straße", "Straße", case=True) == ["Straße"]


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("caf\u00e9 cafe\u0301 cafe", "cafe", ["caf\u00e9", "cafe\u0301", "cafe"]),
        ("cafe", "café", ["cafe"]),
        ("Łódź, Lodz", "lodz", ["Łódź", "Lodz"]),
        ("Mu\u0308ller x", "muller", ["Mu\u0308ller"]),
        ("mu\u0308", "u", ["u\u0308"]),
        ("e\u0301x", "x", ["x"]),
        ("שָׁלוֹם", "שלום", ["שָׁלוֹם"]),
        ("مُحَمَّد", "محمد", ["مُحَمَّد"]),
        # A nukta or a voicing mark makes another letter, not another accent.
        ("か\u3099", "か", []),
        ("नदी", "नद", ["नद"]),
    ],
)
def test_accents_are_ignored_on_wish(text: str, words: str, hits: list[str]) -> None:
    assert found(text, words, plain=True) == hits


def test_accents_count_otherwise() -> None:
    assert found("caf\u00e9", "cafe") == []
    assert found("cafe", "café") == []


WRITTEN = st.text(st.sampled_from("abAB ΣςİéE\u0301ßÅ\u00ad’'\n-–ﬁ\U0001f30a水שָ_"), max_size=40)


@given(WRITTEN, WRITTEN, WRITTEN, st.booleans(), st.booleans())
def test_what_was_cut_out_of_a_text_is_found_in_it(
    before: str, words: str, after: str, case: bool, plain: bool
) -> None:
    text = before + words + after
    query = Query(words, case=case, plain=plain)
    hits = find(text, query)
    assert all(0 <= start < end <= len(text) for start, end in hits)
    assert all(a.end <= b.start for a, b in pairwise(hits))
    # A soft hyphen counts as nothing, so an accent behind it belongs to the words, too.
    following = after.lstrip("\u00ad")
    accented = following and unicodedata.combining(following[0])
    if find(words, query) and not accented:
        assert hits, (text, words)


@given(WRITTEN, WRITTEN)
def test_each_wish_only_narrows_or_widens(text: str, words: str) -> None:
    plain, usual = find(text, Query(words, plain=True), 1), find(text, Query(words), 1)
    assert len(find(text, Query(words, whole=True))) <= len(find(text, Query(words))) or not usual
    if find(text, Query(words, case=True)):
        assert usual
    if usual and find(words, Query(words, plain=True)):
        assert plain


@given(st.text(max_size=60), st.text(min_size=1, max_size=6))
def test_hits_fold_to_the_words_in_any_script(text: str, words: str) -> None:
    for start, end in find(text, Query(words)):
        assert find(text[start:end], Query(words)), (text, words)


def test_hits_are_bounded() -> None:
    assert len(find("a " * (MOST + 50), Query("a"))) == MOST
    assert len(find("a a a", Query("a"), most=2)) == 2


def test_a_line_of_many_megabytes_is_searched() -> None:
    text = "the river é and the dam, year by year; " * 400_000 + "a needle"
    assert found(text, "NEEDLE", whole=True) == ["needle"]
    assert len(find("a" * 3_000_000, Query("a", whole=True))) == 0
