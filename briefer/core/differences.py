"""What differs between a brief before and after events came that belong in between: what views must look at anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from briefer.core.brief import Touched

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefer.core.brief import Brief

Key = TypeVar("Key")


def difference(before: Brief, after: Brief) -> Touched:
    """Return what was touched between two states of a brief."""
    annotations = changed_keys(before.annotations, after.annotations)
    for pair in changed_keys(before.contradictions, after.contradictions):
        annotations |= set(pair)
    articles = changed_keys(before.articles, after.articles) | changed_keys(before.editions, after.editions)
    points = changed_keys(before.points, after.points) | changed_keys(before.sides, after.sides)
    conflicts = changed_keys(before.conflicts, after.conflicts) | changed_keys(before.settled, after.settled)
    return Touched(
        articles=frozenset(articles),
        annotations=frozenset(annotations),
        annotated=frozenset(_articles_of(annotations, before) | _articles_of(annotations, after)),
        points=frozenset(points),
        memo=frozenset(changed_keys(before.memo, after.memo)),
        people=(before.people, before.name) != (after.people, after.name),
        conflicts=frozenset(conflicts),
        tags=frozenset(changed_keys(before.tags, after.tags)),
    )


def changed_keys(before: Mapping[Key, Any], after: Mapping[Key, Any]) -> set[Key]:
    """Return the keys under which something else stands; the same object is not looked into."""
    return {key for key in before.keys() | after.keys() if not _same(before.get(key), after.get(key))}


def _same(one: Any, other: Any) -> bool:
    return one is other or one == other


def _articles_of(annotations: set[Any], brief: Brief) -> set[Any]:
    shelves = (brief.annotations, brief.removed_annotations)
    return {shelf[id_].article for shelf in shelves for id_ in annotations if id_ in shelf}


def in_common(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many items two sequences begin with in common.

    >>> in_common("anchor", "ancient")
    3
    """
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
