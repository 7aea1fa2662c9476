"""Go through a window by Tab alone, and look whether one always sees where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from tests.flows.driving import settle
from tests.ui.colours import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

TAKES_TAB = {"Chooser", "Palette"}
"""What uses Tab itself: the question which point switches its side, the palette goes to the next line; Esc leaves."""
RATIO = 3.0
"""The contrast between with and without the keyboard that can be seen (WCAG 2.2, 1.4.11)."""
ENOUGH, CARET = 30, 12
"""Points that must change so much: of a ring, and of a caret."""


def flaws(window: QWidget) -> list[str]:
    """Return a sentence on each thing that the keyboard does not come to, or where one would not see it."""
    top = QApplication.activeModalWidget() or QApplication.activeWindow() or window
    start = QApplication.focusWidget()
    if start is None:
        return ["nothing has the keyboard"]
    if type(start.parentWidget()).__name__ in TAKES_TAB:
        return []
    found, came_to = _walked(start)
    missed = [widget for widget in _stops(top) if widget not in came_to]
    return [*found, *(f"Tab does not come to {_name(widget)}" for widget in missed)]


def _walked(start: QWidget) -> tuple[list[str], list[QWidget]]:
    found: list[str] = []
    order, here = [start], start
    while len(order) < 200:
        there = _pressed(here, Qt.Key.Key_Tab)
        if there is None or there is here:
            return [*found, f"Tab does not leave {_name(here)}"], order
        if not _is_in_sight(there):
            found.append(f"{_name(there)} is out of sight when Tab comes to it")
        with_keyboard = _picture(there)
        if _pressed(there, Qt.Key.Key_Backtab) is not here:
            found.append(f"Shift+Tab does not lead from {_name(there)} back to {_name(here)}")
        elif not _is_seen(there, with_keyboard, _picture(there)):
            found.append(f"one does not see that {_name(there)} has the keyboard")
        there.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        if there in order:
            return found, order
        order.append(there)
        here = there
    return [*found, "Tab does not come round"], order


def tab_order(start: QWidget) -> list[QWidget]:
    """Return where Tab leads from a widget, until it comes round."""
    order = [start]
    while (there := _pressed(order[-1], Qt.Key.Key_Tab)) is not None and there not in order:
        order.append(there)
    return order


def _pressed(widget: QWidget, key: Qt.Key) -> QWidget | None:
    QTest.keyClick(widget, key)
    settle()
    return QApplication.focusWidget()


def _stops(top: QWidget) -> Iterator[QWidget]:
    for widget in top.findChildren(QWidget):
        there = isValid(widget) and widget.isVisible() and widget.isEnabled() and widget.window() is top
        wanted = there and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.size().isEmpty()
        if wanted and widget.focusProxy() is None and not _arrows_lead_to(widget):
            yield widget


def _arrows_lead_to(widget: QWidget) -> bool:
    """Tell whether Tab may pass a widget by: a choice that does not hold, or one of a set with one stop."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    held = group.checkedButton() if group is not None else None
    mates = widget.property("tab_stop")
    return (held is not None and held is not widget) or bool(mates)


def _is_in_sight(widget: QWidget) -> bool:
    seen = widget.rect()
    while not widget.isWindow() and (parent := widget.parentWidget()) is not None:
        seen = seen.translated(widget.pos()).intersected(parent.rect())
        widget = parent
    return not seen.isEmpty()


def _picture(widget: QWidget) -> QImage:
    top = widget.window()
    room = QRect(widget.mapTo(top, QPoint()), widget.size()).adjusted(-3, -3, 3, 3).intersected(top.rect())
    return top.grab(room).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _is_seen(widget: QWidget, one: QImage, other: QImage) -> bool:
    """Tell whether two pictures differ by enough points of enough contrast."""
    if one.size() != other.size():
        return True
    wanted = CARET if isinstance(widget, QTextEdit | QPlainTextEdit) else ENOUGH
    for y in range(one.height()):
        if one.constScanLine(y) != other.constScanLine(y):
            wanted -= sum(_differ(one, other, x, y) for x in range(one.width()))
        if wanted <= 0:
            return True
    return False


def _differ(one: QImage, other: QImage, x: int, y: int) -> bool:
    a, b = one.pixel(x, y), other.pixel(x, y)
    return a != b and contrast(QColor(a), QColor(b)) >= RATIO


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    parent = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} {(widget.accessibleName() or text)[:40]!r} in {parent}"
