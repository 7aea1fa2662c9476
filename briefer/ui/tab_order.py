"""Where Tab goes in a window: through all that is seen, in the order in which one reads it, whenever it was made.

Qt's own order is that in which widgets came into being: panes, cards and panels that open later would stand at its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QRect

_SET = "tab_stop"
_SLACK = 2
"""Pixels by which neighbours may overlap."""


def make_one_stop(name: str, widgets: Sequence[QWidget]) -> None:
    """Let Tab stop at one of some widgets only: arrow keys lead from one of them to the next."""
    for widget in widgets:
        widget.setProperty(_SET, name)


def step(window: QWidget, by: int) -> bool:
    """Give the keyboard to the next (1) or previous (-1) widget, around the end; tell whether there was one."""
    focused = QApplication.focusWidget()
    stops = in_order(window)
    if focused is None or focused not in stops:
        return False
    heir = stops[(stops.index(focused) + by) % len(stops)]
    heir.setFocus(Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(heir)
    return True


def in_order(window: QWidget) -> list[QWidget]:
    """Return all at which Tab stops in a window, in the order in which it is read."""
    found = [widget for widget in _as_read(window) if _takes_tab(widget)]
    return [widget for widget in found if widget is _foremost(widget, found)]


def _as_read(parent: QWidget) -> Iterator[QWidget]:
    children = [child for child in parent.children() if isinstance(child, QWidget)]
    for child in _sorted([child for child in children if child.isVisible() and not child.isWindow()]):
        yield child
        yield from _as_read(child)


def _takes_tab(widget: QWidget) -> bool:
    wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    there = widget.isEnabled() and not widget.size().isEmpty()
    return wanted and there and (widget.hasFocus() or not _stands_back(widget))


# -- several with one stop


def _stands_back(widget: QWidget) -> bool:
    """Tell whether a widget is one of the choices that do not hold: arrow keys go to it from the one that does."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    held = group.checkedButton() if group is not None and group.exclusive() else None
    return held is not None and held is not widget and held.isVisible()


def _foremost(widget: QWidget, found: list[QWidget]) -> QWidget:
    """Return the one that stands for a widget's set: which has the keyboard, or shows what is chosen, or is first."""
    name = widget.property(_SET)
    return widget if name is None else max((each for each in found if each.property(_SET) == name), key=_claim)


def _claim(widget: QWidget) -> tuple[bool, bool]:
    return widget.hasFocus(), isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid()


# -- reading


def _sorted(widgets: list[QWidget]) -> list[QWidget]:
    """Return widgets row by row and, where no line can be drawn between rows, column by column."""
    for start, end in _WAYS:
        parts = _cut(widgets, start, end)
        if len(parts) > 1:
            return [widget for part in parts for widget in _sorted(part)]
    return sorted(widgets, key=lambda widget: (widget.y(), widget.x()))


_WAYS: tuple[tuple[Callable[[QRect], int], Callable[[QRect], int]], ...] = (
    (lambda rect: rect.top(), lambda rect: rect.bottom()),
    (lambda rect: rect.left(), lambda rect: rect.right()),
)


def _cut(widgets: list[QWidget], start: Callable[[QRect], int], end: Callable[[QRect], int]) -> list[list[QWidget]]:
    parts: list[list[QWidget]] = []
    reach = 0
    for widget in sorted(widgets, key=lambda widget: start(widget.geometry())):
        place = widget.geometry()
        if not parts or start(place) > reach - _SLACK:
            parts.append([])
            reach = end(place)
        parts[-1].append(widget)
        reach = max(reach, end(place))
    return parts


def _bring_into_sight(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 8)
        parent = parent.parentWidget()
