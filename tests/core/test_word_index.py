"""Rare words tell where to look."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.core.word_index import WordIndex

FILLER = "the river and the dam and the bank of the river. " * 40


def test_a_rare_word_leads_to_its_place() -> None:
    text = FILLER + "the sluice of Merrin opens. " + FILLER
    there = text.index("the sluice")
    assert abs(WordIndex(text).starts("the sluice of Merrin opened", 3)[0] - there) <= 16


def test_case_does_not_matter() -> None:
    text = FILLER + "THE SLUICE OF MERRIN. " + FILLER
    assert abs(WordIndex(text).starts("the sluice of merrin", 1)[0] - text.index("THE SLUICE")) <= 16


def test_every_place_is_proposed_where_there_are_several() -> None:
    text = f"{FILLER}sluice keeper{FILLER}sluice keeper{FILLER}"
    first, second = text.index("sluice"), text.rindex("sluice")
    assert sorted(WordIndex(text).starts("sluice keeper", 6)) == [first, second]


def test_words_that_stand_nowhere_propose_nothing() -> None:
    assert WordIndex(FILLER).starts("quite unheard phrase", 6) == []
    assert WordIndex("").starts("anything", 6) == []
    assert WordIndex(FILLER).starts("", 6) == []


@given(st.lists(st.sampled_from(["gate", "weir", "bank", "toll", "silt"]), min_size=1, max_size=40), st.data())
def test_of_any_words_of_a_text_the_places_proposed_include_theirs(words: list[str], data: st.DataObject) -> None:
    text = " ".join(f"{word}{n}" for n, word in enumerate(words))
    n = data.draw(st.integers(0, len(words) - 1))
    wanted = f"{words[n]}{n}"
    assert WordIndex(text).starts(wanted, 1) == [text.index(wanted)]
