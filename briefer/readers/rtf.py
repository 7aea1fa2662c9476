"""Rich text files, as word processors and mail programs write them.

Hidden and deleted words, pictures, comments and running heads are left out; notes stand at the end. striprtf was
tried and keeps hidden words, list signs and halves of pairs of surrogates, and knows neither headings nor properties.
Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.readers.assemble import assemble
from briefer.readers.blocks import flow, titled
from briefer.readers.files import load_bytes, refuse_other_formats, shown
from briefer.readers.properties import Properties, completed
from briefer.readers.rtf_text import Listener, Said, TooDeepError
from briefer.readers.rtf_tokens import tokens

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

suffixes = (".rtf",)

MOST_BYTES = 50_000_000
"""The largest file that is read, in bytes: pictures stand in it as digits."""

_MAGIC = b"{\\rtf"


def read(path: Path) -> Article:
    """Return the article in a rich text file. Raises `BrieferError` for what is none, or cannot be read safely."""
    raw = load_bytes(path, MOST_BYTES)
    if not raw.lstrip().startswith(_MAGIC):
        refuse_other_formats(raw, path)
        raise BrieferError(
            f"“{shown(path)}” is no rich text file, whatever its name says.", "Save it as .rtf or .docx."
        )
    said = _said(path, raw)
    properties = Properties(said.title, said.author, _date(said.date))
    text, pieces = flow([*titled(said.blocks, properties.real_title), *said.notes])
    return completed(assemble(path, text, pieces), properties)


def _said(path: Path, raw: bytes) -> Said:
    # Every program ends the outermost group; half a file would read as a whole one.
    if not raw.rstrip(b"\0\r\n\t \x1a").endswith(b"}"):
        raise BrieferError(f"“{shown(path)}” is damaged: it breaks off.", "Copy or download it again.")
    try:
        return Listener().hear(tokens(raw.decode("latin-1")))
    except TooDeepError:
        raise BrieferError(
            f"“{shown(path)}” is built too deep to be read.", "Open it in a word processor, and save it as .docx."
        ) from None


def _date(numbers: list[int]) -> str:
    """Return when the file was made as ISO 8601, if it says so in full."""
    if len(numbers) != 3 or not numbers[0]:  # noqa: PLR2004 - year, month, day
        return ""
    year, month, day = numbers
    return f"{year:04}-{month:02}-{day:02}"
