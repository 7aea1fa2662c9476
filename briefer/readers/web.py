"""Saved web pages: the article in them, without the page around it. Nothing is fetched and no script runs.

The text is the title and what trafilatura takes for the article, one blank line between paragraphs; the rules for
furniture look at it all the same. What the page's own data says (JSON-LD, meta elements) comes before what the text
says.
"""

from __future__ import annotations

import codecs
import logging
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import trafilatura
from lxml import etree, html

from briefer.core.errors import BrieferError
from briefer.core.records import Role
from briefer.readers import wording
from briefer.readers.assemble import assemble
from briefer.readers.blocks import Block, flow, is_running, titled
from briefer.readers.encoding import NotTextError, decode
from briefer.readers.files import load_bytes, refuse_other_formats, shown
from briefer.readers.titles import says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trafilatura.settings import Document

    from briefer.core.records import Article

suffixes = (".html", ".htm", ".xhtml")

MOST_ELEMENTS = 50_000
"""More elements than any article's page has."""

DEEPEST = 200
"""How deep elements may stand in each other. Pages of newspapers stay below 60; libxml2 drops what is below 256."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4_096
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S{4,1900}) -->")
_ROLES = {"head": Role.HEADING, "item": Role.BODY, "row": Role.BODY, "quote": Role.BODY, "code": Role.BODY}
_BLOCKS = frozenset(("p", "ab", "div", "list", "table", "cell", *_ROLES))
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LONGEST_CELL = 160

for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    # What they report of a page's faults is nothing that a reader of articles could act upon.
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


def read(path: Path) -> Article:
    """Return the article in a saved web page. Raises `BrieferError` for what is none, or too large or deep to read."""
    source = _decoded(path)
    tree = _tree(path, source)
    headings = [_plain(_inside(heading)).strip() for heading in tree.iter("h1")]
    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        raise _no_text(path)
    title = _title(found.title or "", headings)
    text, pieces = flow(_headed(list(_blocks(found.body)), title))
    if not pieces:
        raise _no_text(path)
    return assemble(path, text, pieces, _labels(found, source, title))


def _title(said: str, headings: list[str]) -> str:
    """Return a page's title as its heading has it, which is without the name of the site."""
    line = wording.fold(said)
    return next((heading for heading in headings if heading and says(line, wording.fold(heading))), said)


def _headed(blocks: list[Block], title: str) -> list[Block]:
    """Return the blocks beginning with the page's title, where the extractor took it away from the text."""
    marked = titled(blocks, title, or_heading=not title)
    if not title or not blocks or any(block.role is Role.TITLE for block in marked):
        return marked
    return [Block(title, Role.TITLE), *marked]


def _decoded(path: Path) -> str:
    raw = load_bytes(path)
    refuse_other_formats(raw, path)
    try:
        decoded = decode(raw)
    except NotTextError as error:
        raise BrieferError(f"“{shown(path)}” is no web page: {error}.", "Save the page again.") from error
    declared = _CHARSET.search(raw[:_HEAD]) if decoded.guessed else None
    return _in_charset(raw, declared[1].decode()) if declared else decoded.text


def _in_charset(raw: bytes, name: str) -> str:
    """Return a page in the encoding that it declares; Latin 1 means Windows-1252 to all browsers."""
    try:
        codec = codecs.lookup(name).name
        return raw.decode("cp1252" if codec in ("iso8859-1", "ascii") else codec, "replace")
    except (LookupError, ValueError):
        return decode(raw).text


def _tree(path: Path, source: str) -> html.HtmlElement:
    """Return the parsed page. Raises `BrieferError` for one that would take minutes, or lose its text silently."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise _no_text(path) from error
    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(root, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST or count > 2 * MOST_ELEMENTS:
            raise BrieferError(
                f"“{shown(path)}” is built too deep or of too many elements to be read.",
                "Copy the article’s text from the browser into a .txt file.",
            )
    return root


def _no_text(path: Path) -> BrieferError:
    return BrieferError(
        f"No article’s text was found in “{shown(path)}”.",
        "Copy the text from the browser into a .txt file; pages that scripts build are saved empty.",
    )


def _blocks(parent: etree._Element, role: Role | None = None) -> Iterator[Block]:
    """Yield the paragraphs of an element, its own words between those of its children too."""
    words = [_plain(parent.text)]
    for child in parent:
        if child.tag in _BLOCKS:
            yield from _paragraphs("".join(words), role)
            words.clear()
            yield from _row(child) if child.tag == "row" else _blocks(child, _ROLES.get(child.tag, role))
        else:
            words.append("\n" if child.tag == "lb" else _plain(_inside(child)))
        words.append(_plain(child.tail))
    yield from _paragraphs("".join(words), role)


def _paragraphs(words: str, role: Role | None) -> Iterator[Block]:
    """Yield the paragraphs of words in which line breaks may stand for the ends of paragraphs."""
    lines = words.split("\n")
    runs = [[lines[0]]]
    for above, line in pairwise(lines):
        if is_running(above) and is_running(line):
            runs.append([line])
        else:
            runs[-1].append(line)
    return (Block("\n".join(run), role) for run in runs)


def _row(row: etree._Element) -> Iterator[Block]:
    cells = [_plain(_inside(cell)).strip() for cell in row]
    if all(len(cell) <= _LONGEST_CELL for cell in cells):
        yield Block("\t".join(filter(None, cells)), Role.BODY)
    else:
        for cell in row:
            yield from _blocks(cell)


def _inside(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _plain(words: str | None) -> str:
    return _SPACE.sub(" ", words or "")


def _labels(found: Document, source: str, title: str) -> dict[str, list[str]]:
    """Return the fields that the page's own data settles."""
    saved_from = _SAVED_FROM.search(source[:_HEAD])
    url = found.url or (saved_from[1] if saved_from else "")
    said = {"title": title, "publisher": found.sitename, "date": found.date, "url": url}
    # A byline without elements of its own brings its date along.
    authors = [name for name in (found.author or "").split("; ") if name and not any(map(str.isdigit, name))]
    return {"authors": authors} | {field: [value] for field, value in said.items() if value}
