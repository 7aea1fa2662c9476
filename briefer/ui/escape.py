"""Esc, wherever the keyboard is, for as long as something can be cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable


class Escape(QObject):
    """Listen to the whole application: the panes claim Esc before a shortcut of the window is asked."""

    def __init__(self, cancel: Callable[[], object], parent: QObject) -> None:
        """Do not listen yet."""
        super().__init__(parent)
        self._cancel = cancel

    def start(self) -> None:
        """Listen."""
        if application := QCoreApplication.instance():
            application.installEventFilter(self)

    def stop(self) -> None:
        """Leave the keyboard alone."""
        if application := QCoreApplication.instance():
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cancel on Esc."""
        del watched
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        self._cancel()
        return True
