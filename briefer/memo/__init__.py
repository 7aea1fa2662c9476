"""The memo: from a brief to an outline of what it says, and from that to a Word file, Markdown, HTML and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from briefer.core.brief import Brief
    from briefer.memo.context import Options


def write_as(brief: Brief, suffix: str, *, today: date, options: Options | None = None) -> bytes:
    """Return the memo as text, in the form that the end of a file's name stands for: `.md` or `.html`.

    Raises `BrieferError` for any other; Word files are made by `compiling`, and PDF by the window.
    """
    from briefer.memo.composing import compose
    from briefer.memo.text import write_text

    return write_text(compose(brief, today=today, options=options), suffix)
