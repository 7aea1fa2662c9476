"""What a re-compile leaves behind, put in order: ids, links that lead nowhere, lists and parts that nobody uses."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from lxml import etree

from briefer.memo.word.names import R, relation, w
from briefer.memo.word.package import parse, serialised
from briefer.memo.word.recompile.placing import detach

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefer.memo.word.package import Package
    from briefer.memo.word.recompile.opening import OldMemo

_TEXTS = (w("p"), w("tbl"), w("sdt"))
_OURS = ("evidence_", "note_")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def unlink_dead(root: etree._Element, others: Iterable[etree._Element]) -> None:
    """Make links of ours to passages and notes that are not there plain text."""
    names = {start.get(w("name")) for start in root.iter(w("bookmarkStart"))}
    for link in [link for element in (root, *others) for link in element.iter(w("hyperlink"))]:
        anchor = link.get(w("anchor"), "")
        if anchor.startswith(_OURS) and anchor not in names:
            _unlink(link)


def _unlink(link: etree._Element) -> None:
    for properties in list(link.iter(w("rPr"))):
        detach(properties.findall(w("rStyle")))
    for child in list(link):
        link.addprevious(child)
    detach([link])


def settle_bookmarks(root: etree._Element, taken: Collection[str]) -> None:
    """Give the document's bookmarks ids that no other part has; take out halves and doubles."""
    ends = {end.get(w("id")): end for end in root.iter(w("bookmarkEnd"))}
    free = (id_ for n in itertools.count() if (id_ := str(n)) not in taken)
    names: set[str | None] = set()
    settled: list[tuple[etree._Element, str]] = []
    left: list[etree._Element] = []
    for start in root.iter(w("bookmarkStart")):
        end = ends.pop(start.get(w("id")), None)
        if end is None or start.get(w("name")) in names:
            left += [start] if end is None else [start, end]
            continue
        names.add(start.get(w("name")))
        id_ = next(free)
        settled += [(start, id_), (end, id_)]
    detach([*left, *ends.values()])
    for element, number in settled:
        element.set(w("id"), number)


def bookmark_ids(package: Package, main: str) -> set[str]:
    """Return the bookmark ids of all parts but the document itself."""
    roots = (parse(c) for n, c in package.parts.items() if n != main and n.endswith(".xml") and b"bookmarkStart" in c)
    return {start.get(w("id"), "") for root in roots for start in root.iter(w("bookmarkStart"))}


def settle_controls(new: Iterable[etree._Element], root: etree._Element) -> None:
    """Give new content controls ids that no other control in the document has."""
    path = f".//{w('sdtPr')}/{w('id')}"
    fresh = [element for control in new for element in control.iterfind(path)]
    mine = set(fresh)
    taken = {element.get(w("val")) for element in root.iterfind(path) if element not in mine}
    free = (number for n in itertools.count(1) if (number := str(n)) not in taken)
    for element in fresh:
        element.set(w("val"), next(free))


def settle_pictures(root: etree._Element) -> None:
    """Give pictures ids of their own."""
    seen: set[str] = set()
    free = (id_ for n in itertools.count(1) if (id_ := str(n)) not in seen)
    for picture in root.iter(_DRAWING):
        if picture.get("id", "") in seen:
            picture.set("id", next(free))
        seen.add(picture.get("id", ""))


def numbers_in(elements: Iterable[etree._Element]) -> set[str]:
    """Return the numbers of the lists that some elements belong to."""
    return {number.get(w("val"), "") for element in elements for number in element.iter(w("numId"))}


def drop_lists(memo: OldMemo, suspects: Collection[str]) -> None:
    """Drop those of some lists that nothing uses any more, with their definitions."""
    found = memo.package.relation_of(memo.main, "numbering")
    if found is None:
        return
    parts = [c for n, c in memo.package.parts.items() if n not in (memo.main, found.target) and b"numId" in c]
    used = numbers_in([memo.body, *(parse(content) for content in parts)])
    root = parse(memo.package.parts[found.target])
    gone = [n for n in root.findall(w("num")) if n.get(w("numId")) in suspects and n.get(w("numId")) not in used]
    if not gone:
        return
    detach(gone)
    still = _definitions(root.findall(w("num")))
    unused = _definitions(gone) - still
    detach([a for a in root.findall(w("abstractNum")) if a.get(w("abstractNumId")) in unused])
    memo.package.parts[found.target] = serialised(root)


def _definitions(numbers: Iterable[etree._Element]) -> set[str | None]:
    return {reference.get(w("val")) for number in numbers for reference in number.iter(w("abstractNumId"))}


def relation_ids(elements: Iterable[etree._Element]) -> list[str]:
    """Return the ids of the relationships that some elements refer to, in their order."""
    prefix = f"{{{R}}}"
    found = (attribute for element in elements for child in element.iter() for attribute in child.attrib.items())
    return [str(value) for name, value in found if str(name).startswith(prefix)]


def drop_relations(memo: OldMemo, suspects: Collection[str]) -> None:
    """Drop those of some relationships that the document does not use any more, and the parts only they led to."""
    used = set(relation_ids([memo.body]))
    there = memo.package.relations.get(memo.main, [])
    memo.package.relations[memo.main] = [r for r in there if r.id in used or r.id not in suspects]
    memo.package.keep_reachable()


def end_on_paragraph(body: etree._Element) -> None:
    """Put a paragraph behind a table at the end, as Word does."""
    texts = [element for element in body if element.tag in _TEXTS]
    last = texts[-1] if texts else None
    while last is not None and last.tag == w("sdt"):
        inner = [element for element in last.iterfind(f"{w('sdtContent')}/*") if element.tag in _TEXTS]
        last = inner[-1] if inner else None
    if last is None or last.tag == w("tbl"):
        setup = body.find(w("sectPr"))
        body.insert(len(body) if setup is None else body.index(setup), etree.Element(w("p")))


def pictures_in(elements: Iterable[etree._Element], package: Package, main: str) -> list[bytes]:
    """Return the content of the pictures in some elements."""
    targets = {r.id: r.target for r in package.relations.get(main, ()) if r.type == relation("image")}
    return [package.parts[targets[id_]] for id_ in relation_ids(elements) if targets.get(id_) in package.parts]
