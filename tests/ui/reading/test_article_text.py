"""The text stands on the page as long as it is, keeps its place, and takes nothing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QTextBlock, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.records import Role
from briefer.core.text import Utf16Map
from briefer.readers import read
from briefer.ui.reading.document import lines_of, shown_text
from tests.ui.reading.conftest import TREATY
from tests.ui.reading.user import article, click, press, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.records import Article
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

_SENTENCE = "Paragraph {} says one thing, and then another thing, at some length. "
LONG = article("\n\n".join(_SENTENCE.format(n) * 4 for n in range(60)))
HOSTILE = article(
    "A\ufdd0b\ufdd1c \ufffcd\x0be\x0cf\x1bg \U0001f30a\U0001f30a h\n\n"
    "\u202eright \u05d0\u05d1 <b>bold</b> &amp;\n \n\ttab\n"
)


def block_of(view: ArticleView, quote: str) -> QTextBlock:
    """Return the block that some words stand in."""
    return view.document().findBlock(view.units.to_utf16(words(view, quote).start))


def first_line(view: ArticleView) -> int:
    """Return the offset that stands at the top, as a pointer there would find it."""
    return view.offset_at(QPoint(round(view.text_left) + 1, 4))


@pytest.mark.parametrize("text", [TREATY, LONG, HOSTILE, article(""), article("\n\n \n")], ids=lambda a: a.id[:6])
def test_the_document_is_as_long_as_the_text(shown: Callable[..., ArticleView], text: Article) -> None:
    view = shown(text)
    assert view.document().characterCount() - 1 == Utf16Map(text.text).to_utf16(len(text.text))


def test_so_are_the_real_articles(shown: Callable[..., ArticleView], real_articles: tuple[Path, ...]) -> None:
    for path in real_articles:
        text = read(path)
        view = shown(text)
        assert view.document().characterCount() - 1 == len(text.text.encode("utf-16-le")) // 2
        for part in text.parts:
            block = view.document().findBlock(view.units.to_utf16(part.start))
            assert block.contains(view.units.to_utf16(part.end) - 1), "each part stands in one block"


def test_what_a_document_takes_for_structure_is_shown_as_a_replacement_character() -> None:
    shown_words = shown_text(HOSTILE)
    assert len(shown_words) == len(HOSTILE.text)
    assert shown_words.startswith("A\ufffdb\ufffdc \ufffdd\ufffde\ufffdf\ufffdg \U0001f30a")


def test_line_feeds_within_a_part_flow_and_those_between_parts_part() -> None:
    lines = lines_of(TREATY, shown_text(TREATY))
    assert "the one exchange of data" in shown_text(TREATY)
    assert [line.number for line in lines if line.part] == [None, 1, 2, None, 3]
    assert [(line.start, line.end) for line in lines if line.part] == [(p.start, p.end) for p in TREATY.parts]


def test_furniture_is_small_and_grey_and_headings_are_semibold(view: ArticleView, look: Look) -> None:
    furniture = block_of(view, "Log in").charFormat()
    heading = block_of(view, "What to do").charFormat()
    assert furniture.font().pixelSize() == 13
    assert furniture.foreground().color() == look.theme.third
    assert heading.font().weight() >= QFont.Weight.Normal
    assert heading.font().variableAxisValue(QFont.Tag("wght")) == QFont.Weight.DemiBold.value


def test_blank_lines_are_no_higher_than_the_gap_between_paragraphs(view: ArticleView) -> None:
    layout = view.document().documentLayout()
    above = layout.blockBoundingRect(block_of(view, "Log in")).bottom()
    below = layout.blockBoundingRect(block_of(view, "The treaty")).top()
    assert 6 < below - above < 20


def test_the_measure_is_fixed_and_centred_in_a_wide_pane(shown: Callable[..., ArticleView]) -> None:
    wide = shown(LONG, width=1_200)
    layout = block_of(wide, "Paragraph 0").layout()
    assert 60 <= max(layout.lineAt(n).textLength() for n in range(layout.lineCount())) <= 76
    right = wide.viewport().width() - wide.text_left - layout.lineAt(0).width()
    assert abs(wide.text_left - right) <= 2


def test_a_narrow_pane_keeps_the_margin_and_wraps(shown: Callable[..., ArticleView]) -> None:
    narrow = shown(LONG, width=160)
    assert narrow.text_left == 50
    assert block_of(narrow, "Paragraph 0").layout().lineCount() > 12
    assert narrow.horizontalScrollBar().maximum() == 0


def test_the_place_is_the_first_line_in_sight(shown: Callable[..., ArticleView]) -> None:
    view = shown(LONG)
    assert view.place == 0
    offset = words(view, "Paragraph 20 says").start
    view.go_to(offset)
    assert view.place == offset
    assert first_line(view) == offset


def test_the_place_follows_the_scroll_bar(shown: Callable[..., ArticleView]) -> None:
    view = shown(LONG)
    view.verticalScrollBar().setValue(900)
    place = view.place
    view.go_to(0)
    view.go_to(place)
    assert view.place == place == first_line(view)
    assert abs(view.verticalScrollBar().value() - 900) < 40


def test_zoom_keeps_the_place(shown: Callable[..., ArticleView]) -> None:
    view = shown(LONG)
    offset = words(view, "Paragraph 30 says").start
    view.go_to(offset)
    for zoom in (150, 70, 300, 100):
        view.set_zoom(zoom)
        assert first_line(view) == offset
    assert view.place == offset


def test_a_new_width_keeps_the_place_once_it_has_settled(shown: Callable[..., ArticleView], qtbot: QtBot) -> None:
    view = shown(LONG)
    offset = words(view, "Paragraph 30 says").start
    view.go_to(offset)
    for width in (300, 900, 450):
        with qtbot.waitSignal(view.laid_out):
            view.resize(width, view.height())
        assert first_line(view) == offset


def test_the_place_does_not_creep_up_when_the_width_goes_to_and_fro(
    shown: Callable[..., ArticleView], qtbot: QtBot
) -> None:
    view = shown(LONG, width=400)
    view.verticalScrollBar().setValue(1_500)
    place = view.place
    for width in (333, 777, 555, 400):
        with qtbot.waitSignal(view.laid_out):
            view.resize(width, view.height())
    assert view.place == place == first_line(view)


def test_zoom_stays_within_its_bounds(view: ArticleView) -> None:
    view.set_zoom(1)
    assert view.zoom == 50
    view.set_zoom(9_999)
    assert view.zoom == 300


def test_zoom_keeps_the_selection(view: ArticleView) -> None:
    view.select(*words(view, "Open talks"))
    view.set_zoom(150)
    assert view.selected == words(view, "Open talks")


@pytest.mark.parametrize(("key", "zoom"), [("Ctrl++", 110), ("Ctrl+=", 110), ("Ctrl+-", 90)])
def test_keys_ask_for_a_zoom(view: ArticleView, qtbot: QtBot, key: str, zoom: int) -> None:
    with qtbot.waitSignal(view.zoom_asked) as asked:
        press(view, key)
    assert asked.args == [zoom]


def test_the_wheel_zooms_with_ctrl_and_scrolls_without(shown: Callable[..., ArticleView], qtbot: QtBot) -> None:
    view = shown(LONG)

    def turn(delta: int, held: Qt.KeyboardModifier) -> None:
        point = QPointF(100, 100)
        phase, buttons = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        event = QWheelEvent(point, view.mapToGlobal(point), QPoint(), QPoint(0, delta), buttons, held, phase, False)
        QApplication.sendEvent(view.viewport(), event)

    with qtbot.waitSignal(view.zoomed):
        turn(60, Qt.KeyboardModifier.ControlModifier)
        turn(60, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 110
    turn(-120, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0


def test_f_marks_furniture_and_text_again(view: ArticleView, session: Session) -> None:
    click(view, "Hold the guarantee")
    press(view, "F")
    part = session.brief.articles[TREATY.id].parts[-1]
    assert part.role is Role.FURNITURE
    assert block_of(view, "Hold the").charFormat().font().pixelSize() == 13
    press(view, "F")
    assert session.brief.articles[TREATY.id].parts[-1].role is Role.BODY
    session.undo()
    assert session.brief.articles[TREATY.id].parts[-1].role is Role.FURNITURE


def test_marking_a_part_renumbers_the_paragraphs_and_keeps_the_place(view: ArticleView) -> None:
    view.go_to(words(view, "Publish").start)
    view.mark_part_at(words(view, "The treaty").start, Role.CAPTION)
    assert [line.number for line in view._lines if line.part] == [None, None, 1, None, 2]
    assert view.place == words(view, "Publish").start


def test_what_is_copied_is_the_canonical_text(view: ArticleView) -> None:
    start, end = words(view, "trusts\u00a0the figures.\n\nA third failed season \U0001f30a could")
    view.select(start, end)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QApplication.clipboard().mimeData()
    assert clipboard.text() == TREATY.text[start:end]
    assert not clipboard.hasHtml()


def test_nothing_can_be_dropped_pasted_or_typed_in(view: ArticleView) -> None:
    data = QMimeData()
    data.setText("evil")
    data.setHtml("<img src='http://example.org/x.png'>")
    assert not view.canInsertFromMimeData(data)
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()
    QTest.keyClicks(view, "xyz")
    press(view, "Ctrl+V")
    assert view.document().characterCount() - 1 == Utf16Map(TREATY.text).to_utf16(len(TREATY.text))


def test_no_resource_is_ever_loaded(view: ArticleView) -> None:
    assert view.loadResource(2, QUrl("http://example.org/x.png")) is None


def test_markup_in_an_article_is_text(shown: Callable[..., ArticleView]) -> None:
    view = shown(HOSTILE)
    assert "<b>bold</b> &amp;" in block_of(view, "<b>").text()


def test_a_change_of_theme_repaints_in_its_colours(view: ArticleView, look: Look) -> None:
    light = view.grab().toImage().pixelColor(3, 3)
    view.select(*words(view, "Open talks"))
    look.set_mode("dark")
    dark = view.grab().toImage().pixelColor(3, 3)
    assert (light, dark) == (QColor("#fffefb"), QColor("#1f2226"))
    assert view.selected == words(view, "Open talks")


def test_the_view_claims_its_keys_before_the_menus(view: ArticleView) -> None:
    from PySide6.QtGui import QKeyEvent

    def claimed(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(view, event)
        return event.isAccepted()

    control = Qt.KeyboardModifier.ControlModifier
    assert claimed(Qt.Key.Key_A)
    assert claimed(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert claimed(Qt.Key.Key_Right, control | Qt.KeyboardModifier.ShiftModifier)
    assert not claimed(Qt.Key.Key_Z, control)
    assert not claimed(Qt.Key.Key_F6)


def test_the_place_is_told_in_words(view: ArticleView) -> None:
    view.select(*words(view, "Open talks now"))
    assert view.place_in_words() == "¶\u00a02 · 3 words selected"
    view.select(*[words(view, "Publish").start] * 2)
    assert view.place_in_words() == "¶\u00a03"
    view.select(*[words(view, "in reserve.").end] * 2)
    assert view.place_in_words() == "¶\u00a03"
    view.select(0, 0)
    assert view.place_in_words() == "navigation"
