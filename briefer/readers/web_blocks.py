"""From a parsed page to its paragraphs in order, each with what the markup says of it. What is never text is left out.

Headings, list items, block quotes, bold and italics come out as structure; white space is put as a browser shows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from briefer.core.records import Mark, Role, Shape
from briefer.core.text import Span
from briefer.readers.blocks import Block, is_running, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    Style: TypeAlias = Literal["bold", "italic"]

_NEVER = frozenset(
    "script style noscript template head svg math button select option datalist textarea input iframe object embed "
    "canvas audio video map progress meter rp rt amp-ad amp-consent amp-sidebar".split()
)
_WITHIN_LINES = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby s samp small "
    "span strike strong sub sup time tt u var wbr img picture source amp-img".split()
)
_STYLES: dict[str, Style] = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LONGEST_CELL = 160
_NUMBER = re.compile(r"\s*[0-9]{1,4}\s*")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Setting(NamedTuple):
    """What an element says of the paragraphs in it."""

    role: Role | None = None
    level: int = 0
    shape: Shape = Shape.PLAIN
    keeps_lines: bool = False


class Segment(NamedTuple):
    """A paragraph of a page, the element it stands in, and how many of its characters are links."""

    block: Block
    home: _Element
    linked: int


_SETTINGS = {
    **{tag: Setting(Role.HEADING, level) for tag, level in _HEADINGS.items()},
    "li": Setting(Role.BODY, shape=Shape.ITEM),
    "blockquote": Setting(Role.BODY, shape=Shape.QUOTE),
    "pre": Setting(Role.BODY, keeps_lines=True),
}


def raise_numbers(root: _Element) -> None:
    """Put raised digits for raised numbers: that of a note could not be told from the word that it is glued to."""
    for element in root.iter("sup"):
        digits = "".join(map(str, element.itertext()))
        if _NUMBER.fullmatch(digits):
            del element[:]
            element.text = digits.strip().translate(_RAISED)


def segments(root: _Element) -> list[Segment]:
    """Return the paragraphs of an element in order."""
    walk = _Walk()
    walk.visit(root, Setting())
    walk.end(root, Setting())
    return walk.found


class _Walk:
    """Gather words until an element ends their paragraph."""

    def __init__(self) -> None:
        self.found: list[Segment] = []
        self._words: list[str] = []
        self._length = self._linked = self._links = 0
        self._marks: list[Mark] = []

    def visit(self, element: _Element, setting: Setting) -> None:
        self._say(element.text, setting)
        for child in element:
            tag: object = child.tag  # that of a comment is a function
            if isinstance(tag, str) and tag not in _NEVER:
                self._child(child, setting, element)
            self._say(child.tail, setting)

    def _child(self, child: _Element, setting: Setting, home: _Element) -> None:
        if child.tag == "br":
            self._add("\n")
        elif child.tag in _WITHIN_LINES or ":" in child.tag:  # as office programs mark places and empty paragraphs
            self._inline(child, setting)
        else:
            inner = _SETTINGS.get(child.tag, setting)
            self.end(home, setting)
            if child.tag == "tr" and _is_row(child):
                self._row(child)
            else:
                self.visit(child, inner)
            self.end(child, inner)

    def _inline(self, element: _Element, setting: Setting) -> None:
        start, paragraphs = self._length, len(self.found)
        leads = element.tag == "a" and not _is_anchor(element)
        self._links += leads
        self.visit(element, setting)
        self._links -= leads
        if paragraphs != len(self.found):
            return
        style = _STYLES.get(str(element.tag))
        if style and start < self._length:
            self._marks.append(Mark(start, self._length, style))

    def _row(self, row: _Element) -> None:
        cells = (" ".join("".join(map(str, cell.itertext())).split()) for cell in row)
        shown = list(filter(None, cells))
        self._add("\t".join(shown))
        self.end(row, Setting(Role.BODY if len(shown) > 1 else None))

    def _say(self, words: str | None, setting: Setting) -> None:
        if words:
            self._add(words.expandtabs(4) if setting.keeps_lines else self._spaced(words))

    def _spaced(self, words: str) -> str:
        """Return words with single spaces, none after another one or at the beginning of a line."""
        plain = _SPACE.sub(" ", words)
        before = self._words[-1][-1] if self._words else "\n"
        return plain[1:] if plain[0] == " " and before in " \n\t" else plain

    def _add(self, words: str) -> None:
        if words:
            self._words.append(words)
            self._length += len(words)
            self._linked += len(words) if self._links else 0

    def end(self, home: _Element, setting: Setting) -> None:
        """End the paragraph, if there is one."""
        text, marks, linked = "".join(self._words), sorted(self._marks, key=_start), self._linked
        self._words, self._marks = [], []
        self._length = self._linked = 0
        for span in _paragraphs(text):
            begun = bisect_left(marks, span.end, key=_start)
            here = within(marks[:begun], span)
            marks[:begun] = [mark for mark in marks[:begun] if mark.end > span.end]
            block = Block(text[slice(*span)], setting.role, setting.level, setting.shape, here)
            self.found += [Segment(block, home, linked)] if block.text.strip() else []


def _paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a text in which line breaks may stand for the ends of paragraphs."""
    lines = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    if not lines:
        return
    start = lines[0].start
    for above, line in pairwise(lines):
        blank = line.start - above.end > 1
        if blank or (is_running(text[slice(*above)]) and is_running(text[slice(*line)])):
            yield Span(start, above.end)
            start = line.start
    yield Span(start, lines[-1].end)


def _start(mark: Mark) -> int:
    return mark.start


def _is_anchor(link: _Element) -> bool:
    """Tell whether an `a` is a mark in a page, or leads to one, rather than to a page."""
    target = link.get("href")
    return bool(link.get("name") or link.get("id")) if target is None else bool(re.search(r"#[^!/]", target))


def _is_row(row: _Element) -> bool:
    """Tell whether a row of a table is data, and not the layout of a page."""
    return all(
        all(each.tag in _WITHIN_LINES or each.tag in ("br", "p") for each in cell.iterdescendants("*"))
        and len("".join(map(str, cell.itertext()))) <= _LONGEST_CELL
        for cell in row
    )
