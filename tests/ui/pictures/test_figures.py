"""Where things are in the pictures: what is painted is what is hit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from briefer.core.coverage import coverage
from briefer.core.kinds import KINDS
from briefer.core.matrix import Cell, matrix
from briefer.core.risk_picture import LEVELS, risk_picture
from briefer.ui.pictures.coverage_figure import ROW, CoverageFigure
from briefer.ui.pictures.marks import paint_cell, paint_marker, risk_mark
from briefer.ui.pictures.matrix_figure import MatrixFigure
from briefer.ui.pictures.risk_figure import RiskFigure
from tests.core.weighed_briefs import many_points, weighed
from tests.ui.colours import share_of

if TYPE_CHECKING:
    from briefer.ui.theme import Look

WIDTH = 600.0


def canvas(look: Look, width: float, height: float) -> QImage:
    image = QImage(round(width), round(height), QImage.Format.Format_RGB32)
    image.fill(look.theme.paper)
    return image


# --- coverage


@pytest.fixture
def strips(look: Look) -> CoverageFigure:
    return CoverageFigure(coverage(many_points(40, 4).brief), look, WIDTH)


@pytest.mark.parametrize("kind", range(len(KINDS)))
def test_an_offset_is_hit_where_it_is_painted(strips: CoverageFigure, kind: int) -> None:
    for row, each in enumerate(coverage(many_points(40, 4).brief)):
        for offset in range(0, len(each.article.text), 97):
            hit = strips.hit(QPointF(strips.x(row, offset) + 0.01, strips.lane(row, kind).center().y()))
            assert hit is not None
            assert (hit.row, hit.kind) == (row, KINDS[kind].id)
            assert abs(hit.offset - offset) <= 1


def test_lanes_do_not_meet_and_lie_within_their_row(strips: CoverageFigure) -> None:
    for row in range(4):
        lanes = [strips.lane(row, n) for n in range(len(KINDS))]
        assert all(one.bottom() < other.top() for one, other in pairwise(lanes))
        assert row * ROW < lanes[0].top()
        assert lanes[-1].bottom() < (row + 1) * ROW
        assert lanes[0].right() < WIDTH
    assert strips.height == 4 * ROW


@pytest.mark.parametrize("place", [(-5, 30), (300, -3), (599, 30), (300, 4 * ROW + 5), (300, 4)])
def test_beside_the_lanes_nothing_is_hit(strips: CoverageFigure, place: tuple[float, float]) -> None:
    assert strips.hit(QPointF(*place)) is None


def test_furniture_is_a_gap_in_the_strip(look: Look) -> None:
    found = coverage(weighed().brief)
    figure = CoverageFigure(found, look, WIDTH)
    image = canvas(look, WIDTH, figure.height)
    painter = QPainter(image)
    figure.paint(painter)
    painter.end()
    lane = figure.lane(2, 2)
    inside = [figure.x(2, (span.start + span.end) // 2) for span in found[2].body]
    assert all(image.pixelColor(round(x), round(lane.center().y())) == look.theme.selected for x in inside)
    between = figure.x(2, found[2].body[0].end + 1)
    assert image.pixelColor(round(between), round(lane.center().y())) == look.theme.paper


# --- risk picture


def test_cells_tile_the_field(look: Look) -> None:
    figure = RiskFigure(risk_picture(weighed().brief), look, QRectF(0, 0, 500, 400))
    cells = [figure.cell(level, impact) for level in LEVELS for impact in LEVELS]
    field = cells[0]
    for cell in cells:
        field = field.united(cell)
    area = sum(cell.width() * cell.height() for cell in cells)
    assert abs(area - field.width() * field.height()) < 0.01
    assert QRectF(0, 0, 500, 400).contains(field)


def test_impact_grows_upwards_and_likelihood_to_the_right(look: Look) -> None:
    figure = RiskFigure(risk_picture(weighed().brief), look, QRectF(0, 0, 500, 400))
    assert figure.cell(1, 5).top() < figure.cell(1, 1).top()
    assert figure.cell(1, 1).left() < figure.cell(5, 1).left()


def test_each_marker_is_hit_where_it_stands(look: Look) -> None:
    figure = RiskFigure(risk_picture(many_points(60, 5).brief), look, QRectF(0, 0, 700, 500))
    assert figure.markers
    for marker in figure.markers:
        assert figure.risk_at(marker.rect.center()) == marker.risk
        assert marker.risk is not None
        assert marker.risk in figure.more_at(marker.rect.center())
        assert figure.marker_of(marker.risk.point.id) == marker
        assert marker.words == risk_mark(marker.risk)
    assert figure.risk_at(QPointF(1, 1)) is None
    assert figure.more_at(QPointF(1, 1)) == ()
    assert figure.marker_of(None) is None


def test_a_risk_without_a_place_is_an_outline(look: Look) -> None:
    inks = []
    for filled in (True, False):
        image = canvas(look, 40, 20)
        painter = QPainter(image)
        paint_marker(painter, QRectF(2, 2, 36, 16), "7", look, filled=filled)
        painter.end()
        inks.append(share_of(image, look.theme.ink, step=1))
    assert inks[0] > 0.4 > inks[1]


# --- matrix


@pytest.mark.parametrize(("points", "articles"), [(1, 1), (9, 5), (10, 5), (11, 5), (30, 8), (100, 12), (20, 40)])
def test_the_printed_matrix_fits_half_a_page(look: Look, points: int, articles: int) -> None:
    figure = MatrixFigure(matrix(many_points(points, articles).brief), look, 605)
    assert 60 < figure.height <= 586


@pytest.mark.parametrize("mode", ["light", "dark", "sepia"])
def test_the_four_cells_differ_without_colour(look: Look, mode: str) -> None:
    """Both sides, one, the other and none: told by form, as printed in grey."""
    look.set_mode(mode)
    passages = tuple(weighed().brief.passages())
    pictures = []
    for cell in (Cell(passages[:1]), Cell((), passages[:1]), Cell(passages[:1], passages[1:2]), Cell()):
        image = canvas(look, 60, 30)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cell(painter, QPointF(30, 15), cell, look)
        painter.end()
        pictures.append(_dark(image, look.theme.paper))
    filled, dashed, both, none = pictures
    assert none < dashed < filled < both
    assert filled > 2 * dashed


def _dark(image: QImage, paper: QColor) -> int:
    """Return how many points are far from the paper, in grey."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    ground = round(0.299 * paper.red() + 0.587 * paper.green() + 0.114 * paper.blue())
    shades = (QColor(grey.pixel(x, y)).red() for x in range(grey.width()) for y in range(grey.height()))
    return sum(abs(shade - ground) > 40 for shade in shades)
