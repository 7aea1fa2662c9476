"""The XML of REFI-QDA: made without what XML cannot hold, read without what only an attacker would send."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from briefer.core.errors import BrieferError

LIMIT = 25_000_000
"""The largest XML document that is read, in bytes: its tree takes many times as much."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Builder(ET.TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        del name, pubid, system
        raise BrieferError("This XML declares a document type, which REFI-QDA never does.", "It was not read.")


def parse(data: bytes, root: str) -> ET.Element:
    """Return the root element of a document, names without their namespace. Raises `BrieferError`."""
    if len(data) > LIMIT:
        raise BrieferError(f"This XML is larger than {LIMIT // 1_000_000} MB.", "Export it in parts.")
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 - see the builder
    try:
        parser.feed(data)
        found: ET.Element = parser.close()
    except (ET.ParseError, LookupError, ValueError) as error:
        raise BrieferError(f"This is not sound XML: {error}.", "Export the file again.") from error
    for element in found.iter():
        element.tag = element.tag.rpartition("}")[2]
    if found.tag != root:
        raise BrieferError(f"This is not REFI-QDA: it holds a {found.tag[:40]}, not a {root}.", "Export it again.")
    return found


def render(root: ET.Element) -> bytes:
    """Return a document, UTF-8."""
    for element in root.iter():
        element.text = _NOT_XML.sub("\ufffd", element.text) if element.text else None
        element.attrib.update({name: _NOT_XML.sub("\ufffd", value) for name, value in element.attrib.items()})
    ET.indent(root)
    rendered: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return rendered


def add(parent: ET.Element, name: str, text: str = "", /, **attributes: str) -> ET.Element:
    """Return a new child of an element; attributes without a value are left out."""
    child = ET.SubElement(parent, name, {key: value for key, value in attributes.items() if value})
    child.text = text or None
    return child
