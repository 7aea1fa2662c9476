"""From files to articles. A new format is a module with `suffixes` and `read(path) -> Article`, and one entry here."""

from __future__ import annotations

import stat
import sys
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from briefer.core.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefer.core.records import Article


class Format(Protocol):
    """What the module of a format holds."""

    suffixes: tuple[str, ...]

    def read(self, path: Path) -> Article:
        """Return the article in a file. Raises `BrieferError` for one that cannot be read."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One format that is read: its name in dialogs, its suffixes, and its module, loaded when first needed."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    is_plain: bool = True
    """Whether the file is text whose encoding has to be found out."""
    large: int = 1_000_000
    """From what size on a file is read in a process of its own, in bytes: larger than nearly all articles."""

    def read(self, path: Path) -> Article:
        """Return the article in a file. Raises `BrieferError` for one that cannot be read."""
        return self.format().read(path)

    def format(self) -> Format:
        """Return the format's module."""
        return cast("Format", import_module(f"briefer.readers.{self.module}"))


_PACKED = 300_000
"""From what size on a zipped file is large, in bytes."""

READERS = (
    # PDF files are always read in a process of their own; their reader sees to that.
    Reader("Plain text", (".txt", ".text"), "txt"),
    Reader("Markdown", (".md", ".markdown"), "md"),
    Reader("Word document", (".docx",), "docx", is_plain=False, large=_PACKED),
    Reader("Rich text", (".rtf",), "rtf", is_plain=False),
    Reader("PDF document", (".pdf",), "pdf", is_plain=False, large=sys.maxsize),
    Reader("EPUB book", (".epub",), "epub", is_plain=False, large=_PACKED),
    Reader("Web page", (".html", ".htm", ".xhtml"), "web", is_plain=False),
    Reader("Web page in one file", (".mhtml", ".mht"), "mhtml", is_plain=False),
    Reader("E-mail message", (".eml",), "eml", is_plain=False),
)
SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)


def read(path: Path) -> Article:
    """Return the article in a file. Raises `BrieferError` for one that cannot be read, saying why and what to do."""
    reader = reader_of(path)
    if not _is_large(path, reader.large):
        return reader.read(path)
    from briefer.readers import apart

    return apart.read(path)


def _is_large(path: Path, large: int) -> bool:
    try:
        status = path.stat()
    except (OSError, ValueError):
        # What is wrong with it the reader says.
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size >= large


def read_with_report(path: Path) -> tuple[Article, str]:
    """Return the article in a file, and a sentence on how its encoding was guessed, or on what of it was not read."""
    from briefer.readers.files import load

    article = read(path)
    return article, load(path).remark if reader_of(path).is_plain else article.note


def articles_in(paths: Iterable[Path]) -> list[Path]:
    """Return the files among the paths, and for each folder the articles in it and one level below.

    Raises `BrieferError` for a folder that holds no article, or may not be read.
    """
    from briefer.readers.folders import expand

    return expand(paths, SUFFIXES)


def reader_of(path: Path) -> Reader:
    """Return the reader of a file's format. Raises `BrieferError` for a format that is not read."""
    suffix = path.suffix.lower()
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    from briefer.readers.files import load_bytes, shown

    # What is not there, or is a folder, should hear that rather than about its suffix.
    load_bytes(path)
    raise BrieferError(f"“{shown(path)}” is no format that is read.", f"These are read: {', '.join(SUFFIXES)}.")
