"""One thing a user can do, as a value, and the menus it can stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.ui.actions.states import always

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.kinds import Kind
    from briefer.ui.window import Window

    Run = Callable[["Window"], object]
    Test = Callable[["Window"], bool]

FILE, EDIT, TAG, ARTICLE, VIEW, HELP = "&File", "&Edit", "&Tag", "&Article", "&View", "&Help"
WEIGH = "&Weigh"
PANES, TYPE, SUGGESTIONS = "&Panes", "&Type", "Su&ggestions"
MENUS = (FILE, EDIT, TAG, ARTICLE, WEIGH, VIEW, HELP)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user can do: its id, where and how it is called, what it does, and when it can be done."""

    id: str
    menu: str
    title: str
    run: Run
    shortcuts: tuple[str, ...] = ()
    enabled: Test = always
    kind: Kind | None = None
    """The kind whose badge is its icon."""
    checked: Test | None = None
    by_desk: bool = False
    """The desk itself listens for its keys; the menu only tells them."""
    separated: bool = False
    """A rule stands above it in its menu."""
    submenu: str = ""
    """The menu within its menu that it stands in."""
