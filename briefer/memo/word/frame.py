"""What stands round the text on every page: headers, footers, and the marking in both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from briefer.core.resources import resource
from briefer.memo.word.markup import clean
from briefer.memo.word.names import WORD_TYPE, R, relation, w
from briefer.memo.word.package import parse, read, serialised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.memo.word.template import Template

PLACES = {"header": ("headerReference", "hdr"), "footer": ("footerReference", "ftr")}


def frame(template: Template, marking: str) -> None:
    """Give every kind of page a header and footer, and put the marking on top and foot. Empty: no marking."""
    frame_pages(template, [template.page_setup], marking)


def frame_pages(template: Template, setups: Iterable[etree._Element], marking: str) -> None:
    """Do so for the pages of several sections, which may share a header."""
    setups = list(setups)
    for setup in setups[:1]:
        # Later sections have the header of those before them unless they name their own.
        _complete(replace(template, page_setup=setup), marking)
    if marking:
        for place in PLACES:
            _mark(template, place, setups, marking)


def marking_text(marking: str) -> str:
    """Return a marking as it is printed: in one line."""
    return clean(" ".join(marking.split()))


def _complete(template: Template, marking: str) -> None:
    for place in PLACES:
        for page in _kinds_of_page(template):
            if _reference(template, place, page) is None and (marking or page == "default"):
                _add(template, place, page)


def _kinds_of_page(template: Template) -> list[str]:
    settings = template.package.relation_of(template.main, "settings")
    root = parse(template.package.parts[settings.target]) if settings else None
    first = ["first"] if template.page_setup.find(w("titlePg")) is not None else []
    even = ["even"] if root is not None and root.find(w("evenAndOddHeaders")) is not None else []
    return ["default", *first, *even]


def _references(template: Template, place: str) -> list[etree._Element]:
    return template.page_setup.findall(w(PLACES[place][0]))


def _reference(template: Template, place: str, page: str) -> etree._Element | None:
    return next((e for e in _references(template, place) if e.get(w("type")) == page), None)


def _add(template: Template, place: str, page: str) -> None:
    """Add our own header or footer; ours has the page number, so that a user's template without a footer gets one."""
    ours = read(resource("memo", "template.docx"))
    source = ours.relation_of("word/document.xml", place)
    if source is None:
        return
    root = parse(ours.parts[source.target])
    for style in root.iter(w("pStyle")):
        style.set(w("val"), template.styles[style.get(w("val"), "")])
    name = template.package.free_name(f"word/{place}{{}}.xml")
    template.package.add(name, etree.tostring(root, encoding="UTF-8", standalone=True), WORD_TYPE.format(place))
    reference = etree.Element(w(PLACES[place][0]))
    reference.set(w("type"), page)
    reference.set(f"{{{R}}}id", template.package.relate(template.main, relation(place), name))
    template.page_setup.insert(0, reference)


def _mark(template: Template, place: str, setups: Iterable[etree._Element], marking: str) -> None:
    targets = {r.id: r.target for r in template.package.relations[template.main]}
    references = [reference for setup in setups for reference in setup.findall(w(PLACES[place][0]))]
    ids = [reference.get(f"{{{R}}}id", "") for reference in references]
    for name in dict.fromkeys(targets[id_] for id_ in ids if id_ in targets):
        root = parse(template.package.parts[name])
        line = _line(template, marking)
        # On top of the header, and below all else in the footer.
        root.insert(0, line) if place == "header" else root.append(line)
        template.package.parts[name] = serialised(root)


def _line(template: Template, marking: str) -> etree._Element:
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(properties, w("pStyle")).set(w("val"), template.styles["BrieferMarking"])
    text = etree.SubElement(etree.SubElement(paragraph, w("r")), w("t"))
    text.text = marking_text(marking)
    return paragraph
