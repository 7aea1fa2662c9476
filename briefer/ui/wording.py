"""How counts are worded on screen."""

from __future__ import annotations

import re


def counted(template: str, number: int) -> str:
    """Fill `%n` and settle the `(s)` of a sentence.

    >>> counted("%n article(s)", 1), counted("%n article(s)", 5)
    ('1 article', '5 articles')
    """
    return re.sub(r"\(s\)", "" if number == 1 else "s", template).replace("%n", f"{number:,}")
