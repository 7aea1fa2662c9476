"""From pieces to an article: roles, then what the text says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.ids import article_id
from briefer.core.records import Article, Part, Role
from briefer.readers.files import shown
from briefer.readers.furniture import roles
from briefer.readers.metadata import describe

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefer.readers.parts import Piece


def assemble(
    path: Path,
    text: str,
    pieces: Sequence[Piece],
    labels: Mapping[str, Sequence[str]] | None = None,
    sources: Mapping[str, str] | None = None,
) -> Article:
    """Return the article that a file's canonical text is; `labels` are what its own data says, found in `sources`.

    Raises `BrieferError` if it shows nothing at all.
    """
    if not pieces:
        raise BrieferError(f"“{shown(path)}” is empty: it holds nothing but blank lines.", "Choose another file.")
    found = roles(pieces)
    known, origins = describe(pieces, found, labels, sources)
    return Article(
        id=article_id(text),
        text=text,
        parts=tuple(map(_part, pieces, found)),
        file_name=shown(path),
        title=known.title,
        authors=known.authors,
        publisher=known.publisher,
        first_in=known.first_in,
        date=known.date,
        url=known.url,
        marks=tuple(mark for piece in pieces for mark in piece.marks),
        origins=origins,
    )


def _part(piece: Piece, role: Role) -> Part:
    heads = role in (Role.HEADING, Role.TITLE)
    return Part(piece.start, piece.end, role, piece.level if heads else 0, piece.shape)
