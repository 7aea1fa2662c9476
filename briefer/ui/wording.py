"""How counts are worded on screen."""

from __future__ import annotations

import re

from briefer.core.messages import FORMS


def counted(template: str, number: int) -> str:
    """Fill `%n` and settle the `(s)` of a sentence, or choose between the forms that its translation has.

    >>> counted("%n article(s)", 1), counted("%n article(s)", 5)
    ('1 article', '5 articles')
    >>> counted(FORMS.join(("%n opinión", "%n opiniones")), 5)
    '5 opiniones'
    """
    one, *others = template.split(FORMS)
    if others:
        # Where words are translated, a thin space parts the thousands, as the SI has it: it is wrong nowhere.
        return (one if number == 1 else others[-1]).replace("%n", f"{number:,}".replace(",", "\u202f"))
    return re.sub(r"\(s\)", "" if number == 1 else "s", one).replace("%n", f"{number:,}")
