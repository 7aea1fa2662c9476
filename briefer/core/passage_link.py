"""The address of a passage, to be kept in a mail or a text: `briefer:`, the brief's id, a slash, the passage's id."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId, BriefId

SCHEME = "briefer:"
_PART = r"((?:[A-Za-z0-9._~-]|%[0-9A-F]{2}){1,600})"
_LINK = re.compile(rf"briefer:(?://)?{_PART}/{_PART}/?", re.IGNORECASE)
"""Some programs put two slashes after the scheme, and one at the end, of every address they hand on."""


class PassageLink(NamedTuple):
    """Where a link goes to."""

    brief: BriefId
    annotation: AnnotationId


def is_link(text: str) -> bool:
    """Tell whether a text wants to be such an address, be it a sound one or not.

    >>> is_link("briefer:1f2e/5a6b"), is_link("briefer")
    (True, False)
    """
    return text[: len(SCHEME)].lower() == SCHEME


def link_to(brief: BriefId, annotation: AnnotationId) -> str:
    """Return the address of a passage (RFC 3986: what may not stand in a segment is percent-encoded).

    >>> link_to(BriefId("1f2e"), AnnotationId("5a6b"))
    'briefer:1f2e/5a6b'
    """
    return f"{SCHEME}{quote(brief, safe='')}/{quote(annotation, safe='')}"


def parse(text: str) -> PassageLink:
    """Return where an address goes to. Raises `BrieferError` if it is none.

    >>> parse("briefer:1f2e/5a6b").annotation
    '5a6b'
    """
    match = _LINK.fullmatch(text.strip())
    try:
        brief, annotation = (unquote(part, errors="strict") for part in match.groups()) if match else ("", "")
    except UnicodeDecodeError:
        brief = annotation = ""
    if not brief or not annotation:
        raise BrieferError(
            "That is no link to a passage.", "A link looks like briefer:BRIEF/PASSAGE; copy it again, as a whole."
        )
    return PassageLink(BriefId(brief), AnnotationId(annotation))
