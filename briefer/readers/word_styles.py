"""What a Word paragraph's style makes of it, by names and outline levels that no language of Word changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.records import Role, Shape

if TYPE_CHECKING:
    from lxml.etree import _Element

    from briefer.readers.runs import Style

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Look(NamedTuple):
    """What a paragraph is by its style. The level is that of a heading, from 1 to 6."""

    role: Role | None = None
    level: int = 0
    shape: Shape = Shape.PLAIN


_NAMES = (
    (re.compile(r"title"), Look(Role.TITLE)),
    (re.compile(r"caption"), Look(Role.CAPTION)),
    (re.compile(r"toc (?:\d|heading)|table of figures"), Look(Role.NAVIGATION)),
    (re.compile(r"(?:intense )?quote|block ?(?:text|quote|quotation)|quotations"), Look(Role.BODY, 0, Shape.QUOTE)),
    (re.compile(r"list (?:bullet|number)(?: \d)?"), Look(Role.BODY, 0, Shape.ITEM)),
    (re.compile(r"list(?: \w+)*(?: \d)?|(?:foot|end)note text"), Look(Role.BODY)),
)
_HEADING = re.compile(r"heading (\d)")
_EMPHASIS: dict[str, frozenset[Style]] = {
    "strong": frozenset(["bold"]),
    "emphasis": frozenset(["italic"]),
    "subtle emphasis": frozenset(["italic"]),
    "intense emphasis": frozenset(["bold", "italic"]),
    "book title": frozenset(["bold", "italic"]),
}
_TOGGLES: tuple[tuple[str, Style], ...] = (("b", "bold"), ("i", "italic"))
OFF = frozenset(("0", "false", "off"))
DEEPEST = 6
"""The lowest level of headings that is told from those below it."""

_MOST_BASES = 12
_NO_LEVEL = "9"


class Styles:
    """The styles of one document, asked what a paragraph is."""

    def __init__(self, root: _Element | None) -> None:
        """Take the root of the part `styles`, or None where a document has none."""
        styles = [] if root is None else root.findall(f"{W}style")
        self._by_id = {style.get(f"{W}styleId", ""): style for style in styles}

    def look(self, paragraph: _Element) -> Look:
        """Return what a paragraph's own properties or its style make of it; no role leaves that to the rules."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return Look()
        own = _value(properties, "outlineLvl")
        found = _of_level(properties) if own else self._of_style(_value(properties, "pStyle"))
        # Headings can be numbered, too.
        if own or (found and found.role is not Role.BODY) or not _is_item(properties):
            return found or Look()
        return Look(Role.BODY, 0, found.shape if found and found.shape else Shape.ITEM)

    def emphasis(self, run: _Element) -> frozenset[Style]:
        """Return whether a run's own properties or its style make it bold or italic."""
        properties = run.find(f"{W}rPr")
        if properties is None:
            return frozenset()
        style = self._by_id.get(_value(properties, "rStyle"))
        inherited = _of_character_style(style)
        own = {name: mark.get(f"{W}val", "1").lower() not in OFF for mark, name in _toggles(properties)}
        return frozenset(name for _, name in _TOGGLES if own.get(name, name in inherited))

    def _of_style(self, identifier: str) -> Look | None:
        """Return the look of a style, or of the nearest that it is based on."""
        for _ in range(_MOST_BASES):
            style = self._by_id.get(identifier)
            if style is None:
                return None
            found = look_of(_value(style, "name")) or _of_properties(style)
            if found:
                return found
            identifier = _value(style, "basedOn")
        return None


def look_of(name: str) -> Look | None:
    """Return what a style's name, which no language of Word changes, makes of its paragraphs; None if nothing."""
    heading = _HEADING.fullmatch(name.lower())
    if heading:
        return Look(Role.HEADING, min(max(1, int(heading[1])), DEEPEST))
    return next((look for pattern, look in _NAMES if pattern.fullmatch(name.lower())), None)


def _of_properties(style: _Element) -> Look | None:
    properties = style.find(f"{W}pPr")
    if properties is None:
        return None
    return _of_level(properties) or (Look(Role.BODY, 0, Shape.ITEM) if _is_item(properties) else None)


def _of_level(properties: _Element) -> Look | None:
    level = _value(properties, "outlineLvl")
    if level in ("", _NO_LEVEL):
        return None
    return Look(Role.HEADING, min(int(level) + 1, DEEPEST) if level.isdecimal() and len(level) == 1 else 0)


def _is_item(properties: _Element) -> bool:
    numbering = properties.find(f"{W}numPr")
    return numbering is not None and _value(numbering, "numId") != "0"


def _of_character_style(style: _Element | None) -> frozenset[Style]:
    if style is None:
        return frozenset()
    known = _EMPHASIS.get(_value(style, "name").lower())
    properties = style.find(f"{W}rPr")
    if known is not None or properties is None:
        return known or frozenset()
    return frozenset(name for mark, name in _toggles(properties) if mark.get(f"{W}val", "1").lower() not in OFF)


def _toggles(properties: _Element) -> list[tuple[_Element, Style]]:
    found = ((properties.find(f"{W}{tag}"), name) for tag, name in _TOGGLES)
    return [(mark, name) for mark, name in found if mark is not None]


def _value(parent: _Element, name: str) -> str:
    element = parent.find(f"{W}{name}")
    return "" if element is None else element.get(f"{W}val", "")
