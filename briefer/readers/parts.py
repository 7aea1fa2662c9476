"""From text to pieces: lines, or paragraphs where the lines were wrapped by hand. Roles come later."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from briefer.core.errors import BrieferError
from briefer.core.records import Shape
from briefer.readers.wrapping import continuations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.core.records import Mark, Role

INVISIBLE = (
    " \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""White space, and what shows nothing either. A line of only these is blank, and no piece begins or ends with one."""

MOST_LINES = 40_000
"""More lines than any article has. A table of millions of lines that is called .txt would stall everything after."""

_SEEN = 1_000
"""How many code points of a piece the rules look at."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that shows something, from its first visible character to its last."""

    number: int
    indent: int
    start: int
    end: int


Run: TypeAlias = "tuple[Line, Line, Role | None]"
"""The first and the last line of a piece, and its role where markup settles it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part on its way to its role: where it stands, its first words as plain text, the blank lines around it."""

    start: int
    end: int
    words: str
    before: int = 0
    """How many blank lines stand above it."""
    after: int = 0
    role: Role | None = None
    """Known from the format's own markup; None leaves it to the rules."""
    level: int = 0
    """Of a heading, from 1; 0 if the markup does not say."""
    shape: Shape = Shape.PLAIN
    marks: tuple[Mark, ...] = ()
    """Its bold and italic words, in code points of the whole text."""

    @property
    def length(self) -> int:
        """The piece's length in code points."""
        return self.end - self.start


def lines(text: str) -> list[Line]:
    """Return the lines of a canonical text that show something. Raises `BrieferError` for far too many."""
    found = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        body = line.strip(INVISIBLE)
        if body:
            indent = len(line) - len(line.lstrip(INVISIBLE))
            found.append(Line(number, indent, start + indent, start + indent + len(body)))
            if len(found) > MOST_LINES:
                raise BrieferError(f"The file has more than {MOST_LINES:,} lines.", "Save only the article.")
        start += len(line) + 1
    return found


def pieces(text: str) -> list[Piece]:
    """Return the pieces of a plain text: each visible line or, where lines were wrapped by hand, each run of them."""
    runs: list[list[Line]] = []
    found = lines(text)
    for line, continues in zip(found, continuations(text, found), strict=True):
        if continues:
            runs[-1].append(line)
        else:
            runs.append([line])
    return spaced(text, [(run[0], run[-1], None) for run in runs])


def spaced(text: str, runs: Iterable[Run], plain: Callable[[str], str] = str) -> list[Piece]:
    """Return the pieces from first to last lines, with the blank lines between them counted.

    `plain` turns a piece's words into what they look like without the format's own markup.
    """
    ordered = list(runs)
    gaps = [b[0].number - a[1].number - 1 for a, b in pairwise(ordered)]
    return [
        Piece(first.start, last.end, words(text, first.start, last.end, plain), before, after, role)
        for (first, last, role), before, after in zip(ordered, [0, *gaps], [*gaps, 0], strict=False)
    ]


def words(text: str, start: int, end: int, plain: Callable[[str], str] = str) -> str:
    """Return the first words of a range with single spaces between them."""
    return " ".join(plain(text[start : min(end, start + _SEEN)]).split()).strip(INVISIBLE)
