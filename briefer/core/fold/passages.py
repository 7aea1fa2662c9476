"""What happens to passages."""

from __future__ import annotations

from briefer.core import events as ev  # noqa: TC001 - singledispatch reads the annotations
from briefer.core.brief import Brief, Touched
from briefer.core.fold.rules import (
    RefusedError,
    keep,
    move,
    note_conflict,
    revive_annotation,
    revive_article,
    rule,
    settle_removal,
    shelf_of_annotation,
    shelf_of_article,
)
from briefer.core.ids import PersonId
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Annotation, Contradiction, Outcome, Relocation, replace


def _touched_annotation(annotation: Annotation) -> Touched:
    return Touched(annotations=frozenset({annotation.id}), annotated=frozenset({annotation.article}))


def relocate(brief: Brief, event: ev.Event, to: Relocation, *, texts_differ: bool = False) -> Annotation:
    """Put a passage to its place in a newer text of its article.

    If somebody else gave the article another text meanwhile, the texts are in conflict; where each of them has the
    passage is nobody's choice, and no conflict besides.
    """
    shelf = shelf_of_annotation(brief, to.annotation)
    annotation = shelf[to.annotation]
    chosen = annotation.anchoring is Outcome.EXACT and annotation.selector.exact != to.was.selector.exact
    if annotation.selector != to.now.selector and (chosen or not texts_differ):
        note_conflict(brief, event, annotation.id, "selector", expected=to.was.selector, found=annotation.selector)
    shelf[annotation.id] = replace(annotation, selector=to.now.selector, anchoring=to.now.anchoring)
    return annotation


def _at_home(brief: Brief, annotation: Annotation) -> Annotation:
    """Return a passage that was tagged in an article which had become a text of another, as one of that."""
    article = annotation.article
    while (joined := brief.joined.get(article)) is not None:
        brief.joined[article] = joined._replace(passages=joined.passages | {annotation.id})
        article = joined.into
    return replace(annotation, article=article) if article != annotation.article else annotation


def _check(brief: Brief, annotation: Annotation) -> None:
    shelf_of_article(brief, annotation.article)
    start, end = annotation.span
    # One that is not found may quote words of a text that only another program had.
    if annotation.anchoring.is_found and brief.text_of(annotation) is None:
        reason = f"the quote of annotation {annotation.id} is not what its article has at {start}-{end}"
        raise RefusedError(reason)
    if annotation.tag not in KIND_BY_ID:
        reason = f"annotation {annotation.id} has a tag this version does not know: {annotation.tag}"
        raise RefusedError(reason)


@rule.register
def _(event: ev.AnnotationAdded, brief: Brief) -> Touched:
    annotation = _at_home(brief, event.annotation)
    is_known = annotation.id in brief.annotations or annotation.id in brief.removed_annotations
    if is_known and annotation.creator:
        # Told anew in a clean copy: nothing is in that which is not here.
        return Touched()
    _check(brief, annotation)
    if is_known:
        reason = f"adds annotation {annotation.id} a second time"
        raise RefusedError(reason)
    if not annotation.creator:
        annotation = replace(annotation, creator=event.author, created=event.at)
    brief.annotations[annotation.id] = annotation
    return _touched_annotation(annotation) | revive_article(brief, event, annotation.article)


@rule.register
def _(event: ev.AnnotationRemoved, brief: Brief) -> Touched:
    standing = brief.annotations.get(event.annotation)
    if standing and event.was and _unsigned(standing) != _unsigned(event.was):
        return keep(brief, event, event.annotation)
    gone = move(event.annotation, brief.annotations, brief.removed_annotations, "annotation")
    return _touched_annotation(gone) | settle_removal(brief, event.annotation)


def _unsigned(annotation: Annotation) -> Annotation:
    """Return a passage without what the fold fills in."""
    return replace(annotation, creator=PersonId(""), created="")


@rule.register
def _(event: ev.AnnotationRestored, brief: Brief) -> Touched:
    return _touched_annotation(move(event.annotation, brief.removed_annotations, brief.annotations, "annotation"))


@rule.register
def _(event: ev.AnnotationEvent, brief: Brief) -> Touched:
    shelf = shelf_of_annotation(brief, event.annotation)
    annotation = shelf[event.annotation]
    changed = replace(annotation, **{event.field: event.now})
    _check(brief, changed)
    found = getattr(annotation, event.field)
    note_conflict(brief, event, annotation.id, event.field, expected=event.was, found=found)
    shelf[annotation.id] = changed
    return _touched_annotation(annotation) | revive_annotation(brief, event, annotation.id)


@rule.register
def _(event: ev.AnnotationReanchored, brief: Brief) -> Touched:
    annotation = shelf_of_annotation(brief, event.annotation)[event.annotation]
    _check(brief, replace(annotation, selector=event.now.selector, anchoring=event.now.anchoring))
    return _touched_annotation(relocate(brief, event, Relocation(event.annotation, event.was, event.now)))


@rule.register
def _(event: ev.ContradictionNoted, brief: Brief) -> Touched:
    pair = event.one, event.other
    both = [shelf_of_annotation(brief, id_)[id_] for id_ in pair]
    if not event.one < event.other:
        reason = f"names the two passages of a contradiction in the wrong order: {event.one}, {event.other}"
        raise RefusedError(reason)
    found = brief.contradictions.get(pair)
    note_conflict(brief, event, *pair, expected=event.was, found=found and found.about)
    touched = Touched(annotations=frozenset(pair), annotated=frozenset(each.article for each in both))
    if event.now is None:
        brief.contradictions.pop(pair, None)
        return touched
    brief.contradictions[pair] = Contradiction(*pair, event.now)
    return touched | revive_annotation(brief, event, event.one) | revive_annotation(brief, event, event.other)
