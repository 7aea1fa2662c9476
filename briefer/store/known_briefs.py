"""Where a brief lies, by its id: among the briefs that were open lately, and in their folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.store.followed import header_of
from briefer.store.log import SUFFIX, content_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.core.ids import BriefId

_ARTICLE = b'"type":"article.added"'
MOST = 500
"""Files of one folder that are looked at."""


def find_brief(id_: BriefId, recent: Iterable[str]) -> Path | None:
    """Return a file of the brief; None if it is not among the recent ones or beside them. Only first lines are read."""
    return next((path for path in _candidates(recent) if _brief_in(path) == id_), None)


def whole_of(path: Path, recent: Iterable[str]) -> Path | None:
    """Return where the brief lies of which a file is only one person's part, without the articles it is about.

    None if the file's own folder has articles of the brief, or no recent brief does. Raises `BrieferError` if the
    file cannot be read.
    """
    header = header_of(path)
    if header is None or _has_articles(path, header.brief):
        return None
    elsewhere = [name for name in recent if Path(name).parent != path.resolve().parent]
    found = (each for name in elsewhere if (each := find_brief(header.brief, [name])))
    return next((each for each in found if _has_articles(each, header.brief)), None)


def _has_articles(path: Path, id_: BriefId) -> bool:
    """Tell whether a log, or one of the same brief beside it, adds an article."""
    logs = [each for each in _logs_in(path.parent) if each == path or _brief_in(each) == id_]
    return any(_ARTICLE in content_of(each) for each in {path, *logs})


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
