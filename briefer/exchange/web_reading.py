"""Annotations of the W3C model, read: collections, pages, arrays and single ones, each with whatever it leaves open."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from briefer.core.errors import BrieferError
from briefer.core.ids import PersonId, TagId
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Outcome, Printing, Side
from briefer.exchange.identity import ARTICLE, PERSON
from briefer.exchange.points import PointTold
from briefer.exchange.told import SubtagTold, Told, place_of_selectors, put
from briefer.exchange.wording import chosen, clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.exchange.intake import Intake
    from briefer.exchange.placing import Place

_READ_FIELDS = set("@context id type motivation created creator body bodyValue target".split())
_READ_FIELDS |= {f"briefer:{name}" for name in ("saidBy", "printing", "anchoring")}
_PURPOSES = {"tagging", "classifying", "commenting", "describing", "a point"}


class _Resource(Struct, frozen=True):
    """A body, a source or a person: something with an id that may have a text."""

    id: str = ""
    type: str | list[str] = ""
    purpose: str | list[str] = ""
    value: str = ""
    point: str = msgspec.field(default="", name="briefer:point")
    kind: str = msgspec.field(default="", name="briefer:kind")
    side: Side | None = msgspec.field(default=None, name="briefer:side")
    subtag: tuple[SubtagTold, ...] = msgspec.field(default=(), name="briefer:subtag")
    name: str | list[str] = ""
    creator: Any = None
    created: str = ""


class _Annotation(Struct, frozen=True):
    """One annotation, before its bodies and targets are looked into."""

    target: Any
    id: str = ""
    created: str = ""
    motivation: str | list[str] = ""
    creator: Any = None
    body: Any = None
    body_value: str = msgspec.field(default="", name="bodyValue")
    said_by: str = msgspec.field(default="", name="briefer:saidBy")
    printing: str = msgspec.field(default="", name="briefer:printing")
    anchoring: str = msgspec.field(default="", name="briefer:anchoring")


def read_annotations(document: Any, intake: Intake, kind: TagId | None) -> None:
    """Read all annotations of a document. Raises `BrieferError` if there is none, nor a place for any."""
    for raw in _items(document, intake):
        try:
            told = _told(raw)
        except (msgspec.ValidationError, _UnreadableError) as error:
            intake.miss(f"An annotation is not as the W3C model has it ({error})")
        else:
            put(told, intake, kind)


class _UnreadableError(ValueError):
    """An annotation that is none."""


def _items(document: Any, intake: Intake) -> Iterator[Any]:
    """Yield the annotations of a collection, a page, an array or a single one."""
    if isinstance(document, list):
        for part in document:
            yield from _items(part, intake)
    elif not isinstance(document, dict):
        raise _no_annotations()
    elif "target" in document:
        yield document
    elif isinstance(document.get("items"), list):
        yield from _items_from(document, intake)
    elif isinstance(document.get("first"), dict):
        yield from _items(document["first"], intake)
    elif "first" in document:
        _name_link(document["first"], intake)
    elif document.get("total") != 0:
        raise _no_annotations()


def _items_from(page: dict[str, Any], intake: Intake) -> Iterator[Any]:
    """Yield the annotations of a page and of those that follow in the same file."""
    yield from page["items"]
    following = page.get("next")
    if isinstance(following, dict) and isinstance(following.get("items"), list):
        yield from _items(following, intake)
    else:
        _name_link(following, intake)


def _name_link(address: Any, intake: Intake) -> None:
    """Name a page that is only linked to; nothing is fetched."""
    if isinstance(address, dict):
        address = address.get("id", "?")
    if address:
        intake.miss("is another page of annotations, which is not in this file", clean(str(address)))


def _no_annotations() -> BrieferError:
    return BrieferError(
        "This JSON file holds no annotations.", "Web annotations (W3C) and exports of Hypothesis are read."
    )


def _told(raw: Any) -> Told:
    """Return what one annotation tells. Raises `msgspec.ValidationError`, or `_UnreadableError`."""
    made = msgspec.convert(raw, _Annotation)
    bodies = [_resource(body) for body in _listed(made.body)]
    texts = _texts(bodies)
    creator, creator_name = _creator(made.creator)
    return Told(
        id=made.id or hashlib.sha256(msgspec.json.encode(raw, order="deterministic")).hexdigest(),
        places=[_place(target) for target in _listed(made.target)],
        tags=[*texts.get("tagging", ()), *texts.get("classifying", ())],
        said_by=made.said_by,
        note="\n\n".join(filter(None, [made.body_value, *texts.get("commenting", ())])),
        gist="\n\n".join(texts.get("describing", ())),
        creator=creator,
        creator_name=creator_name,
        created=made.created,
        trail=next((body.subtag for body in bodies if body.subtag), ()),
        points=[point for body in bodies if (point := _point(body))],
        unread=_unread(raw, texts),
        foreign=_foreign(raw),
        printing=chosen(Printing, made.printing, Printing.QUOTE),
        anchoring=chosen(Outcome, made.anchoring, Outcome.EXACT),
    )


def _texts(bodies: Iterable[_Resource]) -> dict[str, list[str]]:
    """Return the texts of all bodies, by what they are for, but for those that tell of a sub-tag."""
    texts: dict[str, list[str]] = {}
    for body in bodies:
        if not body.subtag:
            texts.setdefault(_purpose(body), []).append(body.value)
    return texts


def _creator(raw: Any) -> tuple[PersonId, str]:
    """Return the id of who made an annotation, if it is one of ours, and a name."""
    creator = _resource(next(iter(_listed(raw)), ""))
    ours = creator.id.removeprefix(PERSON) if creator.id.startswith(PERSON) else ""
    return PersonId(clean(ours)), clean(" ".join(_listed(creator.name)) or ("" if ours else creator.id))


def _unread(raw: dict[str, Any], purposes: Iterable[str]) -> list[str]:
    """Return the names of what an annotation has besides what is read."""
    others = sorted(set(purposes) - _PURPOSES)
    return [*sorted(set(raw) - _READ_FIELDS), *(f"body for {purpose}" for purpose in others)]


def _foreign(raw: dict[str, Any]) -> dict[str, Any]:
    """Return what an annotation has besides what is read, as it stands there."""
    kept = {name: value for name, value in raw.items() if name not in _READ_FIELDS}
    bodies = [body for body in _listed(raw.get("body")) if _purpose(_resource(body)) not in _PURPOSES]
    return {**kept, **({"body": bodies} if bodies else {})}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _resource(raw: Any) -> _Resource:
    return _Resource(id=raw) if isinstance(raw, str) else msgspec.convert(raw, _Resource)


def _purpose(body: _Resource) -> str:
    """Return what a body is for; a text without a purpose is a comment, as the model has it in section 3.2.4."""
    purposes = [body.purpose] if isinstance(body.purpose, str) else body.purpose
    if _point(body):
        return "a point"
    return next(iter(filter(None, purposes)), "commenting" if body.value else "a resource")


def _point(body: _Resource) -> tuple[PointTold, Side] | None:
    """Return the point that a body of ours links to."""
    kind = KIND_BY_ID.get(TagId(body.kind))
    if not (body.point and kind and body.side and body.value.strip()):
        return None
    creator = PersonId(clean(str(body.creator or "").removeprefix(PERSON)))
    return PointTold(body.point, kind, body.value, creator, body.created), body.side


def _place(target: Any) -> Place:
    """Return where one target is. A target without a selector is a whole article, which has no place here."""
    if not isinstance(target, dict):
        return place_of_selectors(str(target), ())
    article = target.get("briefer:article")
    source = (
        f"{ARTICLE}{article}" if isinstance(article, str) else _resource(target.get("source", target.get("id", "")))
    )
    selectors = _listed(target.get("selector"))
    if not all(isinstance(selector, dict) for selector in selectors):
        reason = "a selector is only linked to"
        raise _UnreadableError(reason)
    chain = [each for selector in selectors for each in (selector, *_listed(selector.get("refinedBy")))]
    return place_of_selectors(source if isinstance(source, str) else source.id, chain)
