"""A newer text of an article: looking for its passages, and what is recorded of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.reanchoring import Anchored, NewerText
from briefer.core.records import Anchor, Annotation, Outcome, Relocation, select

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId


def reanchored(
    brief: Brief,
    article: ArticleId,
    text: str,
    *,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[AnnotationId, Anchored] | None:
    """Look for all passages of an article in a newer text, removed ones, too; None if it was cancelled.

    `progress` is told how many are done. Give a worker thread a snapshot of the brief.
    """
    return look_for(brief, passages_to_find(brief, article), text, progress=progress, cancelled=cancelled)


def passages_to_find(brief: Brief, article: ArticleId) -> list[Annotation]:
    """Return the passages of an article, those that were removed and may come back included."""
    every = (*brief.annotations.values(), *brief.removed_annotations.values())
    return [annotation for annotation in every if annotation.article == article]


def look_for(
    brief: Brief,
    passages: Sequence[Annotation],
    text: str,
    *,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[AnnotationId, Anchored] | None:
    """Look for some passages in a newer text, each from the text in which it stands; None if it was cancelled."""
    newer: dict[str | None, NewerText] = {}
    found = {}
    for n, passage in enumerate(passages, 1):
        if cancelled():
            return None
        old = brief.text_of(passage)
        if old not in newer:
            newer[old] = NewerText(text, old)
        found[passage.id] = newer[old].find(passage.selector)
        progress(n)
    return found


def relocations(
    brief: Brief, article: ArticleId, text: str, found: Mapping[AnnotationId, Anchored]
) -> tuple[Relocation, ...]:
    """Return what becomes of each passage that does not stand just where it stood."""
    every = ((passage, _anchor(passage, text, found[passage.id])) for passage in passages_to_find(brief, article))
    return tuple(Relocation(passage.id, passage.anchor, now) for passage, now in every if now != passage.anchor)


def _anchor(passage: Annotation, text: str, found: Anchored) -> Anchor:
    """Return where a passage is from now on; words changed once stay changed until somebody accepts them."""
    if found.span is None:
        return Anchor(passage.selector, found.outcome)
    unsettled = passage.anchoring is Outcome.CHANGED
    return Anchor(select(text, *found.span), Outcome.CHANGED if unsettled else found.outcome)
