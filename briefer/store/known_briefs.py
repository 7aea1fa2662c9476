"""Where a brief lies, by its id: among the briefs that were open lately, and in their folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.store.followed import header_of
from briefer.store.log import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.core.ids import BriefId

MOST = 500
"""Files of one folder that are looked at."""


def find_brief(id_: BriefId, recent: Iterable[str]) -> Path | None:
    """Return a file of the brief; None if it is not among the recent ones or beside them. Only first lines are read."""
    return next((path for path in _candidates(recent) if _brief_in(path) == id_), None)


def _candidates(recent: Iterable[str]) -> Iterator[Path]:
    """Yield the recent files and then the others in their folders, each once."""
    files = [Path(name) for name in recent]
    yield from files
    seen = set(files)
    for folder in dict.fromkeys(file.parent for file in files):
        for path in _logs_in(folder):
            if path not in seen:
                yield path


def _logs_in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob(f"*{SUFFIX}"))[:MOST]
    except OSError:
        return []


def _brief_in(path: Path) -> BriefId | None:
    try:
        header = header_of(path)
    except BrieferError:
        return None
    return header.brief if header else None
