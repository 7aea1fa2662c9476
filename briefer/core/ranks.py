"""Ranks: an order by hand that two people can change at once.

A rank is a string; sorting the strings sorts the things. Between any two there is always room for another, so moving
one thing writes one rank and leaves the others alone (fractional indexing, as in Greenspan, "Implementing Fractional
Indexing", 2020).
"""

from __future__ import annotations

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""In the order of their code points. No rank ends in the first, so that there is room before every rank."""

_LONGEST = 200
"""Ranks that grew longer, after a thousand moves to one place, are given out anew, in code points."""


def is_rank(rank: str) -> bool:
    """Tell whether there is room beside a rank; what a damaged log calls one may be anything.

    >>> is_rank("V"), is_rank("é"), is_rank("V0"), is_rank("")
    (True, False, False, False)
    """
    return 0 < len(rank) <= _LONGEST and rank[-1] != _DIGITS[0] and all(digit in _DIGITS for digit in rank)


def behind(last: str) -> str:
    """Return a rank for the end of a list; where the last one is none of ours, the same again."""
    return between(last) if not last or is_rank(last) else last


def between(before: str = "", after: str = "") -> str:
    """Return a rank after `before` and before `after`; empty means the start, or the end.

    Raises `ValueError` if the two are not in order.

    >>> between() < between(between()), between("", between()) < between()
    (True, True)
    """
    if after and before >= after:
        reason = f"no rank lies between {before!r} and {after!r}"
        raise ValueError(reason)
    shared = _shared(before, after)
    if shared:
        return after[:shared] + between(before[shared:], after[shared:])
    low = _DIGITS.index(before[0]) if before else 0
    high = _DIGITS.index(after[0]) if after else len(_DIGITS)
    if high - low > 1:
        return _DIGITS[_midway(low, high, before, after)]
    if len(after) > 1:
        return after[0]
    return _DIGITS[low] + between(before[1:])


def _midway(low: int, high: int, before: str, after: str) -> int:
    """Return the digit in the middle or, at the end of a list, the next: so that ranks of a growing list stay short."""
    return low + 1 if before and not after else (low + high + 1) // 2


def _shared(before: str, after: str) -> int:
    """Return how many digits both begin with, where `before` goes on with the first digit for ever."""
    shared = 0
    while shared < len(after) and (before[shared] if shared < len(before) else _DIGITS[0]) == after[shared]:
        shared += 1
    return shared
