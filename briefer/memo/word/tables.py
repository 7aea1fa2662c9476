"""Tables as WordprocessingML (ECMA-376-1, 17.4): fixed columns, rules from the style, a header row that repeats."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORT_ROW = 4_000
"""A row with less markup than this is kept on one page; a longer one may have to break."""


class Cell(NamedTuple):
    """The runs of one cell's only paragraph, already marked up."""

    runs: str
    style: str = ""
    """A paragraph style other than the table's."""
    right: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a table: their shares of a width in twips, and the styles of table and text."""

    shares: tuple[float, ...]
    width: int
    style: str
    text_style: str

    @property
    def widths(self) -> list[int]:
        """The width of each column in twips; they add up to the whole."""
        whole = sum(self.shares)
        edges = [round(self.width * sum(self.shares[:n]) / whole) for n in range(len(self.shares) + 1)]
        return [right - left for left, right in itertools.pairwise(edges)]


def table(grid: Grid, rows: Sequence[Sequence[Cell]], header: Sequence[Cell] = ()) -> str:
    """Return a table; `header`, if given, repeats on each page and is marked as such for screen readers."""
    widths = grid.widths
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    first = _row(grid, widths, header, "<w:cantSplit/><w:tblHeader/>") if header else ""
    body = "".join(_row(grid, widths, row, "<w:cantSplit/>" if _short(row) else "") for row in rows)
    look = f'<w:tblLook w:val="{"0620" if header else "0600"}"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{grid.style}"/><w:tblW w:w="{grid.width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{first}{body}</w:tbl>'
    )


def _short(row: Sequence[Cell]) -> bool:
    return sum(len(cell.runs) for cell in row) < SHORT_ROW


def _row(grid: Grid, widths: Sequence[int], cells: Sequence[Cell], properties: str) -> str:
    content = "".join(_cell(grid, width, cell) for width, cell in zip(widths, cells, strict=True))
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{content}</w:tr>"


def _cell(grid: Grid, width: int, cell: Cell) -> str:
    right = '<w:jc w:val="right"/>' if cell.right else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
        f'<w:pStyle w:val="{cell.style or grid.text_style}"/>{right}</w:pPr>{cell.runs}</w:p></w:tc>'
    )
