"""What has which keys, as lines: for the preferences, in which they are changed, and for the sheet of shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import KINDS
from briefer.ui.actions import MENUS
from briefer.ui.keymap import BOARD, BOUNDS, FIXED, READING, Bound, written
from briefer.ui.naming import folded
from briefer.ui.palette.lines import Line
from briefer.ui.palette.matching import has_words
from briefer.ui.palette.synonyms import also

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.ui.keymap import Keymap

_GROUPS = (*MENUS, READING, BOARD)
_KINDS = {f"tag.{kind.id}": kind for kind in KINDS}


class KeyLine(NamedTuple):
    """A line, and what it tells of."""

    line: Line
    bound: Bound


def changeable(keymap: Keymap, words: str = "") -> list[KeyLine]:
    """Return everything whose keys can be changed, as far as its name, group or keys have the words."""
    return list(_lines(keymap, BOUNDS, words))


def all_keys(keymap: Keymap, words: str = "") -> list[KeyLine]:
    """Return everything that has keys, those that cannot be changed included."""
    having = [bound for bound in BOUNDS if keymap.of(bound)]
    return list(_lines(keymap, [*having, *FIXED], words))


def _lines(keymap: Keymap, bounds: Iterable[Bound], words: str) -> Iterator[KeyLine]:
    head = ""
    for bound in sorted(bounds, key=lambda each: _GROUPS.index(each.group)):
        keys = written(keymap.of(bound))
        if has_words(folded(words), folded(f"{bound.words} {bound.heading} {keys} {also(bound.id)}")):
            fresh = "" if bound.heading == head else bound.heading
            head = bound.heading
            strong = bool(bound.id) and keymap.of(bound) != bound.standard
            yield KeyLine(Line(bound.words, keys=keys, head=fresh, kind=_KINDS.get(bound.id), strong=strong), bound)
