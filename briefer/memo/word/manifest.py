"""What each block of the memo said when it was written, so that a re-compile knows which were edited by hand since."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import unescape

from briefer.core.errors import BrieferError
from briefer.core.memo_mark import MEMO_NAMESPACE
from briefer.memo.word.custom_xml import find_data, put_data
from briefer.memo.word.markup import attribute
from briefer.memo.word.names import w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml import etree

    from briefer.memo.word.package import Package

PREFIX = "briefer:"
VERSION = 1
_TEXT = w("t")
_PICTURE = "\ufffc"
_MARKS: dict[object, str] = {
    **dict.fromkeys((w("br"), w("tab"), w("p")), " "),
    **dict.fromkeys((w("drawing"), w("pict"), w("object")), _PICTURE),
}
"""What stands for an element that has no words of its own: a space, or a mark for a picture."""
_FAMILY = MEMO_NAMESPACE.rpartition(":")[0]
_STORE_ID = "{6B1F0C52-6D2B-4F0B-9D5A-0B71EFE7A001}"
_OUR_TEXT = re.compile(r"<w:(?:t [^>]*>([^<]+)|(?:p|br|tab)[ />])")
"""Finds words or, where it finds none, an element that stands for a space; in markup that we wrote."""


class Print(NamedTuple):
    """A block's finger print: hashes of its words and of those of its notes."""

    text: str
    notes: str = ""
    """Empty in memos of the first version, which did not look at the notes."""
    mine: bool = False
    """The reader asked to keep it, whatever it says."""

    def fits(self, other: Print) -> bool:
        """Tell whether both stand for the same words."""
        return self.text == other.text and (self.notes == other.notes or not (self.notes and other.notes))


class Manifest(NamedTuple):
    """What a memo knows of its own making."""

    blocks: Mapping[str, Print]
    """By the section's id: what briefer wrote there last."""
    brief: str = ""
    entries: tuple[str, ...] = ()
    """The passages' ids in the order of their E-numbers."""
    marking: str = ""


def control_id(control: etree._Element) -> str:
    """Return the id of the section that a content control holds; empty if it holds none."""
    tag = control.find(f"{w('sdtPr')}/{w('tag')}")
    name = tag.get(w("val"), "") if tag is not None else ""
    return name.removeprefix(PREFIX) if name.startswith(PREFIX) else ""


def hashes(body: etree._Element) -> dict[str, str]:
    """Return the hash of each block's visible text, by the section's id."""
    return {name: text_hash(control) for control in body.iter(w("sdt")) if (name := control_id(control))}


def text_hash(*block: etree._Element) -> str:
    """Return a hash of a block's words. White space counts as one space: programs that re-save a file change it."""
    return _hash(_text(block))


def print_of(block: Iterable[etree._Element], notes: Iterable[etree._Element]) -> Print:
    """Return the finger print of a block that may be of several elements, and whose notes are these."""
    return Print(text_hash(*block), _hash("\x00".join(_text([note]) for note in notes)))


def print_of_markup(block: str, notes: Iterable[str]) -> Print:
    """Return what `print_of` does, from the markup that we wrote: much faster than from its elements."""
    return Print(_hash(_text_in(block)), _hash("\x00".join(map(_text_in, notes))))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _text(elements: Iterable[etree._Element]) -> str:
    return _in_one_line("".join(word for element in elements for word in _words(element)))


def _in_one_line(text: str) -> str:
    for space in "\t\n\r":
        text = text.replace(space, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip()


def _words(block: etree._Element) -> list[str]:
    return [_MARKS.get(element.tag) or element.text or "" for element in block.iter(*_MARKS, _TEXT)]


def _text_in(markup: str) -> str:
    pieces = markup.split("<w:drawing>")
    return _in_one_line(unescape(_PICTURE.join("".join(w or " " for w in _OUR_TEXT.findall(p)) for p in pieces)))


def write_manifest(package: Package, main: str, manifest: Manifest) -> None:
    """Write the manifest, in place of the one that is there."""
    lines = "".join(f"<block {_attributes(name, block)}/>" for name, block in manifest.blocks.items())
    known = (("brief", manifest.brief), ("entries", " ".join(manifest.entries)), ("marking", manifest.marking))
    more = "".join(f" {name}={attribute(value)}" for name, value in known if value)
    content = f'<memo xmlns="{MEMO_NAMESPACE}" version="{VERSION}"{more}>{lines}</memo>'
    put_data(package, main, MEMO_NAMESPACE, content, _STORE_ID)


def _attributes(name: str, block: Print) -> str:
    notes = f" notes={attribute(block.notes)}" if block.notes else ""
    mine = ' mine="true"' if block.mine else ""
    return f"id={attribute(name)} text={attribute(block.text)}{notes}{mine}"


def read_manifest(package: Package) -> Manifest | None:
    """Return the manifest, None if there is none. Raises `BrieferError` for one of a newer version."""
    found = find_data(package, MEMO_NAMESPACE)
    if not found:
        _refuse_newer(package)
        return None
    root = found[0][1]
    if root.get("version", "1") != str(VERSION):
        raise _newer()
    prints = {
        block.get("id", ""): Print(block.get("text", ""), block.get("notes", ""), block.get("mine") == "true")
        for block in root.iter(f"{{{MEMO_NAMESPACE}}}block")
    }
    entries = tuple(root.get("entries", "").split())
    return Manifest(prints, root.get("brief", ""), entries, root.get("marking", ""))


def _refuse_newer(package: Package) -> None:
    others = [content for name, content in package.parts.items() if name.startswith("customXml/")]
    if any(f'"{_FAMILY}:'.encode() in content for content in others):
        raise _newer()


def _newer() -> BrieferError:
    return BrieferError(
        "The memo was written by a newer version of briefer.", "Update briefer, or give the new memo another name."
    )
