"""The evidence board: points in the analyst's order, rated, merged and split, and how the evidence stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.events import PointStated
from briefer.core.fold import fold
from briefer.core.ids import PointId
from briefer.core.journal import Journal
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK, Stance
from briefer.core.merge import union
from briefer.core.records import Point, Printing, Side, Trend
from briefer.core.weighing import standing_of, standings, unused

from .examples import ANA, BEN, BRIEF, CANAL, DAM, journal, state, tag_words, wall_clock

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId
    from briefer.core.kinds import Kind


@pytest.fixture
def made() -> Journal:
    made = journal()
    made.do(changes.AddArticle(DAM))
    made.do(changes.AddArticle(CANAL))
    return made


def column(made: Journal, kind: Kind = ARGUMENT) -> list[str]:
    return [point.sentence for point in made.brief.board(kind)]


def side(made: Journal, point: PointId, annotation: AnnotationId, to: Side = Side.SUPPORTS) -> None:
    made.do(changes.SupportPoint(point, annotation, to))


# --- order


def test_points_stand_in_the_order_in_which_they_were_stated(made: Journal) -> None:
    for sentence in ("One.", "Two.", "Three."):
        state(made, sentence)
    assert column(made) == ["One.", "Two.", "Three."]


def test_a_point_can_be_put_before_any_other_and_to_the_end(made: Journal) -> None:
    one, _, three = (state(made, sentence) for sentence in ("One.", "Two.", "Three."))
    made.do(changes.MovePoint(three, ARGUMENT.id, one))
    assert column(made) == ["Three.", "One.", "Two."]
    made.do(changes.MovePoint(three, ARGUMENT.id))
    assert column(made) == ["One.", "Two.", "Three."]
    made.undo()
    assert column(made) == ["Three.", "One.", "Two."]


def test_a_point_can_be_put_to_another_column(made: Journal) -> None:
    one, risk = state(made, "One."), state(made, "It floods.", RISK.id)
    made.do(changes.MovePoint(one, RISK.id, risk))
    assert (column(made), column(made, RISK)) == ([], ["One.", "It floods."])


def test_putting_a_point_where_it_stands_changes_nothing(made: Journal) -> None:
    one, two = state(made, "One."), state(made, "Two.")
    for change in (
        changes.MovePoint(one, ARGUMENT.id, two),
        changes.MovePoint(one, ARGUMENT.id, one),
        changes.MovePoint(two, ARGUMENT.id),
    ):
        assert made.do(change).events == ()


def test_points_of_an_older_file_can_be_put_in_order_too() -> None:
    made = journal()
    for sentence in ("One.", "Two.", "Three."):
        made.record(PointStated(point=Point(changes.StatePoint("", ARGUMENT.id).id, ARGUMENT.id, sentence)))
    one, _, three = made.brief.board(ARGUMENT)
    made.do(changes.MovePoint(three.id, ARGUMENT.id, one.id))
    assert column(made) == ["Three.", "One.", "Two."]
    made.undo()
    assert column(made) == ["One.", "Two.", "Three."]


def test_two_people_move_points_apart_and_both_see_the_same(made: Journal) -> None:
    one, two, three = (state(made, sentence) for sentence in ("One.", "Two.", "Three."))
    ben = Journal(BRIEF, BEN, made.events, wall_clock())
    made.do(changes.MovePoint(three, ARGUMENT.id, one))
    ben.do(changes.MovePoint(two, ARGUMENT.id, one))
    both = fold(BRIEF, union(made.events, ben.events))
    assert {point.sentence for point in both.board(ARGUMENT)[:2]} == {"Two.", "Three."}
    assert both.board() == fold(BRIEF, union(ben.events, made.events)).board()


# --- ratings


def test_a_rating_is_set_and_taken_back(made: Journal) -> None:
    risk = state(made, "It floods.", RISK.id)
    made.do(changes.RatePoint(risk, "likelihood", "icd203/likely"))
    made.do(changes.RatePoint(risk, "impact", 4))
    made.do(changes.RatePoint(risk, "trend", Trend.RISING))
    made.do(changes.RatePoint(risk, "impact", None))
    point = made.brief.points[risk]
    assert (point.likelihood, point.impact, point.trend) == ("icd203/likely", None, Trend.RISING)
    made.undo()
    assert made.brief.points[risk].impact == 4


def test_none_takes_a_rating_in_words_back_too(made: Journal) -> None:
    risk = state(made, "It floods.", RISK.id)
    made.do(changes.RatePoint(risk, "likelihood", "icd203/likely"))
    made.do(changes.RatePoint(risk, "likelihood", None))
    assert made.brief.points[risk].likelihood == ""


@pytest.mark.parametrize(
    ("field", "value"), [("impact", 6), ("likelihood", "perhaps"), ("stance", "maybe"), ("due", 3)]
)
def test_a_rating_that_cannot_be_is_refused(made: Journal, field: str, value: object) -> None:
    risk = state(made, "It floods.", RISK.id)
    with pytest.raises(BrieferError, match=r"no likelihood|cannot be"):
        made.do(changes.RatePoint(risk, field, value))  # type: ignore[arg-type]
    assert made.brief.points[risk] == fold(BRIEF, made.events).points[risk]


def test_two_ratings_of_one_risk_are_a_conflict_that_can_be_settled(made: Journal) -> None:
    risk = state(made, "It floods.", RISK.id)
    ben = Journal(BRIEF, BEN, made.events, wall_clock(1_700_000_900_000))
    made.do(changes.RatePoint(risk, "impact", 2))
    ben.do(changes.RatePoint(risk, "impact", 5))
    both = Journal(BRIEF, ANA, union(made.events, ben.events), wall_clock(1_700_001_000_000))
    assert both.brief.points[risk].impact == 5
    assert both.brief.conflicts[risk, "impact"].kept == 2
    both.do(changes.SettleConflict(risk, "impact"))
    assert both.brief.conflicts == {}
    both.undo()
    assert both.brief.conflicts[risk, "impact"].kept == 2


def test_choosing_a_scale_rates_the_risks_anew_and_can_be_undone(made: Journal) -> None:
    risk, calm = state(made, "It floods.", RISK.id), state(made, "It dries.", RISK.id)
    made.do(changes.RatePoint(risk, "likelihood", "icd203/likely"))
    made.do(changes.ChooseScale("phia"))
    assert made.brief.memo["scale"] == "phia"
    assert (made.brief.points[risk].likelihood, made.brief.points[calm].likelihood) == ("phia/likely", "")
    assert made.do(changes.ChooseScale("phia")).events == ()
    made.undo()
    assert made.brief.points[risk].likelihood == "icd203/likely"


# --- points from passages, merged and split


def test_a_point_is_made_from_a_passage_in_one_change(made: Journal) -> None:
    passage = tag_words(made, "The dam holds.", RISK.id)
    made.do(changes.PointFromPassage(passage))
    (point,) = made.brief.board(RISK)
    assert point.sentence == "The dam holds."
    assert [a.id for a in made.brief.passages_of(point.id)] == [passage]
    made.undo()
    assert made.brief.points == {}


def test_a_point_from_a_passage_takes_its_gist(made: Journal) -> None:
    passage = tag_words(made, "The dam holds.")
    made.do(changes.WriteGist(passage, "The dam is sound."))
    made.do(changes.PointFromPassage(passage, kind=RECOMMENDATION.id))
    assert column(made, RECOMMENDATION) == ["The dam is sound."]


def test_merged_points_have_the_passages_of_both_and_one_sentence(made: Journal) -> None:
    into, other = state(made, "It floods.", RISK.id), state(made, "It overflows.", RISK.id)
    both, mine, theirs = (tag_words(made, words) for words in ("The dam holds.", "It held in 2017", "Critics say"))
    side(made, into, both)
    side(made, into, mine)
    side(made, other, both, Side.DISPUTES)
    side(made, other, theirs, Side.DISPUTES)
    made.do(changes.RatePoint(into, "impact", 3))
    made.do(changes.RatePoint(other, "impact", 5))
    made.do(changes.RatePoint(other, "owner", "Water board"))
    made.do(changes.MergePoints(into, other))
    (point,) = made.brief.board()
    assert (point.sentence, point.impact, point.owner) == ("It floods.", 3, "Water board")
    assert made.brief.sides[into] == {both: Side.SUPPORTS, mine: Side.SUPPORTS, theirs: Side.DISPUTES}
    made.undo()
    assert column(made, RISK) == ["It floods.", "It overflows."]
    assert made.brief.sides[other] == {both: Side.DISPUTES, theirs: Side.DISPUTES}


def test_a_point_split_in_two_stands_beside_itself(made: Journal) -> None:
    whole, _ = state(made, "It floods and it costs.", RISK.id), state(made, "Last.", RISK.id)
    stays, goes = tag_words(made, "The dam holds."), tag_words(made, "It held in 2017")
    side(made, whole, stays)
    side(made, whole, goes, Side.DISPUTES)
    made.do(changes.SplitPoint(whole, frozenset({goes}), "It costs."))
    assert column(made, RISK) == ["It floods and it costs.", "It costs.", "Last."]
    assert [a.id for a in made.brief.passages_of(whole)] == [stays]
    assert [a.id for a in made.brief.passages_of(made.brief.board(RISK)[1].id, Side.DISPUTES)] == [goes]
    made.undo()
    assert column(made, RISK) == ["It floods and it costs.", "Last."]
    assert made.brief.sides[whole] == {stays: Side.SUPPORTS, goes: Side.DISPUTES}


def test_a_split_without_passages_is_refused(made: Journal) -> None:
    whole = state(made, "It floods.")
    with pytest.raises(BrieferError, match="No passage was chosen"):
        made.do(changes.SplitPoint(whole, frozenset(), "It costs."))


# --- what is printed, and contradictions


def test_a_gist_can_be_printed_once_there_is_one(made: Journal) -> None:
    passage = tag_words(made, "The dam holds.")
    with pytest.raises(BrieferError, match="no gist"):
        made.do(changes.ChoosePrinting(passage, Printing.GIST))
    made.do(changes.WriteGist(passage, "Sound."))
    made.do(changes.ChoosePrinting(passage, Printing.GIST))
    assert made.brief.annotations[passage].printing is Printing.GIST
    made.undo()
    assert made.brief.annotations[passage].printing is Printing.QUOTE


def test_two_passages_contradict_each_other_whichever_is_named_first(made: Journal) -> None:
    one, other = tag_words(made, "The dam holds."), tag_words(made, "A canal moves water.", base=CANAL)
    made.do(changes.NoteContradiction(one, other, "which of the two"))
    assert made.do(changes.NoteContradiction(other, one, "which of the two")).events == ()
    (found,) = made.brief.contradictions_of(other)
    assert ({found.one, found.other}, found.about) == ({one, other}, "which of the two")
    made.do(changes.NoteContradiction(other, one, None))
    assert made.brief.open_contradictions() == []
    made.undo()
    assert made.brief.open_contradictions() == [found]


def test_a_contradiction_with_a_passage_that_is_gone_comes_back_with_it(made: Journal) -> None:
    one, other = tag_words(made, "The dam holds."), tag_words(made, "A canal moves water.", base=CANAL)
    made.do(changes.NoteContradiction(one, other))
    made.do(changes.RemoveAnnotation(other))
    assert made.brief.open_contradictions() == []
    made.undo()
    assert len(made.brief.open_contradictions()) == 1


def test_a_passage_does_not_contradict_itself(made: Journal) -> None:
    passage = tag_words(made, "The dam holds.")
    with pytest.raises(BrieferError, match="cannot contradict itself"):
        made.do(changes.NoteContradiction(passage, passage))


# --- how the evidence stands


def test_a_standing_names_who_supports_who_disputes_and_who_is_silent(made: Journal) -> None:
    point = state(made)
    passage, against = tag_words(made, "The dam holds."), tag_words(made, "It cannot make any.", base=CANAL)
    side(made, point, passage)
    alone = standing_of(made.brief, made.brief.points[point])
    assert (alone.supporters, alone.silent, alone.single_source, alone.contested) == (
        (DAM.id,),
        (CANAL.id,),
        True,
        False,
    )
    side(made, point, against, Side.DISPUTES)
    standing = standings(made.brief)[point]
    assert (standing.supporters, standing.disputers, standing.silent) == ((DAM.id,), (CANAL.id,), ())
    assert standing.contested
    assert standing == standing_of(made.brief, made.brief.points[point])


def test_a_passage_is_unused_until_a_point_uses_it_and_again_when_the_point_goes(made: Journal) -> None:
    passage, point = tag_words(made, "The dam holds.", RISK.id), state(made)
    assert [a.id for a in unused(made.brief, RISK)] == [passage]
    assert unused(made.brief, ARGUMENT) == []
    side(made, point, passage)
    assert unused(made.brief) == []
    made.do(changes.RemovePoint(point))
    assert [a.id for a in unused(made.brief)] == [passage]


def test_a_stance_given_to_a_point_is_kept_through_the_file(made: Journal) -> None:
    point = state(made)
    made.do(changes.RatePoint(point, "stance", Stance.AGAINST))
    assert fold(BRIEF, made.events).points[point].stance is Stance.AGAINST


@pytest.mark.parametrize("rank", ["~", "é", "V0", "z" * 2_000])
def test_points_whose_ranks_are_none_can_be_added_to_and_moved(made: Journal, rank: str) -> None:
    made.record(PointStated(point=Point(PointId("odd"), ARGUMENT.id, "Odd", rank=rank)))
    first, last = state(made, "First"), state(made, "Last")
    made.do(changes.MovePoint(first, ARGUMENT.id, PointId("odd")))
    made.do(changes.MovePoint(last, ARGUMENT.id))
    assert column(made) == ["First", "Odd", "Last"]
