"""The memo's sections, switched and moved with mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from briefer.core.changes import WriteMemo
from briefer.memo.composing import chosen
from briefer.memo.sections import SECTIONS
from briefer.ui.memo_desk.section_list import ROW, SectionList
from tests.ui.panels.making import press

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]

ALL = [kind.id for kind in SECTIONS]


@pytest.fixture
def sections(two_articles: Session, look: Look, shown: Show) -> SectionList:
    made = SectionList(two_articles, look)
    shown(made, 290, ROW * len(SECTIONS) + 4)
    return made


def kept(session: Session) -> list[str]:
    return [kind.id for kind in chosen(session.brief.memo.get("sections", ""))]


def row_of(sections: SectionList, id_: str) -> int:
    rows = range(sections.count())
    return next(row for row in rows if sections.item(row).data(Qt.ItemDataRole.UserRole) == id_)


def box_of(sections: SectionList, id_: str) -> QPoint:
    rect = sections.visualItemRect(sections.item(row_of(sections, id_)))
    return QPoint(rect.left() + 10, rect.center().y())


def test_all_sections_are_on_at_first_in_the_order_of_the_design(sections: SectionList) -> None:
    assert sections.ids() == ALL


def test_a_click_on_the_box_switches_a_section_off_and_on(sections: SectionList, two_articles: Session) -> None:
    QTest.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=box_of(sections, "annex"))
    assert "annex" not in kept(two_articles)
    QTest.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=box_of(sections, "annex"))
    assert "annex" in kept(two_articles)


def test_what_is_off_stands_below(sections: SectionList, two_articles: Session) -> None:
    two_articles.do(WriteMemo("sections", "sources,header"))
    assert sections.ids() == ["sources", "header"]
    assert row_of(sections, "annex") > 1


def test_alt_and_the_arrows_move_a_section(sections: SectionList, two_articles: Session) -> None:
    sections.setFocus()
    sections.setCurrentRow(1)
    press(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kept(two_articles)[:3] == ["header", "recommendations", "bottom_line"]
    assert sections.currentRow() == 2
    press(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kept(two_articles) == ALL
    assert not two_articles.brief.memo.get("sections")


def test_the_first_moves_no_higher(sections: SectionList, two_articles: Session) -> None:
    sections.setFocus()
    sections.setCurrentRow(0)
    press(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kept(two_articles) == ALL


def test_space_switches_and_the_plain_arrows_walk(sections: SectionList, two_articles: Session) -> None:
    sections.setFocus()
    sections.setCurrentRow(0)
    press(sections, Qt.Key.Key_Down)
    assert sections.currentRow() == 1
    press(sections, Qt.Key.Key_Space)
    assert "bottom_line" not in kept(two_articles)


def test_a_section_that_is_dragged_stands_where_it_is_dropped(sections: SectionList, two_articles: Session) -> None:
    sections.setCurrentRow(row_of(sections, "sources"))
    data = sections.model().mimeData([sections.currentIndex()])
    assert isinstance(data, QMimeData)
    top = sections.visualItemRect(sections.item(1)).topLeft()
    at = QPointF(top.x() + 40, top.y())
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(at, Qt.DropAction.MoveAction, data, buttons, modifiers)
    sections.dropEvent(event)
    assert kept(two_articles)[:3] == ["header", "sources", "bottom_line"]
    assert sections.ids() == kept(two_articles)
    assert sections.count() == len(SECTIONS)
    assert event.dropAction() is not Qt.DropAction.MoveAction


def test_a_section_dropped_below_the_last_is_the_last(sections: SectionList, two_articles: Session) -> None:
    sections.setCurrentRow(row_of(sections, "sources"))
    data = sections.model().mimeData([sections.currentIndex()])
    last = sections.visualItemRect(sections.item(sections.count() - 1))
    event = QDropEvent(
        QPointF(last.left() + 40, last.bottom() - 1),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    sections.dropEvent(event)
    assert kept(two_articles)[-1] == "sources"


def test_the_last_section_stays_on(sections: SectionList, two_articles: Session) -> None:
    two_articles.do(WriteMemo("sections", "header"))
    QTest.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=box_of(sections, "header"))
    assert sections.ids() == ["header"]
    assert kept(two_articles) == ["header"]


def test_undo_shows_in_the_list(sections: SectionList, two_articles: Session) -> None:
    QTest.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=box_of(sections, "risks"))
    assert "risks" not in sections.ids()
    two_articles.undo()
    assert sections.ids() == ALL


def test_it_is_painted_in_light_and_dark(sections: SectionList, look: Look) -> None:
    light = sections.grab().toImage()
    look.set_mode("dark")
    assert sections.grab().toImage() != light
