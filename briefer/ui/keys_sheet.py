"""The sheet of all shortcuts, and the page about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

import briefer
from briefer.ui import actions
from briefer.ui.reading.keys import KEYS

if TYPE_CHECKING:
    from briefer.ui.window import Window

_ABOUT = """briefer {version}

Read articles side by side, tag arguments, risks and recommendations, and compile a memo
in which every claim leads back to its passage.

MIT licence. With thanks to Qt and PySide6 (LGPL-3.0), lxml (BSD-3-Clause), trafilatura (Apache-2.0),
msgspec (BSD-3-Clause), RapidFuzz (MIT), markdown-it-py (MIT), platformdirs (MIT), filelock (MIT),
and the typefaces Literata and Inter (SIL Open Font License 1.1)."""


class Sheet(QDialog):
    """A page to read beside the window, in the theme's colours."""

    def __init__(self, window: Window, title: str) -> None:
        """Start empty; closing it is the end of it."""
        super().__init__(window)
        self._look = window.look
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setPalette(self._look.palette())


def show_keys(window: Window) -> None:
    """Show every shortcut, menu by menu, then the keys of the panes."""
    title = QCoreApplication.translate("keys", "Keyboard shortcuts")
    if _raised(window, title):
        return
    sheet, column = _sheet(window, title)
    body = QWidget()
    grid = QGridLayout(body)
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(4)
    rows: list[tuple[str, str | None]] = []
    for menu in actions.MENUS:
        rows.append((menu.replace("&", ""), None))
        rows += [
            (action.title.replace("&", "").rstrip(" …"), ", ".join(_written(keys) for keys in action.shortcuts))
            for action in actions.ACTIONS
            if action.menu == menu and action.shortcuts
        ]
    rows.append((QCoreApplication.translate("keys", "In an article"), None))
    rows += [(what, _written(keys) or keys) for keys, what in KEYS]
    for n, (what, keys) in enumerate(rows):
        _row(grid, n, what, keys, window)
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(body)
    column.addWidget(area)
    sheet.resize(520, 640)
    sheet.show()


def show_about(window: Window) -> None:
    """Show version, purpose and licences."""
    title = QCoreApplication.translate("keys", "About briefer")
    if _raised(window, title):
        return
    sheet, column = _sheet(window, title)
    label = QLabel(_ABOUT.format(version=briefer.__version__))
    label.setFont(window.look.interface_font(13))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(label)
    sheet.show()


def _raised(window: Window, title: str) -> bool:
    """Bring a sheet that is open already to the front, and tell whether there was one."""
    open_ones = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible() and sheet.windowTitle() == title]
    for sheet in open_ones:
        sheet.raise_()
        sheet.activateWindow()
    return bool(open_ones)


def _sheet(window: Window, title: str) -> tuple[QDialog, QVBoxLayout]:
    sheet = Sheet(window, title)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(20, 20, 20, 20)
    return sheet, column


def _row(grid: QGridLayout, n: int, what: str, keys: str | None, window: Window) -> None:
    label = QLabel(QCoreApplication.translate("actions", what))
    grid.addWidget(label, n, 0)
    if keys is None:
        label.setFont(window.look.label_font())
        label.setContentsMargins(0, 12, 0, 2)
        return
    label.setFont(window.look.interface_font(13))
    value = QLabel(keys)
    value.setFont(window.look.interface_font(13, QFont.Weight.Medium))
    grid.addWidget(value, n, 1)


def _written(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
