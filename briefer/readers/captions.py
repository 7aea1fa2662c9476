"""Captions of pictures, known by their credits or by naming a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.core.records import Role

if TYPE_CHECKING:
    from briefer.readers.page import Page

_LONGEST = 450
_PICTURE = (
    r"(?:photos?|photographs?|photographer|photo(?:graph)?ed|images?|pictures?|illustrations?|illustrated|graphic|"
    r"artwork|cartoon|getty|reuters/|/reuters|afp/|/afp|ap/|/ap|epa/|/epa|via ap|via reuters|via afp|"
    r"shutterstock|wikimedia|flickr|istock|unsplash|"
    r"foto|fotos|bild|imagen|crédit photo|dpa/|picture alliance)"
)
_CREDITED = re.compile(
    rf"[(\[][^()\[\]]*(?<![^\W\d_]){_PICTURE}(?![^\W\d_])[^()\[\]]*[)\]]\.?$"
    rf"|[(\[][^()\[\]/]{{2,40}}/(?:ap|afp|epa|reuters|getty images|shutterstock|dpa)[)\]]\.?$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:(?:file |stock |cover |header |featured |lead )?(?:photo(?:graph)?|image|picture|illustration|graphic|"
    r"map|chart|"
    r"figure|foto|bild|imagen|abbildung|gráfico|crédit photo)s?"
    r"(?: (?:credit|courtesy|source|by|via|from|of|von|de|\d+)\b.{0,60}?)? ?[:©]"
    r"|(?:photo(?:graph)?|image|picture|illustration|foto)s? (?:by|credit|courtesy(?: of)?|via|von|de) (?-i:[A-Z@])"
    r"|(?:caption|credit|bildunterschrift|bildnachweis|pie de foto|légende) ?:)",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    r"(?:[.!?”\"|–—-]|\s)\s*(?:(?:photo|image|picture|illustration|foto|bild|imagen)(?: credit)? ?: ?|"
    r"(?:photo|image) by (?=[A-Z]))[^.:]{2,60}\.?$"
    r"|[.!?”\"|] (?:credit ?: ?)[^.:]{2,60}$|[.!?”\"|] ?© ?[^.]{2,60}$|(?:getty images|shutterstock)$",
    re.IGNORECASE,
)
_NAMED_PICTURE = re.compile(
    r"[“\"'‘«„].{2,120}?[”\"'’»“],? (?:by|von|de|par|por) "
    r"[^.!?]{3,80}?[(\[,] ?[^()\[\]]{0,60}?\b(?:1\d|20)\d\d[)\]]?\.?$"
)
_SEEN = re.compile(
    r"\b(?:file photo|pictured|from left|(?:\(|, )(?:left|right|center|centre)(?:\)|,)|is seen|are seen)\b|"
    r"\((?:left|right)\)",
    re.IGNORECASE,
)


def mark_captions(page: Page) -> None:
    """Mark captions; one without a credit only where it stands right under the title."""
    for n, piece in page.open():
        if piece.length <= _LONGEST and (is_caption(piece.words) or (_is_glued(page, n) and _SEEN.search(piece.words))):
            page.roles[n] = Role.CAPTION


def is_caption(words: str) -> bool:
    """Tell whether a line carries the credit of a picture, or is a picture's name with its maker and year."""
    return bool(
        _CREDITED.search(words)
        or _LABELLED.match(words)
        or _CREDIT_AT_END.search(words)
        or _NAMED_PICTURE.fullmatch(words)
    )


def _is_glued(page: Page, n: int) -> bool:
    return n > 0 and not page.pieces[n].before and page.roles[n - 1] in (Role.TITLE, Role.REPEATED_TITLE)
