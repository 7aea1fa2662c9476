"""Scrolling on while something is dragged beyond the upper or the lower edge of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractScrollArea

_EVERY = 30
"""Milliseconds between two steps."""
_SHARE, _MOST = 3, 40
"""A step is a third of how far beyond the edge the pointer is, and at most so many pixels."""


class EdgeScroll(QObject):
    """The further beyond the edge the pointer is held, the faster."""

    def __init__(self, area: QAbstractScrollArea, moved: Callable[[QPoint], object]) -> None:
        """Scroll an area; `moved` is told where the pointer is whenever what is under it was scrolled away."""
        super().__init__(area)
        self._area, self._moved = area, moved
        self._point = QPoint()
        self._steps = QTimer(self, interval=_EVERY)
        self._steps.timeout.connect(self._step)

    def follow(self, point: QPoint) -> None:
        """Scroll on if a point of the viewport is beyond its edges, or stop."""
        self._point = point
        if not self._beyond:
            self.stop()
        elif not self._steps.isActive():
            self._steps.start()

    def stop(self) -> None:
        """Scroll no more."""
        self._steps.stop()

    @property
    def _beyond(self) -> int:
        """How many pixels below the lower edge the pointer is or, negative, above the upper one."""
        return min(0, self._point.y()) + max(0, self._point.y() - self._area.viewport().height())

    def _step(self) -> None:
        far = self._beyond
        pixels = min(_MOST, 1 + abs(far) // _SHARE)
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + (pixels if far > 0 else -pixels))
        self._moved(self._point)
