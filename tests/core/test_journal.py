"""Recording, undo and redo; across restarts, and beside somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core import events as ev
from briefer.core.clock import Stamp
from briefer.core.errors import BrieferError
from briefer.core.events import stamped
from briefer.core.fold import fold
from briefer.core.ids import EventId
from briefer.core.journal import Journal
from briefer.core.kinds import RISK
from briefer.core.merge import union

from .examples import ANA, BEN, BRIEF, CANAL, DAM, NOON, journal, state, tag_words, wall_clock, with_dam

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId

LATER = NOON + 10_000_000


def seen_by_ben(made: Journal) -> Journal:
    return journal(BEN, made.events, LATER)


def merged(made: Journal, *others: Journal) -> Journal:
    """Return the journal as its author goes on once the others' logs have come in."""
    return journal(made.author, union(made.events, *(other.events for other in others)), LATER + 10_000_000)


def refuses_to_undo(made: Journal) -> None:
    before = made.brief.snapshot()
    with pytest.raises(BrieferError, match="somebody changed the same thing since"):
        made.undo()
    assert made.brief == before


# --- recording


def test_events_are_stamped_in_order_with_author_time_and_change() -> None:
    made = with_dam()
    tag_words(made, "The dam")
    first, second = made.events
    assert first.order < second.order
    assert first.author == second.author == ANA
    assert first.at == "2023-11-14T22:13:20Z"
    assert first.change != second.change
    assert first.id != second.id


def test_the_order_holds_even_when_the_wall_clock_is_set_back() -> None:
    made = Journal(BRIEF, ANA, with_dam().events, wall_clock(0))
    tag_words(made, "The dam")
    assert made.events == sorted(made.events, key=lambda event: event.order)
    assert fold(BRIEF, reversed(made.events)) == made.brief


def test_a_clock_at_the_end_of_time_still_ticks() -> None:
    last = stamped(ev.PersonNamed(person=BEN, name="Ben"), clock=Stamp(7_258_118_399_999, 7), author=BEN, id="e")
    made = journal(ANA, [last])
    made.do(changes.NameBrief("The river"))
    assert made.events[-1].clock == Stamp(7_258_118_399_999, 8)
    assert made.events[-1].at == "2023-11-14T22:13:20Z"


def test_a_clock_whose_steps_are_used_up_goes_on_with_the_next_millisecond() -> None:
    last = stamped(ev.PersonNamed(person=BEN, name="Ben"), clock=Stamp(LATER, 2**53 - 1), author=BEN, id="e")
    made = journal(ANA, [last])
    made.do(changes.NameBrief("The river"))
    assert made.events[-1].clock == Stamp(LATER + 1, 0)


def test_a_clock_that_cannot_tick_refuses_the_change() -> None:
    end = Stamp(7_258_118_399_999, 2**53 - 1)
    last = stamped(ev.PersonNamed(person=BEN, name="Ben"), clock=end, author=BEN, id="e")
    made = journal(ANA, [last])
    with pytest.raises(BrieferError, match="cannot be kept"):
        made.do(changes.NameBrief("The river"))
    assert made.events == [last]


def test_a_name_is_recorded_but_never_undone() -> None:
    made = journal()
    made.record(ev.PersonNamed(person=ANA, name="Ana Meyer"))
    assert made.brief.name_of(ANA) == "Ana Meyer"
    assert made.brief.name_of(BEN) == BEN
    assert not made.undo_available


# --- undo and redo


def test_at_the_beginning_there_is_nothing_to_undo_or_redo() -> None:
    made = journal()
    assert not made.undo_available
    assert not made.redo_available
    assert made.next_undo == made.next_redo == ()
    with pytest.raises(BrieferError, match="nothing to undo"):
        made.undo()
    with pytest.raises(BrieferError, match="nothing to redo"):
        made.redo()


def test_undo_goes_back_step_by_step_and_redo_forward_again() -> None:
    made = journal()
    for name in "abc":
        made.do(changes.NameBrief(name))
    seen = []
    while made.undo_available:
        made.undo()
        seen.append(made.brief.name)
    while made.redo_available:
        made.redo()
        seen.append(made.brief.name)
    assert seen == ["b", "a", "", "a", "b", "c"]


def test_a_new_change_leaves_nothing_to_redo() -> None:
    made = journal()
    made.do(changes.NameBrief("a"))
    made.undo()
    made.do(changes.WriteMemo("to", "b"))
    assert not made.redo_available
    made.undo()
    assert made.brief.memo == {}
    assert not made.undo_available


def test_what_comes_next_can_be_said_in_the_menu() -> None:
    made = journal()
    recorded = made.do(changes.NameBrief("a"))
    assert made.next_undo == recorded.events
    undone = made.undo()
    assert made.next_redo == undone.events


def test_undo_works_across_restarts() -> None:
    made = journal()
    for name in "abcd":
        made.do(changes.NameBrief(name))
    for _ in range(2):
        made.undo()
    made.redo()
    again = journal(events=made.events, start=LATER)
    assert (again.next_undo, again.next_redo) == (made.next_undo, made.next_redo)
    names = []
    for step in (again.undo, again.undo, again.redo, again.redo, again.redo):
        step()
        names.append(again.brief.name)
    assert names == ["b", "a", "b", "c", "d"]
    assert not again.redo_available


def test_undo_brings_back_a_removed_passage_with_all_that_was_written_on_it() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    made.do(changes.WriteNote(passage, "Since 2017."))
    before = made.brief.annotations[passage]
    made.do(changes.RemoveAnnotation(passage))
    made.undo()
    assert made.brief.annotations[passage] == before


