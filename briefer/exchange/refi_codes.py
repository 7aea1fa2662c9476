"""The codes of REFI-QDA and the kinds of tag: a code for each kind, with one beneath it for each stance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS, Kind, Stance
from briefer.exchange.identity import guid
from briefer.exchange.refi_xml import add
from briefer.exchange.tags import read_tags

if TYPE_CHECKING:
    import uuid
    from xml.etree.ElementTree import Element

_COLOURS = ("#2563A8", "#B4461E", "#2E7D4F", "#7A4FA3", "#8A6D1B")


@dataclass(frozen=True, slots=True)
class Code:
    """What a code of a codebook says of a passage."""

    name: str
    kind: Kind | None
    stance: Stance | None
    fits: bool
    """Whether kind and stance say all that its name says."""


def code_guid(kind: Kind, stance: Stance | None = None) -> uuid.UUID:
    """Return the id of the code for a kind, or for a kind's stance: the same in every file."""
    return guid(f"urn:briefer:code:{kind.id}{f':{stance}' if stance else ''}")


def add_codes(parent: Element) -> None:
    """Add the codes of all kinds to a codebook."""
    codes = add(parent, "Codes")
    for number, kind in enumerate(KINDS):
        colour = _COLOURS[number % len(_COLOURS)]
        code = _add_code(codes, code_guid(kind), kind.label, colour)
        for stance in Stance if kind.has_stance else ():
            _add_code(code, code_guid(kind, stance), stance.capitalize(), colour)


def _add_code(parent: Element, id_: uuid.UUID, name: str, colour: str) -> Element:
    return add(parent, "Code", guid=str(id_), name=name, isCodable="true", color=colour)


def read_codes(book: Element | None) -> dict[uuid.UUID, Code]:
    """Return the codes of a codebook; one beneath another has its kind, unless it names one itself."""
    found: dict[uuid.UUID, Code] = {}
    top = _below(book) if book is not None else []
    stack: list[tuple[Element, Code | None]] = [(element, None) for element in reversed(top)]
    while stack:
        element, above = stack.pop()
        code = _code(element.get("name", ""), above)
        found[guid(element.get("guid", ""))] = code
        stack.extend((child, code) for child in reversed(element.findall("Code")))
    return found


def _below(book: Element) -> list[Element]:
    return [code for codes in book.findall("Codes") for code in codes.findall("Code")]


def _code(name: str, above: Code | None) -> Code:
    tags = read_tags([name])
    if tags.kinds or above is None:
        kind = tags.kinds[0] if tags.kinds else None
        return Code(name, kind, tags.stance if kind and kind.has_stance else None, fits=not tags.others)
    stance = tags.stance if above.kind and above.kind.has_stance else None
    return Code(name, above.kind, stance or above.stance, fits=not tags.others)
