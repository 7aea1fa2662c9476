"""A page to read beside the window: not modal, in the theme's colours, at most one of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from briefer.ui.window import Window

SheetT = TypeVar("SheetT", bound="Sheet")


class Sheet(QDialog):
    """Closing it is the end of it."""

    def __init__(self, window: Window, title: str) -> None:
        """Start empty."""
        super().__init__(window)
        self.window_of, self.look = window, window.look
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.look.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the colours of the theme."""
        self.setPalette(self.look.palette())


def show_one(window: Window, kind: type[SheetT], title: str) -> SheetT:
    """Show a sheet of a kind; one that is open already comes to the front."""
    opened = [sheet for sheet in window.findChildren(kind) if sheet.isVisible()]
    sheet = opened[0] if opened else kind(window, title)
    sheet.show()
    sheet.raise_()
    sheet.activateWindow()
    return sheet
