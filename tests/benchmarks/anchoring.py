"""Finding passages again in a newer text of a megabyte, beside rapidfuzz over the whole text in the same run.

1,000 passages of 20-400 characters, 300 of them edited by 1-10 %, and 200 decoys: 100 deleted, 100 of which only
look-alikes are left. All paragraphs are moved. The figures the ladder works with were chosen on the seeds 1-8,
11 and 12; those reported here are others.
"""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from briefer.core.reanchoring import NewerText
from briefer.core.text import Span
from tests.core.newer_texts import Pair, make_pair, overlap

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.records import Selector

SEEDS = (101, 102, 103, 104)
SIZE, SAME, EDITED, DECOYS = 1_000_000, 700, 300, 100
RIGHT = 0.8
"""What a range and the true one must share of what they cover together."""


class Figures(NamedTuple):
    """What came of one run over one pair of texts."""

    recall: float
    precision: float
    decoys: int
    """Wrongly anchored, of 200."""
    median: float
    worst: float
    """Milliseconds for a passage."""

    def line(self, name: str) -> str:
        """Return the figures as one line of a table."""
        return (
            f"{name:<38} recall {self.recall:.4f}  precision {self.precision:.4f}  decoys {self.decoys:3d}  "
            f"median {self.median:6.2f} ms  worst {self.worst:6.1f} ms"
        )


def measure(pair: Pair, find: Callable[[Selector], Span | None]) -> Figures:
    """Look for each passage and compare with what became of it."""
    right = anchored = decoys = 0
    times = []
    for passage in pair.passages:
        began = time.perf_counter()
        found = find(passage.selector)
        times.append(time.perf_counter() - began)
        anchored += found is not None
        decoys += found is not None and passage.truth is None
        right += found is not None and passage.truth is not None and overlap(found, passage.truth) >= RIGHT
    true = sum(passage.truth is not None for passage in pair.passages)
    return Figures(right / true, right / max(1, anchored), decoys, median(times) * 1000, max(times) * 1000)


def run() -> list[str]:
    """Return the figures for each seed, without and with the old text, and once for the peer."""
    lines = []
    for seed in SEEDS:
        pair = make_pair(seed, SIZE, SAME, EDITED, DECOYS)
        for what, old in (("quote alone", None), ("old text known", pair.old)):
            newer = NewerText(pair.new, old)
            began = time.perf_counter()
            newer.prepare()
            prepared = (time.perf_counter() - began) * 1000
            figures = measure(pair, lambda selector, newer=newer: newer.find(selector).span)  # type: ignore[misc]
            lines.append(f"{figures.line(f'seed {seed}, {what}')}  (index, once {prepared:.0f} ms)")
    pair = make_pair(SEEDS[0], SIZE, SAME, EDITED, DECOYS)
    peer = measure(pair, lambda selector: _unguarded(selector, pair.new))
    return [*lines, peer.line(f"seed {SEEDS[0]}, rapidfuzz, whole text")]


def _unguarded(selector: Selector, text: str) -> Span | None:
    """Take the best match there is, as web annotation clients do."""
    found = fuzz.partial_ratio_alignment(selector.exact, text)
    return Span(found.dest_start, found.dest_end) if found else None
