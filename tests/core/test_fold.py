"""The fold: what the events come to, what cannot take effect, and where two people met."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core import events as ev
from briefer.core.brief import Brief, Joined, Touched
from briefer.core.clock import Stamp
from briefer.core.events import EVENT_TYPES, Event, stamped
from briefer.core.fold import apply, fold
from briefer.core.ids import AnnotationId, ArticleId, PointId, TagId
from briefer.core.kinds import ARGUMENT, RISK, Stance
from briefer.core.merge import union
from briefer.core.records import Annotation, Part, Point, Role, Selector, Side, replace, select

from .examples import ANA, BEN, BRIEF, CANAL, DAM, NOON, journal, records, state, tag_words, with_dam

if TYPE_CHECKING:
    from briefer.core.journal import Journal


def happened(*events: Event, author: str = ANA) -> list[Event]:
    """Stamp events one after the other."""
    return [stamped(e, id=f"{author}-{n}", clock=Stamp(NOON + n, 0), author=author) for n, e in enumerate(events)]


def told(*events: Event) -> Brief:
    return fold(BRIEF, happened(*events))


def passage(words: str = "The dam holds.", **values: Any) -> Annotation:
    start = DAM.text.index(words)
    made = Annotation(AnnotationId("x"), DAM.id, select(DAM.text, start, start + len(words)), ARGUMENT.id)
    return replace(made, **values)


ADDED = ev.ArticleAdded(article=DAM)
TAGGED = ev.AnnotationAdded(annotation=passage())
X = AnnotationId("x")
P = PointId("p")


def test_the_fold_does_not_care_in_what_order_the_events_come() -> None:
    made = with_dam()
    passage_id = tag_words(made, "The dam holds.")
    made.do(changes.WriteNote(passage_id, "Since 2017."))
    made.do(changes.Retag(passage_id, RISK.id))
    for shuffled in itertools.permutations(made.events):
        assert fold(BRIEF, shuffled) == made.brief


def test_a_passage_nobody_signed_was_made_by_the_event_s_author() -> None:
    assert told(ADDED, TAGGED).annotations[X].creator == ANA
    signed = ev.AnnotationAdded(annotation=passage(creator=BEN))
    assert told(ADDED, signed).annotations[X].creator == BEN


# --- what cannot take effect


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (ev.AnnotationAdded(annotation=passage(article=ArticleId("gone"))), "refers to article gone"),
        (ev.AnnotationAdded(annotation=passage(id=AnnotationId("y"), tag=TagId("rumour"))), "has a tag this version"),
        (ev.AnnotationAdded(annotation=passage()), "a second time"),
        (ev.AnnotationRetagged(annotation=X, was=ARGUMENT.id, now=TagId("rumour")), "has a tag this version"),
        (ev.AnnotationRemoved(annotation=AnnotationId("y")), "refers to annotation y"),
        (ev.AnnotationRestored(annotation=AnnotationId("y")), "refers to annotation y"),
        (ev.NoteWritten(annotation=AnnotationId("y"), was="", now="n"), "refers to annotation y"),
        (ev.ArticleRemoved(article=CANAL.id), f"refers to article {CANAL.id}"),
        (ev.ArticleDescribed(article=CANAL.id, field="title", was="", now="n"), f"refers to article {CANAL.id}"),
        (ev.ArticleDescribed(article=DAM.id, field="title", was="", now=("a", "b")), "gives title a value"),
        (ev.ArticleDescribed(article=DAM.id, field="authors", was=(), now="Jo"), "gives authors a value"),
        (ev.ArticleDescribed(article=DAM.id, field="date", was="", now="soon"), "gives date a value that does not"),
        (ev.ArticleDescribed(article=DAM.id, field="url", was="", now="x" * 3000), "gives url a value that does not"),
        (ev.PartMarked(article=DAM.id, start=1, was=Role.BODY, now=Role.TITLE), "where none begins"),
        (ev.PartMarked(article=CANAL.id, start=0, was=Role.BODY, now=Role.TITLE), f"refers to article {CANAL.id}"),
        (ev.PointStated(point=Point(PointId("q"), TagId("rumour"), "So.")), "has a kind this version"),
        (ev.PointStated(point=Point(P, RISK.id, "So.")), "a second time"),
        (ev.PointRemoved(point=PointId("q")), "refers to point q"),
        (ev.PointRestored(point=PointId("q")), "refers to point q"),
        (ev.PointReworded(point=PointId("q"), was="", now="So."), "refers to point q"),
        (ev.PointSupported(point=PointId("q"), annotation=X, was=None, now=Side.SUPPORTS), "refers to point q"),
        (ev.PointSupported(point=P, annotation=AnnotationId("y"), was=None, now=Side.SUPPORTS), "to annotation y"),
    ],
)
def test_an_event_that_does_not_fit_is_listed_and_changes_nothing(event: Event, reason: str) -> None:
    before = [ADDED, TAGGED, ev.PointStated(point=Point(P, ARGUMENT.id, "It holds."))]
    brief = told(*before, event)
    problem = brief.problems.pop()
    assert problem.event == f"{ANA}-3"
    assert reason in problem.reason
    assert brief == told(*before)


@pytest.mark.parametrize(
    "selector",
    [
        Selector(0, 3, "Why"),
        Selector(3, 0, "Who"),
        Selector(0, 10**30, "Who"),
        Selector(10**30, 10**31, "Who"),
        Selector(0, 4, "Who"),
    ],
)
def test_a_quote_that_is_not_what_the_article_has_there_is_refused(selector: Selector) -> None:
    assert told(ADDED, ev.AnnotationAdded(annotation=passage(selector=selector))).annotations == {}
    moved = told(ADDED, TAGGED, ev.AnnotationMoved(annotation=X, was=passage().selector, now=selector))
    assert moved.annotations[X].selector == passage().selector
    assert len(moved.problems) == 1


@pytest.mark.parametrize(
    "parts",
    [
        (Part(0, 10**9),),
        (Part(5, 5),),
        (Part(5, 4),),
        (Part(0, 5), Part(4, 8)),
        (Part(4, 8), Part(0, 3)),
        (Part(10**20, 10**21),),
    ],
)
def test_an_article_whose_parts_do_not_fit_its_text_is_refused(parts: tuple[Part, ...]) -> None:
    brief = told(ev.ArticleAdded(article=replace(DAM, parts=parts)))
    assert brief.articles == {}
    assert "do not fit its text" in brief.problems[0].reason


@given(st.lists(st.one_of([records(kind) for kind in EVENT_TYPES]), max_size=12))
def test_no_events_whatever_they_say_break_the_fold(events: list[Event]) -> None:
    unique = {event.id: event for event in events}.values()
    brief = fold(BRIEF, unique)
    assert brief == fold(BRIEF, reversed(list(unique)))
    brief.passages()


def test_an_unknown_event_changes_nothing_and_is_no_problem() -> None:
    assert told(ADDED, ev.UnknownEvent(line=b"{}")) == told(ADDED)


# --- two people


def two_who_know_each_other_s(*known: Journal) -> tuple[Journal, Journal]:
    events = union(*(each.events for each in known))
    return journal(ANA, events, NOON + 10_000), journal(BEN, events, NOON + 20_000)


def together(*journals: Journal) -> Brief:
    return fold(BRIEF, union(*(each.events for each in journals)))


def written(made: Journal, text: str) -> Journal:
    made.do(changes.WriteNote(next(iter(made.brief.annotations)), text))
    return made


def one_passage() -> Journal:
    made = with_dam()
    tag_words(made, "The dam holds.")
    return made


def note_of(brief: Brief) -> str:
    return next(iter(brief.annotations.values())).note


def kept(brief: Brief) -> list[tuple[str, object]]:
    return [(conflict.field, conflict.kept) for conflict in brief.conflicts.values()]


def test_of_two_notes_written_unawares_the_later_shows_and_the_other_is_kept() -> None:
    ana, ben = two_who_know_each_other_s(one_passage())
    brief = together(written(ben, "Ben's"), written(ana, "Ana's"))
    assert note_of(brief) == "Ben's"
    assert kept(brief) == [("note", "Ana's")]


def test_a_conflict_is_settled_by_whoever_changes_what_the_other_wrote() -> None:
    ana, ben = two_who_know_each_other_s(one_passage())
    ana, _ = two_who_know_each_other_s(written(ana, "Ana's"), written(ben, "Ben's"))
    assert kept(written(ana, "Both").brief) == []


def test_a_conflict_is_not_settled_by_the_one_who_knows_nothing_of_it() -> None:
    ana, ben = two_who_know_each_other_s(one_passage())
    written(ana, "Ana's")
    written(written(ben, "Ben's"), "Ben's, again")
    brief = together(ana, ben)
    assert note_of(brief) == "Ben's, again"
    assert kept(brief) == [("note", "Ana's")]


def test_two_who_do_the_same_are_not_in_each_other_s_way() -> None:
    ana, ben = two_who_know_each_other_s(journal())
    for made in (ana, ben):
        made.do(changes.AddArticle(DAM))
    brief = together(ana, ben)
    assert list(brief.articles) == [DAM.id]
    assert (brief.conflicts, brief.problems) == ({}, [])


def test_two_who_remove_the_same_passage_are_not_in_each_other_s_way() -> None:
    ana, ben = two_who_know_each_other_s(one_passage())
    for made in (ana, ben):
        made.do(changes.RemoveAnnotation(next(iter(made.brief.annotations))))
    brief = together(ana, ben)
    assert brief.annotations == {}
    assert (brief.conflicts, brief.problems) == ({}, [])


def marking(role: Role) -> changes.MarkPart:
    return changes.MarkPart(DAM.id, DAM.parts[0], role)


@pytest.mark.parametrize(
    ("field", "by_ana", "by_ben"),
    [
        ("tag", changes.Retag(X, RISK.id), changes.Retag(X, TagId("recommendation"))),
        ("stance", changes.TakeStance(X, Stance.FOR), changes.TakeStance(X, Stance.AGAINST)),
        ("said_by", changes.Attribute(X, "Drews"), changes.Attribute(X, "the premier")),
        ("gist", changes.WriteGist(X, "Holds."), changes.WriteGist(X, "Held.")),
        ("selector", changes.MoveEnds(X, 0, 5), changes.MoveEnds(X, 0, 9)),
        ("title", changes.DescribeArticle(DAM.id, "title", "A"), changes.DescribeArticle(DAM.id, "title", "B")),
        ("part 0", marking(Role.TITLE), marking(Role.HEADING)),
        ("sentence", changes.RewordPoint(P, "A."), changes.RewordPoint(P, "B.")),
        ("x", changes.SupportPoint(P, X, Side.SUPPORTS), changes.SupportPoint(P, X, Side.DISPUTES)),
        ("to", changes.WriteMemo("to", "The minister"), changes.WriteMemo("to", "The premier")),
        ("name", changes.NameBrief("A"), changes.NameBrief("B")),
    ],
)
def test_each_thing_two_people_change_unawares_is_a_conflict(
    field: str, by_ana: changes.Change, by_ben: changes.Change
) -> None:
    shared = happened(ADDED, TAGGED, ev.PointStated(point=Point(P, ARGUMENT.id, "It holds.")))
    ana, ben = journal(ANA, shared, NOON + 10_000), journal(BEN, shared, NOON + 20_000)
    ana.do(by_ana)
    ben.do(by_ben)
    brief = together(ana, ben)
    assert [conflict.field for conflict in brief.conflicts.values()] == [field]
    assert brief.problems == []


# --- what a change touched


def test_an_event_says_what_it_touched() -> None:
    brief = Brief(BRIEF)
    mark = ev.PartMarked(article=DAM.id, start=0, was=Role.BODY, now=Role.TITLE)
    added, tagged, marked = happened(ADDED, TAGGED, mark)
    assert apply(brief, added) == Touched(articles=frozenset({DAM.id}))
    assert apply(brief, tagged) == Touched(annotations=frozenset({X}), annotated=frozenset({DAM.id}))
    assert apply(brief, marked) == Touched(articles=frozenset({DAM.id}))
    assert not apply(brief, ev.UnknownEvent(line=b"{}"))


def test_what_two_changes_touched_adds_up() -> None:
    both = Touched(memo=frozenset({"to"})) | Touched(people=True, annotations=frozenset({X}))
    assert both == Touched(annotations=frozenset({X}), memo=frozenset({"to"}), people=True)
    assert not Touched()
    assert both


def test_a_snapshot_is_left_alone_by_what_happens_later() -> None:
    made = with_dam()
    passage_id = tag_words(made, "The dam holds.")
    point = state(made)
    before, snapshot = fold(BRIEF, made.events), made.brief.snapshot()
    made.do(changes.SupportPoint(point, passage_id))
    made.do(changes.WriteMemo("to", "The minister"))
    made.do(changes.RemoveArticle(DAM.id))
    apply(made.brief, ev.NoteWritten(annotation=AnnotationId("y"), was="", now="n"))
    assert snapshot == before


@pytest.mark.parametrize("kind", EVENT_TYPES, ids=lambda kind: str(kind.__struct_config__.tag))
@given(data=st.data())
def test_every_event_does_something_or_says_why_not(kind: type[Event], data: st.DataObject) -> None:
    event = data.draw(records(kind).filter(lambda event: getattr(event, "was", "") != getattr(event, "now", "new")))
    brief = Brief(BRIEF)
    touched = apply(brief, event)
    assert bool(touched) != bool(brief.problems)


def test_a_passage_in_an_article_that_became_another_s_text_a_thousand_times_over_goes_to_the_last() -> None:
    brief = with_dam().brief
    ids = [*(ArticleId(f"{n}") for n in range(1_100)), DAM.id]
    brief.joined.update({one: Joined(other) for one, other in itertools.pairwise(ids)})
    passage = Annotation(AnnotationId("a"), ids[0], select(DAM.text, 0, 3), RISK.id)
    apply(brief, stamped(ev.AnnotationAdded(annotation=passage), id="a", clock=Stamp(NOON, 0), author=ANA))
    assert brief.annotations[AnnotationId("a")].article == DAM.id
