"""Tagging with sub-tags: by digit, by typing, from the card and the bar; and how they look in text and margin."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from briefer.core.changes import DescribeTag
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK
from briefer.ui.codebook.colours import SWATCHES, contrast, seen
from briefer.ui.theme import DARK, LIGHT, SEPIA
from tests.flows.driving import LEFT, click, drag, press, settle, write
from tests.ui.using import told

if TYPE_CHECKING:
    from briefer.ui.theme import Theme
    from tests.ui.codebook.hands import Hands

WORDS = "Twelve years after it was signed"
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, SEPIA], ids=lambda theme: str(theme.name))


def colours_in(hands: Hands) -> set[str]:
    view = hands.view().viewport()
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_digit_tags_the_sentence_under_the_cursor_in_one_step(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "1")
    passage = hands.only_passage
    assert passage.quote.startswith(WORDS)
    assert (passage.kind, passage.subtag) == (RISK, hands.id("Flood"))
    press(hands.window, "Ctrl+Z")
    assert not hands.window.session.brief.annotations


def test_a_digit_tags_what_is_selected(hands: Hands) -> None:
    view = hands.view()
    assert view.shown is not None
    start = view.shown.text.index(WORDS)
    drag(view, start, start + len(WORDS))
    press(hands.window, "2")
    assert (hands.only_passage.quote, hands.only_passage.subtag) == (WORDS, hands.id("Drought"))


def test_a_digit_classifies_the_chosen_passage_and_changes_its_kind_if_need_be(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "A")
    press(hands.window, "2")
    assert (hands.only_passage.kind, hands.only_passage.subtag) == (RISK, hands.id("Drought"))
    press(hands.window, "2")
    assert "risk: Drought already" in told(hands.window)
    press(hands.window, "A")
    assert (hands.only_passage.kind, hands.only_passage.subtag) == (ARGUMENT, "")


def test_a_digit_that_is_nobodys_says_so(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "9")
    assert not hands.window.session.brief.annotations
    assert "No sub-tag has the key 9" in told(hands.window)


def test_the_full_stop_repeats_the_sub_tag_and_falls_back_when_it_is_gone(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "1")
    press(hands.window, "Escape")
    hands.stand_in("A third failed season")
    press(hands.window, "Period")
    passages = hands.window.session.brief.passages()
    assert [each.subtag for each in passages] == [hands.id("Flood")] * 2
    hands.legend.acts.remove(hands.id("Flood"))
    press(hands.window, "Escape")
    hands.stand_in("The two governments")
    press(hands.window, "Period")
    assert hands.window.session.brief.passages()[-1].kind is ARGUMENT


def test_t_chooses_by_typing(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "T")
    write(hands.window, "dam")
    press(hands.window, "Return")
    passage = hands.only_passage
    assert (passage.subtag, passage.article) == (hands.id("Dam break"), hands.view().article_id)
    assert passage.quote.startswith(WORDS)
    assert hands.view().hasFocus()


def test_t_makes_a_new_one_of_what_is_typed(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "R")
    press(hands.window, "T")
    write(hands.window, "Silt in the turbines")
    options = hands.window.read.asking.chooser.options.rows
    assert options[0].below == "New sub-tag under Risk"
    press(hands.window, "Return")
    assert hands.only_passage.subtag == hands.id("Silt in the turbines")


def test_t_makes_a_new_one_under_another_kind_which_comes_along(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "R")
    press(hands.window, "T")
    write(hands.window, "Buy the gates back")
    options = hands.window.read.asking.chooser.options.rows
    under = ("Risk", "Argument", "Recommendation")
    assert [(option.words, option.below) for option in options] == [
        ("Buy the gates back", f"New sub-tag under {kind}") for kind in under
    ]
    for _ in range(2):
        press(hands.window, "Down")
    press(hands.window, "Return")
    passage, brief = hands.only_passage, hands.window.session.brief
    assert passage.kind is RECOMMENDATION
    assert brief.tags[passage.subtag].kind == RECOMMENDATION.id
    press(hands.window, "Ctrl+Z")
    assert hands.only_passage.kind is RISK
    assert "Buy the gates back" not in {tag.label for tag in brief.tags.values()}


def test_t_takes_a_sub_tag_away_again(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "1")
    press(hands.window, "T")
    write(hands.window, "no sub")
    press(hands.window, "Return")
    assert (hands.only_passage.subtag, hands.only_passage.kind) == ("", RISK)


def test_escape_leaves_the_question_and_the_passage_as_they_were(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "T")
    press(hands.window, "Escape")
    assert not hands.window.session.brief.annotations
    assert hands.view().hasFocus()


def test_enter_in_the_panel_tags_with_the_row(hands: Hands) -> None:
    hands.stand_in(WORDS)
    hands.press("Dam break", "Return")
    assert hands.only_passage.subtag == hands.id("Dam break")


def test_the_card_shows_it_and_asks_for_another(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "1")
    button = hands.window.read.card.subtag
    assert button.text() == "Flood"
    QTest.mouseClick(button, LEFT)
    write(hands.window, "drought")
    press(hands.window, "Return")
    assert button.text() == "Drought"
    hands.legend.acts.rename(hands.id("Drought"), "Dry years")
    settle()
    assert button.text() == "Dry years"


def test_the_bar_beside_a_selection_has_a_button_to_each_digit(hands: Hands) -> None:
    view = hands.view()
    assert view.shown is not None
    start = view.shown.text.index(WORDS)
    drag(view, start, start + len(WORDS))
    assert [button.text() for button in view.bar.subtag_buttons] == ["1", "2"]
    assert view.bar.subtag_buttons[1].toolTip() == "Risk: Drought (2)"
    QTest.mouseClick(view.bar.subtag_buttons[1], LEFT)
    settle()
    assert hands.only_passage.subtag == hands.id("Drought")


def test_list_and_tooltip_name_it(hands: Hands) -> None:
    from briefer.ui.reading.tooltip import describe

    hands.stand_in(WORDS)
    press(hands.window, "1")
    row = hands.window.read.passages.list.model().index(0, 0)
    assert "· Flood ·" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "<b>Risk · Flood</b>" in describe(hands.window.session.brief, hands.only_passage)


def test_its_colour_stands_under_the_words_and_beside_the_letter(hands: Hands) -> None:
    hands.window.look.set_mode("light")
    hands.stand_in(WORDS)
    press(hands.window, "1")
    press(hands.window, "Escape")
    theme = hands.window.look.theme
    assert theme.look(RISK).colour.name() in colours_in(hands)
    for swatch in (SWATCHES[0], SWATCHES[4]):
        hands.window.session.do(DescribeTag(hands.id("Flood"), "colour", swatch.colour))
        settle()
        shown = seen(seen(QColor(swatch.colour), theme.look(RISK).tint), theme.paper).name()
        assert shown in colours_in(hands)
    press(hands.window, "Ctrl+Z")


def test_a_sub_tag_without_a_colour_looks_like_its_kind(hands: Hands) -> None:
    hands.stand_in(WORDS)
    press(hands.window, "1")
    assert hands.view().highlights.subtag_colour(hands.only_passage) == hands.window.look.theme.look(RISK).colour


def test_read_only_briefs_show_and_change_nothing(hands: Hands) -> None:
    click(hands.view(), 3)
    hands.tree.writable = False
    hands.press("Flood", "Delete")
    hands.press("Flood", "F2")
    hands.press("Flood", "Alt+Down")
    hands.drag("Drought", "Flood", 0.1)
    assert hands.listed == [(0, "Flood"), (1, "Dam break"), (0, "Drought")]


@THEMES
def test_every_colour_is_seen_on_paper_and_on_the_tints(theme: Theme) -> None:
    for swatch in (*SWATCHES, ("white", "#ffffff"), ("black", "#000000"), ("yellow", "#ffff00")):
        for ground in (theme.paper, theme.chrome, theme.selected, *(theme.look(kind).tint for kind in KINDS)):
            assert contrast(seen(QColor(swatch[1]), ground), ground) >= 3.0, (swatch, ground.name())


@THEMES
def test_the_palette_is_seen_as_it_is_on_paper(theme: Theme) -> None:
    for swatch in SWATCHES:
        assert seen(QColor(swatch.colour), theme.paper) == QColor(swatch.colour), swatch


@THEMES
def test_the_palette_is_told_from_the_kinds(theme: Theme) -> None:
    for swatch in SWATCHES:
        assert min(_apart(QColor(swatch.colour), theme.look(kind).colour) for kind in KINDS) > 20, swatch


def _apart(one: QColor, other: QColor) -> float:
    """Return the distance of two colours in CIE Lab (1976)."""
    pairs = zip(_lab(one), _lab(other), strict=True)
    return math.sqrt(sum((a - b) ** 2 for a, b in pairs))


def _lab(colour: QColor) -> tuple[float, float, float]:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
