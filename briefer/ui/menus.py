"""The menu bar and Qt's actions, made from the list of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAction, QKeySequence

from briefer.ui.actions import ACTIONS, MENUS
from briefer.ui.badge import badge_icon
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QMenu

    from briefer.ui.actions import Action
    from briefer.ui.theme import Look
    from briefer.ui.window import Window


_ROLES = {
    "preferences": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""What macOS puts into the menu of the program."""


def build(window: Window, look: Look) -> dict[str, QAction]:
    """Make the Qt actions of a window and its menus, in the order of the list."""
    menus = {title: window.menuBar().addMenu(translate("actions", title)) for title in MENUS}
    built = {}
    for action in ACTIONS:
        menu = menus[action.menu]
        if action.submenu:
            menu = _submenu(menu, action.submenu)
        if action.separated and not menu.isEmpty():
            menu.addSeparator()
        built[action.id] = _qt_action(action, window, look)
        menu.addAction(built[action.id])
    return built


def _submenu(menu: QMenu, title: str) -> QMenu:
    """Return a menu within a menu, made where the first of its actions stands."""
    words = translate("actions", title)
    for action in menu.actions():
        if action.menu() is not None and action.text() == words:
            return cast("QMenu", action.menu())
    return menu.addMenu(words)


def _qt_action(action: Action, window: Window, look: Look) -> QAction:
    made = QAction(translate("actions", action.title), window)
    made.setObjectName(action.id)
    bind(made, action, window.session.settings.keys)
    made.setMenuRole(_ROLES.get(action.id, QAction.MenuRole.NoRole))
    made.setCheckable(action.checked is not None)
    kind = action.kind
    if kind is not None:
        made.setIcon(badge_icon(kind, look))
        look.changed.connect(lambda: made.setIcon(badge_icon(kind, look)))
    made.triggered.connect(lambda: action.run(window))
    return made


def bind(made: QAction, action: Action, changed: Mapping[str, tuple[str, ...]]) -> None:
    """Give a Qt action its keys, as the user may have changed them; keys that the desk listens for are only told."""
    portable, native = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(each, portable) for each in changed.get(action.id, action.shortcuts)]
    if action.by_desk:
        told = f"\t{keys[0].toString(native)}" if keys else ""
        made.setText(translate("actions", action.title) + told)
    else:
        made.setShortcuts(keys)


def menu_of(window: Window, title: str) -> QMenu:
    """Return one of the window's menus."""
    return cast("QMenu", window.menuBar().actions()[MENUS.index(title)].menu())


def refresh(window: Window, built: dict[str, QAction]) -> None:
    """Enable what can be done now, and check what is so."""
    for action in ACTIONS:
        built[action.id].setEnabled(action.enabled(window))
        if action.checked is not None:
            built[action.id].setChecked(action.checked(window))
