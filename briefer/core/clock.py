"""Hybrid logical clocks (Kulkarni et al. 2014): close to wall time, never going back, ordering cause before effect."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Annotated, NamedTuple

from msgspec import Meta

_LAST_STEP = 2**53 - 1


class Stamp(NamedTuple):
    """One reading of the clock: wall time in milliseconds since 1970, then a step within it."""

    millis: Annotated[int, Meta(ge=0, le=7_258_118_399_999)]
    """Up to the end of the year 2199: what is beyond is damage, which must not set the clocks of all who read it."""
    step: Annotated[int, Meta(ge=0, lt=2**53)]


class Clock:
    """Hand out stamps, each later than every stamp handed out or seen before."""

    def __init__(self, last: Stamp | None = None) -> None:
        """Start after `last`."""
        self._last = last or Stamp(0, 0)

    def see(self, stamp: Stamp) -> None:
        """Take note of a stamp from elsewhere, so that the next one of ours comes after it."""
        self._last = max(self._last, stamp)

    def tick(self, now_millis: int | None = None) -> Stamp:
        """Return a new stamp; `now_millis` is the wall time, read from the system if not given."""
        now = time.time_ns() // 1_000_000 if now_millis is None else now_millis
        self._last = Stamp(now, 0) if now > self._last.millis else _after(self._last)
        return self._last


def _after(last: Stamp) -> Stamp:
    return Stamp(last.millis, last.step + 1) if last.step < _LAST_STEP else Stamp(last.millis + 1, 0)


def iso_time(stamp: Stamp) -> str:
    """Return a stamp's wall time as ISO 8601 in UTC, to the second.

    >>> iso_time(Stamp(0, 0))
    '1970-01-01T00:00:00Z'
    """
    return datetime.fromtimestamp(stamp.millis / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
