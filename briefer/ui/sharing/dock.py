"""Where the panels on sharing stand: at the window's right edge, beside any desk, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QStackedWidget, QWidget

from briefer.ui.sharing.cards import CardPanel

if TYPE_CHECKING:
    from briefer.ui.window import Window

WIDTH = 430
Panel = TypeVar("Panel", bound=CardPanel)


class SharingDock(QDockWidget):
    """Show one panel. Closing it gives the keyboard back to where it was."""

    def __init__(self, window: Window) -> None:
        """Stand at the right edge, hidden."""
        super().__init__(window)
        self._window = window
        self._came_from: QWidget | None = None
        self._stack = QStackedWidget()
        self.setWidget(self._stack)
        self.setTitleBarWidget(QWidget())
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setObjectName("sharing")
        self.hide()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        window.session.opened.connect(self.hide)

    def show_panel(self, panel: CardPanel, *, keyboard: bool = True) -> None:
        """Show a panel in the place of the one before."""
        if self._stack.indexOf(panel) < 0:
            self._stack.addWidget(panel)
            panel.closed.connect(self.leave)
        if not self.isVisible():
            self._came_from = self._window.focusWidget()
            self.show()
            self._window.resizeDocks([self], [min(WIDTH, self._window.width() // 2)], Qt.Orientation.Horizontal)
        self._stack.setCurrentWidget(panel)
        if keyboard:
            panel.take_keyboard()

    @property
    def panel(self) -> QWidget | None:
        """The panel that is seen."""
        return self._stack.currentWidget() if self.isVisible() else None

    def made(self, kind: type[Panel]) -> Panel | None:
        """Return the panel of a kind, if there is one yet."""
        return next((each for n in range(self._stack.count()) if isinstance(each := self._stack.widget(n), kind)), None)

    def leave(self) -> None:
        """Close the panel."""
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.read.panes.focus_active()
        self._came_from = None


def dock_of(window: Window) -> SharingDock:
    """Return a window's place for these panels, made when it is first needed."""
    return window.findChild(SharingDock) or SharingDock(window)
