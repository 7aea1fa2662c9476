"""Tables as WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.memo.word.names import W
from briefer.memo.word.package import parse
from briefer.memo.word.tables import SHORT_ROW, Cell, Grid, table
from tests.memo.reading import words

if TYPE_CHECKING:
    from lxml import etree

NAME = f"{{{W}}}"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def made(grid: Grid, rows: list[list[Cell]], header: list[Cell] | None = None) -> etree._Element:
    return parse(f'<w:body xmlns:w="{W}">{table(grid, rows, header or [])}</w:body>'.encode())[0]


@given(st.lists(st.floats(0.1, 100), min_size=1, max_size=12), st.integers(2_000, 30_000))
def test_columns_share_the_whole_width_and_not_a_twip_more(shares: list[float], width: int) -> None:
    widths = Grid(tuple(shares), width, "T", "C").widths
    assert sum(widths) == width
    assert all(each >= 0 for each in widths)


def test_a_table_holds_its_cells_row_by_row() -> None:
    grid = Grid((1, 2), 3_000, "T", "C")
    found = made(grid, [[Cell(run("a")), Cell(run("b"))], [Cell(run("c")), Cell(run("d"))]])
    rows = [[words(cell) for cell in row.iter(f"{NAME}tc")] for row in found.iter(f"{NAME}tr")]
    assert rows == [["a", "b"], ["c", "d"]]
    assert [e.get(f"{NAME}w") for e in found.iter(f"{NAME}tcW")] == ["1000", "2000"] * 2
    assert {e.get(f"{NAME}val") for e in found.iter(f"{NAME}pStyle")} == {"C"}


def test_a_cell_can_have_a_style_of_its_own_and_stand_right() -> None:
    found = made(Grid((1,), 3_000, "T", "C"), [[Cell(run("1"), "Number", right=True)]])
    assert [e.get(f"{NAME}val") for e in found.iter(f"{NAME}pStyle")] == ["Number"]
    assert [e.get(f"{NAME}val") for e in found.iter(f"{NAME}jc")] == ["right"]


@pytest.mark.parametrize(("length", "whole"), [(10, True), (SHORT_ROW, False)])
def test_only_a_short_row_is_kept_on_one_page(length: int, whole: bool) -> None:
    found = made(Grid((1,), 3_000, "T", "C"), [[Cell(run("x" * length))]])
    assert (next(found.iter(f"{NAME}cantSplit"), None) is not None) is whole


def test_a_header_row_is_marked_repeats_and_tells_the_style_so() -> None:
    found = made(Grid((1,), 3_000, "T", "C"), [[Cell(run("x"))]], [Cell(run("Head"))])
    marked = [words(row) for row in found.iter(f"{NAME}tr") if row.find(f".//{NAME}tblHeader") is not None]
    assert marked == ["Head"]
    assert next(found.iter(f"{NAME}tblLook")).get(f"{NAME}val") == "0620"


def test_without_a_header_the_style_does_not_underline_the_first_row() -> None:
    found = made(Grid((1,), 3_000, "T", "C"), [[Cell(run("x"))]])
    assert next(found.iter(f"{NAME}tblLook")).get(f"{NAME}val") == "0600"


def test_a_row_of_the_wrong_length_is_a_bug_that_shows() -> None:
    with pytest.raises(ValueError, match="shorter"):
        table(Grid((1, 1), 3_000, "T", "C"), [[Cell(run("x"))]])
