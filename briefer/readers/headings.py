"""Headings inside a text: short lines of their own, followed by what they head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.core.records import Role, Shape
from briefer.readers.page import is_prose, is_title_like

if TYPE_CHECKING:
    from briefer.readers.page import Page

_LONGEST = 110
_MOST_WORDS = 14
_NUMBERED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[IVX]{1,5}[.)]|(?:part|chapter|section|teil|parte|partie) \w{1,5}\b[.:]?)\s+\S",
    re.IGNORECASE,
)
_SPOKEN = "\"“„«‘'"


def mark_headings(page: Page) -> None:
    """Mark headings; a line that ends like a question is one only if it is numbered or one of several such."""
    lines = [n for n, _ in page.open() if _could_be(page, n)]
    questions = [n for n in lines if page.pieces[n].words.endswith(("?", "!"))]
    unsure = {n for n in questions if not _NUMBERED.match(page.pieces[n].words)}
    for n in lines:
        if n not in unsure or len(questions) > 1:
            page.roles[n] = Role.HEADING


def mark_tail(page: Page) -> None:
    """Mark the short lines behind the end of the text, among furniture, as what they are: links to other pages."""
    text = [n for n, piece in page.open() if is_prose(piece) or not is_title_like(piece)]
    closing = _closing(page, text[-1] if text else len(page.pieces))
    for n, piece in page.open():
        if n > closing and is_title_like(piece):
            page.roles[n] = Role.NAVIGATION


def _closing(page: Page, last: int) -> int:
    ends = (Role.NAVIGATION, Role.BIOGRAPHY, Role.CREDIT)
    after = (n for n in range(last + 1, len(page.pieces)) if page.roles[n] in ends)
    # A rule or a row of dots closes nothing.
    return next((n for n in after if any(map(str.isalpha, page.pieces[n].words))), len(page.pieces))


def _could_be(page: Page, n: int) -> bool:
    piece = page.pieces[n]
    if piece.length > _LONGEST or len(piece.words.split()) > _MOST_WORDS or not is_title_like(piece):
        return False
    if piece.shape is Shape.ITEM and not _NUMBERED.match(piece.words):
        return False
    return piece.words[0] not in _SPOKEN and _heads(page, n)


def _heads(page: Page, n: int) -> bool:
    """Tell whether running text follows, past furniture and at most one more line such as this."""
    following = [m for m in range(n + 1, min(n + 8, len(page.pieces))) if page.roles[m] in (None, Role.HEADING)][:2]
    return any(is_prose(page.pieces[m]) for m in following)