def test_undo_brings_a_removed_article_and_point_back_to_their_places() -> None:
    made = with_dam()
    made.do(changes.AddArticle(CANAL))
    first, second = state(made, "One."), state(made, "Two.")
    made.do(changes.RemoveArticle(DAM.id))
    made.do(changes.RemovePoint(first))
    made.undo()
    made.undo()
    assert list(made.brief.articles) == [DAM.id, CANAL.id]
    assert list(made.brief.points) == [first, second]


# --- two people


def test_undo_takes_back_only_what_this_person_did() -> None:
    made = journal()
    made.do(changes.NameBrief("Ana's"))
    ben = seen_by_ben(made)
    assert not ben.undo_available
    ben.do(changes.WriteMemo("to", "Ben's minister"))
    made = merged(made, ben)
    made.undo()
    assert made.brief.name == ""
    assert made.brief.memo == {"to": "Ben's minister"}
    assert not made.undo_available


def test_what_somebody_else_wrote_over_is_not_undone() -> None:
    made = journal()
    made.do(changes.NameBrief("Ana's"))
    ben = seen_by_ben(made)
    ben.do(changes.NameBrief("Ben's"))
    refuses_to_undo(merged(made, ben))


def test_what_somebody_else_wrote_over_unawares_is_not_undone() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    ben = seen_by_ben(made)
    made.do(changes.WriteNote(passage, "Ana's"))
    ben.do(changes.WriteNote(passage, "Ben's"))
    made = merged(made, ben)
    assert made.brief.conflicts
    refuses_to_undo(made)


def test_undo_does_not_hide_that_somebody_else_s_words_were_written_over() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    ben = seen_by_ben(made)
    ben.do(changes.WriteNote(passage, "Ben's"))
    made = journal(ANA, made.events, LATER + 10_000_000)
    made.do(changes.WriteNote(passage, "Ana's"))
    made = merged(made, ben)
    assert made.brief.annotations[passage].note == "Ana's"
    made.undo()
    assert [conflict.kept for conflict in made.brief.conflicts.values()] == ["Ben's"]


def ben_writes(passage: AnnotationId, ben: Journal) -> None:
    ben.do(changes.WriteNote(passage, "Ben's"))


def ben_puts_it_to_a_point(passage: AnnotationId, ben: Journal) -> None:
    ben.do(changes.SupportPoint(state(ben), passage))


@pytest.mark.parametrize("builds_on", [ben_writes, ben_puts_it_to_a_point])
def test_a_passage_somebody_else_built_on_is_not_taken_away(builds_on: type) -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    ben = seen_by_ben(made)
    builds_on(passage, ben)
    refuses_to_undo(merged(made, ben))


def test_an_article_somebody_else_tagged_is_not_taken_away() -> None:
    made = with_dam()
    ben = seen_by_ben(made)
    tag_words(ben, "The dam")
    refuses_to_undo(merged(made, ben))


def test_an_article_somebody_else_added_too_is_not_taken_away() -> None:
    ben, made = journal(BEN), journal(ANA, start=LATER)
    for both in (ben, made):
        both.do(changes.AddArticle(DAM))
    tag_words(ben, "The dam")
    refuses_to_undo(merged(made, ben))


def test_what_somebody_else_removed_too_is_not_brought_back() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    ben = seen_by_ben(made)
    made.do(changes.RemoveAnnotation(passage))
    ben.do(changes.RemoveAnnotation(passage))
    refuses_to_undo(merged(made, ben))


def test_somebody_else_s_passage_can_be_removed_and_brought_back_and_removed_again() -> None:
    ben = with_dam(BEN)
    passage = tag_words(ben, "The dam")
    made = journal(ANA, ben.events, LATER)
    made.do(changes.RemoveAnnotation(passage))
    made.undo()
    assert passage in made.brief.annotations
    made.redo()
    assert passage not in made.brief.annotations


def test_a_change_that_somebody_else_left_alone_is_undone_whatever_else_they_did() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    made.do(changes.Retag(passage, RISK.id))
    ben = seen_by_ben(made)
    ben.do(changes.WriteNote(passage, "Ben's"))
    ben.do(changes.AddArticle(CANAL))
    made = merged(made, ben)
    made.undo()
    found = made.brief.annotations[passage]
    assert (found.tag, found.note) == ("argument", "Ben's")


def test_a_line_that_stands_twice_does_not_break_undo() -> None:
    made = with_dam()
    tag_words(made, "The dam")
    again = journal(events=[*made.events, stamped(made.events[0], id=EventId("copy"))], start=LATER)
    again.undo()
    assert again.brief.annotations == {}


def test_undo_leaves_alone_what_somebody_else_wrote_later_even_if_it_is_the_same() -> None:
    """Two people give the brief the same name unknowingly; the second finds it still there when the first undoes."""
    ana, ben = (Journal(BRIEF, who, now_millis=wall_clock(step=step)) for who, step in ((ANA, 10), (BEN, 700)))
    ana.do(changes.NameBrief("Rivers"))
    ben.do(changes.NameBrief("Rivers"))
    caught_up = Journal(BRIEF, ANA, union(ana.events, ben.events), wall_clock(step=10))
    with pytest.raises(BrieferError, match="somebody changed the same thing since"):
        caught_up.undo()
    assert caught_up.brief.name == "Rivers"
