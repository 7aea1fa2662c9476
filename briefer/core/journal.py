"""A brief as one person writes it: the events so far, what they come to, and that person's undo.

Undo appends the inverse of the last change; redo is the undo of an undo. Both are read off the events
alone, so they work across restarts, and they only ever take back what this person did.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from briefer.core.brief import Brief, Touched, joined
from briefer.core.clock import Clock, Stamp, iso_time
from briefer.core.differences import changed_keys, difference
from briefer.core.errors import BrieferError
from briefer.core.events import ArticleAdded, ArticleJoined, ConflictSettled, Event, stamped
from briefer.core.fold import apply, fold
from briefer.core.ids import BriefId, ChangeId, EventId, PersonId, new_id
from briefer.core.merge import take, union
from briefer.core.registers import register_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefer.core.changes import Change


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of a change: the events to append to the log, and what they touched in the brief."""

    events: tuple[Event, ...] = ()
    touched: Touched = field(default_factory=Touched)


class Journal:
    """Hold the events of a brief and what they fold to, and record one person's changes."""

    def __init__(
        self,
        brief_id: BriefId,
        author: PersonId,
        events: Iterable[Event] = (),
        now_millis: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        """Fold the events so far; `now_millis` reads the wall clock, for tests that need to set it."""
        self.author = author
        self.events: list[Event] = union(events)
        self.brief: Brief = fold(brief_id, self.events)
        self._by_id = {event.id: event for event in self.events}
        self._clock = Clock(self.events[-1].clock) if self.events else Clock()
        self.now_millis = now_millis
        self._undo: list[tuple[Event, ...]] = []
        self._redo: list[tuple[Event, ...]] = []
        self._recall()

    @property
    def undo_available(self) -> bool:
        """Tell whether there is a change of this person's to take back."""
        return bool(self._undo)

    @property
    def redo_available(self) -> bool:
        """Tell whether there is an undone change to bring back."""
        return bool(self._redo)

    @property
    def next_undo(self) -> tuple[Event, ...]:
        """The events that undo would take back; empty if there are none."""
        return self._undo[-1] if self._undo else ()

    @property
    def next_redo(self) -> tuple[Event, ...]:
        """The events that redo would take back; empty if there are none."""
        return self._redo[-1] if self._redo else ()

    def do(self, change: Change) -> Recorded:
        """Record a change. Raises `BrieferError`, and alters nothing, if it cannot be done."""
        events = change.events(self.brief)
        return self._record([*self._settled_by(events), *events])

    def _settled_by(self, events: Sequence[Event]) -> list[Event]:
        """Return that conflicts are settled of which this person writes anew what somebody else's wording shows.

        The fold cannot tell that by itself: it does not know what who writes has seen.
        """
        told = {(event.target, event.field) for event in events if isinstance(event, ConflictSettled)}
        written = {register: None for event in events if (register := register_of(event)) and register not in told}
        listed = [conflict for key in written if (conflict := self.brief.conflicts.get(key))]
        return [
            ConflictSettled(target=each.target, field=each.field, over=each.event)
            for each in listed
            if each.author != self.author
        ]

    def record(self, event: Event) -> Recorded:
        """Record a single event that no change stands behind, such as a person's name."""
        return self._record([event])

    def take(self, events: Iterable[Event]) -> Recorded:
        """Take in events from elsewhere, and say which of them are new and what they touched.

        Those that belong before some that are here already are folded in their place.
        """
        last = self.events[-1].order if self.events else None
        known, conflicts = len(self._by_id), dict(self.brief.conflicts)
        fresh = sorted(take(self._by_id, events), key=lambda event: event.order)
        if not fresh:
            return Recorded()
        replaced = len(self._by_id) < known + len(fresh)
        touched = self._refold() if replaced or (last and fresh[0].order < last) else self._append(fresh)
        touched |= Touched(conflicts=frozenset(changed_keys(conflicts, self.brief.conflicts)))
        self._clock.see(fresh[-1].clock)
        if any(event.author == self.author for event in fresh):
            self._recall()
        return Recorded(tuple(fresh), touched)

    def _append(self, events: Sequence[Event]) -> Touched:
        touches = [apply(self.brief, event) for event in events]
        self.events.extend(events)
        return joined(touches)

    def _refold(self) -> Touched:
        before = self.brief
        self.events = sorted(self._by_id.values(), key=lambda event: event.order)
        self.brief = fold(before.id, self.events)
        return difference(before, self.brief)

    def undo(self) -> Recorded:
        """Take back this person's last change.

        Raises `BrieferError` if somebody else built on it since; then the next undo goes on with the one before.
        """
        return self._take_back(self._undo, "There is nothing to undo.")

    def redo(self) -> Recorded:
        """Bring back what was undone last.

        Raises `BrieferError` if somebody else built on it since; then the next redo goes on with the one before.
        """
        return self._take_back(self._redo, "There is nothing to redo.")

    def _take_back(self, stack: list[tuple[Event, ...]], nothing: str) -> Recorded:
        if not stack:
            raise BrieferError(nothing)
        group = stack[-1]
        inverses = [inverse for event in reversed(group) if (inverse := event.inverse()) is not None]
        draft = self._rehearse(inverses)
        refused = len(draft.problems) > len(self.brief.problems)
        new = draft.conflicts.items() - self.brief.conflicts.items() - self.brief.settled.items()
        if refused or new or self._built_on(group, inverses):
            stack.pop()
            raise BrieferError(
                "This cannot be taken back: somebody changed the same thing since.", "Change it by hand instead."
            )
        return self._record(inverses, undoes=group[0].change)

    def _built_on(self, group: tuple[Event, ...], inverses: Sequence[Event]) -> bool:
        """Tell whether this would undo what somebody else wrote or built on since, or bring back what they removed.

        Equal values are no excuse: who wrote the same later must not find it gone. And an article can be added,
        or made a text of another, by two people who do not know of each other: then it is also the other's.
        """
        others = [event for event in self.events if event.author != self.author]
        later = [event for event in others if event.order > group[0].order]
        replaced = {register_of(event) for event in group} - {None}
        return (
            any(register_of(event) in replaced for event in later)
            or _takes_away(group, inverses, later)
            or bool(_added(group) & _added(others))
        )

    def _record(self, events: Sequence[Event], undoes: ChangeId | None = None) -> Recorded:
        if not events:
            return Recorded()
        change = ChangeId(new_id())
        group = tuple(self._stamp(event, change, undoes) for event in events)
        self._check(group)
        touched = self._append(group)
        self._by_id.update((event.id, event) for event in group)
        self._remember(group)
        return Recorded(group, touched)

    def _check(self, group: tuple[Event, ...]) -> None:
        """Raise `BrieferError` for what could not be read back from the log, or would not take effect."""
        for event in group:
            try:
                msgspec.json.decode(msgspec.json.encode(event), type=type(event))
            except (msgspec.ValidationError, UnicodeEncodeError, OverflowError) as error:
                raise BrieferError(
                    f"That cannot be kept: {error}.", "Shorten it, or leave out what is no text."
                ) from error
        problems = self._rehearse(group).problems[len(self.brief.problems) :]
        if problems:
            raise BrieferError(f"That cannot be done: it {problems[0].reason}.")

    def _rehearse(self, events: Iterable[Event]) -> Brief:
        """Return what the brief would come to."""
        draft = self.brief.snapshot()
        for event in events:
            apply(draft, event)
        return draft

    def _stamp(self, event: Event, change: ChangeId, undoes: ChangeId | None) -> Event:
        now = self.now_millis()
        return stamped(
            event,
            id=EventId(new_id()),
            clock=self._clock.tick(now),
            author=self.author,
            # Not the clock's time: that may have followed a colleague's clock that is years ahead.
            at=iso_time(Stamp(now, 0)),
            change=change,
            undoes=undoes,
        )

    def _recall(self) -> None:
        """Read off the events what can be undone and redone."""
        self._undo.clear()
        self._redo.clear()
        for group in _changes_of(self.author, self.events):
            self._remember(group)

    def _remember(self, group: tuple[Event, ...]) -> None:
        """Put a change on the stack it belongs to: an undo moves the change it undoes to the other stack.

        That need not be the last one: what a colleague built on was passed over.
        """
        undoes = group[0].undoes
        if undoes is not None and _taken_from(self._undo, undoes):
            self._redo.append(group)
        elif undoes is not None and _taken_from(self._redo, undoes):
            self._undo.append(group)
        elif any(event.inverse() is not None for event in group):
            self._undo.append(group)
            self._redo.clear()


def _taken_from(stack: list[tuple[Event, ...]], change: ChangeId) -> bool:
    """Take the latest group of a change off a stack, and tell whether it was there."""
    for n in reversed(range(len(stack))):
        if stack[n][0].change == change:
            del stack[n]
            return True
    return False


def _takes_away(group: Sequence[Event], inverses: Sequence[Event], later: Iterable[Event]) -> bool:
    """Tell whether records go that were built on later, or come back that were removed later."""
    gone = _targets(event for event in inverses if event.removes)
    back = _targets(event for event in group if event.removes)
    return any((gone | back if event.removes else gone) & set(event.targets) for event in later)


def _added(events: Iterable[Event]) -> set[str]:
    """Return what two people may both have done: adding an article, and making one a text of another."""
    found: set[str] = set()
    for event in events:
        if isinstance(event, ArticleAdded):
            found.add(event.article.id)
        elif isinstance(event, ArticleJoined):
            found.add(f"{event.article} joined")
    return found


def _targets(events: Iterable[Event]) -> set[str]:
    return {id_ for event in events for id_ in event.targets}


def _changes_of(author: PersonId, events: Iterable[Event]) -> list[tuple[Event, ...]]:
    groups: dict[ChangeId, list[Event]] = {}
    for event in events:
        if event.author == author:
            groups.setdefault(event.change, []).append(event)
    return [tuple(group) for group in groups.values()]
