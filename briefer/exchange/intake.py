"""What a file brings to a brief: changes to make, and a sentence for whatever found no place here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from briefer.core import events as ev
from briefer.core.changes import AddArticle, AddTag, Change, SupportPoint, Together
from briefer.core.fold import apply
from briefer.core.ids import NO_TAG, AnnotationId, PointId, TagId
from briefer.core.kinds import Stance
from briefer.core.records import Annotation, Point, Side, Tag, new_tag_id, select
from briefer.exchange.identity import NOBODY, annotation_ids, guid
from briefer.exchange.taking import Introduce, TakeIn, TakePoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import PersonId
    from briefer.core.kinds import Kind
    from briefer.core.records import Article
    from briefer.core.text import Span

_COLOUR = re.compile("#[0-9a-f]{6}")
_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
_TELLING = ("article", "tag", "subtag", "stance", "said_by", "note", "gist")


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file brings: one change to do, how many passages it tags, and remarks on the rest."""

    change: Together
    articles: int = 0
    passages: int = 0
    known: int = 0
    """Passages that the brief has already, just so."""
    described: int = 0
    """Articles of which it tells something that the brief did not know."""
    remarks: tuple[str, ...] = ()

    def rehearse(self, draft: Brief) -> None:
        """Apply the change to a copy of the brief that nobody else sees."""
        for event in self.change.events(draft):
            apply(draft, event)


def joined(found: Sequence[tuple[str, Incoming]]) -> Incoming:
    """Return what several files bring together; where they are several, a remark says which file it is about."""
    return Incoming(
        Together(tuple(change for _, each in found for change in each.change.changes), "importing"),
        sum(each.articles for _, each in found),
        sum(each.passages for _, each in found),
        sum(each.known for _, each in found),
        sum(each.described for _, each in found),
        tuple(f"{name}: {said}" if len(found) > 1 else said for name, each in found for said in each.remarks),
    )


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as another program tells of it."""

    id: str
    """In that program's own spelling."""
    kind: Kind
    stance: str | None = None
    said_by: str = ""
    note: str = ""
    gist: str = ""
    creator: PersonId = NOBODY
    created: str = ""
    subtag: TagId = NO_TAG
    foreign: str = ""


@dataclass(frozen=True, slots=True)
class PointTold:
    """A point as a file of ours tells of it."""

    id: str
    kind: Kind
    sentence: str
    creator: PersonId = NOBODY
    created: str = ""


