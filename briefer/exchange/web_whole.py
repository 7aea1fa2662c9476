"""What a brief says beyond its passages, as properties of our own on the collection: other programs may ignore them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from briefer.core.codebook import codebook
from briefer.core.ids import NO_TAG, ArticleId, PersonId, TagId
from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.core.records import Reliability
from briefer.exchange.identity import ARTICLE, PERSON, guid
from briefer.exchange.intake import FACTS
from briefer.exchange.points import RATINGS, PointTold, ratings_of
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.brief import Brief
    from briefer.core.kinds import Kind
    from briefer.core.records import Article, Point, Tag
    from briefer.exchange.intake import Intake

OURS = "briefer:"
SOURCES, TAGS, POINTS, CONTRADICTIONS = (f"{OURS}{name}" for name in ("sources", "tags", "points", "contradictions"))
UNNAMED = "Passages"
"""The label of the collection of a brief that has no name."""


def urn(id_: str) -> str:
    """Return the IRI of a thing of ours."""
    return f"urn:uuid:{guid(id_)}"


def whole_of(brief: Brief) -> dict[str, Any]:
    """Return what is known about the articles, the sub-tags, the points with their ratings, and the contradictions."""
    told = {
        SOURCES: [_source(article) for article in brief.articles.values()],
        TAGS: [_tag(entry.tag) for kind in KINDS for entry in codebook(brief, kind)],
        POINTS: [_point(brief, point) for point in brief.board()],
        CONTRADICTIONS: [
            {**_ours(about=each.about), f"{OURS}one": urn(each.one), f"{OURS}other": urn(each.other)}
            for each in brief.open_contradictions()
        ],
    }
    return {name: things for name, things in told.items() if things}


def _ours(**told: Any) -> dict[str, Any]:
    return {f"{OURS}{name}": value for name, value in told.items() if value}


def _source(article: Article) -> dict[str, Any]:
    known = {name: value for name in FACTS if (value := getattr(article, name)) != Reliability.F}
    return {"id": ARTICLE + article.id, **_ours(**known)}


def _tag(tag: Tag) -> dict[str, Any]:
    parent = urn(tag.parent) if tag.parent else ""
    return {"id": urn(tag.id), **_ours(kind=tag.kind, label=tag.label, colour=tag.colour, key=tag.key, parent=parent)}


def _point(brief: Brief, point: Point) -> dict[str, Any]:
    return {
        "id": urn(point.id),
        "creator": {"id": PERSON + point.creator, "type": "Person", "name": brief.name_of(point.creator)},
        "created": point.created,
        **_ours(kind=point.kind, sentence=point.sentence, rank=point.rank, **ratings_of(point)),
    }


# --- and back


class _Source(Struct, frozen=True):
    id: str
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    first_in: str = ""
    date: str = ""
    url: str = ""
    retrieved: str = ""
    note: str = ""
    reliability: Reliability = Reliability.F


class _Tag(Struct, frozen=True):
    id: str
    kind: str
    label: str
    colour: str = ""
    key: str = ""
    parent: str = ""


class _Person(Struct, frozen=True):
    id: str = ""
    name: str = ""


class _Point(Struct, frozen=True):
    id: str
    kind: str
    sentence: str
    rank: str = ""
    created: str = ""
    creator: _Person = _Person()


class _Contradiction(Struct, frozen=True):
    one: str
    other: str
    about: str = ""


class Whole:
    """Read what a collection of ours says beyond its passages."""

    def __init__(self, document: Any, intake: Intake) -> None:
        """Look at a document of any shape; only a collection, or a list of such, has something to say."""
        parts = document if isinstance(document, list) else [document]
        self._parts = [part for part in parts if isinstance(part, dict)]
        self._intake = intake
        self._tags: dict[str, TagId] = {}

    def read_before(self) -> None:
        """Read what passages refer to."""
        for part in self._parts:
            label = part.get("label")
            if isinstance(label, str) and label != UNNAMED and any(name.startswith(OURS) for name in part):
                self._intake.name_brief(label)
        self._each(TAGS, lambda raw: self._take_tag(msgspec.convert(raw, _Tag)))
        self._each(SOURCES, lambda raw: self._take_source(msgspec.convert(raw, _Source)))
        self._each(POINTS, lambda raw: self._take_point(msgspec.convert(raw, _Point), raw))

    def read_after(self) -> None:
        """Read what refers to passages."""
        self._each(CONTRADICTIONS, lambda raw: self._take_contradiction(msgspec.convert(raw, _Contradiction)))

    def _each(self, name: str, take: Callable[[dict[str, Any]], None]) -> None:
        for part in self._parts:
            things = part.get(name)
            for thing in things if isinstance(things, list) else ():
                try:
                    take({key.removeprefix(OURS): value for key, value in thing.items()})
                except (msgspec.ValidationError, AttributeError) as error:
                    self._intake.miss(f"One of {name} is not as briefer writes it ({error})")

    def _take_tag(self, told: _Tag) -> None:
        kind, parent = KIND_BY_ID.get(TagId(told.kind)), self._tags.get(told.parent, NO_TAG)
        there = self._intake.brief.tags.get(parent)
        if kind is None:
            self._intake.miss("is a sub-tag of a kind that there is not here", clean(told.label))
            return
        above = parent if there is not None and there.kind == kind.id else NO_TAG
        id_ = TagId(guid(told.id).hex)
        self._tags[told.id] = self._intake.subtag(kind, told.label, told.colour, above, id_, key=told.key)

    def _take_source(self, told: _Source) -> None:
        article = self._intake.brief.articles.get(ArticleId(told.id.removeprefix(ARTICLE)))
        if article is None:
            return
        for name in FACTS:
            value = getattr(told, name)
            said = clean(value) if isinstance(value, str) else tuple(map(clean, value))
            self._intake.describe(article, name, said)

    def _take_point(self, told: _Point, raw: dict[str, Any]) -> None:
        kind: Kind | None = KIND_BY_ID.get(TagId(told.kind))
        if kind is None or not told.sentence.strip():
            self._intake.miss("is a point of a kind that there is not here", clean(told.sentence))
            return
        creator = PersonId(clean(told.creator.id.removeprefix(PERSON)))
        self._intake.introduce(creator, clean(told.creator.name) if creator else "")
        ratings: dict[str, Any] = {name: raw[name] for name in RATINGS if name in raw}
        point = PointTold(told.id, kind, told.sentence, creator, told.created, clean(told.rank), ratings)
        self._intake.points.add(point, {})

    def _take_contradiction(self, told: _Contradiction) -> None:
        self._intake.points.contradict(told.one, told.other, told.about)
