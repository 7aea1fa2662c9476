"""From the runs of a paragraph, each with its look, to one text and the marks of its bold and italic words."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from briefer.core.records import Mark
from briefer.core.text import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Style: TypeAlias = Literal["bold", "italic"]
STYLES: tuple[Style, ...] = ("bold", "italic")


class Run(NamedTuple):
    """Some words of one look."""

    text: str
    styles: frozenset[Style] = frozenset()


def joined(runs: Iterable[Run]) -> tuple[str, tuple[Mark, ...]]:
    """Return the canonical text of some runs, and its marks in code points of that.

    >>> joined([Run("The "), Run("late", frozenset(["bold"])), Run(" boat")])
    ('The late boat', (Mark(start=4, end=8, style='bold'),))
    """
    cleaned = [Run(canonical(run.text), run.styles) for run in runs]
    marks = [mark for style in STYLES for mark in _marks(cleaned, style)]
    return "".join(run.text for run in cleaned), tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))


def _marks(runs: Sequence[Run], style: Style) -> list[Mark]:
    """Return the marks of one style, each as long as can be; white space between two belongs to them."""
    found: list[Mark] = []
    starts = accumulate((len(run.text) for run in runs), initial=0)
    is_open = False
    for start, run in zip(starts, runs, strict=False):
        if style in run.styles and run.text:
            begin = found.pop().start if is_open else start
            found.append(Mark(begin, start + len(run.text), style))
        is_open = bool(style in run.styles and run.text) or (is_open and not run.text.strip())
    return _trimmed(found, "".join(run.text for run in runs))


def _trimmed(marks: Iterable[Mark], text: str) -> list[Mark]:
    shown = ((mark, text[mark.start : mark.end]) for mark in marks)
    return [
        Mark(mark.start + len(words) - len(words.lstrip()), mark.start + len(words.rstrip()), mark.style)
        for mark, words in shown
        if words.strip()
    ]
