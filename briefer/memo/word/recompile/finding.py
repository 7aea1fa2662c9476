"""Where the blocks of an existing memo stand: by content control, then by marks, then by the bookmark around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.memo.word.manifest import control_id
from briefer.memo.word.marks import end_name, start_name
from briefer.memo.word.names import w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

CONTAINERS = (w("body"), w("sdtContent"), w("tc"))
"""What holds paragraphs and tables."""


@dataclass(eq=False, slots=True)
class Region:
    """One block: neighbouring elements of the body, from its first paragraph or table to its last."""

    section: str
    elements: list[etree._Element]
    controlled: bool
    """Whether it is one content control."""


def find_regions(root: etree._Element, sections: Iterable[str]) -> dict[str, list[Region]]:
    """Return the regions of each section that has any, in the order of the page; more than one if it was copied."""
    found: dict[str, list[Region]] = {}
    for control in _controls(root):
        name = control_id(control)
        found.setdefault(name, []).append(Region(name, [control], controlled=True))
    for name in sections:
        if name not in found and (elements := _marked(root, name)):
            found[name] = [Region(name, elements, controlled=False)]
    return _apart(found)


def _controls(root: etree._Element) -> Iterable[etree._Element]:
    """Yield our controls round paragraphs; LibreOffice may leave one inside a paragraph, which says nothing."""
    return (e for e in root.iter(w("sdt")) if control_id(e) and e.getparent().tag in CONTAINERS)  # type: ignore[union-attr]


def _marked(root: etree._Element, section: str) -> list[etree._Element]:
    start, end = _bookmark(root, start_name(section)), _bookmark(root, end_name(section))
    if start is not None and end is not None:
        return _between(start, end)
    return _spanned(root, f"briefer_{section}")


def _spanned(root: etree._Element, name: str) -> list[etree._Element]:
    """Return what lies in the bookmark of a name, if it has one beginning and one end."""
    starts = [e for e in root.iter(w("bookmarkStart")) if e.get(w("name")) == name]
    ends = [e for e in root.iter(w("bookmarkEnd")) if starts and e.get(w("id")) == starts[0].get(w("id"))]
    if len(starts) != 1 or len(ends) != 1:
        return []
    return [e for e in _between(starts[0], ends[0]) if e.tag not in (w("bookmarkStart"), w("bookmarkEnd"))]


def _bookmark(root: etree._Element, name: str) -> etree._Element | None:
    return next((e for e in root.iter(w("bookmarkStart")) if e.get(w("name")) == name), None)


def _between(start: etree._Element, end: etree._Element) -> list[etree._Element]:
    """Return the neighbours from the one that holds the start to the one that holds the end; none if out of order."""
    line = dict(_line(end))
    for parent, first in _line(start):
        if parent.tag in CONTAINERS and parent in line:
            siblings = list(parent)
            return siblings[siblings.index(first) : siblings.index(line[parent]) + 1]
    return []


def _line(element: etree._Element) -> Iterable[tuple[etree._Element, etree._Element]]:
    """Yield each ancestor with its child on the way to the element, from the inside out."""
    child, parent = element, element.getparent()
    while parent is not None:
        yield parent, child
        child, parent = parent, parent.getparent()


def _apart(found: dict[str, list[Region]]) -> dict[str, list[Region]]:
    """Leave out the blocks that stand inside another: somebody moved them there, and they are part of it now."""
    tops = {element for regions in found.values() for region in regions for element in region.elements}
    outer = {
        name: [region for region in regions if not any(up in tops for e in region.elements for up in e.iterancestors())]
        for name, regions in found.items()
    }
    return {name: regions for name, regions in outer.items() if regions}
