"""When something can be done: what an action asks the window before it is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.updating import any_unsure

if TYPE_CHECKING:
    from briefer.ui.window import Window


def always(_window: Window) -> bool:
    """Say yes: it can be done at any time."""
    return True


def can_read(window: Window) -> bool:
    """Tell whether an article is open before the reader."""
    return window.desk == "read" and has_active(window)


def reads_articles(window: Window) -> bool:
    """Tell whether the Read desk is shown, and there is something to read."""
    return window.desk == "read" and has_articles(window)


def can_tag(window: Window) -> bool:
    """Tell whether the article before the reader can be written on."""
    return can_read(window) and not window.session.read_only


def can_close(window: Window) -> bool:
    """Tell whether there is a pane to close."""
    return can_read(window) or (window.desk == "read" and len(window.read.panes.panes) > 1)


def can_change(window: Window) -> bool:
    """Tell whether the brief can be written."""
    return not window.session.read_only


def has_conflicts(window: Window) -> bool:
    """Tell whether two edits of one thing wait to be settled."""
    return bool(window.session.brief.conflicts)


def has_news(window: Window) -> bool:
    """Tell whether colleagues wrote something not yet looked at."""
    return bool(window.session.fresh.passages)


def has_unsure(window: Window) -> bool:
    """Tell whether a newer text left passages that are not in it as they were."""
    return any_unsure(window.session.brief)


def is_offered(window: Window) -> bool:
    """Tell whether an article looks like a newer text of another."""
    return window.updating.line.offer is not None


def weighs(window: Window) -> bool:
    """Tell whether the Weigh desk is shown."""
    return window.desk == "weigh"


def has_passages(window: Window) -> bool:
    """Tell whether anything is tagged."""
    return bool(window.session.brief.annotations)


def has_articles(window: Window) -> bool:
    """Tell whether the brief has articles."""
    return bool(window.session.brief.articles)


def has_active(window: Window) -> bool:
    """Tell whether the active pane shows an article."""
    return window.read.panes.active_article is not None


def has_chosen(window: Window) -> bool:
    """Tell whether a passage is chosen, and can be changed."""
    return window.session.chosen is not None and not window.session.read_only
