"""Hypothesis plays the user: whatever is asked for, undone and redone, the brief is what its log says it is."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from briefer.core import events as ev
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.journal import Journal, Recorded
from briefer.core.merge import union
from briefer.core.records import Article
from briefer.store import log
from briefer.store.codec import Header

from .asking import changes_to
from .examples import ANA, BEN, BRIEF, wall_clock

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.events import Event

NUMBERS = itertools.count()


def shown(brief: Brief) -> Any:
    """Return all of a brief that a user can see."""
    sides = {p: {a: s for a, s in of.items() if a in brief.annotations} for p, of in brief.sides.items()}
    sides = {p: of for p, of in sides.items() if of and p in brief.points}
    said = brief.contradictions, brief.memo, brief.tags
    return brief.name, [*brief.articles.values()], brief.annotations, brief.points, brief.board(), sides, said


class OneUser(RuleBasedStateMachine):
    """One person at one window, with a log on the disk."""

    folder: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.path = self.folder / f"{next(NUMBERS)}.briefer"
        log.create(self.path, Header("briefer", 1, BRIEF, ANA))
        self.writer = log.LogWriter(self.path)
        self.now = wall_clock()
        self.ana = Journal(BRIEF, ANA, now_millis=self.now)
        self.before: list[Any] = []
        """What was shown before each change that can be undone."""
        self.after: list[Any] = []
        """What was shown after each change that can be redone."""

    def teardown(self) -> None:
        self.writer.close()

    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        brief, now = self.ana.brief.snapshot(), shown(self.ana.brief.snapshot())
        try:
            recorded = self.ana.do(data.draw(changes_to(brief)))
        except BrieferError:
            assert self.ana.brief == brief
            return
        self.save(recorded)
        if recorded.events:
            self.before.append(now)
            self.after.clear()
        assert bool(recorded.events) == bool(recorded.touched)

    @precondition(lambda self: self.ana.undo_available)
    @rule()
    def undo(self) -> None:
        self.after.append(shown(self.ana.brief.snapshot()))
        self.save(self.ana.undo())
        assert shown(self.ana.brief) == self.before.pop()

    @precondition(lambda self: self.ana.redo_available)
    @rule()
    def redo(self) -> None:
        self.before.append(shown(self.ana.brief.snapshot()))
        self.save(self.ana.redo())
        assert shown(self.ana.brief) == self.after.pop()

    @precondition(lambda self: self.ana.undo_available)
    @rule()
    def undo_and_think_better_of_it(self) -> None:
        brief = self.ana.brief.snapshot()
        self.save(self.ana.undo())
        self.save(self.ana.redo())
        assert self.ana.brief == brief

    @rule()
    def restart(self) -> None:
        self.writer.close()
        self.writer = log.LogWriter(self.path)
        again = Journal(BRIEF, ANA, self.writer.log.events, self.now)
        assert (again.next_undo, again.next_redo) == (self.ana.next_undo, self.ana.next_redo)
        self.ana = again

    @invariant()
    def as_much_can_be_undone_and_redone_as_was_done_and_undone(self) -> None:
        assert len(self.ana._undo) == len(self.before)
        assert len(self.ana._redo) == len(self.after)

    @invariant()
    def the_brief_is_what_the_events_come_to(self) -> None:
        assert fold(BRIEF, self.ana.events) == self.ana.brief

    @invariant()
    def the_brief_is_what_the_file_says(self) -> None:
        opened = log.read(self.path)
        assert opened.complaints == []
        assert opened.events == tuple(self.ana.events)
        assert fold(BRIEF, opened.events) == self.ana.brief

    @invariant()
    def nobody_is_in_the_way(self) -> None:
        assert self.ana.brief.conflicts == {}
        assert self.ana.brief.problems == []

    @invariant()
    def every_quote_is_what_its_article_says(self) -> None:
        brief = self.ana.brief
        for passage in brief.annotations.values():
            article = brief.articles.get(passage.article) or brief.removed_articles[passage.article]
            assert passage.quote == passage.quote.strip()
            assert brief.text_of(passage) is not None
            if brief.outcome_of(passage).is_found:
                assert article.text[slice(*passage.span)] == passage.quote

    @invariant()
    def every_passage_has_its_place_or_is_named_as_having_none(self) -> None:
        brief = self.ana.brief
        there = [passage for passage in brief.annotations.values() if passage.article in brief.articles]
        assert sorted(p.id for p in (*brief.passages(), *brief.unplaced())) == sorted(p.id for p in there)

    def save(self, recorded: Recorded) -> None:
        self.writer.append(recorded.events)


class TwoUsers(RuleBasedStateMachine):
    """Two people with a log each, who get to see the other's from time to time."""

    def __init__(self) -> None:
        super().__init__()
        self.clocks = {ANA: wall_clock(), BEN: wall_clock(step=700)}
        self.journals = {author: Journal(BRIEF, author, now_millis=now) for author, now in self.clocks.items()}

    who = st.sampled_from([ANA, BEN])

    @rule(author=who, data=st.data())
    def change(self, author: Any, data: st.DataObject) -> None:
        mine = self.journals[author]
        before = mine.brief.snapshot()
        try:
            mine.do(data.draw(changes_to(before)))
        except BrieferError:
            assert mine.brief == before

    @rule(author=who)
    def undo(self, author: Any) -> None:
        mine = self.journals[author]
        before = mine.brief.snapshot()
        theirs = said_last_by_others(author, mine.events)
        try:
            mine.undo()
        except BrieferError:
            assert mine.brief == before
            return
        assert [value(mine.brief, key) for key in theirs] == [value(before, key) for key in theirs]
        assert mine.brief.conflicts == before.conflicts
        mine.redo()
        assert shown(mine.brief) == shown(before)
        mine.undo()

    @rule(author=who)
    def redo(self, author: Any) -> None:
        mine = self.journals[author]
        before = mine.brief.snapshot()
        theirs = said_last_by_others(author, mine.events)
        try:
            mine.redo()
        except BrieferError:
            assert mine.brief == before
        assert [value(mine.brief, key) for key in theirs] == [value(before, key) for key in theirs]

    @rule(author=who)
    def see_what_the_other_did(self, author: Any) -> None:
        events = union(*(each.events for each in self.journals.values()))
        self.journals[author] = Journal(BRIEF, author, events, self.clocks[author])

    @invariant()
    def both_come_to_the_same_once_they_have_seen_all(self) -> None:
        ana, ben = (each.events for each in self.journals.values())
        brief = fold(BRIEF, union(ana, ben))
        assert fold(BRIEF, union(ben, ana, ben)) == brief
        assert fold(BRIEF, reversed(union(ana, ben))) == brief

    @invariant()
    def nothing_either_did_fails_to_take_effect(self) -> None:
        ana, ben = (each.events for each in self.journals.values())
        assert fold(BRIEF, union(ana, ben)).problems == []

    @invariant()
    def each_brief_is_what_its_events_come_to(self) -> None:
        for each in self.journals.values():
            assert fold(BRIEF, each.events) == each.brief


