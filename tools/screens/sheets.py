"""Sheets on which many pictures are seen at once: a row for each screen, a column for each theme or each width."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tools.screens.rendering import Picture

COLUMN, ROW, GAP, LABEL = 640, 420, 16, 22
ROWS = 4


def save_sheets(folder: Path, pictures: Sequence[Picture]) -> Iterator[Path]:
    """Save the sheets, those of themes for each width and those of widths for each theme; yield where."""
    for several, fixed in (("theme", "width"), ("width", "theme")):
        group = attrgetter("language", fixed)
        if len(set(map(attrgetter(several), pictures))) == 1:
            continue
        for (language, same), members in groupby(sorted(pictures, key=group), group):
            rows = [list(row) for _screen, row in groupby(members, attrgetter("screen"))]
            for n, start in enumerate(range(0, len(rows), ROWS), 1):
                path = folder / f"sheet-{language}-{same}-{n:02}.png"
                _sheet(rows[start : start + ROWS]).save(str(path))
                yield path


def _sheet(rows: Sequence[Sequence[Picture]]) -> QImage:
    columns = max(map(len, rows))
    sheet = QImage(columns * (COLUMN + GAP) + GAP, len(rows) * (ROW + GAP + LABEL) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#7a7a7a"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.GlobalColor.white)
    for n, row in enumerate(rows):
        for m, picture in enumerate(row):
            x, y = GAP + m * (COLUMN + GAP), GAP + n * (ROW + GAP + LABEL)
            painter.drawText(QRectF(x, y, COLUMN, LABEL), picture.path.stem)
            _put(painter, QImage(str(picture.path)), x, y + LABEL)
    painter.end()
    return sheet


def _put(painter: QPainter, image: QImage, x: int, y: int) -> None:
    """Draw an image as large as its cell allows."""
    scale = min(COLUMN / image.width(), ROW / image.height())
    small = image.scaled(
        round(image.width() * scale),
        round(image.height() * scale),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter.drawImage(x, y, small)
