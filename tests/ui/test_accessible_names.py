"""Whatever takes the keyboard has a name and a role for screen readers: on every desk, in every dialog and sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QStackedWidget, QWidget

from briefer.core.changes import StatePoint
from briefer.core.kinds import RISK
from tests.flows.driving import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefer.ui.window import Window

    Show = Callable[[Window], object]


def _trigger(id_: str) -> Show:
    return lambda window: window.actions_by_id[id_].trigger()


def _view(view: str) -> Show:
    def show(window: Window) -> None:
        window.show_desk("weigh")
        window.weigh.show_view(view)

    return show


def _page(page: str) -> Show:
    from briefer.ui.preferences.dialog import show_preferences

    return lambda window: show_preferences(window, page)


SCREENS: dict[str, Show] = {
    "read": lambda window: window.show_desk("read"),
    "read, passage chosen": lambda window: window.reveal(window.session.brief.passages()[0].id),
    "find": _trigger("find"),
    "brief": lambda window: window.show_desk("brief"),
    "board": _view("board"),
    "matrix": _view("matrix"),
    "risks": _view("risks"),
    "coverage": _view("coverage"),
    "palette": _trigger("palette"),
    "shortcuts": _trigger("keys"),
    "about": _trigger("about"),
    "details of an article": _trigger("details"),
    "preferences, general": _page("general"),
    "preferences, type": _page("type"),
    "preferences, keys": _page("keys"),
}
_SILENT = {QAccessible.Role.NoRole}


@pytest.fixture(params=list(SCREENS.values()), ids=list(SCREENS))
def shown(request: pytest.FixtureRequest, window: Window) -> Iterator[Window]:
    window.session.do(StatePoint("The gates may close.", RISK.id))
    request.param(window)
    settle()
    yield window
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            widget.close()
    settle()


def _focusable(window: Window) -> Iterator[QWidget]:
    """Yield what Tab or a click gives the keyboard to, in the window and in the dialogs that are its children."""
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.isEnabled():
            yield widget


def _is_frame(widget: QWidget) -> bool:
    """Tell whether a widget only holds others, and hands the keyboard on to them."""
    return isinstance(widget, QStackedWidget) or (
        type(widget) is QAbstractScrollArea or widget.metaObject().className() == "QScrollArea"
    )


def test_all_that_takes_the_keyboard_has_a_name_and_a_role(shown: Window) -> None:
    found = [widget for widget in _focusable(shown) if not _is_frame(widget)]
    assert found
    nameless = []
    for widget in found:
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken is not None
        name = spoken.text(QAccessible.Text.Name)
        if not name.strip() or spoken.role() in _SILENT:
            nameless.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}: {name!r}")
    assert nameless == []


def test_no_two_fields_of_a_screen_are_told_apart_by_sight_alone(shown: Window) -> None:
    fields = [w for w in _focusable(shown) if w.inherits("QLineEdit") or w.inherits("QTextEdit")]
    names = [(type(field.window()).__name__, field.accessibleName()) for field in fields]
    doubled = {name for name in names if names.count(name) > 1}
    assert not doubled
