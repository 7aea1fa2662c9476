"""A row of chips of which one holds, for one of the preferences; and steps up and down for a number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from briefer.ui.panels.controls import Chip, Control, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.ui.theme import Look


class ChipRow(QWidget):
    """One chip to a value."""

    chosen = Signal(str)

    def __init__(self, name: str, values: Mapping[str, str], look: Look, parent: QWidget | None = None) -> None:
        """Take what it is about, for screen readers, and the words of each value."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.chips = {value: Chip(words, look) for value, words in values.items()}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for value, chip in self.chips.items():
            chip.setAccessibleName(f"{name}: {chip.text()}")
            chip.clicked.connect(partial(self._tell, value))
            group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)

    def _tell(self, value: str, _on: bool = True) -> None:
        self.chosen.emit(value)

    def show_value(self, value: str) -> None:
        """Fill the chip of a value."""
        if value in self.chips:
            self.chips[value].setChecked(True)


class Steps(QWidget):
    """A number with a button down and one up."""

    stepped = Signal(int)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        """Take what it is about, for screen readers."""
        super().__init__(parent)
        self._name = name
        self.less, self.more = Control("−", look), Control("+", look)
        self.value = Text("", look)
        self.value.setMinimumWidth(110)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.less, self.more, self.value):
            row.addWidget(widget)
        row.addStretch(1)
        self.less.clicked.connect(lambda: self.stepped.emit(-1))
        self.more.clicked.connect(lambda: self.stepped.emit(1))

    def show_value(self, words: str, *, less: bool, more: bool) -> None:
        """Show the number, and whether it can go down and up."""
        self.value.setText(words)
        self.less.setEnabled(less)
        self.more.setEnabled(more)
        self.less.setAccessibleName(f"{self._name}, {words}: −")
        self.more.setAccessibleName(f"{self._name}, {words}: +")
