"""The shortcuts as a page to be printed: two columns on A4, to lie beside the keyboard."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.ui.palette.lines import Line
    from briefer.ui.theme import Look

_PIXELS, _WIDTH = 11.0, 700
"""The type, and how wide the page is in the same measure."""
_MARGIN = 12
"""Millimetres."""


def keys_pdf(title: str, lines: Sequence[Line], look: Look) -> bytes:
    """Return lines and their keys as the bytes of a PDF file."""
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(out)
    writer.setTitle(title)
    writer.setCreator("briefer")
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins)
    page.setUnits(QPageLayout.Unit.Millimeter)
    page.setMargins(margins)
    writer.setPageLayout(page)
    document = QTextDocument()
    font = QFont(look.interface_font(_PIXELS))
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet("p, td { color: #000000 }")
    document.setHtml(_html(title, lines))
    _paint(document, writer)
    out.close()
    return bytes(out.data().data())


def _paint(document: QTextDocument, writer: QPdfWriter) -> None:
    """Paint all of it on one page, made smaller where it must be."""
    room = writer.pageLayout().paintRectPixels(writer.resolution())
    document.setTextWidth(_WIDTH)
    scale = min(room.width() / _WIDTH, room.height() / document.size().height())
    painter = QPainter(writer)
    painter.scale(scale, scale)
    document.drawContents(painter)
    painter.end()


def _html(title: str, lines: Sequence[Line]) -> str:
    half = _middle(lines)
    columns = (_table(column) for column in (lines[:half], lines[half:]))
    cells = "".join(f'<td width="50%" style="padding-right: 14px">{column}</td>' for column in columns)
    return f'<p style="font-size: 13pt">{escape(title)}</p><table width="100%"><tr>{cells}</tr></table>'


def _middle(lines: Sequence[Line]) -> int:
    """Return where the second column begins: at the heading nearest to the middle."""
    heads = [n for n, line in enumerate(lines) if line.head]
    return min(heads, key=lambda n: abs(n - len(lines) / 2), default=0)


def _table(lines: Sequence[Line]) -> str:
    return f'<table width="100%">{"".join(map(_row, lines))}</table>'


def _row(line: Line) -> str:
    head = f'<tr><td colspan="2" style="padding-top: 7px"><b>{escape(line.head)}</b></td></tr>' if line.head else ""
    return f'{head}<tr><td>{escape(line.title)}</td><td align="right">{escape(line.keys)}</td></tr>'
