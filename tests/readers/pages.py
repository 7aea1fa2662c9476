"""Invented pages and what is asked of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefer.core.records import Role
from briefer.readers.assemble import assemble
from briefer.readers.parts import pieces

if TYPE_CHECKING:
    from briefer.core.records import Article

PROSE = (
    "The ferry has been late on nine days out of ten since the new company took over in January, and nobody knows why.",
    "Passengers wait in the rain, because the shelter on the northern quay has room for thirty and there are ninety.",
    "Last week the harbour office promised a second shelter, which it had promised twice before, in other winters.",
    "A timetable that nobody keeps is worse than none, for people who trust it stand on the quay and miss their work.",
)
"""Four paragraphs that are body text wherever they stand."""


def article(*blocks: str) -> Article:
    """Return the article that a plain text of these blocks is, with one blank line between blocks."""
    text = "\n\n".join(blocks)
    return assemble(Path("page.txt"), text, pieces(text))


def roles(*blocks: str) -> list[Role]:
    """Return the role of each part of such a text."""
    return [part.role for part in article(*blocks).parts]


def among_prose(line: str) -> Role:
    """Return the role of a line between paragraphs of an article that has its title."""
    return roles("Nobody waits for the ferry", *PROSE[:2], line, *PROSE[2:])[3]


def above_prose(line: str) -> Role:
    """Return the role of a line between title and text."""
    return roles("Nobody waits for the ferry", line, *PROSE)[1]


def below_prose(line: str) -> Role:
    """Return the role of a line at the end of an article that has its title."""
    return roles("Nobody waits for the ferry", *PROSE, line)[-1]


def body(found: Article) -> list[str]:
    """Return the words of an article's body parts."""
    return [found.text[part.start : part.end] for part in found.parts if part.role is Role.BODY]
