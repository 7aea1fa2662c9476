"""How far one has read: page by page it grows, a jump does not count, and an article can be marked as read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import Annotate
from briefer.core.kinds import KINDS
from briefer.ui import app
from tests.flows.driving import opened, press, settle

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from briefer.ui.reading.header import PaneHeader
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window
    from tests.ui.conftest import Open

TEXT = "\n\n".join(f"Paragraph {n} says that water is scarce, and then says so again and again." for n in range(120))


@pytest.fixture
def window(open_on: Open, tmp_path: Path) -> Window:
    """Return a window on one long article."""
    folder = tmp_path / "Water"
    folder.mkdir()
    (folder / "long.txt").write_text("Water is scarce\n\n" + TEXT, encoding="utf-8")
    return open_on(folder)


@pytest.fixture
def view(window: Window) -> ArticleView:
    """Return the article's view."""
    return window.read.panes.active.view


@pytest.fixture
def header(window: Window) -> PaneHeader:
    """Return the header above it."""
    return window.read.panes.active.header


def turn_pages(view: ArticleView, pages: int) -> None:
    """Scroll down page by page."""
    for _ in range(pages):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + view.verticalScrollBar().pageStep())
    settle()


def percent(header: PaneHeader) -> int:
    """Return the per cent that the header tells."""
    return int(header.progress.text().split(" %")[0])


def test_nothing_is_told_before_one_reads(header: PaneHeader) -> None:
    assert header.progress.text() == ""


def test_what_was_read_grows_page_by_page_and_never_shrinks(view: ArticleView, header: PaneHeader) -> None:
    turn_pages(view, 1)
    first = percent(header)
    assert 5 < first < 60
    turn_pages(view, 1)
    second = percent(header)
    assert second > first
    view.verticalScrollBar().setValue(0)
    settle()
    assert percent(header) == second


def test_the_end_is_read(view: ArticleView, header: PaneHeader, window: Window) -> None:
    turn_pages(view, 40)
    assert header.progress.text() == "✓ read"
    assert window.read.progress.is_read(view.article_id)
    assert window.actions_by_id["read_to_end"].isEnabled()


def test_a_jump_does_not_count(view: ArticleView, header: PaneHeader) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    settle()
    assert header.progress.text() == ""


def test_an_article_is_marked_as_read_and_as_not_read(window: Window, header: PaneHeader) -> None:
    press(window, "Ctrl+Shift+R")
    assert header.progress.text() == "✓ read"
    assert window.actions_by_id["read_to_end"].isChecked()
    press(window, "Ctrl+Shift+R")
    assert header.progress.text() == ""
    assert not window.actions_by_id["read_to_end"].isChecked()


def test_the_tagged_paragraphs_are_told(window: Window, view: ArticleView, header: PaneHeader) -> None:
    assert view.shown is not None
    start = view.shown.text.index("Paragraph 3 ")
    window.session.do(Annotate(view.shown.id, start, start + 100, KINDS[0].id))
    settle()
    assert header.progress.text() == "2/120 ¶"
    assert "0 % read · 2 of 120 paragraphs tagged" in header.progress.toolTip()
    window.session.undo()
    settle()
    assert header.progress.text() == ""


def test_a_line_at_the_foot_of_the_header_is_as_long_as_the_share(window: Window, header: PaneHeader) -> None:
    def length() -> int:
        image: QImage = header.grab().toImage()
        colour = window.look.theme.third.rgb()
        return sum(image.pixel(x, image.height() - 1) == colour for x in range(image.width()))

    assert length() == 0
    turn_pages(window.read.panes.active.view, 3)
    assert length() == pytest.approx(header.width() * percent(header) / 100, abs=header.width() * 0.02)


def test_it_is_remembered(window: Window, view: ArticleView, qtbot: QtBot) -> None:
    turn_pages(view, 2)
    before = window.read.panes.active.header.progress.text()
    assert window.close()
    again = opened(qtbot, app.open_window())
    assert again.read.panes.active.header.progress.text() == before


def test_a_narrow_pane_leaves_the_room_to_the_title(window: Window, header: PaneHeader) -> None:
    press(window, "Ctrl+Shift+R")
    assert header.progress.isVisible()
    header.resize(200, header.height())
    assert not header.progress.isVisible()
    header.set_count("3 of 4")
    assert header.count.isVisible()
    header.resize(600, header.height())
    assert not header.progress.isVisible()
    header.set_count("")
    assert header.progress.isVisible()
