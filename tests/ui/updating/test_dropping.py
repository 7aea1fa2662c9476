"""A file is let go on an article: above its pane or in the list it updates just that one, elsewhere it is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from briefer.ui.updating.dropping import DropHint
from tests.flows.driving import pane_of, settle
from tests.ui.using import told, urls

from .longer import write

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.records import Article
    from briefer.ui.window import Window

COPY, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def hover(target: QWidget, data: QMimeData, at: QPoint) -> bool:
    event = QDragEnterEvent(at, COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def let_go(target: QWidget, data: QMimeData, at: QPoint) -> None:
    QApplication.sendEvent(target, QDropEvent(QPointF(at), COPY, data, LEFT, PLAIN))


@pytest.fixture
def article(window: Window) -> Article:
    return next(iter(window.session.brief.articles.values()))


@pytest.fixture
def newer(article: Article, tmp_path: Path) -> Path:
    return write(tmp_path, "newer.txt", article.text.replace("every dry month", "every dry season"))


def hint(widget: QWidget) -> DropHint:
    [found] = widget.findChildren(DropHint)
    return found


def in_list(window: Window, article: Article) -> tuple[QWidget, QPoint]:
    rows = window.read.articles.list
    n = list(window.session.brief.articles).index(article.id)
    return rows.viewport(), rows.visualRect(rows.model().index(n, 0)).center()


def test_let_go_above_a_pane_the_file_is_that_articles_newer_text(
    qtbot: QtBot, window: Window, article: Article, newer: Path
) -> None:
    header, number = pane_of(window, article.id).header, len(window.session.brief.articles)
    assert hover(header, urls(newer), QPoint(20, 10))
    assert hint(header).isVisible()
    assert hint(header).words == f"Let go here: a newer text of “{article.title}”"
    let_go(header, urls(newer), QPoint(20, 10))
    qtbot.waitUntil(lambda: not window.updating.busy)
    assert not hint(header).isVisible()
    assert "every dry season" in window.session.brief.articles[article.id].text
    assert len(window.session.brief.articles) == number
    window.session.undo()
    assert window.session.brief.articles[article.id].text == article.text


def test_let_go_on_a_row_of_the_list_too(qtbot: QtBot, window: Window, article: Article, newer: Path) -> None:
    port, place = in_list(window, article)
    assert hover(port, urls(newer), place)
    assert hint(port).isVisible()
    assert hint(port).geometry().contains(place)
    let_go(port, urls(newer), place)
    qtbot.waitUntil(lambda: not window.updating.busy)
    assert "every dry season" in window.session.brief.articles[article.id].text


def test_below_the_rows_it_is_added(qtbot: QtBot, window: Window, newer: Path) -> None:
    port, number = window.read.articles.list.viewport(), len(window.session.brief.articles)
    place = QPoint(20, port.height() - 2)
    assert not window.read.articles.list.indexAt(place).isValid()
    assert hover(port, urls(newer), place)
    assert not hint(port).isVisible()
    let_go(port, urls(newer), place)
    qtbot.waitUntil(lambda: not window.intake.busy)
    assert len(window.session.brief.articles) == number + 1


def test_dragged_away_nothing_is_shown(window: Window, article: Article, newer: Path) -> None:
    header = pane_of(window, article.id).header
    hover(header, urls(newer), QPoint(20, 10))
    QApplication.sendEvent(header, QDragLeaveEvent())
    settle()
    assert not hint(header).isVisible()


def test_several_files_briefs_and_what_no_reader_knows_go_to_the_window(
    window: Window, article: Article, newer: Path, tmp_path: Path
) -> None:
    header = pane_of(window, article.id).header
    other = write(tmp_path, "other.txt", "Something else.")
    path = window.session.path
    assert path is not None
    for files in ((newer, other), (path,), (write(tmp_path, "picture.xyz", "x"),), (tmp_path,)):
        hover(header, urls(*files), QPoint(20, 10))
        assert not hint(header).isVisible()


def test_a_pane_that_was_opened_later_takes_files_too(window: Window, newer: Path) -> None:
    window.read.panes.set_count(1)
    window.read.panes.set_count(2)
    settle()
    for pane in window.read.panes.panes:
        assert hover(pane.header, urls(newer), QPoint(20, 10))
        QApplication.sendEvent(pane.header, QEvent(QEvent.Type.DragLeave))


def test_the_text_of_quite_another_article_is_refused(
    qtbot: QtBot, window: Window, article: Article, tmp_path: Path
) -> None:
    other = list(window.session.brief.articles.values())[1]
    file = write(tmp_path, "other.txt", other.text)
    header = pane_of(window, article.id).header
    assert hover(header, urls(file), QPoint(20, 10))
    let_go(header, urls(file), QPoint(20, 10))
    qtbot.waitUntil(lambda: not window.updating.busy)
    assert "That is the text of another article" in told(window)
