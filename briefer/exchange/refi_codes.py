"""The codes of REFI-QDA: one for each kind of tag, beneath it one for each stance and for each sub-tag."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.codebook import codebook
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KINDS, Kind, Stance
from briefer.exchange.identity import guid
from briefer.exchange.refi_xml import add
from briefer.exchange.tags import read_tags

if TYPE_CHECKING:
    import uuid
    from xml.etree.ElementTree import Element

    from briefer.core.brief import Brief
    from briefer.exchange.intake import Intake

_KEY = "Key "
"""How the description of a sub-tag's code begins that says which digit tags with it."""
A_DESCRIPTION = "is the description of a code, which has no place here"
_LONGEST = 51
"""How many codes above each other are remembered: one more than sub-tags may stand under each other."""
_COLOURS = ("#2563A8", "#B4461E", "#2E7D4F", "#7A4FA3", "#8A6D1B")


class CodeName(NamedTuple):
    """What tells one code from another."""

    id: uuid.UUID
    name: str
    colour: str
    key: str = ""
    """The digit that tags with it here."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a code of a codebook says of a passage."""

    name: str
    kind: Kind | None
    stance: Stance | None
    fits: bool
    """Whether kind and stance say all that its name says."""
    trail: tuple[CodeName, ...] = ()
    """The codes from right under the kind down to this one, if they name neither kind nor stance: sub-tags here."""


_NOTHING = Code("", None, None, fits=False)
"""What stands above the topmost codes."""


def code_guid(kind: Kind, stance: Stance | None = None) -> uuid.UUID:
    """Return the id of the code for a kind, or for a kind's stance: the same in every file."""
    return guid(f"urn:briefer:code:{kind.id}{f':{stance}' if stance else ''}")


def add_codes(parent: Element, brief: Brief) -> None:
    """Add the codes of all kinds, and of a brief's sub-tags, to a codebook."""
    codes = add(parent, "Codes")
    for number, kind in enumerate(KINDS):
        colour = _COLOURS[number % len(_COLOURS)]
        code = _add_code(codes, code_guid(kind), kind.label, colour)
        for stance in Stance if kind.has_stance else ():
            _add_code(code, code_guid(kind, stance), stance.capitalize(), colour)
        above = [code]
        for entry in codebook(brief, kind):
            tag = entry.tag
            del above[entry.depth + 1 :]
            above.append(_add_code(above[-1], guid(tag.id), tag.label, tag.colour.upper() or colour))
            if tag.key:
                add(above[-1], "Description", f"{_KEY}{tag.key}")


def _add_code(parent: Element, id_: uuid.UUID, name: str, colour: str) -> Element:
    return add(parent, "Code", guid=str(id_), name=name, isCodable="true", color=colour)


def read_codes(book: Element | None) -> dict[uuid.UUID, Code]:
    """Return the codes of a codebook; one beneath another has its kind, unless it names one itself."""
    found: dict[uuid.UUID, Code] = {}
    top = _below(book) if book is not None else []
    stack = [(element, _NOTHING) for element in reversed(top)]
    while stack:
        element, above = stack.pop()
        id_ = guid(element.get("guid", ""))
        code = _code(CodeName(id_, element.get("name", ""), element.get("color", "").lower(), _key(element)), above)
        found[id_] = code
        stack.extend((child, code) for child in reversed(element.findall("Code")))
    return found


def descriptions(book: Element | None) -> list[str]:
    """Return what a codebook says of its codes, besides the keys that ours have."""
    codes = book.iter("Code") if book is not None else ()
    return [said for code in codes if (said := code.findtext("Description")) and not _key(code)]


def _below(book: Element) -> list[Element]:
    return [code for codes in book.findall("Codes") for code in codes.findall("Code")]


def _key(element: Element) -> str:
    said = element.findtext("Description") or ""
    return said.removeprefix(_KEY) if re.fullmatch(f"{_KEY}[1-9]", said) else ""


def _code(named: CodeName, above: Code) -> Code:
    tags = read_tags([named.name])
    kind = tags.kinds[0] if tags.kinds else above.kind
    stance = tags.stance if kind and kind.has_stance else None
    fits = kind is not None and not tags.others
    if tags.kinds:
        return Code(named.name, kind, stance, fits)
    trail = above.trail if fits else (*above.trail[: _LONGEST - 1], named)
    return Code(named.name, kind, stance or above.stance, fits, trail)


class Subtags:
    """Make the sub-tags that codes stand for, each once."""

    def __init__(self, intake: Intake, *, ours: bool) -> None:
        """Make them in an intake; `ours` says whether our own export wrote the codes."""
        self._intake, self._ours = intake, ours
        self._made: dict[tuple[uuid.UUID, TagId], TagId] = {}

    def of(self, code: Code, kind: Kind) -> TagId:
        """Return the sub-tag that a code stands for, made with those above it where there is none."""
        tag, new = NO_TAG, list[CodeName]()
        for named in reversed(code.trail):
            if known := self._made.get((named.id, kind.id)):
                tag = known
                break
            new.append(named)
        for named in reversed(new):
            tag = self._make(named, kind, tag) or tag
            self._made[named.id, kind.id] = tag
        return tag

    def _make(self, named: CodeName, kind: Kind, parent: TagId) -> TagId:
        # Where our own export gave a sub-tag no colour of its own, it wrote the kind's.
        colour = "" if self._ours and named.colour.upper() in _COLOURS else named.colour
        key = named.key if self._ours else ""
        return self._intake.subtag(kind, named.name, colour, parent, TagId(named.id.hex), key=key)
