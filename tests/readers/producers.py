"""An invented article as an analyst should see it, and the sources from which real programs make their files of it."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple

from briefer import readers
from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.core.records import Role, Shape
from briefer.core.text import Span
from briefer.store import brief_file, settings
from tests.readers import office
from tests.readers.pages import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefer.core.records import Article

TITLE = "Nobody repairs the breakwater"
AUTHOR = "Zoë Lindqvist"
DATE = "2026-02-12"
SPOKEN_DATE = "12 February 2026"
PUBLISHER = "The Quay Post"

BOLD, ITALIC = "every single stone", "a naïve “promise”"
ASTRAL = "😀 the naïve cafe\u0301 at the ferry’s stop"
"""Words with a sign beyond the first plane, and one whose accent is a character of its own."""


class Block(NamedTuple):
    """A paragraph of the article: its words with `<b>` and `<i>`, and what it is."""

    markup: str
    kind: str = "p"
    """`h1`, `p`, `h2`, `h3`, `li`, `quote`, `byline` or `date`."""

    @property
    def words(self) -> str:
        """What an analyst reads."""
        return unescape(re.sub("<[^>]*>", "", self.markup))

    @property
    def role(self) -> Role:
        """What it has to be taken for."""
        return {
            "h1": Role.TITLE,
            "h2": Role.HEADING,
            "h3": Role.HEADING,
            "byline": Role.BYLINE,
            "date": Role.DATELINE,
        }.get(self.kind, Role.BODY)

    @property
    def shape(self) -> Shape:
        """How it is set apart."""
        return {"li": Shape.ITEM, "quote": Shape.QUOTE}.get(self.kind, Shape.PLAIN)


STORY = (
    Block(TITLE, "h1"),
    Block(f"By {AUTHOR}", "byline"),
    Block(SPOKEN_DATE, "date"),
    *map(Block, office.LONG[:3]),
    Block("What the storm took", "h2"),
    Block(f"The storm took <b>{BOLD}</b> of the outer wall, and with it <i>{ITALIC}</i> of the harbour office."),
    *map(Block, office.LONG[3:5]),
    Block("Fewer boats on the northern quay", "li"),
    Block("More rain in every month of winter, and wind that stops the crane for days", "li"),
    Block("No shelter", "li"),
    Block(office.LONG[5]),
    Block("Who pays", "h2"),
    Block(f"{PROSE[3]} {PROSE[1]} So says the timetable.", "quote"),
    Block(f"Nobody sat at {ASTRAL}, and nobody had asked the long-standing members of the council to go there."),
    Block("The council", "h3"),
    *map(Block, office.LONG[6:9]),
    Block("The company", "h3"),
    *map(Block, office.LONG[9:]),
)


def page(*, head: str = "", around: str = "{}") -> str:
    """Return the article as a web page, with more in its head, and something around it."""
    inner = around.format("".join(elements(STORY)))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head>'
        f"<body>{inner}</body></html>"
    )


def elements(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the blocks as they stand in a web page."""
    listed = False
    for block in blocks:
        if listed != (block.kind == "li"):
            listed = not listed
            yield "<ul>" if listed else "</ul>"
        tag, name = {"quote": ("blockquote", ""), "byline": ("p", "byline"), "date": ("p", "date")}.get(
            block.kind, (block.kind, "")
        )
        inner = f"<p>{block.markup}</p>" if tag == "blockquote" else block.markup
        yield f'<{tag} class="{name}">{inner}</{tag}>' if name else f"<{tag}>{inner}</{tag}>"


META = (
    f'<meta name="author" content="{escape(AUTHOR)}"><meta property="article:published_time" '
    f'content="{DATE}T08:00:00Z"><meta property="og:site_name" content="{PUBLISHER}">'
)


class Shown(NamedTuple):
    """A part of an article as an analyst sees it."""

    words: str
    role: Role
    level: int
    shape: Shape


def shown(article: Article) -> list[Shown]:
    """Return the parts of an article, but for what was marked as furniture of its pages."""
    parts = [part for part in article.parts if part.role is not Role.FURNITURE]
    levels = (part.level if part.role is Role.HEADING else 0 for part in parts)
    return [
        Shown(article.text[part.start : part.end], part.role, level, part.shape)
        for part, level in zip(parts, levels, strict=True)
    ]


def expected(top: int = 1, blocks: Sequence[Block] = STORY) -> list[Shown]:
    """Return what blocks have to be read as; `top` is the level of the first heading below the title."""
    levels = {"h2": top, "h3": top + 1}
    return [Shown(block.words, block.role, levels.get(block.kind, 0), block.shape) for block in blocks]


def furniture(article: Article) -> list[str]:
    """Return what was marked as furniture of an article's pages."""
    return [article.text[part.start : part.end] for part in article.parts if part.role is Role.FURNITURE]


def emphasis(article: Article) -> set[tuple[str, str]]:
    """Return the words that are set in bold or italics, and how."""
    return {(article.text[mark.start : mark.end], mark.style) for mark in article.marks}


def over_page_breaks(article: Article) -> list[str]:
    """Return some words around each page break that falls within a paragraph."""
    around = [article.text[page - 25 : page + 25] for page in article.pages if page > 0]
    return [words.strip() for words in around if "\n" not in words]


def tag_and_reopen(path: Path, folder: Path, quotes: Sequence[str]) -> None:
    """Tag words of an article, open the brief anew, read the file anew: the passages stand where they stood."""
    brief, article = folder / "tagged.briefer", readers.read(path)
    marked = {Span(start, start + len(words)) for words in quotes for start in [article.text.index(words)]}
    brief_file.new_brief(brief, settings.load(), [changes.AddArticle(article)])
    with brief_file.BriefFile(brief, settings.load()) as opened:
        for start, end in marked:
            opened.do(changes.Annotate(article.id, start, end, RISK.id))
    again = readers.read(path)
    with brief_file.BriefFile(brief, settings.load()) as opened:
        kept, passages = opened.brief.articles[again.id], list(opened.brief.passages(again.id))
    assert (kept.text, kept.parts, kept.pages, kept.marks) == (again.text, again.parts, again.pages, again.marks)
    assert {each.span for each in passages} == marked
    assert sorted(each.quote for each in passages) == sorted(again.text[slice(*each.span)] for each in passages)
    assert {each.quote for each in passages} == set(quotes)
