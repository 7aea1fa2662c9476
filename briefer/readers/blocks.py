"""From the paragraphs of a marked-up document to a canonical text and its pieces, one blank line between them."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import BrieferError
from briefer.core.records import Mark, Role, Shape, replace
from briefer.core.text import Span, canonical
from briefer.readers import wording
from briefer.readers.page import is_prose
from briefer.readers.parts import INVISIBLE, MOST_LINES, Piece, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_GAP = "\n\n"
_TYPED_SIGN = re.compile(r"[•‣◦▪●○■□\uf0b7]\t\s*(?=\S)")
"""What some programs write before the items of a list, as if somebody had typed it."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


class Block(NamedTuple):
    """A paragraph as its format has it, and what the markup settles about it."""

    text: str
    role: Role | None = None
    level: int = 0
    """Of a heading, from 1 to 6; 0 if the markup does not say."""
    shape: Shape = Shape.PLAIN
    marks: tuple[Mark, ...] = ()
    """Its bold and italic words, in code points of the block's text."""


def flow(blocks: Iterable[Block]) -> tuple[str, list[Piece]]:
    """Return the canonical text of some blocks, and its pieces. Raises `BrieferError` for far too many lines."""
    shown = list(_shown(blocks))
    if sum(block.text.count("\n") + 1 for block in shown) > MOST_LINES:
        raise BrieferError(f"The file has more than {MOST_LINES:,} lines.", "Save only the article.")
    text = _GAP.join(block.text for block in shown)
    starts = accumulate((len(block.text) + len(_GAP) for block in shown), initial=0)
    gaps = [0, *[1] * (len(shown) - 1), 0]
    return text, [
        Piece(
            start,
            end,
            words(text, start, end),
            gaps[n],
            gaps[n + 1],
            block.role,
            block.level,
            block.shape,
            tuple(replace(mark, start=start + mark.start, end=start + mark.end) for mark in block.marks),
        )
        for n, (start, block) in enumerate(zip(starts, shown, strict=False))
        for end in [start + len(block.text)]
    ]


def is_running(text: str) -> bool:
    """Tell whether some text reads as running text rather than as a line of its own."""
    line = text.strip(INVISIBLE)
    return is_prose(Piece(0, len(line), line))


def titled(blocks: Sequence[Block], name: str, *, or_heading: bool = True) -> list[Block]:
    """Return the blocks with their title marked: as it is, else the one that says `name`, else an opening heading."""
    if any(block.role is Role.TITLE for block in blocks):
        return list(blocks)
    top = list(blocks[: _opening(blocks)])
    title = _named(top, wording.fold(" ".join(name.split())))
    if title is None and or_heading:
        title = next((n for n, block in enumerate(top) if block.role is Role.HEADING), None)
    return [block._replace(role=Role.TITLE) if n == title else block for n, block in enumerate(blocks)]


def _named(top: Sequence[Block], name: str) -> int | None:
    return next((n for n, block in enumerate(top) if name and wording.fold(" ".join(block.text.split())) == name), None)


def _opening(blocks: Sequence[Block]) -> int:
    """Return how many blocks stand above the running text."""
    runs = (n for n, block in enumerate(blocks) if block.role is not Role.HEADING and is_running(block.text))
    return next(runs, len(blocks))


def _shown(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks that show something, split where a blank line was typed inside one."""
    for block in blocks:
        text = canonical(block.text)
        # A byte order mark at its head is all that can make a canonical text shorter; CRLF no format hands on.
        lost = len(block.text) - len(text)
        gaps = [match.span() for match in _BLANK_LINES.finditer(text)]
        for start, end in zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)], strict=True):
            visible = text[start:end].strip(INVISIBLE)
            if visible:
                begin = start + text[start:end].index(visible)
                marks = within(block.marks, Span(lost + begin, lost + begin + len(visible)))
                yield _without_sign(block._replace(text=visible, marks=marks))


def _without_sign(block: Block) -> Block:
    """Return a block as the item that it is, if somebody typed a sign before it."""
    sign = _TYPED_SIGN.match(block.text) if block.shape is Shape.PLAIN and block.role is None else None
    if sign is None:
        return block
    marks = within(block.marks, Span(sign.end(), len(block.text)))
    return block._replace(text=block.text[sign.end() :], shape=Shape.ITEM, marks=marks)


def within(marks: Iterable[Mark], span: Span) -> tuple[Mark, ...]:
    """Return what of some marks lies in a range, counted from its start."""
    cut = (replace(mark, start=max(mark.start, span.start), end=min(mark.end, span.end)) for mark in marks)
    return tuple(
        replace(mark, start=mark.start - span.start, end=mark.end - span.start) for mark in cut if mark.start < mark.end
    )
