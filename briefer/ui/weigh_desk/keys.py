"""The keys of the evidence board, as one list: the board acts by it; its menu, hint line and the F1 sheet show it."""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Needs(Flag):
    """What has to be chosen for a key to do something."""

    NOTHING = 0
    PASSAGE = auto()
    POINT = auto()
    EITHER = PASSAGE | POINT


class Key(NamedTuple):
    """A key or several, in portable spelling, what the board does on it, and how menus and the hint line say so."""

    keys: tuple[str, ...]
    act: str
    title: str
    needs: Needs
    hint: str = ""
    writes: bool = True

    @property
    def id(self) -> str:
        """The name under which the menu and the user's settings know it."""
        return f"weigh.{self.act}"

    def in_force(self, changed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return its keys as the user may have changed them."""
        return changed.get(self.id, self.keys)


def _tr(words: str) -> str:
    """Only mark words for translation: they are translated where they are shown, in the context `actions`."""
    return words


BOARD_KEYS: tuple[Key, ...] = (
    Key(("S",), "support", _tr("&Support a point …"), Needs.PASSAGE, _tr("supports")),
    Key(("D",), "dispute", _tr("&Dispute a point …"), Needs.PASSAGE, _tr("disputes")),
    Key(("N",), "make_point", _tr("Make a &new point of it, or split it off"), Needs.PASSAGE, _tr("new point")),
    Key(("G",), "write_gist", _tr("Write its &gist"), Needs.PASSAGE, _tr("gist")),
    Key(("P",), "switch_printing", _tr("&Print its gist, or its quote"), Needs.PASSAGE, _tr("print gist or quote")),
    Key(("X",), "contradict", _tr("Link a &contradiction …"), Needs.PASSAGE, _tr("contradicts")),
    Key(("O",), "show_in_article", _tr("Sh&ow in its article"), Needs.PASSAGE, _tr("open"), writes=False),
    Key(("Enter", "Return"), "take", _tr("&Edit the sentence, or support a point"), Needs.EITHER),
    Key(("Space",), "mark", _tr("Mar&k the passage, or fold the point"), Needs.EITHER, _tr("mark"), writes=False),
    Key(("M",), "merge", _tr("&Merge into another point …"), Needs.POINT, _tr("merge")),
    Key(("Alt+Up",), "move_up", _tr("Move the point &up"), Needs.POINT),
    Key(("Alt+Down",), "move_down", _tr("Move the point do&wn"), Needs.POINT),
    Key(("Alt+Left",), "move_left", _tr("Move the point to the co&lumn at the left"), Needs.POINT),
    Key(("Alt+Right",), "move_right", _tr("Move the point to the column at the &right"), Needs.POINT),
    Key(("Del", "Backspace"), "remove", _tr("Remo&ve the point, or take the passage from it"), Needs.EITHER),
    Key(("L",), "grade", _tr("Grade an article …"), Needs.NOTHING, writes=False),
    Key(("F",), "fold_all", _tr("Show or fold &all passages"), Needs.NOTHING, writes=False),
    Key(("I",), "switch_inspector", _tr("Show or &hide the ratings"), Needs.NOTHING, writes=False),
)

KEY_OF_ACT = {key.act: key for key in BOARD_KEYS}

WEIGH_VIEWS = (("board", "&Board"), ("matrix", "Ma&trix"), ("risks", "R&isk picture"), ("coverage", "Coverage"))
"""The views of the desk, by id, and how the menu calls them."""

POINT_HINTS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("weigh.take",), _tr("edit")),
    (("weigh.move_left", "weigh.move_up", "weigh.move_down", "weigh.move_right"), _tr("move")),
    (("weigh.merge",), _tr("merge")),
    (("weigh.mark",), _tr("fold")),
    (("who_else",), _tr("who else")),
    (("weigh.remove",), _tr("remove")),
)
"""What the hint line says while a point is chosen: the actions whose keys it names, and what they do."""
