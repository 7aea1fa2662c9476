"""From the memo's outline to strips: every block set in the type and width of the page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from briefer.memo.outline import (
    Block,
    CitationStyle,
    Fields,
    Heading,
    Listing,
    Outline,
    Paragraph,
    Picture,
    Quotation,
    Section,
    Table,
    Text,
)
from briefer.memo.speaking import say, speaking
from briefer.ui.memo_desk import print_type
from briefer.ui.memo_desk.print_type import HAIRLINE, INK, PARAGRAPHS, POINT, Style, sheet_of
from briefer.ui.memo_desk.strips import Link, PlacedImage, PlacedLine, Rule, Strip
from briefer.ui.memo_desk.text_setting import TextSetter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QColor

    from briefer.memo.outline import Column, Runs
    from briefer.ui.theme import Look

_LABELS = 0.17
"""The share of the header block's labels of the width."""
_GAP = 7 * POINT
"""On the right of each cell."""
_CELL_PAD, _FIELD_PAD = 3 * POINT, 3.5 * POINT
"""Above and below the words of a cell."""
_TALLEST = 440 * POINT
"""A picture and its caption fit a page of either paper."""
_THIN, _THICK = 0.5 * POINT, 0.9 * POINT


class Edge(NamedTuple):
    """The foot of a table's row: the white above and below its words, and the rule under it."""

    pad: float
    thickness: float
    colour: QColor


HEAD, ROW = Edge(_CELL_PAD, _THICK, INK), Edge(_CELL_PAD, _THIN, HAIRLINE)


