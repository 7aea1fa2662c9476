"""Where a block begins and ends, said once more inside it: marks that survive a program which drops its control.

LibreOffice 7.4 flattens a content control round paragraphs, and loses a bookmark that spans a table. A bookmark of
no length stays where it is; one whose name begins with an underscore is hidden in Word.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from lxml import etree

from briefer.memo.word.manifest import control_id
from briefer.memo.word.names import w

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_IDS = 32_767
"""Word takes ids of notes and bookmarks as 16-bit numbers in places."""
_PARAGRAPH = "<w:p>"
_END_OF_PROPERTIES = "</w:pPr>"


def start_name(section: str) -> str:
    """Return the name of the mark at a block's beginning."""
    return f"_briefer_{section}"


def end_name(section: str) -> str:
    """Return the name of the mark at a block's end."""
    return f"_briefer_{section}_end"


def marked(block: str, section: str, first: int, last: int) -> str:
    """Return a block's markup, as we write it, with marks of two ids in its first and its last paragraph."""
    block = _put(block, block.find(_PARAGRAPH), f'w:id="{first}"', start_name(section))
    return _put(block, block.rfind(_PARAGRAPH), f'w:id="{last}"', end_name(section))


def _put(block: str, paragraph: int, id_: str, name: str) -> str:
    place = paragraph + len(_PARAGRAPH)
    if block.startswith("<w:pPr>", place):
        place = block.index(_END_OF_PROPERTIES, place) + len(_END_OF_PROPERTIES)
    return f'{block[:place]}<w:bookmarkStart {id_} w:name="{name}"/><w:bookmarkEnd {id_}/>{block[place:]}'


def place_marks(root: etree._Element) -> None:
    """Mark the beginning and the end of each content control of ours that has no marks; none where ids run out."""
    numbers = {element.get(w("name")): int(element.get(w("id"), "0")) for element in root.iter(w("bookmarkStart"))}
    ids = itertools.count(max(numbers.values(), default=0) + 1)
    for control in [control for control in root.iter(w("sdt")) if start_name(control_id(control)) not in numbers]:
        paragraphs = list(control.iter(w("p")))
        first, last = next(ids), next(ids)
        if control_id(control) and last < MOST_IDS and paragraphs:
            _insert(paragraphs[0], _behind_properties(paragraphs[0]), _mark(start_name(control_id(control)), first))
            _insert(paragraphs[-1], _behind_properties(paragraphs[-1]), _mark(end_name(control_id(control)), last))


def _behind_properties(paragraph: etree._Element) -> int:
    return 1 if len(paragraph) and paragraph[0].tag == w("pPr") else 0


def _insert(paragraph: etree._Element, place: int, marks: Iterable[etree._Element]) -> None:
    for n, mark in enumerate(marks):
        paragraph.insert(place + n, mark)


def _mark(name: str, id_: int) -> tuple[etree._Element, etree._Element]:
    start, end = etree.Element(w("bookmarkStart")), etree.Element(w("bookmarkEnd"))
    for element in (start, end):
        element.set(w("id"), str(id_))
    start.set(w("name"), name)
    return start, end
