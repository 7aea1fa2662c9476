"""What an empty list says: one sentence on what to do, and the one button for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.ui.panels.controls import Control, Text, Voice

if TYPE_CHECKING:
    from briefer.ui.theme import Look


class EmptyState(QWidget):
    """A sentence and, where something can be done, a button."""

    wanted = Signal()

    def __init__(self, look: Look, sentence: str, button: str = "", parent: QWidget | None = None) -> None:
        """Show the sentence; without a title there is no button."""
        super().__init__(parent)
        self.sentence = Text(sentence, look, Voice.SECOND)
        self.sentence.setWordWrap(True)
        self.button = Control(button, look)
        self.button.clicked.connect(self.wanted)
        self.button.setFixedHeight(30)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(12)
        layout.addWidget(self.sentence)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        # Not before it has a parent: it would open a window of its own for a moment.
        self.button.setVisible(bool(button))
