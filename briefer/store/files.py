"""Put a whole file in place: the old one stays until the new one is complete and on the disk."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
import time
from datetime import datetime
from pathlib import Path

from briefer.core.errors import BrieferError

_TRIES = 5


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file by new content, or make it. Raises `BrieferError`, and leaves the old file, if it cannot.

    A link is followed and stays a link; the file's mode stays.
    """
    target = Path(os.path.realpath(path))
    try:
        _replace(target, data)
    except OSError as error:
        raise _unwritable(path, error) from error


def _replace(target: Path, data: bytes) -> None:
    fd, name = tempfile.mkstemp(prefix=f".{target.stem[:40]}-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    with contextlib.ExitStack() as undone:
        undone.callback(_drop, temporary)
        with open(fd, "wb") as file:  # noqa: PTH123 - takes over the descriptor
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _copy_mode(target, temporary)
        _swap(temporary, target)
        undone.pop_all()


def _drop(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink()


def _copy_mode(target: Path, temporary: Path) -> None:
    if target.exists():
        shutil.copymode(target, temporary)
    else:
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)


def _swap(temporary: Path, target: Path) -> None:
    """Rename, trying again for a moment: on Windows a scanner or sync service may hold the file."""
    for left in reversed(range(_TRIES)):
        try:
            temporary.replace(target)
        except PermissionError:
            if not left or os.name != "nt":
                raise
            time.sleep(0.1)
        else:
            return


def keep_copy(path: Path) -> Path:
    """Copy a file beside itself under a dated name and return that name. Raises `BrieferError` if it cannot."""
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    copy = path.with_name(f"{path.stem} (until {stamp}){path.suffix}")
    try:
        shutil.copy2(path, copy)
    except OSError as error:
        raise _unwritable(copy, error) from error
    return copy


def _unwritable(path: Path, error: OSError) -> BrieferError:
    if error.errno == errno.ENOSPC:
        return BrieferError(f"The disk is full: {path.name} was not written.", "Free some space and try again.")
    if isinstance(error, FileNotFoundError):
        return BrieferError(f"There is no folder {path.parent}.", "Make it first, or choose another.")
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and path.is_dir()):
        return BrieferError(f"{path} is a folder.", "Give the name of a file.")
    if isinstance(error, PermissionError):
        return BrieferError(
            f"{path} could not be written: it is open in another program, or you may not write there.",
            "Close it there, or choose another name or folder.",
        )
    return BrieferError(f"{path.name} could not be written: {error.strerror}.", "The old file is untouched.")
