"""The paint of underlines: how long dashes and gaps are on any screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from briefer.ui.palettes import Underline
from briefer.ui.reading.strokes import Stroke, stroked

RED = QColor("red").rgba()
WIDTH = 600


def painted(stroke: Stroke, sharpness: float = 1) -> list[bool]:
    """Return which device pixels of a line are painted that begins at the left border."""
    image = QImage(WIDTH, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(sharpness, sharpness)
    path = QPainterPath()
    path.addRect(QRectF(0, 0, WIDTH / sharpness, 4 / sharpness))
    painter.fillPath(path, stroke.brush())
    painter.end()
    return [image.pixel(x, 1) == RED for x in range(WIDTH)]


@pytest.mark.parametrize("line", [Underline.SOLID, Underline.DOUBLE])
def test_a_solid_line_has_no_gap(qapp: object, line: Underline) -> None:
    assert qapp
    assert all(painted(stroked(RED, line, 1, 1)))


@pytest.mark.parametrize("sharpness", [1, 2, 1.5])
def test_dashes_follow_one_another_as_long_on_every_screen(qapp: object, sharpness: float) -> None:
    assert qapp
    stroke = stroked(RED, Underline.DASHED, 1, sharpness)
    assert (stroke.dash, stroke.gap) == (round(5 * sharpness), round(3 * sharpness))
    period = stroke.dash + stroke.gap
    assert painted(stroke, sharpness) == [x % period < stroke.dash for x in range(WIDTH)]


def test_dots_are_finer_than_dashes_and_grow_with_the_type(qapp: object) -> None:
    assert qapp
    small, large = (stroked(RED, None, scale, 1) for scale in (1, 2))
    assert small.dash < stroked(RED, Underline.DASHED, 1, 1).dash
    assert (large.dash, large.gap) == (3, 3)
    assert painted(large) == [x % 6 < 3 for x in range(WIDTH)]


def test_in_the_smallest_type_there_still_is_a_mark_and_a_gap(qapp: object) -> None:
    assert qapp
    assert set(painted(stroked(RED, None, 0.1, 1))) == {True, False}
