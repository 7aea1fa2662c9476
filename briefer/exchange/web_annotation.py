"""W3C Web Annotation Data Model (2017) as JSON-LD: out as a collection with its one page, in as any shape of it.

Positions are code points of the article's canonical text, as the model counts them (section 4.2.5).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from briefer.core.codebook import trail_of
from briefer.core.records import Outcome, Printing
from briefer.exchange import hypothesis
from briefer.exchange.identity import ARTICLE, PERSON, guid
from briefer.exchange.intake import Intake
from briefer.exchange.opening import decode_json
from briefer.exchange.web_reading import read_annotations
from briefer.exchange.web_whole import UNNAMED, Whole, whole_of

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.core.records import Annotation, Article
    from briefer.exchange.intake import Incoming

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"briefer": "urn:briefer:"}]
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def write(brief: Brief) -> bytes:
    """Return a brief's passages as an `AnnotationCollection` with one embedded page. Texts stay at home."""
    return msgspec.json.format(msgspec.json.encode({**collection_of(brief), **whole_of(brief)})) + b"\n"


def collection_of(brief: Brief) -> dict[str, Any]:
    """Return the collection, before it is encoded."""
    items = [_annotation(brief, passage) for passage in brief.passages()]
    collection = f"urn:uuid:{guid(brief.id)}"
    page = {"id": f"{collection}#page", "type": "AnnotationPage", "partOf": collection, "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": brief.name or UNNAMED,
        "total": len(items),
        **({"first": page, "last": page["id"]} if items else {}),
    }


def _annotation(brief: Brief, passage: Annotation) -> dict[str, Any]:
    foreign = msgspec.json.decode(passage.foreign, type=dict[str, Any]) if passage.foreign else {}
    others = foreign.pop("body", [])
    made = {
        **foreign,
        "id": f"urn:uuid:{guid(passage.id)}",
        "type": "Annotation",
        "motivation": "tagging",
        "created": passage.created,
        "creator": {"id": PERSON + passage.creator, "type": "Person", "name": brief.name_of(passage.creator)},
        "body": [*_bodies(passage), *_subtag(brief, passage), *_points(brief, passage), *others],
        "briefer:saidBy": passage.said_by,
        "briefer:printing": passage.printing if passage.printing is not Printing.QUOTE else "",
        "briefer:anchoring": passage.anchoring if passage.anchoring is not Outcome.EXACT else "",
        "target": _target(brief.articles[passage.article], passage),
    }
    return {name: value for name, value in made.items() if value}


def _bodies(passage: Annotation) -> list[dict[str, str]]:
    told = (
        ("tagging", passage.kind.id),
        ("tagging", passage.stance or ""),
        ("commenting", passage.note),
        ("describing", passage.gist),
    )
    return [
        {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
        for purpose, value in told
        if value
    ]


def _subtag(brief: Brief, passage: Annotation) -> list[dict[str, Any]]:
    """Return the sub-tag of a passage: to others a tag, to us one with those above it."""
    trail = trail_of(brief, passage)
    if not trail:
        return []
    told = [{"id": f"urn:uuid:{guid(each.id)}", "label": each.label, "color": each.colour} for each in trail]
    body = {"type": "TextualBody", "purpose": "tagging", "value": trail[-1].label, "format": "text/plain"}
    return [{**body, "briefer:subtag": told}]


def _points(brief: Brief, passage: Annotation) -> list[dict[str, str]]:
    """Return the points of a passage: to others, sentences it is linked with."""
    return [
        {
            "type": "TextualBody",
            "purpose": "linking",
            "value": point.sentence,
            "briefer:point": f"urn:uuid:{guid(point.id)}",
            "briefer:kind": point.kind,
            "briefer:side": brief.sides[point.id][passage.id],
            "creator": PERSON + point.creator,
            "created": point.created,
        }
        for point in brief.points_of(passage.id)
    ]


def _target(article: Article, passage: Annotation) -> dict[str, Any]:
    chosen = passage.selector
    quote = {"type": "TextQuoteSelector", "exact": chosen.exact, "prefix": chosen.prefix, "suffix": chosen.suffix}
    return {
        "type": "SpecificResource",
        "source": article.url if _IRI.fullmatch(article.url) else ARTICLE + article.id,
        "briefer:article": article.id,
        "briefer:fileName": article.file_name,
        "briefer:title": article.heading,
        "selector": [quote, {"type": "TextPositionSelector", "start": chosen.start, "end": chosen.end}],
    }


def read(data: bytes, brief: Brief, kind: TagId | None = None) -> Incoming:
    """Return what a file of web annotations, or an export of Hypothesis, brings to a brief.

    A passage whose tags name no kind gets `kind` or, if that is None, is reported. Raises `BrieferError` for
    what is no sound JSON, or holds no annotations.
    """
    document, intake = decode_json(data), Intake(brief)
    rows = hypothesis.rows_in(document)
    if rows is None:
        whole = Whole(document, intake)
        whole.read_before()
        read_annotations(document, intake, kind)
        whole.read_after()
    else:
        hypothesis.read_rows(rows, intake, kind)
    return intake.incoming()
