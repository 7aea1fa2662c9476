"""The paint of underlines: solid, or in dashes and dots that one texture repeats, however long the line is."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QBrush, QColor, QImage, QTransform

from briefer.ui.palettes import Underline

_DASHED, _DOTTED = (5.0, 3.0), (1.5, 1.5)
"""A dash and the gap after it, in sixteenths of the type's size."""
_REPEATED = 16
"""Patterns in one texture: short textures are slow to paint."""


class Stroke(NamedTuple):
    """A colour (ARGB) and, in device pixels, a dash and the gap after it; no gap means a solid line."""

    colour: int
    dash: int
    gap: int
    sharpness: float
    """Device pixels to a logical one."""

    def brush(self) -> QBrush:
        """Return what fills the line. The dashes are counted from the document's left border."""
        return _brush(self)


def stroked(colour: int, line: Underline | None, scale: float, sharpness: float) -> Stroke:
    """Return the stroke of an underline, or of dots, under type of 16 times `scale` pixels."""
    if line in (Underline.SOLID, Underline.DOUBLE):
        return Stroke(colour, 1, 0, sharpness)
    pattern = _DASHED if line is Underline.DASHED else _DOTTED
    dash, gap = (max(1, round(length * scale * sharpness)) for length in pattern)
    return Stroke(colour, dash, gap, sharpness)


@lru_cache(maxsize=128)
def _brush(stroke: Stroke) -> QBrush:
    colour, period = QColor.fromRgba(stroke.colour), stroke.dash + stroke.gap
    if not stroke.gap:
        return QBrush(colour)
    # An image, not a pixmap: it may outlive the application.
    texture = QImage(period * _REPEATED, 1, QImage.Format.Format_ARGB32_Premultiplied)
    texture.fill(0)
    for x in range(texture.width()):
        if x % period < stroke.dash:
            texture.setPixelColor(x, 0, colour)
    brush = QBrush(texture)
    brush.setTransform(QTransform.fromScale(1 / stroke.sharpness, 1 / stroke.sharpness))
    return brush
