"""What the cards look like: told apart without colour, legible in every theme, quiet where nothing is to be done."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from briefer.core.changes import RatePoint, SupportPoint
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Side
from briefer.ui.weigh_desk.card import PointRow
from tests.flows.driving import settle
from tests.ui.colours import contrast
from tests.ui.weigh_desk.hands import click, passage_at, sentence_at, waiting_at

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage

    from briefer.ui.theme import Look
    from tests.ui.weigh_desk.conftest import Board


def picture(board: Board, rect: QRect, point: str = "delay") -> QImage:
    """Return a part of the column in which a point stands, once nothing has the focus."""
    return board.desk.column_of(board.points[point]).cards.viewport().grab(rect).toImage()


def chip_rect(board: Board, n: int, point: str = "delay") -> QRect:
    """Return where a chip is in the viewport."""
    cards = board.desk.column_of(board.points[point]).cards
    row = cards.rows.rows[cards.rows.row_of(board.points[point]) or 0]
    assert isinstance(row, PointRow)
    rect = cards.row_rect(board.points[point])
    return cards.setter.card(row, rect.width() - 12).chips[n].rect.toRect().translated(rect.topLeft())


def share(image: QImage, colour: QColor) -> float:
    """Return the share of pixels that are of a colour."""
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(image.pixelColor(x, y) == colour for x, y in places) / len(places)


def test_supporting_disputing_and_silent_chips_differ(board: Board, look: Look) -> None:
    supports = picture(board, chip_rect(board, 0))
    disputes = picture(board, chip_rect(board, 2))
    silent = picture(board, chip_rect(board, 0, "harbour"), "harbour")
    assert share(supports, look.theme.ink) > 0.5
    assert share(disputes, look.theme.ink) < 0.02
    assert share(disputes, look.theme.paper) > 0.5
    assert share(silent, look.theme.paper) > 0.5
    assert share(silent, look.theme.warning) == 0
    assert disputes != silent


@pytest.mark.parametrize("mode", ["light", "dark", "sepia"])
def test_what_a_card_says_is_legible_in_every_theme(look: Look, mode: str) -> None:
    look.set_mode(mode)
    theme = look.theme
    for text, ground in (
        (theme.ink, theme.paper),
        (theme.second, theme.paper),
        (theme.warning, theme.paper),
        (theme.third, theme.paper),
        (theme.paper, theme.ink),
        (theme.ink, theme.selected),
        (theme.paper, theme.good),
        (theme.paper, theme.warning),
    ):
        assert contrast(text, ground) >= 4.5, (mode, text.name(), ground.name())


def test_the_chosen_card_has_an_outline_and_the_focus_a_ring(board: Board) -> None:
    cards = board.desk.column_of(board.points["harbour"]).cards
    plain = picture(board, cards.card_rect(board.points["harbour"]), "harbour")
    click(sentence_at(board.desk, board.points["harbour"]))
    focused = picture(board, cards.card_rect(board.points["harbour"]), "harbour")
    board.desk.strip.list.setFocus()
    board.desk.choice.choose_point(board.points["harbour"])
    settle()
    chosen = picture(board, cards.card_rect(board.points["harbour"]), "harbour")
    assert len({plain.pixelColor(0, 20).name(), chosen.pixelColor(0, 20).name()}) == 2
    assert focused != chosen != plain


def test_a_marked_passage_shows_it(board: Board) -> None:
    cards = board.desk.column_of(board.points["delay"]).cards
    rect = cards.row_rect(board.points["delay"], board.passages["The"])
    before = picture(board, rect)
    board.desk.choice.switch_mark(board.passages["The"], board.points["delay"])
    assert picture(board, rect) != before
    strip = board.desk.strip.list
    viewport, place = waiting_at(board.desk, board.passages["Banks"])
    there = strip.visualRect(strip.indexAt(place))
    unmarked = viewport.grab(there).toImage()
    board.desk.choice.switch_mark(board.passages["Banks"])
    assert viewport.grab(there).toImage() != unmarked


def test_a_disputing_passage_stands_behind_another_rule(board: Board, look: Look) -> None:
    supporting = passage_at(board.desk, board.points["delay"], board.passages["The"])[1]
    disputing = passage_at(board.desk, board.points["delay"], board.passages["Dredging"])[1]
    column = QRect(12, 0, 10, 20)
    one = picture(board, column.translated(QPoint(0, supporting.y() - 10)))
    other = picture(board, column.translated(QPoint(0, disputing.y() - 10)))
    assert share(other, look.theme.warning) > 0
    assert share(one, look.theme.warning) == 0


def test_a_card_grows_with_what_it_says(board: Board) -> None:
    cards = board.desk.column_of(board.points["strike"]).cards
    before = cards.card_rect(board.points["strike"]).height()
    for field, value in (("owner", "The harbour master of the old town"), ("impact", 3), ("trend", "rising")):
        board.session.do(RatePoint(board.points["strike"], field, value))  # type: ignore[arg-type]
    settle()
    after = cards.card_rect(board.points["strike"]).height()
    assert after > before
    board.session.do(SupportPoint(board.points["strike"], board.passages["No"], Side.DISPUTES))
    settle()
    assert cards.card_rect(board.points["strike"]).height() >= after


@pytest.mark.parametrize("ratio", [900, 1440, 2200])
def test_cards_never_overlap(board: Board, ratio: int) -> None:
    board.desk.resize(ratio, 900)
    settle()
    for kind in (ARGUMENT, RISK):
        cards = board.desk.columns[kind.id].cards
        rects = [cards.card_rect(point) for point in board.desk.columns[kind.id].model.points]
        assert all(one.bottom() < other.top() for one, other in pairwise(rects))
        assert all(rect.left() >= 0 and rect.right() <= cards.viewport().width() for rect in rects)


def test_a_change_of_theme_repaints_cards_and_strip(board: Board, look: Look) -> None:
    cards = board.desk.columns[ARGUMENT.id].cards
    light = cards.viewport().grab().toImage(), board.desk.strip.grab().toImage()
    look.set_mode("dark")
    QApplication.setPalette(look.palette())
    settle()
    dark = cards.viewport().grab().toImage(), board.desk.strip.grab().toImage()
    assert light[0].pixelColor(40, 40) != dark[0].pixelColor(40, 40)
    assert light[1].pixelColor(4, 4) != dark[1].pixelColor(4, 4)
