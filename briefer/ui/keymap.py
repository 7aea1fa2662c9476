"""Which keys do what: those of the list of actions and of the reading view, as the user changed them."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from briefer.core.errors import BrieferError
from briefer.store import settings
from briefer.ui import menus
from briefer.ui.actions import ACTIONS, WEIGH
from briefer.ui.actions.states import can_close, can_read, can_tag, reads_articles
from briefer.ui.reading.keys import ACTS, KEYS, PANE_KEYS
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefer.ui.actions import Action
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
        group = BOARD if action.by_desk else action.menu
        yield Bound(action.id, group, action.title, action.shortcuts, _place_of(action), action.submenu)


def _place_of(action: Action) -> Place:
    if action.menu == WEIGH:
        return Place.WEIGH
    return Place.READ if action.enabled in (can_read, reads_articles, can_tag, can_close) else Place.EVERYWHERE


def _of_reading() -> Iterable[Bound]:
    known = {action.id for action in ACTIONS}
    for key in ACTS:
        if key.title and key.id not in known:
            yield Bound(key.id, READING, key.title, key.keys, Place.READ)


BOUNDS: tuple[Bound, ...] = (*_of_actions(), *_of_reading())
"""Everything whose keys can be changed, in the order of the menus."""
_TITLED = {key.title for key in ACTS}
FIXED: tuple[Bound, ...] = tuple(
    Bound("", READING, title, (keys,), Place.READ) for keys, title in KEYS if title not in _TITLED
)
"""What has keys that stay as they are, for the sheet of shortcuts."""
_IN_MENU = {action.id for action in ACTIONS}
_UNNAMED = {keys for key in ACTS if not key.title and key.id not in _IN_MENU for keys in key.keys}
_TAKEN = {f"{PANE_KEYS}{n}" for n in range(1, 7)} | _UNNAMED
_K = Qt.Key
_ARROWS = {
    QKeySequence(key).toString(_PORTABLE): arrow
    for key, arrow in ((_K.Key_Up, "↑"), (_K.Key_Down, "↓"), (_K.Key_Left, "←"), (_K.Key_Right, "→"))
}
_MOVING = {
    *_ARROWS,
    *(
        QKeySequence(key).toString(_PORTABLE)
        for key in (_K.Key_Home, _K.Key_End, _K.Key_PageUp, _K.Key_PageDown, _K.Key_Escape)
    ),
}
"""Keys that go from card to card on the board."""
_BY_ID = {bound.id: bound for bound in BOUNDS}


def keys_of(bound: Bound, changed: Changed) -> tuple[str, ...]:
    """Return the keys of something, as the user may have changed them."""
    return changed.get(bound.id, bound.standard)


def first_keys(ids: Sequence[str], changed: Changed) -> list[str]:
    """Return the first key of each of several things, of those that have one, in portable spelling."""
    return [keys[0] for id_ in ids if (keys := keys_of(_BY_ID[id_], changed))]


def together(keys: Sequence[str]) -> str:
    """Return keys of one kind as a hint writes them: arrows with what is held before them once, as `Alt+↑↓`."""
    held, ends = {key.rpartition("+")[0] for key in keys}, [key.rpartition("+")[2] for key in keys]
    if len(held) != 1 or not _ARROWS.keys() >= set(ends):
        return written(keys)
    modifiers = held.pop()
    before = written([f"{modifiers}+A"]).removesuffix("A") if modifiers else ""
    return before + "".join(_ARROWS[end] for end in ends)


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
    if keys in _MOVING and bound.place is Place.WEIGH:
        return translate("Keys", "That key goes from card to card on the board, and stays so.")
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
        for action in ACTIONS:
            menus.bind(window.actions_by_id[action.id], action, window.session.settings.keys)
        try:
            settings.save(window.session.settings)
        except BrieferError as error:
            window.session.failed.emit(error)
        self.changed.emit()
