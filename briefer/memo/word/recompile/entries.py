"""E-numbers in what stays of an old memo: a passage more or less, and E3 is another; the old words have to follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.memo.word.names import w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml import etree

_EVIDENCE = re.compile(r"evidence_(\d+)")
GONE = "evidence_gone"
"""Where links to a passage lead that is not in the brief any more: nowhere, so that they become plain text."""


def renumbered(before: Sequence[str], now: Sequence[str]) -> dict[int, int | None]:
    """Return the new E-number of each old one, None for a passage that is gone; those that stay are left out."""
    if not (before and now):
        return {}
    numbers = {id_: number for number, id_ in enumerate(now, 1)}
    moved = {number: numbers.get(id_) for number, id_ in enumerate(before, 1)}
    return {old: new for old, new in moved.items() if old != new}


def entry_of(name: str | None) -> int | None:
    """Return the E-number that a bookmark or anchor names; None if it is another's."""
    found = _EVIDENCE.fullmatch(name or "")
    return int(found[1]) if found else None


def cited_entries(note: etree._Element) -> tuple[int, ...]:
    """Return the E-numbers a note leads to."""
    numbers = (entry_of(link.get(w("anchor"))) for link in note.iter(w("hyperlink")))
    return tuple(number for number in numbers if number is not None)


def renumber_entries(elements: Iterable[etree._Element], moved: Mapping[int, int | None]) -> None:
    """Give links, bookmarks and the labels under them the new E-numbers."""
    if not moved:
        return
    for element in elements:
        for link in list(element.iter(w("hyperlink"))):
            _renumber(link, "anchor", list(link.iter(w("t"))), moved)
        for start in list(element.iter(w("bookmarkStart"))):
            _renumber(start, "name", _label(start), moved)


def _label(start: etree._Element) -> list[etree._Element]:
    """Return the first text behind a bookmark: the entry's label."""
    following = (text for sibling in start.itersiblings() for text in sibling.iter(w("t")))
    return [text for text in [next(following, None)] if text is not None]


def _renumber(
    element: etree._Element, attribute: str, texts: Sequence[etree._Element], moved: Mapping[int, int | None]
) -> None:
    old = entry_of(element.get(w(attribute)))
    if old is None or old not in moved:
        return
    new = moved[old]
    element.set(w(attribute), GONE if new is None else f"evidence_{new}")
    if "".join(text.text or "" for text in texts) == f"E{old}":
        for text in texts:
            text.text = ""
        texts[0].text = f"formerly E{old}" if new is None else f"E{new}"
