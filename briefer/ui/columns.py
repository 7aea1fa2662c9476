"""Three columns where there is room; else the outer ones above each other or, beside a panel, only the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from briefer.ui.splitter import RuleSplitter

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from briefer.ui.theme import Look

WIDE, NARROW = 900, 560
"""Pixels from which there are three columns, and two."""
SIDE = 250
"""Pixels of the outer columns that stand above each other."""
LEAST = 150


class Columns(RuleSplitter):
    """Give the middle its room before all else: it is what one reads."""

    def __init__(self, look: Look, left: QWidget, middle: QWidget, right: QWidget, widths: tuple[int, int]) -> None:
        """Start with three columns, the outer ones as wide as `widths`, in pixels."""
        super().__init__(look)
        self._left, self._middle, self._right = left, middle, right
        self._widths = widths
        self._side = RuleSplitter(look, orientation=Qt.Orientation.Vertical)
        for widget in (self._side, left, middle, right):
            self.addWidget(widget)
        self.setStretchFactor(self.indexOf(middle), 1)
        self._side.hide()
        self._share()

    @property
    def _stacked(self) -> bool:
        return self._side.count() > 0

    def minimumSizeHint(self) -> QSize:
        """Give way to whatever stands beside."""
        return QSize(LEAST, super().minimumSizeHint().height() if not self._stacked else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the arrangement where the width asks for another."""
        width = event.size().width()
        if (width < WIDE) != self._stacked:
            self._arrange(stacked=width < WIDE)
        if self._stacked:
            self._side.setVisible(width >= NARROW)
        super().resizeEvent(event)

    def _arrange(self, *, stacked: bool) -> None:
        """Move the outer columns; whatever has the keyboard keeps it, which moving would take."""
        focused = QApplication.focusWidget()
        if stacked:
            if self.isVisible():
                self._widths = self._left.width(), self._right.width()
            self._side.addWidget(self._left)
            self._side.addWidget(self._right)
            self._side.setSizes([400, 600])
        else:
            self.insertWidget(self.indexOf(self._middle), self._left)
            self.addWidget(self._right)
            self._side.hide()
        self._share()
        if focused is not None and self.isAncestorOf(focused) and not focused.hasFocus():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share(self) -> None:
        """Give the outer columns their widths, and the middle the rest."""
        left, right = (SIDE, 0) if self._stacked else self._widths
        middle = max(LEAST, self.width() - left - right)
        self.setSizes([left, middle] if self._stacked else [0, left, middle, right])
