"""Right-to-left, Chinese, combining marks and emoji: read, selected, found and highlighted where they stand.

Without a font that has them, glyphs are boxes; where they stand is right all the same.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefer.core.finding import Query, find
from briefer.core.kinds import RISK
from briefer.ui.reading.geometry import stretches
from tests.ui.reading.user import article, click, drag_over, only, press, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

ARABIC = "قالت الوزيرة إن السدود لن تُغلق هذا العام. ثم صمتت."
HEBREW = "המים יורדים, and the gauges say so, והשער סגור."
CHINESE = "水の流れは止まらない。水門は閉じたままである。"
EMOJI = "A wave \U0001f30a and a family \U0001f469\u200d\U0001f469\u200d\U0001f467 came; cafe\u0301 man\u0303ana."
MANY = article(f"{ARABIC}\n\n{HEBREW}\n\n{CHINESE}\n\n{EMOJI}")


@pytest.fixture
def view(shown: Callable[..., ArticleView]) -> ArticleView:
    """Return an article in four scripts."""
    return shown(MANY)


def extents(view: ArticleView, quote: str) -> list[tuple[float, float]]:
    """Return where some words stand, from left to right."""
    start, end = map(view.units.to_utf16, words(view, quote))
    return [(stretch.left, stretch.right) for stretch in stretches(view.document().findBlock(start), start, end)]


def test_paragraphs_run_from_the_side_their_script_begins_at(view: ArticleView) -> None:
    directions = [
        view.document().findBlock(view.units.to_utf16(part.start)).textDirection() is Qt.LayoutDirection.RightToLeft
        for part in MANY.parts
    ]
    assert directions == [True, True, False, False]


@pytest.mark.parametrize(
    "quote",
    [
        "السدود لن تُغلق",
        "יורדים",
        "gauges say",
        "閉じたまま",
        "\U0001f30a",
        "\U0001f469\u200d\U0001f469\u200d\U0001f467",
        "cafe\u0301",
        "man\u0303ana",
    ],
)
def test_words_of_any_script_are_selected_with_the_mouse_and_tagged(
    view: ArticleView, session: Session, look: Look, quote: str
) -> None:
    drag_over(view, quote)
    assert view.selected == words(view, quote)
    press(view, "R")
    assert only(session).quote == quote
    assert only(session).kind is RISK
    image, tint = view.viewport().grab().toImage(), look.theme.look(RISK).tint
    session.choose(None)
    image = view.viewport().grab().toImage()
    start, end = map(view.units.to_utf16, words(view, quote))
    for stretch in stretches(view.document().findBlock(start), start, end):
        row = round(stretch.baseline - 0.9 * stretch.em)
        middle = round((stretch.left + stretch.right) / 2)
        assert tint.rgb() in {image.pixel(x, row) for x in range(middle - 3, middle + 4)}


def test_a_right_to_left_range_stands_where_its_glyphs_do(view: ArticleView) -> None:
    (first,), (last,) = extents(view, "قالت"), extents(view, "العام")
    assert first[0] > last[1], "what is read first stands at the right"
    whole = extents(view, "قالت الوزيرة إن السدود")
    assert len(whole) == 1
    assert whole[0][1] == pytest.approx(first[1], abs=0.5)


def test_a_range_over_both_directions_stands_in_pieces_that_do_not_overlap(view: ArticleView) -> None:
    pieces = extents(view, "יורדים, and the")
    assert len(pieces) > 1
    assert all(right <= left + 0.5 for (_l, right), (left, _r) in itertools.pairwise(pieces))


@pytest.mark.parametrize(("quote", "sentence"), [
    ("閉じた", "水門は閉じたままである。"),
    ("流れ", "水の流れは止まらない。"),
    ("صمتت", "ثم صمتت."),
])  # fmt: skip
def test_a_click_and_a_key_tag_a_sentence_of_any_script(
    view: ArticleView, session: Session, quote: str, sentence: str
) -> None:
    click(view, quote)
    press(view, "R")
    # Where nothing tells capitals, a full stop followed by a blank ends a sentence only if the next one may begin one.
    assert sentence in only(session).quote


def test_the_caret_never_stands_within_a_letter(view: ArticleView) -> None:
    start, end = words(view, "cafe\u0301 man\u0303ana")
    view.select(start, start)
    seen = [view.cursor_offset]
    while view.cursor_offset < end:
        press(view, "Right")
        seen.append(view.cursor_offset)
    assert start + 4 not in seen, "between e and its accent"
    family = words(view, "\U0001f469\u200d\U0001f469\u200d\U0001f467")
    view.select(family.start, family.start)
    press(view, "Right")
    assert view.cursor_offset == family.end


@pytest.mark.parametrize(
    ("query", "quotes"),
    [
        (Query("تغلق", plain=True), ["تُغلق"]),
        (Query("水"), ["水", "水"]),
        (Query("\U0001f30a"), ["\U0001f30a"]),
        (Query("manana", plain=True), ["man\u0303ana"]),
        (Query("mañana"), ["man\u0303ana"]),
    ],
)
def test_hits_of_any_script_are_painted_where_they_stand(
    view: ArticleView, look: Look, query: Query, quotes: list[str]
) -> None:
    hits = find(MANY.text, query)
    assert [MANY.text[start:end] for start, end in hits] == quotes
    view.show_hits(hits, None)
    image = view.viewport().grab().toImage()
    for hit in hits:
        start, end = map(view.units.to_utf16, hit)
        (stretch,) = stretches(view.document().findBlock(start), start, end)
        row = round(stretch.baseline - 0.88 * stretch.em)
        columns = range(round(stretch.left) + 1, round(stretch.right) - 1)
        ground = sum(image.pixel(x, row) == look.theme.hit.rgb() for x in columns)
        assert ground > len(columns) / 3
