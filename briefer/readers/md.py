"""Markdown. The text stays as it was typed; only the roles of its parts come from the markup.

A part begins behind its `#`, `-` or `>`, so that the sentence key tags the author's words without them; the
pane still shows them. Markup on a line of its own (rules, fences, link targets) is navigation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.records import Role
from briefer.readers import front_matter
from briefer.readers.assemble import assemble
from briefer.readers.files import load
from briefer.readers.md_marks import shaped
from briefer.readers.parts import INVISIBLE, Line, Run, lines, spaced

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefer.core.records import Article

suffixes = (".md", ".markdown")

_CUT = 2_000
"""How much of a line the parser sees: block structure shows in a line's first characters, and it reads slowly."""

_DEEPEST = 200
"""How far in a line can stand and still say something about the structure, in code points."""

_LONG_LINE = 160
"""A line as long as this is a paragraph of its own: nobody wraps there."""

_MARKERS = re.compile(r"(?:[ \t]|>|[-*+](?=[ \t])|#{1,6}(?=[ \t]))*")
_IMAGE_ONLY = re.compile(r"(?:\[?!\[[^\[\]]*\](?:\([^()]*\))?(?:\]\([^()]*\))?\s*)+")
_BARE_MARKUP = re.compile(r"\[[^\[\]]+\]: ?\S+.*|<!--.*|</?\w[^<>]*>|[|: -]+")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_MARKUP = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])|\s#+$|</?\w{1,10}/?>")
_HARD_BREAKS = ("  ", "\\")
_MOST_MARKUP = 2_000


class _Block(NamedTuple):
    """Visible lines that the parser takes together, by their numbers among the visible lines."""

    end: int
    tag: str
    underlined: bool


def read(path: Path) -> Article:
    """Return the article in a Markdown file. Raises `BrieferError` for what is no readable text."""
    text = load(path).text
    visible = lines(text)
    opening = front_matter.fenced(text, visible)
    block = text[: visible[opening - 1].end].split("\n")[1:-1] if opening else []
    front = [(visible[0], visible[opening - 1], Role.FRONT_MATTER)] if opening else []
    pieces = [shaped(text, piece) for piece in spaced(text, [*front, *_runs(text, visible[opening:])], _plain)]
    return assemble(path, text, pieces, front_matter.fields(front_matter.entries(block)))


def _runs(text: str, visible: list[Line]) -> Iterator[Run]:
    """Yield the first and last line of each part with the role that markup gives it, all visible lines in turn."""
    blocks = _blocks(text, visible)
    opened = False
    at = 0
    while at < len(visible):
        block = blocks.get(at, _Block(at + 1, "", underlined=False))
        run = visible[at : block.end]
        if block.tag == "tr":
            yield run[0], run[-1], Role.BODY
        elif block.tag.startswith("h"):
            yield from _heading(text, run, block, Role.HEADING if opened or block.tag != "h1" else Role.TITLE)
        else:
            yield from _paragraphs(text, run)
        opened = opened or block.tag == "h1" or run[-1].end - run[0].start > _LONG_LINE
        at = block.end


def _blocks(text: str, visible: list[Line]) -> dict[int, _Block]:
    """Return the headings and paragraphs that the parser finds, by their first line."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["block"])
    source, owners = _source(text, visible)
    found: dict[int, _Block] = {}
    for token in parser.parse(source):
        if token.type in ("paragraph_open", "heading_open", "tr_open") and token.map:
            owned = [n for n in owners[token.map[0] : token.map[1]] if n is not None]
            found.setdefault(owned[0], _Block(owned[-1] + 1, token.tag, underlined=token.markup in ("=", "-")))
    return found


def _source(text: str, visible: list[Line]) -> tuple[str, list[int | None]]:
    """Return what the parser reads, with long lines cut and blank ones thinned, and whose line each of its lines is."""
    source: list[str] = []
    owners: list[int | None] = []
    for n, line in enumerate(visible):
        if n and line.number > visible[n - 1].number + 1:
            source.append("")
            owners.append(None)
        source.append(text[line.start - min(line.indent, _DEEPEST) : min(line.end, line.start + _CUT)])
        owners.append(n)
    return "\n".join(source), owners


def _heading(text: str, run: list[Line], block: _Block, role: Role) -> Iterator[Run]:
    shown = run[:-1] if block.underlined else run
    yield _unmarked(text, shown[0]), shown[-1], role
    for line in run[len(shown) :]:
        yield line, line, Role.NAVIGATION


def _paragraphs(text: str, run: list[Line]) -> Iterator[Run]:
    first = run[0]
    for line, following in zip(run, [*run[1:], None], strict=True):
        if following is None or _breaks(text, line, following):
            yield _unmarked(text, first), line, _role(text, first, line)
            first = following or line


def _breaks(text: str, line: Line, following: Line) -> bool:
    """Tell whether a paragraph ends with a line although no blank line follows."""
    long = max(line.end - line.start, following.end - following.start) >= _LONG_LINE
    return long or text.startswith(_HARD_BREAKS[0], line.end) or text.endswith(_HARD_BREAKS[1], line.start, line.end)


def _role(text: str, first: Line, last: Line) -> Role | None:
    if first.number != last.number or last.end - first.start > _MOST_MARKUP:
        return None
    shown = text[first.start : last.end]
    if _IMAGE_ONLY.fullmatch(shown):
        return Role.CAPTION
    return Role.NAVIGATION if _BARE_MARKUP.fullmatch(shown) else None


def _unmarked(text: str, line: Line) -> Line:
    match = _MARKERS.match(text, line.start, line.end)
    shown = text[match.end() if match else line.start : line.end].lstrip(INVISIBLE)
    return Line(line.number, line.indent, line.end - len(shown), line.end) if shown else line


def _plain(words: str) -> str:
    return _MARKUP.sub("", _LINK.sub(r"\1", words)).strip(INVISIBLE)
