"""A second opinion on web annotations: what the W3C model (Recommendation of 23 February 2017) asks for, checked.

The sections named are those of https://www.w3.org/TR/annotation-model/.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating"
    " questioning replying tagging".split()
)
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
FORMAT = re.compile(r"[a-z]+/[a-z0-9.+-]+")


def violations(data: bytes) -> list[str]:
    """Return what of a file is not as the model has it."""
    document = json.loads(data)
    context = document.get("@context")
    listed = context if isinstance(context, list) else [context]
    return [*([] if CONTEXT in listed else ["3.1: no context"]), *_thing(document)]


def _thing(thing: dict[str, Any]) -> Iterator[str]:
    kind = thing.get("type")
    if kind == "AnnotationCollection":
        yield from _collection(thing)
    elif kind == "AnnotationPage":
        yield from _page(thing)
    elif kind == "Annotation":
        yield from _annotation(thing)
    else:
        yield f"3.1: of type {kind}"


def _iri(value: Any, where: str) -> Iterator[str]:
    if not (isinstance(value, str) and IRI.fullmatch(value)):
        yield f"{where}: {value!r} is no IRI"


def _collection(thing: dict[str, Any]) -> Iterator[str]:
    """Check section 5.1."""
    yield from _iri(thing.get("id"), "5.1 id")
    total, first = thing.get("total"), thing.get("first")
    if total is not None and not (isinstance(total, int) and total >= 0):
        yield "5.1: total is no count"
    if total and first is None:
        yield "5.1: annotations, but no first page"
    if isinstance(first, dict):
        yield from _page(first)
        number = len(_listed(first.get("items")))
        if "next" not in first and number != total:
            yield f"5.1: {total} in total, {number} on the one page"
    elif first is not None:
        yield from _iri(first, "5.1 first")
    if "last" in thing:
        yield from _iri(thing["last"], "5.1 last")


def _page(thing: dict[str, Any]) -> Iterator[str]:
    """Check section 5.2."""
    yield from _iri(thing.get("id"), "5.2 id")
    if thing.get("type") != "AnnotationPage":
        yield "5.2: no page"
    part_of = thing.get("partOf")
    yield from _iri(part_of["id"] if isinstance(part_of, dict) else part_of, "5.2 partOf")
    index = thing.get("startIndex", 0)
    if not (isinstance(index, int) and index >= 0):
        yield "5.2: startIndex is no index"
    items = thing.get("items")
    if not isinstance(items, list):
        yield "5.2: no list of items"
    else:
        yield from (wrong for item in items for wrong in _annotation(item))
        ids = [item.get("id") for item in items]
        if len(set(ids)) < len(ids):
            yield "3.1: two annotations with one id"


def _annotation(thing: dict[str, Any]) -> Iterator[str]:
    """Check sections 3.1 to 3.3."""
    yield from _iri(thing.get("id"), "3.1 id")
    if thing.get("type") != "Annotation":
        yield "3.1: no annotation"
    if "target" not in thing:
        yield "3.1: no target"
    for target in _listed(thing.get("target")):
        yield from _target(target)
    for body in _listed(thing.get("body")):
        yield from _body(body)
    for motivation in _listed(thing.get("motivation")):
        if motivation not in MOTIVATIONS:
            yield f"3.3.5: {motivation!r} is no motivation"
    for name in ("created", "modified", "generated"):
        yield from _time(thing, name)
    for creator in _listed(thing.get("creator")):
        yield from _iri(creator["id"] if isinstance(creator, dict) else creator, "3.3.1 creator")


def _time(thing: dict[str, Any], name: str) -> Iterator[str]:
    value = thing.get(name)
    if value is None:
        return
    if not (isinstance(value, str) and TIME.fullmatch(value)):
        yield f"3.3.1: {name} {value!r} is no time in UTC"
    else:
        datetime.fromisoformat(value)


def _body(body: Any) -> Iterator[str]:
    """Check sections 3.2.1 to 3.2.4."""
    if isinstance(body, str):
        yield from _iri(body, "3.2.1 body")
        return
    if body.get("type") == "TextualBody":
        if not isinstance(body.get("value"), str):
            yield "3.2.4: a textual body without one value"
        if "format" in body and not FORMAT.fullmatch(body["format"]):
            yield f"3.2.4: {body['format']!r} is no format"
    elif "id" not in body and "source" not in body:
        yield "3.2.2: a body that is nothing"
    for purpose in _listed(body.get("purpose")):
        if purpose not in MOTIVATIONS:
            yield f"3.3.5: {purpose!r} is no purpose"
    yield from _time(body, "created")


def _target(target: Any) -> Iterator[str]:
    """Check sections 4.1 and 4.2."""
    if isinstance(target, str):
        yield from _iri(target, "3.2.1 target")
        return
    source = target.get("source", target.get("id"))
    yield from _iri(source["id"] if isinstance(source, dict) else source, "4 source")
    for selector in _listed(target.get("selector")):
        yield from _selector(selector)


def _selector(selector: dict[str, Any]) -> Iterator[str]:
    """Check sections 4.2.4 and 4.2.5."""
    kind = selector.get("type")
    if kind == "TextQuoteSelector":
        if not (isinstance(selector.get("exact"), str) and selector["exact"]):
            yield "4.2.4: no exact words"
        yield from (
            f"4.2.4: {name} is no text" for name in ("prefix", "suffix") if not isinstance(selector.get(name, ""), str)
        )
    elif kind == "TextPositionSelector":
        start, end = selector.get("start"), selector.get("end")
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
            yield f"4.2.5: {start!r} to {end!r} is no range"
    else:
        yield f"4.2: {kind!r} is none of the selectors that are written here"


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
