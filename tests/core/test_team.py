"""Hypothesis plays a team: three people with logs on the disk, cut apart and joined at will, and nothing is lost."""

from __future__ import annotations

import itertools
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from briefer.core import changes
from briefer.core import events as ev
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.ids import PersonId
from briefer.core.journal import Journal, Recorded
from briefer.core.kinds import ARGUMENT
from briefer.core.merge import union
from briefer.core.registers import register_of
from briefer.store import log
from briefer.store.codec import Header
from briefer.store.folder import BriefFolder

from .asking import changes_to
from .examples import ANA, BEN, BRIEF, DAM, wall_clock

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.events import Event

NUMBERS = itertools.count()
ZOE = PersonId("zoe-000003")
STEPS = {ANA: 1000, BEN: 700, ZOE: 90_000}
"""Milliseconds by which each one's clock goes on: Zoe's runs away."""
TEAM = tuple(STEPS)
SAID = (ev.NoteWritten, ev.GistWritten, ev.MemoWritten, ev.PointReworded, ev.BriefNamed)
"""Events that hold words somebody wrote."""


class Team(RuleBasedStateMachine):
    """Three people, each with a folder, in which the others' logs are brought up to date now and then, or in part."""

    root: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folders = {who: self.root / f"{next(NUMBERS)}" for who in TEAM}
        for who, folder in self.folders.items():
            folder.mkdir()
            log.create(folder / f"river.{who}.briefer", Header("briefer", 1, BRIEF, who))
        self.watched = {who: BriefFolder(self.own(who)) for who in TEAM}
        self.journals = {who: Journal(BRIEF, who, now_millis=wall_clock(step=step)) for who, step in STEPS.items()}
        self.acknowledged: list[Event] = []
        self.begun: dict[Any, str] = {}
        self.begin()

    def begin(self) -> None:
        """Have everybody begin with an article, a passage and a point."""
        tag = changes.Annotate(DAM.id, 23, 30, ARGUMENT.id)
        point = changes.StatePoint("It holds.", ARGUMENT.id)
        self.passage, self.point = tag.id, point.id
        for asked in (changes.AddArticle(DAM), tag, point):
            self.keep(ANA, self.journals[ANA].do(asked))
        self.join()

    def keep(self, who: Any, recorded: Recorded) -> None:
        with log.LogWriter(self.own(who)) as writer:
            writer.append(recorded.events)
        self.acknowledged += recorded.events

    def own(self, who: Any) -> Path:
        return self.folders[who] / f"river.{who}.briefer"

    who = st.sampled_from(TEAM)

    @rule(who=who, data=st.data())
    def change(self, who: Any, data: st.DataObject) -> None:
        try:
            recorded = self.journals[who].do(data.draw(changes_to(self.journals[who].brief.snapshot())))
        except BrieferError:
            return
        self.keep(who, recorded)

    @rule(who=who, what=st.integers(0, 4), words=st.sampled_from(["one", "two", "three", "four"]))
    def write(self, who: Any, what: int, words: str) -> None:
        asked: changes.Change = (
            changes.WriteNote(self.passage, words),
            changes.WriteGist(self.passage, words),
            changes.RewordPoint(self.point, words),
            changes.WriteMemo("to", words),
            changes.NameBrief(words),
        )[what]
        with suppress(BrieferError):
            self.keep(who, self.journals[who].do(asked))

    @rule(who=who)
    def begin_a_note(self, who: Any) -> None:
        """Have somebody type in the note that stands there now; it is kept later, whatever came meanwhile."""
        passage = self.journals[who].brief.annotations.get(self.passage)
        if passage is not None:
            self.begun[who] = passage.note

    @rule(who=who, words=st.sampled_from(["one", "two", "three", "four"]))
    def end_a_note(self, who: Any, words: str) -> None:
        if who in self.begun:
            with suppress(BrieferError):
                written = changes.HavingRead(changes.WriteNote(self.passage, words), self.begun.pop(who))
                self.keep(who, self.journals[who].do(written))

    @rule()
    def join(self) -> None:
        """Bring everything everywhere, and have everybody look."""
        for who, other in itertools.permutations(TEAM, 2):
            (self.folders[who] / self.own(other).name).write_bytes(self.own(other).read_bytes())
        for who in TEAM:
            self.look_around(who)

    @rule(who=who)
    def undo(self, who: Any) -> None:
        before = {event.id for event in self.journals[who].events}
        try:
            recorded = self.journals[who].undo()
        except BrieferError:
            assert {event.id for event in self.journals[who].events} == before
            return
        self.keep(who, recorded)

    @rule(who=who, other=who, data=st.data())
    def a_log_is_carried_over_as_far_as_the_line_holds(self, who: Any, other: Any, data: st.DataObject) -> None:
        """Bring another's log into one's folder, whole or cut off anywhere, as a sync service would."""
        if who == other:
            return
        content = self.own(other).read_bytes()
        end = data.draw(st.one_of(st.just(len(content)), st.integers(0, len(content))))
        (self.folders[who] / self.own(other).name).write_bytes(content[:end])

    @rule(who=who, other=who)
    def a_conflicted_copy_appears(self, who: Any, other: Any) -> None:
        copy = self.folders[who] / f"river ({other}’s conflicted copy).briefer"
        copy.write_bytes(self.own(other).read_bytes())

    @rule(who=who)
    def look_around(self, who: Any) -> None:
        self.journals[who].take(self.watched[who].news().events)

    @rule(who=who)
    def restart(self, who: Any) -> None:
        self.watched[who] = BriefFolder(self.own(who))
        mine = self.journals[who]
        self.journals[who] = Journal(BRIEF, who, self.watched[who].news().events, mine.now_millis)

    @invariant()
    def each_brief_is_what_its_events_come_to(self) -> None:
        for mine in self.journals.values():
            assert fold(BRIEF, mine.events) == mine.brief

    @invariant()
    def everybody_keeps_what_they_did(self) -> None:
        for who, mine in self.journals.items():
            done = {event.id for event in self.acknowledged if event.author == who}
            assert done <= {event.id for event in mine.events}

    @invariant()
    def joined_again_all_show_the_same_and_nothing_is_lost(self) -> None:
        logs = [log.read(self.own(who)).events for who in TEAM]
        brief = fold(BRIEF, union(*logs))
        assert brief == fold(BRIEF, union(*reversed(logs), logs[0]))
        assert {event.id for event in union(*logs)} == {event.id for event in self.acknowledged}
        assert brief.problems == []
        for event in self.acknowledged:
            if isinstance(event, SAID):
                assert is_accounted_for(event, brief, self.acknowledged)


