"""Measure what is seen of a window: words that are cut, widgets on top of each other or beyond their parent's edge."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from briefer.ui.line import Line
from briefer.ui.panels.controls import Control

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout

AIR = 16
"""Pixels around the words of a button that it may lose."""
LEADING = 2
"""Pixels of a line's height that no letter needs."""
SLACK = 1
"""Pixels that rounding may take."""


def flaws(window: QWidget) -> list[str]:
    """Return a sentence on each thing that is not as it should be, in a window and in what is seen over it."""
    found = []
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and (top is window or window.isAncestorOf(top) or top.parent() is None):
            found += [*_cut(top), *_overlapping(top)]
    return found


def _seen(top: QWidget) -> Iterator[QWidget]:
    yield top
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and widget.window() is top:
            yield widget


# -- words


def _cut(top: QWidget) -> Iterator[str]:
    for widget in _seen(top):
        if widget.toolTip() and not widget.minimumSizeHint().width():
            continue
        if not _in_sight(widget) and not _is_scrolled(widget):
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit) and _words(widget):
                yield f"{_name(widget)} is not seen at all"
        elif (short := _lacks(widget)) > SLACK:
            yield f"{_name(widget)} lacks {short:.0f} px for its words"


def _in_sight(widget: QWidget) -> bool:
    """Tell whether any of a widget is left within all that it stands in; what covers it for a while does not count."""
    room = widget.rect()
    while not widget.isWindow() and (parent := widget.parentWidget()) is not None:
        room = room.translated(widget.pos()).intersected(parent.rect())
        widget = parent
    return not room.isEmpty()


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _lacks(widget: QWidget) -> float:
    """Return how many pixels are too few for a widget's words; of those that elide only those without a tooltip."""
    if isinstance(widget, QLabel):
        return _label_lacks(widget)
    if isinstance(widget, Control):
        return 0 if _tells(widget) and _elides(widget) else _control_lacks(widget)
    if isinstance(widget, QAbstractButton):
        words = widget.text().replace("&", "")
        return widget.fontMetrics().horizontalAdvance(words) - widget.width()
    if isinstance(widget, QLineEdit) and not widget.text() and not widget.toolTip():
        room = widget.contentsRect().width() - widget.textMargins().left() - widget.textMargins().right()
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText()) - room
    return 0


def _control_lacks(widget: Control) -> float:
    hint = widget.sizeHint()
    across = hint.width() - widget.width() - AIR if widget.text() else 0
    return max(across, hint.height() - widget.height() - AIR // 4)


def _label_lacks(label: QLabel) -> float:
    if not label.text() or label.textFormat() is Qt.TextFormat.RichText:
        return 0
    room = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) - label.height() - LEADING
    if isinstance(label, Line):
        return 0 if label.toolTip() or label.text().isspace() else _advance(label) - room.width()
    return max(_advance(label) - room.width(), label.fontMetrics().height() - room.height() - 3)


def _advance(label: QLabel) -> int:
    return max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))


def _tells(widget: QWidget) -> bool:
    return bool(widget.toolTip() or widget.accessibleDescription())


def _elides(widget: Control) -> bool:
    return widget.minimumSizeHint().width() < widget.sizeHint().width()


# -- places


def _overlapping(top: QWidget) -> Iterator[str]:
    """Yield what a layout or a splitter puts on top of its neighbour, or beyond its parent's edge."""
    for parent in _seen(top):
        if isinstance(parent, QScrollArea) and (wide := _too_wide(parent)) > SLACK:
            yield f"what scrolls in {_name(parent)} is {wide} px wider than it can show"
        laid = [child for child in _laid_out(parent) if child.isVisible() and not child.size().isEmpty()]
        for child in laid:
            room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
            if not room.contains(child.geometry()):
                yield f"{_name(child)} at {_at(child)} goes beyond {_name(parent)} of {_at(parent)}"
        for one, other in combinations(laid, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > SLACK and common.height() > SLACK:
                yield f"{_name(one)} at {_at(one)} overlaps {_name(other)} at {_at(other)}"


def _too_wide(area: QScrollArea) -> int:
    inner = area.widget()
    if inner is None or area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        return 0
    return inner.width() - area.viewport().width()


def _laid_out(parent: QWidget) -> Iterator[QWidget]:
    if isinstance(parent, QSplitter):
        yield from filter(None, (parent.widget(n) for n in range(parent.count())))
    elif (layout := parent.layout()) is not None and not isinstance(parent, QStackedWidget):
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, (layout.itemAt(n) for n in range(layout.count()))):
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _of_layout(inner)


def _is_scrolled(widget: QWidget) -> bool:
    """Tell whether a widget stands in an area that scrolls, where it may well be out of sight."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea | QScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def _at(widget: QWidget) -> str:
    place: QRect = widget.geometry()
    return f"{place.x()},{place.y()} {place.width()} x {place.height()}"


def _name(widget: QWidget) -> str:
    parent = widget.parentWidget()
    words = _words(widget)[:40]
    corner = widget.mapTo(widget.window(), QPoint())
    inside = f" in {type(parent).__name__}" if parent else ""
    return f"{type(widget).__name__} {words!r}{inside} ({corner.x()},{corner.y()})"
