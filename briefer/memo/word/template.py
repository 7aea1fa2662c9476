"""The template a memo is written on: ours, or the user's with whatever it lacks added from ours."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefer.core.errors import BrieferError
from briefer.core.resources import resource
from briefer.memo.word.names import CORE_RELATION, MAIN_TYPE, TEMPLATE_TYPE, WORD_TYPE, relation, w
from briefer.memo.word.package import Package, parse, read, serialised

if TYPE_CHECKING:
    from pathlib import Path

KEPT = frozenset(
    relation(kind) for kind in ("styles", "numbering", "theme", "fontTable", "header", "footer", "settings")
)
"""What of a template's main document is taken over; its text, comments, notes and macros are not."""
KEPT_SETTINGS = ("mirrorMargins", "evenAndOddHeaders", "defaultTabStop", "themeFontLang", "clrSchemeMapping")
DROPPED_FROM_PAGE_SETUP = ("footnotePr", "endnotePr", "cols", "sectPrChange", "type", "lnNumType")
NARROWEST = 1_000
"""Twips between the margins below which the page setup cannot be meant."""
A4, LETTER = (11_906, 16_838), (12_240, 15_840)
"""Width and height in twips."""
COMPACT = {"top": 1_077, "right": 1_191, "bottom": 964, "left": 1_191, "header": 482, "footer": 425}
"""Margins of a short memo in twips."""
COMPACT_TYPE = 0.92
"""How large the type of a short memo is, beside that of a full one."""


@dataclass(slots=True)
class Template:
    """A package ready to take a memo's body, and what the body needs to know of it."""

    package: Package
    main: str
    """The name of the main document part."""
    page_setup: etree._Element
    styles: dict[str, str]
    """The id each of our styles goes by in this template."""
    lacking: tuple[str, ...]
    """The names of the styles that were added from ours."""
    bullets: int
    """The number of the list with bullets."""
    first_list: int
    """The number of the first ordered list; the next ones follow it."""
    own: bool
    """Whether it is ours, so that the page's size is the memo's to choose."""
    sized: bool = True
    """Whether it said itself how large the paper is."""

    @property
    def text_width(self) -> int:
        """The width between the margins in twips."""
        size, margins = self.page_setup.find(w("pgSz")), self.page_setup.find(w("pgMar"))
        width = _twips(size, "w", A4[0])
        inner = width - _twips(margins, "left", 1_440) - _twips(margins, "right", 1_440) - _twips(margins, "gutter", 0)
        return inner if inner > NARROWEST else width

    def set_page(self, width: int, height: int) -> None:
        """Set the paper's size in twips."""
        size = self.page_setup.find(w("pgSz"))
        if size is not None:
            size.set(w("w"), str(width))
            size.set(w("h"), str(height))

    def set_closely(self) -> None:
        """Leave less white around the words, and make the type a little smaller."""
        margins = self.page_setup.find(w("pgMar"))
        if margins is not None:
            for side, twips in COMPACT.items():
                margins.set(w(side), str(twips))
        styles = self.package.relation_of(self.main, "styles")
        if styles:
            root = parse(self.package.parts[styles.target])
            for tag, name in (("sz", "val"), ("szCs", "val"), ("spacing", "line"), ("spacing", "before")):
                for element in root.iter(w(tag)):
                    _shrink(element, w(name))
            self.package.parts[styles.target] = serialised(root)


def _shrink(element: etree._Element, name: str) -> None:
    value = element.get(name, "")
    if value.isdigit():
        element.set(name, str(round(int(value) * COMPACT_TYPE)))


def _twips(element: etree._Element | None, name: str, otherwise: int) -> int:
    value = element.get(w(name), "") if element is not None else ""
    try:
        return round(float(value))
    except ValueError:
        return otherwise


def load(path: Path | None) -> Template:
    """Load a template; ours if no path is given. Raises `BrieferError` if it is no Word file."""
    ours = read(resource("memo", "template.docx"))
    package = read(path) if path else ours
    main = _main_part(package)
    root = parse(package.parts[main])
    if root.tag != w("document"):
        raise BrieferError("The template is saved as Strict Open XML.", "Save it in Word as “Word Document (.docx)”.")
    page_setup = _page_setup(root)
    _prune(package, main)
    _ensure_parts(package, main, ours)
    styles, lacking = ({}, ()) if path is None else merged_styles(package, main, ours)
    return Template(
        package,
        main,
        page_setup,
        styles or _own_styles(package, main),
        lacking,
        *list_numbers(package, main, ours),
        path is None,
        root.find(f".//{w('sectPr')}/{w('pgSz')}") is not None,
    )


