"""Which articles a handful of files and folders stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.readers.files import shown
from briefer.readers.own_memo import is_own_memo

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


_PAGES = (".html", ".htm", ".xhtml")
_BELONGINGS = re.compile(r"(?:_files|-Dateien|_archivos|_fichiers|_file|_bestanden|_elemei|_ficheiros|_arquivos)$")
"""How browsers in several languages name the folder beside a saved page, in which its frames and pictures are."""


def expand(paths: Iterable[Path], suffixes: Sequence[str]) -> list[Path]:
    """Return the files as they are, and for each folder the articles in it and in the folders right inside it.

    Hidden files, the lock files of office programs, what browsers save beside a page and our own memos are left
    out; `article 2` comes before `article 10`.
    Raises `BrieferError` for a folder without articles, or one that may not be read.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for article in _in_folder(path, suffixes) if path.is_dir() else [path]:
            found.setdefault(article)
    return list(found)


def _in_folder(folder: Path, suffixes: Sequence[str]) -> list[Path]:
    entries = _entries(folder)
    pages = {entry.stem for entry in entries if entry.suffix.lower() in _PAGES}
    folders = [entry for entry in entries if entry.is_dir() and _BELONGINGS.sub("", entry.name) not in pages]
    inner = [file for entry in folders for file in _readable_entries(entry)]
    files = [file for file in [*entries, *inner] if file.suffix.lower() in suffixes and file.is_file()]
    files = [file for file in files if not is_own_memo(file)]
    if not files:
        raise BrieferError(f"The folder “{shown(folder)}” holds no article.", f"These are read: {', '.join(suffixes)}.")
    return files


def _entries(folder: Path) -> list[Path]:
    try:
        entries = [entry for entry in folder.iterdir() if not entry.name.startswith((".", "~$"))]
    except OSError as error:
        raise BrieferError(f"The folder “{shown(folder)}” could not be read: {error.strerror}.") from error
    return sorted(entries, key=_natural)


def _readable_entries(folder: Path) -> list[Path]:
    # A locked folder among others must not keep the others' articles from being read.
    try:
        return _entries(folder)
    except BrieferError:
        return []


def _natural(path: Path) -> tuple[list[tuple[int, str]], str]:
    pieces = re.findall(r"\d+|\D+", path.name.casefold())
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces], path.name
