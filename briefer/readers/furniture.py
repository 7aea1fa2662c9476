"""What each piece of a scraped page is: a chain of general rules, the surest first, none of which deletes anything.

A rule speaks only where it is sure. A line taken for body text costs one key press; body text taken for
furniture may cost the analyst a passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.records import Role
from briefer.readers import names, wording
from briefer.readers.biography import mark_biographies
from briefer.readers.bylines import imprint
from briefer.readers.captions import mark_captions
from briefer.readers.echoes import mark_pull_quotes, mark_teasers
from briefer.readers.front_matter import mark_labels
from briefer.readers.headings import mark_headings, mark_tail
from briefer.readers.page import Page, is_prose, is_title_like
from briefer.readers.titles import mark_repeated_titles, mark_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.readers.parts import Piece

_TOP, _FOOT = 14, 5
"""How near to the top or the foot of a text a byline or a date stands that is the article's own."""


def roles(pieces: Sequence[Piece]) -> list[Role]:
    """Return the role of each piece. What the format's markup has settled stays."""
    page = Page(pieces, [piece.role for piece in pieces])
    for rule in RULES:
        rule(page)
    return [role or Role.BODY for role in page.roles]


def mark_wording(page: Page) -> None:
    """Mark what is navigation, advertisement or credit by its words."""
    for n, piece in page.open():
        page.roles[n] = wording.role_of(piece.words, piece.length)
    for n, role in enumerate(page.roles):
        # A heading by markup that only says "Comments" is furniture, unless it heads text all the same.
        heads = n + 1 < len(page.pieces) and is_prose(page.pieces[n + 1])
        if role is Role.HEADING and wording.is_menu(page.key(n)) and not heads:
            page.roles[n] = Role.NAVIGATION


def mark_sections(page: Page) -> None:
    """Mark the name of the site's section where it stands above all text."""
    prose = page.prose()
    for n, piece in page.open():
        if prose and n < prose[0] and wording.is_section(piece.words):
            page.roles[n] = Role.NAVIGATION


def mark_imprint(page: Page) -> None:
    """Mark bylines and datelines near the top and the foot."""
    for n, piece in page.open():
        found = imprint(piece.words) if n < _TOP or n >= len(page.pieces) - _FOOT else None
        if found:
            page.roles[n] = Role.BYLINE if found.authors else Role.DATELINE


def mark_bare_names(page: Page) -> None:
    """Mark a line near the top that is only a name, next to the date and below a line that can be the title."""
    titled = False
    for n, piece in [item for item in page.open() if item[0] < _TOP]:
        titled = titled or Role.TITLE in page.roles[:n]
        if titled and Role.DATELINE in page.roles[n - 1 : n + 2] and names.one(piece.words):
            page.roles[n] = Role.BYLINE
        titled = titled or is_title_like(piece)


RULES = (
    mark_labels,
    mark_captions,
    mark_wording,
    mark_imprint,
    mark_bare_names,
    mark_sections,
    mark_title,
    mark_repeated_titles,
    mark_captions,
    mark_teasers,
    mark_biographies,
    mark_pull_quotes,
    mark_tail,
    mark_headings,
)
"""The rules, in order. Captions come twice: with a credit they are sure; without, they need the title found."""
