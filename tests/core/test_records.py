"""Articles, selectors and what they say of themselves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.core.records import CONTEXT, Role, select

from .examples import CANAL, DAM, article, canonical_texts, with_role


@given(canonical_texts, st.data())
def test_a_selector_holds_the_words_and_what_stands_around_them(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = select(text, start, end)
    assert made.exact == text[start:end]
    assert text[:start].endswith(made.prefix)
    assert text[end:].startswith(made.suffix)
    assert len(made.prefix) == min(CONTEXT, start)
    assert len(made.suffix) == min(CONTEXT, len(text) - end)
    assert (made.prefix + made.exact + made.suffix) in text


def test_an_article_is_called_by_its_title() -> None:
    assert DAM.heading == "Who opens the gates?"
    assert not DAM.title_is_guess


def test_an_article_without_a_title_is_called_by_its_first_words() -> None:
    assert CANAL.heading == "A canal moves water."
    assert CANAL.title_is_guess


def test_first_words_are_cut_between_words_and_leave_furniture_out() -> None:
    long = article("Advertisement\n" + "The ministers, who had met before, " * 4)
    heading = with_role(long, 0, Role.ADVERTISEMENT).heading
    assert heading == "The ministers, who had met before, The ministers, who had …"


def test_first_words_that_are_one_endless_word_are_cut_all_the_same() -> None:
    assert len(article("x" * 500).heading) < 70


def test_an_article_without_words_is_called_by_its_file() -> None:
    assert article("", file_name="void.txt").heading == "void.txt"


def test_body_and_headings_are_the_text_and_all_else_is_furniture() -> None:
    assert {role for role in Role if not role.is_furniture} == {Role.BODY, Role.HEADING}
