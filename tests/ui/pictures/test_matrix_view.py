"""The matrix on the screen: what its cells say, and what a click or a key on them does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from briefer.core import changes
from briefer.core.kinds import ARGUMENT
from briefer.core.records import Side
from briefer.ui.pictures.matrix_view import MatrixView
from tests.core.examples import CANAL, DAM
from tests.ui.colours import share_of
from tests.ui.pictures.conftest import state, tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QWidget

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]


@pytest.fixture
def view(weighed: Session, look: Look, shown: Show) -> MatrixView:
    view = MatrixView(weighed, look)
    shown(view, 900, 500)
    return view


def words(model: QAbstractItemModel, row: int) -> list[str]:
    return [model.index(row, n).data() for n in range(model.columnCount())]


def click(view: MatrixView, row: int, column: int) -> None:
    rect = view.table.visualRect(view.model.index(row, column))
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_each_cell_says_what_the_article_says(view: MatrixView) -> None:
    assert words(view.model, 0) == ["2 support", "1 disputes", "silent"]
    assert words(view.model, 1) == ["silent", "1 supports", "silent"]


def test_headers_name_points_and_articles_and_what_to_beware_of(view: MatrixView) -> None:
    rows = [view.model.headerData(n, Qt.Orientation.Vertical) for n in range(4)]
    assert rows[0] == "A1  The dam is safe.\nSingle source, contested"
    assert [row.split("  ")[0] for row in rows] == ["A1", "R1", "R2", "C1"]
    assert [view.model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == [
        "Jo Lind",
        "A canal moves water.",
        "Tolls",
    ]


def test_a_click_opens_the_passage(view: MatrixView, weighed: Session) -> None:
    wanted: list[str] = []
    view.reveal_wanted.connect(wanted.append)
    click(view, 0, 1)
    assert weighed.chosen is not None
    assert weighed.brief.annotations[weighed.chosen].quote == "A canal moves water"
    assert wanted == [weighed.chosen]


def test_enter_goes_through_the_passages_of_a_cell_and_around(view: MatrixView, weighed: Session) -> None:
    view.table.setCurrentIndex(view.model.index(0, 0))
    quotes = []
    for _ in range(3):
        QTest.keyClick(view.table, Qt.Key.Key_Return)
        assert weighed.chosen is not None
        quotes.append(weighed.brief.annotations[weighed.chosen].quote)
    assert quotes == ["The dam holds", "It held in 2017", "The dam holds"]


def test_a_silent_cell_opens_nothing(view: MatrixView, weighed: Session) -> None:
    wanted: list[str] = []
    view.reveal_wanted.connect(wanted.append)
    click(view, 0, 2)
    assert (weighed.chosen, wanted) == (None, [])


def test_arrow_keys_move_from_cell_to_cell(view: MatrixView) -> None:
    view.table.setCurrentIndex(view.model.index(0, 0))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(view.table, key)
    assert (view.table.currentIndex().row(), view.table.currentIndex().column()) == (1, 1)


def test_a_click_on_a_sentence_chooses_the_point(view: MatrixView, weighed: Session) -> None:
    chosen: list[str] = []
    view.point_chosen.connect(chosen.append)
    header = view.table.verticalHeader()
    place = QPoint(100, header.sectionViewportPosition(1) + 10)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [view.model.row(1).point.id]
    assert weighed.brief.points[view.model.row(1).point.id].sentence == "The canal runs dry."


def test_a_tooltip_shows_how_the_passages_begin(view: MatrixView) -> None:
    tip = view.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Supports: “The dam holds”\nSupports: “It held in 2017”"
    assert view.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "Disputes: “A canal moves water”"
    assert view.model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) is None


def test_screen_readers_get_a_table(view: MatrixView) -> None:
    read = QAccessible.queryAccessibleInterface(view.table)
    assert read.role() is QAccessible.Role.Table
    assert read.childCount() >= 4 * 3
    said = view.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A1 The dam is safe., A canal moves water.: 1 disputes"
    assert "single source, contested" in view.table.accessibleDescription()


def test_the_matrix_follows_the_brief_and_keeps_its_place(view: MatrixView, weighed: Session) -> None:
    view.table.setCurrentIndex(view.model.index(1, 1))
    new = state(weighed, "The dam leaks.", ARGUMENT.id)
    weighed.do(changes.SupportPoint(new, tag(weighed, "Critics say", ARGUMENT.id), Side.SUPPORTS))
    assert words(view.model, 1) == ["1 supports", "silent", "silent"]
    assert view.model.row(view.table.currentIndex().row()).point.sentence == "The canal runs dry."
    weighed.do(changes.RemoveArticle(DAM.id))
    assert view.model.columnCount() == 2
    assert view.model.matrix.articles[view.table.currentIndex().column()].id == CANAL.id
    weighed.undo()
    assert view.model.columnCount() == 3


def test_without_points_it_says_what_to_do(session: Session, look: Look, shown: Show) -> None:
    view = MatrixView(session, look)
    shown(view, 600, 300)
    assert not view.table.isVisible()
    session.do(changes.AddArticle(DAM))
    point = state(session, "The dam is safe.", ARGUMENT.id)
    assert view.table.isVisible()
    session.do(changes.RemovePoint(point))
    assert not view.table.isVisible()


def test_it_changes_colours_with_the_theme(view: MatrixView, look: Look) -> None:
    assert share_of(view.grab().toImage(), look.theme.paper) > 0.5
    look.set_mode("dark")
    assert share_of(view.grab().toImage(), look.theme.paper) > 0.5


def test_support_is_filled_and_dispute_is_not(view: MatrixView, look: Look) -> None:
    """Look at the cells without colour: only a filled square has much ink."""
    picture = view.grab().toImage()
    inks = []
    for column in range(3):
        rect = view.table.visualRect(view.model.index(0, column))
        at = view.table.viewport().mapTo(view, rect.center())
        inks.append(share_of(picture.copy(at.x() - 10, at.y() - 10, 20, 20), look.theme.ink, step=1))
    assert inks[0] > 0.5
    assert max(inks[1:]) < 0.1
