"""What a user can ask for: what follows, what follows not, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId, ArticleId, PointId, TagId
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK, Stance
from briefer.core.records import Role, Side, replace

from .examples import CANAL, DAM, TOLLS, journal, state, tag_words, with_dam, with_role

if TYPE_CHECKING:
    from briefer.core.changes import Change
    from briefer.core.journal import Journal

GONE = AnnotationId("gone")


@pytest.fixture
def made() -> Journal:
    return with_dam()


@pytest.fixture
def passage(made: Journal) -> AnnotationId:
    return tag_words(made, "The dam holds.")


def refuses(made: Journal, change: Change, sentence: str) -> None:
    """Check that a change is refused with a sentence, and that nothing came of it."""
    before, events = made.brief.snapshot(), len(made.events)
    with pytest.raises(BrieferError, match=sentence):
        made.do(change)
    assert made.brief == before
    assert len(made.events) == events


def changes_nothing(made: Journal, change: Change) -> None:
    recorded = made.do(change)
    assert recorded.events == ()
    assert not recorded.touched


# --- articles


def test_an_article_that_is_there_is_not_added_again(made: Journal) -> None:
    changes_nothing(made, changes.AddArticle(DAM))


def test_an_article_added_after_its_removal_comes_back_with_its_passages(made: Journal, passage: AnnotationId) -> None:
    made.do(changes.RemoveArticle(DAM.id))
    assert made.brief.passages() == []
    made.do(changes.AddArticle(DAM))
    assert [found.id for found in made.brief.passages()] == [passage]


def test_an_article_whose_parts_do_not_fit_is_refused(made: Journal) -> None:
    refuses(made, changes.AddArticle(replace(CANAL, parts=DAM.parts)), "do not fit its text")


@pytest.mark.parametrize("date", ["2025", "2025-01", "2025-01-29", "", " 2025 "])
def test_a_date_may_be_as_exact_as_the_source_has_it(made: Journal, date: str) -> None:
    made.do(changes.DescribeArticle(DAM.id, "date", date))
    assert made.brief.articles[DAM.id].date == date.strip()


@pytest.mark.parametrize("date", ["29.1.2025", "2025-13", "2025-1", "soon", "2025-01-32", "٢٠٢٥", "2025\n2026"])
def test_what_is_no_date_is_refused(made: Journal, date: str) -> None:
    refuses(made, changes.DescribeArticle(DAM.id, "date", date), "is not a date")


def test_authors_are_several_and_blank_ones_are_left_out(made: Journal) -> None:
    made.do(changes.DescribeArticle(DAM.id, "authors", (" Jo Lind ", "", "Ada Holt")))
    assert made.brief.articles[DAM.id].authors == ("Jo Lind", "Ada Holt")
    changes_nothing(made, changes.DescribeArticle(DAM.id, "authors", ("Jo Lind", "Ada Holt")))


def test_one_author_given_as_several_letters_is_refused(made: Journal) -> None:
    refuses(made, changes.DescribeArticle(DAM.id, "authors", "Jo Lind"), "a value that does not fit")


def test_a_part_is_marked_as_furniture_and_as_text_again(made: Journal) -> None:
    made.do(changes.MarkPart(DAM.id, DAM.parts[0], Role.TITLE))
    assert made.brief.articles[DAM.id] == with_role(DAM, 0, Role.TITLE)
    changes_nothing(made, changes.MarkPart(DAM.id, DAM.parts[0], Role.TITLE))
    made.do(changes.MarkPart(DAM.id, DAM.parts[0], Role.BODY))
    assert made.brief.articles[DAM.id] == DAM


def test_a_part_of_another_article_cannot_be_marked(made: Journal) -> None:
    made.do(changes.AddArticle(CANAL))
    refuses(made, changes.MarkPart(CANAL.id, DAM.parts[-1], Role.TITLE), "not there any more")


# --- passages


def test_a_passage_holds_the_words_it_was_made_on(made: Journal, passage: AnnotationId) -> None:
    found = made.brief.annotations[passage]
    assert found.quote == "The dam holds."
    assert found.kind is ARGUMENT
    assert found.creator == made.author
    assert found.created


def test_white_space_at_the_ends_is_left_out(made: Journal) -> None:
    start = DAM.text.index("\n\nThe dam")
    asked = changes.Annotate(DAM.id, start, start + len("\n\nThe dam holds.\u00a0"), RISK.id)
    made.do(asked)
    assert made.brief.annotations[asked.id].quote == "The dam holds."


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 3), (20, 22), (-5, 0), (10_000, 10_001), (10**30, 10**31)])
def test_a_range_without_words_is_refused(made: Journal, start: int, end: int) -> None:
    refuses(made, changes.Annotate(DAM.id, start, end, RISK.id), "no words in that selection")


def test_a_range_that_reaches_beyond_the_text_ends_with_it(made: Journal) -> None:
    asked = changes.Annotate(DAM.id, -9, 10**9, RISK.id)
    made.do(asked)
    assert made.brief.annotations[asked.id].quote == DAM.text.strip()


def test_a_tag_there_is_not_is_refused(made: Journal, passage: AnnotationId) -> None:
    refuses(made, changes.Annotate(DAM.id, 0, 3, TagId("rumour")), "There is no tag “rumour”")
    refuses(made, changes.Retag(passage, TagId("rumour")), "There is no tag “rumour”")
    refuses(made, changes.StatePoint("So.", TagId("rumour")), "There is no tag “rumour”")


def test_the_same_passage_cannot_be_made_twice(made: Journal) -> None:
    asked = changes.Annotate(DAM.id, 0, 3, RISK.id)
    made.do(asked)
    refuses(made, asked, "a second time")


def test_two_passages_may_cover_the_same_words(made: Journal, passage: AnnotationId) -> None:
    other = tag_words(made, "The dam holds.", RISK.id)
    assert {found.id for found in made.brief.passages(DAM.id)} == {passage, other}


def test_passages_come_in_reading_order_the_longer_before_the_shorter(made: Journal) -> None:
    made.do(changes.AddArticle(CANAL))
    asked = [("It held", DAM), ("The dam", DAM), ("A canal", CANAL), ("The dam holds.", DAM), ("Who", DAM)]
    for words, base in asked:
        tag_words(made, words, base=base)
    assert [p.quote for p in made.brief.passages()] == ["Who", "The dam holds.", "The dam", "It held", "A canal"]


def test_only_an_argument_takes_a_stance(made: Journal, passage: AnnotationId) -> None:
    refuses(made, changes.Annotate(DAM.id, 0, 3, RISK.id, Stance.FOR), "Only an argument")
    made.do(changes.TakeStance(passage, Stance.AGAINST))
    assert made.brief.annotations[passage].stance is Stance.AGAINST
    changes_nothing(made, changes.TakeStance(passage, Stance.AGAINST))
    made.do(changes.TakeStance(passage, None))
    made.do(changes.Retag(passage, RECOMMENDATION.id))
    refuses(made, changes.TakeStance(passage, Stance.FOR), "Only an argument")


def test_a_stance_goes_with_the_tag_that_had_it_and_comes_back_with_one_undo(
    made: Journal, passage: AnnotationId
) -> None:
    made.do(changes.TakeStance(passage, Stance.FOR))
    made.do(changes.Retag(passage, RISK.id))
    assert made.brief.annotations[passage].stance is None
    made.undo()
    assert made.brief.annotations[passage].stance is Stance.FOR
    assert made.brief.annotations[passage].kind is ARGUMENT


def test_a_passage_s_ends_are_moved_and_its_words_with_them(made: Journal, passage: AnnotationId) -> None:
    start = made.brief.annotations[passage].span.start
    made.do(changes.MoveEnds(passage, start, start + len("The dam ")))
    assert made.brief.annotations[passage].quote == "The dam"
    changes_nothing(made, changes.MoveEnds(passage, start - 1, start + len("The dam")))
    refuses(made, changes.MoveEnds(passage, start, start), "no words")


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        (lambda p: changes.WriteNote(p, " as it stands "), "note", " as it stands "),
        (lambda p: changes.WriteGist(p, "It holds."), "gist", "It holds."),
        (lambda p: changes.Attribute(p, " the premier "), "said_by", "the premier"),
        (lambda p: changes.Retag(p, RISK.id), "tag", RISK.id),
    ],
)
def test_what_is_written_of_a_passage_is_kept_and_writing_it_again_changes_nothing(
    made: Journal, passage: AnnotationId, change: type[Change], field: str, value: str
) -> None:
    asked = change(passage)  # type: ignore[call-arg]
    made.do(asked)
    assert getattr(made.brief.annotations[passage], field) == value
    changes_nothing(made, asked)


def test_nothing_can_be_done_to_what_is_gone(made: Journal, passage: AnnotationId) -> None:
    point = state(made)
    for change in (
        changes.Retag(GONE, RISK.id),
        changes.TakeStance(GONE, None),
        changes.Attribute(GONE, ""),
        changes.WriteNote(GONE, ""),
        changes.WriteGist(GONE, ""),
        changes.MoveEnds(GONE, 0, 1),
        changes.RemoveAnnotation(GONE),
        changes.SupportPoint(point, GONE),
    ):
        refuses(made, change, "passage is no longer tagged")
    for article_change in (
        changes.RemoveArticle(ArticleId("gone")),
        changes.DescribeArticle(ArticleId("gone"), "title", ""),
        changes.MarkPart(ArticleId("gone"), DAM.parts[0], Role.BODY),
        changes.Annotate(ArticleId("gone"), 0, 1, RISK.id),
    ):
        refuses(made, article_change, "article is no longer in the brief")
    for point_change in (
        changes.RewordPoint(PointId("gone"), "So."),
        changes.RemovePoint(PointId("gone")),
        changes.SupportPoint(PointId("gone"), passage),
    ):
        refuses(made, point_change, "point is no longer in the brief")


# --- points and the memo


def test_a_point_has_a_sentence(made: Journal) -> None:
    point = state(made, " The dam is safe. ")
    assert made.brief.points[point].sentence == "The dam is safe."
    refuses(made, changes.StatePoint(" ", RISK.id), "needs a sentence")
    refuses(made, changes.RewordPoint(point, "\n"), "needs a sentence")
    changes_nothing(made, changes.RewordPoint(point, "The dam is safe. "))


def test_a_passage_supports_or_disputes_a_point_or_neither(made: Journal, passage: AnnotationId) -> None:
    point = state(made)
    made.do(changes.SupportPoint(point, passage))
    changes_nothing(made, changes.SupportPoint(point, passage))
    assert [p.id for p in made.brief.passages_of(point)] == [passage]
    assert [p.id for p in made.brief.points_of(passage)] == [point]
    made.do(changes.SupportPoint(point, passage, Side.DISPUTES))
    assert [p.id for p in made.brief.passages_of(point, Side.DISPUTES)] == [passage]
    made.do(changes.SupportPoint(point, passage, None))
    assert made.brief.points_of(passage) == []


def test_a_removed_passage_supports_nothing_until_it_is_back(made: Journal, passage: AnnotationId) -> None:
    point = state(made)
    made.do(changes.SupportPoint(point, passage))
    made.do(changes.RemoveAnnotation(passage))
    assert made.brief.passages_of(point) == []
    made.undo()
    assert [p.id for p in made.brief.passages_of(point)] == [passage]


def test_an_emptied_field_of_the_memo_is_gone(made: Journal) -> None:
    made.do(changes.WriteMemo("to", "The minister"))
    changes_nothing(made, changes.WriteMemo("to", "The minister"))
    made.do(changes.WriteMemo("to", ""))
    assert made.brief.memo == {}


def test_a_brief_is_given_a_title(made: Journal) -> None:
    made.do(changes.NameBrief(" The river "))
    assert made.brief.name == "The river"
    changes_nothing(made, changes.NameBrief("The river"))


# --- several as one


def test_changes_made_together_are_undone_together(made: Journal) -> None:
    before = made.brief.snapshot()
    note = changes.Annotate(DAM.id, 0, 3, ARGUMENT.id)
    point = changes.StatePoint("Who knows.", ARGUMENT.id)
    made.do(changes.Together((note, point, changes.SupportPoint(point.id, note.id)), "tagging"))
    assert [p.id for p in made.brief.passages_of(point.id)] == [note.id]
    made.undo()
    assert (made.brief.annotations, made.brief.points) == (before.annotations, before.points)
    made.redo()
    assert [p.id for p in made.brief.passages_of(point.id)] == [note.id]


def test_of_changes_made_together_none_is_made_if_one_cannot_be(made: Journal) -> None:
    first = changes.WriteMemo("to", "The minister")
    refuses(made, changes.Together((first, changes.Retag(GONE, RISK.id)), "both"), "no longer tagged")


def test_the_same_article_twice_is_added_once() -> None:
    made = journal()
    made.do(changes.Together((changes.AddArticle(TOLLS), changes.AddArticle(TOLLS)), "adding articles"))
    assert len(made.events) == 1


def test_nothing_together_is_nothing(made: Journal) -> None:
    changes_nothing(made, changes.Together((), "nothing"))


# --- what the log could not hold


@pytest.mark.parametrize(
    "change",
    [
        changes.WriteMemo("to", "lone \ud800 surrogate"),
        changes.WriteMemo("x" * 2_001, "short"),
        changes.WriteMemo("to", "x" * 200_001),
        changes.NameBrief("x" * 2_001),
        changes.StatePoint("x" * 200_001, RISK.id),
        changes.Annotate(DAM.id, 0, 3, RISK.id, said_by="x" * 2_001),
        changes.Annotate(DAM.id, 0, 3, RISK.id, note="\udcff"),
        changes.DescribeArticle(DAM.id, "title", "x" * 2_001),
    ],
)
def test_what_could_not_be_read_back_is_refused_before_it_is_written(made: Journal, change: Change) -> None:
    refuses(made, change, "cannot be kept|does not fit")
