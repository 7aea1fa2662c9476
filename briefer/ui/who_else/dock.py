"""Where the panel stands in a window: at its right edge, beside any desk, from the first question on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from briefer.ui.who_else.panel import WhoElse

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.core.text import Span
    from briefer.ui.window import Window

_WIDTH = 350


class WhoElseDock(QDockWidget):
    """The panel of a window. Closing it gives the keyboard back to where it was."""

    def __init__(self, window: Window) -> None:
        """Stand at the right edge, hidden."""
        super().__init__(window)
        self._window = window
        self._came_from: QWidget | None = None
        self.panel = WhoElse(window.session, window.look)
        self.setWidget(self.panel)
        self.setTitleBarWidget(QWidget())
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setObjectName("who_else")
        self.hide()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        window.resizeDocks([self], [_WIDTH], Qt.Orientation.Horizontal)
        self.panel.closed.connect(self.leave)
        self.panel.place_wanted.connect(self._show_place)

    def ask(self, annotation: AnnotationId | None, point: PointId | None) -> None:
        """Ask about a point or, without one, a passage."""
        if not self.isVisible():
            self._came_from = self._window.focusWidget()
        if point is not None:
            self.panel.ask_point(point)
        elif annotation is not None:
            self.panel.ask_passage(annotation)
        else:
            self.panel.forget()
        self.show()
        self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close the panel."""
        self.panel.forget()
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def _show_place(self, article: ArticleId, span: Span) -> None:
        """Show a sentence on the Read desk, selected; the keyboard stays with the answers."""
        window = self._window
        window.show_desk("read")
        view = window.read.panes.bring(article).view
        view.select(*span)
        view.show_comfortably(span.start)
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)


def dock_of(window: Window) -> WhoElseDock:
    """Return a window's panel, made when it is first asked for."""
    return window.findChild(WhoElseDock) or WhoElseDock(window)


def chosen_point(window: Window) -> PointId | None:
    """Return the point that is chosen on the board while the board is shown; None for a passage in it."""
    if window.desk != "weigh":
        return None
    choice = window.weigh.choice
    return choice.point if choice.is_point else None
