"""Text broken into a few lines for a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from briefer.ui.panels.wrapping import wrap

if TYPE_CHECKING:
    from briefer.ui.theme import Look

LONG = "Without shared figures every dry month looks like theft, and a dispute about numbers becomes one about aims."


def test_a_short_text_is_one_line(look: Look) -> None:
    lines = wrap("Brief.", look.interface_font(), 200, 3, 16)
    assert lines.words == ("Brief.",)
    assert lines.height == 16


def test_no_line_is_wider_than_the_room(look: Look) -> None:
    font = look.reading_font()
    lines = wrap(LONG, font, 150, 20, 20)
    assert len(lines.words) > 3
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 150 for line in lines.words)
    assert " ".join(lines.words) == LONG


def test_the_last_line_is_elided(look: Look) -> None:
    lines = wrap(LONG, look.reading_font(), 150, 2, 20)
    assert len(lines.words) == 2
    assert lines.words[-1].endswith("…")


def test_characters_beyond_the_basic_plane_are_not_cut_in_half(look: Look) -> None:
    lines = wrap("🌧️" * 60, look.interface_font(), 100, 3, 16)
    assert all("\ufffd" not in line for line in lines.words)


def test_a_word_wider_than_the_room_is_broken(look: Look) -> None:
    lines = wrap("x" * 200, look.interface_font(), 100, 4, 16)
    assert len(lines.words) == 4


def test_an_enormous_text_is_not_laid_out_whole(look: Look) -> None:
    lines = wrap("word " * 200_000, look.interface_font(), 200, 3, 16)
    assert len(lines.words) == 3


def test_lines_are_painted_one_below_the_other(look: Look) -> None:
    lines = wrap(LONG, look.interface_font(), 150, 3, 16)
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    lines.paint(painter, 10, 5, QColor("black"))
    painter.end()
    inked = {y for y in range(80) for x in range(200) if image.pixelColor(x, y).lightness() < 128}
    assert min(inked) >= 5
    assert 5 + 2 * 16 < max(inked) <= 5 + 3 * 16
