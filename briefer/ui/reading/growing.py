"""Selections that grow and shrink by sentences and paragraphs, as one reads them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefer.core.sentences import sentences
from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.records import Article, Part


def grown(article: Article, span: Span) -> Span:
    """Return the next larger range: whole sentences, then whole paragraphs, then one more paragraph."""
    parts = _parts(article, span)
    if not parts:
        return span
    for units in (_sentences(article, parts), [part.span for part in parts]):
        cover = _cover(units, span)
        if cover != span:
            return cover
    there = article.parts
    after = bisect_left(there, span.end, key=lambda part: part.start)
    if after < len(there):
        return Span(span.start, there[after].end)
    before = bisect_left(there, span.start, key=lambda part: part.start) - 1
    return Span(there[before].start, span.end) if before >= 0 else span


def shrunk(article: Article, span: Span) -> Span:
    """Return the next smaller range: a paragraph less or, within one, a sentence less; in the end only the caret."""
    parts = _parts(article, span)
    units = [part.span for part in parts] if len(parts) > 1 else _sentences(article, parts)
    ends = [unit.end for unit in units if span.start < unit.end < span.end]
    return Span(span.start, ends[-1] if ends else span.start)


def _parts(article: Article, span: Span) -> Sequence[Part]:
    """Return the parts that a range meets; where it stands between two, the one before."""
    parts = article.parts
    first = bisect_right(parts, span.start, key=lambda part: part.start) - 1
    last = max(bisect_left(parts, span.end, key=lambda part: part.start), first + 1)
    meeting = parts[max(0, first) : last]
    return meeting[1:] if len(meeting) > 1 and meeting[0].end <= span.start else meeting


def _sentences(article: Article, parts: Sequence[Part]) -> list[Span]:
    return [sentence for part in parts for sentence in sentences(article.text, part.start, part.end)]


def _cover(units: Sequence[Span], span: Span) -> Span:
    """Return the range from the first to the last of these units that a range, or a caret, stands in."""
    last = max(span.end - 1, span.start)
    n = max(0, bisect_right(units, span.start, key=lambda unit: unit.start) - 1)
    m = max(n, bisect_right(units, last, key=lambda unit: unit.start) - 1)
    return Span(min(units[n].start, span.start), max(units[m].end, span.end)) if units else span
