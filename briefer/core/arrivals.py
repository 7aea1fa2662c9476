"""What came from colleagues, counted: who brought how much of what, and what conflicts since."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.core import events as ev
from briefer.core.brief import Touched
from briefer.core.clock import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, PersonId
    from briefer.core.journal import Recorded


@dataclass(frozen=True, slots=True)
class Brought:
    """What came from one person."""

    person: PersonId
    name: str
    articles: int
    passages: int
    points: int
    notes: int
    """Passages that got a note, or another one."""
    changes: int
    """What else was changed: sentences, ratings, fields of the memo, ends of passages; not what came with the above."""

    def __bool__(self) -> bool:
        """Tell whether it is anything to speak of; a name that was told is not."""
        return any((self.articles, self.passages, self.points, self.notes, self.changes))


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came, and what it did to the brief."""

    brought: tuple[Brought, ...] = ()
    """By person, whoever brought most first."""
    conflicts: frozenset[tuple[str, str]] = frozenset()
    """What is in conflict since, by thing and field."""
    touched: Touched = field(default_factory=Touched)
    events: int = 0


def arrival_of(before: Brief, after: Brief, recorded: Recorded) -> Arrival:
    """Return what events that were taken in brought, given the brief before and after."""
    by_person: dict[PersonId, list[ev.Event]] = defaultdict(list)
    for event in recorded.events:
        by_person[event.author].append(event)
    brought = [_brought(before, after, person, events) for person, events in by_person.items()]
    fresh = {key for key, conflict in after.conflicts.items() if before.conflicts.get(key) != conflict}
    ordered = sorted(filter(None, brought), key=lambda each: (-each.passages, -each.points, each.name, each.person))
    return Arrival(tuple(ordered), frozenset(fresh), recorded.touched, len(recorded.events))


def _brought(before: Brief, after: Brief, person: PersonId, events: Sequence[ev.Event]) -> Brought:
    seen: dict[str, set[str]] = defaultdict(set)
    told = {event.change for event in events if _counted_as(event, before)}
    for event in events:
        for what, which in _counted_as(event, before):
            seen[what].add(which)
        if event.change not in told:
            seen["change"].add(event.change)
    counts = (len(seen[what]) for what in ("article", "passage", "point", "note", "change"))
    return Brought(person, after.name_of(person), *counts)


def _counted_as(event: ev.Event, before: Brief) -> list[tuple[str, str]]:
    """Return what an event counts as, and for which things it counts once; nothing for any other change."""
    match event:
        case ev.PersonNamed():
            return [("name", event.person)]
        case ev.ArticleAdded():
            return [("known" if event.article.id in before.articles else "article", event.article.id)]
        case ev.AnnotationAdded():
            passage = event.annotation
            return [("passage", passage.id), *([("note", passage.id)] if passage.note else [])]
        case ev.PointStated():
            return [("point", event.point.id)]
        case ev.NoteWritten():
            return [("note", event.annotation)]
    return []


def is_part(brief: Brief, events: Iterable[ev.Event]) -> bool:
    """Tell whether events are only what somebody did with articles that others added, so that nothing can be shown."""
    known = brief.articles or brief.removed_articles
    return not known and any(isinstance(event, ev.AnnotationAdded) for event in events)


Seen = dict["PersonId", "Stamp"]
"""How far one has seen what each person did: for each, the clock of the last event. Logs come in their order."""


def seen_of(events: Iterable[ev.Event]) -> Seen:
    """Return how far one has seen who has seen all these events, which come in the order of the fold."""
    return {event.author: event.clock for event in events}


def fresh_passages(brief: Brief, events: Iterable[ev.Event], seen: Seen, me: PersonId) -> frozenset[AnnotationId]:
    """Return the passages that others tagged or changed since.

    By each person's own clock: what a colleague did offline last week is new on the day it comes.
    """
    start = Stamp(-1, 0)
    fresh = (event for event in events if event.author != me and event.clock > seen.get(event.author, start))
    ids = {id_ for event in fresh for id_ in event.targets}
    return frozenset(id_ for id_ in brief.annotations if id_ in ids)
