"""Refusing passages that only look alike: nearly the same words that say something else."""

from __future__ import annotations

import re
from collections import Counter

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half "
    "dozen twice zwei drei vier deux trois quatre dos tres cuatro".split()
)
_NEGATIONS = frozenset(
    "no not never none neither nor nothing nobody nowhere without cannot hardly scarcely "
    "nicht kein keine keinen keiner nie niemals ohne pas jamais sans sin nunca ningún ninguno".split()
)
_REVERSING = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_LEAST_STEM = 4
_NEAR = 2
"""So many words before a passage still say whether it is denied."""


def says_something_else(known: str, found: str) -> bool:
    """Tell whether two passages differ in what turns a statement round: a number, a negation.

    >>> says_something_else("it will hold 30 tons", "it will not hold 30 tons")
    True
    >>> says_something_else("it will hold 30 tons", "it shall hold 30 tons")
    False
    """
    if Counter(_NUMBER.findall(known)) != Counter(_NUMBER.findall(found)):
        return True
    ours, theirs = _words(known), _words(found)
    return _turning(ours) != _turning(theirs) or _reversed(ours - theirs, theirs - ours)


def is_turned_before(known: str, found: str) -> bool:
    """Tell whether a negation came or went just before a passage, given what stands before it then and now.

    >>> is_turned_before("the dam will", "the dam will not")
    True
    """
    return any(_denies(one, _NEAR) and not _denies(other, 2 * _NEAR) for one, other in ((known, found), (found, known)))


def _denies(text: str, words: int) -> bool:
    """Tell whether one of the last words is a negation."""
    return _turning(Counter(word.lower().replace("’", "'") for word in _WORD.findall(text)[-words:]))["not"] > 0


def _words(text: str) -> Counter[str]:
    return Counter(word.lower().replace("’", "'") for word in _WORD.findall(text))


def _turning(words: Counter[str]) -> Counter[str]:
    """Count what must be the same on both sides; all ways to say no count as one, as `can't` is `cannot`."""
    counted = Counter({word: count for word, count in words.items() if word in _COUNTS})
    counted["not"] = sum(count for word, count in words.items() if word in _NEGATIONS or word.endswith("n't"))
    return counted


def _reversed(gone: Counter[str], came: Counter[str]) -> bool:
    """Tell whether a word became its opposite by a prefix: likely, unlikely."""
    return any(
        long == prefix + short and len(short) >= _LEAST_STEM
        for one in gone
        for other in came
        for short, long in ((one, other), (other, one))
        for prefix in _REVERSING
    )