class Typesetter:
    """Set outlines. Blocks that were in the last one, too, are not set again."""

    def __init__(self, look: Look) -> None:
        """Take the type from the look."""
        self._look = look
        self._known: dict[object, list[Strip]] = {}
        self._used: dict[object, list[Strip]] = {}
        self._width = sheet_of(Outline("", ())).width
        self._text = TextSetter(look, CitationStyle.FOOTNOTE)
        self._ground: tuple[object, ...] = ()
        self._finished = True

    def set(self, outline: Outline) -> Iterator[Strip]:
        """Yield the strips of a memo's body in order, each set only when it is asked for."""
        sheet = sheet_of(outline)
        ground = (outline.page, outline.style, outline.compact)
        if ground != self._ground:
            self._ground, self._known, self._used = ground, {}, {}
            self._text = TextSetter(self._look, outline.style, sheet.scale)
        self._width = sheet.width
        # What the last pass did not come to is still good.
        self._known = self._used if self._finished else {**self._known, **self._used}
        self._used, self._finished = {}, False
        for section in outline.sections:
            yield from self._section(section)
        if outline.style is CitationStyle.ENDNOTE and outline.cites:
            yield from self._endnotes(outline)
        self._finished = True

    def footnote(self, number: int, runs: Runs) -> list[Strip]:
        """Return the strips of one note at the foot of a page."""
        return self._once(("note", number, runs), lambda: self._item(f"{number}", runs, print_type.FOOTNOTE))

    def line(self, words: str, style: Style, width: float) -> Strip:
        """Return one line of text, such as a page number."""
        return self._text.paragraph((Text(words),), style, width)[0]

    def _endnotes(self, outline: Outline) -> list[Strip]:
        with speaking(outline.language):
            strips = self._heading(say("Notes"), print_type.SECTION)
        for cite in outline.cites:
            strips += self.footnote(cite.number, cite.note)
        return strips

    def _once(self, key: object, make: Callable[[], list[Strip]]) -> list[Strip]:
        strips = self._used.get(key) or self._known.get(key)
        if strips is None:
            strips = make()
        self._used[key] = strips
        return strips

    def _section(self, section: Section) -> Iterator[Strip]:
        begins = section.new_page
        if section.title:
            first, *more = self._heading(section.title, print_type.SECTION)
            yield from (replace(first, new_page=begins), *more)
            begins = False
        for block in section.blocks:
            strips = self._once(block, partial(self._block, block))
            yield from (replace(strips[0], new_page=True), *strips[1:]) if begins else strips
            begins = False

    def _block(self, block: Block) -> list[Strip]:
        made: list[Strip] = []
        match block:
            case Paragraph(runs=runs, style=style, entry=entry, keep_next=keep):
                style_of = PARAGRAPHS[style]
                made = self._paragraph(runs, replace(style_of, keep=style_of.keep or keep), entry)
            case Heading(text=text):
                made = self._heading(text, print_type.SUBHEADING)
            case Listing(items=items, ordered=ordered):
                marks = [f"{n}." if ordered else "•" for n in range(1, len(items) + 1)]
                pairs = zip(marks, items, strict=True)
                made = [strip for mark, runs in pairs for strip in self._item(mark, runs, print_type.ITEM)]
            case Quotation(text=text):
                made = self._quotation(text)
            case Fields():
                made = self._fields(block)
            case Table():
                made = self._table(block)
            case Picture():
                made = self._picture(block)
        return made

    def _picture(self, picture: Picture) -> list[Strip]:
        across, (wide, high) = self._width * picture.share, picture.pixels
        fitted = min(1.0, _TALLEST / (across * high / wide))
        rect = QRectF(0, 10 * POINT, across * fitted, across * high / wide * fitted)
        image = PlacedImage(QImage.fromData(picture.data), rect, picture.alt, {})
        caption = self._paragraph((Text(picture.caption),), print_type.FIGURE_CAPTION)
        return [Strip(rect.bottom() + 3 * POINT, image=image, keep=True), *caption]

    def _paragraph(self, runs: Runs, style: Style, entry: int | None = None) -> list[Strip]:
        strips = self._text.paragraph(runs, style, self._width)
        return [_leading_to(strip, entry) for strip in strips] if entry is not None else strips

    def _heading(self, text: str, style: Style) -> list[Strip]:
        return self._text.paragraph((Text(text),), style, self._width)

    def _item(self, mark: str, runs: Runs, style: Style) -> list[Strip]:
        """Return a paragraph with a mark hanging in its indent."""
        strips = self._text.paragraph(runs, style, self._width)
        marked = self._text.paragraph((Text(mark),), replace(style, indent=0), self._width)[0]
        return [replace(strips[0], lines=(*marked.lines, *strips[0].lines)), *strips[1:]]

    def _quotation(self, text: str) -> list[Strip]:
        strips = self._text.paragraph((Text(text),), print_type.QUOTATION, self._width)
        bar = 2 * POINT
        return [replace(s, rules=(Rule(QRectF(4 * POINT, 0, bar, s.height), HAIRLINE),)) for s in strips]

    def _fields(self, block: Fields) -> list[Strip]:
        rows = []
        for row in block.rows:
            labels = self._width * _LABELS
            cells = [((Text(row.label, bold=True),), labels), (row.runs, self._width - labels)]
            rows.append(self._row(cells, [print_type.FIELD] * 2, Edge(_FIELD_PAD, _THIN, HAIRLINE)))
        top = Rule(QRectF(0, 0, self._width, _THICK), INK)
        last = rows[-1]
        foot = last.rules[0]._replace(rect=last.rules[0].rect.adjusted(0, _THIN - _THICK, 0, 0), colour=INK)
        rows[-1] = replace(last, rules=(foot,), height=last.height + 4 * POINT)
        return [replace(rows[0], rules=(top, *rows[0].rules)), *rows[1:]]

    def _table(self, block: Table) -> list[Strip]:
        widths = self._widths(block.columns)
        styles = [replace(print_type.CELL, right=column.numeric) for column in block.columns]
        heads = [replace(print_type.HEAD_CELL, right=column.numeric) for column in block.columns]
        titles: list[Runs] = [(Text(column.title),) for column in block.columns]
        head = replace(self._row(list(zip(titles, widths, strict=True)), heads, HEAD), keep=True)
        rows = [
            replace(self._row(list(zip(cells, widths, strict=True)), styles, ROW), header=head) for cells in block.rows
        ]
        caption = self._paragraph((Text(block.caption),), print_type.CAPTION) if block.caption else []
        return [*caption, head, *rows, Strip(6 * POINT)]

    def _widths(self, columns: Sequence[Column]) -> list[float]:
        """Return the columns' widths by their shares, but none too narrow for its title: the widest gives way."""
        share = sum(column.share for column in columns) or 1
        widths = [self._width * column.share / share for column in columns]
        least = [self._text.width_of(column.title, print_type.HEAD_CELL) + _GAP for column in columns]
        given = [max(0.0, need - width) for need, width in zip(least, widths, strict=True)]
        widest = widths.index(max(widths))
        widths = [width + more for width, more in zip(widths, given, strict=True)]
        widths[widest] -= sum(given)
        return widths

    def _row(self, cells: Sequence[tuple[Runs, float]], styles: Sequence[Style], edge: Edge) -> Strip:
        x, height = 0.0, 0.0
        lines: list[PlacedLine] = []
        for (runs, width), style in zip(cells, styles, strict=True):
            placed, tall = self._text.cell(runs, style, width - _GAP, x, edge.pad)
            lines += placed
            height = max(height, tall)
            x += width
        height += 2 * edge.pad
        rule = Rule(QRectF(0, height - edge.thickness, self._width, edge.thickness), edge.colour)
        return Strip(height, tuple(lines), (rule,))


def _leading_to(strip: Strip, entry: int) -> Strip:
    """Return a strip all of whose words lead to a piece of evidence."""
    lines = tuple(
        line._replace(text=replace(line.text, links=(Link(0, len(line.text.layout.text()), entry),)))
        for line in strip.lines
    )
    return replace(strip, lines=lines)
