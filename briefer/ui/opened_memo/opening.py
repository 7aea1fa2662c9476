"""Open a memo: its brief if that is at hand, or else the excerpts it carries; then its passages, one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId, BriefId
from briefer.memo.recompiling import look_into
from briefer.store import memo_file
from briefer.ui.opened_memo.dock import dock_of
from briefer.ui.opened_memo.excerpts import brief_at_hand, brief_of_excerpts
from briefer.ui.opened_memo.rows import tr
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.memo.word.recompile.looking import Seen
    from briefer.store.settings import Settings
    from briefer.ui.window import Window


class Found(NamedTuple):
    """What was found of a memo: what is in it, the brief to open unless it is open, and whether that is of excerpts."""

    seen: Seen
    brief: Path | None = None
    is_excerpt: bool = False


def open_memo(window: Window, path: Path) -> None:
    """Show the passages of a memo in context, and say where from; what cannot be opened leaves the brief open.

    It is read beside the window.
    """
    window.flush()
    session = window.session
    here = session.brief.id if session.path is not None else BriefId("")
    job = partial(_find, path, here, tuple(session.settings.recent), session.settings)
    window.intake.read_aside(path.name, job, partial(_show, window, path.name))


def _show(window: Window, name: str, found: Found) -> None:
    try:
        if found.brief is not None:
            window.session.open(found.brief)
    except BrieferError as error:
        window.session.failed.emit(error)
        return
    dock_of(window).show_memo(name, [AnnotationId(id_) for id_ in found.seen.entries])
    window.session.told.emit(_said(name, found))


def _said(name: str, found: Found) -> str:
    shown = counted(tr("%n passage(s)"), len(found.seen.entries))
    if found.brief is None:
        return tr("{name}: {shown}, in this brief.").format(name=name, shown=shown)
    if found.is_excerpt:
        told = tr("{name}: its brief is not at hand, so this shows the excerpts that the memo carries ({shown}).")
        return told.format(name=name, shown=shown)
    return tr("{name}: {shown}, in its brief {brief}.").format(name=name, shown=shown, brief=found.brief.name)


def _find(path: Path, here: BriefId, recent: Sequence[str], person: Settings) -> Found:
    """Return what there is of a memo. Raises `BrieferError` if there is nothing to open."""
    data = memo_file.read_memo(path)
    seen = look_into(data, path.name)
    if here and seen.brief == here:
        return Found(seen)
    brief = brief_at_hand(seen.brief, path, recent)
    if brief is not None:
        return Found(seen, brief)
    return Found(seen, brief_of_excerpts(data, path, person), is_excerpt=True)
