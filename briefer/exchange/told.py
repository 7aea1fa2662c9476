"""What an annotation of another program tells, whatever its format, put to its place in the brief."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

import msgspec

from briefer.core.errors import BrieferError
from briefer.core.kinds import KIND_BY_ID
from briefer.exchange.identity import NOBODY, person_named
from briefer.exchange.intake import Passage, PointTold, clean, utc
from briefer.exchange.placing import Place, find
from briefer.exchange.tags import Tags, read_tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.core.ids import AnnotationId, PersonId, TagId
    from briefer.core.records import Side
    from briefer.exchange.intake import Intake

NO_KIND = "is tagged as neither argument, risk nor recommendation; say which with --as"


@dataclass(frozen=True, slots=True)
class Told:
    """One annotation of another program, with the places it is about."""

    id: str
    places: Sequence[Place]
    tags: Sequence[str] = ()
    said_by: str = ""
    note: str = ""
    gist: str = ""
    creator: PersonId = NOBODY
    creator_name: str = ""
    created: str = ""
    points: Sequence[tuple[PointTold, Side]] = ()
    unread: Sequence[str] = ()
    """What else it tells, that has no place here."""


class TextSelector(msgspec.Struct, frozen=True):
    """A selector of the Web Annotation model, of which two types are read here."""

    type: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    end: int = -1


def place_of_selectors(source: str, selectors: Iterable[Any]) -> Place:
    """Return the place that selectors of quote and position mean. Raises `msgspec.ValidationError`."""
    found = {each.type: each for each in (msgspec.convert(raw, TextSelector) for raw in selectors)}
    quote = found.get("TextQuoteSelector", TextSelector())
    position = found.get("TextPositionSelector", TextSelector())
    return Place(source, clean(quote.exact), clean(quote.prefix), clean(quote.suffix), position.start, position.end)


def put(told: Told, intake: Intake, kind: TagId | None) -> None:
    """Put an annotation to each of its places, as each of its kinds; `kind` is for one whose tags name none."""
    tags = read_tags(told.tags)
    _report(told, tags, intake)
    kinds = tags.kinds or ((KIND_BY_ID[kind],) if kind else ())
    if not kinds:
        intake.miss(NO_KIND, next((place.exact for place in told.places if place.exact), told.id))
    for number, (place, each) in enumerate(product(told.places, kinds)):
        id_ = told.id if number == 0 else f"{told.id}#{number}"
        try:
            article, span = find(intake.brief, place)
        except BrieferError as error:
            intake.miss(f"is left out: {error}", place.exact or told.id)
        else:
            creator = _creator(told, intake)
            passage = Passage(id_, each, tags.stance, told.said_by, told.note, told.gist, creator, told.created)
            _add_points(intake.add(article, span, passage), told, intake)


def _report(told: Told, tags: Tags, intake: Intake) -> None:
    """Name what an annotation tells that has no place here."""
    for tag in tags.others:
        intake.miss("is a tag that has no place here", clean(tag))
    for name in told.unread:
        intake.miss("is a field that has no place here", clean(name))
    if told.created and not utc(told.created):
        intake.miss("is no time", clean(told.created))


def _creator(told: Told, intake: Intake) -> PersonId:
    """Return who made an annotation, whose name the brief then knows."""
    creator = told.creator or (person_named(intake.brief, told.creator_name) if told.creator_name else NOBODY)
    intake.introduce(creator, told.creator_name)
    return creator


def _add_points(taken: AnnotationId | None, told: Told, intake: Intake) -> None:
    """Put a passage that was taken in to its points."""
    if taken:
        for point, side in told.points:
            intake.add_point(point, {taken: side})
