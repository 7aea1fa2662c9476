"""Paragraphs as the reader sees them and the memo cites them: body parts are numbered from 1, nothing else is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefer.core.records import Article, Part, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.text import Span


_KEPT = 256
_numbered: dict[int, tuple[tuple[Part, ...], tuple[int | None, ...]]] = {}
"""By identity of the parts, which hashing would walk through each time; holding them keeps the identity theirs."""


def _numbers(parts: tuple[Part, ...]) -> tuple[int | None, ...]:
    known = _numbered.get(id(parts))
    if known is not None:
        return known[1]
    if len(_numbered) >= _KEPT:
        _numbered.clear()
    numbers = tuple(_count(parts))
    _numbered[id(parts)] = (parts, numbers)
    return numbers


def _count(parts: tuple[Part, ...]) -> Iterator[int | None]:
    count = 0
    for part in parts:
        count += part.role is Role.BODY
        yield count if part.role is Role.BODY else None


def numbered_parts(article: Article) -> list[tuple[Part, int | None]]:
    """Return the article's parts, each with its paragraph number, or None for a heading or furniture."""
    return list(zip(article.parts, _numbers(article.parts), strict=True))


def part_at(article: Article, offset: int) -> Part | None:
    """Return the part that an offset lies in or, between two parts, the one before; None before the first."""
    n = bisect_right(article.parts, offset, key=lambda part: part.start) - 1
    return article.parts[n] if n >= 0 else None


def paragraphs_of(article: Article, span: Span) -> tuple[int, int] | None:
    """Return the numbers of the first and last paragraph a range touches; None if it touches none."""
    first = max(0, bisect_right(article.parts, span.start, key=lambda part: part.start) - 1)
    last = bisect_left(article.parts, span.end, lo=first, key=lambda part: part.start)
    meeting = zip(article.parts[first:last], _numbers(article.parts)[first:last], strict=True)
    touched = [n for part, n in meeting if n is not None and span.start < part.end]
    return (touched[0], touched[-1]) if touched else None


def place_of(article: Article, span: Span) -> str:
    """Return how a range is cited: a paragraph, several, or the role of the part it stands in.

    Examples: `¶ 4`, `¶ 4–6`, `caption`.
    """
    numbers = paragraphs_of(article, span)
    if numbers is None:
        part = part_at(article, span.start)
        return part.role.value.replace("-", " ") if part else ""
    first, last = numbers
    return f"¶\u00a0{first}" if first == last else f"¶¶\u00a0{first}–{last}"
