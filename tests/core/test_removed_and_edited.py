"""Removed by one, written on by another who did not know: it stays, as a conflict, whoever was first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefer.core import changes
from briefer.core.conflicts import conflicts_of, take_kept, take_shown
from briefer.core.fold import fold
from briefer.core.merge import union
from briefer.core.records import Side

from .examples import ANA, BEN, BRIEF, DAM, NOON, article, journal, state, tag_words, with_dam

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.changes import Change
    from briefer.core.journal import Journal

EARLIER, LATER = NOON + 1_000_000, NOON + 2_000_000


def base() -> tuple[Journal, Any, Any]:
    made = with_dam()
    return made, tag_words(made, "The dam"), state(made)


def both(made: Journal, ana: Change, ben: Change, *, ana_first: bool) -> Journal:
    """Return Ana's journal after both did something without knowing of the other's."""
    starts = (EARLIER, LATER) if ana_first else (LATER, EARLIER)
    one, other = (journal(who, made.events, start) for who, start in zip((ANA, BEN), starts, strict=True))
    one.do(ana)
    other.do(ben)
    one.take(other.events)
    assert one.brief == fold(BRIEF, union(other.events, one.events))
    return one


EDITS: list[Callable[[Any, Any], Change]] = [
    lambda passage, _: changes.WriteNote(passage, "look"),
    lambda passage, _: changes.MoveEnds(passage, 23, 36),
    lambda passage, point: changes.SupportPoint(point, passage),
]


@pytest.mark.parametrize("edit", EDITS)
def test_a_passage_removed_here_and_written_on_there_later_stays(edit: Callable[[Any, Any], Change]) -> None:
    made, passage, point = base()
    ana = both(made, changes.RemoveAnnotation(passage), edit(passage, point), ana_first=True)
    assert passage in ana.brief.annotations
    assert set(ana.brief.conflicts) == {(passage, "removed")}


@pytest.mark.parametrize("edit", EDITS[:2])
def test_a_passage_written_on_there_and_removed_here_later_stays(edit: Callable[[Any, Any], Change]) -> None:
    made, passage, point = base()
    ana = both(made, changes.RemoveAnnotation(passage), edit(passage, point), ana_first=False)
    assert passage in ana.brief.annotations
    assert set(ana.brief.conflicts) == {(passage, "removed")}


@pytest.mark.parametrize("ana_first", [True, False])
def test_a_point_withdrawn_here_and_reworded_there_stays(ana_first: bool) -> None:
    made, _, point = base()
    ana = both(made, changes.RemovePoint(point), changes.RewordPoint(point, "It leaks."), ana_first=ana_first)
    assert ana.brief.points[point].sentence == "It leaks."
    assert set(ana.brief.conflicts) == {(point, "removed")}


def test_a_point_withdrawn_here_and_given_a_passage_there_stays() -> None:
    made, passage, point = base()
    ana = both(made, changes.RemovePoint(point), changes.SupportPoint(point, passage), ana_first=True)
    assert ana.brief.passages_of(point, Side.SUPPORTS) == [ana.brief.annotations[passage]]
    assert set(ana.brief.conflicts) == {(point, "removed")}


@pytest.mark.parametrize("ana_first", [True, False])
def test_an_article_removed_here_and_tagged_there_stays(ana_first: bool) -> None:
    made, _, _ = base()
    tag = changes.Annotate(DAM.id, 23, 30, made.brief.passages()[0].tag)
    ana = both(made, changes.RemoveArticle(DAM.id), tag, ana_first=ana_first)
    assert len(ana.brief.passages()) == 2
    assert set(ana.brief.conflicts) == {(DAM.id, "removed")}


def test_removing_what_nobody_touched_is_no_conflict_even_if_both_do_it() -> None:
    made, passage, _ = base()
    ana = both(made, changes.RemoveAnnotation(passage), changes.RemoveAnnotation(passage), ana_first=True)
    assert ana.brief.annotations == {}
    assert ana.brief.conflicts == {}


@pytest.mark.parametrize("ana_first", [True, False])
def test_both_sides_are_named_and_either_can_be_taken_and_taken_back(ana_first: bool) -> None:
    made, passage, _ = base()
    ana = both(made, changes.RemoveAnnotation(passage), changes.WriteNote(passage, "look"), ana_first=ana_first)
    [dispute] = conflicts_of(ana.brief, ana.events)
    assert dispute.about == "whether to keep the passage “The dam”"
    assert (dispute.shown.words, dispute.shown.by) == ("stays", BEN)
    assert [(kept.words, kept.by) for kept in dispute.kept] == [("is removed", ANA)]
    for settle in (take_shown(dispute), take_kept(ana.brief, dispute, ana.events)):
        ana.now_millis = lambda: LATER + 1_000_000
        ana.do(settle)
        assert ana.brief.conflicts == {}
        assert fold(BRIEF, ana.events) == ana.brief
        ana.undo()
        assert set(ana.brief.conflicts) == {(passage, "removed")}
        assert passage in ana.brief.annotations


def test_whoever_removed_it_is_not_who_keeps_it_although_a_newer_text_moved_it_afterwards() -> None:
    made, _, _ = base()
    critics = tag_words(made, "Critics say")
    ana, ben = (journal(who, made.events, start) for who, start in ((ANA, LATER), (BEN, EARLIER)))
    ben.do(changes.WriteNote(critics, "look"))
    ana.do(changes.RemoveAnnotation(critics))
    ana.take(ben.events)
    ana.do(changes.UpdateArticle(DAM.id, article(f"Corrected.\n{DAM.text}").edition))
    [dispute] = conflicts_of(ana.brief, ana.events)
    assert (dispute.shown.by, dispute.kept[0].by) == (BEN, ANA)


def test_removing_it_again_in_full_knowledge_settles_it() -> None:
    made, passage, _ = base()
    ana = both(made, changes.RemoveAnnotation(passage), changes.WriteNote(passage, "look"), ana_first=True)
    ana.now_millis = lambda: LATER + 1_000_000
    ana.do(changes.RemoveAnnotation(passage))
    assert (ana.brief.annotations, ana.brief.conflicts) == ({}, {})
