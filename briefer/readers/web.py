"""Saved web pages: the article in them, without the page around it. Nothing is fetched and no script runs.

The text is the title and the paragraphs that `web_choice` takes for the article, one blank line between them; the
rules for furniture look at it all the same. What the page's own data says (`web_data`) comes before what the text
says, and that before what the names of its elements suggest.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from lxml import etree, html
from trafilatura.metadata import extract_metadata

from briefer.core.errors import BrieferError
from briefer.core.records import Role
from briefer.readers import web_choice, web_data
from briefer.readers.assemble import assemble
from briefer.readers.blocks import Block, flow, titled
from briefer.readers.encoding import NotTextError, codec_named, decode
from briefer.readers.files import load_bytes, refuse_other_formats, shown
from briefer.readers.properties import Properties, completed
from briefer.readers.web_blocks import raise_numbers
from briefer.readers.web_titles import title_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

suffixes = (".html", ".htm", ".xhtml")

MOST_ELEMENTS = 50_000
"""More elements than any article's page has."""

DEEPEST = 200
"""How deep elements may stand in each other. Pages of newspapers stay below 60; libxml2 drops what is below 256."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4_096
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""Declared encodings whose pages are in a larger one by the same name."""
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S{4,1900}) -->")
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    # What they report of a page's faults is nothing that a reader of articles could act upon.
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


def read(path: Path) -> Article:
    """Return the article in a saved web page. Raises `BrieferError` for what is none, or too large or deep to read."""
    return article_in(path, _decoded(path))


def article_in(path: Path, source: str, url: str = "") -> Article:
    """Return the article in a page's source; `url` is where it was saved from, if that is known.

    Raises `BrieferError` for a page without text, or one that is too deep or of too many elements.
    """
    tree = parsed(path, source)
    said = _said(tree, source, url)
    # Nobody after this needs them, and each voter would copy them.
    etree.strip_elements(tree, "script", "style", with_tail=False)
    title = next(iter(said.labels.get("title", ())), "")
    blocks = web_choice.article(tree, said.body, title)
    text, pieces = flow(_headed(blocks, title))
    if not pieces:
        raise _no_text(path)
    return completed(assemble(path, text, pieces, said.labels, said.sources), _marked_up(tree), web_data.MARKUP)


def _marked_up(tree: html.HtmlElement) -> Properties:
    """Return what the names of a page's elements tell, which is a guess more often than its data."""
    found = extract_metadata(tree, date_config={"extensive_search": False, "original_date": True})
    # A byline without elements of its own brings its date along, and a line in small letters is none.
    shown = set(re.findall(r"[^\W\d_]+", " ".join(map(str, tree.itertext()))))
    guesses = (found.author or "").split("; ")
    authors = [name for name in guesses if shown.issuperset(re.findall(r"[^\W_]+", name))]
    return Properties(found.title or "", "; ".join(authors), found.date or "", found.sitename or "")


def _said(tree: html.HtmlElement, source: str, url: str) -> web_data.Said:
    """Return what the page's data says, its title as its heading has it, which is without the name of the site."""
    said = web_data.said_by(tree)
    saved_from = _SAVED_FROM.search(source[:_HEAD])
    said.add("url", [url or (saved_from[1] if saved_from else "")], web_data.SAVED)
    headings = [words for tag in ("h1", "h2", "h3") for each in tree.iter(tag) if (words := _words(each))]
    said.add("title", [words for each in tree.iter("h1") if (words := _words(each))], web_data.MARKUP)
    said.labels["title"] = [title_of(said, headings)]
    return said


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


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
    """Return a page in the encoding that it declares, as browsers take it. Source: WHATWG Encoding Standard, 4.2."""
    try:
        codec = codec_named(name)
        return raw.decode(_MEANT.get(codec, codec), "replace")
    except (LookupError, ValueError):
        return decode(raw).text


def parsed(path: Path, source: str) -> html.HtmlElement:
    """Return the parsed page. Raises `BrieferError` for one that would take minutes, or lose its text silently."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
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
    raise_numbers(root)
    for template in [*root.iter("template")]:
        # What a component of the page shows, as browsers save it; other templates show nothing.
        if template.get("shadowmode") or template.get("shadowrootmode"):
            template.tag = "div"
    return root


def _no_text(path: Path) -> BrieferError:
    return BrieferError(
        f"No article’s text was found in “{shown(path)}”.",
        "Copy the text from the browser into a .txt file; pages that scripts build are saved empty.",
    )
