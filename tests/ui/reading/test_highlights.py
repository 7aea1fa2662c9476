"""What is painted: tints beneath the words, underlines beneath them, bars and letters in the margin."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from briefer.core.changes import Annotate
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK
from briefer.ui.reading.geometry import stretches
from briefer.ui.reading.highlights import DROP, RISE, blend, tint_rect
from tests.ui.reading.conftest import TREATY
from tests.ui.reading.user import article, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from briefer.core.kinds import Kind
    from briefer.ui.reading.geometry import Stretch
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


def tag(view: ArticleView, session: Session, quote: str, kind: Kind = ARGUMENT) -> None:
    """Tag some words, without choosing them."""
    assert view.shown is not None
    session.do(Annotate(view.shown.id, *words(view, quote), kind.id))


def where(view: ArticleView, quote: str) -> list[Stretch]:
    """Return where words stand, in the viewport, which is not scrolled."""
    start, end = map(view.units.to_utf16, words(view, quote))
    return stretches(view.document().findBlock(start), start, end)


def picture(view: ArticleView) -> QImage:
    """Return what the view looks like."""
    return view.viewport().grab().toImage()


def colours(image: QImage, stretch: Stretch, up: float) -> set[str]:
    """Return the colours in a row of pixels of a stretch, so many ems above its baseline."""
    y = round(stretch.baseline - up * stretch.em)
    return {image.pixelColor(x, y).name() for x in range(round(stretch.left) + 1, round(stretch.right) - 1)}


def below(image: QImage, stretch: Stretch) -> set[str]:
    """Return the colours under a stretch of words, down to the next line."""
    return set().union(*(colours(image, stretch, -DROP - up / 50) for up in range(45)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.id))
def test_a_passage_stands_on_its_kinds_tint(view: ArticleView, session: Session, look: Look, kind: Kind) -> None:
    before = picture(view)
    tag(view, session, "treaty is old", kind)
    (stretch,) = where(view, "treaty is old")
    assert look.theme.look(kind).tint.name() not in colours(before, stretch, 0.9)
    assert colours(picture(view), stretch, 0.9) == {look.theme.look(kind).tint.name()}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.id))
def test_a_passage_is_underlined_in_its_kinds_colour(
    view: ArticleView, session: Session, look: Look, kind: Kind
) -> None:
    tag(view, session, "treaty is old", kind)
    (stretch,) = where(view, "treaty is old")
    assert look.theme.look(kind).colour.name() in below(picture(view), stretch)


def test_where_kinds_overlap_each_has_its_band_and_its_underline(
    view: ArticleView, session: Session, look: Look
) -> None:
    tag(view, session, "The treaty is old", ARGUMENT)
    tag(view, session, "treaty is old", RISK)
    (stretch,) = where(view, "treaty is old")
    image = picture(view)
    assert colours(image, stretch, 0.9) == {look.theme.look(ARGUMENT).tint.name()}
    assert look.theme.look(RISK).tint.name() in colours(image, stretch, -0.2)
    assert {look.theme.look(kind).colour.name() for kind in (ARGUMENT, RISK)} <= below(image, stretch)


def test_more_passages_of_a_kind_deepen_the_tint(view: ArticleView, session: Session, look: Look) -> None:
    tag(view, session, "The treaty is old")
    tag(view, session, "treaty is")
    (stretch,) = where(view, "treaty is")
    (deep,) = colours(picture(view), stretch, 0.9)
    assert QColor(deep).lightness() < look.theme.look(ARGUMENT).tint.lightness()


def test_beyond_three_lanes_a_dotted_line_says_that_there_is_more(
    view: ArticleView, session: Session, look: Look
) -> None:
    for quote in ("The treaty is old", "treaty is old", "treaty is", "treaty"):
        tag(view, session, quote)
    (stretch,) = where(view, "treaty")
    assert look.theme.ink.name() in below(picture(view), stretch)


def test_a_passage_over_several_lines_is_tinted_on_each(shown: Callable[..., ArticleView], session: Session) -> None:
    narrow = shown(width=240)
    tag(narrow, session, "Dr. Osei says that gauges which were read")
    found = where(narrow, "Dr. Osei says that gauges which were read")
    assert len(found) >= 3
    image = picture(narrow)
    assert all(len(colours(image, stretch, 0.95)) == 1 for stretch in found)


def test_the_blank_that_hangs_over_a_wrapped_line_is_not_tinted(shown: Callable[..., ArticleView]) -> None:
    narrow = shown(width=240)
    for stretch in where(narrow, "Dr. Osei says that gauges which were read together are read"):
        line = narrow.line_rect(narrow.units.to_utf16(words(narrow, "Dr. Osei").start))
        assert stretch.right <= line.right()


def test_a_mixed_direction_line_is_tinted_where_its_glyphs_are(shown: Callable[..., ArticleView]) -> None:
    view = shown(article("abc שלום עולם def"))
    (hebrew,) = where(view, "שלום")
    (latin,) = where(view, "abc")
    (later,) = where(view, "עולם")
    assert latin.right <= later.left < hebrew.left, "the second Hebrew word stands left of the first"
    assert tint_rect(hebrew).height() == pytest.approx(hebrew.em * (RISE + DROP))


def test_a_passage_that_stands_in_two_places_of_a_line_is_tinted_in_both(shown: Callable[..., ArticleView]) -> None:
    view = shown(article("שלום עולם abc latin words בתוך"))
    latin, hebrew = where(view, "עולם abc latin")
    (between,) = where(view, "words")
    assert latin.right <= between.left + 1
    assert between.right <= hebrew.left + 1


def test_a_passage_in_two_typefaces_is_tinted_in_one_piece(shown: Callable[..., ArticleView]) -> None:
    view = shown(article("שלום abc עולם מבחן"))
    assert len(where(view, "שלום abc עולם")) == 1


def test_an_underline_runs_through_the_whole_of_a_right_to_left_passage(
    shown: Callable[..., ArticleView], session: Session, look: Look
) -> None:
    view = shown(article("שלום עולם, זה מבחן של כיוון עם abc latin בתוך."))
    tag(view, session, "זה מבחן של כיוון עם abc", ARGUMENT)
    image, colour = picture(view), look.theme.look(ARGUMENT).colour.name()
    for stretch in where(view, "זה מבחן של כיוון עם abc"):
        middle = (stretch.left + stretch.right) / 2
        assert colour in below(image, stretch._replace(left=middle - 6, right=middle + 6))


def test_stretches_of_a_line_never_overlap(shown: Callable[..., ArticleView]) -> None:
    view = shown(article("שלום עולם 12, זה מבחן של כיוון עם abc latin words בתוך."))
    found = where(view, "שלום עולם 12, זה מבחן של כיוון עם abc latin")
    assert all(one.right <= after.left for one, after in pairwise(found))


def test_undo_takes_the_tint_away(view: ArticleView, session: Session) -> None:
    before = picture(view)
    tag(view, session, "treaty is old")
    session.undo()
    assert picture(view) == before


def test_the_chosen_passage_stands_out_and_has_two_handles(view: ArticleView, session: Session, look: Look) -> None:
    tag(view, session, "treaty is old")
    plain = picture(view)
    view.reveal(view.passages[0])
    (stretch,) = where(view, "treaty is old")
    look_of = look.theme.look(ARGUMENT)
    image = picture(view)
    assert colours(image, stretch, 0.9) >= {blend(look_of.tint, look_of.colour, 0.22).name()}
    ends = view._ends()
    assert ends is not None
    assert ends.knobs is not None
    for knob in ends.knobs:
        assert image.pixelColor(knob.toPoint()) == look_of.colour
        assert plain.pixelColor(knob.toPoint()) != look_of.colour


def test_underlines_are_seen_under_selected_words(view: ArticleView, session: Session, look: Look) -> None:
    tag(view, session, "treaty is old")
    view.select(*words(view, "The treaty is old"))
    (stretch,) = where(view, "treaty is old")
    assert look.theme.look(ARGUMENT).colour.name() in below(picture(view), stretch)


def margin(view: ArticleView, quote: str) -> set[str]:
    """Return the colours left of a line of words."""
    image, (stretch, *_rest) = picture(view), where(view, quote)
    rows = range(round(stretch.baseline - stretch.em * 0.6), round(stretch.baseline))
    return {image.pixelColor(x, y).name() for x in range(round(view.text_left) - 3) for y in rows}


def test_a_bar_and_a_letter_stand_beside_a_tagged_line(view: ArticleView, session: Session, look: Look) -> None:
    colour = look.theme.look(RECOMMENDATION).colour.name()
    assert colour not in margin(view, "Open talks now")
    tag(view, session, "Open talks now", RECOMMENDATION)
    assert colour in margin(view, "Open talks now")
    assert colour not in margin(view, "Publish the")


def test_bars_of_overlapping_kinds_stand_side_by_side(view: ArticleView, session: Session) -> None:
    tag(view, session, "The treaty is old", ARGUMENT)
    tag(view, session, "treaty is old", RISK)
    block = view.document().findBlock(words(view, "The treaty").start)
    marks = view._gutter._of(block)
    assert len({rect.left() for _colour, rect in marks.bars}) == 2
    assert not marks.bars[0][1].intersects(marks.bars[1][1])


def test_letters_never_stand_upon_one_another(shown: Callable[..., ArticleView], session: Session) -> None:
    narrow = shown(width=300)
    for kind in KINDS:
        tag(narrow, session, "Dr. Osei says that gauges which were read together", kind)
    tag(narrow, session, "Dr. Osei", ARGUMENT)
    block = narrow.document().findBlock(words(narrow, "Dr. Osei").start)
    badges = [rect for _kind, rect in narrow._gutter._of(block).badges]
    assert len(badges) == 3
    assert not any(one.intersects(other) for n, one in enumerate(badges) for other in badges[:n])


def test_a_passage_that_began_in_an_earlier_paragraph_has_its_letter_there_only(
    view: ArticleView, session: Session
) -> None:
    tag(view, session, "the figures.\n\nA third failed")
    second = view.document().findBlock(words(view, "A third").start)
    marks = view._gutter._of(second)
    assert marks.bars
    assert not marks.badges


def test_paragraph_numbers_hang_in_the_margin(view: ArticleView, look: Look) -> None:
    del look
    numbers = {line.number: line.start for line in view._lines if line.number}
    assert sorted(numbers) == [1, 2, 3]
    assert len(margin(view, "The treaty is old")) > 1
    assert margin(view, "Log in") == {"#fffefb"}


def test_only_blocks_in_sight_are_worked_out(shown: Callable[..., ArticleView], session: Session) -> None:
    view = shown(article("\n\n".join(f"Paragraph {n} says something." for n in range(200))), height=200)
    tag(view, session, "Paragraph 199 says")
    picture(view)
    assert len(view.highlights._ink) < 20


def test_another_passage_works_out_its_own_block_only(view: ArticleView, session: Session) -> None:
    tag(view, session, "treaty is old")
    picture(view)
    inks = dict(view.highlights._ink)
    tag(view, session, "Open talks")
    picture(view)
    again = {number for number, ink in view.highlights._ink.items() if inks.get(number) is not ink}
    assert again == {view.document().findBlock(view.units.to_utf16(words(view, "Open").start)).blockNumber()}
    assert view.shown is not None
    assert view.shown.id == TREATY.id
