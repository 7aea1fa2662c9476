"""The small controls: what they show in each state, and that they never cut a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtTest import QTest

from briefer.core.kinds import KINDS, RISK
from briefer.ui.panels.controls import BadgeButton, Chip, Control, Text, Voice, blend
from briefer.ui.panels.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.kinds import Kind
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]


def middle_left(widget: QWidget) -> QColor:
    # Where the pointer was left by the test before is none of this one's business.
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    return widget.grab().toImage().pixelColor(6, widget.height() // 2)


@pytest.mark.parametrize("words", ["All 10000", "This article", "A"])
def test_a_chip_has_room_for_its_words(look: Look, qtbot: QtBot, words: str) -> None:
    chip = Chip(words, look)
    qtbot.addWidget(chip)
    assert chip.sizeHint().width() > QFontMetricsF(chip.font()).horizontalAdvance(words)
    assert chip.minimumSizeHint() == chip.sizeHint()


def test_a_chip_that_holds_is_filled(look: Look, shown: Show) -> None:
    chip = Chip("All", look)
    shown(chip, 60, 24)
    empty = middle_left(chip)
    chip.setChecked(True)
    assert middle_left(chip) == look.theme.ink != empty
    look.set_mode("dark")
    assert middle_left(chip) == look.theme.ink


def test_a_click_and_the_space_key_press_a_button(look: Look, shown: Show, qtbot: QtBot) -> None:
    button = Control("Remove", look)
    shown(button, 80, 24)
    button.clearFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.hasFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_a_disabled_button_does_nothing(look: Look, shown: Show, qtbot: QtBot) -> None:
    button = Control("Remove", look)
    shown(button, 80, 24)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.id))
def test_a_badge_button_says_its_kind_and_key(look: Look, qtbot: QtBot, kind: Kind) -> None:
    button = BadgeButton(kind, look)
    qtbot.addWidget(button)
    assert button.text() == kind.label
    assert kind.key in button.toolTip()


def test_a_badge_button_that_holds_has_a_ground(look: Look, shown: Show) -> None:
    button = BadgeButton(RISK, look)
    shown(button, 32, 28)
    plain = middle_left(button)
    button.setChecked(True)
    assert middle_left(button) == look.theme.selected != plain


@pytest.mark.parametrize("voice", Voice)
def test_words_follow_the_theme(look: Look, qtbot: QtBot, voice: Voice) -> None:
    text = Text("Words", look, voice)
    qtbot.addWidget(text)
    light = text.palette().windowText().color()
    look.set_mode("dark")
    assert text.palette().windowText().color().lightness() > light.lightness()


def test_words_are_never_markup(look: Look, qtbot: QtBot) -> None:
    text = Text("<b>bold</b>", look)
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText


def test_an_empty_state_without_anything_to_do_has_no_button(look: Look, shown: Show) -> None:
    empty = EmptyState(look, "Nothing here.")
    shown(empty, 200, 100)
    assert not empty.button.isVisible()
    assert empty.sentence.isVisible()


def test_between_two_colours_lies_their_mean() -> None:
    assert blend(QColor(0, 100, 255), QColor(100, 0, 255)) == QColor(50, 50, 255)
