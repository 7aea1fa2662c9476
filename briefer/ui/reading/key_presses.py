"""From a key that was pressed to the key of the list that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from briefer.ui.reading.keys import ACTS

if TYPE_CHECKING:
    from briefer.ui.reading.keys import Key

_SELECTING = (
    QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord,
    QKeySequence.StandardKey.SelectStartOfDocument,
    QKeySequence.StandardKey.SelectEndOfDocument,
)


_PORTABLE = QKeySequence.SequenceFormat.PortableText


def _spelled(keys: str) -> str:
    return QKeySequence(keys, _PORTABLE).toString(_PORTABLE)


_BY_KEY = {_spelled(spelling): key for key in ACTS for spelling in key.keys}


def key_of(event: QKeyEvent) -> Key | None:
    """Return which of the keys was pressed, on the main or the number pad."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(event.key() | modifiers.value)
    return _BY_KEY.get(pressed.toString(_PORTABLE))


def is_claimed(event: QKeyEvent) -> bool:
    """Tell whether a key belongs to the view before it belongs to the window's menus: its own, and word by word."""
    return key_of(event) is not None or any(event.matches(standard) for standard in _SELECTING)
