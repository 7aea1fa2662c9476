"""What a person may type for an article or a point."""

from __future__ import annotations

import pytest

from briefer.core import changes
from briefer.core.errors import AmbiguousError, NotFoundError
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.lookup import find_article, find_point

from .examples import CANAL, DAM, TOLLS, article, journal, state

MADE = journal()
for each in (DAM, CANAL, TOLLS):
    MADE.do(changes.AddArticle(each))
BRIEF = MADE.brief


@pytest.mark.parametrize(
    "typed", [DAM.id, DAM.id[:8], "dam.txt", "Who opens the gates?", "who OPENS", "  gates? ", "dam"]
)
def test_an_article_is_found_by_id_file_name_or_part_of_its_title(typed: str) -> None:
    assert find_article(BRIEF, typed) == DAM


def test_an_article_without_a_title_is_found_by_its_first_words() -> None:
    assert find_article(BRIEF, "canal moves") == CANAL


def test_accents_and_curly_apostrophes_need_not_be_typed() -> None:
    made = journal()
    named = article("x", title="Vološ’s dam")
    made.do(changes.AddArticle(named))
    assert find_article(made.brief, "volos's DAM") == named


@pytest.mark.parametrize("typed", ["", " ", "nothing like it", DAM.id[:5], "\U0001f30a", "\x00"])
def test_what_fits_no_article_is_refused(typed: str) -> None:
    with pytest.raises(NotFoundError, match="has no article"):
        find_article(BRIEF, typed)


def test_what_fits_several_articles_is_refused_with_their_titles() -> None:
    with pytest.raises(AmbiguousError, match=r"fits 3 articles \(Who opens the gates\?; A canal"):
        find_article(BRIEF, ".txt")


def test_a_whole_title_goes_before_a_part_of_another() -> None:
    made = journal()
    short, long = article("a", title="Tolls"), article("b", title="Tolls again")
    made.do(changes.AddArticle(long))
    made.do(changes.AddArticle(short))
    assert find_article(made.brief, "tolls") == short


def test_a_removed_article_is_not_found() -> None:
    made = journal()
    made.do(changes.AddArticle(DAM))
    made.do(changes.RemoveArticle(DAM.id))
    with pytest.raises(NotFoundError):
        find_article(made.brief, "dam.txt")


def test_a_point_is_found_whatever_the_case_and_spacing() -> None:
    made = journal()
    point = state(made, "The dam is safe.")
    found = find_point(made.brief, " the DAM  is safe. ", ARGUMENT.id)
    assert found is not None
    assert found.id == point


def test_a_point_of_another_kind_is_another_point() -> None:
    made = journal()
    state(made, "The dam is safe.")
    assert find_point(made.brief, "The dam is safe.", RISK.id) is None
