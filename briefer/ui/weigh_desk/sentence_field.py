"""A field over a card, to write its sentence where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from briefer.ui.panels.typing_spell import ProseField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from briefer.ui.theme import Look


class SentenceField(ProseField):
    """Enter keeps what is written, Escape gives back what stood there; both end it, and so does leaving the field."""

    ended = Signal()

    def __init__(
        self, look: Look, name: str, font: Callable[[], QFont], write: Callable[[str], bool], parent: QWidget
    ) -> None:
        """Write in the type of what stands beneath."""
        self._font = font
        super().__init__(look, name, write, (1, 6), parent)
        self.setTabChangesFocus(False)

    def _restyle(self) -> None:
        super()._restyle()
        self._showing = True
        self.setFont(self._font())
        self._showing = False

    def begin(self, text: str) -> None:
        """Take the keyboard, with all of a text selected."""
        self.spell.offer(text)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End on Enter, Tab and Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.spell.take_back()
            self.spell.forget()
            self.ended.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self.spell.flush()
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written, and end."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.ended.emit()
