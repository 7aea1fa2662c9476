"""Conflicts: both sides in words, who wrote them and when; either taken as one change, which can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefer.core import changes
from briefer.core import events as ev
from briefer.core.conflicts import Dispute, conflicts_of, take_kept, take_shown
from briefer.core.fold import fold
from briefer.core.ids import PersonId
from briefer.core.kinds import RISK
from briefer.core.records import Role, Side

from .examples import ANA, BEN, BRIEF, DAM, NOON, article, journal, state, tag_words, with_dam

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.changes import Change
    from briefer.core.journal import Journal

ZOE = PersonId("zoe-000003")


def prepared() -> tuple[Journal, Any, Any]:
    made = with_dam()
    made.record(ev.PersonNamed(person=ANA, name="Ana Meyer"))
    return made, tag_words(made, "The dam"), state(made)


def apart(made: Journal, *asked: Change) -> Journal:
    """Return Ana's journal after she, Ben and Zoe each did something, one after the other, without knowing."""
    people = [journal(who, made.events, NOON + n * 1_000_000) for n, who in enumerate((ANA, BEN, ZOE), start=1)]
    for person, change in zip(people, asked, strict=False):
        person.do(change)
    for person in people[1:]:
        people[0].take(person.events)
    people[0].now_millis = lambda: NOON + 9_000_000
    return people[0]


def only(made: Journal) -> Dispute:
    [dispute] = conflicts_of(made.brief, made.events)
    return dispute