def is_accounted_for(said: Any, brief: Brief, events: list[Event]) -> bool:
    """Tell whether words show, were replaced by somebody who read them, are kept, or were settled."""
    key = register_of(said)
    if key is None or said.now == said.was:
        return True
    others = [event for event in events if event is not said and register_of(event) == key]
    known = any(getattr(event, "was", None) == said.now for event in others)
    target = brief.id if key[0] == "brief" else key[0]
    listed = brief.conflicts.get((target, key[1]))
    kept = listed is not None and said.now in (listed.kept, *listed.also)
    settled = any(isinstance(e, ev.ConflictSettled) and (e.target, e.field) == (target, key[1]) for e in events)
    return known or kept or settled or _shown(brief, *key) == said.now


def _shown(brief: Brief, target: str, field: str) -> Any:
    if target == "memo":
        return brief.memo.get(field, "")
    if target == "brief":
        return brief.name
    shelves: tuple[dict[Any, Any], ...] = (
        brief.annotations | brief.removed_annotations,
        brief.points | brief.removed_points,
    )
    return next(getattr(shelf[target], field) for shelf in shelves if target in shelf)


def test_a_team_that_is_cut_apart_and_joined_again_loses_no_change(tmp_path: Path) -> None:
    class OurTeam(Team):
        root = tmp_path

    run_state_machine_as_test(OurTeam, settings=settings(max_examples=40, stateful_step_count=30))
