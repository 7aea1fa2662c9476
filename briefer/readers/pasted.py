"""Words from the clipboard or dragged from a browser, as an article: all of them, for somebody chose just these."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import BrieferError
from briefer.core.records import Role, replace
from briefer.core.text import canonical
from briefer.readers.assemble import assemble
from briefer.readers.blocks import Block, flow, titled
from briefer.readers.files import LIMIT
from briefer.readers.page import is_title_like
from briefer.readers.parts import INVISIBLE, Piece, pieces
from briefer.readers.web_blocks import Segment, segments

if TYPE_CHECKING:
    from briefer.core.records import Article

CLIPBOARD = "the clipboard"
NAME = "Pasted text"

_ADDRESS = re.compile(r"(?:https?|ftp|file)://\S+|(?:data|blob|about|mailto):\S+")
_MOST_LINKED = 0.9


class Pasted(NamedTuple):
    """What was pasted or dropped: its words, the same as a page if it came with its looks, and where it is from."""

    text: str
    page: str = ""
    url: str = ""

    @property
    def is_link(self) -> bool:
        """Whether it is nothing but the address of a page or of a picture, or a link to one."""
        lines = [line for line in self.text.splitlines() if line.strip(INVISIBLE)]
        found = _segments(self.page)
        if not found:
            return bool(lines) and all(map(_ADDRESS.fullmatch, map(str.strip, lines)))
        whole = sum(len(segment.block.text) for segment in found)
        return sum(segment.linked for segment in found) >= _MOST_LINKED * whole and len(found) == 1

    def read(self) -> Article:
        """Return the article that the words are. Raises `BrieferError` where there are none, or far too many."""
        if len(self.text) + len(self.page) > LIMIT:
            raise BrieferError("What was pasted is too large.", "Copy only the article.")
        text, found = _laid_out(self.page)
        if not found:
            text = canonical(self.text)
            found = pieces(text)
        if not found:
            raise BrieferError("There are no words on the clipboard.", "Copy the article’s text first.")
        labels = {"url": [self.url]} if self.url else {}
        article = assemble(Path(NAME), text, found, labels, {"url": CLIPBOARD})
        return _named(article) if article.title_is_guess else article


def _laid_out(page: str) -> tuple[str, list[Piece]]:
    blocks = [_block(segment) for segment in _segments(page)]
    return flow(titled(blocks, "")) if blocks else ("", [])


def _block(segment: Segment) -> Block:
    """Return a paragraph; what the page itself calls the caption of a picture is one."""
    around = (segment.home, *segment.home.iterancestors())
    is_caption = any(element.tag == "figcaption" for element in around)
    return segment.block._replace(role=Role.CAPTION) if is_caption else segment.block


def _segments(page: str) -> list[Segment]:
    """Return the paragraphs of a page; none of one that cannot be read, whose plain words will do."""
    if not page.strip():
        return []
    # Not before something is pasted: the readers of pages take a while to load.
    from briefer.readers import web

    try:
        return segments(web.parsed(Path(NAME), page))
    except BrieferError:
        return []


def _named(article: Article) -> Article:
    """Return the article with its first line for its title, where that could be one."""
    first = article.parts[0]
    line = " ".join(article.text[first.start : first.end].split())
    if len(article.parts) == 1 or not is_title_like(Piece(first.start, first.end, line)):
        return article
    return replace(article, title=line, parts=(replace(first, role=Role.TITLE), *article.parts[1:]))
