"""What came from colleagues, counted by person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core import events as ev
from briefer.core.arrivals import Arrival, arrival_of, fresh_passages, seen_of
from briefer.core.kinds import RISK

from .examples import ANA, BEN, CANAL, DAM, journal, state, tag_words, with_dam

if TYPE_CHECKING:
    from briefer.core.journal import Journal


def taken(mine: Journal, *others: Journal) -> Arrival:
    before = mine.brief.snapshot()
    recorded = mine.take([event for other in others for event in other.events])
    return arrival_of(before, mine.brief, recorded)


def test_what_each_person_brought_is_counted() -> None:
    mine = with_dam()
    ben = journal(BEN, mine.events, start=1_800_000_000_000)
    ben.record(ev.PersonNamed(person=BEN, name="Ben Osei"))
    ben.do(changes.AddArticle(CANAL))
    for words in ("The dam", "holds"):
        passage = tag_words(ben, words)
        ben.do(changes.WriteNote(passage, "look"))
        ben.do(changes.WriteNote(passage, "look again"))
    state(ben)
    ben.do(changes.WriteMemo("to", "The Minister"))
    [brought] = taken(mine, ben).brought
    assert (brought.person, brought.name) == (BEN, "Ben Osei")
    assert (brought.articles, brought.passages, brought.notes, brought.points, brought.changes) == (1, 2, 2, 1, 1)


def test_what_came_with_a_passage_is_no_other_change_and_its_note_is_a_note() -> None:
    mine = with_dam()
    ben = journal(BEN, mine.events, start=1_800_000_000_000)
    asked = changes.Annotate(DAM.id, 0, 3, RISK.id, note="look")
    stated = changes.StatePoint("It leaks.", RISK.id)
    ben.do(changes.Together((asked, stated, changes.SupportPoint(stated.id, asked.id)), "tagging"))
    [brought] = taken(mine, ben).brought
    assert (brought.passages, brought.notes, brought.points, brought.changes) == (1, 1, 1, 0)


def test_nothing_new_is_nothing() -> None:
    mine = with_dam()
    assert taken(mine, with_dam_of(mine)) == Arrival()


def with_dam_of(mine: Journal) -> Journal:
    return journal(BEN, mine.events)


def test_a_name_alone_is_nothing_to_speak_of() -> None:
    mine, ben = with_dam(), journal(BEN)
    ben.record(ev.PersonNamed(person=BEN, name="Ben Osei"))
    arrival = taken(mine, ben)
    assert arrival.brought == ()
    assert arrival.events == 1
    assert arrival.touched.people


def test_an_article_that_was_there_is_not_counted_again() -> None:
    mine, ben = with_dam(), journal(BEN, start=1_800_000_000_000)
    ben.do(changes.AddArticle(DAM))
    tag_words(ben, "The dam")
    [brought] = taken(mine, ben).brought
    assert (brought.articles, brought.passages) == (0, 1)


def test_whoever_brought_most_comes_first() -> None:
    mine = with_dam()
    ben, zoe = journal(BEN, mine.events), journal(ANA, mine.events)
    tag_words(ben, "The dam")
    for words in ("The dam", "holds"):
        tag_words(zoe, words)
    assert [each.passages for each in taken(mine, ben, zoe).brought] == [2, 1]


def test_what_is_in_conflict_since_is_named() -> None:
    mine = with_dam()
    passage = tag_words(mine, "The dam")
    ben = journal(BEN, mine.events)
    mine.do(changes.WriteNote(passage, "mine"))
    ben.do(changes.WriteNote(passage, "Ben's"))
    arrival = taken(mine, ben)
    assert arrival.conflicts == {(passage, "note")}
    assert (passage, "note") in arrival.touched.conflicts
    assert taken(mine, ben).conflicts == frozenset()


def test_what_others_tagged_or_changed_is_new_until_it_was_seen() -> None:
    mine = with_dam()
    own, noted = tag_words(mine, "The dam"), tag_words(mine, "holds")
    seen = seen_of(mine.events)
    ben = journal(BEN, mine.events, start=1_800_000_000_000)
    theirs = tag_words(ben, "The dam")
    ben.do(changes.WriteNote(noted, "look"))
    mine.take(ben.events)
    assert fresh_passages(mine.brief, mine.events, seen, ANA) == {theirs, noted}
    assert fresh_passages(mine.brief, mine.events, seen, BEN) == frozenset()
    assert own not in fresh_passages(mine.brief, mine.events, {}, ANA)
    assert fresh_passages(mine.brief, mine.events, seen_of(mine.events), ANA) == frozenset()


def test_what_was_done_offline_long_ago_is_new_on_the_day_it_comes() -> None:
    mine = with_dam()
    ben = journal(BEN, mine.events, start=1_700_000_500_000)
    theirs = tag_words(ben, "holds")
    mine.now_millis = lambda: 1_900_000_000_000
    mine.do(changes.WriteMemo("to", "The Minister"))
    seen = seen_of(mine.events)
    mine.take(ben.events)
    assert fresh_passages(mine.brief, mine.events, seen, ANA) == {theirs}


def test_a_new_passage_that_was_removed_again_is_not_new() -> None:
    mine = with_dam()
    seen = seen_of(mine.events)
    ben = journal(BEN, mine.events, start=1_800_000_000_000)
    ben.do(changes.RemoveAnnotation(tag_words(ben, "holds")))
    mine.take(ben.events)
    assert fresh_passages(mine.brief, mine.events, seen, ANA) == frozenset()
