"""How well what somebody types fits a name: whole words first, then initials, then letters in order, then slips."""

from __future__ import annotations

from itertools import pairwise

from rapidfuzz import fuzz

from briefer.ui.naming import folded

WORDS, INITIALS, LETTERS, SLIPS = 100.0, 70.0, 40.0, 30.0
"""What each way of fitting is worth, at least; nothing fits at 0."""
_ENOUGH = 4
"""Letters below which a slip could be anything."""
_ALIKE = 78
"""Per cent from which two words are taken for the same, with a slip."""


def fit(typed: str, name: str) -> float:
    """Return how well typed words fit a name; 0 if they do not. Neither case nor diacritics matter.

    >>> fit("memo", "Write memo") > fit("wm", "Write memo") > fit("wmo", "Write memo") > 0
    True
    >>> fit("zoom", "Write memo")
    0.0
    """
    wanted, there = folded(typed).strip(), folded(name)
    if not wanted:
        return 0.0
    return (
        _by_words(wanted, there) or _by_initials(wanted, there) or _by_letters(wanted, there) or _by_slip(wanted, there)
    )


def has_words(typed: str, text: str) -> bool:
    """Tell whether all typed words stand in a text that is folded already.

    >>> has_words("dam treaty", "a treaty on the dam")
    True
    """
    return all(word in text for word in typed.split())


def _by_words(wanted: str, there: str) -> float:
    words = wanted.split()
    if not has_words(wanted, there):
        return 0.0
    begun = sum(f" {there}".count(f" {word}") > 0 for word in words) / len(words)
    return WORDS + 20 * begun + 10 * there.startswith(wanted) - len(there) / 100


def _by_initials(wanted: str, there: str) -> float:
    initials = "".join(word[0] for word in there.split())
    letters = wanted.replace(" ", "")
    return INITIALS - len(there) / 100 if len(letters) > 1 and letters in initials else 0.0


def _by_letters(wanted: str, there: str) -> float:
    """Fit letters that stand in a name in their order, the first at the start of a word; the closer, the better."""
    letters = wanted.replace(" ", "")
    starts = [0, *(n + 1 for n, char in enumerate(there) if char == " ")]
    found = [_spread(letters, there, start) for start in starts if there[start : start + 1] == letters[0]]
    spread = min((each for each in found if each is not None), default=None)
    if spread is None or spread > 3 * len(letters):
        return 0.0
    return LETTERS - spread / 10


def _spread(letters: str, there: str, start: int) -> int | None:
    """Return over how much more than their number the letters are spread; None if they are not all there."""
    places = [start]
    for letter in letters[1:]:
        at = there.find(letter, places[-1] + 1)
        if at < 0:
            return None
        places.append(at)
    return sum(after - before - 1 for before, after in pairwise(places))


def _by_slip(wanted: str, there: str) -> float:
    if len(wanted) < _ENOUGH:
        return 0.0
    alike = min(max(fuzz.ratio(word, other) for other in there.split() or [""]) for word in wanted.split())
    return SLIPS * alike / 100 if alike >= _ALIKE else 0.0
