"""Where each word of a text stands, so that a quote's rare words tell where to look for the rest of it."""

from __future__ import annotations

import re
from heapq import nlargest
from math import log
from operator import itemgetter

# Chinese, Japanese and Thai write no spaces: there each character is a word.
_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+")
_SEEDS = 14
_MOST_PLACES = 6_000


class WordIndex:
    """The places of all words of one text, whatever their case."""

    def __init__(self, text: str) -> None:
        """Read the text once: a megabyte takes about a seventh of a second."""
        self._places: dict[str, list[int]] = {}
        for found in _WORD.finditer(text):
            self._places.setdefault(found.group().lower(), []).append(found.start())
        self._length = max(2, len(text))

    def starts(self, query: str, most: int) -> list[int]:
        """Return about where the query may begin, likeliest first, as its rarest words vote."""
        width = max(32, len(query) // 4)
        votes: dict[int, list[float]] = {}
        for offset, places in self._seeds(query):
            weight = log(self._length / len(places))
            for place in places:
                start = place - offset
                # Buckets overlap by half, so that what belongs together is never cut apart.
                for bucket in (start // width, start // width + 1):
                    held = votes.setdefault(bucket, [0.0, 0.0])
                    held[0] += weight
                    held[1] += weight * start
        best = nlargest(2 * most, votes.values(), key=itemgetter(0))
        return _apart([round(total / weight) for weight, total in best], width // 2)[:most]

    def _seeds(self, query: str) -> list[tuple[int, list[int]]]:
        """Return offset and places of the query's rarest words, as many as can be looked at quickly."""
        words = ((found.start(), self._places.get(found.group().lower())) for found in _WORD.finditer(query))
        rarest = sorted(((offset, places) for offset, places in words if places), key=lambda seed: len(seed[1]))
        chosen, total = rarest[:1], 0
        for offset, places in rarest[1:_SEEDS]:
            total += len(places)
            if total > _MOST_PLACES:
                break
            chosen.append((offset, places))
        return chosen


def _apart(starts: list[int], least: int) -> list[int]:
    """Drop starts that stand close to a likelier one."""
    kept: list[int] = []
    for start in starts:
        if all(abs(start - other) >= least for other in kept):
            kept.append(start)
    return kept
