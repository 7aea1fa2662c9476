"""Listen to a window as a screen reader does: go through all it tells of, and find what would say too little."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

_ROLE = QAccessible.Role
DONE_WITH = {
    _ROLE.Button,
    _ROLE.CheckBox,
    _ROLE.RadioButton,
    _ROLE.EditableText,
    _ROLE.List,
    _ROLE.ListItem,
    _ROLE.Tree,
    _ROLE.TreeItem,
    _ROLE.Table,
    _ROLE.ComboBox,
    _ROLE.Chart,
    _ROLE.Heading,
    _ROLE.MenuItem,
}
"""What needs a name, whether the keyboard goes there or not."""
SAYS_NOTHING = {_ROLE.NoRole, _ROLE.Client, _ROLE.Border, _ROLE.Pane}
MOST = 40
"""Rows of a list that are listened to: the others are like them."""
_MARKUP = re.compile(r"</?[a-z]+>|%n|\(s\)|\{\w*\}")


def flaws(window: QWidget) -> list[str]:
    """Return a sentence on each thing that a screen reader could not say well."""
    found = []
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and (top is window or top.parent() in (None, window)):
            for each in heard(top):
                found += [f"{_kind(each)} {name_of(each)!r} {flaw}" for flaw in _flaws(each)]
    return found


def heard(top: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield all that a screen reader finds in a window."""
    yield from _below(QAccessible.queryAccessibleInterface(top))


def _below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield one
    # Qt has none for a row that went meanwhile.
    for child in filter(None, map(one.child, range(min(one.childCount(), MOST)))):
        if not child.state().invisible:
            yield from _below(child)


def name_of(one: QAccessibleInterface) -> str:
    """Return what a screen reader calls something."""
    return one.text(QAccessible.Text.Name)


def named(top: QWidget, role: QAccessible.Role) -> list[str]:
    """Return the names of all of a role in a window."""
    return [name_of(each) for each in heard(top) if each.role() is role]


def _kind(one: QAccessibleInterface) -> str:
    return f"{one.role().name} ({type(one.object()).__name__})"


def _flaws(one: QAccessibleInterface) -> Iterator[str]:
    name, state = name_of(one), one.state()
    described = one.text(QAccessible.Text.Description)
    if _MARKUP.search(name) or _MARKUP.search(described):
        yield f"would be read with its markup: {described!r}"
    if state.disabled or not (state.focusable or one.role() in DONE_WITH):
        return
    if not any(sign.isalnum() for sign in name):
        yield "has no name"
    elif name != name.strip() or name == type(one.object()).__name__:
        yield "has no name for people"
    if one.role() in SAYS_NOTHING:
        yield "does not say what it is"
