"""A look into an existing memo without compiling anything: whose it is, and which blocks its reader edited."""

from __future__ import annotations

from typing import NamedTuple

from briefer.memo.word.recompile.deciding import title_of
from briefer.memo.word.recompile.finding import find_regions
from briefer.memo.word.recompile.judging import is_edited, the_block
from briefer.memo.word.recompile.opening import open_memo


class Seen(NamedTuple):
    """What an existing memo says of itself."""

    brief: str
    """The id of the brief it was made from; empty if it has lost its record."""
    entries: tuple[str, ...]
    """The ids of the passages, in the order of their E-numbers."""
    edited: tuple[str, ...]
    """The titles of the blocks that were edited by hand, or deleted, since briefer wrote them."""


def look_into(data: bytes, name: str) -> Seen:
    """Return what a memo says of itself. Raises `BrieferError`, which calls it by its name, if it is none of ours."""
    memo = open_memo(data, name)
    found = find_regions(memo.root, memo.manifest.blocks)
    edited = [id_ for id_, regions in found.items() if is_edited(the_block(regions, memo), memo)]
    deleted = [id_ for id_ in memo.manifest.blocks if id_ not in found]
    titles = tuple(title_of(id_) for id_ in (*edited, *deleted))
    return Seen(memo.manifest.brief, memo.manifest.entries, titles)
