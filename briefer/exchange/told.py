"""What an annotation of another program tells, whatever its format, put to its place in the brief."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Any

import msgspec

from briefer.core.errors import BrieferError
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Outcome, Printing
from briefer.exchange.identity import NOBODY, guid, person_named
from briefer.exchange.intake import Passage
from briefer.exchange.placing import Place
from briefer.exchange.tags import read_tags
from briefer.exchange.unsure import find_or_quote
from briefer.exchange.wording import clean, utc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefer.core.ids import AnnotationId, PersonId
    from briefer.core.kinds import Kind
    from briefer.core.records import Side
    from briefer.exchange.intake import Intake
    from briefer.exchange.points import PointTold
    from briefer.exchange.unsure import Found

MOST_FOREIGN = 50_000
"""How much of what has no field here is kept of one annotation, in characters."""
UNSURE = "does not stand in its article as it is quoted: look at the passages to check"
NO_KIND = "is tagged as neither argument, risk nor recommendation, and is left out"


class SubtagTold(msgspec.Struct, frozen=True):
    """A sub-tag as a file of ours tells of it."""

    id: str
    label: str
    colour: str = msgspec.field(default="", name="color")


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
    trail: Sequence[SubtagTold] = ()
    """Its sub-tag, after those that stand above it."""
    points: Sequence[tuple[PointTold, Side]] = ()
    unread: Sequence[str] = ()
    """The names of what else it tells, that has no place here."""
    foreign: Mapping[str, Any] = field(default_factory=dict)
    """That itself, to be given out again."""
    printing: Printing = Printing.QUOTE
    anchoring: Outcome = Outcome.EXACT


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
    kinds = tags.kinds or ((KIND_BY_ID[kind],) if kind else ())
    foreign = _kept(told, intake)
    _report(told, tags.others, kinds, intake)
    for number, (place, each) in enumerate(product(told.places, kinds)):
        found = _found(told, place, intake)
        if found is None:
            continue
        creator = _creator(told, intake)
        subtag = _subtag(told, tags.others, each, intake)
        passage = Passage(
            told.id if number == 0 else f"{told.id}#{number}",
            each,
            tags.stance,
            told.said_by,
            told.note,
            told.gist,
            creator,
            told.created,
            subtag,
            foreign,
            told.printing,
            found.outcome if found.quoted else told.anchoring,
            found.quoted,
            found.now,
        )
        _add_points(intake.add(found.article, found.span, passage), told, intake)


def _found(told: Told, place: Place, intake: Intake) -> Found | None:
    """Return where a place is; none is left out, and reported, as is one that only may be meant."""
    try:
        found = find_or_quote(intake.brief, place)
    except BrieferError as error:
        intake.miss(f"is left out: {error}", place.exact or told.id)
        return None
    if found.quoted:
        intake.miss(UNSURE, place.exact)
    return found


def _subtag(told: Told, others: Sequence[str], kind: Kind, intake: Intake) -> TagId:
    """Return the sub-tag of a passage: the one a file of ours tells of, else the first tag that names no kind."""
    tag = NO_TAG
    for each in told.trail:
        tag = intake.subtag(kind, each.label, each.colour, tag, TagId(guid(each.id).hex)) or tag
    return intake.subtag(kind, others[0]) if others and not told.trail else tag


def _kept(told: Told, intake: Intake) -> str:
    """Return what has no field here as JSON; what is too long to be kept is reported."""
    kept = msgspec.json.encode(told.foreign, order="deterministic").decode() if told.foreign else ""
    if len(kept) <= MOST_FOREIGN:
        return kept
    intake.miss("has more in fields that have no place here than can be kept", clean(told.id))
    return ""


def _report(told: Told, others: Sequence[str], kinds: Sequence[Kind], intake: Intake) -> None:
    """Name what an annotation tells that has no place here; of tags that name no kind, the first is its sub-tag."""
    for tag in others[0 if not kinds or told.trail else 1 :]:
        intake.miss("is a tag that has no place here", clean(tag))
    for name in told.unread:
        intake.miss("is a field that has no place here; it is kept for the next export", clean(name))
    if told.created and not utc(told.created):
        intake.miss("is no time", clean(told.created))
    if not kinds:
        intake.lack_kind(NO_KIND, next((place.exact for place in told.places if place.exact), told.id))


def _creator(told: Told, intake: Intake) -> PersonId:
    """Return who made an annotation, whose name the brief then knows."""
    creator = told.creator or (person_named(intake.brief, told.creator_name) if told.creator_name else NOBODY)
    intake.introduce(creator, told.creator_name)
    return creator


def _add_points(taken: AnnotationId | None, told: Told, intake: Intake) -> None:
    """Put a passage that was taken in to its points."""
    if taken:
        for point, side in told.points:
            intake.points.add(point, {taken: side})
