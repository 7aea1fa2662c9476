"""Dates in lines of their own: every common form, and nothing where two readings are possible."""

from __future__ import annotations

import pytest

from briefer.readers import bylines, dates


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("2026-03-12", "2026-03-12"),
        ("2026-03-12T10:32:00Z", "2026-03-12"),
        ("2026/3/12", "2026-03-12"),
        ("12 March 2026", "2026-03-12"),
        ("12th March 2026", "2026-03-12"),
        ("12 of March, 2026", "2026-03-12"),
        ("12. März 2026", "2026-03-12"),
        ("12 de marzo de 2026", "2026-03-12"),
        ("12 mars 2026", "2026-03-12"),
        ("March 12, 2026", "2026-03-12"),
        ("MARCH 12TH, 2026", "2026-03-12"),
        ("Mar. 12, 2026", "2026-03-12"),
        ("Sept. 3 2026", "2026-09-03"),
        ("12-Mar-2026", "2026-03-12"),
        ("March 2026", "2026-03"),
        ("Thursday, March 12, 2026", "2026-03-12"),
        ("Published March 12, 2026 at 10:32 p.m. ET", "2026-03-12"),
        ("Veröffentlicht am 12.3.2026, 14:30 Uhr", "2026-03-12"),
        ("01.29.2025 at 10:32pm", "2025-01-29"),
        ("29.01.2025", "2025-01-29"),
        ("03/04/2026 at 7:15am", "2026-03-04"),
        ("04.03.2026, 14:30 Uhr", "2026-03-04"),
        ("05/05/2026", "2026-05-05"),
        ("03/04/2026", ""),
        ("3.4.2026", ""),
        ("March 12", ""),
        ("31 February 2026", ""),
        ("13/13/2026", ""),
        ("Husum, 12 March 2026", "2026-03-12"),
        ("ISLAND POST, 12 March 2026", "2026-03-12"),
        ("Opinion | March 12, 2026", "2026-03-12"),
        ("March 12, 2026 | Opinion", "2026-03-12"),
        ("March 12, 2026 • 5 min read", "2026-03-12"),
        ("Published 12 March 2026; updated 15 April 2026", "2026-03-12"),
    ],
)
def test_a_line_that_is_a_date_has_one_reading_or_none(line: str, iso: str) -> None:
    found = bylines.imprint(line)
    assert found is not None
    assert (found.dated, found.date, found.authors) == (True, iso, ())


@pytest.mark.parametrize(
    "line",
    ["It was March 12, 2026.", "On 12 March 2026 the boat left", "2026", "May the best boat win", "12 boats", ""],
)
def test_a_date_in_prose_is_no_dateline(line: str) -> None:
    assert bylines.imprint(line) is None


def test_a_later_change_is_told_from_publication() -> None:
    later, first = bylines.imprint("Updated March 12, 2026"), bylines.imprint("Published March 10, 2026")
    assert later is not None
    assert first is not None
    assert (later.updated, first.updated) == (True, False)


@pytest.mark.parametrize(
    ("value", "iso"), [("2026", "2026"), (" 2026-03 ", ""), ("soon", ""), ("3 May 2026", "2026-05-03")]
)
def test_a_value_of_front_matter_is_read_as_exactly_as_it_is_given(value: str, iso: str) -> None:
    assert dates.parse(value) == iso
