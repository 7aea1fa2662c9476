"""Links to passages: copied from here, and followed to the brief and the passage wherever it is known to lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from briefer.core.errors import BrieferError
from briefer.core.passage_link import link_to, parse
from briefer.store.known_briefs import find_brief
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.ids import AnnotationId, BriefId
    from briefer.core.passage_link import PassageLink
    from briefer.ui.window import Window


def _tr(sentence: str) -> str:
    return translate("Links", sentence)


def copy(window: Window, passages: Sequence[AnnotationId]) -> None:
    """Put the links to passages on the clipboard, one on each line."""
    brief = window.session.brief.id
    QGuiApplication.clipboard().setText("\n".join(link_to(brief, passage) for passage in passages))
    window.session.told.emit(_tr("The link is copied. The command palette and “briefer open LINK” go there."))


def follow(window: Window, text: str) -> None:
    """Show the passage that a link names, opening its brief if need be; tell it if that cannot be."""
    try:
        _go(window, parse(text))
    except BrieferError as error:
        window.session.failed.emit(error)


def _go(window: Window, link: PassageLink) -> None:
    if window.session.brief.id != link.brief:
        _open(window, link.brief)
    if window.session.brief.id == link.brief:
        _show(window, link.annotation)


def _open(window: Window, id_: BriefId) -> None:
    path = find_brief(id_, window.session.settings.recent)
    if path is None:
        raise BrieferError(
            _tr("The brief of this link is not among the recent ones, nor in their folders."),
            _tr("Open the brief once, then follow the link again."),
        )
    window.files.open_at(path)


def _show(window: Window, id_: AnnotationId) -> None:
    brief = window.session.brief
    passage = brief.annotations.get(id_)
    if passage is None and id_ in brief.removed_annotations:
        raise BrieferError(_tr("The passage of this link is no longer tagged."), _tr("Its history is in the brief."))
    if passage is None or passage.article not in brief.articles:
        raise BrieferError(
            _tr("The passage of this link is not in this brief."),
            _tr("It may be in a colleague’s file that has not arrived yet, or its article was taken out."),
        )
    window.reveal(id_)
