"""The codebook: the sub-tags under each kind, in order and nested."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import KIND_BY_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.core.kinds import Kind
    from briefer.core.records import Annotation, Tag


DEEPEST = 50
"""How many sub-tags may stand above one: more come from a damaged log, and no screen could show them."""


class Entry(NamedTuple):
    """A sub-tag, and how deep it stands: 0 right under its kind."""

    tag: Tag
    depth: int


def codebook(brief: Brief, kind: Kind) -> list[Entry]:
    """Return the sub-tags of a kind as they are listed, each above those that stand under it.

    One whose parent is gone, or that two people put under each other, stands right under the kind.
    """
    own = [tag for tag in brief.tags.values() if tag.kind == kind.id]
    own.sort(key=lambda tag: (tag.rank, tag.label.casefold(), tag.id))
    under: dict[TagId, list[Tag]] = {}
    for tag in own:
        under.setdefault(parent_of(brief, tag), []).append(tag)
    return list(_listed(under, kind.id, 0))


def _listed(under: dict[TagId, list[Tag]], parent: TagId, depth: int) -> Iterator[Entry]:
    for tag in under.get(parent, ()):
        yield Entry(tag, depth)
        yield from _listed(under, tag.id, depth + 1)


def parent_of(brief: Brief, tag: Tag) -> TagId:
    """Return the sub-tag, or the kind, that a sub-tag stands under; the kind, where it would stand too deep."""
    seen, above = {tag.id}, brief.tags.get(tag.parent)
    while above is not None and above.kind == tag.kind:
        if above.id in seen or len(seen) > DEEPEST:
            return tag.kind
        seen.add(above.id)
        above = brief.tags.get(above.parent)
    first = brief.tags.get(tag.parent)
    return first.id if first is not None and first.kind == tag.kind else tag.kind


def within(brief: Brief, tag: TagId) -> frozenset[TagId]:
    """Return a sub-tag and all that stand under it; nothing if it is gone."""
    own = brief.tags.get(tag)
    if own is None:
        return frozenset()
    entries = codebook(brief, KIND_BY_ID[own.kind])
    n, depth = next((n, entry.depth) for n, entry in enumerate(entries) if entry.tag.id == tag)
    below = takewhile(lambda entry: entry.depth > depth, entries[n + 1 :])
    return frozenset((tag, *(entry.tag.id for entry in below)))


def subtag_of(brief: Brief, annotation: Annotation) -> Tag | None:
    """Return the sub-tag of a passage, if it has one that fits its kind."""
    tag = brief.tags.get(annotation.subtag)
    return tag if tag is not None and tag.kind == annotation.kind.id else None


def trail_of(brief: Brief, annotation: Annotation) -> list[Tag]:
    """Return the sub-tag of a passage after those that it stands under; nothing if it has none."""
    trail: list[Tag] = []
    tag = subtag_of(brief, annotation)
    while tag is not None:
        trail.insert(0, tag)
        tag = brief.tags.get(parent_of(brief, tag))
    return trail


def counts(brief: Brief) -> dict[TagId, int]:
    """Return how many passages each sub-tag has itself, without those under it."""
    found = dict.fromkeys(brief.tags, 0)
    for annotation in brief.passages():
        tag = subtag_of(brief, annotation)
        if tag is not None:
            found[tag.id] += 1
    return found
