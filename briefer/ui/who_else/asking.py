"""What is asked about, what becomes of an answer, and where one is marked as used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.changes import Annotate, Change, Classify, NoteContradiction, SupportPoint, Together
from briefer.core.codebook import subtag_of
from briefer.core.errors import BrieferError
from briefer.core.ids import NO_TAG
from briefer.core.records import Side
from briefer.core.weighing import standing_of
from briefer.ui.translating import kind_name, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PointId, TagId
    from briefer.core.records import Annotation, Point
    from briefer.core.similarity import Likeness, Sentence


class Question(NamedTuple):
    """What is looked for elsewhere: texts, each with the passage it is of, and the point that an answer serves."""

    words: str
    """The passage or the point's sentence, as the panel heads it."""
    texts: tuple[str, ...]
    passages: tuple[AnnotationId | None, ...]
    heard: frozenset[ArticleId]
    """The articles that say it already."""
    tag: TagId
    point: PointId | None
    subtag: TagId = NO_TAG
    """The sub-tag of what is asked about, which an answer gets too."""


def tr(words: str) -> str:
    """Translate words of the panel."""
    return translate("WhoElse", words)


def about_passage(brief: Brief, passage: Annotation) -> Question:
    """Return the question who else says what a passage says; an answer serves the first point it supports."""
    points = [point for point in brief.board() if brief.sides.get(point.id, {}).get(passage.id) is Side.SUPPORTS]
    texts = tuple(filter(None, (passage.quote, passage.gist)))
    point = points[0].id if points else None
    ids = (passage.id,) * len(texts)
    heard, subtag = frozenset({passage.article}), subtag_of(brief, passage)
    return Question(passage.quote, texts, ids, heard, passage.tag, point, subtag.id if subtag else NO_TAG)


def about_point(brief: Brief, point: Point) -> Question:
    """Return the question who else says what a point says, beyond the articles of its passages."""
    standing = standing_of(brief, point)
    texts = (point.sentence, *(passage.quote for passage in standing.supporting))
    ids = (None, *(passage.id for passage in standing.supporting))
    heard = frozenset((*standing.supporters, *standing.disputers))
    return Question(point.sentence, texts, ids, heard, point.kind, point.id, _shared(brief, standing.supporting))


def _shared(brief: Brief, passages: Iterable[Annotation]) -> TagId:
    """Return the one sub-tag of all passages that have any; empty if they have several, or none."""
    found = {subtag.id for passage in passages if (subtag := subtag_of(brief, passage)) is not None}
    return found.pop() if len(found) == 1 else NO_TAG


def tagged_at(brief: Brief, sentence: Sentence) -> list[Annotation]:
    """Return the passages that hold most of a sentence, or most of which lies in it; the longest overlap first."""
    found = []
    for passage in brief.passages(sentence.article):
        shared = min(passage.span.end, sentence.span.end) - max(passage.span.start, sentence.span.start)
        shorter = min(passage.span.end - passage.span.start, sentence.span.end - sentence.span.start)
        if shared * 2 > shorter:
            found.append((shared, passage))
    return [passage for _, passage in sorted(found, key=lambda pair: -pair[0])]


def adding(brief: Brief, question: Question, answer: Likeness, side: Side) -> Change:
    """Return the change that adds a sentence as a passage, and puts it to the point of the question.

    Raises `BrieferError` if it is to dispute a point where there is none.
    """
    if question.point is None and side is Side.DISPUTES:
        raise BrieferError(tr("This passage supports no point yet."), tr("Make a point of it first, on the board."))
    tagging, passage = _tagging(brief, question, answer)
    if question.point is not None:
        tagging.append(SupportPoint(question.point, passage, side))
    return Together(tuple(tagging), tr("adding who else says it"))


def contradicting(brief: Brief, question: Question, answer: Likeness) -> Change:
    """Return the change that adds a sentence as a passage, linked as contradicting the passage it is most like.

    Raises `BrieferError` if the question is about a point without passages.
    """
    asked = question.passages[answer.nearest] or next(filter(None, question.passages), None)
    if asked is None:
        raise BrieferError(tr("This point has no passage yet to contradict."), tr("Add one to it first."))
    tagging, passage = _tagging(brief, question, answer)
    known = (min(asked, passage), max(asked, passage)) in brief.contradictions
    linking = () if known else (NoteContradiction(asked, passage),)
    return Together((*tagging, *linking), tr("linking a contradiction"))


def _tagging(brief: Brief, question: Question, answer: Likeness) -> tuple[list[Change], AnnotationId]:
    """Return the passage for a sentence: one there is with the same tag, or else a new one."""
    there = next((a for a in tagged_at(brief, answer.sentence) if a.tag == question.tag), None)
    if there is not None:
        return [], there.id
    tagging = Annotate(answer.sentence.article, *answer.sentence.span, question.tag)
    known = question.subtag in brief.tags and brief.tags[question.subtag].kind == question.tag
    return [tagging, *([Classify(tagging.id, question.subtag)] if known else [])], tagging.id


def use_of(brief: Brief, question: Question, sentence: Sentence) -> str:
    """Return how a sentence is used already, in a few words; empty if it is not."""
    here = tagged_at(brief, sentence)
    sides = brief.sides.get(question.point, {}) if question.point else {}
    for passage in here:
        if passage.id in sides:
            supports = sides[passage.id] is Side.SUPPORTS
            return tr("supports this point") if supports else tr("disputes this point")
    asked = {id_ for id_ in question.passages if id_}
    for passage in here:
        if any({link.one, link.other} & asked for link in brief.contradictions_of(passage.id)):
            return tr("contradicts it")
    if not here:
        return ""
    return tr("tagged as {kind}").format(kind=kind_name(here[0].kind).lower())
