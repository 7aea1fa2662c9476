"""Pieces that only repeat the text: teasers cut off in the middle, and quotes pulled out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.core.records import Role
from briefer.readers import wording
from briefer.readers.page import ends_as_sentence, is_prose

if TYPE_CHECKING:
    from briefer.readers.page import Page
    from briefer.readers.parts import Piece

_TOP = 16
_CUT = re.compile(
    r"[ ,;]*[\[(]?(?:\.\.\.|…)[\])]?(?: ?(?:read more|continue reading|more|weiterlesen|mehr|leer más|"
    r"lire la suite))?[ »>→]*$"
)
_SHORTEST_TEASER, _LONGEST_TEASER = 25, 700
_SHORTEST_QUOTE, _LONGEST_QUOTE = 20, 350
_MOST_PIECES, _MOST_TEXT = 2_000, 1_000_000
"""Where pages end and books begin; looking for every line in a whole book would take minutes."""

_SHARED = 0.5
_RARE = 0.25
_WORD = re.compile(r"[^\W\d_]{4,}")


def mark_teasers(page: Page) -> None:
    """Mark the pieces near the top that break off with an ellipsis and begin, or stand, word for word in another."""
    heads = [wording.fold(piece.words) for piece in page.pieces]
    for n, piece in page.open():
        if n >= _TOP:
            return
        start = _cut(heads[n])
        if start and piece.length <= _LONGEST_TEASER and any(start in head for m, head in enumerate(heads) if m != n):
            page.roles[n] = Role.TEASER


def _cut(head: str) -> str:
    start = _CUT.sub("", head)
    return start if start != head and len(start) >= _SHORTEST_TEASER else ""


def mark_pull_quotes(page: Page) -> None:
    """Mark short pieces that stand apart and repeat the text's words, or that stand in it word for word."""
    prose = page.prose()
    if not prose or len(page.pieces) > _MOST_PIECES or sum(page.pieces[n].length for n in prose) > _MOST_TEXT:
        return
    apart_is_rare = _share_apart(page, prose) <= _RARE
    quotes = [n for n, piece in page.open() if _SHORTEST_QUOTE <= piece.length <= _LONGEST_QUOTE]
    for n in quotes:
        if prose[0] < n < prose[-1] and ((apart_is_rare and _is_pulled(page, n, prose)) or _is_copy(page, n, prose)):
            page.roles[n] = Role.PULL_QUOTE


def _is_pulled(page: Page, n: int, prose: list[int]) -> bool:
    return _stands_apart(page.pieces[n]) and _reads_as_quote(page.pieces[n]) and _echoes(page, n, prose)


def _stands_apart(piece: Piece) -> bool:
    blank_lines = 2
    return piece.before >= blank_lines and piece.after >= blank_lines


def _share_apart(page: Page, prose: list[int]) -> float:
    return sum(_stands_apart(page.pieces[n]) for n in prose) / len(prose)


def _reads_as_quote(piece: Piece) -> bool:
    return is_prose(piece) or ends_as_sentence(piece.words) or piece.words[0] in '“"„«'


def _echoes(page: Page, n: int, prose: list[int]) -> bool:
    """Tell whether at least half of a piece's longer words stand elsewhere in the text."""
    own = set(_WORD.findall(page.key(n)))
    others: set[str] = set()
    for m in prose:
        if m != n:
            others.update(_WORD.findall(page.key(m)))
    return len(own & others) >= _SHARED * len(own)


def _is_copy(page: Page, n: int, prose: list[int]) -> bool:
    key = page.key(n)
    return len(key.split()) > _FEWEST_WORDS and any(
        key in page.key(m) and len(key) < len(page.key(m)) for m in prose if m != n
    )


_FEWEST_WORDS = 4
