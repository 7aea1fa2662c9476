"""A picture reads the brief only while it is seen: nobody waits for one that is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Touched
    from briefer.ui.session import Session


class Freshness(QObject):
    """Have a widget read the brief anew when something that concerns it changed, as soon as it is seen."""

    def __init__(
        self, session: Session, widget: QWidget, read: Callable[[], object], concerns: Callable[[Touched], object]
    ) -> None:
        """Listen to the session. The widget has read the brief already."""
        super().__init__(widget)
        self._widget, self._read, self._concerns = widget, read, concerns
        self._stale = False
        session.opened.connect(self._spoil)
        session.changed.connect(self._follow)
        widget.installEventFilter(self)

    def _follow(self, touched: Touched) -> None:
        if self._concerns(touched):
            self._spoil()

    def _spoil(self) -> None:
        self._stale = True
        if self._widget.isVisible():
            self._freshen()

    def _freshen(self) -> None:
        if self._stale:
            self._stale = False
            self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read what was missed when the widget comes into sight."""
        if event.type() is QEvent.Type.Show:
            self._freshen()
        return super().eventFilter(watched, event)
