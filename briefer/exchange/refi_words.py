"""The names that our own REFI-QDA projects give to what the format itself has no word for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefer.core.records import Mark, Offset, Origin, Part
from briefer.exchange.identity import guid

if TYPE_CHECKING:
    import uuid

    from briefer.core.records import Article

FIELDS = ("title", "authors", "publisher", "first_in", "date", "url", "retrieved", "file_name", "note", "reliability")
"""What is known about an article: a variable each, named as in the model."""
UNNAMED = "Brief"
"""The name of the project of a brief that has none."""
POINT = "Point: "
"""How the name of a note that is a point begins; its kind follows."""
MEMO = "Memo: "
"""How the name of a note of the whole project begins that is a field of the memo."""
CONTRADICTS = "contradicts"
"""The link of two passages that cannot both be right; its note says why."""
PRINTED, ANCHORING, FOREIGN = "Printed as", "Found in a newer text", "Fields of other programs"
"""Notes of a passage, beside those on what it means."""
STRUCTURE = "Structure of the text"
"""The note of a source that tells furniture and headings from text, as JSON."""


class Structure(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a plain text does not tell of an article; positions in code points."""

    parts: tuple[Part, ...]
    marks: tuple[Mark, ...] = ()
    pages: tuple[Offset, ...] = ()
    origins: tuple[Origin, ...] = ()

    def fits(self, text: str) -> bool:
        """Tell whether it is of a text of this length, with its parts one after the other."""
        ends = [at for part in self.parts for at in part.span]
        others = [*(at for mark in self.marks for at in (mark.start, mark.end)), *self.pages]
        return ends == sorted(ends) and max((*ends, *others), default=0) <= len(text)


def structure_of(article: Article) -> Structure | None:
    """Return the structure of an article; None where it is that of any plain text."""
    structure = Structure(article.parts, article.marks, article.pages, article.origins)
    return None if structure == Structure(lines(article.text)) else structure


def lines(text: str) -> tuple[Part, ...]:
    """Return each line that holds anything as a part."""
    parts, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part(start, start + len(line)))
        start += len(line) + 1
    return tuple(parts)


def case_of(point: str | uuid.UUID) -> uuid.UUID:
    """Return the id of the case that has the ratings of a point."""
    return guid(f"{guid(str(point))}#case")
