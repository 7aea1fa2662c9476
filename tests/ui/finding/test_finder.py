"""Finding words across the panes: one types, sees them everywhere at once, goes through them, and reads on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.changes import RemoveArticle
from briefer.core.kinds import RISK
from tests.flows.driving import click, drag, press, settle, write
from tests.ui.using import told, write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import ArticleId
    from briefer.ui.finding.finder import Finder
    from briefer.ui.window import Window
    from tests.ui.conftest import Open

FIVE = ("Courier", "Herald", "Observer", "Tribune", "Gazette")


@pytest.fixture
def window(open_on: Open, tmp_path: Path) -> Window:
    """Return a window on five articles, three of them open; each says "treaty" twice."""
    window = open_on(write_articles(tmp_path / "Water", FIVE))
    assert len(window.read.panes.shown) == 3
    window.read.panes.focus_pane(0)
    return window


@pytest.fixture
def finder(window: Window) -> Finder:
    """Return its search."""
    return window.read.finder


def look_for(window: Window, words: str) -> None:
    """Open the bar and type words."""
    press(window, "Ctrl+F")
    if words.isascii():
        write(window, words)
    else:
        # Qt's test keyboard has no accents; people paste such words as well.
        QApplication.clipboard().setText(words)
        press(window, "Ctrl+V")


def here(window: Window) -> tuple[str, str]:
    """Return the title of the article that the present hit is in, and the hit's words."""
    hit = window.read.finder.search.current
    assert hit is not None
    article = window.session.brief.articles[hit.article]
    return article.heading, article.text[slice(*window.read.finder.search.of(hit.article)[hit.number])]


def seen(window: Window) -> bool:
    """Tell whether the present hit is in sight, in the active pane."""
    view, hit = window.read.panes.active.view, window.read.finder.search.current
    assert hit is not None
    assert view.article_id == hit.article
    start = window.read.finder.search.of(hit.article)[hit.number].start
    rect = view.line_rect(view.units.to_utf16(start)).translated(view.shift())
    return 0 <= rect.top() <= view.viewport().height()


def titles(window: Window) -> list[str]:
    """Return the titles of the panes."""
    return [pane.header.title.words for pane in window.read.panes.panes]


def title_of(window: Window, article: ArticleId) -> str:
    """Return an article's title."""
    return window.session.brief.articles[article].heading


def test_typing_counts_in_each_pane_and_in_all(window: Window, finder: Finder) -> None:
    look_for(window, "treaty")
    assert finder.bar.isVisible()
    assert [pane.header.count.text() for pane in window.read.panes.panes] == ["1 of 2", "2", "2"]
    assert finder.bar.count.text() == "1 of 10 · 4 in articles that are not open"
    write(window, "zzz")
    assert finder.bar.count.text() == "Nothing found"
    assert not finder.bar.next.isEnabled()
    assert [pane.header.count.text() for pane in window.read.panes.panes] == ["0", "0", "0"]


def test_return_goes_through_the_panes_in_their_order_and_leaves_the_keyboard_in_the_bar(
    window: Window, finder: Finder
) -> None:
    look_for(window, "TREATY")
    order = titles(window)
    for pane in (0, 1, 1, 2, 2):
        press(window, "Return")
        assert (window.read.panes.active_index, here(window)) == (pane, (order[pane], "treaty"))
        assert seen(window)
        assert finder.bar.field.hasFocus()
    press(window, "Shift+Return")
    assert finder.bar.count.text().startswith("5 of 10")


def test_articles_that_are_not_open_are_opened_when_they_are_reached(window: Window, finder: Finder) -> None:
    look_for(window, "treaty")
    reached = {here(window)[0]}
    for _ in range(9):
        press(window, "Return")
        reached.add(here(window)[0])
        assert seen(window)
    assert reached == {title_of(window, id_) for id_ in window.session.brief.articles}
    assert len(window.read.panes.panes) == 3
    assert finder.bar.count.text().startswith("10 of 10")
    press(window, "Return")
    assert finder.bar.count.text().startswith("1 of 10")
    assert told(window) == "From the beginning again."
    press(window, "Shift+F3")
    assert finder.bar.count.text().startswith("10 of 10")
    assert told(window) == "From the end again."


