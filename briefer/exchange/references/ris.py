"""RIS, which nearly all programs for references write and read.

Source: Research Information Systems, "RIS Format Specifications"; the tags are those that Zotero writes. rispy (MIT)
knows the syntax.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rispy

from briefer.exchange.references.matching import described
from briefer.exchange.references.opening import text_of
from briefer.exchange.references.reference import MOST, Reference, doi_in, iso, listed, name_from, references, short
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.exchange.intake import Incoming

_TITLES = ("title", "primary_title", "short_title")
_AUTHORS = ("first_authors", "authors", "secondary_authors")
_OUTLETS = ("journal_name", "secondary_title", "alternate_title1", "alternate_title2", "publisher")
_DATES = ("date", "publication_year", "year")


def write(brief: Brief) -> bytes:
    """Return the brief's articles as RIS."""
    entries = [_entry(reference) for reference in references(brief)]
    return (rispy.dumps(entries) or "\n").encode()


def _entry(reference: Reference) -> dict[str, Any]:
    entry = {
        "type_of_reference": "NEWS" if reference.publisher else "ELEC",
        "title": clean(reference.title),
        "authors": [clean(listed(name)) for name in reference.authors],
        "secondary_title": clean(reference.publisher),
        "date": reference.date and "/".join([*reference.date.split("-"), "", ""][:3]) + "/",
        "year": reference.date[:4],
        "doi": reference.doi,
        "urls": [reference.url] if reference.url else [],
        "notes": [" ".join(clean(reference.note).split())] if reference.note.strip() else [],
    }
    return {name: value for name, value in entry.items() if value}


def read(data: bytes, brief: Brief, kind: TagId | None) -> Incoming:
    """Return what the references in a file add to a brief. Raises `BrieferError` for a file that holds none."""
    del kind
    entries = rispy.loads(text_of(data), skip_unknown_tags=True)
    return described([_reference(entry) for entry in entries[:MOST]], brief)


def _reference(entry: dict[str, Any]) -> Reference:
    def first(names: tuple[str, ...]) -> str:
        return next((value for name in names if (value := short(entry.get(name)))), "")

    authors: list[str] = next((entry[name] for name in _AUTHORS if entry.get(name)), [])
    urls = [url for url in entry.get("urls", []) if url.startswith(("https://", "http://"))]
    return Reference(
        first(_TITLES),
        tuple(name_from(author) for author in authors if author.strip()),
        first(_OUTLETS),
        max((iso(first((name,))) for name in _DATES), key=len),
        short(urls[0]) if urls else "",
        doi_in(first(("doi",))),
    )