Make = tuple["Callable[[Any, Any, Any], Change]", Any, Any, str]
CASES: dict[str, Make] = {
    "two notes": (lambda p, _, v: changes.WriteNote(p, v), "one", "other", "the note of the passage “The dam”"),
    "two tags": (
        lambda p, _, v: changes.Retag(p, v),
        "risk",
        "recommendation",
        "the tag of the passage “The dam”",
    ),
    "two sentences": (
        lambda _, q, v: changes.RewordPoint(q, v),
        "It holds.",
        "It leaks.",
        "the wording of the point “It leaks.”",
    ),
    "two ratings": (
        lambda _, q, v: changes.RatePoint(q, "owner", v),
        "the ministry",
        "the river board",
        "the owner of the point “The dam is safe.”",
    ),
    "two sides": (
        lambda p, q, v: changes.SupportPoint(q, p, v),
        Side.SUPPORTS,
        Side.DISPUTES,
        "what the passage “The dam” has to do with the point “The dam is safe.”",
    ),
    "two memos": (lambda _p, _q, v: changes.WriteMemo("to", v), "Ana", "Ben", "the memo’s field “to”"),
    "two names": (lambda _p, _q, v: changes.NameBrief(v), "River", "Dam", "the brief’s name"),
    "two titles": (
        lambda _p, _q, v: changes.DescribeArticle(DAM.id, "title", v),
        "Gates",
        "The gates",
        "the title of the article “The gates”",
    ),
    "two roles": (
        lambda _p, _q, v: changes.MarkPart(DAM.id, DAM.parts[0], v),
        Role.HEADING,
        Role.CAPTION,
        "what a part is, of the article “Who opens the gates?”",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_both_sides_are_told_with_author_and_time(case: str) -> None:
    make, one, other, about = CASES[case]
    made, passage, point = prepared()
    ana = apart(made, make(passage, point, one), make(passage, point, other))
    dispute = only(ana)
    assert dispute.about == about
    assert (dispute.shown.value, dispute.shown.by, dispute.shown.at) == (other, BEN, "2023-11-14T22:46:40Z")
    assert [(kept.value, kept.by, kept.at) for kept in dispute.kept] == [(one, "Ana Meyer", "2023-11-14T22:30:00Z")]
    assert dispute.lines()[1:] == [
        f"    shows  “{dispute.shown.words}” ({BEN}, 2023-11-14 22:46:40)",
        f"    kept   “{dispute.kept[0].words}” (Ana Meyer, 2023-11-14 22:30:00)",
    ]
    assert dispute.value()["kept"][0]["by"] == "Ana Meyer"


@pytest.mark.parametrize("case", CASES)
def test_either_side_is_taken_by_one_change_that_can_be_undone(case: str) -> None:
    make, one, other, _ = CASES[case]
    made, passage, point = prepared()
    ana = apart(made, make(passage, point, one), make(passage, point, other))
    dispute, before = only(ana), ana.brief.snapshot()
    for settle, value in ((take_shown(dispute), other), (take_kept(ana.brief, dispute, ana.events), one)):
        ana.do(settle)
        assert ana.brief.conflicts == {}
        assert fold(BRIEF, ana.events) == ana.brief
        if value is one:
            assert [dispute.kept[0].value] == [one]
            assert ana.brief != before
        ana.undo()
        assert ana.brief.conflicts == before.conflicts


def test_two_ranges_are_a_conflict_of_the_ends() -> None:
    made, passage, _ = prepared()
    start = DAM.text.index("The dam")
    ana = apart(made, changes.MoveEnds(passage, start, start + 13), changes.MoveEnds(passage, start + 4, start + 7))
    dispute = only(ana)
    assert dispute.about == "the ends of the passage “dam”"
    assert (dispute.shown.words, dispute.kept[0].words) == ("dam", "The dam holds")
    ana.do(take_kept(ana.brief, dispute, ana.events))
    assert ana.brief.annotations[passage].quote == "The dam holds"
    assert ana.brief.conflicts == {}


def test_of_three_all_are_kept_and_any_can_be_taken() -> None:
    made, passage, _ = prepared()
    ana = apart(made, *(changes.WriteNote(passage, words) for words in ("one", "two", "three")))
    dispute = only(ana)
    assert dispute.shown.words == "three"
    assert [(kept.words, kept.by) for kept in dispute.kept] == [("two", BEN), ("one", "Ana Meyer")]
    ana.do(take_kept(ana.brief, dispute, ana.events, 1))
    assert ana.brief.annotations[passage].note == "one"
    assert ana.brief.conflicts == {}


def test_two_who_wrote_the_same_do_not_disagree() -> None:
    made, passage, _ = prepared()
    ana = apart(made, changes.WriteNote(passage, "same"), changes.WriteNote(passage, "same"))
    assert ana.brief.conflicts == {}
    assert ana.brief.annotations[passage].note == "same"


def test_who_shows_may_take_the_other_s_and_the_conflict_is_gone() -> None:
    made, passage, _ = prepared()
    ana = apart(made, changes.WriteNote(passage, "Ana's"), changes.WriteNote(passage, "Ben's"))
    ben = journal(BEN, ana.events, NOON + 9_000_000)
    ben.do(take_kept(ben.brief, only(ben), ben.events))
    assert ben.brief.annotations[passage].note == "Ana's"
    assert ben.brief.conflicts == {}


def test_a_note_that_was_cleared_is_told_as_nothing() -> None:
    made, passage, _ = prepared()
    made.do(changes.WriteNote(passage, "first"))
    ana = apart(made, changes.WriteNote(passage, ""), changes.WriteNote(passage, "more"))
    assert only(ana).kept[0].words == "nothing"


def test_without_conflicts_there_is_nothing_to_tell() -> None:
    made = with_dam()
    tag_words(made, "The dam", RISK.id)
    assert conflicts_of(made.brief, made.events) == []


def test_a_conflict_listed_again_does_not_take_the_place_of_one_that_came_up_since() -> None:
    made, _tag, _point = prepared()
    ana = apart(made, changes.WriteMemo("to", "Ana’s"), changes.WriteMemo("to", "Ben’s"))
    ana.do(changes.SettleConflict("memo", "to"))
    behind = journal(ZOE, made.events, ana.events[-1].clock.millis + 10)
    behind.do(changes.WriteMemo("to", "Zoe’s"))
    ana.now_millis = lambda: behind.events[-1].clock.millis + 10
    ana.undo()
    assert behind.events[-1].order < ana.events[-1].order
    ana.take(behind.events)
    [conflict] = ana.brief.conflicts.values()
    assert {conflict.kept, *conflict.also} == {"Ana’s", "Ben’s"}
    assert ana.brief.memo["to"] == "Zoe’s"


def test_what_was_begun_before_a_colleague_s_wording_came_lists_that_as_a_conflict() -> None:
    made, _tag, _point = prepared()
    ana = apart(made, changes.WriteMemo("subject", "Water"), changes.WriteMemo("to", "Ben’s"))
    late = changes.HavingRead(changes.WriteMemo("to", "Ana’s"), "")
    ana.do(late)
    assert late.title == "writing the memo"
    assert ana.brief.memo["to"] == "Ana’s"
    assert ana.brief.conflicts["memo", "to"].kept == "Ben’s"


def test_what_was_begun_and_is_the_same_in_the_end_changes_nothing() -> None:
    made, _tag, _point = prepared()
    ana = apart(made, changes.WriteMemo("subject", "Water"), changes.WriteMemo("to", "Ben’s"))
    assert not ana.do(changes.HavingRead(changes.WriteMemo("to", "Ben’s"), "")).events
    assert ana.brief.conflicts == {}


def test_of_two_newer_texts_only_what_differs_is_said_with_whose_each_is() -> None:
    made, passage, _ = prepared()
    one, other = (DAM.text.replace("in 2017", f"in {year}") for year in (2018, 2019))
    ana = apart(made, *(changes.UpdateArticle(DAM.id, article(text).edition) for text in (one, other)))
    [dispute] = conflicts_of(ana.brief, ana.events)
    assert (dispute.field, dispute.shown.by, dispute.kept[0].by) == ("text", ana.brief.name_of(BEN), "Ana Meyer")
    assert "It held in 2019" in dispute.shown.words
    assert "It held in 2018" in dispute.kept[0].words
    assert "Critics" not in dispute.shown.words
    assert (passage, "selector") not in ana.brief.conflicts


def test_where_a_passage_landed_in_two_newer_texts_is_no_conflict_but_where_somebody_put_it_is() -> None:
    made, moved, _ = prepared()
    stayed = tag_words(made, "Critics say")
    ana, ben = (journal(who, made.events, NOON + n * 1_000_000) for n, who in enumerate((ANA, BEN), start=1))
    ana.do(changes.MoveEnds(moved, DAM.text.index("The dam"), DAM.text.index("The dam") + len("The dam holds.")))
    ana.do(changes.UpdateArticle(DAM.id, article(f"Corrected.\n{DAM.text}").edition))
    ben.do(changes.UpdateArticle(DAM.id, article(f"Corrected again.\n{DAM.text}").edition))
    ana.take(ben.events)
    assert set(ana.brief.conflicts) == {(DAM.id, "text"), (moved, "selector")}
    assert ana.brief.annotations[stayed].quote == "Critics say"


def test_a_likelihood_is_said_in_words() -> None:
    made, _, point = prepared()
    made.do(changes.RewordPoint(point, "It leaks."))
    bands = ("icd203/likely", "icd203/almost-certain")
    ana = apart(made, *(changes.RatePoint(point, "likelihood", band) for band in bands))
    [dispute] = conflicts_of(ana.brief, ana.events)
    assert (dispute.shown.words, dispute.kept[0].words) == ("almost certain", "likely")


def test_two_names_of_one_subtag_are_a_conflict_and_either_is_taken() -> None:
    made = with_dam()
    asked = changes.AddTag(RISK.id, "Flood")
    made.do(asked)
    ours = apart(made, *(changes.DescribeTag(asked.id, "label", name) for name in ("Flooding", "High water")))
    dispute = only(ours)
    assert (dispute.about, dispute.shown.words) == ("the name of the sub-tag “High water”", "High water")
    ours.do(take_kept(ours.brief, dispute, ours.events))
    assert (ours.brief.tags[asked.id].label, conflicts_of(ours.brief, ours.events)) == ("Flooding", [])


GONE: dict[str, Callable[[Any, Any], tuple[Change, Change, Change]]] = {
    "passage": lambda p, _: (changes.WriteNote(p, "a"), changes.WriteNote(p, "b"), changes.RemoveAnnotation(p)),
    "point": lambda _, q: (changes.RewordPoint(q, "a"), changes.RewordPoint(q, "b"), changes.RemovePoint(q)),
    "part": lambda *_: (
        changes.MarkPart(DAM.id, DAM.parts[0], Role.HEADING),
        changes.MarkPart(DAM.id, DAM.parts[0], Role.TITLE),
        changes.RemoveArticle(DAM.id),
    ),
}


@pytest.mark.parametrize("kind", GONE)
def test_a_conflict_over_what_is_gone_since_is_listed_and_keeps_no_other_from_being_told(kind: str) -> None:
    made, passage, point = prepared()
    *both, removal = GONE[kind](passage, point)
    ours = apart(made, *both)
    ours.do(removal)
    assert only(ours).shown.words == "nothing"
    ours.do(take_shown(only(ours)))
    assert conflicts_of(ours.brief, ours.events) == []
