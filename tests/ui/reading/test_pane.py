"""One pane by itself: its focus mark, its empty state, its menus and tips."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from briefer.core.changes import Annotate, RemoveArticle, WriteNote
from briefer.core.kinds import ARGUMENT
from briefer.readers import read
from briefer.ui.reading.handles import Ends
from briefer.ui.reading.pane import Pane
from tests.ui.reading.conftest import TREATY
from tests.ui.reading.user import article, drag, drag_over, inside, only, point_of, press, quotes, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


@pytest.fixture
def pane(qtbot: QtBot, session: Session, look: Look) -> Pane:
    """Return a pane that is wide enough to read in."""
    made = Pane(session, look)
    qtbot.addWidget(made)
    made.resize(420, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_an_empty_pane_offers_to_choose(pane: Pane, qtbot: QtBot) -> None:
    assert pane.empty.isVisible()
    assert pane.empty.sentence.text() == "No article is open in this pane."
    with qtbot.waitSignals([pane.activated, pane.choose_wanted]):
        QTest.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)


def test_an_empty_pane_of_an_empty_brief_offers_to_add(pane: Pane, session: Session) -> None:
    assert pane.empty.button.text() == "Choose an article"
    for known in tuple(session.brief.articles):
        session.do(RemoveArticle(known))
    assert pane.empty.sentence.text() == "The brief has no articles yet."
    assert pane.empty.button.text() == "Add articles"
    session.undo()
    assert pane.empty.button.text() == "Choose an article"


def test_its_name_is_the_articles(pane: Pane) -> None:
    assert pane.accessibleName() == "Empty pane"
    pane.show_article(TREATY.id)
    assert pane.accessibleName() == "A treaty nobody keeps"
    assert pane.view.accessibleName() == "A treaty nobody keeps"


def test_focus_is_seen_as_a_strong_rule(pane: Pane, look: Look) -> None:
    pane.show_article(TREATY.id)
    pane.window().activateWindow()
    pane.take_focus()
    assert pane.grab().toImage().pixelColor(60, 0) == look.theme.ink
    pane.header.close_button.setFocus()
    assert pane.grab().toImage().pixelColor(60, 0) == look.theme.paper
    pane.set_active(True)
    assert pane.grab().toImage().pixelColor(60, 0) == look.theme.third


def test_the_header_follows_the_left_border_of_the_text(pane: Pane, qtbot: QtBot) -> None:
    pane.show_article(TREATY.id)
    with qtbot.waitSignal(pane.view.laid_out):
        pane.resize(1_000, 500)
    qtbot.waitUntil(lambda: pane.header.title.x() == round(pane.view.text_left))
    assert pane.view.text_left > 150


def test_a_tip_shows_on_a_passage_and_nowhere_else(pane: Pane, session: Session, qtbot: QtBot) -> None:
    pane.show_article(TREATY.id)
    change = Annotate(TREATY.id, *words(pane.view, "Open talks now"), ARGUMENT.id)
    session.do(change)
    session.do(WriteNote(change.id, "ask the engineers"))

    def hover(point: QPoint) -> None:
        event = QHelpEvent(QEvent.Type.ToolTip, point, pane.view.viewport().mapToGlobal(point))
        QApplication.sendEvent(pane.view.viewport(), event)

    hover(inside(pane.view, "Open talks now"))
    assert "ask the engineers" in QToolTip.text()
    hover(inside(pane.view, "The treaty"))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_menu_key_asks_for_a_menu_at_the_caret(pane: Pane, session: Session, qtbot: QtBot) -> None:
    pane.show_article(TREATY.id)
    drag_over(pane.view, "Open talks")
    press(pane.view, "A")
    point = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, pane.mapToGlobal(point))
    with qtbot.waitSignal(pane.view.menu_wanted) as wanted:
        QApplication.sendEvent(pane.view.viewport(), event)
    assert wanted.args is not None
    where, _span, annotation, _part = wanted.args
    assert annotation == only(session).id
    assert pane.view.viewport().mapFromGlobal(where) == pane.view.cursorRect().center()


def test_a_menu_beside_a_selection_keeps_the_selection(pane: Pane, qtbot: QtBot) -> None:
    pane.show_article(TREATY.id)
    drag_over(pane.view, "Open talks")
    point = inside(pane.view, "Open talks")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, pane.view.viewport().mapToGlobal(point))
    with qtbot.waitSignal(pane.view.menu_wanted) as wanted:
        QApplication.sendEvent(pane.view.viewport(), event)
    assert wanted.args is not None
    assert wanted.args[1] == words(pane.view, "Open talks")
    assert wanted.args[2] is None


def test_the_bar_goes_when_the_text_is_laid_out_anew(pane: Pane, qtbot: QtBot) -> None:
    pane.show_article(TREATY.id)
    drag_over(pane.view, "Open talks")
    assert pane.view.bar.isVisible()
    with qtbot.waitSignal(pane.view.laid_out):
        pane.resize(500, 500)
    assert not pane.view.bar.isVisible()
    assert pane.view.selected == words(pane.view, "Open talks")


def test_in_a_right_to_left_line_handles_stand_where_the_passage_begins_and_ends(
    shown: Callable[..., ArticleView], session: Session
) -> None:
    hebrew = shown(article("שלום עולם, זה מבחן של כיוון."))
    drag_over(hebrew, "זה מבחן")
    press(hebrew, "R")
    start, end = only(session).span
    knobs = Ends(hebrew.document(), start, end).knobs
    assert knobs is not None
    assert knobs[0].x() > knobs[1].x(), "it begins at the right"
    drag(hebrew.viewport(), knobs[1].toPoint(), point_of(hebrew, words(hebrew, "כיוון").start - 1))
    assert quotes(session) == ["זה מבחן של"]


def test_the_real_articles_can_be_tagged_by_mouse_word_for_word(
    shown: Callable[..., ArticleView], session: Session, real_articles: tuple[Path, ...]
) -> None:
    for path in real_articles:
        text = read(path)
        view = shown(text, width=900, height=700)
        part = max(text.parts, key=lambda part: part.end - part.start)
        view.go_to(part.start)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 60)
        start = text.text.index(" ", part.start + 20) + 1
        end = text.text.index(" ", start + 40)
        drag(view.viewport(), point_of(view, start), point_of(view, end))
        press(view, "C")
        assert [passage.quote for passage in view.passages] == [text.text[start:end]]
        session.choose(None)


def test_what_was_tagged_is_there_after_opening_the_brief_again(view: ArticleView, session: Session) -> None:
    drag_over(view, "A third failed season \U0001f30a could")
    press(view, "R")
    drag_over(view, "trusts\u00a0the figures")
    press(view, "A")
    before = list(view.passages)
    assert session.path is not None
    session.open(session.path)
    view.show_article(TREATY.id)
    assert view.passages == before
    assert view.chosen is None
