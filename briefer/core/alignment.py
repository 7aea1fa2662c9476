"""Where exactly a changed quote begins and ends in a window of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rapidfuzz.distance import Opcode

    from briefer.core.contexts import Quote

LONG = 400
"""A quote longer than this is found by its two ends."""
END = 160
"""How much of each end of a long quote is looked for."""
_PAD = 12


def align(quote: Quote, text: str, window: Span) -> Span | None:
    """Return the range of the text that the quote became, on word borders; None if nothing of it is there."""
    if len(quote.exact) > LONG:
        return _align_ends(quote, text, window)
    ends = _match(quote.lead, quote.exact, quote.trail, text, window)
    return _snapped(text, quote.exact, *ends) if ends else None


def _align_ends(quote: Quote, text: str, window: Span) -> Span | None:
    first = _match(quote.lead, quote.exact[:END], "", text, window)
    if first is None:
        return None
    near, slack = first[0] + len(quote.exact) - END, len(quote.exact) // 4 + END
    about = Span(min(len(text), max(first[0], near - slack)), min(len(text), near + END + slack))
    last = _match("", quote.exact[-END:], quote.trail, text, about)
    return _snapped(text, quote.exact, first[0], last[1]) if last and first[0] < last[1] else None


def _match(lead: str, words: str, trail: str, text: str, window: Span) -> tuple[int, int] | None:
    """Return where the words begin and end, with the help of what stands around them."""
    whole, inside = lead + words + trail, text[slice(*window)]
    offset = window.start
    if len(inside) > len(whole):
        found = fuzz.partial_ratio_alignment(whole, inside)
        if found is None:
            return None
        start = max(0, found.dest_start - _PAD)
        inside, offset = inside[start : found.dest_end + _PAD], offset + start
    steps = list(Levenshtein.opcodes(whole, inside))
    start, end = _place(steps, len(lead)), _place(steps, len(lead) + len(words) - 1) + 1
    return (offset + start, offset + min(end, len(inside))) if start < end else None


def _place(steps: Sequence[Opcode], position: int) -> int:
    """Return where a character went; where it was deleted, what stands there instead."""
    for step in steps:
        if step.src_start <= position < step.src_end:
            return min(step.dest_start + position - step.src_start, step.dest_end)
    return 0


def _snapped(text: str, exact: str, start: int, end: int) -> Span | None:
    """Keep to one paragraph, and to whole words, if the quote did."""
    if "\n" not in exact:
        start, end = _in_one_paragraph(text, start, end)
    if exact[0].isalnum():
        start = _border(text, start)
    if exact[-1].isalnum():
        end = _border(text, end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _in_one_paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    lines = re.finditer(r"[^\n]+", text[start:end])
    longest = max(lines, key=lambda line: line.end() - line.start(), default=None)
    return (start + longest.start(), start + longest.end()) if longest else (start, start)


def _border(text: str, position: int) -> int:
    left = right = position
    while 0 < left < len(text) and text[left - 1].isalnum() and text[left].isalnum():
        left -= 1
    while 0 < right < len(text) and text[right - 1].isalnum() and text[right].isalnum():
        right += 1
    return left if position - left <= right - position else right
