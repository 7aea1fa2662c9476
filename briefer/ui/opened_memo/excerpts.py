"""Where the brief of a memo is; and the brief of excerpts that is made of its evidence where there is none.

Knows no widgets.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.core.brief import Brief
from briefer.core.errors import BrieferError
from briefer.core.ids import BriefId
from briefer.exchange import carried
from briefer.memo.recompiling import evidence_in
from briefer.store import log, settings
from briefer.store.brief_file import new_brief
from briefer.store.followed import header_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.exchange.intake import Incoming

FOLDER = "memos"
"""Of the user's data folder: what was made of the evidence of memos."""


def brief_at_hand(brief: str, memo: Path, recent: Iterable[str]) -> Path | None:
    """Return a log of a brief that lies beside its memo or was open lately; only first lines are read."""
    beside = sorted(memo.resolve().parent.glob(f"*{log.SUFFIX}"))
    places = (*beside, *map(Path, recent))
    return next((path for path in places if brief and _is_of(brief, path)), None)


def _is_of(brief: str, path: Path) -> bool:
    with contextlib.suppress(BrieferError):
        header = header_of(path) if path.is_file() else None
        return header is not None and header.brief == brief
    return False


def evidence_of_memo(data: bytes, name: str) -> Incoming:
    """Return what a memo carries, as it would come to an empty brief. Raises `BrieferError` if it carries nothing."""
    evidence = evidence_in(data, name)
    if evidence is None:
        raise BrieferError(
            f"{name} carries no evidence, and the brief it was made from is not at hand.",
            "Open that brief, or have the memo compiled again: it carries its evidence then.",
        )
    incoming = carried.read(evidence, Brief(BriefId("")))
    if not incoming.passages:
        raise BrieferError(f"{name} carries no passages.", "There is nothing to show of it here; read it in Word.")
    return incoming


def brief_of_excerpts(data: bytes, memo: Path, person: settings.Settings) -> Path:
    """Return the brief made of a memo's evidence, in the user's data folder; the one made before, if it was opened.

    Raises `BrieferError` if the memo carries nothing, or the folder takes no file.
    """
    evidence = evidence_in(data, memo.name) or b""
    folder = settings.data_dir() / FOLDER / hashlib.sha256(evidence).hexdigest()[:12]
    path = folder / f"{memo.stem}{log.SUFFIX}"
    there = next(folder.glob(f"*{log.SUFFIX}"), None) if folder.is_dir() else None
    if there is not None:
        return there
    incoming = evidence_of_memo(data, memo.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BrieferError(f"The folder {folder} could not be made: {error.strerror}.", "Free some space.") from error
    new_brief(path, person, [incoming.change])
    return path
