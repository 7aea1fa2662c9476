"""Where a brief is put that nobody named: beside its articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.store import brief_file, log
from briefer.store.settings import Settings, documents_dir

if TYPE_CHECKING:
    from pathlib import Path


def name_beside(article: Path) -> Path:
    """Return where the brief of an article or a folder stands, or would stand: in the folder, named after it."""
    first = article.resolve()
    folder = first if first.is_dir() else first.parent
    return folder / f"{folder.name or 'brief'}{log.SUFFIX}"


def brief_beside(article: Path, person: Settings) -> Path:
    """Return the brief that stands beside an article or in a folder, named after the folder; made if there is none.

    Where the folder takes no file, the brief goes to the user's documents. Raises `BrieferError`.
    """
    path = name_beside(article)
    if path.exists():
        return path
    try:
        brief_file.new_brief(path, person)
    except BrieferError:
        path = free_name(documents_dir() / path.name)
        brief_file.new_brief(path, person)
    return path


def free_name(path: Path) -> Path:
    """Return the path, or the first `NAME 2`, `NAME 3` … at which nothing stands."""
    candidate, n = path, 1
    while candidate.exists():
        n += 1
        candidate = path.with_stem(f"{path.stem} {n}")
    return candidate
