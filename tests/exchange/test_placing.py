"""Where an annotation of another program stands: found by its words, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.errors import AmbiguousError, NotFoundError
from briefer.core.records import replace, select
from briefer.core.text import Span
from briefer.exchange.placing import Place, find, named_articles
from tests.core.examples import article

from .examples import HARD, PLAIN, newcomer, texts

if TYPE_CHECKING:
    from briefer.core.brief import Brief

TWICE = article("The dam holds. The dam leaks.\nThe dam holds. The dam rots.", file_name="twice.txt")


def brief() -> Brief:
    return newcomer([HARD, PLAIN, TWICE]).brief


def words(place: Place) -> str:
    found, span = find(brief(), place)
    return found.text[slice(*span)]


@pytest.mark.parametrize(
    "source",
    [
        f"urn:briefer:article:{HARD.id}",
        HARD.id,
        "https://example.org/gates?page=2",
        "http://www.example.org/gates?page=2#part",
        "https://example.org/gates?page=2/",
        "gates.txt",
        "file:///somewhere/gates.txt",
        "C:\\texts\\gates.txt",
    ],
)
def test_an_article_is_known_by_its_id_address_or_file_name(source: str) -> None:
    assert named_articles(brief(), source) == [HARD]


@pytest.mark.parametrize("source", ["", "https://example.org/gates", "other.txt", "urn:briefer:article:", "#"])
def test_any_other_source_names_no_article(source: str) -> None:
    assert named_articles(brief(), source) == []


def test_a_file_name_with_escapes_is_read_as_it_is_meant() -> None:
    odd = replace(PLAIN, file_name="tolls & gates.txt")
    assert named_articles(newcomer([odd]).brief, "file:///x/tolls%20%26%20gates.txt") == [odd]


def test_context_decides_between_places() -> None:
    place = Place("twice.txt", "The dam", "", " rots")
    assert find(brief(), place) == (TWICE, Span(45, 52))
    assert find(brief(), Place("twice.txt", "The dam", "holds. ", " leaks"))[1] == Span(15, 22)


def test_a_position_decides_where_context_does_not() -> None:
    assert find(brief(), Place("twice.txt", "The dam holds", start=30, end=43))[1] == Span(30, 43)
    assert find(brief(), Place("twice.txt", "The dam holds", start=0, end=13))[1] == Span(0, 13)


def test_words_outweigh_a_position() -> None:
    assert find(brief(), Place("twice.txt", "rots", start=0, end=4))[1] == Span(53, 57)


def test_context_outweighs_a_position_at_the_same_words() -> None:
    place = Place("twice.txt", "The dam", "", " rots", start=0, end=7)
    assert find(brief(), place)[1] == Span(45, 52)


def test_words_that_stand_everywhere_are_no_place_but_with_all_their_context() -> None:
    base = article(f"{'the dam ' * 2_000}and the weir", file_name="long.txt")
    with pytest.raises(AmbiguousError):
        find(newcomer([base]).brief, Place("long.txt", "the", "", " dike"))
    assert find(newcomer([base]).brief, Place("long.txt", "the", "and ", " weir"))[1] == Span(16_004, 16_007)
    assert find(newcomer([base]).brief, Place("long.txt", "the", start=800, end=803))[1] == Span(800, 803)


def test_words_that_stand_twice_are_no_place() -> None:
    with pytest.raises(AmbiguousError, match="more than one place"):
        find(brief(), Place("twice.txt", "The dam holds"))


def test_words_that_stand_in_two_articles_are_no_place() -> None:
    with pytest.raises(AmbiguousError, match="more than one place"):
        find(newcomer([TWICE, article("The dam rots here.")]).brief, Place("", "dam rots"))


def test_words_of_an_unknown_source_are_found_in_the_one_article_that_has_them() -> None:
    assert words(Place("https://mirror.example", "Nobody paid")) == "Nobody paid"


def test_words_that_are_not_in_the_named_article_are_not_looked_for_elsewhere() -> None:
    with pytest.raises(NotFoundError, match="in its article"):
        find(brief(), Place("gates.txt", "Nobody paid"))


def test_a_near_miss_is_a_miss() -> None:
    with pytest.raises(NotFoundError):
        find(brief(), Place("gates.txt", "The dam holds 🌊 no more"))
    with pytest.raises(NotFoundError):
        find(brief(), Place("gates.txt", "It held in 2018"))


def test_white_space_around_the_words_is_left_out() -> None:
    assert words(Place("gates.txt", "\n\nThe dam\u00a0holds ")) == "The dam\u00a0holds"
    assert words(Place("gates.txt", start=20, end=29)) == "The dam"


@pytest.mark.parametrize(
    "place",
    [
        Place("gates.txt"),
        Place("gates.txt", "  \n"),
        Place("gates.txt", start=5, end=5),
        Place("gates.txt", start=-3, end=5),
        Place("gates.txt", start=5, end=10_000),
        Place("gates.txt", start=20, end=22),
        Place("unknown", start=0, end=3),
    ],
)
def test_a_place_without_words_is_none(place: Place) -> None:
    with pytest.raises(NotFoundError, match="no words to find them by"):
        find(brief(), place)


@given(texts, st.data())
def test_any_selector_of_ours_finds_its_own_range(text: str, data: st.DataObject) -> None:
    marks = [at for at, char in enumerate(text) if not char.isspace()]
    start, last = sorted(data.draw(st.tuples(st.sampled_from(marks), st.sampled_from(marks))))
    base, chosen = article(text), select(text, start, last + 1)
    place = Place(base.id, chosen.exact, chosen.prefix, chosen.suffix, chosen.start, chosen.end)
    assert find(newcomer([base]).brief, place) == (base, Span(start, last + 1))


@given(texts, texts, st.data())
def test_what_is_found_always_has_the_words(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(-1, 70))
    place = Place("", other, data.draw(texts), data.draw(texts), start, start + len(other))
    try:
        found, span = find(newcomer([article(text)]).brief, place)
    except (NotFoundError, AmbiguousError):
        return
    loose = str.maketrans("“”\u00a0", '"" ')
    there = found.text[slice(*span)].translate(loose).split()
    assert there == other.translate(loose).split()
