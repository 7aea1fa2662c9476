"""Likelihood and confidence are kept apart, and the words of one scale are used."""

from __future__ import annotations

import pytest

from briefer.core.scales import SCALES
from briefer.memo.estimates import foreign_words, mixed_sentences

ICD, PHIA = SCALES


@pytest.mark.parametrize(
    "text",
    [
        "It is likely that the gates close, with high confidence.",
        "We judge with moderate confidence that closure is unlikely.",
        "Our confidence is low, but closure is almost certain.",
        "That is probable (low to moderate confidence).",
    ],
)
def test_a_sentence_that_says_both_is_found(text: str) -> None:
    assert mixed_sentences(f"Before that. {text} After that.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Closure is likely. We say so with high confidence.",
        "The ministers spoke with confidence of a likely success.",
        "High confidence in the readings.",
        "It was unlike her.",
        "",
    ],
)
def test_sentences_that_keep_them_apart_are_left_alone(text: str) -> None:
    assert mixed_sentences(text) == []


def test_words_of_the_other_scale_are_found_once_and_the_scales_own_are_not() -> None:
    text = "Highly likely, they say: highly likely. A realistic possibility; very likely so."
    assert foreign_words(text, ICD) == ["highly likely", "realistic possibility"]
    assert foreign_words(text, PHIA) == ["very likely"]


def test_words_both_scales_share_belong_to_both() -> None:
    assert foreign_words("likely, unlikely, almost certain", ICD) == []
    assert foreign_words("likely, unlikely, almost certain", PHIA) == []


def test_everyday_words_are_no_bands() -> None:
    assert foreign_words("Probably not.", ICD) == []
