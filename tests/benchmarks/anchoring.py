"""Finding passages again in a newer text of a megabyte, beside two peers on the same texts in the same run.

1,000 passages of 20-400 characters, 300 of them edited by 1-10 %, and 200 decoys: 100 deleted, 100 of which only
look-alikes are left (the same words in another context, negated, other numbers). All paragraphs are moved. The times
are the processor's for this thread: what else the machine does must not decide. The answers do not depend on time.
"""

from __future__ import annotations

import gc
import time
from statistics import median
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from rapidfuzz import fuzz

from briefer.core.reanchoring import NewerText
from briefer.core.text import Span
from tests.benchmarks import annotation_client
from tests.benchmarks.annotation_client import Anchor, UnavailableError
from tests.core.newer_texts import make_pair, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefer.core.records import Selector
    from tests.core.newer_texts import Pair

Found = TypeVar("Found")

TUNED = (1, 2, 3, 4, 5, 6, 7, 8, 11, 12)
"""The seeds on which the figures were chosen that the ladder works with."""
REPORTED = (101, 102, 103, 104)
"""Those reported are others."""
SIZE, SAME, EDITED, DECOYS = 1_000_000, 700, 300, 100
RIGHT = 0.8
"""What a range and the true one must share of what they cover together."""
LEAST_RECALL = LEAST_PRECISION = 0.995
MOST_DECOYS, MOST_MEDIAN, MOST_WORST = 2, 2, 60


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
            f"{name:<36} recall {self.recall:.4f}  precision {self.precision:.4f}  decoys {self.decoys:3d}  "
            f"median {self.median:6.2f} ms  worst {self.worst:6.1f} ms"
        )

    @property
    def holds(self) -> bool:
        """Tell whether all is as good and as quick as wanted."""
        good = self.recall >= LEAST_RECALL and self.precision >= LEAST_PRECISION and self.decoys <= MOST_DECOYS
        return good and self.median <= MOST_MEDIAN and self.worst <= MOST_WORST


def figures(pair: Pair, found: Sequence[Anchor]) -> Figures:
    """Compare what was found with what became of each passage."""
    truths = [passage.truth for passage in pair.passages]
    spans = [anchor.span for anchor in found]
    right = sum(overlap(a, b) >= RIGHT for a, b in zip(spans, truths, strict=True) if a and b)
    anchored = sum(span is not None for span in spans)
    decoys = sum(span is not None and truth is None for span, truth in zip(spans, truths, strict=True))
    true = sum(truth is not None for truth in truths)
    times = [anchor.milliseconds for anchor in found]
    return Figures(right / true, right / max(1, anchored), decoys, median(times), max(times))


def run() -> Iterator[str]:
    """Yield the figures for each seed, without and with the old text, and on the first seed those of the peers."""
    yield f"seeds tuned on {', '.join(map(str, TUNED))}; reported on {', '.join(map(str, REPORTED))}"
    pairs = [make_pair(seed, SIZE, SAME, EDITED, DECOYS) for seed in REPORTED]
    ours = []
    for seed, pair in zip(REPORTED, pairs, strict=True):
        for what, old in (("quote alone", None), ("old text known", pair.old)):
            newer = NewerText(pair.new, old)
            prepared = _timed(newer.prepare)[1]
            ours.append(figures(pair, _anchors(pair, lambda selector, newer=newer: newer.find(selector).span)))  # type: ignore[misc]
            yield f"{ours[-1].line(f'seed {seed}, {what}')}  (index, once {prepared:.0f} ms)"
    yield from _peers(pairs[0])
    yield (
        f"wanted: recall and precision {LEAST_RECALL}, at most {MOST_DECOYS} of {2 * DECOYS} decoys, median"
        f" {MOST_MEDIAN} ms, worst {MOST_WORST} ms: {'yes' if all(each.holds for each in ours) else 'NO'}"
    )


def _peers(pair: Pair) -> Iterator[str]:
    seed = f"seed {REPORTED[0]}"
    try:
        client = annotation_client.anchors(pair.new, [passage.selector for passage in pair.passages])
        yield figures(pair, client).line(f"{seed}, approx-string-match (npm)")
    except UnavailableError as error:
        yield f"{seed}, approx-string-match (npm): not measured, {error}"
    unguarded = _anchors(pair, lambda selector: _unguarded(selector, pair.new))
    yield figures(pair, unguarded).line(f"{seed}, rapidfuzz, whole text")


def _anchors(pair: Pair, find: Callable[[Selector], Span | None]) -> list[Anchor]:
    # All that the other benchmarks imported would be looked through for garbage in the middle of a passage.
    gc.collect()
    gc.freeze()
    return [Anchor(*_timed(lambda passage=passage: find(passage.selector))) for passage in pair.passages]  # type: ignore[misc]


def _timed(work: Callable[[], Found]) -> tuple[Found, float]:
    began = time.thread_time()
    done = work()
    return done, (time.thread_time() - began) * 1000


def _unguarded(selector: Selector, text: str) -> Span | None:
    """Take the best match there is, whatever its quality."""
    found = fuzz.partial_ratio_alignment(selector.exact, text)
    return Span(found.dest_start, found.dest_end) if found else None
