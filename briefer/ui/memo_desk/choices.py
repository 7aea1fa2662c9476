"""A row of chips of which one holds, bound to a key of `Brief.memo`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from briefer.core.changes import WriteMemo
from briefer.ui.panels.controls import Chip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.core.brief import Touched
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


class Choices(QWidget):
    """Let the user choose one of a few values for a field of the memo; the first holds while none is chosen."""

    def __init__(
        self, session: Session, look: Look, key: str, values: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Take the key, and the words on screen for each value."""
        super().__init__(parent)
        self._session, self._key = session, key
        self.chips = {value: Chip(words, look) for value, words in values.items()}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for value, chip in self.chips.items():
            self._group.addButton(chip)
            layout.addWidget(chip)
            chip.clicked.connect(partial(self._write, value))
        layout.addStretch(1)
        session.opened.connect(self._show)
        session.changed.connect(self._follow)
        self._show()

    def _write(self, value: str, _on: bool = True) -> None:
        self._session.do(WriteMemo(self._key, value))

    def _follow(self, touched: Touched) -> None:
        if self._key in touched.memo:
            self._show()

    def _show(self) -> None:
        value = self._session.brief.memo.get(self._key, "").strip()
        first = next(iter(self.chips))
        self.chips[value if value in self.chips else first].setChecked(True)
        for chip in self.chips.values():
            chip.setEnabled(not self._session.read_only)