class Intake:
    """Gather what a file brings to one brief."""

    def __init__(self, brief: Brief) -> None:
        """Look only: the brief itself is left as it is; `brief` is a copy, which has the file's articles, too."""
        self.brief = brief.snapshot()
        self._ids = annotation_ids(brief)
        self._points = {guid(id_): id_ for id_ in (*brief.removed_points, *brief.points)}
        self._stated = set[PointId]()
        self._taken: dict[AnnotationId, Annotation] = {}
        self._changes: list[Change] = []
        self._missed: dict[str, list[str]] = {}
        self._people: set[PersonId] = set()
        self.articles = self.known = 0
        self.remarks: list[str] = []

    def miss(self, why: str, what: str = "") -> None:
        """Note that something has no place here; of what is missed for one reason, the first is shown."""
        self._missed.setdefault(why, []).append(what)

    def add_article(self, article: Article) -> None:
        """Take an article in."""
        change = AddArticle(article)
        for event in change.events(self.brief):
            apply(self.brief, event)
            self.articles += 1
            self._changes.append(change)

    def introduce(self, person: PersonId, name: str) -> None:
        """Take in the name of a person whom the brief does not know; one who has none stays unnamed."""
        if name and person not in self.brief.people and person not in self._people:
            self._people.add(person)
            named = ev.PersonNamed(person=person, name=clean(name))
            if self._can_be_kept(named, name):
                self._changes.append(Introduce(person, named.name))

    def subtag(self, kind: Kind, label: str, colour: str = "", parent: TagId = NO_TAG, id_: TagId = NO_TAG) -> TagId:
        """Return the sub-tag of a kind with a name, made if there is none; none for a name that cannot be kept."""
        label = clean(label).strip()
        same = (tag for tag in self.brief.tags.values() if tag.kind == kind.id)
        known = next((tag for tag in same if tag.id == id_ or tag.label.casefold() == label.casefold()), None)
        if known is not None:
            return known.id
        if id_ in self.brief.removed_tags:
            id_ = NO_TAG
        made = Tag(id_ or new_tag_id(), kind.id, label, colour if _COLOUR.fullmatch(colour) else "", parent=parent)
        if not label or not self._can_be_kept(made, label):
            return NO_TAG
        change = AddTag(kind.id, label, made.colour, parent=parent, id=made.id)
        for event in change.events(self.brief):
            apply(self.brief, event)
        self._changes.append(change)
        return made.id

    def add(self, article: Article, span: Span, told: Passage) -> AnnotationId | None:
        """Take a passage in, unless it is there; return its id, or None if it has no place here."""
        uuid = guid(told.id)
        id_ = self._ids.setdefault(uuid, AnnotationId(uuid.hex))
        stance = Stance(told.stance) if told.stance and told.kind.has_stance else None
        annotation = Annotation(
            id_,
            article.id,
            select(article.text, *span),
            told.kind.id,
            stance,
            clean(told.said_by).strip(),
            clean(told.note),
            clean(told.gist),
            told.creator,
            utc(told.created),
            subtag=told.subtag,
            foreign=clean(told.foreign),
        )
        if told.stance and not stance:
            self.miss("is for or against, which only an argument can be", annotation.quote)
        return self._settle(annotation)

    def _settle(self, new: Annotation) -> AnnotationId | None:
        there = self.brief.annotations.get(new.id) or self._taken.get(new.id)
        if new.id in self.brief.removed_annotations:
            self.miss("was removed from this brief before, and stays removed", new.quote)
            return None
        if there is not None:
            return self._compare(there, new)
        if not self._can_be_kept(new, new.quote):
            return None
        self._taken[new.id] = new
        self._changes.append(TakeIn(new))
        return new.id

    def _can_be_kept(self, record: msgspec.Struct, what: str) -> bool:
        """Tell whether a record can be read back from the log; if not, report it, for the rest to come in."""
        try:
            msgspec.convert(msgspec.to_builtins(record), type(record))
        except msgspec.ValidationError as error:
            self.miss(f"cannot be kept ({error})", what)
            return False
        return True

    def _compare(self, there: Annotation, new: Annotation) -> AnnotationId:
        """Keep the brief's own version of a passage; say so if the file's is another."""
        if there.span == new.span and all(getattr(there, name) == getattr(new, name) for name in _TELLING):
            self.known += 1
        else:
            self.miss("is in the brief in another version, which was kept", new.quote)
        return there.id

    def add_point(self, told: PointTold, sides: dict[AnnotationId, Side]) -> None:
        """Take a point in, and put passages to it on the side they are on, where the brief does not say already."""
        point = self._point(told)
        if point.id in self.brief.removed_points:
            self.miss("is a point that was removed from this brief before, and stays removed", point.sentence)
            return
        if not self._can_be_kept(point, point.sentence):
            return
        there = self.brief.points.get(point.id)
        if there and (there.sentence, there.kind) != (point.sentence, point.kind):
            self.miss("is a point that the brief has in other words, which were kept", point.sentence)
        if not there and point.id not in self._stated:
            self._stated.add(point.id)
            self._changes.append(TakePoint(point))
        known = self.brief.sides.get(point.id, {})
        self._changes += [SupportPoint(point.id, id_, side) for id_, side in sides.items() if id_ not in known]

    def _point(self, told: PointTold) -> Point:
        uuid = guid(told.id)
        id_ = self._points.setdefault(uuid, PointId(uuid.hex))
        return Point(id_, told.kind.id, clean(told.sentence).strip(), told.creator, utc(told.created))

    def incoming(self) -> Incoming:
        """Return all that was gathered."""
        missed = [_sentence(why, what) for why, what in self._missed.items()]
        change = Together(tuple(self._changes), "importing")
        return Incoming(change, self.articles, len(self._taken), self.known, remarks=(*self.remarks, *missed))


def _sentence(why: str, what: Sequence[str]) -> str:
    """Return a sentence on what was missed for one reason."""
    shown = " ".join(next(iter(filter(None, what)), "").split())
    shown = shown if len(shown) <= 60 else shown[:59].rstrip() + "…"  # noqa: PLR2004 - as much as fits on a line
    number = f"{len(what)} times: " if len(what) > 1 else ""
    return f"{number}“{shown}” {why}." if shown else f"{number}{why}."


def clean(text: str) -> str:
    """Return a text without what UTF-8 cannot hold."""
    return _NOT_TEXT.sub("\ufffd", text)


def utc(time: str) -> str:
    """Return an ISO 8601 time in UTC, to the second; a time without a zone counts as UTC, what is no time is empty."""
    try:
        moment = datetime.fromisoformat(time)
        zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return zoned.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return ""
