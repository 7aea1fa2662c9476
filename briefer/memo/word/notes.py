"""The parts that hold footnotes or endnotes (ECMA-376-1, 11.3.2 and 11.3.7): separators first, then by number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.memo.word.markup import part
from briefer.memo.word.names import W, w
from briefer.memo.word.package import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lxml import etree

    from briefer.memo.word.package import Package

KINDS = ("footnote", "endnote")
_SPACING = '<w:pPr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>'


def _separator(kind: str, type_: str, id_: int) -> str:
    return f'<w:{kind} w:type="{type_}" w:id="{id_}"><w:p>{_SPACING}<w:r><w:{type_}/></w:r></w:p></w:{kind}>'


@dataclass(slots=True)
class Notes:
    """The notes of one kind, in the order of the page: LibreOffice pairs them by order, not by id."""

    kind: str
    """`footnote` or `endnote`."""
    style: Callable[[str], str]
    written: list[str] = field(default_factory=list)

    def add(self, number: int, runs: str) -> str:
        """Write a note's text and return the run that refers to it."""
        name = self.kind.capitalize()
        mark = f'<w:rPr><w:rStyle w:val="{self.style(f"{name}Reference")}"/></w:rPr>'
        self.written.append(
            f'<w:{self.kind} w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{self.style(f"{name}Text")}"/></w:pPr>'
            f'<w:r>{mark}<w:{self.kind}Ref/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>{runs}'
            f"</w:p></w:{self.kind}>"
        )
        return f'<w:r>{mark}<w:{self.kind}Reference w:id="{number}"/></w:r>'

    def part(self) -> bytes:
        """Return the whole part."""
        first = _separator(self.kind, "separator", -1) + _separator(self.kind, "continuationSeparator", 0)
        return part(f"w:{self.kind}s", first + "".join(self.written), f'xmlns:w="{W}"')


def notes_by_id(package: Package, main: str) -> dict[str, dict[str, etree._Element]]:
    """Return the notes of a document by kind and id, separators left out."""
    return {kind: _notes_in(package, main, kind) for kind in KINDS}


def _notes_in(package: Package, main: str, kind: str) -> dict[str, etree._Element]:
    found = package.relation_of(main, f"{kind}s")
    if found is None or found.target not in package.parts:
        return {}
    root = parse(package.parts[found.target])
    return {note.get(w("id"), ""): note for note in root.iter(w(kind)) if is_text(note)}


def is_text(note: etree._Element) -> bool:
    """Tell whether a note is one that is referred to, not a separator (ECMA-376-1, 17.18.33)."""
    return note.get(w("type"), "normal") == "normal"


def kind_of(reference: etree._Element) -> str:
    """Return the kind of note that a reference leads to."""
    return "footnote" if reference.tag == w("footnoteReference") else "endnote"


def references_in(*elements: etree._Element) -> list[etree._Element]:
    """Return the references to notes in some elements, in the order of the page."""
    tags = [w(f"{kind}Reference") for kind in KINDS]
    return [reference for element in elements for reference in element.iter(*tags)]


def notes_of(
    elements: Iterable[etree._Element], notes: Mapping[str, Mapping[str, etree._Element]]
) -> list[etree._Element]:
    """Return the notes that some elements refer to, in the order of the page."""
    found = [notes[kind_of(mark)].get(mark.get(w("id"), "")) for mark in references_in(*elements)]
    return [note for note in found if note is not None]
