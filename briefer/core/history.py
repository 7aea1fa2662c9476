"""The history of each field of passages, points, articles and the memo: who, when, what before; and back to that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from briefer.core import events as ev
from briefer.core.earlier_texts import restoring_text
from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId, PointId
from briefer.core.records import Anchor, Selector, replace
from briefer.core.registers import register_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.core.brief import Brief
    from briefer.core.changes import Change
    from briefer.core.ids import EventId, PersonId

ADDED, REMOVED, RESTORED = "added", "removed", "restored"
JOINED, PARTED = "joined", "parted"
"""What stands for a field where a whole record came or went."""
_WHOLE: dict[type[ev.Event], str] = {
    ev.ArticleAdded: ADDED,
    ev.AnnotationAdded: ADDED,
    ev.PointStated: ADDED,
    ev.ArticleRemoved: REMOVED,
    ev.AnnotationRemoved: REMOVED,
    ev.PointRemoved: REMOVED,
    ev.ArticleRestored: RESTORED,
    ev.AnnotationRestored: RESTORED,
    ev.PointRestored: RESTORED,
}


class Step(NamedTuple):
    """One change of one field."""

    event: EventId
    author: PersonId
    at: str
    """When, as ISO 8601 in UTC."""
    field: str
    was: Any
    now: Any


def history_of(events: Iterable[ev.Event], target: str, field: str | None = None) -> list[Step]:
    """Return what happened to a thing, or to one field of it, the earliest first.

    The target is an id, or `memo`, or `brief`. Events must come in the order of the fold.
    """
    steps = (step for event in events if (step := _step(event, target)))
    return [step for step in steps if field in (None, step.field)]


def _step(event: ev.Event, target: str) -> Step | None:
    what = _WHOLE.get(type(event))
    if what is not None:
        return Step(event.id, event.author, event.at, what, None, None) if event.targets[:1] == (target,) else None
    if isinstance(event, ev.ArticleJoined | ev.ArticleParted):
        what = JOINED if isinstance(event, ev.ArticleJoined) else PARTED
        return Step(event.id, event.author, event.at, what, None, None) if target in event.targets else None
    register = register_of(event)
    if register is not None and register[0] == target:
        return Step(event.id, event.author, event.at, register[1], *_values(event))
    if isinstance(event, ev.ArticleUpdated):
        return next(_relocations(event, target), None)
    return None


def _relocations(event: ev.ArticleUpdated, target: str) -> Iterator[Step]:
    """Yield where a passage was moved to when its article got a newer text."""
    for each in event.passages:
        if each.annotation == target:
            values = each.was.selector, each.now.selector
            yield Step(event.id, event.author, event.at, "selector", *values)


def _values(event: Any) -> tuple[Any, Any]:
    """Return what an event replaced and by what; of a passage's place only where it is."""
    values = event.was, event.now
    return tuple(value.selector if isinstance(value, Anchor) else value for value in values)  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Restore:
    """Give a field a value that it had before."""

    like: ev.Event
    """An event that once changed the field."""
    value: Any
    title: str = "restoring what was there before"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return an event like that one. Raises `BrieferError` if the thing is gone, or it was a text."""
        register = register_of(self.like)
        if register is None or isinstance(self.like, ev.ArticleUpdated):
            raise BrieferError("That cannot be restored by itself.", "Undo the change, or make it by hand.")
        found = value_of(brief, *register)
        if found == self.value:
            return []
        if isinstance(self.value, Selector) and not _stands(brief, register[0], self.value):
            raise BrieferError(
                "Those words are not in the article’s present text.", "Restore its earlier text, in its own history."
            )
        if isinstance(self.like, ev.AnnotationReanchored):
            return [ev.AnnotationMoved(annotation=self.like.annotation, was=found, now=self.value)]
        return [replace(self.like, **_UNSTAMPED, was=found, now=self.value)]


def _stands(brief: Brief, passage: str, selector: Selector) -> bool:
    article = brief.articles.get(brief.annotations[AnnotationId(passage)].article)
    return article is not None and article.text[slice(*selector.span)] == selector.exact


_UNSTAMPED = {name: getattr(ev.Event(), name) for name in ("id", "clock", "author", "at", "change", "undoes")}


def restoring(events: Sequence[ev.Event], step: Step, *, before: bool = True) -> Change:
    """Return the change that gives a field the value it had before a step, or the one it had after it.

    Events must be all of the brief's, in the order of the fold. Raises `BrieferError` if no single field was changed.
    """
    event = next((event for event in events if event.id == step.event), None)
    if event is None or (step.field, step.was) == (step.field, step.now):
        raise BrieferError("That cannot be restored by itself.", "Undo the change, or make it by hand.")
    if isinstance(event, ev.ArticleUpdated) and step.field == "text":
        return restoring_text(events, event, before=before)
    if isinstance(event, ev.ArticleUpdated):
        target = next(each.annotation for each in event.passages if each.was.selector == step.was)
        event = ev.AnnotationMoved(annotation=target, was=step.was, now=step.now)
    return Restore(event, step.was if before else step.now)


def value_of(brief: Brief, target: str, field: str) -> Any:
    """Return what a brief holds in a field. Raises `BrieferError` if the thing is not there."""
    if target in ("memo", "brief", brief.id):
        return brief.memo.get(field, "") if target == "memo" else brief.name
    record = _record(brief, target)
    if field.startswith("part "):
        return next((part.role for part in record.parts if part.start == int(field[5:])), None)
    if field == "text":
        return record.edition
    if hasattr(record, field):
        return getattr(record, field)
    contradiction = brief.contradictions.get((AnnotationId(target), AnnotationId(field)))
    if contradiction is not None:
        return contradiction.about
    return brief.sides.get(PointId(target), {}).get(AnnotationId(field))


def _record(brief: Brief, target: str) -> Any:
    shelves: tuple[dict[Any, Any], ...] = (brief.annotations, brief.points, brief.articles, brief.tags)
    for shelf in shelves:
        if target in shelf:
            return shelf[target]
    raise BrieferError("That is no longer in the brief.", "Undo its removal first.")
