"""The tokens of a rich text file, one after another, in time and memory that grow with its length alone.

Rich Text Format Specification 1.9.1, "Conventions of an RTF Reader".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n\0]+)|[\r\n\0]+|\\"
)


class Token(NamedTuple):
    """One token: `kind` is `word`, `hex`, `sign`, `brace` or `text`; `value` is a control word's number."""

    kind: str
    text: str
    value: int | None = None


def tokens(source: str) -> Iterator[Token]:
    """Yield the tokens of a file that was decoded as Latin 1, without the bytes of binary data."""
    at = 0
    while match := _TOKEN.match(source, at):
        at = match.end()
        kind = match.lastgroup
        if kind in ("word", "value"):
            value = int(match["value"]) if match["value"] else None
            if match["word"] == "bin":
                at += max(0, value or 0)
            yield Token("word", match["word"], value)
        elif kind is not None:
            yield Token(kind, match[kind])
