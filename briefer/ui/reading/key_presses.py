"""From a key that was pressed to the key of the list that it is."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from briefer.ui.reading.keys import ACTS

if TYPE_CHECKING:
    from collections.abc import Mapping

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


_UNCHANGED: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@lru_cache(maxsize=4)
def _by_key(changed: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, Key]:
    named = dict(changed)
    return {_spelled(spelling): key for key in ACTS for spelling in key.in_force(named)}


def key_of(event: QKeyEvent, changed: Mapping[str, tuple[str, ...]] = _UNCHANGED) -> Key | None:
    """Return which of the keys, as the user may have changed them, was pressed, on the main or the number pad."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(event.key() | modifiers.value)
    return _by_key(tuple(changed.items())).get(pressed.toString(_PORTABLE))


def is_claimed(event: QKeyEvent, changed: Mapping[str, tuple[str, ...]] = _UNCHANGED) -> bool:
    """Tell whether a key belongs to the view before it belongs to the window's menus: its own, and word by word."""
    return key_of(event, changed) is not None or any(event.matches(standard) for standard in _SELECTING)
