"""What Markdown says of a part beyond its role: a heading’s level, lists, quotations, bold and italics."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.core.records import Mark, Role, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.readers.parts import Piece
    from briefer.readers.runs import Style

_HASHES = re.compile(r"#{1,6}(?=[ \t])")
_BULLET = re.compile(r"[-*+](?=[ \t])")
_NUMBERED = re.compile(r"\d{1,9}[.)][ \t]")
_UNDERLINE = re.compile(r"[ \t#]*\n[ >]*(=|-)")
_LONGEST = 20_000
"""A part that is longer than this is looked at no further, in code points."""

# Stars emphasise within words, too; underscores do not, or no name of a file would survive.
_EMPHASIS: tuple[tuple[re.Pattern[str], Style], ...] = (
    (re.compile(r"(?<![\\*])\*\*\*?(?=[^\s*])(.{1,600}?)(?<=[^\s*\\])\*\*\*?(?!\*)", re.DOTALL), "bold"),
    (re.compile(r"(?<![\\\w])__(?=[^\s_])(.{1,600}?)(?<=[^\s_\\])__(?!\w)", re.DOTALL), "bold"),
    (re.compile(r"(?<![\\*])\*(?=[^\s*])([^*]{1,600}?)(?<=[^\s\\])\*(?!\*)"), "italic"),
    (re.compile(r"(?<![\\\w])_(?=[^\s_])([^_]{1,600}?)(?<=[^\s\\])_(?!\w)"), "italic"),
)


def shaped(text: str, piece: Piece) -> Piece:
    """Return a piece with what the markup around and in it says."""
    line = text[max(text.rfind("\n", 0, piece.start) + 1, piece.start - 200) : piece.start]
    if piece.role in (Role.HEADING, Role.TITLE):
        return replace(piece, level=_level(text, piece, line))
    return replace(piece, shape=_shape(text, piece, line), marks=tuple(sorted(_marks(text, piece), key=_place)))


def _level(text: str, piece: Piece, before: str) -> int:
    hashes = _HASHES.search(before)
    if hashes:
        return len(hashes[0])
    line = _UNDERLINE.match(text, piece.end)
    return {"=": 1, "-": 2}[line[1]] if line else 0


def _shape(text: str, piece: Piece, before: str) -> Shape:
    if ">" in before:
        return Shape.QUOTE
    return Shape.ITEM if _BULLET.search(before) or _NUMBERED.match(text, piece.start, piece.end) else Shape.PLAIN


def _marks(text: str, piece: Piece) -> Iterator[Mark]:
    if piece.length > _LONGEST or piece.role is Role.FRONT_MATTER:
        return
    for pattern, style in _EMPHASIS:
        for match in pattern.finditer(text, piece.start, piece.end):
            yield Mark(match.start(1), match.end(1), style)


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end
