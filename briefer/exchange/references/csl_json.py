"""CSL-JSON, in which Zotero and pandoc keep references.

Source: the schema `csl-data.json` of the Citation Style Language.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefer.core.errors import BrieferError
from briefer.exchange.opening import decode_json
from briefer.exchange.references.matching import described
from briefer.exchange.references.reference import (
    MOST,
    Name,
    Reference,
    dated,
    doi_in,
    iso,
    references,
    short,
)
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.exchange.intake import Incoming


def write(brief: Brief) -> bytes:
    """Return the brief's articles as CSL-JSON."""
    items = [_item(f"article-{n}", reference) for n, reference in enumerate(references(brief), 1)]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _item(id_: str, reference: Reference) -> dict[str, Any]:
    item = {
        "id": id_,
        "type": "article-newspaper" if reference.publisher else "webpage",
        "title": clean(reference.title),
        "author": [_name(name) for name in reference.authors],
        "container-title": clean(reference.publisher),
        "issued": {"date-parts": [[int(part) for part in reference.date.split("-")]]} if reference.date else None,
        "DOI": reference.doi,
        "URL": reference.url,
        "note": clean(reference.note),
    }
    return {name: value for name, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    if name.is_body:
        return {"literal": clean(name.family)}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: clean(words) for part, words in parts.items() if words}


def is_csl(data: bytes) -> bool:
    """Tell whether a JSON file holds references rather than annotations."""
    try:
        items = decode_json(data) if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[") else []
    except BrieferError:
        return False
    return bool(items) and all(isinstance(item, dict) and "title" in item and "target" not in item for item in items)


def read(data: bytes, brief: Brief, kind: TagId | None) -> Incoming:
    """Return what the references in a file add to a brief. Raises `BrieferError` for a file that holds none."""
    del kind
    items = decode_json(data)
    items = items.get("items", [items]) if isinstance(items, dict) else items
    found = [_reference(item) for item in items[:MOST] if isinstance(item, dict)] if isinstance(items, list) else []
    return described([reference for reference in found if any(reference)], brief)


def _reference(item: dict[str, Any]) -> Reference:
    authors = item.get("author")
    url = short(item.get("URL"))
    return Reference(
        short(item.get("title")),
        tuple(name for each in (authors if isinstance(authors, list) else []) if (name := _read_name(each)).family),
        short(item.get("container-title")) or short(item.get("publisher")),
        _date(item.get("issued")),
        url if url.startswith(("https://", "http://")) else "",
        doi_in(short(item.get("DOI"))),
    )


def _read_name(each: Any) -> Name:
    said = {key: short(value) for key, value in each.items()} if isinstance(each, dict) else {}
    particles = (said.get(part, "") for part in ("dropping-particle", "non-dropping-particle", "family"))
    family = " ".join(filter(None, particles))
    return Name(family, said.get("given", ""), said.get("suffix", "")) if family else Name(said.get("literal", ""))


def _date(issued: Any) -> str:
    if not isinstance(issued, dict):
        return iso(issued) if isinstance(issued, str) else ""
    parts = issued.get("date-parts")
    numbers = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    whole = [int(each) for each in numbers[:3] if str(each).isascii() and str(each).isdigit()]
    return dated(*whole) if whole else iso(short(issued.get("raw")) or short(issued.get("literal")))
