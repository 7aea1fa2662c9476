"""What each block of the memo said when it was written, so that a re-compile knows which were edited by hand since."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from briefer.core.memo_mark import MEMO_NAMESPACE
from briefer.memo.word.markup import HEAD, attribute
from briefer.memo.word.names import DATA_STORE, PROPERTIES_TYPE, relation, w

if TYPE_CHECKING:
    from lxml import etree

    from briefer.memo.word.template import Template

PREFIX = "briefer:"
_STORE_ID = "{6B1F0C52-6D2B-4F0B-9D5A-0B71EFE7A001}"
_SPACE = re.compile(r"[ \t\n\r]+")


def hashes(body: etree._Element) -> dict[str, str]:
    """Return the hash of each block's visible text, by the section's id."""
    found = {}
    for control in body.iter(w("sdt")):
        tag = control.find(f"{w('sdtPr')}/{w('tag')}")
        name = tag.get(w("val"), "") if tag is not None else ""
        if name.startswith(PREFIX):
            found[name.removeprefix(PREFIX)] = text_hash(control)
    return found


def text_hash(block: etree._Element) -> str:
    """Return a hash of a block's words. White space counts as one space: programs that re-save a file change it."""
    text = "".join(_words(block))
    return hashlib.sha256(_SPACE.sub(" ", text).strip().encode()).hexdigest()[:32]


def _words(block: etree._Element) -> list[str]:
    elements = block.iter(w("t"), w("br"), w("tab"), w("p"))
    return [(element.text or "") if element.tag == w("t") else " " for element in elements]


def add_manifest(template: Template, blocks: dict[str, str]) -> None:
    """Add the manifest as a custom XML part with its properties (ECMA-376-1, 15.2.5 and 22.5)."""
    lines = "".join(f"<block id={attribute(name)} text={attribute(value)}/>" for name, value in blocks.items())
    package = template.package
    name = package.free_name("customXml/item{}.xml")
    properties = package.free_name("customXml/itemProps{}.xml")
    package.add(name, f'{HEAD}<memo xmlns="{MEMO_NAMESPACE}">{lines}</memo>'.encode(), "application/xml")
    store = (
        f'{HEAD}<ds:datastoreItem xmlns:ds="{DATA_STORE}" ds:itemID="{_STORE_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{MEMO_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    package.add(properties, store.encode(), PROPERTIES_TYPE)
    package.relate(template.main, relation("customXml"), name)
    package.relate(name, relation("customXmlProps"), properties)
