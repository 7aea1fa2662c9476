"""Our own invariants on a finished memo: whatever breaks one is a bug, found before the file reaches anybody."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.memo.word.names import R, w
from briefer.memo.word.notes import KINDS, is_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from briefer.memo.word.package import Package


def faults(package: Package, main: str, roots: dict[str, etree._Element]) -> list[str]:
    """Return what is wrong with a memo's parts, in words; nothing if all references resolve and ids are unique."""
    found = [_Found(root) for root in roots.values()]
    document = next(each for each in found if each.root is roots[main])
    return [
        *_relations(package, main, document),
        *_doubled(document, found),
        *_anchors(document, found),
        *(fault for kind in KINDS for fault in _notes(kind, document, found)),
    ]


_SOUGHT = {
    w(name): name
    for kind in KINDS
    for name in ("headerReference", "footerReference", "bookmarkStart", "hyperlink", "sdtPr", kind, f"{kind}Reference")
}


class _Found:
    """What the proof looks at in one part, found in one walk: a part of a long memo has a hundred thousand elements."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._by_name: dict[str, list[etree._Element]] = {name: [] for name in _SOUGHT.values()}
        for element in root.iter(*_SOUGHT):
            self._by_name[_SOUGHT[str(element.tag)]].append(element)

    def elements(self, name: str) -> list[etree._Element]:
        return self._by_name[name]

    def values(self, name: str, attribute: str) -> list[str | None]:
        return [element.get(attribute) for element in self._by_name[name]]


def _relations(package: Package, main: str, document: _Found) -> Iterator[str]:
    for source, found in package.relations.items():
        missing = (r.target for r in found if not r.external and r.target not in package.parts)
        yield from (f"{source or 'The file'} refers to {target}, which is not there" for target in missing)
    ids = {r.id for r in package.relations.get(main, ())}
    for name in ("headerReference", "footerReference"):
        yield from (f"a {name} leads nowhere" for id_ in document.values(name, f"{{{R}}}id") if id_ not in ids)


def _doubled(document: _Found, parts: Iterable[_Found]) -> Iterator[str]:
    controls = [id_.get(w("val")) for about in document.elements("sdtPr") for id_ in about.findall(w("id"))]
    counted = {
        "bookmark name": Counter(name for part in parts for name in part.values("bookmarkStart", w("name"))),
        "bookmark id": Counter(id_ for part in parts for id_ in part.values("bookmarkStart", w("id"))),
        "control id": Counter(controls),
    }
    for what, counts in counted.items():
        yield from (f"{what} {value} stands {n} times" for value, n in counts.items() if n > 1)


def _anchors(document: _Found, parts: Iterable[_Found]) -> Iterator[str]:
    anchors = {anchor for part in parts for anchor in part.values("hyperlink", w("anchor"))}
    missing = anchors.difference(document.values("bookmarkStart", w("name")), [None])
    yield from (f"a link leads to {name}, which is not there" for name in missing)


def _notes(kind: str, document: _Found, parts: Iterable[_Found]) -> Iterator[str]:
    of_kind = next((part for part in parts if part.root.tag == w(f"{kind}s")), None)
    notes = [note.get(w("id")) for note in of_kind.elements(kind) if is_text(note)] if of_kind else []
    if document.values(f"{kind}Reference", w("id")) != notes:
        yield f"the {kind}s do not stand in the order they are referred to"
