"""Words are compared without their endings, names whether spelled out or not; empty words say nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.word_forms import telling_words


def shown(text: str) -> list[str]:
    return [word.shown for word in telling_words(text)]


def alike(one: str, other: str) -> bool:
    return bool(set(telling_words(one)[0].forms) & set(telling_words(other)[0].forms))


def test_empty_words_and_punctuation_are_left_out() -> None:
    assert shown("What is the price of it? The price is high, and it will be.") == ["price", "price", "high"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cooperate", "cooperation"),
        ("deployed", "deployment"),
        ("province’s", "provinces"),
        ("strategy", "strategies"),
        ("Wasser", "Wasserrechte"),
        ("gouvernement", "gouvernements"),
        ("Überschwemmung", "überschwemmungen"),
        ("договор", "договора"),
    ],
)
def test_forms_of_a_word_are_alike(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(("one", "other"), [("gate", "season"), ("dam", "damp"), ("wage", "wager"), ("U.S.", "U.K.")])
def test_other_words_are_not(one: str, other: str) -> None:
    assert not alike(one, other)


@pytest.mark.parametrize(
    "names",
    [
        ("U.S.", "US", "United States", "the United States of America", "Americans", "American", "USA"),
        ("UK", "U.K.", "United Kingdom", "British"),
        ("EU", "E.U.", "the European Union"),
    ],
)
def test_a_country_is_one_however_it_is_written(names: tuple[str, ...]) -> None:
    assert len({telling_words(f"{name} troops")[0].forms for name in names}) == 1


def test_us_in_small_letters_is_no_country() -> None:
    assert not alike("US", "usual")
    assert "us" in shown("They told us.")


def test_a_word_is_shown_as_it_stands() -> None:
    assert shown("The U.S.-led talks of the Señor’s government") == ["U.S.", "led", "talks", "Señor’s", "government"]


def test_the_small_words_of_spanish_say_nothing_either() -> None:
    assert shown("Existe el riesgo de que se cierren las compuertas del río") == [
        "Existe",
        "riesgo",
        "cierren",
        "compuertas",
        "río",
    ]
    assert shown("The son of that era") == ["son", "era"], "what is a word of its own in English stays"


@given(st.text(max_size=120))
def test_every_word_shown_stands_in_the_text_and_has_forms(text: str) -> None:
    for word in telling_words(text):
        assert word.shown in text
        assert all(word.forms)


@given(st.lists(st.sampled_from(["gate", "gates", "the", "U.S.", "province"]), max_size=8))
def test_words_keep_their_order_and_number(words: list[str]) -> None:
    assert shown(" ".join(words)) == [word for word in words if word != "the"]
