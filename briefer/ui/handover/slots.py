"""Where the windows of one user can be asked: a few places, each held by a process as long as it lives."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from briefer.store.settings import state_dir

if TYPE_CHECKING:
    from pathlib import Path

SLOTS = 8
"""Windows that can be asked; those beyond work as ever, but nothing is handed to them."""
_LONGEST = 100
"""Bytes of a socket's path: some systems take no more than 104 with the zero at the end."""


class Slot:
    """One place to be asked at. The lock goes with the process, even when it is killed; the socket may stay behind."""

    def __init__(self, number: int) -> None:
        """Name the place. Raises `BrieferError` if there is no folder for it."""
        folder = state_dir()
        self.name = _name(folder, number)
        self._lock = FileLock(folder / f"window-{number}.lock", timeout=0, thread_local=False)

    def take(self) -> bool:
        """Hold the place, if nobody else does."""
        try:
            self._lock.acquire()
        except (Timeout, OSError):
            return False
        return True

    def give_back(self) -> None:
        """Let others have the place."""
        self._lock.release()


def _name(folder: Path, number: int) -> str:
    """Return a socket's path in the user's own folder or, on Windows, a pipe's name that is made from it."""
    if sys.platform == "win32":
        return f"briefer-{sha256(os.fsencode(folder.resolve())).hexdigest()[:24]}-{number}"
    return str(folder / f"window-{number}")


def is_usable(slot: Slot) -> bool:
    """Tell whether a system can have a socket of that name."""
    return len(os.fsencode(slot.name)) <= _LONGEST
