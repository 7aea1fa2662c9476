"""Files of references, opened with care: text within a limit."""

from __future__ import annotations

from briefer.core.errors import BrieferError

_LIMIT = 5_000_000
"""The largest file of references, in bytes: ten thousand of them and more."""


def text_of(data: bytes) -> str:
    """Return the text of a file in UTF-8, or in what old programs wrote. Raises `BrieferError` for a huge one."""
    if len(data) > _LIMIT:
        raise BrieferError("This file of references is too large.", "Export only those of the articles in the brief.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
