"""What screen readers are told of the widgets we paint ourselves: what they are, and whether they are chosen.

A widget says so by the class attribute `accessible_role` and, where it can be switched, by a property `accessible_on`.
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_installed: list[object] = []


def begin() -> None:
    """Answer for such widgets from now on, once for the process."""
    if not _installed:
        _installed.append(_interface)
        QAccessible.installFactory(_interface)


class Spoken(QAccessibleWidget):
    """A widget of ours, with the role it plays."""

    def state(self) -> QAccessible.State:
        """Return the widget's state and, where it can be switched, whether it is on."""
        state = super().state()
        on = getattr(self.object(), "accessible_on", None)
        if on is not None:
            state.checkable, state.checked = True, on
        return state


def _interface(_class: str, described: object) -> QAccessibleInterface | None:
    role = getattr(described, "accessible_role", None)
    return Spoken(described, role) if isinstance(described, QWidget) and role is not None else None
