"""A codebook as JSON, `.codebook.json`: the sub-tags under each kind, without any passage.

The format, version 1: an object with `format` ("briefer-codebook"), `version` (1) and `kinds`, a list of objects with
`kind` ("argument", "risk" or "recommendation") and `children`. A child has a `label` and, where they are set, a
`colour` (#rrggbb), a `key` (1 to 9) and `children` of its own, in their order. Unknown fields are refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta, Struct

from briefer.core.changes import AddTag, Change, DescribeTag, Together
from briefer.core.codebook import codebook, parent_of
from briefer.core.errors import BrieferError
from briefer.core.fold import apply
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.exchange.intake import DEEPEST, Incoming
from briefer.exchange.opening import decode_json
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.brief import Brief
    from briefer.core.kinds import Kind
    from briefer.core.records import Tag

FORMAT, VERSION = "briefer-codebook", 1
MOST = 10_000
"""How many sub-tags a file may bring."""
_NESTED = 400
"""How deep the JSON may be: two for each level of sub-tags, and far more levels than are kept."""


class _Code(Struct, omit_defaults=True, forbid_unknown_fields=True):
    """One sub-tag and those under it."""

    label: Annotated[str, Meta(min_length=1, max_length=2_000)]
    colour: Annotated[str, Meta(pattern=r"^(#[0-9A-Fa-f]{6})?\Z")] = ""
    key: Annotated[str, Meta(pattern=r"^[1-9]?\Z")] = ""
    children: list[_Code] = msgspec.field(default_factory=list)


class _Kind(Struct, forbid_unknown_fields=True):
    """The sub-tags of one kind."""

    kind: str
    children: list[_Code]


class _Book(Struct, forbid_unknown_fields=True):
    """The whole file."""

    format: str
    version: int
    kinds: list[_Kind]


def write(brief: Brief) -> bytes:
    """Return the sub-tags of all kinds."""
    book = _Book(FORMAT, VERSION, [_Kind(kind.id, _codes(brief, kind)) for kind in KINDS])
    return msgspec.json.format(msgspec.json.encode(book), indent=2) + b"\n"


def _codes(brief: Brief, kind: Kind) -> list[_Code]:
    top: list[_Code] = []
    above = [top]
    for tag, depth in codebook(brief, kind):
        code = _Code(clean(tag.label), tag.colour, tag.key)
        del above[depth + 1 :]
        above[-1].append(code)
        above.append(code.children)
    return top


def is_codebook(data: bytes) -> bool:
    """Tell whether a JSON file says that it is such a codebook."""
    return b'"briefer-codebook"' in data[:200]


def read(data: bytes, brief: Brief, kind: TagId | None = None) -> Incoming:
    """Return the sub-tags that a codebook brings; one whose name is there already is the one that is there."""
    del kind
    intake = _Intake(brief)
    for each in _decoded(data).kinds:
        if each.kind not in KIND_BY_ID:
            raise _refusal(f"it names a kind “{clean(each.kind)}” that there is not")
        intake.take(KIND_BY_ID[TagId(each.kind)], each.children)
    return Incoming(Together(tuple(intake.changes), "importing a codebook"), remarks=tuple(intake.remarks()))


def _decoded(data: bytes) -> _Book:
    try:
        book = msgspec.convert(decode_json(data, _NESTED), _Book)
    except msgspec.ValidationError as error:
        raise _refusal(clean(str(error))) from None
    if book.format != FORMAT:
        raise _refusal(f"its format is “{clean(book.format)}”")
    if book.version != VERSION:
        raise BrieferError(
            f"This codebook is of version {book.version}; this program reads version {VERSION}.",
            "Get a newer version of briefer.",
        )
    return book


def _refusal(why: str) -> BrieferError:
    return BrieferError(f"This is no codebook of briefer: {why}.", "Export one with File > Export to see the format.")


class _Intake:
    """Gather the changes, and what is to be said of the rest."""

    def __init__(self, brief: Brief) -> None:
        self._draft = brief.snapshot()
        self.changes: list[Change] = []
        self._made = self._known = self._lifted = 0
        self._said: list[str] = []

    def take(self, kind: Kind, codes: Sequence[_Code]) -> None:
        """Take in the sub-tags of a kind, each after those it stands under; those far down go beside each other."""
        waiting = [(code, NO_TAG, 1) for code in reversed(codes)]
        while waiting:
            code, parent, level = waiting.pop()
            self._lifted += level > DEEPEST
            if self._made + self._known >= MOST:
                raise BrieferError(f"This codebook has more than {MOST:,} sub-tags.", "Split it into several files.")
            tag = self._known_as(kind, code, parent) or self._make(kind, code, parent)
            under = tag if level < DEEPEST else parent
            waiting += [(child, under, level + 1) for child in reversed(code.children)]

    def _do(self, change: Change) -> None:
        for event in change.events(self._draft):
            apply(self._draft, event)
        self.changes.append(change)

    def _known_as(self, kind: Kind, code: _Code, parent: TagId) -> TagId:
        label = clean(code.label).strip().casefold()
        own = (tag for tag in self._draft.tags.values() if tag.kind == kind.id)
        tag = next((tag for tag in own if tag.label.casefold() == label), None)
        if tag is None:
            return NO_TAG
        self._known += 1
        self._compare(tag, code, parent or kind.id)
        return tag.id

    def _compare(self, tag: Tag, code: _Code, parent: TagId) -> None:
        """Say what the brief has otherwise, and keep it; give a colour and a key only where there is none."""
        colour = code.colour.lower()
        if colour and not tag.colour:
            self._do(DescribeTag(tag.id, "colour", colour))
        elif colour and colour != tag.colour:
            self._said.append(f"“{tag.label}” keeps its own colour.")
        if not tag.key:
            self._give_key(tag.id, tag.label, code.key)
        elif code.key not in ("", tag.key):
            self._said.append(f"“{tag.label}” keeps its own key {tag.key}.")
        if parent_of(self._draft, tag) != parent:
            self._said.append(f"“{tag.label}” stays where it stands.")

    def _make(self, kind: Kind, code: _Code, parent: TagId) -> TagId:
        if not clean(code.label).strip():
            raise _refusal("it has a sub-tag without a name")
        change = AddTag(kind.id, clean(code.label), code.colour.lower(), parent=parent)
        self._do(change)
        self._made += 1
        self._give_key(change.id, clean(code.label), code.key)
        return change.id

    def _give_key(self, tag: TagId, label: str, key: str) -> None:
        """Give a key that is free; one that is not stays with whichever has it."""
        had = next((other for other in self._draft.tags.values() if key and other.key == key), None)
        if had is not None:
            self._said.append(f"“{label}” gets no key: {key} is that of “{had.label}”.")
        elif key:
            self._do(DescribeTag(tag, "key", key))

    def remarks(self) -> list[str]:
        """Return how many came in, and what was kept as it is."""
        known = f", {self._known} there already" if self._known else ""
        came = f"{self._made} sub-tag{'' if self._made == 1 else 's'} came in{known}."
        if not self._lifted:
            return [came, *self._said]
        lifted = f"{self._lifted} sub-tags stood further down than level {DEEPEST}, at which they stand now."
        return [came, lifted, *self._said]
