"""From a path to text, or to a sentence that says why not. Every reader opens its files here."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.text import canonical
from briefer.readers.encoding import Decoded, NotTextError, decode

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 20_000_000
"""The largest file that is read, in bytes: a thousand times an article."""

_OTHER_FORMATS = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"MZ\x90", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)


def load(path: Path) -> Decoded:
    """Return a file's text in canonical form, and how it was decoded.

    Raises `BrieferError` for a file that is missing, empty, too large, no text, or may not be read.
    """
    raw = load_bytes(path)
    refuse_other_formats(raw, path)
    try:
        decoded = decode(raw)
    except NotTextError as error:
        raise BrieferError(f"“{shown(path)}” is not a text file: {error}.", "Save it as UTF-8 text first.") from error
    return decoded._replace(text=canonical(decoded.text))


def load_bytes(path: Path, most: int = 0) -> bytes:
    """Return a file's bytes. Raises `BrieferError` for what is missing, empty, too large, or may not be read.

    `most` is the largest size in bytes, where a format needs another than all others.
    """
    most = most or LIMIT
    try:
        _check_kind_and_size(path, most)
        with path.open("rb") as file:
            # The size may have grown since it was asked for; never read more than the limit.
            raw = file.read(most + 1)
    except FileNotFoundError:
        raise BrieferError(f"There is no file “{shown(path)}”.", "Check the name and the folder.") from None
    except PermissionError:
        raise BrieferError(f"“{shown(path)}” may not be read.", "Ask for the right to read it, or copy it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BrieferError(f"“{shown(path)}” could not be read: {reason}.") from error
    if not raw:
        raise BrieferError(f"“{shown(path)}” is empty.", "Save the article into it, or choose another file.")
    _check_size(path, len(raw), most)
    return raw


def shown(path: Path) -> str:
    """Return a file's name as it can be shown and stored: on one line, with nothing that UTF-8 cannot hold."""
    return " ".join(canonical(path.name).split()) or "?"


def refuse_other_formats(raw: bytes, path: Path) -> None:
    """Raise `BrieferError` for bytes that begin like a format other than text, naming it."""
    for magic, kind in _OTHER_FORMATS:
        if raw.startswith(magic):
            raise BrieferError(f"“{shown(path)}” is {kind}, whatever its name says.", "Save its text as a .txt file.")


def _check_kind_and_size(path: Path, most: int) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise BrieferError(f"“{shown(path)}” is a folder, not an article.", "Choose a file in it.")
    if not stat.S_ISREG(status.st_mode):
        raise BrieferError(f"“{shown(path)}” is not a file.", "Choose a file.")
    _check_size(path, status.st_size, most)


def _check_size(path: Path, size: int, most: int) -> None:
    if size > most:
        raise BrieferError(
            f"“{shown(path)}” is too large: {size / 1e6:,.0f} MB, where {most / 1e6:,.0f} MB is the most.",
            "Save only the article, or split it.",
        )
