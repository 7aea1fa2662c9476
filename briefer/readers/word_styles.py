"""What a Word paragraph's style makes of it, by names and outline levels that no language of Word changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.core.records import Role

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_ROLES = (
    (re.compile(r"title"), Role.TITLE),
    (re.compile(r"heading \d"), Role.HEADING),
    (re.compile(r"caption"), Role.CAPTION),
    (re.compile(r"toc (?:\d|heading)|table of figures"), Role.NAVIGATION),
    (re.compile(r"(?:intense )?quote|list(?: \w+)*(?: \d)?|block text|(?:foot|end)note text"), Role.BODY),
)
_MOST_BASES = 12
_NO_LEVEL = "9"


class Styles:
    """The styles of one document, asked what a paragraph is."""

    def __init__(self, root: _Element | None) -> None:
        """Take the root of the part `styles`, or None where a document has none."""
        styles = [] if root is None else root.findall(f"{W}style")
        self._by_id = {style.get(f"{W}styleId", ""): style for style in styles}

    def role(self, paragraph: _Element) -> Role | None:
        """Return the role that a paragraph's own properties or its style give it; None leaves it to the rules."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        level = _value(properties, "outlineLvl")
        if level:
            return None if level == _NO_LEVEL else Role.HEADING
        found = self._of_style(_value(properties, "pStyle"))
        # Headings can be numbered, too.
        return found or (Role.BODY if properties.find(f"{W}numPr") is not None else None)

    def _of_style(self, identifier: str) -> Role | None:
        """Return the role of a style, or of the nearest that it is based on."""
        for _ in range(_MOST_BASES):
            style = self._by_id.get(identifier)
            if style is None:
                return None
            role = _of_name(_value(style, "name")) or _of_level(style)
            if role:
                return role
            identifier = _value(style, "basedOn")
        return None


def _of_name(name: str) -> Role | None:
    return next((role for pattern, role in _ROLES if pattern.fullmatch(name.lower())), None)


def _of_level(style: _Element) -> Role | None:
    properties = style.find(f"{W}pPr")
    level = "" if properties is None else _value(properties, "outlineLvl")
    return Role.HEADING if level not in ("", _NO_LEVEL) else None


def _value(parent: _Element, name: str) -> str:
    element = parent.find(f"{W}{name}")
    return "" if element is None else element.get(f"{W}val", "")
