"""The parts of an office document or a book, read with suspicion: sizes before content, XML without a document type.

Office Open XML: ISO/IEC 29500-2 (packages).
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from briefer.core.errors import BrieferError
from briefer.readers.files import load_bytes, shown

if TYPE_CHECKING:
    from pathlib import Path

MOST_UNPACKED = 100_000_000
"""The most that all parts together may claim to hold, in bytes."""

MOST_PART = 30_000_000
"""The most that one part may hold, in bytes: Word's XML of a few thousand pages."""

_MOST_RATIO = 200
_SMALL = 1_000_000
"""A package that unpacks to less than this is harmless whatever its ratio, in bytes."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class Package:
    """One zipped document, closed to everything but the parts that are asked for by name."""

    def __init__(self, path: Path, kind: str = "Word document", suffix: str = ".docx") -> None:
        """Open the document. Raises `BrieferError` for one that is encrypted, damaged, too large or something else."""
        self._name, self._kind = shown(path), kind
        # Pictures make a document large; what its text may hold is checked part by part.
        raw = load_bytes(path, MOST_UNPACKED)
        if raw.startswith(_OLE):
            raise self._encrypted(raw)
        if not raw.startswith(b"PK"):
            raise BrieferError(f"“{self._name}” is no {kind}, whatever its name says.", f"Save it as {suffix}.")
        try:
            self._zip = zipfile.ZipFile(BytesIO(raw))
        except _BROKEN as error:
            raise self._damaged() from error
        self._check_sizes(len(raw))

    def part(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, None if there is no such part. Raises `BrieferError` for a bad one."""
        raw = self.raw(name)
        return None if raw is None else self._parsed(raw)

    def raw(self, name: str) -> bytes | None:
        """Return the bytes of a part, None if there is no such part. Raises `BrieferError` for too large a one."""
        try:
            with self._zip.open(name) as member:
                # The directory may lie about the size; never unpack more than the limit.
                raw = member.read(MOST_PART + 1)
        except KeyError:
            return None
        except _BROKEN as error:
            raise self._damaged() from error
        if len(raw) > MOST_PART:
            raise self._too_large()
        return raw

    def related(self, name: str, kind: str) -> list[str]:
        """Return the names of the parts that a part refers to as one kind, such as `styles`; "" is the package."""
        folder, file = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        relations = [] if root is None else root.findall(_RELATION)
        return [
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            for relation in relations
            if relation.get("Type", "").rsplit("/", 1)[-1] == kind and relation.get("TargetMode") != "External"
        ]

    def _parsed(self, raw: bytes) -> etree._Element:
        # No office program writes a document type. Without the zero bytes UTF-16 says it in the same letters.
        if b"<!DOCTYPE" in raw.replace(b"\0", b""):
            raise BrieferError(
                f"“{self._name}” holds a document type declaration, which no office program writes.",
                "Do not trust the file; open it where it came from, and save it anew.",
            )
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            return etree.fromstring(raw.replace(_STRICT, _TRANSITIONAL), parser)
        except etree.XMLSyntaxError as error:
            raise self._damaged() from error

    def _check_sizes(self, packed: int) -> None:
        unpacked = sum(member.file_size for member in self._zip.infolist())
        if unpacked > MOST_UNPACKED or (unpacked > _SMALL and unpacked > _MOST_RATIO * packed):
            raise self._too_large()

    def _too_large(self) -> BrieferError:
        return BrieferError(
            f"“{self._name}” unpacks to far more than an article holds.", "Save only the article as a new document."
        )

    def _damaged(self) -> BrieferError:
        return BrieferError(
            f"“{self._name}” is damaged: it breaks off, or is no {self._kind}.", "Copy or download it again."
        )

    def _encrypted(self, raw: bytes) -> BrieferError:
        if _ENCRYPTED in raw:
            return BrieferError(
                f"“{self._name}” is password-protected.", "Open it in Word, and save a copy without the password."
            )
        return BrieferError(f"“{self._name}” is an old Word document.", "Open it in Word, and save it as .docx.")
