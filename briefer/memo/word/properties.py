"""The document's properties and its language."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lxml import etree

from briefer.memo.word.markup import HEAD, clean
from briefer.memo.word.names import CORE_PROPERTIES, CORE_RELATION, CORE_TYPE, w
from briefer.memo.word.package import parse

if TYPE_CHECKING:
    from briefer.memo.outline import Outline
    from briefer.memo.word.package import Package
    from briefer.memo.word.template import Template

_NAMESPACES = (
    f'xmlns:cp="{CORE_PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def add_properties(package: Package, outline: Outline) -> None:
    """Add title, subject, author, language and date (ECMA-376-2, 11). Times are midnight: no clock is read."""
    texts = {
        "title": outline.title,
        "subject": outline.subject,
        "creator": outline.author,
        "language": outline.language,
    }
    lines = "".join(f"<dc:{name}>{escape(clean(text))}</dc:{name}>" for name, text in texts.items() if text)
    when = f'xsi:type="dcterms:W3CDTF">{outline.date}T00:00:00Z<'
    dates = (
        f"<dcterms:created {when}/dcterms:created><dcterms:modified {when}/dcterms:modified>" if outline.date else ""
    )
    content = f"{HEAD}<cp:coreProperties {_NAMESPACES}>{lines}{dates}</cp:coreProperties>"
    package.add("docProps/core.xml", content.encode(), CORE_TYPE)
    package.relate("", CORE_RELATION, "docProps/core.xml")


def set_language(base: Template, language: str) -> None:
    """Set the language the whole text is in, for spelling checks and screen readers."""
    found = base.package.relation_of(base.main, "styles")
    if found is None:
        return
    root = parse(base.package.parts[found.target])
    for element in root.iterfind(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}"):
        element.set(w("val"), language)
    base.package.parts[found.target] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