def test_f3_and_the_arrows_go_on_as_well(window: Window, finder: Finder) -> None:
    look_for(window, "treaty")
    press(window, "F3")
    assert finder.search.position == 2
    QTest.mouseClick(finder.bar.next, Qt.MouseButton.LeftButton)
    assert finder.search.position == 3
    QTest.mouseClick(finder.bar.previous, Qt.MouseButton.LeftButton)
    assert finder.search.position == 2


def test_f3_looks_for_the_last_words_again(window: Window, finder: Finder) -> None:
    look_for(window, "gauges")
    press(window, "Escape")
    assert finder.bar.isHidden()
    press(window, "F3")
    assert finder.bar.isVisible()
    assert here(window)[1] == "gauges"
    assert window.read.panes.active.view.hasFocus()


def test_the_first_time_f3_asks_for_words(window: Window, finder: Finder) -> None:
    press(window, "F3")
    assert finder.bar.field.hasFocus()


def test_escape_after_looking_only_returns_to_the_place(window: Window, finder: Finder) -> None:
    window.resize(1440, 420)
    view = window.read.panes.active.view
    view.set_zoom(200)
    settle()
    look_for(window, "dry season, says")
    assert view.verticalScrollBar().value() > 0
    press(window, "Escape")
    assert view.verticalScrollBar().value() == 0
    assert view.hasFocus()
    assert not finder.bar.isVisible()
    assert not view.hits.spans
    assert view.selected is None


def test_escape_after_going_to_a_hit_selects_it_so_that_one_key_tags_it(window: Window) -> None:
    look_for(window, "third failed season")
    press(window, "Return")
    assert window.read.panes.active_index == 1
    press(window, "Escape")
    press(window, "R")
    (passage,) = window.session.brief.passages()
    assert (passage.quote, passage.kind) == ("third failed season", RISK)
    assert passage.article == window.read.panes.shown[1]


def test_shift_escape_returns_even_then(window: Window) -> None:
    before = window.read.panes.active_article
    look_for(window, "treaty")
    for _ in range(3):
        press(window, "Return")
    press(window, "Shift+Escape")
    assert window.read.panes.active_article == before
    assert window.read.panes.active.view.selected is None


def test_an_article_that_gave_way_to_a_hit_comes_back(window: Window) -> None:
    before = titles(window)
    look_for(window, "Tribune")
    press(window, "Return")
    assert titles(window) != before
    press(window, "Shift+Escape")
    assert titles(window)[0] == before[0]


def test_escape_in_the_text_ends_the_search_and_stays(window: Window, finder: Finder) -> None:
    look_for(window, "treaty")
    press(window, "Return")
    window.read.panes.focus_active()
    press(window, "Escape")
    assert not finder.is_on
    assert window.read.panes.active.view.selected is not None


def test_who_clicked_elsewhere_meanwhile_is_left_there(window: Window, finder: Finder) -> None:
    look_for(window, "treaty")
    press(window, "Return")
    press(window, "Return")
    view = window.read.panes.panes[0].view
    assert view.shown is not None
    click(view, view.shown.text.index("open their gauges"))
    press(window, "Escape")
    assert not finder.is_on
    assert window.read.panes.active_index == 0
    assert view.cursor_offset == view.shown.text.index("open their gauges")
    assert view.selected is None


def test_escape_in_the_text_does_nothing_while_nothing_is_looked_for(window: Window) -> None:
    press(window, "Escape")
    assert window.read.panes.active.view.hasFocus()
    assert not window.read.finder.is_on


