"""Lines that were wrapped by hand, as in e-mail: which of them continue the line above."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.readers.parts import Line

_NARROWEST, _WIDEST = 45, 110
_FEWEST = 4
_ENDS = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_BULLET = re.compile(r"([-*•‣·–>]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s")
_FIRST_WORD = 24


def continuations(text: str, lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether it continues the one above; never, unless the text as a whole was wrapped by hand.

    A wrapped line is one that had no room for the first word of the next.
    """
    width = _width(lines)
    if not width:
        return [False] * len(lines)
    full, runs = _joints(text, lines, width)
    wrapped = [n for n in range(len(lines)) if full[n] and runs[n]]
    open_ended = sum(not _is_ended(text, lines[n - 1]) for n in wrapped)
    if len(wrapped) < _FEWEST or 2 * len(wrapped) < sum(runs) or 2 * open_ended < len(wrapped):
        return [False] * len(lines)
    joined = frozenset(wrapped)
    return [n in joined and _flows(text, lines[n - 1], lines[n]) for n in range(len(lines))]


def _joints(text: str, lines: Sequence[Line], width: int) -> tuple[list[bool], list[bool]]:
    """Tell for each line whether the one above had no room left, and whether it stands right above."""
    full = [False, *(_full(text, a, b, width) for a, b in pairwise(lines))]
    runs = [False, *(b.number == a.number + 1 for a, b in pairwise(lines))]
    return full, runs


def _width(lines: Sequence[Line]) -> int:
    """Return the column the text was wrapped at, in code points; 0 if its lines are too long or too short for that."""
    widths = sorted(line.indent + line.end - line.start for line in lines)
    # One line in fifty may stick out: an address, a table.
    widest = widths[-1 - len(widths) // 50] if widths else 0
    return widest if _NARROWEST <= widest <= _WIDEST else 0


def _full(text: str, line: Line, following: Line, width: int) -> bool:
    word = text[following.start : min(following.end, following.start + _FIRST_WORD)].split(" ", 1)[0]
    return line.indent + line.end - line.start + 1 + len(word) > 0.9 * width


def _flows(text: str, above: Line, line: Line) -> bool:
    """Tell whether a line opens neither a list item nor, indented, a paragraph."""
    if _BULLET.match(text, line.start, line.end):
        return False
    return line.indent <= above.indent or not _is_ended(text, above)


def _is_ended(text: str, line: Line) -> bool:
    return bool(_ENDS.search(text, max(line.start, line.end - 3), line.end))
