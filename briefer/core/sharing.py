"""What to give away of a brief: its present state, or a part of it, as events that tell of nothing else.

The events keep the ids of articles, passages and points, the authors and the dates; so what comes back from a
colleague finds its place. What was removed, and what stood there before, is not in them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from briefer.core import events as ev
from briefer.core.clock import Stamp
from briefer.core.ids import EventId, article_id
from briefer.core.records import replace
from briefer.core.registers import register_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PersonId, PointId
    from briefer.core.records import Article

_TAGS = (ev.TagAdded, ev.TagDescribed, ev.TagRemoved, ev.TagRestored)


@dataclass(frozen=True, slots=True)
class Choice:
    """What to share. Without any choice: all that is there now."""

    only: PersonId | None = None
    """Only this person's passages and points."""
    articles: frozenset[ArticleId] | None = None
    """Only these articles, with their passages and the points those stand for or against."""
    texts: bool = True
    """Whether articles come with their text, or whoever reads the file has to have it."""

    @property
    def is_part(self) -> bool:
        """Tell whether something is left out but the past and the texts."""
        return self.only is not None or self.articles is not None


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is shared, by id."""

    articles: frozenset[ArticleId]
    annotations: frozenset[AnnotationId]
    points: frozenset[PointId]
    records: frozenset[str]
    """The passages and points."""
    is_part: bool


def shared_events(brief: Brief, events: Sequence[ev.Event], choice: Choice, now_millis: int) -> list[ev.Event]:
    """Return events that come to what is chosen of a brief as it stands.

    Events must be all of the brief's, in the order of the fold; `now_millis` is the wall time, which none of those
    told anew is ahead of. The same state gives the same events: so what is shared twice is taken in once.
    """
    scope = _scope(brief, choice)
    told = [each for event in _latest(events) for each in _retold(event, brief, scope)]
    if not choice.texts:
        told = [_without_text(event, scope, brief) for event in told]
    people = {event.author for event in told} | {brief.annotations[id_].creator for id_ in scope.annotations}
    named = (event for event in told if not isinstance(event, ev.PersonNamed) or event.person in people)
    return list(_stamped(sorted(named, key=_place), events, now_millis))


def _scope(brief: Brief, choice: Choice) -> _Scope:
    articles = frozenset(id_ for id_ in brief.articles if choice.articles is None or id_ in choice.articles)
    annotations = frozenset(
        each.id
        for each in brief.annotations.values()
        if each.article in articles and choice.only in (None, each.creator)
    )
    points = frozenset(
        point.id
        for point in brief.points.values()
        if choice.only in (None, point.creator)
        and (choice.articles is None or annotations & brief.sides.get(point.id, {}).keys())
    )
    return _Scope(articles, annotations, points, frozenset[str](annotations | points), choice.is_part)


def _latest(events: Iterable[ev.Event]) -> list[ev.Event]:
    """Return events without those whose value another one took away: of a name or a text only the last is left."""
    last: dict[Any, ev.Event] = {}
    for event in events:
        key = register_of(event) or (isinstance(event, ev.PersonNamed) and event.person) or event.id
        last[key if not isinstance(event, _TAGS) else event.id] = event
    return sorted(last.values(), key=lambda event: event.order)


def _retold(event: ev.Event, brief: Brief, scope: _Scope) -> Iterator[ev.Event]:
    """Yield what an event comes to today; nothing if that is told by another, or is not shared."""
    match event:
        case ev.ArticleAdded() if event.article.id in scope.articles:
            yield from _article(event, brief, scope)
        case ev.AnnotationAdded() if event.annotation.id in scope.annotations:
            yield replace(event, annotation=brief.annotations[event.annotation.id])
        case ev.PointStated() if event.point.id in scope.points:
            yield replace(event, point=brief.points[event.point.id])
        case ev.MemoWritten() | ev.BriefNamed() if event.now and not scope.is_part:
            yield replace(event, was="")
        case ev.PointSupported() | ev.ContradictionNoted() if event.now is not None and _links(event) <= scope.records:
            yield replace(event, was=None)
        case ev.PersonNamed() | ev.TagAdded() | ev.TagDescribed() | ev.TagRemoved() | ev.TagRestored():
            yield event
        case ev.UnknownEvent() if not scope.is_part:
            yield event


def _links(event: ev.PointSupported | ev.ContradictionNoted) -> set[str]:
    """Return the two records that an event links."""
    if isinstance(event, ev.PointSupported):
        return {event.point, event.annotation}
    return {event.one, event.other}


def _article(event: ev.ArticleAdded, brief: Brief, scope: _Scope) -> Iterator[ev.Event]:
    """Yield an article as it is now and, for passages that have no place in its text, the older texts they are from."""
    article = brief.articles[event.article.id]
    if event.article.id in brief.as_read and event.article != brief.as_read[article.id]:
        return
    yield replace(event, article=article)
    strays = [passage for id_ in scope.annotations if (passage := brief.annotations[id_]).article == article.id]
    for text in brief.editions[article.id]:
        if any(text[slice(*stray.span)] == stray.quote != article.text[slice(*stray.span)] for stray in strays):
            yield replace(event, article=replace(article, text=text, parts=(), marks=(), pages=()))


def _without_text(event: ev.Event, scope: _Scope, brief: Brief) -> ev.Event:
    if not isinstance(event, ev.ArticleAdded):
        return event
    quotes = [passage for id_ in scope.annotations if (passage := brief.annotations[id_]).article == event.article.id]
    spans = [passage.span for passage in quotes]
    blank = _blanked(event.article, spans)
    left_out = article_id(event.article.text)
    return replace(event, article=replace(event.article, text=blank, marks=(), withheld=left_out))


def _blanked(article: Article, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text of the same length of which only the ends of lines between parts, and some spans, are left."""
    blank = [" "] * len(article.text)
    for part in article.parts:
        if part.end < len(blank):
            blank[part.end] = "\n"
    for start, end in spans:
        blank[start:end] = article.text[start:end]
    return "".join(blank)


def _place(event: ev.Event) -> tuple[int, Any]:
    """Return the place of an event among those shared: what others refer to comes before them."""
    match event:
        case ev.ArticleAdded():
            rank = 1
        case ev.AnnotationAdded() | ev.PointStated():
            rank = 2
        case ev.PointSupported() | ev.ContradictionNoted() | ev.MemoWritten() | ev.BriefNamed():
            rank = 3
        case _:
            rank = 0
    return rank, event.order


def _stamped(told: Iterable[ev.Event], events: Iterable[ev.Event], now_millis: int) -> Iterator[ev.Event]:
    """Yield events in the order given; those told anew get ids of their own, and come after all they are made of.

    So where somebody has both, the events told anew say nothing new.
    """
    latest = {key: event.clock for event in events for key in _things(event)}
    last = Stamp(0, 0)
    for event in told:
        if _place(event)[0] == 0:
            yield event
            continue
        millis, step = latest[_things(event)[0]]
        last = max(Stamp(min(millis, now_millis), step + 1), Stamp(last.millis, last.step + 1))
        fresh = replace(event, id=EventId(""), clock=last, undoes=None)
        id_ = hashlib.sha256(event.id.encode() + msgspec.json.encode(fresh)).hexdigest()[:32]
        yield replace(fresh, id=EventId(id_))


def _things(event: ev.Event) -> list[Any]:
    """Return what an event is about: first a link, a name or a text, if it is one, then records."""
    relocated = [each.annotation for each in event.passages] if isinstance(event, ev.ArticleUpdated) else []
    register = register_of(event)
    return [*([register] if register else []), *event.targets, *relocated]
