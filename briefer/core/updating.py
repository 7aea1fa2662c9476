"""A newer text of an article: looking for its passages, and what is recorded of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefer.core import events as ev
from briefer.core.reanchoring import Anchored, NewerText
from briefer.core.records import Anchor, Annotation, Outcome, Relocation, select

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.core.records import Article
    from briefer.core.text import Span


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
    every = ((passage, anchor_of(passage, text, found[passage.id])) for passage in passages_to_find(brief, article))
    return tuple(Relocation(passage.id, passage.anchor, now) for passage, now in every if now != passage.anchor)


def anchor_of(passage: Annotation, text: str, found: Anchored) -> Anchor:
    """Return where a passage is from now on; words changed once stay changed until somebody accepts them."""
    if found.span is None:
        return Anchor(passage.selector, found.outcome)
    unsettled = passage.anchoring is Outcome.CHANGED
    return Anchor(select(text, *found.span), Outcome.CHANGED if unsettled else found.outcome)


def known_as(brief: Brief, article: Article) -> Article | None:
    """Return the article of the brief that an article is already: one added before, or one that has its text now."""
    same = brief.articles.get(brief.home_of(article.id))
    if same is None:
        same = next((each for each in brief.articles.values() if each.text == article.text), None)
    return None if same is None or same.withheld else same


def words_before(events: Iterable[ev.Event]) -> dict[AnnotationId, str]:
    """Return what each passage said before a newer text, or several since somebody settled it, changed it."""
    before: dict[AnnotationId, str] = {}
    for event in events:
        for each in _moves(event):
            if each.was.anchoring is Outcome.EXACT or each.annotation not in before:
                before[each.annotation] = each.was.selector.exact
    return before


def _moves(event: ev.Event) -> tuple[Relocation, ...]:
    """Return which passages an event put elsewhere without anybody's having accepted it."""
    if isinstance(event, ev.AnnotationReanchored) and event.now.anchoring is not Outcome.EXACT:
        return (Relocation(event.annotation, event.was, event.now),)
    return event.passages if isinstance(event, ev.ArticleUpdated) else ()


def candidates_of(brief: Brief, passage: Annotation) -> tuple[Span, ...]:
    """Return where an ambiguous passage may stand in the present text, likeliest first; none for others."""
    article = brief.articles.get(passage.article)
    if article is None or passage.anchoring is not Outcome.AMBIGUOUS:
        return ()
    return NewerText(article.text, brief.text_of(passage)).find(passage.selector).candidates


def unsure_passages(brief: Brief) -> list[Annotation]:
    """Return the passages that are not in the present text as they were, those with a place first, in reading order."""
    if not any_unsure(brief):
        return []
    found = [a for a in brief.passages() if brief.outcome_of(a) is not Outcome.EXACT]
    return [*found, *brief.unplaced()]


def any_unsure(brief: Brief) -> bool:
    """Tell whether a newer text left passages that are not in it as they were."""
    passages = brief.annotations.values()
    if any(passage.anchoring is not Outcome.EXACT for passage in passages):
        return True
    updated = any(len(texts) > 1 for texts in brief.editions.values())
    return updated and any(brief.outcome_of(passage) is not Outcome.EXACT for passage in passages)


SLIGHT = 90.0
"""How alike words are, in per cent, that differ only slightly."""


def is_slight(before: str, now: str, outcome: Outcome) -> bool:
    """Tell whether a changed passage differs from what it said before in next to nothing, and in no number.

    >>> is_slight("The gates were closed", "The gates are closed", Outcome.CHANGED)
    True
    >>> is_slight("In 12 years it failed", "In 19 years it failed", Outcome.CHANGED)
    False
    """
    if outcome is not Outcome.CHANGED or _NUMBER.findall(before) != _NUMBER.findall(now):
        return False
    return fuzz.ratio(before, now) >= SLIGHT


_NUMBER = re.compile(r"\d+")
