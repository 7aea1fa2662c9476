"""A field that takes the next key that is pressed, whatever it does elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from briefer.ui.panels.controls import field_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.ui.theme import Look

_HELD = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_unknown,
)
_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class KeyField(QLineEdit):
    """Take one key with what is held; Tab goes on, for those who came by keyboard."""

    pressed = Signal(str)
    """The key, in portable spelling."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("New keys"))
        self.setPlaceholderText(self.tr("Press the new keys"))
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(field_style(self._look.theme, "QLineEdit"))
        self.setFont(self._look.interface_font(13))

    def event(self, event: QEvent) -> bool:
        """Claim every key, before menus, dialog and focus get it."""
        if isinstance(event, QKeyEvent) and event.key() not in _LEAVING:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() not in _HELD and not event.isAutoRepeat():
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            keys = QKeySequence(event.key() | modifiers.value)
            self.pressed.emit(keys.toString(QKeySequence.SequenceFormat.PortableText))
