"""Runs of text broken into lines: emphasis, raised note numbers, and what leads to the evidence."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from briefer.memo.outline import CitationStyle, Cite, CrossRef, NoteRef, Text, inline
from briefer.ui.memo_desk.drafting import Draft
from briefer.ui.memo_desk.print_type import POINT, Style
from briefer.ui.memo_desk.strips import PlacedLine, SetText, Strip, placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont, QTextLine

    from briefer.memo.outline import Run, Runs
    from briefer.ui.theme import Look


class TextSetter:
    """Set runs in a paragraph style."""

    def __init__(self, look: Look, citing: CitationStyle, scale: float = 1) -> None:
        """Take the type from the look, how citations are printed, and how large the type is beside its usual size."""
        self._look, self._citing, self._scale = look, citing, scale
        self._styles: dict[Style, Style] = {}
        self._faces: dict[tuple[Style, bool, bool], QFont] = {}
        self._metrics: dict[Style, tuple[float, float]] = {}
        self._options = {right: _option(right=right) for right in (True, False)}

    def paragraph(self, runs: Runs, style: Style, width: float) -> list[Strip]:
        """Return a paragraph as strips, one for each line, with its space above and below."""
        style = self._sized(style)
        indent = style.indent * POINT
        text, lines = self._lines(runs, style, width - indent, 0)
        last = len(lines) - 1
        return [
            Strip(
                (style.leading + (style.after if n == last else 0)) * POINT,
                (placed(text, line, indent),),
                before=0 if n else style.before * POINT,
                # Neither the first line nor the last stands alone on a page.
                keep=style.keep or (n in (0, last - 1) and n != last),
            )
            for n, line in enumerate(lines)
        ]

    def cell(self, runs: Runs, style: Style, width: float, x: float, y: float) -> tuple[list[PlacedLine], float]:
        """Return a table cell's lines from a point on, and their height."""
        style = self._sized(style)
        text, lines = self._lines(runs, style, width, y, style.leading * POINT)
        return [placed(text, line, x) for line in lines], len(lines) * style.leading * POINT

    def width_of(self, words: str, style: Style) -> float:
        """Return the width of some words on one line, rounded up."""
        return math.ceil(QFontMetricsF(self._face(self._sized(style))).horizontalAdvance(words)) + POINT

    def _sized(self, style: Style) -> Style:
        if self._scale == 1:
            return style
        if style not in self._styles:
            self._styles[style] = style.scaled(self._scale)
        return self._styles[style]

    def _lines(
        self, runs: Runs, style: Style, width: float, top: float, step: float = 0
    ) -> tuple[SetText, list[QTextLine]]:
        draft = self._draft(runs, style)
        ascent, height = self._ascent_and_height(style)
        layout = QTextLayout(draft.words, self._face(style))
        layout.setFormats(draft.formats)
        layout.setTextOption(self._options[style.right])
        layout.beginLayout()
        lines = []
        baseline = top + (style.leading * POINT - height) / 2 + ascent
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(POINT, width))
            line.setPosition(QPointF(0, baseline - line.ascent()))
            baseline += step
            lines.append(line)
        layout.endLayout()
        return SetText(layout, tuple(draft.links), tuple(draft.notes)), lines

    def _face(self, style: Style, *, bold: bool = False, italic: bool = False) -> QFont:
        key = style, bold, italic
        if key not in self._faces:
            self._faces[key] = style.font(self._look, bold=bold, italic=italic)
        return self._faces[key]

    def _ascent_and_height(self, style: Style) -> tuple[float, float]:
        if style not in self._metrics:
            metrics = QFontMetricsF(self._face(style))
            self._metrics[style] = metrics.ascent(), metrics.height()
        return self._metrics[style]

    def _draft(self, runs: Runs, style: Style) -> Draft:
        draft = Draft(lambda bold, italic: self._face(style, bold=bold, italic=italic))
        before: Run | None = None
        for run in runs:
            match run:
                case Text():
                    draft.add_text(run)
                case Cite():
                    self._cite(draft, run, after_cite=isinstance(before, Cite))
                case CrossRef(entry=entry, text=text):
                    draft.add_link(text, entry)
                case NoteRef(text=text):
                    draft.add(text)
            before = run
        if style.muted:
            draft.mute()
        return draft

    def _cite(self, draft: Draft, cite: Cite, *, after_cite: bool) -> None:
        entry = cite.entries[0] if cite.entries else None
        if self._citing is CitationStyle.INLINE:
            for words, target in _bracket(cite):
                draft.add_link(words, target) if target else draft.add(words)
        elif self._citing is not CitationStyle.ANNEX:
            if after_cite:
                draft.add_link(", ", None, raised=True)
            draft.notes.append((draft.length, cite.number))
            draft.add_link(str(cite.number), entry, raised=True)


def _bracket(cite: Cite) -> Iterator[tuple[str, int | None]]:
    """Yield a citation as it is printed in the text, each E-number by itself."""
    words = inline(cite)
    yield " [", None
    for n, (label, entry) in enumerate(zip(words.strip("[]").split(", "), cite.entries, strict=True)):
        if n:
            yield ", ", None
        yield label, entry
    yield "]", None


def _option(*, right: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
