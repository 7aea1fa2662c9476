"""What is asked about, and what becomes of an answer: without a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Side
from briefer.core.similarity import Index, Likeness
from briefer.ui.who_else.asking import about_passage, about_point, adding, contradicting, tagged_at, use_of
from tests.core.examples import journal, state, tag_words
from tests.ui.who_else.conftest import COURIER, HERALD, OBSERVER

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, TagId
    from briefer.core.journal import Journal

ASKED = "The upper province will close its gates after a third failed season"
SAME = "If a third season fails, closing the gates is what the province will do."


@pytest.fixture
def made() -> Journal:
    made = journal()
    for base in (HERALD, COURIER, OBSERVER):
        made.do(changes.AddArticle(base))
    return made


def answer(made: Journal, words: str = SAME) -> Likeness:
    """Return the answer that a sentence is to the question about the Herald's first."""
    found = Index(made.brief.articles.values()).like([ASKED], {HERALD.id})
    return next(each for each in found if each.sentence.text == words)


def test_a_passage_asks_the_other_articles_with_its_own_tag(made: Journal) -> None:
    passage = tag_words(made, ASKED, RISK.id, HERALD)
    question = about_passage(made.brief, made.brief.annotations[passage])
    assert question.texts == (ASKED,)
    assert question.heard == {HERALD.id}
    assert (question.tag, question.point) == (RISK.id, None)


def test_a_passage_serves_the_first_point_it_supports_on_the_board(made: Journal) -> None:
    passage = tag_words(made, ASKED, RISK.id, HERALD)
    disputed, first, second = (state(made, f"Point {n}.", RISK.id) for n in range(3))
    made.do(changes.SupportPoint(disputed, passage, Side.DISPUTES))
    for point in (second, first):
        made.do(changes.SupportPoint(point, passage))
    assert about_passage(made.brief, made.brief.annotations[passage]).point == first


def test_a_point_asks_with_its_sentence_and_its_passages(made: Journal) -> None:
    passage = tag_words(made, ASKED, RISK.id, HERALD)
    contrary = tag_words(made, "The province has never closed its gates", RISK.id, OBSERVER)
    point = state(made, "The gates may close.", RISK.id)
    made.do(changes.SupportPoint(point, passage))
    made.do(changes.SupportPoint(point, contrary, Side.DISPUTES))
    question = about_point(made.brief, made.brief.points[point])
    assert question.texts == ("The gates may close.", ASKED)
    assert question.passages == (None, passage)
    assert question.heard == {HERALD.id, OBSERVER.id}


def test_adding_tags_and_supports_together(made: Journal) -> None:
    point = state(made, "The gates may close.", RISK.id)
    question = about_point(made.brief, made.brief.points[point])
    made.do(adding(made.brief, question, answer(made), Side.SUPPORTS))
    (passage,) = made.brief.annotations.values()
    assert (passage.quote, passage.tag) == (SAME, RISK.id)
    assert made.brief.sides[point] == {passage.id: Side.SUPPORTS}
    made.undo()
    assert made.brief.annotations == {}


def sorted_as(made: Journal, label: str, *passages: AnnotationId) -> TagId:
    """Make a sub-tag of risks and give it to passages."""
    tag = changes.AddTag(RISK.id, label)
    made.do(tag)
    for passage in passages:
        made.do(changes.Classify(passage, tag.id))
    return tag.id


def test_what_is_added_gets_the_sub_tag_of_what_was_asked_about(made: Journal) -> None:
    passage = tag_words(made, ASKED, RISK.id, HERALD)
    gates = sorted_as(made, "Gates", passage)
    question = about_passage(made.brief, made.brief.annotations[passage])
    made.do(adding(made.brief, question, answer(made), Side.SUPPORTS))
    assert {a.quote: a.subtag for a in made.brief.annotations.values()} == {ASKED: gates, SAME: gates}
    made.undo()
    assert list(made.brief.annotations) == [passage]


def test_the_sub_tag_of_a_kind_that_was_changed_or_removed_is_left_out(made: Journal) -> None:
    passage = tag_words(made, ASKED, RISK.id, HERALD)
    gates = sorted_as(made, "Gates", passage)
    question = about_passage(made.brief, made.brief.annotations[passage])
    made.do(changes.RemoveTag(gates))
    made.do(adding(made.brief, question, answer(made), Side.SUPPORTS))
    assert {a.subtag for a in made.brief.annotations.values() if a.id != passage} == {""}


