"""Our own invariants on a finished memo: whatever breaks one is a bug, found before the file reaches anybody."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.memo.word.names import R, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from briefer.memo.word.package import Package

NOTE_KINDS = ("footnote", "endnote")


def faults(package: Package, main: str, roots: dict[str, etree._Element]) -> list[str]:
    """Return what is wrong with a memo's parts, in words; nothing if all references resolve and ids are unique."""
    document = roots[main]
    return [
        *_relations(package, main, document),
        *_doubled(document, roots.values()),
        *_anchors(document, roots.values()),
        *(fault for kind in NOTE_KINDS for fault in _notes(kind, document, roots)),
    ]


def _relations(package: Package, main: str, document: etree._Element) -> Iterator[str]:
    for source, found in package.relations.items():
        missing = (r.target for r in found if not r.external and r.target not in package.parts)
        yield from (f"{source or 'The file'} refers to {target}, which is not there" for target in missing)
    ids = {r.id for r in package.relations.get(main, ())}
    for name in ("headerReference", "footerReference"):
        for element in document.iter(w(name)):
            if element.get(f"{{{R}}}id") not in ids:
                yield f"a {name} leads nowhere"


def _doubled(document: etree._Element, roots: Iterable[etree._Element]) -> Iterator[str]:
    starts = [element for root in roots for element in root.iter(w("bookmarkStart"))]
    counted = {
        "bookmark name": Counter(element.get(w("name")) for element in starts),
        "bookmark id": Counter(element.get(w("id")) for element in starts),
        "control id": Counter(element.get(w("val")) for element in document.iterfind(f".//{w('sdtPr')}/{w('id')}")),
    }
    for what, counts in counted.items():
        yield from (f"{what} {value} stands {n} times" for value, n in counts.items() if n > 1)


def _anchors(document: etree._Element, roots: Iterable[etree._Element]) -> Iterator[str]:
    names = {element.get(w("name")) for element in document.iter(w("bookmarkStart"))}
    anchors = {element.get(w("anchor")) for root in roots for element in root.iter(w("hyperlink"))}
    yield from (f"a link leads to {name}, which is not there" for name in anchors - names - {None})


def _notes(kind: str, document: etree._Element, roots: dict[str, etree._Element]) -> Iterator[str]:
    referred = [element.get(w("id")) for element in document.iter(w(f"{kind}Reference"))]
    root = next((root for root in roots.values() if root.tag == w(f"{kind}s")), None)
    notes = [e for e in root.iter(w(kind)) if e.get(w("type")) is None] if root is not None else []
    if referred != [element.get(w("id")) for element in notes]:
        yield f"the {kind}s do not stand in the order they are referred to"
