"""What can be asked for about the codebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate, islice
from typing import TYPE_CHECKING

import msgspec

from briefer.core import events as ev
from briefer.core.changes.base import annotation_in, check_tag
from briefer.core.codebook import codebook, parent_of
from briefer.core.errors import BrieferError, NotFoundError
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KIND_BY_ID
from briefer.core.ranks import behind, between, is_rank
from briefer.core.records import Tag, new_tag_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId

_TYPES = {each.name: each.type for each in msgspec.structs.fields(Tag)}


def tag_in(brief: Brief, id_: TagId) -> Tag:
    """Return a sub-tag of the brief. Raises `NotFoundError` if it is gone."""
    try:
        return brief.tags[id_]
    except KeyError:
        raise NotFoundError("That sub-tag is no longer in the brief.", "Undo its removal first.") from None


@dataclass(frozen=True, slots=True)
class AddTag:
    """Make a sub-tag under a kind, or under another sub-tag."""

    kind: TagId
    label: str
    colour: str = ""
    key: str = ""
    parent: TagId = NO_TAG
    id: TagId = field(default_factory=new_tag_id)
    title: str = "making a sub-tag"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `tag.added`. Raises `BrieferError` for an empty or known label, a colour or a key that is none."""
        check_tag(self.kind)
        _check_label(brief, self.kind, self.label)
        ranks = [entry.tag.rank for entry in codebook(brief, KIND_BY_ID[self.kind])]
        tag = Tag(self.id, self.kind, self.label.strip(), rank=behind(max(ranks, default="")))
        described = [*_described(brief, tag, "colour", self.colour), *_described(brief, tag, "key", self.key)]
        if self.parent:
            described += _described(brief, tag, "parent", self.parent)
        return [ev.TagAdded(subtag=tag), *described]


@dataclass(frozen=True, slots=True)
class DescribeTag:
    """Rename or recolour a sub-tag, give it a key, or put it under another. A key goes from whichever had it."""

    tag: TagId
    field: ev.TagField
    value: str
    title: str = "changing a sub-tag"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `tag.described`. Raises `BrieferError` for a value that cannot be."""
        return _described(brief, tag_in(brief, self.tag), self.field, self.value.strip())


@dataclass(frozen=True, slots=True)
class MoveTag:
    """Put a sub-tag before another of its kind, and beside it; None: at the end, right under its kind."""

    tag: TagId
    before: TagId | None = None
    title: str = "moving a sub-tag"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `tag.described` for its rank and for what it stands under."""
        tag = tag_in(brief, self.tag)
        others = [each.tag for each in codebook(brief, KIND_BY_ID[tag.kind]) if each.tag.id != tag.id]
        renewed = _ranked_anew(others)
        ranks = {each.id: each.rank for each in others} | {event.subtag: str(event.now) for event in renewed}
        beside = next((each for each in others if each.id == self.before), None)
        after = ranks[beside.id] if beside else ""
        before = max((rank for rank in ranks.values() if not after or rank < after), default="")
        parent = parent_of(brief, beside) if beside else tag.kind
        under = NO_TAG if parent == tag.kind else parent
        return [
            *renewed,
            *_described(brief, tag, "parent", under),
            ev.TagDescribed(subtag=tag.id, field="rank", was=tag.rank, now=between(before, after)),
        ]


def _ranked_anew(tags: Sequence[Tag]) -> list[ev.TagDescribed]:
    """Return the events that give listed sub-tags ranks anew where one of theirs has no room beside it; else none."""
    if all(not tag.rank or is_rank(tag.rank) for tag in tags):
        return []
    ranks = accumulate(tags, lambda rank, _tag: between(rank), initial="")
    return [
        ev.TagDescribed(subtag=tag.id, field="rank", was=tag.rank, now=rank)
        for tag, rank in zip(tags, islice(ranks, 1, None), strict=True)
    ]


