"""What is given away: the present state, a part of it, all but the texts; and what becomes of it at the other end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core import events as ev
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.journal import Journal
from briefer.core.kinds import RISK
from briefer.core.merge import union
from briefer.core.records import Side
from briefer.core.sharing import Choice, shared_events
from briefer.core.updating import reanchored

from .asking import changes_to
from .examples import ANA, BEN, BRIEF, CANAL, DAM, NOON, TOLLS, article, journal, state, tag_words, wall_clock, with_dam

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.events import Event

LATER = NOON + 10_000_000_000
ALL = Choice()


def shared(made: Journal, choice: Choice = ALL) -> list[Event]:
    return shared_events(made.brief, made.events, choice, LATER)


def alone(events: list[Event]) -> Brief:
    brief = fold(BRIEF, events)
    assert brief.problems == []
    assert brief.conflicts == {}
    return brief


def state_of(brief: Brief) -> Any:
    """Return all that is shown, without what is beyond sight in removed articles."""
    there = {id_: each for id_, each in brief.annotations.items() if each.article in brief.articles}
    sides = {p: {a: s for a, s in of.items() if a in there} for p, of in brief.sides.items() if p in brief.points}
    contradictions = {pair: each for pair, each in brief.contradictions.items() if set(pair) <= there.keys()}
    return (
        *(brief.name, brief.memo, [*brief.articles.values()], there, brief.board()),
        *({p: of for p, of in sides.items() if of}, contradictions, brief.tags),
    )


def worked_on() -> Journal:
    """Return a brief on which two people worked for a while."""
    made = with_dam()
    made.record(ev.PersonNamed(person=ANA, name="Ana"))
    passage, gone = tag_words(made, "The dam"), tag_words(made, "Critics")
    for words in ("primo", "secundo"):
        made.do(changes.WriteNote(passage, words))
        made.do(changes.WriteMemo("to", words))
    made.do(changes.RemoveAnnotation(gone))
    made.do(changes.NameBrief("The river"))
    made.do(changes.DescribeArticle(DAM.id, "publisher", "The Post"))
    ben = journal(BEN, made.events, NOON + 1_000_000)
    ben.record(ev.PersonNamed(person=BEN, name="Ben"))
    ben.do(changes.AddArticle(CANAL))
    theirs = tag_words(ben, "canal", RISK.id, CANAL)
    point = state(ben)
    ben.do(changes.SupportPoint(point, passage))
    ben.do(changes.SupportPoint(point, theirs, Side.DISPUTES))
    ben.do(changes.RewordPoint(point, "It is safe."))
    made.take(ben.events)
    return made


def test_a_clean_copy_shows_the_same_and_knows_nothing_of_the_past() -> None:
    made = worked_on()
    events = shared(made)
    copy = alone(events)
    assert state_of(copy) == state_of(made.brief)
    assert copy.people == made.brief.people
    told = repr(events)
    assert "secundo" in told
    assert "primo" not in told
    assert "Critics" not in "".join(event.annotation.quote for event in events if isinstance(event, ev.AnnotationAdded))
    assert "The dam is safe." not in told
    assert len(events) < len(made.events)


def test_authors_and_dates_stay() -> None:
    made = worked_on()
    copy = alone(shared(made))
    assert {(each.creator, each.created) for each in copy.annotations.values()} == {
        (each.creator, each.created) for each in made.brief.annotations.values()
    }
    before = {event.field: event.author for event in made.events if isinstance(event, ev.MemoWritten)}
    assert {e.field: e.author for e in shared(made) if isinstance(e, ev.MemoWritten)} == before


def test_what_is_shared_twice_is_the_same_and_merged_back_says_nothing_new() -> None:
    made = worked_on()
    assert shared(made) == shared(made)
    before = made.brief.snapshot()
    touched = made.take(shared(made)).touched
    assert made.brief.conflicts == before.conflicts
    assert made.brief.problems == before.problems
    assert state_of(made.brief) == state_of(before)
    assert not touched.points - before.points.keys()


def test_what_a_colleague_does_on_a_clean_copy_finds_its_place() -> None:
    made = worked_on()
    ben = Journal(BRIEF, BEN, shared(made), wall_clock(LATER))
    [first, *_] = ben.brief.passages()
    ben.do(changes.WriteNote(first.id, "from Ben"))
    added = tag_words(ben, "won’t")
    made.take(ben.events)
    assert made.brief.annotations[first.id].note == "from Ben"
    assert added in made.brief.annotations
    assert made.brief.conflicts == {}
    assert made.brief.problems == []


def test_a_clock_years_ahead_is_left_behind() -> None:
    made = worked_on()
    ahead = journal(BEN, made.events, NOON + 10 * 365 * 24 * 3600 * 1000)
    ahead.do(changes.WriteMemo("subject", "Water"))
    events = shared_events(ahead.brief, ahead.events, ALL, LATER)
    assert max(event.clock for event in events).millis <= LATER
    assert state_of(alone(events)) == state_of(ahead.brief)


def test_only_one_person_s_passages_and_points() -> None:
    made = worked_on()
    copy = alone(shared(made, Choice(only=BEN)))
    assert {each.creator for each in copy.annotations.values()} == {BEN}
    assert set(copy.articles) == set(made.brief.articles)
    assert [point.creator for point in copy.points.values()] == [BEN]
    assert copy.memo == {}
    mine = alone(shared(made, Choice(only=ANA)))
    assert {each.creator for each in mine.annotations.values()} == {ANA}
    assert mine.points == {}


def test_only_some_articles_with_their_passages_and_points() -> None:
    made = worked_on()
    lonely = state(made, "Nobody said so.")
    copy = alone(shared(made, Choice(articles=frozenset({CANAL.id}))))
    assert list(copy.articles) == [CANAL.id]
    assert {each.article for each in copy.annotations.values()} == {CANAL.id}
    [point] = copy.points.values()
    assert len(copy.sides[point.id]) == 1
    assert lonely not in copy.points
    assert copy.memo == {}


def test_a_passage_without_a_place_in_a_newer_text_stays_one() -> None:
    made = with_dam()
    tag_words(made, "The dam")
    newer = article("Nothing of it is left.").edition
    made.do(changes.UpdateArticle(DAM.id, newer, reanchored(made.brief, DAM.id, newer.text) or {}))
    copy = alone(shared(made))
    assert [each.quote for each in copy.unplaced()] == ["The dam"]
    assert copy.passages() == []
    assert copy.articles[DAM.id].text == newer.text


# --- without the texts


def without_texts(made: Journal) -> list[Event]:
    return shared(made, Choice(texts=False))


def test_without_texts_only_quotes_are_left_and_stand_where_they_stood() -> None:
    made = worked_on()
    events = without_texts(made)
    copy = alone(events)
    assert [each.quote for each in copy.passages()] == [each.quote for each in made.brief.passages()]
    left = copy.articles[DAM.id]
    assert (left.title, len(left.text), left.withheld) == (DAM.title, len(DAM.text), DAM.id)
    assert left.text.split() == ["The", "dam"]
    assert "It held in" not in "".join(repr(event) for event in events if isinstance(event, ev.ArticleAdded))


def test_an_article_without_its_text_is_not_tagged() -> None:
    ben = Journal(BRIEF, BEN, without_texts(worked_on()), wall_clock(LATER))
    with pytest.raises(BrieferError, match=r"“Who opens the gates\?” was left out .* Add that article first"):
        ben.do(changes.Annotate(DAM.id, 22, 40, RISK.id))
    [passage, *_] = ben.brief.passages()
    with pytest.raises(BrieferError, match="was left out"):
        ben.do(changes.MoveEnds(passage.id, 22, 40))


def test_whoever_has_the_article_adds_it_and_all_is_there() -> None:
    made = worked_on()
    ben = Journal(BRIEF, BEN, without_texts(made), wall_clock(LATER))
    ben.do(changes.AddArticle(TOLLS))
    ben.do(changes.AddArticle(DAM))
    ben.do(changes.AddArticle(CANAL))
    found = ben.brief.articles[DAM.id]
    assert (found.text, found.withheld, found.publisher) == (DAM.text, "", "The Post")
    assert ben.brief.annotations.keys() == made.brief.annotations.keys()
    assert {ben.brief.outcome_of(each) for each in ben.brief.annotations.values()} == {"exact"}
    assert fold(BRIEF, ben.events) == ben.brief
    assert ben.do(changes.AddArticle(DAM)).events == ()
    tag_words(ben, "won’t")


def test_a_newer_text_that_was_left_out_is_asked_for_and_put_in_its_place() -> None:
    made = with_dam()
    tag_words(made, "The dam")
    newer = article(f"Corrected.\n{DAM.text}")
    made.do(changes.UpdateArticle(DAM.id, newer.edition, reanchored(made.brief, DAM.id, newer.text) or {}))
    ben = Journal(BRIEF, BEN, without_texts(made), wall_clock(LATER))
    assert ben.brief.articles[DAM.id].withheld == newer.id
    ben.do(changes.AddArticle(newer))
    assert ben.brief.articles[DAM.id].text == newer.text
    assert [ben.brief.outcome_of(each) for each in ben.brief.passages()] == ["exact"]


def test_merged_with_the_brief_that_has_the_texts_nothing_is_lost() -> None:
    made = worked_on()
    before = state_of(made.brief)
    events = without_texts(made)
    for both in (union(made.events, events), union(events, made.events)):
        merged = fold(BRIEF, both)
        assert state_of(merged) == before
        assert merged.problems == []


# --- whatever was done before


@given(st.data())
@settings(max_examples=60)
def test_whatever_was_done_a_clean_copy_shows_the_same_and_merges_back_to_the_same(data: st.DataObject) -> None:
    made = Journal(BRIEF, ANA, now_millis=wall_clock())
    for _ in range(data.draw(st.integers(1, 25))):
        try:
            made.do(data.draw(changes_to(made.brief)))
        except BrieferError:
            continue
    events = shared(made)
    copy = alone(events)
    assert state_of(copy) == state_of(made.brief)
    merged = fold(BRIEF, union(made.events, events))
    assert state_of(merged) == state_of(made.brief)
    assert merged.conflicts == {}
