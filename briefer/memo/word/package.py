"""A Word file as a package of parts (ECMA-376-2): read with limits, since it may come from anywhere; written once."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import quoteattr

from lxml import etree

from briefer.core.errors import BrieferError
from briefer.memo.word.markup import HEAD
from briefer.memo.word.names import CONTENT_TYPES, RELATIONSHIPS, RELATIONSHIPS_TYPE, relation

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MOST_BYTES = 100_000_000
MOST_RATIO = 200
_PLAIN_NAME = re.compile(r"[\w\-. \[\]()/%~!$&'*+,;=:@]+")
_STAMP = (1980, 1, 1, 0, 0, 0)


class Relation(NamedTuple):
    """A reference from one part to another, or to an address outside."""

    id: str
    type: str
    target: str
    """The other part's name or, if external, the address."""
    external: bool = False


@dataclass(slots=True)
class Package:
    """The parts of a file by name (without the leading slash), their content types, and what refers to what."""

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[Relation]] = field(default_factory=dict)
    """By the name of the part that refers; the file itself is the empty name."""

    def relation_of(self, source: str, kind: str) -> Relation | None:
        """Return the first reference of a kind (`styles`) that a part makes to another part."""
        found = self.relations.get(source, ())
        return next((r for r in found if r.type == relation(kind) and not r.external), None)

    def add(self, name: str, content: bytes, content_type: str) -> None:
        """Add a part, or replace it."""
        self.parts[name] = content
        self.types[name] = content_type

    def relate(self, source: str, type_: str, target: str) -> str:
        """Add a reference from one part to another and return its id."""
        there = self.relations.setdefault(source, [])
        taken = {r.id for r in there}
        id_ = next(f"rId{n}" for n in range(len(there) + 1, 2 * len(there) + 3) if f"rId{n}" not in taken)
        there.append(Relation(id_, type_, target))
        return id_

    def free_name(self, name: str, first: str = "1") -> str:
        """Return a part name that is not taken yet; `name` holds `{}` for a number, which may be left out at first."""
        numbers = (first, *map(str, range(2, len(self.parts) + 3)))
        return next(free for number in numbers if (free := name.format(number)) not in self.parts)

    def keep_reachable(self) -> None:
        """Drop the parts that nothing refers to."""
        reached: set[str] = set()
        waiting = [""]
        while waiting:
            source = waiting.pop()
            targets = {r.target for r in self.relations.get(source, ()) if not r.external}
            waiting += targets - reached
            reached |= targets
        self.parts = {name: content for name, content in self.parts.items() if name in reached}
        self.relations = {name: found for name, found in self.relations.items() if name in reached or not name}

    def to_bytes(self) -> bytes:
        """Return the zipped file. The same parts give the same bytes."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._files():
                archive.writestr(zipfile.ZipInfo(name, _STAMP), content, zipfile.ZIP_DEFLATED, 1)
        return out.getvalue()

    def _files(self) -> Iterable[tuple[str, bytes]]:
        yield "[Content_Types].xml", self._content_types()
        for source, found in self.relations.items():
            if found:
                folder, file = posixpath.split(source)
                yield posixpath.join(folder, "_rels", f"{file}.rels"), _relations_part(source, found)
        yield from self.parts.items()

    def _content_types(self) -> bytes:
        lines = "".join(
            f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(self.types[name])}/>"
            for name in self.parts
            if self.types[name] != "application/xml"
        )
        return (
            f'{HEAD}<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" ContentType="{RELATIONSHIPS_TYPE}"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
        ).encode()


def _relations_part(source: str, relations: list[Relation]) -> bytes:
    folder = posixpath.dirname(source)
    lines = []
    for id_, type_, target, external in relations:
        address = target if external else posixpath.relpath(target, folder or ".")
        mode = ' TargetMode="External"' if external else ""
        lines.append(f'<Relationship Id="{id_}" Type={quoteattr(type_)} Target={quoteattr(address)}{mode}/>')
    return f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">{"".join(lines)}</Relationships>'.encode()


def parse(content: bytes) -> etree._Element:
    """Return the root of a part. Raises `BrieferError` if it is no XML, or has a DOCTYPE: no office writes one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(content, parser) if b"<!DOCTYPE" not in content else None
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrieferError("A part of the Word file is damaged.", "Open it in Word and save it again.") from error
    if root is None or root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise BrieferError("The Word file holds a DOCTYPE, which may be an attack.", "Use another file.")
    return root


def serialised(root: etree._Element) -> bytes:
    """Return a part's content."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def xml_parts(package: Package) -> dict[str, etree._Element]:
    """Return the roots of all parts that are XML. Raises `BrieferError` for a damaged one."""
    return {name: parse(content) for name, content in package.parts.items() if _is_xml(package.types[name])}


def _is_xml(content_type: str) -> bool:
    return content_type.endswith(("+xml", "/xml"))


def read(path: Path) -> Package:
    """Read a Word file. Raises `BrieferError` if it is none, too large, or damaged."""
    try:
        return unpack(path.read_bytes(), path.name)
    except FileNotFoundError:
        raise BrieferError(f"There is no file {path.name}.", "Choose a .docx or .dotx file.") from None
    except OSError as error:
        raise _no_word_file(path.name) from error


def unpack(data: bytes, name: str) -> Package:
    """Return the parts of a Word file; errors call it by its name. Raises `BrieferError` as `read` does."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = _contents(archive, name, len(data))
    except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise _no_word_file(name) from error
    if "[Content_Types].xml" not in files:
        raise _no_word_file(name)
    return _package(files)


def _no_word_file(name: str) -> BrieferError:
    return BrieferError(f"{name} is not a Word file.", "Choose a .docx or .dotx file.")


def _contents(archive: zipfile.ZipFile, name: str, packed: int) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if _PLAIN_NAME.fullmatch(info.filename) and not info.is_dir()]
    size = sum(info.file_size for info in archive.infolist())
    if size > MOST_BYTES or size > MOST_RATIO * max(1, packed):
        raise BrieferError(f"{name} unpacks to {size // 1_000_000} MB, too much for a Word file.", "Use another file.")
    return {info.filename: _member(archive, info) for info in infos if ".." not in info.filename.split("/")}


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Read one member, but no more than its entry claims: the sum was checked on these claims."""
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)
    if len(content) > info.file_size:
        raise zipfile.BadZipFile(info.filename)
    return content


def _package(files: dict[str, bytes]) -> Package:
    types = parse(files.pop("[Content_Types].xml"))
    defaults = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in types if e.tag.endswith("}Default")}
    overrides = {e.get("PartName", "")[1:]: e.get("ContentType", "") for e in types if e.tag.endswith("}Override")}
    package = Package()
    for name, content in files.items():
        if name.endswith(".rels"):
            source = posixpath.join(
                posixpath.dirname(posixpath.dirname(name)), posixpath.basename(name)[: -len(".rels")]
            )
            package.relations[source] = _relations(source, content)
        else:
            extension = posixpath.splitext(name)[1][1:].lower()
            package.add(name, content, overrides.get(name) or defaults.get(extension, "application/octet-stream"))
    return package


def _relations(source: str, content: bytes) -> list[Relation]:
    folder = "/" + posixpath.dirname(source)
    return [
        Relation(
            element.get("Id", ""),
            element.get("Type", ""),
            target if external else posixpath.normpath(posixpath.join(folder, target)).lstrip("/"),
            external,
        )
        for element in parse(content)
        for target in [element.get("Target", "")]
        for external in [element.get("TargetMode") == "External"]
    ]
