"""Books in EPUB: the text of the chapters in the order of the spine; title, authors and date are the book's own.

EPUB 3.3, packages and containers; EPUB 2.0.1 is read alike.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree, html

from briefer.core.errors import BrieferError
from briefer.core.records import Role
from briefer.readers.assemble import assemble
from briefer.readers.blocks import Block, flow, titled
from briefer.readers.encoding import NotTextError, decode
from briefer.readers.epub_styles import apply, styles
from briefer.readers.files import shown
from briefer.readers.package import Package
from briefer.readers.properties import PROPERTIES, Properties
from briefer.readers.web_blocks import raise_numbers, segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from briefer.core.records import Article

suffixes = (".epub",)

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_METHOD = "{http://www.w3.org/2001/04/xmlenc#}EncryptionMethod"
_FONT_METHODS = frozenset(("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"))
_PAGES = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document"))

MOST_ELEMENTS = 1_000_000
"""More elements than the chapters of any book have."""

DEEPEST = 200
"""How deep elements may stand in each other; libxml2 drops what is below 256."""


def read(path: Path) -> Article:
    """Return the article that a book is. Raises `BrieferError` for what is none, protected or unsafe to read."""
    package = Package(path, "EPUB book", ".epub")
    _refuse_protected(path, package)
    name, book = _book(path, package)
    said = _said(book)
    bodies = list(_sized(path, (_parsed(path, raw) for raw in _chapters(package, name, book))))
    apply(bodies, styles(_sheets(package, name, book)))
    blocks = [segment.block for body in bodies for segment in segments(body)]
    title = Properties(title=next(iter(said.get("title", ())), "")).real_title
    text, pieces = flow(_without_marks(titled(blocks, title, or_heading=not title)))
    if not pieces:
        raise BrieferError(f"“{shown(path)}” holds no text.", "A book of pictures has nothing to be read here.")
    return assemble(path, text, pieces, said, dict.fromkeys(said, PROPERTIES))


def _without_marks(blocks: list[Block]) -> list[Block]:
    """Return the blocks, headings without marks: all of a heading is emphasis."""
    headings = (Role.TITLE, Role.HEADING)
    return [block._replace(marks=()) if block.role in headings else block for block in blocks]


def _refuse_protected(path: Path, package: Package) -> None:
    """Raise `BrieferError` for a book whose chapters are encrypted; fonts often are, and nobody minds."""
    root = package.part("META-INF/encryption.xml")
    methods = [] if root is None else [method.get("Algorithm", "") for method in root.iter(_METHOD)]
    if any(method not in _FONT_METHODS for method in methods):
        raise BrieferError(
            f"“{shown(path)}” is protected against copying (DRM).",
            "Ask for the book without protection, or paste the passages you need.",
        )


def _book(path: Path, package: Package) -> tuple[str, _Element]:
    """Return the name and the root of the part that lists all others."""
    container = package.part("META-INF/container.xml")
    rootfile = None if container is None else container.find(f".//{_CONTAINER}rootfile")
    name = "" if rootfile is None else rootfile.get("full-path", "")
    book = package.part(name) if name else None
    if book is None:
        raise BrieferError(f"“{shown(path)}” holds no EPUB book.", "Copy or download it again.")
    return name, book


def _said(book: _Element) -> dict[str, list[str]]:
    """Return what a book's own data says."""
    fields = {"title": "title", "authors": "creator", "publisher": "publisher", "date": "date", "url": "source"}
    found = {
        field: [" ".join((each.text or "").split()) for each in book.iter(_DC + tag)] for field, tag in fields.items()
    }
    return {field: shown for field, values in found.items() if (shown := [value for value in values if value])}


def _items(name: str, book: _Element) -> Iterator[tuple[str, str, _Element]]:
    """Yield the id, the part's name and the entry of each thing that a book lists."""
    for item in book.iter(f"{_OPF}item"):
        href = unquote(item.get("href", "").split("#")[0])
        yield item.get("id", ""), posixpath.normpath(posixpath.join(posixpath.dirname(name), href)), item


def _chapters(package: Package, name: str, book: _Element) -> Iterator[bytes]:
    """Yield the chapters in reading order; the table of contents that programs show is none."""
    listed = {key: (part, item) for key, part, item in _items(name, book)}
    order = (each.get("idref", "") for each in book.iter(f"{_OPF}itemref"))
    # Once each, however often it is listed: a small file could else tell a chapter ten thousand times.
    for part, item in dict(listed[key] for key in order if key in listed).items():
        is_contents = "nav" in item.get("properties", "").split()
        raw = package.raw(part) if item.get("media-type") in _PAGES and not is_contents else None
        if raw:
            yield raw


def _sheets(package: Package, name: str, book: _Element) -> Iterator[str]:
    sheets = dict.fromkeys(part for _, part, item in _items(name, book) if item.get("media-type") == "text/css")
    return ((package.raw(part) or b"").decode("utf-8", "replace") for part in sheets)


def _parsed(path: Path, raw: bytes) -> html.HtmlElement:
    """Return a chapter as browsers read it, which knows the names of signs and no other entities."""
    if b"<!ENTITY" in raw.replace(b"\0", b""):
        raise BrieferError(
            f"“{shown(path)}” declares entities, which no program that makes books does.",
            "Do not trust the file; get it again from its publisher.",
        )
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        source = decode(raw).text.encode("utf-8", "replace")
        root = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, NotTextError):
        return html.Element("html")
    raise_numbers(root)
    return root


def _sized(path: Path, bodies: Iterable[html.HtmlElement]) -> Iterator[html.HtmlElement]:
    """Yield the chapters, as long as they are few and flat enough. Raises `BrieferError` when they no longer are."""
    count = 0
    for body in bodies:
        depth = 0
        for event, _ in etree.iterwalk(body, events=("start", "end")):
            depth += 1 if event == "start" else -1
            count += event == "start"
            if depth > DEEPEST or count > MOST_ELEMENTS:
                raise BrieferError(
                    f"“{shown(path)}” is built too deep or of too many elements to be read.",
                    "Paste the text of the chapters you need.",
                )
        yield body
