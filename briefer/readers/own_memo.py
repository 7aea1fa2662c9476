"""Tell a memo that briefer made from an article: it often lies in the same folder, and is nobody's source."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING

from briefer.core.memo_mark import MEMO_NAMESPACE

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 1_000_000
"""Bytes of a custom XML part that is looked into; ours has a few hundred."""


def is_own_memo(path: Path) -> bool:
    """Tell whether a file is such a memo. One that cannot be read is not: its reader says what is wrong with it."""
    if path.suffix.lower() != ".docx":
        return False
    try:
        with zipfile.ZipFile(path) as package:
            parts = [part for part in package.infolist() if part.filename.startswith("customXml/item")]
            return any(MEMO_NAMESPACE.encode() in package.read(part) for part in parts if part.file_size <= _MOST)
    except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError):
        return False
