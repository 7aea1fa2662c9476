"""Who else says this: what is about the same is found, the passage itself and furniture are not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.records import Role
from briefer.core.similarity import MOST, Index
from briefer.core.word_forms import telling_words
from briefer.readers import read
from tests.core.examples import article, with_role

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefer.core.similarity import Likeness

ASKED = "The upper province will close its gates after a third failed season."
HERALD = article(
    f"{ASKED}\nThe harvest was poor that year, and bread was dear.\nNobody asked the delta what it would cost.",
    title="Herald",
)
COURIER = article(
    "If a third season fails, closing the gate is what the province will do.\n"
    "Subscribe to read how the upper province will close its gates.\n"
    "Bread cost more than ever before in the capital.\n"
    "The U.S. has offered to measure the flow at the border.",
    title="Courier",
)
OBSERVER = article(
    f"{ASKED}\nMeasured flows at the border are what the United States has in mind.\nYes, perhaps so.", title="Observer"
)


@pytest.fixture
def index() -> Index:
    return Index([HERALD, with_role(COURIER, 1, Role.ADVERTISEMENT), OBSERVER])


def words(found: Iterable[Likeness]) -> list[str]:
    return [each.sentence.text for each in found]


def test_the_sentence_that_says_the_same_in_other_words_comes_first(index: Index) -> None:
    found = index.like([ASKED], {HERALD.id})
    assert words(found)[0].startswith("If a third season fails")
    assert 0 < found[0].score < 1


def test_the_reason_names_the_words_both_have_as_the_sentence_spells_them(index: Index) -> None:
    (first, *_) = index.like([ASKED], {HERALD.id})
    assert set(first.shared) == {"third", "season", "fails", "closing", "gate"}


def test_furniture_and_what_is_too_short_are_left_out(index: Index) -> None:
    found = words(index.like(["Subscribe to read. Yes, perhaps so."], ()))
    assert not any("Subscribe" in each or "Yes" in each for each in found)


def test_the_passage_itself_is_left_out_wherever_it_was_printed(index: Index) -> None:
    assert ASKED not in words(index.like([ASKED], ()))


def test_articles_can_be_left_out(index: Index) -> None:
    found = index.like([ASKED], {HERALD.id, COURIER.id})
    assert {each.sentence.article for each in found} <= {OBSERVER.id}


def test_a_sentence_stands_where_its_span_says(index: Index) -> None:
    texts = {each.id: each.text for each in (HERALD, COURIER, OBSERVER)}
    for each in index.like([ASKED, "Bread was dear."], ()):
        assert texts[each.sentence.article][slice(*each.sentence.span)] == each.sentence.text


def test_of_several_texts_the_nearest_is_told(index: Index) -> None:
    found = index.like([ASKED, "Bread was very dear."], {HERALD.id})
    nearest = {each.sentence.text: each.nearest for each in found}
    assert nearest["Bread cost more than ever before in the capital."] == 1
    assert nearest["If a third season fails, closing the gate is what the province will do."] == 0


def test_a_country_is_the_same_spelled_out_or_not(index: Index) -> None:
    (first, *_) = index.like(["The United States measures flows."], {OBSERVER.id})
    assert first.sentence.text.startswith("The U.S. has offered")
    assert "U.S." in first.shared


@pytest.mark.parametrize("nothing", ["", "of the", "?!", "Zyzzyva quux"])
def test_what_says_nothing_finds_nothing(index: Index, nothing: str) -> None:
    assert index.like([nothing], ()) == []


def test_no_texts_or_no_articles_find_nothing(index: Index) -> None:
    assert index.like([], ()) == []
    assert Index([]).like([ASKED], ()) == []
    assert len(Index([])) == 0


def test_no_more_than_ten_come_the_most_like_first() -> None:
    lines = "\n".join(f"The gates of the dam number {n} close at night." for n in range(40))
    found = Index([article(lines)]).like(["Who closes the gates of the dam?"], ())
    assert len(found) == MOST
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_the_same_question_has_the_same_answer_in_any_thread() -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _n: Index([HERALD, COURIER, OBSERVER]).like([ASKED], ()), range(8)))
    assert all(answer == answers[0] for answer in answers)


def test_words_of_one_family_share_a_form() -> None:
    for one, other in (("negotiations", "negotiated"), ("Verträge", "Vertrages"), ("gates", "gate"), ("UK", "British")):
        shared = set(telling_words(one)[0].forms) & set(telling_words(other)[0].forms)
        assert shared, (one, other)


@given(st.text(max_size=80))
def test_any_text_can_be_asked_about(text: str) -> None:
    for each in Index([HERALD, article(text)] if text.strip() else [HERALD]).like([text], ()):
        assert each.shared
        assert each.sentence.text.strip()


def test_real_articles_answer_from_the_others(real_articles: tuple[Path, ...]) -> None:
    articles = [read(path) for path in real_articles]
    index = Index(articles)
    for base in articles:
        part = max((p for p in base.parts if p.role is Role.BODY), key=lambda p: min(p.end - p.start, 400))
        found = index.like([base.text[part.start : part.start + 400]], {base.id})
        assert len(found) == MOST
        assert base.id not in {each.sentence.article for each in found}
        assert all(each.shared for each in found)
