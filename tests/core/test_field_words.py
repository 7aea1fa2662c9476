"""Values as people read them: names instead of ids, and of two texts only what differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.field_words import MOST_AT_A_PLACE, MOST_PLACES, NOTHING, excerpts, words_of
from briefer.core.kinds import RISK

from .examples import with_dam

LONG = "The river rose and nobody had read the gauge that year. " * 200


def test_a_sub_tag_is_said_by_its_name_even_if_it_is_gone() -> None:
    made = with_dam()
    asked = changes.AddTag(RISK.id, "floods")
    made.do(asked)
    assert words_of(asked.id, made.brief) == "floods"
    made.do(changes.RemoveTag(asked.id))
    assert words_of(asked.id, made.brief) == "floods"


def test_of_a_text_of_one_line_only_the_words_around_the_difference_are_shown() -> None:
    one, other = excerpts(f"{LONG}It held in 2017. {LONG}", f"{LONG}It held in 2018. {LONG}")
    assert "It held in 2017." in one
    assert "It held in 2018." in other
    assert one.startswith("…")
    assert one.endswith("…")
    assert len(one) < 120


def test_a_paragraph_that_only_one_text_has_stands_against_nothing() -> None:
    assert excerpts("Low.\nDry.", "Corrected.\nLow.\nDry.") == (NOTHING, "Corrected.")


def test_texts_that_have_nothing_in_common_are_cut() -> None:
    one, other = excerpts(LONG, "Another text.")
    assert len(one) <= MOST_AT_A_PLACE + 2
    assert other == "Another text."


def test_of_many_places_the_first_few_are_shown() -> None:
    before, after = ("\n".join(f"Paragraph {n} says {word}.\nCommon {n}." for n in range(9)) for word in ("yes", "no"))
    one, other = excerpts(before, after)
    assert one.count("yes") == other.count("no") == MOST_PLACES
    assert one.endswith("…")


@given(st.text(alphabet="ab \n🌊", max_size=60), st.text(alphabet="ab \n🌊", max_size=60))
def test_whatever_the_texts_both_sides_are_something(one: str, other: str) -> None:
    said = excerpts(one, other)
    assert all(said)
    if one.split() != other.split():
        assert said != (NOTHING, NOTHING)
