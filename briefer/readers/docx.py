"""Word documents. The text is what a reader of the final version sees, one blank line between paragraphs.

Deleted and hidden words, comments, and running heads are left out; inserted words are in. A table's row of short
cells is one line, of longer ones a paragraph each. Foot and endnotes stand at the end as text, without numbers: Word
makes those while it prints. WordprocessingML: ISO/IEC 29500-1, 17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.records import Role
from briefer.readers.assemble import assemble
from briefer.readers.blocks import Block, flow, titled
from briefer.readers.files import shown
from briefer.readers.own_memo import is_own_memo
from briefer.readers.package import Package
from briefer.readers.properties import Properties, completed
from briefer.readers.runs import Run, joined
from briefer.readers.word_styles import OFF, Styles, W

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from briefer.core.records import Article
    from briefer.readers.runs import Style

suffixes = (".docx",)

_DC = "{http://purl.org/dc/elements/1.1/}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_LEFT_OUT = frozenset((f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sectPr", f"{W}txbxContent", _FALLBACK))
_BOX = f"{W}txbxContent"
_LONGEST_CELL = 160


def read(path: Path) -> Article:
    """Return the article in a Word document. Raises `BrieferError` for what is none, or cannot be read safely."""
    if is_own_memo(path):
        raise BrieferError(f"“{shown(path)}” is a memo that briefer made.", "Add the articles it was made from.")
    package = Package(path)
    main = next(iter(package.related("", "officeDocument")), "word/document.xml")
    root = package.part(main)
    if root is None:
        raise BrieferError(f"“{shown(path)}” holds no Word document.", "Save it as .docx.")
    said = _properties(package)
    styles = Styles(_related(package, main, "styles"))
    blocks = [*titled(list(_blocks(root, styles)), said.real_title), *_notes(package, main, styles)]
    text, pieces = flow(blocks)
    return completed(assemble(path, text, pieces), said)


def _properties(package: Package) -> Properties:
    """Return title and author; when a document was made says nothing of when its article appeared."""
    root = next((package.part(name) for name in package.related("", "core-properties")), None)
    if root is None:
        return Properties()
    return Properties(*(" ".join((root.findtext(f"{_DC}{name}") or "").split()) for name in ("title", "creator")))


def _related(package: Package, main: str, kind: str) -> _Element | None:
    return next((package.part(name) for name in package.related(main, kind)), None)


def _notes(package: Package, main: str, styles: Styles) -> Iterator[Block]:
    for kind in ("footnote", "endnote"):
        root = _related(package, main, f"{kind}s")
        for note in [] if root is None else root.findall(f"{W}{kind}"):
            # The others are the lines that separate notes from the text.
            if note.get(f"{W}type", "normal") == "normal":
                yield from (block._replace(role=Role.BODY) for block in _blocks(note, styles))


def _blocks(parent: _Element, styles: Styles) -> Iterator[Block]:
    """Yield the paragraphs of a part, of rows, and of text boxes behind the paragraphs that hold those."""
    for child in parent:
        if child.tag == f"{W}p":
            look = styles.look(child)
            text, marks = joined(_runs(child, styles))
            yield Block(text, *look, marks)
            yield from _boxes(child, styles)
        elif child.tag == f"{W}tr":
            yield from _row(child, styles)
        elif child.tag not in _LEFT_OUT:
            yield from _blocks(child, styles)


def _boxes(parent: _Element, styles: Styles) -> Iterator[Block]:
    for child in parent:
        if child.tag == _BOX:
            yield from _blocks(child, styles)
        elif child.tag != _FALLBACK:
            yield from _boxes(child, styles)


def _row(row: _Element, styles: Styles) -> Iterator[Block]:
    cells = [[block for block in _blocks(cell, styles) if block.text.strip()] for cell in _cells(row)]
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 and all(map(_is_short, filled)):
        yield Block("\t".join(" ".join(cell[0].text.split()) for cell in filled), Role.BODY)
    else:
        yield from (block for cell in cells for block in cell)


def _is_short(cell: list[Block]) -> bool:
    return len(cell) == 1 and len(cell[0].text) <= _LONGEST_CELL


def _cells(parent: _Element) -> Iterator[_Element]:
    """Yield the cells of a row, not those of tables in them."""
    for child in parent:
        if child.tag == f"{W}tc":
            yield child
        else:
            yield from _cells(child)


def _runs(parent: _Element, styles: Styles, looks: frozenset[Style] = frozenset()) -> Iterator[Run]:
    for child in parent:
        if child.tag in (f"{W}t", _MATH):
            # Word shows a line feed in its XML as the space that it is to XML.
            yield Run((child.text or "").replace("\n", " "), looks)
        elif child.tag in _SIGNS:
            yield Run(_SIGNS[child.tag], looks)
        elif child.tag not in _LEFT_OUT and not _is_hidden(child):
            yield from _runs(child, styles, styles.emphasis(child) if child.tag == f"{W}r" else looks)


def _is_hidden(run: _Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val", "1").lower() not in OFF
