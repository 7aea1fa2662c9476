"""Canonical text: the one form of an article's text that every offset counts in.

Offsets are Unicode code points, start inclusive, end exclusive. Nothing is composed (no NFC) and no
space is changed: a quote must equal what the author published.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


class Span(NamedTuple):
    """A range of a text in code points: start inclusive, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


def canonical(raw: str) -> str:
    r"""Return the canonical form of a text that was just decoded.

    All line and paragraph separators become LF, a leading BOM goes, NUL and lone surrogates become
    U+FFFD. Everything else stays, no-break spaces and misspellings included.

    >>> canonical("\ufeffa\r\nb\u2028c\x00") == "a\nb\nc\ufffd"
    True
    """
    return _NOT_TEXT.sub("\ufffd", _LINE_ENDS.sub("\n", raw.removeprefix("\ufeff")))


class Utf16Map:
    """Convert between code points and UTF-16 code units, in which Qt counts, for one text.

    >>> there = Utf16Map("a\U0001f30ab")
    >>> there.to_utf16(2), there.to_code_point(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        """List where the text leaves the Basic Multilingual Plane; most texts never do."""
        astral = [] if text.isascii() else [i for i, char in enumerate(text) if char > "\uffff"]
        self._points = astral
        self._units = [point + n for n, point in enumerate(astral)]

    def to_utf16(self, code_point: int) -> int:
        """Return the offset in UTF-16 code units of an offset in code points."""
        return code_point + bisect_left(self._points, code_point)

    def to_code_point(self, unit: int) -> int:
        """Return the offset in code points; one inside a surrogate pair counts as after it."""
        return unit - bisect_right(self._units, unit - 2)
