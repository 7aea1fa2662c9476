"""Whether a hyphen at the end of a line is the author's or the printer's, judged by the document's other words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTS = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’.][^\W_]+)*")
_OWN = frozenset(
    "self non well anti cross long short high low half full vice pro semi quasi two three four five six seven eight "
    "nine ten twenty thirty forty fifty sixty seventy eighty ninety".split()
)
"""First parts that keep their hyphen where nothing speaks against it."""

_ENDINGS = frozenset("al ble ed er ers ful ing ings ity ive less ly ment ments ness sion sions tion tions tive".split())
"""Last parts that no compound has: `long-stand-` and `ing`."""

_FEW, _ENOUGH = 0.04, 25
"""Where no more lines than this end with a hyphen, of enough lines, nobody divides words: those are the authors'."""

_SHORTEST = 3
SIGNS = ("-", "\u2010", "\u00ad")


class Hyphens:
    """What joins two lines of one document."""

    def __init__(self, lines: Iterable[list[str]]) -> None:
        """Take the words of each line."""
        self._known: set[str] = set()
        ends = count = 0
        for words in lines:
            count += 1
            ends += words[-1].endswith(SIGNS)
            # The divided word itself says nothing of how it is spelt.
            whole = words[:-1] if words[-1].endswith(SIGNS) else words
            self._known.update(match.casefold() for word in whole for match in _PARTS.findall(word))
        self._are_few = count >= _ENOUGH and ends <= _FEW * count

    def joint(self, above: str, below: str) -> tuple[str, str]:
        """Return the last word of a line without a hyphen that the printer put, and what stands between the two."""
        if above.endswith(SIGNS) and len(above) > 1 and below[:1].isalnum():
            return (above, "") if self._is_own(above, below) else (above[:-1], "")
        if above.endswith("—") and len(above) > 1:
            return above, ""
        return above, "" if is_east_asian(above[-1:]) and is_east_asian(below[:1]) else " "

    def _is_own(self, above: str, below: str) -> bool:
        if above.endswith("\u00ad"):
            return False
        left, right = _last(above[:-1]), _first(below)
        if self._are_few or not left or not below[0].islower() or not above[-2].islower():
            return True
        if left + right in self._known:
            return False
        if f"{left}-{right}" in self._known or left in _OWN:
            return True
        if "-" in left:
            return right not in _ENDINGS
        return min(len(left), len(right)) >= _SHORTEST and {left, right} <= self._known


def _last(word: str) -> str:
    found = _PARTS.findall(word)
    return found[-1].casefold() if found else ""


def _first(word: str) -> str:
    found = _PARTS.search(word)
    return found[0].casefold() if found else ""


def is_east_asian(char: str) -> bool:
    """Tell whether a character is one of those between which lines break without a space."""
    return bool(char) and unicodedata.east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"