def lacks(path: Path) -> tuple[str, ...]:
    """Return a sentence on each thing that a user's template lacks and the memo adds. Raises `BrieferError`."""
    base = load(path)
    setup, styles = base.page_setup, ", ".join(base.lacking)
    found = (
        (bool(styles), f"It lacks these styles, which are added: {styles}."),
        (setup.find(w("headerReference")) is None, "It has no header: a marking gets a plain one."),
        (setup.find(w("footerReference")) is None, "It has no footer: a plain one with the page number is added."),
        (not base.sized, "It sets no paper size: A4 is taken."),
    )
    return tuple(sentence for missing, sentence in found if missing)


def _main_part(package: Package) -> str:
    found = package.relation_of("", "officeDocument")
    kind = package.types.get(found.target, "") if found else ""
    if found and kind in (MAIN_TYPE, TEMPLATE_TYPE):
        return found.target
    if "macroEnabled" in kind:
        raise BrieferError("The template holds macros.", "Save it in Word as .docx or .dotx, without macros.")
    raise BrieferError("The template is not a Word document.", "Choose a .docx or .dotx file.")


def _page_setup(root: etree._Element) -> etree._Element:
    """Return the last section's page setup, without what belongs to the text that is dropped."""
    found = root.findall(f"{w('body')}/{w('sectPr')}")
    setup = deepcopy(found[-1]) if found else etree.Element(w("sectPr"))
    for name in DROPPED_FROM_PAGE_SETUP:
        for element in setup.findall(w(name)):
            setup.remove(element)
    if setup.find(w("pgSz")) is None:
        size = etree.SubElement(setup, w("pgSz"))
        size.set(w("w"), str(A4[0]))
        size.set(w("h"), str(A4[1]))
    _number_endnotes(setup)
    return setup


def _number_endnotes(setup: etree._Element) -> None:
    """Have endnotes numbered 1, 2, 3, as the annex refers to them; Word's own default is i, ii, iii (17.11.4)."""
    notes = etree.Element(w("endnotePr"))
    etree.SubElement(notes, w("numFmt")).set(w("val"), "decimal")
    references = [e for e in setup if e.tag in (w("headerReference"), w("footerReference"))]
    setup.insert(len(references), notes)


def _prune(package: Package, main: str) -> None:
    kept = package.relations.get(main, [])
    package.relations[main] = [r for r in kept if r.type in KEPT and not r.external and r.target in package.parts]
    package.relations[""] = [r for r in package.relations.get("", []) if r.target == main and r.type != CORE_RELATION]
    package.types[main] = MAIN_TYPE
    package.keep_reachable()


def _ensure_parts(package: Package, main: str, ours: Package) -> None:
    """Add the parts every memo needs, and write the settings anew: a user's may lock, mail-merge or track the file."""
    for kind in ("styles", "numbering", "theme", "fontTable"):
        if package.relation_of(main, kind) is None:
            copy_part(package, main, ours, kind)
    settings = package.relation_of(main, "settings")
    if settings is None:
        copy_part(package, main, ours, "settings")
    elif package is not ours:
        package.parts[settings.target] = _settings(parse(package.parts[settings.target]), ours)
        package.relations.pop(settings.target, None)


def copy_part(package: Package, main: str, ours: Package, kind: str) -> None:
    """Copy a part of ours, such as the styles, into a file that has none."""
    source = _our_part(ours, kind)
    name = package.free_name(f"word/{kind}{{}}.xml", first="")
    package.add(name, ours.parts[source], ours.types[source])
    package.relate(main, relation(kind), name)


def _our_part(ours: Package, kind: str) -> str:
    found = ours.relation_of("word/document.xml", kind)
    if found is None:
        raise BrieferError("The program's memo template is damaged.", "Install briefer again.")
    return found.target


def _settings(theirs: etree._Element, ours: Package) -> bytes:
    root = parse(ours.parts[_our_part(ours, "settings")])
    for name in KEPT_SETTINGS:
        found, mine = theirs.find(w(name)), root.find(w(name))
        if found is not None and mine is not None:
            root.replace(mine, found)
        elif found is not None:
            root.insert(1, found)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _own_styles(package: Package, main: str) -> dict[str, str]:
    root = _root(package, main, "styles")
    return {id_: id_ for id_ in (style.get(w("styleId"), "") for style in root.findall(w("style")))}


def _root(package: Package, main: str, kind: str) -> etree._Element:
    found = package.relation_of(main, kind)
    if found is None:
        raise BrieferError(f"The template has no {kind}.", "Save it again in Word.")
    return parse(package.parts[found.target])


