"""Where words begin and end, for ends of passages that are moved: punctuation may stay outside or come along."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_RUN = re.compile(r"\S+")
_REACH = 400
"""How far to look for a border: farther than any word is long."""


def borders(text: str, offset: int, *, ends: bool) -> list[int]:
    """Return the ends (or starts) of words near an offset, in order.

    >>> borders("he said “go now”.", 5, ends=True)
    [2, 7, 11, 15, 17]
    """
    low = max(0, offset - _REACH)
    near = text[low : offset + _REACH]
    matches = (match for pattern in (_WORD, _RUN) for match in pattern.finditer(near))
    found = {match.end() if ends else match.start() for match in matches}
    return sorted(low + at for at in found)


def nearest(text: str, offset: int, *, ends: bool) -> int:
    """Return the word border that is nearest to an offset; the offset itself if there is none."""
    return min(borders(text, offset, ends=ends), key=lambda at: abs(at - offset), default=offset)


def next_border(text: str, offset: int, step: int, *, ends: bool) -> int:
    """Return the next word border before (step -1) or after (step 1) an offset; the offset if there is none."""
    found = borders(text, offset, ends=ends)
    if step > 0:
        return next((at for at in found if at > offset), offset)
    return next((at for at in reversed(found) if at < offset), offset)
