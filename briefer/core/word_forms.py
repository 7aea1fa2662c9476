"""Words as they are compared from one article to another: endings trimmed, names made one, empty words left out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"(?P<america>\bU\.S\.(?:A\.)?|\bUSA?\b|\bUnited States(?: of America)?\b|\bAmericans?\b)"
    r"|(?P<britain>\bU\.K\.|\bUK\b|\bUnited Kingdom\b|\bBritish\b|\bGreat Britain\b)"
    r"|(?P<europe>\bE\.U\.|\bEU\b|\bEuropean Union\b)"
    r"|(?P<word>[^\W_]+(?:['’-][^\W_]+)*)"
)
"""Words, and names that one writer spells out and another abbreviates."""

_EMPTY = frozenset(
    "a an the of to in on at by for with from as and or but if that this these those it its is are was were be been "
    "being has have had do does did will would can could should may might must not no nor so than then there their "
    "they them he she his her him i we our you your who which what when where while how such into onto over under "
    "about also more most any all both other some own out up against between through during only just very "
    # Spanish, but for what is a word of its own in English, as “son” or “era”.
    "el la los las un una unos unas de del al y o que en por para con se su sus lo le les es fue ha han hay ni si como "
    "más pero este esta estos estas ese esa esto eso ya muy entre también cuando donde desde hasta según porque".split()
)
_ENDINGS = tuple(
    "ations ation ements ement ments ment ingly ings ing edly ies ied ers er ed es ly s e".split(),
)
_LEAST = 4
"""Letters that a trimmed word keeps."""
_BEGINNING = 5
"""Letters that words of one family share in most languages."""


class Word(NamedTuple):
    """A word as it stands, and its forms for comparing: without its ending, and its first letters."""

    shown: str
    forms: tuple[str, ...]


def telling_words(text: str) -> list[Word]:
    """Return the words of a text that say what it is about, each with the forms by which it is found.

    >>> [word.forms for word in telling_words("The U.S. negotiated treaties")]
    [('america', 'ameri-'), ('negotiat', 'negot-'), ('treat', 'treat-')]
    """
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    for match in _TOKEN.finditer(text):
        word = match[0].lower() if match.lastgroup == "word" else str(match.lastgroup)
        if word not in _EMPTY:
            yield Word(match[0], _forms(word))


@lru_cache(maxsize=65_536)
def _forms(word: str) -> tuple[str, ...]:
    trimmed = word.removesuffix("’s").removesuffix("'s")
    ending = next((e for e in _ENDINGS if trimmed.endswith(e) and len(trimmed) - len(e) >= _LEAST), "")
    return trimmed[: len(trimmed) - len(ending)], word[:_BEGINNING] + "-"
