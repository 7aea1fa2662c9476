"""The memo as text that is no Word file: Markdown, and one HTML page. One module for each form, and an entry here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.memo.text.html import write_html
from briefer.memo.text.markdown import write_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.memo.outline import Outline

WRITERS: dict[str, Callable[[Outline], bytes]] = {
    ".md": write_markdown,
    ".markdown": write_markdown,
    ".html": write_html,
    ".htm": write_html,
}
"""By the end of the file's name, in small letters."""


def write_text(outline: Outline, suffix: str) -> bytes:
    """Return the memo in the form that the end of a file's name stands for. Raises `BrieferError` if none does."""
    writer = WRITERS.get(suffix.lower())
    if writer is None:
        raise BrieferError(f"A memo cannot be written as “{suffix}”.", f"Choose one of: .docx, {', '.join(WRITERS)}.")
    return writer(outline)
