"""What the analyst types, as blocks: paragraphs by line, `- ` for a list, `[E3]` for a citation."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.memo.evidence import citation_pattern, numbers_in
from briefer.memo.outline import Block, Cite, Listing, Paragraph, ParagraphStyle, Runs, Text

if TYPE_CHECKING:
    from briefer.memo.evidence import Evidence

_BULLET = re.compile(r"\s*[-*•–]\s+")
_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s+")


def blocks_of(text: str, evidence: Evidence, style: ParagraphStyle = ParagraphStyle.BODY) -> tuple[Block, ...]:
    """Return a typed text as blocks: each line that holds anything is a paragraph or an item of a list."""
    blocks: list[Block] = []
    lines = [line for line in text.split("\n") if line.strip()]
    for marker, group in groupby(lines, key=_marker):
        if marker is None:
            blocks += [Paragraph(runs_in(line, evidence), style) for line in group]
        else:
            items = tuple(runs_in(marker.sub("", line, count=1), evidence) for line in group)
            blocks.append(Listing(items, ordered=marker is _NUMBER))
    return tuple(blocks)


def _marker(line: str) -> re.Pattern[str] | None:
    return next((pattern for pattern in (_BULLET, _NUMBER) if pattern.match(line)), None)


def runs_in(line: str, evidence: Evidence) -> Runs:
    """Return a typed line as runs. Brackets that name a passage become citations, any other stays as typed."""
    runs: list[Text | Cite] = []
    end = 0
    for found in citation_pattern().finditer(line):
        numbers = numbers_in(found.group(), evidence)
        if None in numbers:
            continue
        # The note's number stands right at the word, not after a space.
        runs.append(Text(line[end : found.start()].rstrip(" ")))
        runs.append(Cite(tuple(number for number in numbers if number is not None)))
        end = found.end()
    runs.append(Text(line[end:].rstrip()))
    return tuple(run for run in runs if not isinstance(run, Text) or run.text)
