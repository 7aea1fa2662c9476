"""What the rules look at: the pieces of one text and the roles found so far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.records import Role
from briefer.readers import wording
from briefer.readers.bylines import authors_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.readers.parts import Piece

_LONG, _SHORT = 160, 40
"""A piece this long is prose whatever its end; a shorter one is if it ends as a sentence and is not too short."""

_FULL_STOP = re.compile(r"(?:[.…]|[.!?…][\"'”’»)\]]+|[。！？])$")
_ENDS_IN_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
_LEAST_TITLE, _MOST_TITLE = 2, 220
_MOST_TITLE_WORDS = 30


def is_prose(piece: Piece) -> bool:
    """Tell whether a piece reads as running text rather than as a line of its own."""
    return piece.length >= _LONG or (piece.length >= _SHORT and ends_as_sentence(piece.words))


def ends_as_sentence(words: str) -> bool:
    """Tell whether words end with a full stop that is not that of an abbreviation such as `U.S.`."""
    return bool(_FULL_STOP.search(words[-8:])) and not _ENDS_IN_INITIALS.search(words[-12:])


def is_title_like(piece: Piece) -> bool:
    """Tell whether a piece could be a title or a heading: short, and without the full stop of a sentence."""
    words = piece.words
    if not _LEAST_TITLE <= piece.length <= _MOST_TITLE or len(words.split()) > _MOST_TITLE_WORDS:
        return False
    return (
        not ends_as_sentence(words) and words[-1] not in ",;:" and not words[0].islower() and words[0] not in "•*‣·–—-"
    )


@dataclass(slots=True)
class Page:
    """The pieces of one text in order and, for each, its role, or None as long as no rule has spoken."""

    pieces: Sequence[Piece]
    roles: list[Role | None]

    def open(self) -> Iterator[tuple[int, Piece]]:
        """Yield number and piece where no rule has spoken yet."""
        return ((n, piece) for n, piece in enumerate(self.pieces) if self.roles[n] is None)

    def prose(self) -> list[int]:
        """Return the numbers of the pieces that read as running text and that no rule has called anything else."""
        return [n for n, piece in enumerate(self.pieces) if self.roles[n] in (None, Role.BODY) and is_prose(piece)]

    def authors(self) -> tuple[str, ...]:
        """Return whom the bylines found so far name."""
        lines = (self.pieces[n].words for n, role in enumerate(self.roles) if role is Role.BYLINE)
        return tuple(name for words in lines for name in authors_in(words))

    def find(self, role: Role) -> int | None:
        """Return the number of the first piece with a role."""
        return next((n for n, there in enumerate(self.roles) if there is role), None)

    def key(self, n: int) -> str:
        """Return the words of a piece in a form in which copies compare equal."""
        plain = wording.fold(self.pieces[n].words).strip(" !?\"'")
        return plain if plain.endswith("..") else plain.rstrip(".")