@dataclass(frozen=True, slots=True)
class RemoveTag:
    """Remove a sub-tag. Its passages keep their kind, and those under it stand right under the kind."""

    tag: TagId
    title: str = "removing a sub-tag"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `tag.removed`."""
        return [ev.TagRemoved(subtag=tag_in(brief, self.tag).id)]


@dataclass(frozen=True, slots=True)
class MergeTags:
    """Merge a sub-tag into another of its kind, which gets its passages and what stands under it."""

    into: TagId
    other: TagId
    title: str = "merging sub-tags"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return the events. Raises `BrieferError` for sub-tags of two kinds."""
        into, other = tag_in(brief, self.into), tag_in(brief, self.other)
        if into.id == other.id:
            return []
        if into.kind != other.kind:
            raise BrieferError("Sub-tags of two kinds cannot be merged.", "Retag the passages instead.")
        events: list[ev.Event] = []
        if parent_of(brief, into) == other.id:
            events += _described(brief, into, "parent", other.parent)
        under = [tag for tag in brief.tags.values() if tag.parent == other.id and tag.id != into.id]
        events += [ev.TagDescribed(subtag=tag.id, field="parent", was=other.id, now=into.id) for tag in under]
        passages = [a for a in brief.annotations.values() if a.subtag == other.id]
        events += [ev.AnnotationClassified(annotation=a.id, was=other.id, now=into.id) for a in passages]
        return [*events, ev.TagRemoved(subtag=other.id)]


@dataclass(frozen=True, slots=True)
class Classify:
    """Give a passage a sub-tag, and with it the sub-tag's kind; empty takes its sub-tag away."""

    annotation: AnnotationId
    subtag: TagId
    title: str = "tagging"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `annotation.classified`, and whatever it takes to give the passage the kind."""
        from briefer.core.changes.passages import Retag

        was = annotation_in(brief, self.annotation)
        if self.subtag and was.tag != (kind := tag_in(brief, self.subtag).kind):
            retagged = [e for e in Retag(was.id, kind).events(brief) if not isinstance(e, ev.AnnotationClassified)]
        else:
            retagged = []
        if was.subtag == self.subtag:
            return retagged
        return [*retagged, ev.AnnotationClassified(annotation=was.id, was=was.subtag, now=self.subtag)]


def _check_label(brief: Brief, kind: TagId, label: str, but: TagId = NO_TAG) -> None:
    if not label.strip():
        raise BrieferError("A sub-tag needs a name.")
    same = (tag for tag in brief.tags.values() if tag.kind == kind and tag.id != but)
    if any(tag.label.casefold() == label.strip().casefold() for tag in same):
        raise BrieferError(f"There is a sub-tag “{label.strip()}” already.", "Choose another name.")


def _described(brief: Brief, tag: Tag, name: ev.TagField, value: str) -> list[ev.Event]:
    _check(brief, tag, name, value)
    events: list[ev.Event] = []
    if name == "key" and value:
        had = (other for other in brief.tags.values() if other.key == value and other.id != tag.id)
        events += [ev.TagDescribed(subtag=other.id, field="key", was=value, now="") for other in had]
    was = getattr(tag, name)
    return events if was == value else [*events, ev.TagDescribed(subtag=tag.id, field=name, was=was, now=value)]


def _check(brief: Brief, tag: Tag, name: ev.TagField, value: str) -> None:
    if name == "label":
        _check_label(brief, tag.kind, value, tag.id)
    if name == "parent" and value:
        _check_parent(brief, tag, tag_in(brief, TagId(value)))
    try:
        msgspec.convert(value, _TYPES[name])
    except msgspec.ValidationError:
        hint = {"colour": "A colour is written as #4a6b8c.", "key": "A key is one of the digits 1 to 9."}.get(name, "")
        raise BrieferError(f"“{value}” cannot be the {name} of a sub-tag.", hint) from None


def _check_parent(brief: Brief, tag: Tag, parent: Tag) -> None:
    above: Tag | None = parent
    while above is not None:
        if above.id == tag.id:
            raise BrieferError("A sub-tag cannot stand under itself.", "Choose another place for it.")
        above = brief.tags.get(parent_of(brief, above))
    if parent.kind != tag.kind:
        raise BrieferError("A sub-tag stands under one of its own kind.", "Choose another place for it.")