def _name_of(style: etree._Element) -> tuple[str, str]:
    """Return a style's type and name: ids are translated in some languages of Word, built-in names never."""
    name = style.find(w("name"))
    return style.get(w("type"), ""), (name.get(w("val"), "") if name is not None else "").lower()


def merged_styles(package: Package, main: str, ours: Package) -> tuple[dict[str, str], tuple[str, ...]]:
    """Add to the user's styles those of ours they lack; return the id of each of ours there, and the names added."""
    theirs = _root(package, main, "styles")
    mine = _root(ours, "word/document.xml", "styles").findall(w("style"))
    there = {_name_of(style): style.get(w("styleId"), "") for style in theirs.findall(w("style"))}
    taken = set(there.values())
    ids = {}
    for style in mine:
        id_ = style.get(w("styleId"), "")
        ids[id_] = there.get(_name_of(style)) or (f"Briefer-{id_}" if id_ in taken else id_)
    added = [style for style in mine if _name_of(style) not in there]
    for style in added:
        theirs.append(_with_ids(style, ids))
    found = package.relation_of(main, "styles")
    if found and added:
        package.parts[found.target] = etree.tostring(theirs, xml_declaration=True, encoding="UTF-8", standalone=True)
    return ids, tuple(_shown_name(style) for style in added)


def _shown_name(style: etree._Element) -> str:
    name = style.find(w("name"))
    return name.get(w("val"), "") if name is not None else ""


def _with_ids(style: etree._Element, ids: dict[str, str]) -> etree._Element:
    """Return a style of ours for the user's file: new ids, no list of ours, and the default stays the user's."""
    style = deepcopy(style)
    style.set(w("styleId"), ids[style.get(w("styleId"), "")])
    if style.get(w("default")):
        del style.attrib[w("default")]
    for reference in (element for name in ("basedOn", "next", "link") for element in style.findall(w(name))):
        value = reference.get(w("val"), "")
        reference.set(w("val"), ids.get(value, value))
    for numbering in style.findall(f"{w('pPr')}/{w('numPr')}"):
        numbering.getparent().remove(numbering)  # type: ignore[union-attr]
    return style


def list_numbers(package: Package, main: str, ours: Package) -> tuple[int, int]:
    """Add our lists to the numbering; return the number of the bullets and of the first ordered list to come."""
    root = _root(package, main, "numbering")
    if package is ours:
        return 1, 3
    abstract, numbers = root.findall(w("abstractNum")), root.findall(w("num"))
    base = max((int(_twips(e, "abstractNumId", 0)) for e in abstract), default=0)
    number = max((int(_twips(e, "numId", 0)) for e in numbers), default=0) + 1
    mine = _root(ours, "word/document.xml", "numbering").findall(w("abstractNum"))
    for n, element in enumerate(mine):
        element.set(w("abstractNumId"), str(base + n + 1))
        root.insert(len(abstract) + n + len(root.findall(w("numPicBullet"))), element)
    _place_num(root, number, base + 1)
    _place_num(root, number + 1, base + 2)
    found = package.relation_of(main, "numbering")
    if found:
        package.parts[found.target] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return number, number + 2


def _place_num(root: etree._Element, number: int, abstract: int, *, restart: bool = False) -> None:
    """Add a list; it must stand after the definitions and before `numIdMacAtCleanup`."""
    num = etree.Element(w("num"))
    num.set(w("numId"), str(number))
    etree.SubElement(num, w("abstractNumId")).set(w("val"), str(abstract))
    if restart:
        override = etree.SubElement(num, w("lvlOverride"))
        override.set(w("ilvl"), "0")
        etree.SubElement(override, w("startOverride")).set(w("val"), "1")
    last = [e for e in root if e.tag in (w("num"), w("abstractNum"), w("numPicBullet"))]
    root.insert(root.index(last[-1]) + 1 if last else 0, num)


def add_ordered_lists(template: Template, count: int) -> None:
    """Add so many ordered lists to the numbering, each of which counts from one (ECMA-376-1, 17.9.27)."""
    root = _root(template.package, template.main, "numbering")
    pattern = next(e for e in root.findall(w("num")) if e.get(w("numId")) == str(template.first_list - 1))
    reference = pattern.find(w("abstractNumId"))
    abstract = int(_twips(reference, "val", 0))
    for number in range(template.first_list, template.first_list + count):
        _place_num(root, number, abstract, restart=True)
    found = template.package.relation_of(template.main, "numbering")
    if found:
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        template.package.add(found.target, content, WORD_TYPE.format("numbering"))
