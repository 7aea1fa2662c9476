"""Where ends of passages may be put."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.text import Span
from briefer.ui.reading.handles import dragged
from briefer.ui.reading.words import borders, nearest, next_border

TEXT = "He said “don’t go” to-day, twice."


def test_a_quotation_mark_may_stay_outside_or_come_along() -> None:
    starts = [TEXT[at:][:4] for at in borders(TEXT, 0, ends=False)]
    assert starts == ["He s", "said", "“don", "don’", "go” ", "to-d", "twic"]


def test_an_apostrophe_or_a_hyphen_does_not_part_a_word() -> None:
    ends = [TEXT[:at][-3:] for at in borders(TEXT, 0, ends=True)]
    assert "on’" not in ends
    assert "n’t" in ends
    assert "day" in ends


@pytest.mark.parametrize(("offset", "there"), [(0, 0), (1, 0), (2, 3), (6, 8), (7, 8)])
def test_the_nearest_start_is_found(offset: int, there: int) -> None:
    assert nearest(TEXT, offset, ends=False) == there


def test_steps_go_from_border_to_border() -> None:
    assert next_border(TEXT, 2, 1, ends=True) == 7
    assert next_border(TEXT, 7, -1, ends=True) == 2
    assert next_border(TEXT, 2, -1, ends=True) == 2
    assert next_border(TEXT, len(TEXT), 1, ends=True) == len(TEXT)


def test_a_text_without_words_has_no_borders() -> None:
    assert nearest("   ", 2, ends=True) == 2


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.integers(0, 60), st.booleans())
def test_borders_never_lie_in_white_space(text: str, offset: int, ends: bool) -> None:
    for at in borders(text, min(offset, len(text)), ends=ends):
        assert 0 <= at <= len(text)
        assert not text[at - 1 if ends else at].isspace()


@given(st.integers(0, 33), st.integers(0, 1), st.booleans())
def test_a_dragged_range_is_never_empty(offset: int, end: int, by_character: bool) -> None:
    span = dragged(TEXT, Span(8, 18), end, offset, by_character=by_character)
    assert span.start < span.end
    assert (span.start, span.end)[1 - end] == (8, 18)[1 - end]
