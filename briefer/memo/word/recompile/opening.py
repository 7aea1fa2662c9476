"""An existing memo, taken apart; whatever is no memo of ours is refused before anything is touched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.memo.word.manifest import Manifest, control_id, read_manifest
from briefer.memo.word.marks import start_name
from briefer.memo.word.names import MAIN_TYPE, w
from briefer.memo.word.notes import notes_by_id
from briefer.memo.word.package import parse, unpack
from briefer.memo.word.proof import faults

if TYPE_CHECKING:
    from lxml import etree

    from briefer.memo.word.package import Package

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file begins that is encrypted, or of Word 97."""
OTHER_NAME = "Give the new memo another name."


@dataclass(slots=True)
class OldMemo:
    """A memo as its reader left it."""

    package: Package
    main: str
    """The name of the main document part."""
    root: etree._Element
    body: etree._Element
    notes: dict[str, dict[str, etree._Element]]
    """By kind and id."""
    manifest: Manifest
    has_manifest: bool
    known_faults: frozenset[str]
    """What was wrong with the file before."""


def open_memo(data: bytes, name: str) -> OldMemo:
    """Take a memo apart; errors call it by its name. Raises `BrieferError` for all that is no sound memo of ours."""
    package = _package(data, name)
    main = _main_part(package, name)
    root = parse(package.parts[main])
    body = root.find(w("body"))
    if root.tag != w("document") or body is None:
        raise BrieferError(f"{name} is saved as Strict Open XML.", "Save it in Word as “Word Document (.docx)”.")
    manifest = read_manifest(package)
    if manifest is None and not _has_blocks(root):
        raise BrieferError(f"{name} is a Word document, but no memo of briefer’s; it is left alone.", OTHER_NAME)
    parsed = {name: parse(content) for name, content in package.parts.items() if name.endswith(".xml")}
    known = frozenset(faults(package, main, {**parsed, main: root}))
    notes = notes_by_id(package, main)
    return OldMemo(package, main, root, body, notes, manifest or Manifest({}), manifest is not None, known)


def _package(data: bytes, name: str) -> Package:
    if data.startswith(OLE):
        raise BrieferError(
            f"{name} is protected by a password, or is an old Word document.",
            "Save it in Word as .docx without a password, or give the new memo another name.",
        )
    try:
        return unpack(data, name)
    except BrieferError as error:
        raise BrieferError(error.sentence, OTHER_NAME) from error


def _main_part(package: Package, name: str) -> str:
    found = package.relation_of("", "officeDocument")
    if found is None or found.target not in package.parts:
        raise BrieferError(f"{name} is damaged: it has no text.", OTHER_NAME)
    if package.types[found.target] != MAIN_TYPE:
        raise BrieferError(f"{name} is not a plain Word document.", "Save it in Word as .docx, without macros.")
    return found.target


def _has_blocks(root: etree._Element) -> bool:
    names = (element.get(w("name"), "") for element in root.iter(w("bookmarkStart")))
    prefix = start_name("").lstrip("_")
    return any(control_id(control) for control in root.iter(w("sdt"))) or any(
        name.lstrip("_").startswith(prefix) for name in names
    )
