"""Everything a user can do, as values: menus, shortcuts, palette and F1 sheet are built from this one list.

One module for each menu; an action's place in its menu is its place in the list.
"""

from __future__ import annotations

from briefer.ui.actions.action import (
    ARTICLE,
    EDIT,
    FILE,
    HELP,
    MENUS,
    PANES,
    SUGGESTIONS,
    TAG,
    TYPE,
    VIEW,
    WEIGH,
    Action,
)
from briefer.ui.actions.article import ARTICLE_ACTIONS
from briefer.ui.actions.edit import EDIT_ACTIONS
from briefer.ui.actions.file import FILE_ACTIONS
from briefer.ui.actions.help import HELP_ACTIONS
from briefer.ui.actions.tag import TAG_ACTIONS
from briefer.ui.actions.view import VIEW_ACTIONS
from briefer.ui.actions.weigh import WEIGH_ACTIONS

__all__ = (
    "ACTIONS",
    "ARTICLE",
    "EDIT",
    "FILE",
    "HELP",
    "MENUS",
    "PANES",
    "SUGGESTIONS",
    "TAG",
    "TYPE",
    "VIEW",
    "WEIGH",
    "Action",
)

ACTIONS: tuple[Action, ...] = (
    *FILE_ACTIONS,
    *EDIT_ACTIONS,
    *TAG_ACTIONS,
    *ARTICLE_ACTIONS,
    *WEIGH_ACTIONS,
    *VIEW_ACTIONS,
    *HELP_ACTIONS,
)