def said_last_by_others(author: str, events: Iterable[Event]) -> list[tuple[str, str]]:
    """Return the things of which somebody else had the last word.

    What a newer text decides along the way, and gives back when it is undone, is nobody's word.
    """
    last: dict[tuple[str, str], str] = {}
    for event in events:
        last[spoken_of(event)] = event.author
        for key in decided_by(event):
            last.pop(key, None)
    return [key for key, who in last.items() if who != author]


def spoken_of(event: Event) -> tuple[str, str]:
    """Return what an event decides on: a thing and one of its fields, or whether it is there at all."""
    match event:
        case ev.AnnotationEvent() | ev.ArticleDescribed():
            key = event.targets[0], event.field
        case ev.ArticleUpdated():
            key = event.article, "text"
        case ev.AnnotationReanchored():
            key = event.annotation, "selector"
        case ev.PartMarked():
            key = event.article, str(event.start)
        case ev.PointReworded():
            key = event.point, "sentence"
        case ev.PointSupported():
            key = event.point, str(event.annotation)
        case ev.MemoWritten():
            key = "memo", str(event.field)
        case ev.BriefNamed():
            key = "brief", "name"
        case _:
            key = event.targets[0], "is there"
    return key


def decided_by(event: Event) -> list[tuple[str, str]]:
    """Return what else a newer text decides: where passages stand, and what its parts are."""
    if not isinstance(event, ev.ArticleUpdated):
        return []
    starts = {part.start for edition in (event.was, event.now) for part in edition.parts}
    moved = [(str(each.annotation), "selector") for each in event.passages]
    return [*moved, *((str(event.article), str(start)) for start in starts)]


def value(brief: Brief, key: tuple[str, str]) -> Any:
    """Return what a brief holds of a thing."""
    target, field = key
    if field == "is there":
        return any(target in shelf for shelf in (brief.articles, brief.annotations, brief.points))
    if target in ("memo", "brief"):
        return brief.memo.get(field) if target == "memo" else brief.name
    shelves: tuple[dict[Any, Any], ...] = (
        brief.articles | brief.removed_articles,
        brief.annotations | brief.removed_annotations,
        brief.points | brief.removed_points,
    )
    record = next(shelf[target] for shelf in shelves if target in shelf)
    if isinstance(record, Article) and field.isdecimal():
        return next((part.role for part in record.parts if part.start == int(field)), None)
    return getattr(record, field, None) or brief.sides.get(record.id, {}).get(field)  # type: ignore[call-overload]


def test_whatever_a_user_does_the_brief_is_what_the_log_says(tmp_path: Path) -> None:
    class User(OneUser):
        folder = tmp_path

    run_state_machine_as_test(User, settings=settings(max_examples=60, stateful_step_count=30))


def test_whatever_two_users_do_they_come_to_the_same_and_neither_undoes_the_other_s_work() -> None:
    run_state_machine_as_test(TwoUsers, settings=settings(max_examples=60, stateful_step_count=40))
