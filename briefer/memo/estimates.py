"""Words of likelihood and of confidence in what the analyst types: the two are kept apart, and one scale is used.

Intelligence Community Directive 203 (2015), D.6.e.(2)(a): a sentence has no word of likelihood and no level of
confidence at once, for readers take one for the other.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefer.core.scales import SCALES
from briefer.core.sentences import sentences

if TYPE_CHECKING:
    from briefer.core.scales import Scale

_CONFIDENCE = re.compile(
    r"\b(?:high|moderate|medium|low)(?:[ -]to[ -](?:high|moderate|medium))?(?:[ -]level)?(?: of)?\s+confidence\b"
    r"|\bconfidence\b[^.;]{0,30}?\b(?:is|remains|level)\b[^.;]{0,15}?\b(?:high|moderate|medium|low)\b",
    re.IGNORECASE,
)


def mixed_sentences(text: str) -> list[str]:
    """Return the sentences that hold both a word of likelihood and a level of confidence.

    >>> mixed_sentences("It is likely, with high confidence, that it fails. It may not.")
    ['It is likely, with high confidence, that it fails.']
    """
    if not _CONFIDENCE.search(text):
        return []
    found = (text[start:end] for start, end in sentences(text))
    return [each for each in found if _CONFIDENCE.search(each) and _likelihood().search(each)]


def foreign_words(text: str, scale: Scale) -> list[str]:
    """Return the words of a text that belong to a scale of likelihood other than this one, without repetition.

    >>> from briefer.core.scales import SCALE_BY_ID
    >>> foreign_words("That is highly likely.", SCALE_BY_ID["icd203"])
    ['highly likely']
    """
    own = {band.word for band in scale.bands}
    found = [match.group().lower() for match in _likelihood().finditer(text)]
    return [word for word in dict.fromkeys(found) if word in _words() and word not in own]


@cache
def _words() -> frozenset[str]:
    return frozenset(band.word for scale in SCALES for band in scale.bands)


@cache
def _likelihood() -> re.Pattern[str]:
    # The longest first, so that "highly likely" is not taken for "likely".
    words = sorted(_words(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}|probabl[ey]|improbable)\b", re.IGNORECASE)
