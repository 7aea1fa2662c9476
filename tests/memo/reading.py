"""Read a memo back from its XML, without the code that wrote it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass
class Memo:
    """The parts of a memo, parsed."""

    parts: dict[str, etree._Element]

    @property
    def body(self) -> etree._Element:
        """The main document."""
        return self.parts["word/document.xml"]

    def paragraphs(self, style: str) -> list[str]:
        """Return the words of the paragraphs of a style."""
        found = (p for p in self.body.iter(f"{W}p") if style_of(p) == style)
        return [words(paragraph) for paragraph in found]

    def notes(self, kind: str = "footnote") -> dict[str, str]:
        """Return the words of each note by its id, separators left out."""
        return {
            note.get(f"{W}id", ""): words(note).strip()
            for note in self.parts[f"word/{kind}s.xml"]
            if note.get(f"{W}type") is None
        }

    def values(self, tag: str, attribute: str) -> list[str]:
        """Return an attribute of all elements of a name in the body."""
        return [element.get(f"{W}{attribute}", "") for element in self.body.iter(f"{W}{tag}")]


def open_memo(content: bytes) -> Memo:
    """Parse every part of a memo."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return Memo({name: etree.fromstring(archive.read(name)) for name in archive.namelist() if _is_xml(name)})


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def style_of(paragraph: etree._Element) -> str:
    """Return the id of a paragraph's style."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else ""


def words(element: etree._Element) -> str:
    """Return an element's text, with line breaks and tabs."""
    marks = {f"{W}br": "\n", f"{W}tab": "\t"}
    found = element.iter(f"{W}t", *marks)
    return "".join(marks.get(str(child.tag)) or child.text or "" for child in found)
