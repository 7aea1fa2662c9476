"""A table of passages for a spreadsheet: CSV (RFC 4180) in UTF-8, with the BOM by which Excel knows it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from briefer.exchange.rows import Row, rows

if TYPE_CHECKING:
    from briefer.core.brief import Brief

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", *"\uff1d\uff0b\uff0d\uff20")
"""What begins a formula, also in the full width that East Asian spreadsheets know."""


def write(brief: Brief) -> bytes:
    """Return the table of a brief's passages, with positions in code points."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(name.replace("_", " ") for name in Row._fields)
    table.writerows([defused(cell) for cell in row] for row in rows(brief))
    return out.getvalue().encode("utf-8-sig")


def defused(cell: str | int) -> str | int:
    """Return a cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
