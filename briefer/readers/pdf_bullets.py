"""The signs of list items that a printer drew: a browser prints a dot as a small shape, which no text holds."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.readers.pdf_words import Word

SIGN = "•"
_MOST_SHAPES, _MOST_DOTS = 20_000, 500
"""More shapes are a drawing, more dots a chart."""

_LEAST, _MOST, _SQUARE = 0.12, 0.6, 0.2
"""How large a dot is in times of the letters' size, and how much it may differ from a square, in times of its width."""

_NEAR, _FAR = 0.1, 2.5
"""How far before its item it stands, in times of the letters' size."""

Box = tuple[float, float, float, float]


def with_bullets(shapes: Iterable[Box], found: Sequence[Word]) -> list[Word]:
    """Return upright words, with a sign before each that a dot was drawn before, where its line begins.

    `shapes` are the edges of what is drawn on the page: left, bottom, right, top in points.
    """
    dots = list(islice((box for box in islice(shapes, _MOST_SHAPES) if _is_square(box)), _MOST_DOTS + 1))
    if len(dots) > _MOST_DOTS:
        return list(found)
    before = {id(word) for word in (_item(dot, found) for dot in dots) if word}
    return [made for word in found for made in ([_sign(word), word] if id(word) in before else [word])]


def _is_square(box: Box) -> bool:
    left, bottom, right, top = box
    return right > left and abs((top - bottom) - (right - left)) < _SQUARE * (right - left)


def _item(dot: Box, found: Sequence[Word]) -> Word | None:
    """Return the word that a dot stands before, None where words stand on both sides of it, or none does."""
    left, _, right, _ = dot
    beside = [word for word in found if _is_level(dot, word)]
    if any(word.left < left and left - word.right < word.size for word in beside):
        return None
    first = min((word for word in beside if word.left > left), key=lambda word: word.left, default=None)
    return first if first and _NEAR * first.size < first.left - right < _FAR * first.size else None


def _is_level(dot: Box, word: Word) -> bool:
    left, bottom, right, top = dot
    is_dot = _LEAST * word.size < right - left < _MOST * word.size
    return is_dot and word.y < (bottom + top) / 2 < word.y + 0.8 * word.size


def _sign(word: Word) -> Word:
    width = _MOST * word.size
    return type(word)(SIGN, word.left - 2 * width, word.left - width, word.y, word.size, opens=True)
