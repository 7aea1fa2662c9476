"""Looking for a word in everything: seen in all panes at once, walked through, narrowed, tagged, and left again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from briefer.core.kinds import RISK
from briefer.ui import app
from tests.flows.coming_back import come_back
from tests.flows.driving import click, opened, press, settle, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.finding.bar import FindBar
    from briefer.ui.panels.controls import Chip
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

NAMES = ("Courier", "Gazette", "Herald", "Observer", "Tribune")
WORDS = (
    "{name} on the canal and its keepers",
    "The canal was dug by hand, and Canal was its only name; two more canals were planned.",
    *(f"In year {n} the water stood where it had stood before, and nobody measured how high." for n in range(24)),
    "The cañal of the old map is a misprint for canal, says the {name}, and a printer's joke.",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a window on five articles, three of them open, with the keyboard in the first."""
    folder = tmp_path / "Canal"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name}.txt").write_text("\n\n".join(WORDS).format(name=name), encoding="utf-8")
    window = opened(qtbot, app.open_window([folder]))
    click(window.read.panes.panes[0].view, 0)
    return window


@pytest.fixture
def bar(window: Window) -> FindBar:
    """Open the search, and type the word."""
    press(window, "Ctrl+F")
    write(window, "canal")
    return window.read.finder.bar


def all_of(window: Window, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> list[int]:
    """Return how often a pattern stands in each article: those in the panes first, then the others."""
    shown = window.read.panes.shown
    others = [id_ for id_ in window.session.brief.articles if id_ not in shown]
    return [len(re.findall(pattern, window.session.brief.articles[id_].text, flags)) for id_ in (*shown, *others)]


def headers(window: Window) -> list[str]:
    return [pane.header.count.text() for pane in window.read.panes.panes]


def found_at(window: Window) -> tuple[int, str]:
    """Return the active pane and, in the middle of its words, what the caret stands before."""
    view = window.read.panes.active.view
    assert view.shown is not None
    at = view.cursor_offset
    assert view.viewport().rect().contains(view.cursorRect().center()), "the hit is in sight"
    return window.read.panes.active_index, view.shown.text[at : at + 5]


def map_rows(view: ArticleView, colour: int) -> int:
    """Return how many rows of an article's map have a colour."""
    settle()
    image = view.map.grab().toImage()
    return sum(any(image.pixel(x, y) == colour for x in range(image.width())) for y in range(image.height()))


def test_every_pane_says_how_many_and_f3_goes_from_one_to_the_next(window: Window, bar: FindBar) -> None:
    each = all_of(window, "canal")
    assert len(each) == 5
    assert headers(window) == [f"1 of {each[0]}", str(each[1]), str(each[2])]
    elsewhere = sum(each[3:])
    assert bar.count.text() == f"1 of {sum(each)} · {elsewhere} in articles that are not open"
    walked = []
    for _ in range(each[0] + each[1]):
        press(window, "F3")
        walked.append(found_at(window))
    assert [pane for pane, _words in walked] == [0] * (each[0] - 1) + [1] * each[1] + [2]
    assert {words.lower() for _pane, words in walked} == {"canal"}
    press(window, "Shift+F3")
    assert found_at(window)[0] == 1
    assert bar.count.text().startswith(f"{each[0] + each[1]} of {sum(each)}")
    assert bar.field.hasFocus()


def test_from_the_last_open_article_f3_goes_on_to_those_that_are_not_and_round_again(
    window: Window, bar: FindBar
) -> None:
    total = sum(all_of(window, "canal"))
    seen = set()
    for _ in range(total):
        press(window, "F3")
        seen.add(window.read.panes.active_article)
    assert seen == set(window.session.brief.articles)
    assert bar.count.text().startswith(f"1 of {total}")
    assert window.status.told.text() == "From the beginning again."


def wish(qtbot: QtBot, window: Window, chip: Chip, keys: str) -> None:
    """Press the key of a wish, and wait until its button has gone down and up."""
    before = chip.isChecked()
    press(window, keys)
    qtbot.waitUntil(lambda: chip.isChecked() is not before)
    settle()


def test_whole_words_case_and_accents_each_by_its_key(qtbot: QtBot, window: Window, bar: FindBar) -> None:
    wishes = ((bar.whole, "Alt+O", r"\bcanal\b"), (bar.plain, "Alt+I", "ca[nñ]al"), (bar.case, "Alt+C", "canal"))
    for chip, keys, pattern in wishes:
        wish(qtbot, window, chip, keys)
        expected = all_of(window, pattern, re.NOFLAG if chip is bar.case else re.IGNORECASE)
        assert bar.count.text().startswith(f"1 of {sum(expected)} "), keys
        wish(qtbot, window, chip, keys)
    assert bar.count.text().startswith(f"1 of {sum(all_of(window, 'canal'))} ")
    QApplication.clipboard().setText("cañal")
    bar.field.selectAll()
    press(window, "Ctrl+V")
    assert bar.count.text().startswith("1 of 5 ")
    wish(qtbot, window, bar.plain, "Alt+I")
    assert bar.count.text().startswith(f"1 of {sum(all_of(window, 'ca[nñ]al'))} ")


def test_hits_stand_in_the_map_until_escape_which_leaves_the_word_selected(window: Window, bar: FindBar) -> None:
    view, line = window.read.panes.panes[1].view, window.look.theme.hit_line.rgb()
    assert map_rows(view, line) >= 2, "one place at the top, one at the end"
    for _ in range(3):
        press(window, "F3")
    hit = found_at(window)
    press(window, "Escape")
    assert not bar.isVisible()
    assert headers(window) == [""] * 3
    assert map_rows(view, line) == 0
    active = window.read.panes.active.view
    assert active.hasFocus()
    assert active.shown is not None
    assert active.selected is not None
    assert active.shown.text[slice(*active.selected)] == hit[1]


def test_what_was_found_is_tagged_and_in_the_file(qtbot: QtBot, window: Window, bar: FindBar) -> None:
    wish(qtbot, window, bar.whole, "Alt+O")
    wish(qtbot, window, bar.case, "Alt+C")
    for _ in range(all_of(window, r"\bcanal\b", re.NOFLAG)[0]):
        press(window, "F3")
    press(window, "Escape")
    press(window, "R")
    second = window.read.panes.shown[1]
    assert window.read.panes.active_article == second
    press(window, "Ctrl+F")
    assert bar.field.text() == "canal"
    press(window, "Escape")
    again, there = come_back(qtbot, window)
    (passage,) = there.passages()
    assert (passage.quote, passage.kind, passage.article) == ("canal", RISK, second)
    assert passage.span.start == there.articles[second].text.index("canal")
    assert not again.read.finder.is_on, "a search is not carried over"
    assert again.read.panes.active_article == second
