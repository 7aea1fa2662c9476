"""What stands above a pane: a title of a few lines, who, where and when in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from briefer.core.ids import ArticleId
from briefer.core.records import Article, Part
from briefer.ui.reading.byline import byline
from briefer.ui.reading.header import PaneHeader
from briefer.ui.reading.heading import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefer.ui.theme import Look

LONG = "A title that goes on and on, as titles of reports by committees of the Union do, " * 3


def made(title: str = "A title", **known: object) -> Article:
    """Return an article of which only this is known."""
    text = "Some words stand here."
    return Article(ArticleId("x"), text, (Part(0, len(text)),), title=title, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "line"),
    [
        ({"authors": ("I. Maren",), "publisher": "Highland Review", "date": "2026-03-12"},
         "I. Maren · Highland Review · 12 Mar 2026"),
        ({"authors": ("I. Maren", "T. Olade")}, "I. Maren, T. Olade"),
        ({"date": "2026-03"}, "Mar 2026"),
        ({"date": "2026"}, "2026"),
        ({"publisher": "The Meridian", "first_in": "Basin Papers"}, "The Meridian, first in Basin Papers"),
        ({"first_in": "Basin Papers"}, "first in Basin Papers"),
        ({}, "no publisher · no date"),
        ({"title": ""}, "no title in the text"),
        ({"title": "", "date": "2026"}, "no title in the text · 2026"),
        ({"authors": ("a\u202eb",)}, "a⟨U+202E⟩b"),
    ],
)  # fmt: skip
def test_the_byline_says_what_is_known_and_no_more(known: dict[str, object], line: str) -> None:
    assert byline(made(**known)) == line  # type: ignore[arg-type]


@pytest.fixture
def header(qtbot: QtBot, look: Look) -> PaneHeader:
    """Return a header 300 pixels wide."""
    header = PaneHeader(look)
    qtbot.addWidget(header)
    header.resize(300, 100)
    return header


def test_a_title_is_semibold(header: PaneHeader) -> None:
    header.describe(made())
    assert header.title.words == "A title"
    assert header.title.font().variableAxisValue(QFont.Tag("wght")) == QFont.Weight.DemiBold.value
    assert not header.title.font().italic()


def test_a_guessed_title_is_in_italics(header: PaneHeader) -> None:
    header.describe(made(title=""))
    assert header.title.words == "Some words stand here."
    assert header.title.font().italic()
    assert header.byline.words == "no title in the text"


def test_a_long_title_is_cut_after_three_lines_and_told_in_full(header: PaneHeader) -> None:
    header.describe(made(title=LONG))
    lines = header.title.lines(220)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert LONG.strip() in header.toolTip()


def test_a_hostile_title_is_plain_text(header: PaneHeader) -> None:
    header.describe(made(title="<img src=x>\u202egnp"))
    assert header.title.words == "<img src=x>⟨U+202E⟩gnp"
    assert "<img" not in header.toolTip()


def test_an_empty_pane_has_no_title_and_no_menu(header: PaneHeader) -> None:
    header.describe(made())
    header.describe(None)
    assert not header.title.words
    assert not header.toolTip()
    assert header.menu_button.isHidden()
    assert not header.close_button.isHidden()


def test_buttons_are_named(header: PaneHeader) -> None:
    assert header.menu_button.accessibleName() == "More for this article"
    assert header.close_button.accessibleName() == "Close this pane"


def test_the_title_begins_where_the_text_begins(header: PaneHeader) -> None:
    header.describe(made())
    header.set_left(120)
    header.show()
    assert header.title.x() == 120
    header.hide()


def test_a_title_is_painted(header: PaneHeader, look: Look) -> None:
    header.describe(made())
    image = header.title.grab().toImage()
    seen = {image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())}
    assert min(seen) <= look.theme.ink.lightness() + 40


def test_short_words_are_not_cut(qtbot: QtBot, look: Look) -> None:
    words = Words(2)
    qtbot.addWidget(words)
    words.set_words("one two three four five six", look.interface_font(12), look.theme.ink)
    words.resize(100, 50)
    assert "".join(words.lines(100)).replace(" ", "") == "onetwothreefourfivesix"
    assert words.heightForWidth(100) == pytest.approx(words.heightForWidth(400) * 2, abs=1)
    assert words.accessibleName() == "one two three four five six"
    assert words.lines(30)[-1].endswith("…")


def test_a_word_too_long_for_the_line_is_broken(qtbot: QtBot, look: Look) -> None:
    words = Words(3)
    qtbot.addWidget(words)
    words.set_words("W" * 20, look.interface_font(12), look.theme.ink)
    assert len(words.lines(90)) == 3
