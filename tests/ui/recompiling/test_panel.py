"""The panel: what it shows of each block, and that the keyboard is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from briefer.memo.report import BlockReport, Fate
from briefer.ui.recompiling.block_card import MOST_ROWS, BlockCard
from tests.flows.driving import press, settle
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import text
from tests.ui.recompiling.conftest import NEW, asked, rewrite

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window
    from tests.ui.recompiling.conftest import Give

MINE = "So he says."


@pytest.fixture
def edits(give_back: Give) -> None:
    """Edit two blocks."""
    give_back(editing.type_into("background", MINE), editing.type_into("arguments", "Mine, too."))


def words(card: BlockCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel))


@pytest.mark.usefixtures("edits")
def test_each_block_shows_both_texts_with_the_words_that_differ(window: Window, memo: Path) -> None:
    rewrite(window)
    card = asked(window, memo).cards[0]
    assert card.title.text() == "Background"
    assert "unless you take the new text" in words(card)
    marked = [part.split("</span>")[0] for part in words(card).split("underline")[1:]]
    assert any(MINE in part for part in marked)
    assert any("since" in part for part in marked)
    assert not any("It" in part.split(">")[1].split() for part in marked)


@pytest.mark.usefixtures("edits")
def test_the_keyboard_is_enough(window: Window, memo: Path) -> None:
    rewrite(window)
    panel = asked(window, memo)
    assert window.focusWidget() is panel.cards[0]
    press(window, "Down")
    assert window.focusWidget() is panel.cards[1]
    press(window, "Right")
    assert [card.takes_new for card in panel.cards] == [False, True]
    press(window, "Left")
    press(window, "Up")
    press(window, "Right")
    assert [card.takes_new for card in panel.cards] == [True, False]
    assert "Take new" in panel.cards[0].accessibleName()
    press(window, "Ctrl+Return")
    assert NEW in text(memo.read_bytes())
    assert "Mine, too." in text(memo.read_bytes())


@pytest.mark.usefixtures("edits")
def test_escape_leaves_everything_as_it_is(window: Window, memo: Path) -> None:
    before = memo.read_bytes()
    panel = asked(window, memo)
    press(window, "Escape")
    assert not panel.isVisible()
    assert memo.read_bytes() == before


@pytest.mark.usefixtures("edits")
def test_all_are_chosen_at_once_and_by_mouse(window: Window, memo: Path) -> None:
    panel = asked(window, memo)
    panel.take_all.click()
    assert all(card.takes_new for card in panel.cards)
    panel.keep_all.click()
    assert not panel.choices()
    QTest.mouseClick(panel.cards[1].chips[1], Qt.MouseButton.LeftButton)
    assert list(panel.choices()) == ["arguments"]
    QTest.mouseClick(panel.cards[1], Qt.MouseButton.LeftButton, pos=panel.cards[1].rect().topLeft())
    assert window.focusWidget() is panel.cards[1]


def test_a_moved_section_is_told_in_the_panel(window: Window, memo: Path, give_back: Give) -> None:
    give_back(editing.move_to_end("background"), editing.type_into("arguments", MINE))
    panel = asked(window, memo)
    assert "The sections stay in the order they have in the memo" in panel.told.text()


def test_a_comment_alone_is_told_as_such(window: Window, memo: Path, give_back: Give) -> None:
    give_back(editing.comment_on("background", "Sure?"))
    card = asked(window, memo).cards[0]
    assert "Its words are the new ones already" in words(card)


def test_an_annex_of_thousands_shows_some_and_counts_the_rest(qtbot: QtBot, window: Window) -> None:
    block = BlockReport("annex", "Annex", Fate.KEPT, "\n".join(f"a{n}" for n in range(2_000)), "b")
    card = BlockCard(block, window.look)
    qtbot.addWidget(card)
    assert "… and more: 1976 paragraphs" in words(card)
    assert len(card.findChildren(QLabel)) < 3 * MOST_ROWS


def test_words_from_a_file_are_never_markup(qtbot: QtBot, window: Window) -> None:
    block = BlockReport("background", "<b>Bold</b>", Fate.KEPT, "<img src=x> mine", "<script>")
    card = BlockCard(block, window.look)
    qtbot.addWidget(card)
    assert "&lt;img src=x&gt; mine" in words(card)
    assert card.title.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.usefixtures("edits")
def test_another_look_colours_it_anew(window: Window, memo: Path) -> None:
    rewrite(window)
    card = asked(window, memo).cards[0]
    before = words(card)
    window.look.set_mode("dark")
    settle()
    assert words(card) != before
