"""Old blocks out, new ones in, at their places; what stands between is not touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefer.memo.report import Fate
from briefer.memo.word.marks import end_name, start_name
from briefer.memo.word.names import w

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from briefer.memo.word.recompile.deciding import Decision

PLACE, GONE = "place", w("gone")
_OURS = ("briefer_", "_briefer_", "evidence_", "note_")
_PASSING = "_GoBack"
"""Word's own bookmark for the place of the last edit."""


def clear_places(body: etree._Element, decisions: Sequence[Decision]) -> dict[str, etree._Element]:
    """Take out what is replaced or removed, and return the place of each block that is to be written."""
    places: dict[str, etree._Element] = {}
    for decision in decisions:
        if decision.region is not None:
            places |= _clear(body, decision, decision.region.elements)
        if decision.fate in (Fate.REMOVED, Fate.LEFT):
            drop_bookmarks(body, _names(decision.id))
    _add_places(body, [d for d in decisions if d.section is not None], places)
    return places


def _clear(body: etree._Element, decision: Decision, old: Sequence[etree._Element]) -> dict[str, etree._Element]:
    """Take out a block, or its content control; return its place if it is to be written."""
    places = {decision.id: _place_before(old[0])} if decision.is_written else {}
    if decision.is_written or decision.fate is Fate.REMOVED:
        _set_aside(body, old)
    if decision.fate in (Fate.LEFT, Fate.DUPLICATED):
        _make_ordinary(decision)
    return places


def _place_before(element: etree._Element) -> etree._Element:
    place = etree.Element(PLACE)
    element.addprevious(place)
    return place


def _set_aside(body: etree._Element, elements: Iterable[etree._Element]) -> None:
    """Move elements behind the body: lxml takes a large element out of its tree in quadratic time."""
    root = body.getparent()
    if root is not None:
        aside = root.find(GONE)
        holder = etree.SubElement(root, GONE) if aside is None else aside
        for element in elements:
            holder.append(element)


def drop_set_aside(root: etree._Element) -> None:
    """Drop what was set aside, piece by piece."""
    for holder in root.findall(GONE):
        for control in holder.findall(f"{w('sdt')}/{w('sdtContent')}"):
            detach(list(control))
        detach([*holder, holder])


def detach(elements: Iterable[etree._Element]) -> None:
    """Take elements out of their tree."""
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _make_ordinary(decision: Decision) -> None:
    """Leave a block's words without its content control."""
    if decision.region is None or not decision.region.controlled:
        return
    control = decision.region.elements[0]
    content = control.find(w("sdtContent"))
    inner = list(content) if content is not None else []
    for element in inner:
        control.addprevious(element)
    detach([control])
    decision.region.elements = inner


def _add_places(body: etree._Element, decisions: Sequence[Decision], places: dict[str, etree._Element]) -> None:
    """Make a place for each block that had none: behind its predecessor in the outline, or before its successor."""
    previous: etree._Element | None = None
    for n, decision in enumerate(decisions):
        if decision.fate in (Fate.ADDED, Fate.PUT_BACK):
            place = etree.Element(PLACE)
            later = (first for d in decisions[n + 1 :] if (first := _first(d, places)) is not None)
            _put(body, place, previous, next(later, None))
            places[decision.id] = place
        last = _last(decision, places)
        previous = previous if last is None else last


def _first(decision: Decision, places: dict[str, etree._Element]) -> etree._Element | None:
    if decision.id in places or decision.region is None:
        return places.get(decision.id)
    return decision.region.elements[0]


def _last(decision: Decision, places: dict[str, etree._Element]) -> etree._Element | None:
    if decision.id in places or decision.region is None or decision.fate is Fate.DUPLICATED:
        return places.get(decision.id)
    return decision.region.elements[-1]


def _put(
    body: etree._Element, place: etree._Element, previous: etree._Element | None, following: etree._Element | None
) -> None:
    """Insert a place, but not within the bookmark around a neighbour."""
    if previous is not None:
        while (behind := previous.getnext()) is not None and behind.tag == w("bookmarkEnd"):
            previous = behind
        previous.addnext(place)
    elif following is not None:
        while (before := following.getprevious()) is not None and before.tag == w("bookmarkStart"):
            following = before
        following.addprevious(place)
    else:
        setup = body.find(w("sectPr"))
        body.insert(len(body) if setup is None else body.index(setup), place)


def fill(place: etree._Element, elements: Sequence[etree._Element]) -> None:
    """Put elements where a place was kept."""
    for element in elements:
        content = element.find(w("sdtContent")) if element.getroottree() is not place.getroottree() else None
        pieces = list(content) if content is not None else []
        detach(pieces)
        place.addprevious(element)
        for piece in pieces:
            content.append(piece)  # type: ignore[union-attr]
    detach([place])


def replace_block(
    body: etree._Element, place: etree._Element, new: Sequence[etree._Element], old: Sequence[etree._Element], name: str
) -> None:
    """Put a new block where the old one was; bookmarks of others in the old one move to its first paragraph."""
    drop_bookmarks(body, _names(name))
    fill(place, new)
    first = next((p for element in new for p in element.iter(w("p"))), None)
    if first is not None:
        for mark in reversed(_bookmarks_of_others(old)):
            first.insert(1 if len(first) and first[0].tag == w("pPr") else 0, mark)


def _names(section: str) -> set[str | None]:
    return {f"briefer_{section}", start_name(section), end_name(section)}


def _bookmarks_of_others(old: Iterable[etree._Element]) -> list[etree._Element]:
    """Return beginnings and ends of bookmarks: of a table of contents, or of the reader's cross-references."""
    marks = [mark for element in old for mark in element.iter(w("bookmarkStart"), w("bookmarkEnd"))]
    ours = {m.get(w("id")) for m in marks if m.get(w("name"), "").startswith((*_OURS, _PASSING))}
    return [mark for mark in marks if mark.get(w("id")) not in ours]


def drop_bookmarks(root: etree._Element, names: Container[str | None]) -> None:
    """Take out the bookmarks of some names, not what they are around."""
    starts = [start for start in root.iter(w("bookmarkStart")) if start.get(w("name")) in names]
    ids = {start.get(w("id")) for start in starts}
    detach([*starts, *[end for end in root.iter(w("bookmarkEnd")) if end.get(w("id")) in ids]])
