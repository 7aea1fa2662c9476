"""Why an action cannot be done just now, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui.actions import ARTICLE, TAG, VIEW, WEIGH
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from briefer.ui.actions import Action
    from briefer.ui.window import Window


def _tr(sentence: str) -> str:
    return translate("Palette", sentence)


def why_not(action: Action, window: Window) -> str:
    """Return why an action that is not enabled cannot be done now."""
    return _by_itself(action, window) or _by_state(action, window) or _tr("Not possible just now")


def _by_itself(action: Action, window: Window) -> str:
    session = window.session
    if session.path is None:
        return _tr("No brief is open")
    if action.id in ("undo", "redo"):
        return _tr("There is nothing to undo") if action.id == "undo" else _tr("Nothing was undone")
    if action.id in ("next", "previous") and not session.brief.annotations:
        return _tr("Nothing is tagged yet")
    if action.id in ("note", "remove") and session.chosen is None:
        return _tr("Choose a passage first")
    return ""


def _by_state(action: Action, window: Window) -> str:
    if action.menu == WEIGH and window.desk != "weigh":
        return _tr("Only on the Weigh desk")
    if not window.session.brief.articles:
        return _tr("There is no article yet")
    if action.menu in (TAG, ARTICLE, VIEW) and window.desk != "read":
        return _tr("Only on the Read desk")
    if window.session.read_only:
        return _tr("This brief is open read-only")
    if action.menu == WEIGH:
        return _tr("Choose a point or a passage on the board first")
    return ""
