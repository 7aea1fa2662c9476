"""The words of a block as they stand in the file, to be read beside the new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.word.names import w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_MARKS = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("noBreakHyphen"): "‑"}


def block_text(elements: Iterable[etree._Element], notes: Iterable[etree._Element]) -> str:
    """Return a block's words: a line for each paragraph, tabs between the cells of a row, the notes at the end."""
    lines = [line for element in elements for line in _lines(element)]
    return "\n".join([*filter(None, lines), *(f"Note: {' '.join(_lines(note)).strip()}" for note in notes)])


def _lines(element: etree._Element) -> list[str]:
    if element.tag == w("p"):
        return [_words(element)]
    if element.tag == w("tr"):
        return ["\t".join(" ".join(_lines(cell)) for cell in element.findall(w("tc")))]
    return [line for child in element for line in _lines(child)]


def _words(paragraph: etree._Element) -> str:
    found = paragraph.iter(w("t"), *_MARKS)
    return "".join(_MARKS.get(str(e.tag)) or e.text or "" for e in found if e.getparent().tag == w("r"))  # type: ignore[union-attr]
