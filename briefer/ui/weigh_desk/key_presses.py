"""From a key that was pressed on the board to the act of the list that it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from briefer.ui.weigh_desk.keys import BOARD_KEYS, Key

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_BY_KEY = {QKeySequence(spelling, _PORTABLE).toString(_PORTABLE): key for key in BOARD_KEYS for spelling in key.keys}


def board_key(event: QEvent) -> Key | None:
    """Return which of the board's keys an event is, on the main or the number pad."""
    if not isinstance(event, QKeyEvent):
        return None
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _BY_KEY.get(QKeySequence(event.key() | modifiers.value).toString(_PORTABLE))


def claims(event: QEvent) -> bool:
    """Claim a key for the board before the window's menus get it; tell whether it was claimed."""
    if event.type() is QEvent.Type.ShortcutOverride and board_key(event) is not None:
        event.accept()
        return True
    return False
