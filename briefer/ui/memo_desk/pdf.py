"""The memo as PDF: the pages of the preview, with title, author and language in the file's metadata.

Qt writes no tags and no links into a PDF: who needs these takes the Word file or HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from briefer.memo.outline import Outline, Page
from briefer.memo.wording import clean
from briefer.ui.memo_desk.memo_pages import MemoPages

if TYPE_CHECKING:
    from briefer.ui.theme import Look

RESOLUTION = 720
"""Dots to the inch: one to each tenth of a point, in which the pages are laid out."""
_SIZES = {Page.A4: QPageSize.PageSizeId.A4, Page.LETTER: QPageSize.PageSizeId.Letter}


def write_pdf(outline: Outline, look: Look) -> bytes:
    """Return the memo as the bytes of a PDF file."""
    pages = MemoPages(look)
    pages.begin(outline)
    pages.advance()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(out, outline)
    painter = QPainter(writer)
    for number in range(pages.count):
        if number:
            writer.newPage()
        pages.paint(painter, number)
    painter.end()
    return bytes(out.data().data())


def _writer(out: QBuffer, outline: Outline) -> QPdfWriter:
    writer = QPdfWriter(out)
    writer.setPageSize(QPageSize(_SIZES[outline.page]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(RESOLUTION)
    writer.setTitle(clean(outline.title))
    writer.setCreator("briefer")
    writer.setDocumentXmpMetadata(QByteArray(_metadata(outline).encode()))
    return writer


def _metadata(outline: Outline) -> str:
    """Return title, author and language as XMP (ISO 16684-1), with the names of Dublin Core."""
    title, author = (escape(clean(text)) for text in (outline.title, outline.author))
    creator = f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{creator}'
        f"<dc:language><rdf:Bag><rdf:li>{escape(outline.language)}</rdf:li></rdf:Bag></dc:language>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
