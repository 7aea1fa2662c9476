"""Hybrid logical clocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.core.clock import Clock, Stamp, iso_time

from .examples import NOON, STAMPS


@given(st.lists(st.integers(0, 50) | STAMPS), st.integers(0, 50))
def test_each_stamp_is_later_than_all_before_it_however_the_wall_clock_jumps(
    story: list[int | Stamp], last: int
) -> None:
    clock = Clock()
    latest = Stamp(0, 0)
    for now in [*story, last]:
        if isinstance(now, Stamp):
            clock.see(now)
            latest = max(latest, now)
        else:
            ticked = clock.tick(now)
            assert ticked > latest
            latest = ticked


def test_a_stamp_tells_the_wall_time_as_long_as_it_goes_forward() -> None:
    assert Clock().tick(NOON) == Stamp(NOON, 0)


def test_a_stamp_seen_from_the_future_is_not_waited_for() -> None:
    clock = Clock(Stamp(NOON + 5, 3))
    assert clock.tick(NOON) == Stamp(NOON + 5, 4)


def test_the_clock_reads_the_system_s_time() -> None:
    assert Clock().tick().millis > NOON


def test_the_last_stamp_there_is_can_be_written_as_a_date() -> None:
    assert iso_time(Stamp(253_402_300_799_999, 0)) == "9999-12-31T23:59:59Z"
