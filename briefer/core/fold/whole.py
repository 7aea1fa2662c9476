"""What happens to the brief as a whole: its name, its people, its memo, its conflicts."""

from __future__ import annotations

from briefer.core import events as ev  # noqa: TC001 - singledispatch reads the annotations
from briefer.core.brief import Brief, Conflict, Touched
from briefer.core.fold.rules import note_conflict, rule


@rule.register
def _(event: ev.PersonNamed, brief: Brief) -> Touched:
    brief.people[event.person] = event.name
    return Touched(people=True)


@rule.register
def _(event: ev.BriefNamed, brief: Brief) -> Touched:
    note_conflict(brief, event, brief.id, "name", expected=event.was, found=brief.name)
    brief.name = event.now
    return Touched(people=True)


@rule.register
def _(event: ev.MemoWritten, brief: Brief) -> Touched:
    note_conflict(brief, event, "memo", event.field, expected=event.was, found=brief.memo.get(event.field, ""))
    if event.now:
        brief.memo[event.field] = event.now
    else:
        brief.memo.pop(event.field, None)
    return Touched(memo=frozenset({event.field}))


@rule.register
def _(event: ev.ConflictSettled, brief: Brief) -> Touched:
    here, there = (brief.conflicts, brief.settled) if event.settled else (brief.settled, brief.conflicts)
    key = event.target, event.field
    # A conflict that came up since is another one: nobody has looked at that.
    if key in here and here[key].event == event.over:
        there[key] = _beside(there.get(key), here.pop(key)) if not event.settled else here.pop(key)
    return Touched(conflicts=frozenset({key}))


def _beside(listed: Conflict | None, again: Conflict) -> Conflict:
    """Return a conflict that is listed again, with one that came up since: neither takes the other's place."""
    return again if listed is None else listed._replace(also=(*again.also, again.kept, *listed.also))
