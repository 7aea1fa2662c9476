"""Strips onto pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from briefer.ui.memo_desk.paging import NOTE_GAP, PageContent, Paginator
from briefer.ui.memo_desk.strips import PlacedLine, SetText, Strip

HEIGHT = 1_000.0
pytestmark = pytest.mark.usefixtures("qapp")


def strip(height: float = 100, *, notes: tuple[int, ...] = (), **more: object) -> Strip:
    """Return a strip that cites notes and holds no words."""
    layout = QTextLayout("")
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    lines = (PlacedLine(SetText(layout), line, 0, notes),) if notes else ()
    return Strip(height, lines, **more)  # type: ignore[arg-type]


def fill(strips: list[Strip], note_heights: dict[int, list[float]] | None = None) -> list[PageContent]:
    notes = {number: [Strip(h) for h in heights] for number, heights in (note_heights or {}).items()}
    return Paginator(HEIGHT, lambda number: notes.get(number, [])).fill(strips)


def bottom(page: PageContent) -> float:
    return max((placed.y + placed.strip.height for placed in page.body), default=0)


def test_an_empty_memo_is_one_empty_page() -> None:
    assert [page.body for page in fill([])] == [[]]


def test_strips_that_fit_stand_on_one_page() -> None:
    (page,) = fill([strip() for _ in range(10)])
    assert [placed.y for placed in page.body] == [n * 100 for n in range(10)]


def test_the_one_that_does_not_fit_begins_the_next_page() -> None:
    pages = fill([strip() for _ in range(11)])
    assert [len(page.body) for page in pages] == [10, 1]
    assert pages[1].body[0].y == 0


def test_space_above_is_left_out_at_the_top_of_a_page() -> None:
    pages = fill([strip(950), strip(100, before=50), strip(100, before=50)])
    assert [placed.y for placed in pages[1].body] == [0, 150]


def test_a_heading_goes_with_what_follows() -> None:
    pages = fill([strip(850), strip(100, keep=True), strip(100)])
    assert [len(page.body) for page in pages] == [1, 2]


def test_a_section_may_want_a_page_of_its_own() -> None:
    pages = fill([strip(), strip(new_page=True)])
    assert [len(page.body) for page in pages] == [1, 1]


def test_a_first_section_that_wants_a_page_leaves_none_empty() -> None:
    assert len(fill([strip(new_page=True)])) == 1


def test_the_head_of_a_table_stands_again_on_the_next_page() -> None:
    head = strip(50, keep=True)
    pages = fill([head, *(strip(300, header=head) for _ in range(4))])
    assert [len(page.body) for page in pages] == [4, 2]
    assert pages[1].body[0].strip is head
    assert pages[1].body[1].y == 50


def test_notes_stand_at_the_foot_of_the_page_that_cites_them() -> None:
    pages = fill([strip(800), strip(notes=(1,)), strip(notes=(2,))], {1: [50.0], 2: [60.0]})
    assert [len(page.body) for page in pages] == [1, 2]
    first, second = pages[1].placed_notes(HEIGHT)
    assert second.y + second.strip.height == HEIGHT
    assert first.y == HEIGHT - 110


def test_a_line_moves_on_when_its_note_finds_no_room() -> None:
    fits = HEIGHT - 100 - NOTE_GAP - 200
    assert len(fill([strip(fits), strip(notes=(1,))], {1: [200.0]})) == 1
    assert len(fill([strip(fits + 1), strip(notes=(1,))], {1: [200.0]})) == 2


def test_a_note_longer_than_a_page_goes_on_at_the_foot_of_the_next() -> None:
    pages = fill([strip(notes=(1,))], {1: [100.0] * 25})
    assert sum(len(page.notes) for page in pages) == 25
    assert all(bottom(page) + page.notes_height <= HEIGHT for page in pages)


def test_what_is_kept_together_and_taller_than_a_page_is_broken_all_the_same() -> None:
    pages = fill([strip(keep=True) for _ in range(25)])
    assert sum(len(page.body) for page in pages) == 25
    assert all(bottom(page) <= HEIGHT for page in pages)


def test_a_strip_taller_than_a_page_gets_one_to_itself() -> None:
    pages = fill([strip(), strip(3_000), strip()])
    assert [len(page.body) for page in pages] == [1, 1, 1]


@given(
    st.lists(
        st.tuples(st.integers(10, 400), st.booleans(), st.booleans(), st.lists(st.integers(5, 90), max_size=3)),
        max_size=60,
    )
)
def test_every_strip_and_every_note_stands_somewhere_and_none_on_another(
    rows: list[tuple[int, bool, bool, list[int]]],
) -> None:
    strips, notes = [], {}
    for n, (height, keep, begins, heights) in enumerate(rows):
        strips.append(strip(height, keep=keep, new_page=begins, notes=(n,) if heights else ()))
        notes[n] = [float(h) for h in heights]
    pages = fill(strips, notes)
    assert [placed.strip for page in pages for placed in page.body] == strips
    assert sum(len(page.notes) for page in pages) == sum(map(len, notes.values()))
    for page in pages:
        assert bottom(page) + page.notes_height <= HEIGHT
        assert all(a.y + a.strip.height <= b.y for a, b in zip(page.body, page.body[1:], strict=False))
