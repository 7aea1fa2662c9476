"""Running heads, running feet and page numbers: the outermost lines of a page that other pages have there, too."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.readers.pdf_lines import Line

_OUTERMOST = 3
"""How many lines from the top and from the foot may be furniture."""

_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_NUMBER = re.compile(
    r"\W*(?:page |seite |página |p\. ?)?(?P<n>\d{1,4})(?: ?(?:/|of|von|de) ?\d{1,4})?\W*", re.IGNORECASE
)
_APART = 1.4
"""How far from the text a running line stands at least, in times of the letters' size."""

_SHARE = 0.25
"""The least share of all pages that a running line stands on: those of a chapter, or only the left ones."""


class Trimmed(NamedTuple):
    """A page: its running heads, its own lines, its running feet."""

    heads: list[Line]
    own: list[Line]
    feet: list[Line]


def trimmed(pages: Sequence[list[Line]]) -> list[Trimmed]:
    """Return the pages, each with its running lines apart."""
    known = Counter(key for page in pages for key in {key for line in _edges(page) for key in _keys(line)})
    fewest = max(2, min(round(_SHARE * len(pages)), 6))
    running = {key for key, count in known.items() if count >= fewest}
    return [_trim(page, n, running) for n, page in enumerate(pages, 1)]


def _edges(page: Sequence[Line]) -> Iterator[Line]:
    ordered = sorted(page, key=lambda line: -line.y)
    yield from ordered[:_OUTERMOST]
    yield from ordered[_OUTERMOST:][-_OUTERMOST:]


def _keys(line: Line) -> list[tuple[str, int]]:
    """Return what a running line has in common with that of other pages: its words but for numbers, and its height.

    For each of those that stand apart on it: on a page in columns they are lines of their own.
    """
    return [(_DIGITS.sub("#", words.casefold()), round(line.y / 4)) for words in line.text.split("\t")]


def _trim(page: list[Line], number: int, running: set[tuple[str, int]]) -> Trimmed:
    ordered = sorted(page, key=lambda line: -line.y)
    heads = _outer(ordered, number, running)
    feet = _outer(ordered[len(heads) :][::-1], number, running)
    if len(heads) + len(feet) == len(page) and len(page) > 0 and not any(_is_number(line, number) for line in page):
        # A page of nothing else is a form or a slide; what is on it is its text.
        return Trimmed([], page, [])
    taken = {id(line) for line in [*heads, *feet]}
    return Trimmed(heads, [line for line in page if id(line) not in taken], feet[::-1])


def _outer(lines: Sequence[Line], number: int, running: set[tuple[str, int]]) -> list[Line]:
    """Return the lines from the outermost on that are running ones, and stand apart from what follows them."""
    kept = 0
    for n, line in enumerate(lines[:_OUTERMOST], 1):
        is_running = all(
            any((text, near) in running for near in (height - 1, height, height + 1)) for text, height in _keys(line)
        )
        if not (is_running or _is_number(line, number)):
            break
        if n == len(lines) or abs(lines[n].y - line.y) > _APART * min(line.size, lines[n].size):
            kept = n
    return list(lines[:kept])


def _is_number(line: Line, number: int) -> bool:
    """Tell whether a line says only which page of the file this is."""
    match = _NUMBER.fullmatch(line.text)
    return match is not None and int(match["n"]) == number
