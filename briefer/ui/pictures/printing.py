"""The pictures for the memo: PNG at the resolution of print, black on white whatever the window looks like."""

from __future__ import annotations

import math
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from briefer.core.coverage import coverage
from briefer.core.matrix import matrix
from briefer.core.risk_picture import risk_picture
from briefer.ui.naming import shown
from briefer.ui.panels.wrapping import wrap
from briefer.ui.pictures.coverage_figure import ROW, CoverageFigure
from briefer.ui.pictures.marks import paint_marker, risk_mark, tr
from briefer.ui.pictures.matrix_figure import MatrixFigure
from briefer.ui.pictures.risk_figure import RiskFigure
from briefer.ui.theme import LIGHT, Look, Theme
from briefer.ui.translating import on_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.core.brief import Brief
    from briefer.core.coverage import Covered
    from briefer.core.matrix import Matrix
    from briefer.core.risk_picture import Risk, RiskPicture
    from briefer.ui.panels.wrapping import Lines

DPI = 220
_SCREEN = 96
"""Logical pixels to the inch, in which the figures are laid out."""
WIDE, NARROW = 605.0, 390.0
"""16 cm, and the share of it that the memo gives the risk picture, in logical pixels."""
_FIELD, _AIR = 330.0, 14.0
_FEW_RISKS, _MOST_RISKS, _MOST_STRIPS = 5, 9, 7
"""How many have two lines each, and how many there is room for in a picture that the memo need not make smaller."""
_WHITE = QColor("white")
_THEME = replace(LIGHT, background=_WHITE, chrome=_WHITE, paper=_WHITE)
_QUICKLY = 80
"""How hard to compress, from 100 (not at all): a twentieth larger than the smallest, in a third of the time."""


class _Paper(Look):
    """What is printed: the light theme on white paper."""

    @property
    def theme(self) -> Theme:
        """The theme to paint with."""
        return _THEME


def render(brief: Brief) -> dict[str, bytes]:
    """Return a PNG of each picture that has something to show: `risk_picture`, `matrix`, `coverage`.

    The same brief gives the same bytes. It runs in the thread of the GUI or, where there is no application yet, makes
    one without windows.
    """
    application = QGuiApplication.instance() or _without_windows()
    with on_paper(brief.memo.get("language", "")):
        found = _rendered(brief)
    del application
    return found


def _rendered(brief: Brief) -> dict[str, bytes]:
    look, found = _Paper("light"), {}
    risks, points, covered = risk_picture(brief), matrix(brief), coverage(brief)
    if risks.risks:
        found["risk_picture"] = _risks(risks, look)
    if points.rows and points.articles:
        found["matrix"] = _matrix(points, look)
    if covered:
        found["coverage"] = _coverage(covered, look)
    return found


_kept: list[QGuiApplication] = []


def _without_windows() -> QGuiApplication:
    """Make an application for a program without a window, and keep it: Qt has one to a process."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _kept.append(QGuiApplication(["briefer"]))
    return _kept[0]


def _risks(picture: RiskPicture, look: Look) -> bytes:
    lines = 2 if len(picture.risks) <= _FEW_RISKS else 1
    listed = [_listed(risk, look, lines) for risk in picture.risks[:_MOST_RISKS]]
    more = len(picture.risks) - len(listed)
    height = _FIELD + _AIR + sum(lines.height + _AIR / 2 for _, lines in listed) + (20 if more else 0)

    def paint(painter: QPainter) -> None:
        RiskFigure(picture, look, QRectF(0, 0, NARROW, _FIELD)).paint(painter)
        y = _FIELD + _AIR
        for risk, lines in listed:
            paint_marker(painter, QRectF(2, y, 32, 17), risk_mark(risk), look, filled=risk.score is not None)
            lines.paint(painter, 42, y, look.theme.ink)
            y += lines.height + _AIR / 2
        if more:
            _write_more(painter, QPointF(42, y + 12), tr("and {n} more").format(n=more), look)

    return _png(NARROW, height, paint)


def _listed(risk: Risk, look: Look, lines: int) -> tuple[Risk, Lines]:
    sentence = shown(risk.point.sentence)
    words = sentence if risk.score else f"{sentence} ({tr('not rated')})"
    return risk, wrap(words, look.reading_font(size=12), NARROW - 42, lines, 17)


def _write_more(painter: QPainter, place: QPointF, words: str, look: Look) -> None:
    painter.setPen(look.theme.second)
    painter.setFont(look.interface_font(11))
    painter.drawText(place, words)


def _matrix(shown: Matrix, look: Look) -> bytes:
    figure = MatrixFigure(shown, look, WIDE)
    return _png(WIDE, figure.height, figure.paint)


def _coverage(covered: Sequence[Covered], look: Look) -> bytes:
    figure = CoverageFigure(covered[:_MOST_STRIPS], look, WIDE)
    more = len(covered) - _MOST_STRIPS

    def paint(painter: QPainter) -> None:
        figure.paint(painter)
        if more > 0:
            _write_more(painter, QPointF(0, figure.height + 12), tr("and {n} more articles").format(n=more), look)

    return _png(WIDE, figure.height + (ROW / 3 if more > 0 else 0), paint)


def _png(width: float, height: float, paint: Callable[[QPainter], None]) -> bytes:
    """Return a picture of a size in logical pixels, which tells its resolution."""
    scale = DPI / _SCREEN
    image = QImage(math.ceil(width * scale), math.ceil(height * scale), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    image.fill(_WHITE)
    painter = QPainter(image)
    # Type is laid out in the picture's own points: what a point is on the screen must not matter.
    painter.scale(scale, scale)
    paint(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _QUICKLY)  # type: ignore[call-overload]
    return bytes(data.data())
