"""Plain text, as saved from a browser or an e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.readers.assemble import assemble
from briefer.readers.files import load
from briefer.readers.parts import pieces

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

suffixes = (".txt", ".text")


def read(path: Path) -> Article:
    """Return the article in a text file. Raises `BrieferError` for what is no readable text."""
    text = load(path).text
    return assemble(path, text, pieces(text))