def test_a_points_passages_hand_on_a_sub_tag_only_if_they_agree_on_it(made: Journal) -> None:
    passage, harvest = tag_words(made, ASKED, RISK.id, HERALD), tag_words(made, "bread was dear", RISK.id, HERALD)
    point = state(made, "Prices rise.", RISK.id)
    for each in (passage, harvest):
        made.do(changes.SupportPoint(point, each))
    gates = sorted_as(made, "Gates", passage)
    assert about_point(made.brief, made.brief.points[point]).subtag == gates
    sorted_as(made, "Bread", harvest)
    assert about_point(made.brief, made.brief.points[point]).subtag == ""


def test_a_passage_that_holds_the_sentence_is_taken_instead_of_a_new_one(made: Journal) -> None:
    there = tag_words(made, "closing the gates is what the province will do", RISK.id, COURIER)
    point = state(made, "The gates may close.", RISK.id)
    question = about_point(made.brief, made.brief.points[point])
    made.do(adding(made.brief, question, answer(made), Side.DISPUTES))
    assert made.brief.sides[point] == {there: Side.DISPUTES}
    assert len(made.brief.annotations) == 1


def test_without_a_point_nothing_can_be_disputed(made: Journal) -> None:
    passage = tag_words(made, ASKED, RISK.id, HERALD)
    question = about_passage(made.brief, made.brief.annotations[passage])
    with pytest.raises(BrieferError) as error:
        adding(made.brief, question, answer(made), Side.DISPUTES)
    assert error.value.sentence == "This passage supports no point yet."


def test_a_contradiction_is_linked_to_the_passage_it_is_most_like(made: Journal) -> None:
    harvest = tag_words(made, "bread was dear", RISK.id, HERALD)
    passage = tag_words(made, ASKED, RISK.id, HERALD)
    point = state(made, "Prices rise.", RISK.id)
    for each in (harvest, passage):
        made.do(changes.SupportPoint(point, each))
    question = about_point(made.brief, made.brief.points[point])
    found = Index(made.brief.articles.values()).like(question.texts, question.heard)
    like = next(each for each in found if each.sentence.text == SAME)
    made.do(contradicting(made.brief, question, like))
    (link,) = made.brief.contradictions
    assert passage in link
    assert harvest not in link


def test_a_contradiction_that_was_described_keeps_its_description(made: Journal) -> None:
    passage, other = tag_words(made, ASKED, RISK.id, HERALD), tag_words(made, SAME, RISK.id, COURIER)
    made.do(changes.NoteContradiction(passage, other, "One of them is wrong."))
    question = about_passage(made.brief, made.brief.annotations[passage])
    made.do(contradicting(made.brief, question, answer(made)))
    (link,) = made.brief.contradictions.values()
    assert link.about == "One of them is wrong."


def test_a_point_without_passages_cannot_be_contradicted(made: Journal) -> None:
    point = state(made, "The gates may close.", RISK.id)
    with pytest.raises(BrieferError, match="no passage yet"):
        contradicting(made.brief, about_point(made.brief, made.brief.points[point]), answer(made))


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (SAME, True),
        ("closing the gates is what the province will do", True),
        ("the gates", True),
        (COURIER.text, True),
        ("spoke of it.\nIf a", False),
        ("Nobody in the capital spoke of it.", False),
    ],
)
def test_a_sentence_is_held_by_what_covers_most_of_it_or_lies_in_it(made: Journal, words: str, held: bool) -> None:
    passage = tag_words(made, words, ARGUMENT.id, COURIER)
    assert [a.id for a in tagged_at(made.brief, answer(made).sentence)] == ([passage] if held else [])


def test_use_is_told_nearest_to_the_question_first(made: Journal) -> None:
    point = state(made, "The gates may close.", RISK.id)
    question, sentence = about_point(made.brief, made.brief.points[point]), answer(made).sentence
    assert use_of(made.brief, question, sentence) == ""
    there = tag_words(made, SAME, ARGUMENT.id, COURIER)
    assert use_of(made.brief, question, sentence) == "tagged as argument"
    made.do(changes.SupportPoint(point, there))
    assert use_of(made.brief, question, sentence) == "supports this point"
    made.do(changes.SupportPoint(point, there, Side.DISPUTES))
    assert use_of(made.brief, question, sentence) == "disputes this point"
