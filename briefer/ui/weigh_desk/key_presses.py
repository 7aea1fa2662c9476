"""From a key that was pressed on the board to the act of the list that it is."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from briefer.ui.weigh_desk.keys import BOARD_KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.ui.weigh_desk.keys import Key

    Changed = Mapping[str, tuple[str, ...]]

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_UNCHANGED: Changed = MappingProxyType({})


@lru_cache(maxsize=4)
def _by_key(changed: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, Key]:
    named = dict(changed)
    return {_spelled(QKeySequence(keys, _PORTABLE)): key for key in BOARD_KEYS for keys in key.in_force(named)}


def _spelled(keys: QKeySequence) -> str:
    return keys.toString(_PORTABLE)


def board_key(event: QEvent, changed: Changed = _UNCHANGED) -> Key | None:
    """Return which of the board's keys, as the user may have changed them, an event is, also on the number pad."""
    if not isinstance(event, QKeyEvent):
        return None
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _by_key(tuple(changed.items())).get(_spelled(QKeySequence(event.key() | modifiers.value)))


def claims(event: QEvent, changed: Changed = _UNCHANGED) -> bool:
    """Claim a key for the board before the window's menus get it; tell whether it was claimed."""
    if event.type() is QEvent.Type.ShortcutOverride and board_key(event, changed) is not None:
        event.accept()
        return True
    return False
