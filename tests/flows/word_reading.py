"""Read a memo back as its reader sees it: the words in order, and each footnote under its number."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Memo:
    """A .docx taken apart with nothing but zip and XML, so that a mistake of the writer's library shows."""

    def __init__(self, path: Path) -> None:
        """Read body and footnotes."""
        with zipfile.ZipFile(path) as parts:
            self._body = etree.fromstring(parts.read("word/document.xml"))
            notes = etree.fromstring(parts.read("word/footnotes.xml"))
        self.text = "\n".join(_words(paragraph) for paragraph in self._body.iter(f"{W}p"))
        self.footnotes = {
            int(note.get(f"{W}id", "0")): _words(note)
            for note in notes.iter(f"{W}footnote")
            if note.get(f"{W}type") is None
        }
        """The words of each footnote, by its id."""
        self.cited = [int(mark.get(f"{W}id", "0")) for mark in self._body.iter(f"{W}footnoteReference")]
        """The ids cited in the body, in its order."""


def _words(element: etree._Element) -> str:
    return "".join(
        {f"{W}t": item.text or "", f"{W}tab": "\t", f"{W}br": "\n"}.get(str(item.tag), "") for item in element.iter()
    )
