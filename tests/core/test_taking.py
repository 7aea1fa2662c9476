"""Taking in what others did: in its place, whenever it comes, and telling what was touched."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.brief import Touched
from briefer.core.differences import difference
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.journal import Journal
from briefer.core.merge import union
from briefer.core.records import replace

from .asking import changes_to
from .examples import ANA, BEN, BRIEF, CANAL, DAM, NOON, journal, state, tag_words, wall_clock, with_dam

if TYPE_CHECKING:
    from briefer.core.events import Event

EARLIER, LATER = NOON - 10_000_000, NOON + 10_000_000


def test_what_comes_later_is_added() -> None:
    mine = with_dam()
    ben = journal(BEN, mine.events, LATER)
    passage = tag_words(ben, "The dam")
    taken = mine.take(ben.events)
    assert taken.events == tuple(ben.events[1:])
    assert taken.touched == Touched(annotations=frozenset({passage}), annotated=frozenset({DAM.id}))
    assert mine.brief == ben.brief


def test_what_happened_before_is_put_in_its_place() -> None:
    mine, ben = with_dam(), journal(BEN, start=EARLIER)
    mine.do(changes.WriteMemo("to", "The Minister"))
    ben.do(changes.WriteMemo("to", "The Director"))
    taken = mine.take(ben.events)
    assert mine.brief == fold(BRIEF, mine.events) == fold(BRIEF, union(ben.events, mine.events))
    assert mine.brief.memo == {"to": "The Minister"}
    assert taken.touched == Touched(conflicts=frozenset({("memo", "to")}))


def test_a_passage_that_came_before_its_article_shows_when_the_article_comes() -> None:
    ben = with_dam(BEN)
    passage = tag_words(ben, "The dam")
    mine = journal(ANA, ben.events[1:])
    assert mine.brief.annotations == {}
    taken = mine.take(ben.events[:1])
    assert taken.touched.annotations == {passage}
    assert taken.touched.articles == {DAM.id}
    assert mine.brief.problems == []


def test_repeating_changes_nothing() -> None:
    mine, ben = with_dam(), with_dam(BEN)
    mine.take(ben.events)
    before = mine.brief.snapshot()
    assert not mine.take(ben.events).events
    assert not mine.take([*mine.events, *ben.events]).touched
    assert mine.brief == before


def test_of_two_events_with_one_id_everybody_takes_the_same() -> None:
    [event] = with_dam().events
    other = replace(event, at="1999-01-01T00:00:00Z")
    one, two = journal(ANA, [event]), journal(ANA, [other])
    one.take([other])
    two.take([event])
    assert one.events == two.events == union([event], [other]) == union([other], [event])
    assert one.brief == two.brief


def test_my_own_work_at_another_machine_can_be_undone_here() -> None:
    here = with_dam()
    there = journal(ANA, here.events, LATER)
    passage = tag_words(there, "The dam")
    here.take(there.events)
    here.now_millis = wall_clock(LATER + 1_000_000)
    here.undo()
    assert passage not in here.brief.annotations
    assert DAM.id in here.brief.articles


def test_what_is_written_after_something_from_a_clock_years_ahead_shows_and_has_the_right_date() -> None:
    mine = with_dam()
    ahead = journal(BEN, mine.events, NOON + 10 * 365 * 24 * 3600 * 1000)
    ahead.do(changes.WriteMemo("to", "The Director"))
    mine.take(ahead.events)
    [event] = mine.do(changes.WriteMemo("to", "The Minister")).events
    assert mine.brief.memo == {"to": "The Minister"}
    assert fold(BRIEF, mine.events) == mine.brief
    assert event.at.startswith("2023-11-14")
    assert mine.brief.conflicts == {}


def test_undo_passes_over_what_a_colleague_built_on_and_goes_on() -> None:
    mine = with_dam()
    mine.do(changes.WriteMemo("to", "The Minister"))
    mine.do(changes.WriteMemo("subject", "Water"))
    ben = journal(BEN, mine.events, LATER)
    ben.do(changes.WriteMemo("subject", "The river"))
    mine.take(ben.events)
    mine.now_millis = wall_clock(LATER + 1_000_000)
    with pytest.raises(BrieferError, match="somebody changed the same thing since"):
        mine.undo()
    mine.undo()
    assert mine.brief.memo == {"subject": "The river"}
    again = journal(ANA, mine.events, LATER + 2_000_000)
    with pytest.raises(BrieferError):
        again.undo()
    again.undo()
    assert DAM.id not in again.brief.articles
    again.redo()
    again.redo()
    assert again.brief.memo == {"subject": "The river", "to": "The Minister"}


@given(st.data())
def test_however_the_events_come_in_the_brief_is_the_same_and_what_changed_is_touched(data: st.DataObject) -> None:
    events = played(data)
    order = data.draw(st.permutations(events))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(order)), max_size=4)))
    bounds = [0, *cuts, len(order)]
    mine = Journal(BRIEF, ANA)
    for start, end in itertools.pairwise(bounds):
        before = mine.brief.snapshot()
        repeated = data.draw(st.lists(st.sampled_from(order[:end]), max_size=3)) if end else []
        touched = mine.take([*order[start:end], *repeated]).touched
        assert mine.brief == fold(BRIEF, order[:end])
        missed = difference(before, mine.brief)
        assert touched | missed == touched
    assert mine.brief == fold(BRIEF, events)


def played(data: st.DataObject) -> list[Event]:
    """Return what two people did who saw each other's work now and then."""
    people = {
        author: Journal(BRIEF, author, now_millis=wall_clock(step=700 + n)) for n, author in enumerate((ANA, BEN))
    }
    for _ in range(data.draw(st.integers(1, 12))):
        author = data.draw(st.sampled_from([ANA, BEN]))
        mine = people[author]
        if data.draw(st.booleans()):
            mine.take(people[BEN if author == ANA else ANA].events)
        try:
            mine.do(data.draw(changes_to(mine.brief)))
        except BrieferError:
            continue
    return union(*(each.events for each in people.values()))


def test_a_difference_names_everything_that_is_not_the_same() -> None:
    before, after = with_dam(), with_dam()
    passage = tag_words(after, "The dam")
    point = state(after)
    after.do(changes.SupportPoint(point, passage))
    after.do(changes.AddArticle(CANAL))
    after.do(changes.WriteMemo("to", "The Minister"))
    after.do(changes.NameBrief("The river"))
    assert difference(before.brief, after.brief) == Touched(
        articles=frozenset({CANAL.id}),
        annotations=frozenset({passage}),
        annotated=frozenset({DAM.id}),
        points=frozenset({point}),
        memo=frozenset({"to"}),
        people=True,
    )
    assert difference(after.brief, after.brief.snapshot()) == Touched()
