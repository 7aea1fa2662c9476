"""What a second start of the program asks of the one that runs: to show links and files. Nothing else can be asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from briefer.core.passage_link import is_link

LIMIT = 64 * 1024
"""Bytes beyond which a request is not read."""
TAKEN, LEFT = b"taken\n", b"left\n"
"""The answers: it is shown here; it does not concern this window."""

Item = Annotated[str, Meta(min_length=1, max_length=4096)]


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """Links and absolute paths to be shown; `anyhow` also by a window on another brief."""

    items: Annotated[tuple[Item, ...], Meta(min_length=1, max_length=100)]
    anyhow: bool = False

    @property
    def links(self) -> tuple[str, ...]:
        """The links among the items."""
        return tuple(filter(is_link, self.items))

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files and folders among the items."""
        return tuple(Path(item) for item in self.items if not is_link(item))


def encoded(request: Request) -> bytes:
    r"""Return a request as one line of JSON, UTF-8.

    >>> encoded(Request(("briefer:1f2e/5a6b",)))
    b'{"items":["briefer:1f2e/5a6b"],"anyhow":false}\n'
    """
    return msgspec.json.encode(request) + b"\n"


def decoded(line: bytes) -> Request | None:
    """Return the request of a line; None if it is none, or names what is neither a link nor an absolute path.

    A link may yet lead nowhere: whoever follows it says so.

    >>> decoded(b'{"items":["report.txt"]}') is None
    True
    """
    if len(line) > LIMIT:
        return None
    try:
        request = msgspec.json.decode(line, type=Request)
        return request if all(map(_is_sound, request.items)) else None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _is_sound(item: str) -> bool:
    return is_link(item) or ("\0" not in item and Path(item).is_absolute())
