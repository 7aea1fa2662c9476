"""The passages as Markdown (CommonMark): by article and kind, each quote in a block of its own, word for word."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS
from briefer.exchange.rows import Row, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.core.brief import Brief

_MARKS = re.compile(r"([\\`*_\[\]<>&|~#!=:@])")
_LIST = re.compile(r"^(\d+)([.)])|^([-+])")


def write(brief: Brief) -> bytes:
    """Return a brief's passages as Markdown, UTF-8, LF."""
    pairs = list(zip(brief.passages(), rows(brief), strict=True))
    title = f"# {escaped(brief.name or 'Passages')}" if pairs else "# No passages yet"
    by_article = groupby(pairs, key=lambda pair: pair[0].article)
    lines = [title, *(line for _, each in by_article for line in _article([row for _, row in each]))]
    return ("\n".join(lines) + "\n").encode()


def _article(found: Sequence[Row]) -> Iterator[str]:
    yield from ("", f"## {escaped(found[0].article)}")
    source = [found[0].author, found[0].publisher, found[0].date]
    if any(source):
        yield from ("", escaped(", ".join(filter(None, source))))
    for kind in KINDS:
        of_kind = [row for row in found if row.tag == kind.id]
        if of_kind:
            yield from ("", f"### {kind.plural}")
        for row in of_kind:
            yield from _passage(row)


def _passage(row: Row) -> Iterator[str]:
    quote = row.quote.split("\n")
    yield ""
    yield from (f"> {line}".rstrip() for line in map(escaped, quote))
    told = [f"E{row.number}", row.paragraph, row.subtag, row.stance, row.annotator, row.created[:10]]
    yield from ("", escaped(", ".join(filter(None, told))))
    for label, text in (("Said by", row.said_by), ("Note", row.note), ("Gist", row.gist), ("Points", row.points)):
        if text.strip():
            yield from ("", f"- **{label}:** {escaped(' '.join(text.split()))}")


def escaped(line: str) -> str:
    r"""Return one line of text as CommonMark that shows just these characters.

    >>> escaped("1. *Water* ")
    '1\\. \\*Water\\*&#32;'
    """
    words = line.strip()
    before, _, after = line.partition(words) if words else (line, "", "")
    marked = _LIST.sub(lambda mark: f"{mark[1] or ''}\\{mark[2] or mark[3]}", _MARKS.sub(r"\\\1", words))
    return _coded(before) + marked + _coded(after)


def _coded(white: str) -> str:
    return "".join(f"&#{ord(char)};" for char in white)
