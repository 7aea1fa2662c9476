"""Open a memo: its brief if that is at hand, or else the excerpts it carries; then its passages, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId
from briefer.memo.recompiling import look_into
from briefer.store import memo_file
from briefer.ui.opened_memo.dock import dock_of
from briefer.ui.opened_memo.excerpts import brief_at_hand, brief_of_excerpts
from briefer.ui.opened_memo.rows import tr
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.memo.word.recompile.looking import Seen
    from briefer.ui.window import Window


def open_memo(window: Window, path: Path) -> None:
    """Show the passages of a memo in context, and say where from; what cannot be opened leaves the brief open."""
    window.flush()
    try:
        data = memo_file.read_memo(path)
        seen = look_into(data, path.name)
        told = _open_brief(window, path, data, seen)
    except BrieferError as error:
        window.session.failed.emit(error)
        return
    dock_of(window).show_memo(path.name, [AnnotationId(id_) for id_ in seen.entries])
    window.session.told.emit(told)


def _open_brief(window: Window, path: Path, data: bytes, seen: Seen) -> str:
    """Open the brief of a memo, and return a sentence on it. Raises `BrieferError` if there is nothing to open."""
    session = window.session
    shown = counted(tr("%n passage(s)"), len(seen.entries))
    if session.path is not None and seen.brief == session.brief.id:
        return tr("{name}: {shown}, in this brief.").format(name=path.name, shown=shown)
    brief = brief_at_hand(seen.brief, path, session.settings.recent)
    if brief is not None:
        session.open(brief)
        return tr("{name}: {shown}, in its brief {brief}.").format(name=path.name, shown=shown, brief=brief.name)
    session.open(brief_of_excerpts(data, path, session.settings))
    told = tr("{name}: its brief is not at hand, so this shows the excerpts that the memo carries ({shown}).")
    return told.format(name=path.name, shown=shown)
