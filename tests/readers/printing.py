"""PDF files made by hand, word by word, for what a printer would set and what none would write."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

FONTS = {"": "Courier", "bold": "Courier-Bold", "italic": "Courier-Oblique"}
WIDTH = 0.6
"""The width of each letter of Courier, in times of its size."""

PICTURE = "q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
"""A picture that fills the page."""


class Put(NamedTuple):
    """Some words at a place: x and y in points from the lower left corner of the page."""

    text: str
    x: float
    y: float
    size: float = 10
    style: str = ""
    turned: bool = False

    @property
    def code(self) -> str:
        """The operators that draw it (PDF 32000-1, 9.4)."""
        escaped = self.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        matrix = "0 1 -1 0" if self.turned else "1 0 0 1"
        font = list(FONTS).index(self.style)
        return f"BT /F{font} {self.size} Tf {matrix} {self.x} {self.y} Tm ({escaped}) Tj ET"


def column(
    paragraphs: Sequence[str],
    *,
    x: float = 72,
    top: float = 700,
    width: int = 70,
    gap: float = 12,
    indent: int = 0,
    size: float = 10,
    leading: float = 12,
) -> list[Put]:
    """Return paragraphs in lines of at most so many letters, with a gap between them, or their first lines set in."""
    found, y = [], top
    for paragraph in paragraphs:
        for n, line in enumerate(wrapped(paragraph, width, indent)):
            found.append(Put(line, x + (0 if n else indent * WIDTH * size), y, size))
            y -= leading
        y -= gap
    return found


def wrapped(paragraph: str, width: int, indent: int = 0) -> list[str]:
    """Return the lines of a paragraph."""
    lines = textwrap.wrap(paragraph, width, initial_indent=" " * indent, break_on_hyphens=False)
    return [line.lstrip() for line in lines]


def paged(lines: Sequence[Put], most: int, top: float = 700) -> list[list[Put]]:
    """Return lines of one column put on pages of so many lines."""
    pages = [list(lines[at : at + most]) for at in range(0, len(lines), most)]
    return [[line._replace(y=top + line.y - page[0].y) for line in page] for page in pages]


def pdf_file(
    path: Path, pages: Sequence[Sequence[Put | str]], info: Mapping[str, str] | None = None, more: str = ""
) -> Path:
    """Write a PDF file of pages; a string among the words is drawn as it is, `more` is put into each page's entry."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", _info(info or {})]
    fonts = " ".join(f"/F{n} {4 + n} 0 R" for n in range(len(FONTS)))
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>" for name in FONTS.values()
    ]
    kids = []
    for page in pages:
        code = "\n".join(put if isinstance(put, str) else put.code for put in page)
        kids.append(f"{len(objects) + 1} 0 R")
        box = f"/MediaBox [0 0 612 792] /Resources << /Font << {fonts} >> >> {more}"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {len(objects) + 2} 0 R >>")
        objects.append(f"<< /Length {len(code.encode('cp1252'))} >>\nstream\n{code}\nendstream")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    path.write_bytes(_numbered(objects))
    return path


def _info(info: Mapping[str, str]) -> str:
    raw = {key: f"\ufeff{value}".encode("utf-16-be").hex() for key, value in info.items()}
    return f"<< {' '.join(f'/{key} <{digits}>' for key, digits in raw.items())} >>"


def _numbered(objects: Sequence[str]) -> bytes:
    raw, places = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        places.append(len(raw))
        raw += f"{n} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{len(raw)}\n%%EOF\n"
    return raw + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
