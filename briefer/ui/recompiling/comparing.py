"""Two texts of a block side by side: the paragraphs that differ, with the words that do. Knows no widgets."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"\s*\S+|\s+")


class Piece(NamedTuple):
    """Some words of a paragraph."""

    words: str
    differs: bool = False


class Row(NamedTuple):
    """One paragraph on each side; empty on the side that lacks it. Or so many that are the same on both."""

    mine: tuple[Piece, ...] = ()
    new: tuple[Piece, ...] = ()
    same: int = 0


def compare(mine: str, new: str) -> tuple[Row, ...]:
    r"""Return the paragraphs of two texts side by side; those that are the same are counted, not shown.

    >>> [row.same for row in compare("One\nTwo", "One\nThree")]
    [1, 0]
    """
    one, other = mine.split("\n") if mine else [], new.split("\n") if new else []
    rows: list[Row] = []
    for same, left, right in _stretches(one, other):
        if same:
            rows.append(Row(same=len(left)))
        else:
            rows += [_row(*pair) for pair in zip_longest(left, right)]
    return tuple(rows)


def _stretches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Yield stretches that are the same in both and, between them, what stands in either."""
    begin = end = 0
    for match in Indel.opcodes(one, other):
        if match.tag == "equal":
            if match.src_start > begin or match.dest_start > end:
                yield False, one[begin : match.src_start], other[end : match.dest_start]
            yield True, one[match.src_start : match.src_end], other[match.dest_start : match.dest_end]
            begin, end = match.src_end, match.dest_end
    if begin < len(one) or end < len(other):
        yield False, one[begin:], other[end:]


def _row(mine: str | None, new: str | None) -> Row:
    if mine is None or new is None:
        return Row(_whole(mine), _whole(new))
    one, other = _WORD.findall(mine), _WORD.findall(new)
    left: list[Piece] = []
    right: list[Piece] = []
    for same, some, others in _stretches([word.strip() for word in one], [word.strip() for word in other]):
        left += _pieces(one, left, len(some), differs=not same)
        right += _pieces(other, right, len(others), differs=not same)
    return Row(_joined(left), _joined(right))


def _whole(text: str | None) -> tuple[Piece, ...]:
    return () if text is None else (Piece(text, differs=True),)


def _pieces(words: Sequence[str], done: Sequence[Piece], count: int, *, differs: bool) -> list[Piece]:
    return [Piece(word, differs) for word in words[len(done) : len(done) + count]]


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return neighbours of one kind as one piece."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].differs is piece.differs:
            joined[-1] = Piece(joined[-1].words + piece.words, piece.differs)
        else:
            joined.append(piece)
    return tuple(joined)