def test_what_is_selected_is_looked_for(window: Window, finder: Finder) -> None:
    view = window.read.panes.active.view
    assert view.shown is not None
    start = view.shown.text.index("gauges")
    drag(view, start, start + len("gauges"))
    press(window, "Ctrl+F")
    assert finder.bar.field.text() == "gauges"
    assert finder.bar.field.selectedText() == "gauges"
    assert finder.search.count == 5
    view.select(0, len(view.shown.text))
    window.read.panes.focus_active()
    press(window, "Ctrl+F")
    assert finder.bar.field.text() == "gauges", "several paragraphs are no words to look for"


def test_the_search_begins_where_one_reads(window: Window, finder: Finder) -> None:
    view = window.read.panes.active.view
    assert view.shown is not None
    second = view.shown.text.index("treaty of the")
    drag(view, second, second + len("treaty"))
    press(window, "Ctrl+F")
    assert finder.search.position == 2


@pytest.mark.parametrize(
    ("chip", "words", "before", "after"),
    [("whole", "govern", 5, 0), ("case", "Each", 5, 0), ("plain", "tréaty", 0, 10)],
)
def test_wishes_narrow_or_widen_at_once(window: Window, chip: str, words: str, before: int, after: int) -> None:
    finder = window.read.finder
    look_for(window, words)
    assert finder.search.count == before
    QTest.mouseClick(getattr(finder.bar, chip), Qt.MouseButton.LeftButton)
    assert finder.search.count == after
    assert finder.bar.field.hasFocus()


def test_a_wish_has_a_key(window: Window, qtbot: QtBot) -> None:
    finder = window.read.finder
    look_for(window, "govern")
    QTest.keyClick(finder.bar.field, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(finder.bar.whole.isChecked)
    assert finder.search.count == 0


def test_what_is_looked_for_is_never_a_pattern(window: Window) -> None:
    look_for(window, "t.*y")
    assert window.read.finder.search.count == 0


def test_an_article_that_goes_takes_its_hits_along(window: Window, finder: Finder) -> None:
    look_for(window, "treaty")
    window.session.do(RemoveArticle(window.read.panes.shown[1]))
    settle()
    assert finder.search.count == 8
    window.session.undo()
    settle()
    assert finder.search.count == 10


def test_another_brief_is_not_looked_through(window: Window, finder: Finder, empty_brief: Path) -> None:
    look_for(window, "treaty")
    window.files.open_at(empty_brief)
    assert not finder.is_on
    assert finder.search.count == 0


def test_hits_are_painted_and_the_present_one_deeper(window: Window) -> None:
    look_for(window, "gauges")
    theme, view = window.look.theme, window.read.panes.active.view
    image = view.viewport().grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert theme.hit_now.rgb() in colours
    other = window.read.panes.panes[1].view.viewport().grab().toImage()
    assert theme.hit.rgb() in {other.pixel(x, y) for x in range(0, other.width(), 2) for y in range(other.height())}
    press(window, "Escape")
    image = view.viewport().grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert not {theme.hit.rgb(), theme.hit_now.rgb()} & colours


def test_the_whole_bar_is_reached_by_keyboard_and_named(window: Window) -> None:
    look_for(window, "treaty")
    names = []
    for _ in range(6):
        press(window, "Tab")
        focused = window.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names == [
        "Previous hit",
        "Next hit",
        "Match case",
        "Whole words only",
        "Ignore accents",
        "Close the search",
    ]
    press(window, "Space")
    assert not window.read.finder.is_on


def test_a_narrow_bar_has_room_for_words_and_count(window: Window, finder: Finder) -> None:
    look_for(window, "treaty")
    assert finder.bar.case.isVisible()
    window.resize(720, 600)
    settle()
    shown = (finder.bar.field, finder.bar.count, finder.bar.close_button)
    assert all(child.isVisible() for child in shown)
    assert not finder.bar.case.isVisible()
    boxes = [child.geometry() for child in shown]
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[:n])


def test_find_from_the_other_desk_leads_to_the_read_desk(window: Window) -> None:
    press(window, "Ctrl+3")
    window.actions_by_id["find"].trigger()
    settle()
    assert window.desk == "read"
    assert window.read.finder.bar.field.hasFocus()
