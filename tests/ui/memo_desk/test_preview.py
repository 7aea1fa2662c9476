"""Pages on the desk: where they stand, what is painted, and that a long memo does not hold anybody up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.memo.outline import Cite, Outline, Page, Paragraph, Section, Text
from briefer.ui.memo_desk.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]

WORDS = "Without shared figures every dry month looks like theft, and the dispute goes on and on. " * 3


def memo(paragraphs: int, page: Page = Page.A4) -> Outline:
    blocks = tuple(
        Paragraph((Text(f"{n}. {WORDS}"), Cite((n,), n, (Text("Source."),)))) for n in range(1, paragraphs + 1)
    )
    return Outline("Memo", (Section("one", "Section", blocks),), page=page)


@pytest.fixture
def preview(look: Look, shown: Show) -> Preview:
    preview = Preview(look)
    shown(preview, 1100, 800)
    return preview


def show(preview: Preview, outline: Outline) -> None:
    preview.show_outline(outline)
    preview.finish()


def test_before_there_is_a_memo_there_is_no_page(preview: Preview) -> None:
    assert list(preview.page_rects()) == []
    assert preview.entry_at(QPointF(10, 10)) is None
    preview.grab()


def test_a_memo_of_one_page_stands_alone_in_the_middle(preview: Preview) -> None:
    show(preview, memo(2))
    ((_, rect),) = preview.page_rects()
    left, right = rect.left(), preview.viewport().width() - rect.right()
    assert abs(left - right) <= 2


@pytest.mark.parametrize(("page", "ratio"), [(Page.A4, 297 / 210), (Page.LETTER, 11 / 8.5)])
def test_pages_have_the_shape_of_their_paper(preview: Preview, page: Page, ratio: float) -> None:
    show(preview, memo(40, page))
    for _, rect in preview.page_rects():
        assert rect.height() / rect.width() == pytest.approx(ratio, abs=0.01)


def test_no_page_lies_on_another(preview: Preview) -> None:
    show(preview, memo(60))
    rects = [rect for _, rect in preview.page_rects()]
    assert len(rects) > 4
    assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[n + 1 :])


def test_scrolling_reaches_the_last_page_and_no_further(preview: Preview) -> None:
    show(preview, memo(60))
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    *_, (_, last) = preview.page_rects()
    assert 0 < preview.viewport().height() - last.bottom() < 60


def test_the_keyboard_scrolls(preview: Preview) -> None:
    show(preview, memo(60))
    preview.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.verticalScrollBar().value() > 500
    QTest.keyClick(preview, Qt.Key.Key_Up)
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.verticalScrollBar().value() == 0


def test_the_focus_shows(preview: Preview) -> None:
    show(preview, memo(2))
    preview.clearFocus()
    before = preview.grab().toImage()
    preview.setFocus(Qt.FocusReason.TabFocusReason)
    assert preview.grab().toImage() != before


def test_there_is_ink_on_the_paper(preview: Preview) -> None:
    show(preview, memo(2))
    image = preview.viewport().grab().toImage()
    ((_, rect),) = preview.page_rects()
    top = rect.top() + rect.height() * 0.08
    inked = sum(
        image.pixelColor(x, y).lightness() < 128
        for y in range(int(top), int(top) + 60)
        for x in range(int(rect.left()), int(rect.right()), 2)
    )
    assert inked > 50


def test_a_long_memo_shows_its_first_pages_before_all_are_laid_out(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.laid_out, timeout=20_000):
        preview.show_outline(memo(1_500))
        first = len(preview.pages.pages)
        assert first >= 3
    assert len(preview.pages.pages) > first
    assert preview.accessibleDescription() == f"{preview.pages.count} pages"


def test_a_new_memo_takes_the_place_of_one_still_being_laid_out(preview: Preview) -> None:
    preview.show_outline(memo(1_500))
    show(preview, memo(2))
    assert preview.pages.count == 1
    QApplication.processEvents()
    assert preview.pages.count == 1


def test_a_note_number_and_its_note_lead_to_the_same_evidence(preview: Preview, qtbot: QtBot) -> None:
    show(preview, memo(2))
    room = preview.viewport().rect()
    points = [QPointF(x, y) for y in range(0, room.height(), 2) for x in range(0, room.width(), 2)]
    point = next(point for point in points if preview.entry_at(point) == 1)
    with qtbot.waitSignal(preview.entry_wanted) as signal:
        QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert signal.args == [1]


def test_the_right_button_leads_nowhere(preview: Preview, qtbot: QtBot) -> None:
    show(preview, memo(2))
    room = preview.viewport().rect()
    points = [QPointF(x, y) for y in range(0, room.height(), 2) for x in range(0, room.width(), 2)]
    point = next(point for point in points if preview.entry_at(point) == 1)
    with qtbot.assertNotEmitted(preview.entry_wanted):
        QTest.mouseClick(preview.viewport(), Qt.MouseButton.RightButton, pos=point.toPoint())


def test_another_width_keeps_the_place(preview: Preview) -> None:
    show(preview, memo(100))
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    preview.resize(700, 800)
    QApplication.processEvents()
    assert bar.value() == pytest.approx(bar.maximum() / 2, rel=0.01)
