"""Which keys do what: those of the list of actions and of the reading view, as the user changed them."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from briefer.core.errors import BrieferError
from briefer.store import settings
from briefer.ui.actions import ACTIONS, WEIGH
from briefer.ui.reading.keys import ACTS, KEYS, PANE_KEYS
from briefer.ui.translating import translate
from briefer.ui.weigh_desk.keys import BOARD_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefer.ui.window import Window

    Changed = Mapping[str, tuple[str, ...]]

READING = "In an article"
BOARD = "On the evidence board"
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class Place(Enum):
    """Where a key is listened to."""

    EVERYWHERE = auto()
    READ = auto()
    WEIGH = auto()


class Bound(NamedTuple):
    """Something that keys can be bound to: an action of the list, or what the reading view does."""

    id: str
    group: str
    """The menu it stands in, or the heading of its keys."""
    title: str
    standard: tuple[str, ...]
    """The keys it has unless the user changes them, in portable spelling."""
    place: Place
    within: str = ""
    """The menu within the menu."""

    @property
    def words(self) -> str:
        """What it is called in the user's language, without the menu's marks."""
        return f"{plain(self.within)}: {plain(self.title)}" if self.within else plain(self.title)

    @property
    def heading(self) -> str:
        """What its group is called in the user's language."""
        return plain(self.group)


def plain(title: str) -> str:
    """Return an action's or menu's title in the user's language, without mnemonic and dots."""
    return translate("actions", title).replace("&", "").rstrip(" …")


def _of_actions() -> Iterable[Bound]:
    for action in ACTIONS:
        if not action.key:
            place = Place.WEIGH if action.menu == WEIGH else Place.READ if action.kind else Place.EVERYWHERE
            yield Bound(action.id, action.menu, action.title, action.shortcuts, place, action.submenu)


def _of_reading() -> Iterable[Bound]:
    known = {action.id for action in ACTIONS}
    for key in ACTS:
        if key.title and key.id not in known:
            yield Bound(key.id, READING, key.title, key.keys, Place.READ)


BOUNDS: tuple[Bound, ...] = (*_of_actions(), *_of_reading())
"""Everything whose keys can be changed, in the order of the menus."""
_TITLED = {key.title for key in ACTS}
FIXED: tuple[Bound, ...] = (
    *(Bound("", READING, title, (keys,), Place.READ) for keys, title in KEYS if title not in _TITLED),
    *(Bound("", BOARD, key.title, key.keys[:1], Place.WEIGH) for key in BOARD_KEYS),
)
"""What has keys that stay as they are, for the sheet of shortcuts."""
_IN_MENU = {action.id for action in ACTIONS}
_UNNAMED = {keys for key in ACTS if not key.title and key.id not in _IN_MENU for keys in key.keys}
_TAKEN = {f"{PANE_KEYS}{n}" for n in range(1, 7)} | _UNNAMED


def keys_of(bound: Bound, changed: Changed) -> tuple[str, ...]:
    """Return the keys of something, as the user may have changed them."""
    return changed.get(bound.id, bound.standard)


def written(keys: Iterable[str]) -> str:
    """Return keys as the user's system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(each, _PORTABLE).toString(native) or each for each in keys)


def rivals(bound: Bound, keys: str, changed: Changed) -> list[Bound]:
    """Return what else has a key, where both are listened to."""
    return [
        other
        for other in BOUNDS
        if other.id != bound.id and _meet(bound.place, other.place) and keys in keys_of(other, changed)
    ]


def _meet(one: Place, other: Place) -> bool:
    return one is other or Place.EVERYWHERE in (one, other)


def refusal(bound: Bound, keys: str) -> str:
    """Return why something cannot have a key; empty if it can."""
    if keys in _TAKEN and bound.place is not Place.WEIGH:
        return translate("Keys", "That key is for a pane or a sub-tag, and stays so.")
    if keys in ("Tab", "Shift+Tab", "Backtab", "Shift+Backtab"):
        return translate("Keys", "Tab goes from field to field, and stays there.")
    return ""


class Keymap(QObject):
    """The keys of a window; what is changed holds at once, and is kept in the settings."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        """Change the keys of a window's actions."""
        super().__init__(window)
        self._window = window

    def of(self, bound: Bound) -> tuple[str, ...]:
        """Return the keys of something."""
        return keys_of(bound, self._window.session.settings.keys)

    def rivals(self, bound: Bound, keys: str) -> list[Bound]:
        """Return what else has a key, where both are listened to."""
        return rivals(bound, keys, self._window.session.settings.keys)

    def give(self, bound: Bound, keys: str) -> None:
        """Give something one key, and take it from whatever had it; no key at all if it is empty."""
        for rival in self.rivals(bound, keys):
            self._set(rival, tuple(other for other in self.of(rival) if other != keys))
        self._set(bound, (keys,) if keys else ())
        self._keep()

    def swap(self, bound: Bound, keys: str) -> None:
        """Give something a key, and whatever had it the keys that this one had."""
        had = self.of(bound)
        for rival in self.rivals(bound, keys)[:1]:
            self._set(rival, tuple(dict.fromkeys((*had, *(k for k in self.of(rival) if k != keys)))))
        self._set(bound, (keys,))
        self._keep()

    def reset(self, bound: Bound) -> None:
        """Give something its own keys back, and take them from whatever has them now."""
        for keys in bound.standard:
            for rival in self.rivals(bound, keys):
                self._set(rival, tuple(other for other in self.of(rival) if other != keys))
        self._set(bound, bound.standard)
        self._keep()

    def reset_all(self) -> None:
        """Give everything its own keys back."""
        self._window.session.settings.keys = {}
        self._keep()

    def _set(self, bound: Bound, keys: tuple[str, ...]) -> None:
        kept = {id_: own for id_, own in self._window.session.settings.keys.items() if id_ != bound.id}
        self._window.session.settings.keys = kept if keys == bound.standard else {**kept, bound.id: keys}

    def _keep(self) -> None:
        window = self._window
        for bound in BOUNDS:
            action = window.actions_by_id.get(bound.id)
            if action is not None:
                action.setShortcuts([QKeySequence(keys, _PORTABLE) for keys in self.of(bound)])
        try:
            settings.save(window.session.settings)
        except BrieferError as error:
            window.session.failed.emit(error)
        self.changed.emit()
