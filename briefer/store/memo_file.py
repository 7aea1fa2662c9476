"""A memo on disk: never written while somebody has it open, and never without a copy of what stood there."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from datetime import datetime
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.store.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 100_000_000
_SHORT, _LONG = 6, 8
"""Word's owner file drops no letter of a name this short, and two of one this long."""
_NAME_AT = 55
"""Where an owner file says the name in UTF-16, after 54 bytes of it in the system's code page."""


def read_memo(path: Path) -> bytes:
    """Return a memo's bytes. Raises `BrieferError` if it cannot be read, or is far too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BrieferError(f"{path.name} is too large for a memo.", "Give the new memo another name.")
        return path.read_bytes()
    except OSError as error:
        raise BrieferError(
            f"{path.name} could not be read: {error.strerror}.", "Give the new memo another name."
        ) from error


def refuse_if_busy(path: Path) -> None:
    """Raise `BrieferError` if somebody has the memo open in Word or LibreOffice, or it is read-only."""
    for lock, program, name in ((_owner_file(path), "Word", _word_user), (_lock_file(path), "LibreOffice", _lock_user)):
        if os.path.lexists(lock):
            raise BrieferError(
                f"{path.name} is open in {program}{_by(name(lock))}.",
                f"Close it there and try again. If nobody has it open, delete “{lock.name}” beside it.",
            )
    if _stands(path) and not path.stat().st_mode & stat.S_IWUSR:
        raise BrieferError(
            f"{path.name} is read-only.", "Allow changes in the file’s properties, or give the new memo another name."
        )


def put_memo(path: Path, data: bytes, was: bytes | None = None) -> Path | None:
    """Put a memo in place and return the dated copy of what stood there; None if nothing did, or nothing changed.

    `was` is what the new memo was made from: if the file says something else by now, it is left alone. Raises
    `BrieferError` for that, and as `refuse_if_busy` does; the old memo is untouched then.
    """
    refuse_if_busy(path)
    there = read_memo(path) if _stands(path) else None
    if there is not None and was is not None and there != was:
        raise BrieferError(f"{path.name} was saved by somebody in the meantime.", "Compile the memo again.")
    if there == data:
        return None
    copy = _keep(path) if there is not None else None
    try:
        write_atomically(path, data)
    except BrieferError:
        if copy is not None:
            copy.unlink(missing_ok=True)
        raise
    return copy


def _stands(path: Path) -> bool:
    with contextlib.suppress(OSError):  # a name far too long, say: writing tells
        return path.is_file()
    return False


def _keep(path: Path) -> Path:
    """Copy a memo to `MEMO (2026-11-21 1504).docx` beside it; a copy that is there already is never overwritten."""
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H%M")
    n = 1
    while True:
        copy = path.with_name(f"{path.stem} ({stamp}){f' {n}' if n > 1 else ''}{path.suffix}")
        try:
            copy.open("xb").close()
            shutil.copy2(path, copy)
        except FileExistsError:
            n += 1
        except OSError as error:
            raise BrieferError(
                f"No copy of {path.name} could be kept beside it: {error.strerror}.",
                "The memo is untouched. Free some space, or give the new memo another name or folder.",
            ) from error
        else:
            return copy


def _owner_file(path: Path) -> Path:
    """Return the file by which Word says that it has a document open."""
    dropped = min(max(len(path.stem) - _SHORT, 0), _LONG - _SHORT)
    return path.with_name(f"~${path.name[dropped:]}")


def _lock_file(path: Path) -> Path:
    """Return the file by which LibreOffice does."""
    return path.with_name(f".~lock.{path.name}#")


def _word_user(lock: Path) -> str:
    raw = _start(lock)
    length = raw[_NAME_AT] if len(raw) > _NAME_AT else 0
    return raw[_NAME_AT + 1 :][1 : 1 + 2 * length].decode("utf-16-le", "replace")


def _lock_user(lock: Path) -> str:
    # Name, user, machine, date, profile, with commas between.
    fields = _start(lock).decode("utf-8", "replace").split(",")
    return next((field for field in fields[:2] if field.strip()), "")


def _start(lock: Path) -> bytes:
    try:
        with lock.open("rb") as file:
            return file.read(1_000)
    except OSError:
        # Word keeps its owner file to itself on Windows; that it is there says enough.
        return b""


def _by(name: str) -> str:
    shown = "".join(char for char in name if char.isprintable()).strip()
    return f", by {shown}" if shown else ""
