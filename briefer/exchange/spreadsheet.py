"""A workbook for a spreadsheet (Office Open XML, ECMA-376): passages, points with their ratings, and articles."""

from __future__ import annotations

import io
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import KIND_BY_ID
from briefer.core.scales import BAND_BY_ID, score
from briefer.core.weighing import standings
from briefer.exchange.rows import Row, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from briefer.core.brief import Brief
    from briefer.core.weighing import Standing

Cell = str | int | None

LONGEST = 32_767
"""How many UTF-16 units a cell holds."""
_WIDE = frozenset(
    {"quote", "note", "gist", "points", "sentence", "mitigation", "conditions", "why", "title", "article"}
)


class PointRow(NamedTuple):
    """One point; the names are the table's columns."""

    kind: str
    sentence: str
    supported_by: int
    """How many articles."""
    disputed_by: int
    stance: str
    weight: str
    likelihood: str
    impact: int | None
    score: int | None
    trend: str
    owner: str
    priority: int | None
    by_when: str
    conditions: str
    mitigation: str
    why: str


class ArticleRow(NamedTuple):
    """One article; the names are the table's columns."""

    title: str
    authors: str
    publisher: str
    first_in: str
    date: str
    url: str
    reliability: str
    note: str
    passages: int


def write(brief: Brief) -> bytes:
    """Return the workbook of a brief: three sheets, their first rows in view, ready to be filtered."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, options) as book:
        _sheet(book, "Passages", Row._fields, rows(brief))
        _sheet(book, "Points", PointRow._fields, map(_point, standings(brief).values()))
        _sheet(book, "Articles", ArticleRow._fields, _articles(brief))
    return out.getvalue()


def _sheet(book: Workbook, name: str, fields: Sequence[str], table: Iterable[Sequence[Cell]]) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    # Excel's own apostrophe: the words are kept as they are, and no program takes them for a formula.
    plain = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    number = book.add_format({"valign": "top"})
    for column, field in enumerate(fields):
        sheet.write_string(0, column, field.replace("_", " "), head)
        sheet.set_column(column, column, 60 if field in _WIDE else 14)
    last = 0
    for last, cells in enumerate(table, 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(last, column, cell, number)
            elif cell:
                sheet.write_string(last, column, fitting(cell), plain)
    _make_handy(sheet, last, len(fields))


def _make_handy(sheet: Worksheet, last: int, width: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, width - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)


def fitting(words: str) -> str:
    """Return words that fit a cell: longer ones are cut, which an ellipsis shows."""
    if len(words) <= LONGEST // 2:
        return words
    units = words.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return words
    return units[: 2 * (LONGEST - 2)].decode("utf-16-le", "ignore") + " …"


def _point(standing: Standing) -> PointRow:
    point, band = standing.point, BAND_BY_ID.get(standing.point.likelihood)
    return PointRow(
        KIND_BY_ID[point.kind].id,
        point.sentence,
        len(standing.supporters),
        len(standing.disputers),
        point.stance or "",
        point.weight or "",
        f"{band.word} ({band.bounds})" if band else "",
        point.impact,
        score(point.likelihood, point.impact),
        point.trend or "",
        point.owner,
        point.priority,
        point.due,
        point.conditions,
        point.mitigation,
        point.why,
    )


def _articles(brief: Brief) -> Iterator[ArticleRow]:
    tagged = Counter(passage.article for passage in brief.passages())
    for article in brief.articles.values():
        yield ArticleRow(
            article.heading,
            "; ".join(article.authors),
            article.publisher,
            article.first_in,
            article.date,
            article.url,
            article.reliability,
            article.note,
            tagged[article.id],
        )
