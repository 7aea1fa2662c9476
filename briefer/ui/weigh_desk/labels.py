"""The short labels of articles on the board: initials of where they appeared, all different."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.ui.naming import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.ids import ArticleId
    from briefer.core.records import Article

_SMALL = frozenset("a an and at by de der des die el for in la le of on the to und und von".split())
MOST = 3
"""Letters of a label, its number left out."""


def short_labels(articles: Iterable[Article]) -> dict[ArticleId, str]:
    """Return a label for each article; where two would be the same, they are numbered."""
    labels: dict[ArticleId, str] = {}
    taken: set[str] = set()
    for article in articles:
        stem = initials_of(shown(article.outlet) or shown(article.heading))
        label, n = stem, 1
        while label in taken:
            n += 1
            label = f"{stem}{n}"
        taken.add(label)
        labels[article.id] = label
    return labels


def initials_of(name: str) -> str:
    """Return the initials of a name, small words left out, or the first two letters of its only word.

    >>> initials_of("The Meridian"), initials_of("Highland Review"), initials_of("…")
    ('Me', 'HR', '–')
    """
    words = re.findall(r"[^\W_]+", name)
    words = [word for word in words if word.lower() not in _SMALL] or words
    if len(words) == 1:
        return str(words[0][:2].capitalize())
    return "".join(word[0].upper() for word in words[:MOST]) or "–"
