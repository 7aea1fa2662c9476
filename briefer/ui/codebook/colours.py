"""The colours of sub-tags: a small palette told from the kinds' own, and any other made to be seen on its ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from briefer.core.kinds import KIND_BY_ID

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.records import Tag
    from briefer.ui.theme import Look, Theme

CONTRAST = 3.0
"""What a line or a swatch needs against its ground (WCAG 2.2, 1.4.11)."""
_STEP, _MOST_STEPS = 8, 32
_SPLIT, _GAMMA, _SLOPE = 0.04045, 2.4, 12.92


class Swatch(NamedTuple):
    """A colour of the palette and its name."""

    name: str
    colour: str


SWATCHES = (
    Swatch("Violet", "#8a5cd0"),
    Swatch("Ochre", "#8f7400"),
    Swatch("Magenta", "#c0449c"),
    Swatch("Olive", "#5f8200"),
    Swatch("Crimson", "#cc4050"),
    Swatch("Cyan", "#00868f"),
    Swatch("Mauve", "#a2688f"),
    Swatch("Stone", "#7d7068"),
    Swatch("Periwinkle", "#5a78d0"),
    Swatch("Bronze", "#9c6b3c"),
)


def named(swatch: Swatch) -> str:
    """Return the name of a colour, translated."""
    return QCoreApplication.translate("Codebook", swatch.name)


def fresh_colour(brief: Brief) -> str:
    """Return the colour of the palette that the fewest sub-tags have, the first of them if there are several."""
    worn = [tag.colour for tag in brief.tags.values()]
    return min(SWATCHES, key=lambda swatch: worn.count(swatch.colour)).colour


def colour_of(tag: Tag, theme: Theme, ground: QColor) -> QColor:
    """Return the colour of a sub-tag as it is painted on a ground: its own, or else that of its kind."""
    return seen(QColor(tag.colour) if tag.colour else theme.look(KIND_BY_ID[tag.kind]).colour, ground)


def seen(colour: QColor, ground: QColor) -> QColor:
    """Return a colour, made darker or lighter until it is told from its ground."""
    lighter = luminance(ground) < luminance(QColor("#777777"))
    for _step in range(_MOST_STEPS):
        if contrast(colour, ground) >= CONTRAST:
            break
        red, green, blue = colour.red(), colour.green(), colour.blue()
        share = 1 / _STEP
        end = 255 if lighter else 0
        colour = QColor(*(round(part + (end - part) * share) for part in (red, green, blue)))
    return colour


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: QColor) -> float:
    """Return how light a colour is, from 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / _SLOPE if part <= _SPLIT else ((part + 0.055) / 1.055) ** _GAMMA


def paint_swatch(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint a small rounded patch."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, rect.width() * 0.28, rect.width() * 0.28)
    painter.restore()


def swatch_icon(colour: str, look: Look) -> QIcon:
    """Return a colour as an icon for menus, sharp at up to three times its size."""
    icon = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap(16 * ratio, 16 * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        corner = QPointF(2, 2)
        paint_swatch(painter, QRectF(corner, QPointF(14, 14)), seen(QColor(colour), look.theme.paper))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
