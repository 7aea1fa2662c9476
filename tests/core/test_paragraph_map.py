"""Paragraphs of an old text and what became of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.core.paragraph_map import ParagraphMap
from briefer.core.text import Span

OLD = "The dam holds.\n\nThe canal leaks badly in the winter months.\n\nTolls rose."


def landed(old: str, new: str, words: str) -> tuple[str, bool] | None:
    start = old.index(words)
    landing = ParagraphMap(old, new).landing(Span(start, start + len(words)))
    return (new[slice(*landing.span)], landing.is_same) if landing else None


def test_words_keep_their_place_in_a_paragraph_that_was_moved() -> None:
    newer = "Tolls rose.\n\nA new line.\n\nThe dam holds."
    assert landed(OLD, newer, "dam") == ("dam", True)
    assert landed(OLD, newer, "rose") == ("rose", True)


def test_a_changed_paragraph_is_known_by_its_neighbours() -> None:
    newer = OLD.replace("leaks badly", "leaked quite badly")
    paragraph = "The canal leaked quite badly in the winter months."
    assert landed(OLD, newer, "leaks") == (paragraph, False)


def test_a_paragraph_that_is_gone_has_no_counterpart() -> None:
    assert landed(OLD, "The dam holds.\n\nSomething else altogether!\n\nTolls rose.", "leaks") is None
    assert landed(OLD, "", "leaks") is None


def test_words_across_paragraphs_stay_together_or_have_no_place() -> None:
    assert landed(OLD, "New.\n\n" + OLD, "holds.\n\nThe canal") == ("holds.\n\nThe canal", True)
    assert landed(OLD, "Tolls rose.\n\nThe dam holds.", "months.\n\nTolls") is None
    torn = OLD.replace("\n\nThe canal", "\n\nNew.\n\nThe canal")
    assert landed(OLD, torn, "holds.\n\nThe canal") is None


def test_of_repeated_paragraphs_each_follows_its_neighbour() -> None:
    old = "One.\nAgain.\nTwo.\nAgain.\nThree."
    newer = "Zero.\n" + old
    landing = ParagraphMap(old, newer).landing(Span(17, 22))
    assert landing is not None
    assert (landing.span, landing.is_same) == (Span(23, 28), True)


LINES = st.lists(
    st.sampled_from(["The dam holds.", "Tolls rose.", "It leaks.", "", "A canal moves water."]), max_size=9
)


@given(LINES, LINES, st.data())
def test_what_is_said_to_be_the_same_is_the_same(old: list[str], new: list[str], data: st.DataObject) -> None:
    before, after = "\n".join(old), "\n".join(new)
    if not before:
        return
    start = data.draw(st.integers(0, len(before) - 1))
    end = data.draw(st.integers(start + 1, len(before)))
    landing = ParagraphMap(before, after).landing(Span(start, end))
    if landing and landing.is_same and "\n" not in before[start:end]:
        assert after[slice(*landing.span)] == before[start:end]


@given(LINES)
def test_every_word_of_a_text_lands_on_itself_in_the_same_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    whole = ParagraphMap(text, text)
    for n, char in enumerate(text):
        landing = whole.landing(Span(n, n + 1))
        if char.strip() and landing:
            assert text[slice(*landing.span)] == char or not landing.is_same
