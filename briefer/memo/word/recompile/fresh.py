"""The new blocks, made by the writer of whole memos, and their notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.memo.word.body import Body
from briefer.memo.word.markup import part
from briefer.memo.word.names import R, W, w
from briefer.memo.word.notes import KINDS, is_text, kind_of, references_in
from briefer.memo.word.package import parse
from briefer.memo.word.template import add_ordered_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from briefer.memo.outline import Outline
    from briefer.memo.word.template import Template


@dataclass(frozen=True, slots=True)
class Block:
    """One new block: its content control, and the bookmark around it."""

    elements: list[etree._Element]
    control: etree._Element
    notes: list[tuple[etree._Element, etree._Element]]
    """Each reference with its note."""


def write_blocks(outline: Outline, template: Template, first_id: int) -> dict[str, Block]:
    """Return the block of each section; bookmark ids begin above `first_id`."""
    body = Body(outline, template)
    root = parse(part("w:body", body.sections(), f'xmlns:w="{W}" xmlns:r="{R}"'))
    if body.lists:
        add_ordered_lists(template, body.lists)
    for element in root.iter(w("bookmarkStart"), w("bookmarkEnd")):
        element.set(w("id"), str(int(element.get(w("id"), "0")) + first_id))
    notes = {
        (kind, note.get(w("id"))): note
        for kind, written in zip(KINDS, (body.footnotes, body.endnotes), strict=True)
        for note in parse(written.part())
        if note.tag == w(kind) and is_text(note)
    }
    return {name: _block(elements, notes) for name, elements in _groups(root)}


def _groups(root: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """Yield each section with the beginning of its bookmark, its control, and the bookmark's end."""
    for control in root.findall(w("sdt")):
        start, end = control.getprevious(), control.getnext()
        if start is not None and end is not None:
            yield start.get(w("name"), "").removeprefix("briefer_"), [start, control, end]


def _block(elements: list[etree._Element], notes: dict[tuple[str, str | None], etree._Element]) -> Block:
    control = elements[1]
    pairs = [(mark, notes[kind_of(mark), mark.get(w("id"))]) for mark in references_in(control)]
    return Block(elements, control, pairs)
