"""The memo as the bytes of a file: with its pictures, on the chosen template, in the form that its name asks for."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.memo.composing import compose
from briefer.memo.context import Options
from briefer.memo.origin import entries_of, origin_of
from briefer.memo.text import WRITERS, write_text
from briefer.ui.pictures import render

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.memo.outline import Outline
    from briefer.ui.theme import Look

WORD, PDF = ".docx", ".pdf"
SUFFIXES = (PDF, ".html", ".md")
"""What a memo can be exported as, beside Word."""


def memo_bytes(brief: Brief, suffix: str, look: Look) -> bytes:
    """Return the memo in the form that the end of a file's name stands for.

    Raises `BrieferError` if there is none such, or if the template that was chosen cannot be used.
    """
    suffix = suffix.lower()
    if suffix not in (WORD, PDF, *WRITERS):
        raise BrieferError(f"A memo cannot be exported as “{suffix}”.", f"Choose one of: {', '.join(SUFFIXES)}.")
    today = datetime.now().astimezone().date()
    outline = compose(brief, today=today, options=Options(pictures=render(brief)))
    if suffix == WORD:
        return _word(brief, outline)
    if suffix == PDF:
        from briefer.ui.memo_desk.pdf import write_pdf

        return write_pdf(outline, look)
    return write_text(outline, suffix)


def _word(brief: Brief, outline: Outline) -> bytes:
    from briefer.exchange import carried
    from briefer.memo import word

    evidence = carried.write(brief, entries_of(brief))
    return word.write(outline, template_of(brief), origin_of(brief, evidence))


def template_of(brief: Brief) -> Path | None:
    """Return the user's template that was chosen for a brief. Raises `BrieferError` if it is not there any more."""
    name = brief.memo.get("template", "").strip()
    if not name:
        return None
    path = Path(name)
    if not path.is_file():
        raise BrieferError(f"The template {path.name} is not where it was.", "Choose it again on the Brief desk.")
    return path
