"""The window's upper and lower edge: one widget each, as wide as the window whatever stands at its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QToolBar, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Edge(QToolBar):
    """A tool bar for the sake of its place only: it can neither be moved nor hidden, and paints nothing."""

    def __init__(self, widget: QWidget) -> None:
        """Hold a widget."""
        super().__init__()
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        self.addWidget(widget)
        self._close_up()

    def _close_up(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def event(self, event: QEvent) -> bool:
        """Leave no margin, which each style would bring back."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.Polish):
            self._close_up()
        return taken

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the widget paints all of it."""
