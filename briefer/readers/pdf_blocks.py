"""From the paragraphs of a printed document to blocks: words joined over line ends, headings by size, page breaks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from briefer.core.records import Role, Shape
from briefer.readers import wording
from briefer.readers.blocks import Block, is_running
from briefer.readers.parts import INVISIBLE
from briefer.readers.runs import Run, joined
from briefer.readers.word_styles import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.readers.pdf_hyphens import Hyphens
    from briefer.readers.pdf_lines import Line
    from briefer.readers.pdf_paragraphs import Setting
    from briefer.readers.pdf_words import Word
    from briefer.readers.runs import Style

_LONGEST_HEADING = 220
_SET_IN = 1.0
"""How far in a block quotation stands on the left, in times of the letters' size."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some lines that belong together, as one block, and where in its text new pages begin."""

    lines: Sequence[Line]
    block: Block
    breaks: tuple[tuple[int, int], ...] = ()
    """Number of a page, from 0, and the offset where its first word stands."""

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.lines[0].page


def paragraph(lines: Sequence[Line], hyphens: Hyphens, setting: Setting) -> Paragraph | None:
    """Return the paragraph that some lines are, None if it shows nothing."""
    runs: list[Run] = []
    breaks = []
    at = 0
    for n, line in enumerate(lines):
        if n and line.page != lines[n - 1].page:
            breaks.append((line.page, at))
        following = lines[n + 1] if n + 1 < len(lines) else None
        added = list(_runs(line, following, hyphens, first=n == 0))
        at += sum(len(run.text) for run in added)
        runs += added
    text, marks = joined(runs)
    if not text.strip(INVISIBLE):
        return None
    shape = Shape.ITEM if lines[0].bullet else Shape.QUOTE if _is_quotation(lines, setting) else Shape.PLAIN
    return Paragraph(lines, Block(text, Role.BODY if lines[0].gaps else None, 0, shape, marks), tuple(breaks))


def _runs(line: Line, following: Line | None, hyphens: Hyphens, *, first: bool) -> Iterator[Run]:
    """Yield a line's words with what stands between them, without the sign of a list item; a number stays."""
    start = 1 if first and line.bullet and not any(map(str.isalnum, line.bullet)) and line.bullet != "o" else 0
    for n, (word, after) in enumerate(pairwise([*line.words[start:], None]), start + 1):
        if word is None:
            continue
        text, space = word.text, ""
        if after is not None:
            space = "\t" if n in line.gaps and line.bullet == "" else " "
        elif following is not None:
            text, space = hyphens.joint(word.text, following.words[0].text)
        yield Run(text, _styles(word))
        yield Run(space)


def _styles(word: Word) -> frozenset[Style]:
    bold: frozenset[Style] = frozenset(["bold"] if word.bold else [])
    return bold | (frozenset(["italic"]) if word.italic else frozenset())


def _is_quotation(lines: Sequence[Line], setting: Setting) -> bool:
    """Tell whether a paragraph of several lines is set in on both sides."""
    alike = max(line.left for line in lines) - min(line.left for line in lines) < lines[0].size / 2
    room = min(setting.frame(line).right - line.right for line in lines)
    inside = all(setting.indent(line) > _SET_IN for line in lines)
    return len(lines) > 1 and alike and inside and room > _SET_IN * lines[0].size


def with_headings(found: Sequence[Paragraph], setting: Setting, title: str) -> list[Paragraph]:
    """Return the paragraphs with title and headings told from the text by their letters."""
    bold = sum(paragraph.lines[0].is_bold for paragraph in found) * 2 < len(found)
    heads = [n for n, each in enumerate(found) if _could_head(each, setting, bold=bold) and _has_below(found, n)]
    main = _title(found, heads, setting, wording.fold(" ".join(title.split())))
    ranks = sorted({_weight(found[n], setting) for n in heads if n != main}, reverse=True)
    levels = {n: min(DEEPEST, ranks.index(_weight(found[n], setting)) + 1) for n in heads if n != main}
    marked = {n: (Role.HEADING, level) for n, level in levels.items()} | (
        {} if main is None else {main: (Role.TITLE, 0)}
    )
    return [_headed(each, *marked[n]) if n in marked else each for n, each in enumerate(found)]


def _headed(each: Paragraph, role: Role, level: int) -> Paragraph:
    return Paragraph(each.lines, Block(each.block.text, role, level), each.breaks)


def _weight(each: Paragraph, setting: Setting) -> float:
    return max(each.lines[0].size, setting.size)


def _could_head(each: Paragraph, setting: Setting, *, bold: bool) -> bool:
    line, text = each.lines[0], each.block.text
    if each.block.shape is Shape.QUOTE or len(text) > _LONGEST_HEADING or not any(map(str.isalpha, text)):
        return False
    if setting.is_large(line):
        return True
    is_bold = bold and all(line.is_bold for line in each.lines) and line.size >= setting.size
    return is_bold and each.block.role is None and not is_running(text) and not text.endswith((",", ";"))


def _has_below(found: Sequence[Paragraph], n: int) -> bool:
    return n + 1 < len(found)


def _title(found: Sequence[Paragraph], heads: Sequence[int], setting: Setting, name: str) -> int | None:
    """Return which paragraph above the running text is the title: the one that says it, or the largest."""
    text = next((n for n, each in enumerate(found) if n not in set(heads) and is_running(each.block.text)), len(found))
    top = [n for n in heads if n < text]
    said = [n for n in top if name and wording.fold(found[n].block.text) == name]
    large = [n for n in top if setting.is_large(found[n].lines[0])]
    return said[0] if said else max(large, key=lambda n: (found[n].lines[0].size, -n), default=None)


def furniture(texts: Iterable[str]) -> list[Block]:
    """Return the block that a page's running heads or feet are, if they show anything."""
    text = "\t".join(filter(None, (text.strip(INVISIBLE) for text in texts)))
    return [Block(text, Role.FURNITURE)] if text else []


def words(lines: Sequence[Line]) -> list[list[str]]:
    """Return the words of each line."""
    return [[word.text for word in line.words] for line in lines]


def starts(found: Sequence[tuple[int, tuple[tuple[int, int], ...], int]], pages: int, end: int) -> tuple[int, ...]:
    """Return where each page begins, from where each block begins, its breaks, and the page it begins on.

    A page without words begins where the next one does.
    """
    first: dict[int, int] = {}
    for start, breaks, page in found:
        for number, at in chain([(page, start)], ((number, start + at) for number, at in breaks)):
            first.setdefault(number, at)
    offsets = [end] * pages
    for number in reversed(range(pages)):
        later = offsets[number + 1] if number + 1 < pages else end
        offsets[number] = min(later, first.get(number, later))
    if offsets:
        offsets[0] = 0
    return tuple(offsets)
