"""What happens to the codebook."""

from __future__ import annotations

from briefer.core import events as ev  # noqa: TC001 - singledispatch reads the annotations
from briefer.core.brief import Brief, Touched
from briefer.core.fold.rules import RefusedError, check_value, move, note_conflict, rule, shelf_of_tag
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Tag, replace


@rule.register
def _(event: ev.TagAdded, brief: Brief) -> Touched:
    tag = event.subtag
    if tag.kind not in KIND_BY_ID:
        reason = f"makes sub-tag {tag.id} of a kind this version does not know: {tag.kind}"
        raise RefusedError(reason)
    if tag.id in KIND_BY_ID or tag.id in brief.tags or tag.id in brief.removed_tags:
        reason = f"makes sub-tag {tag.id} a second time"
        raise RefusedError(reason)
    brief.tags[tag.id] = tag
    return Touched(tags=frozenset({tag.id}))


@rule.register
def _(event: ev.TagRemoved, brief: Brief) -> Touched:
    move(event.subtag, brief.tags, brief.removed_tags, "sub-tag")
    return Touched(tags=frozenset({event.subtag}))


@rule.register
def _(event: ev.TagRestored, brief: Brief) -> Touched:
    move(event.subtag, brief.removed_tags, brief.tags, "sub-tag")
    return Touched(tags=frozenset({event.subtag}))


@rule.register
def _(event: ev.TagDescribed, brief: Brief) -> Touched:
    shelf = shelf_of_tag(brief, event.subtag)
    tag = shelf[event.subtag]
    now = check_value(Tag, event.field, event.now)
    note_conflict(brief, event, tag.id, event.field, expected=event.was, found=getattr(tag, event.field))
    shelf[tag.id] = replace(tag, **{event.field: now})
    return Touched(tags=frozenset({tag.id}))
