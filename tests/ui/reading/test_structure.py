"""Headings, lists, quotations, emphasis and pages are shown, and not one position of the text is another for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from briefer.core.ids import article_id
from briefer.core.records import Article, Mark, Part, Role, Shape, replace
from tests.flows.driving import settle
from tests.ui.reading.user import drag_over, press, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QTextBlock

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

PARTS = (
    ("What the gauges say", Role.HEADING, 1, Shape.PLAIN),
    ("The treaty \U0001f30a holds that gauges are read together, and no province has done so since spring.",
     Role.BODY, 0, Shape.PLAIN),
    ("Upstream", Role.HEADING, 2, Shape.PLAIN),
    (("Open the gauges to both sides before the next dry season begins, and say so in both languages at once, "
     "on every bank."), Role.BODY, 0, Shape.ITEM),
    ("• Close nothing.", Role.BODY, 0, Shape.ITEM),
    ("2. Keep the books.", Role.BODY, 0, Shape.ITEM),
    ("Further up", Role.HEADING, 4, Shape.PLAIN),
    (("We have waited for a year, and we will wait for another, but not for a third; that much is certain, they "
     "say."), Role.BODY, 0, Shape.QUOTE),
    ("פתחו את השערים לפני העונה", Role.BODY, 0, Shape.ITEM),
    ("An end", Role.HEADING, 0, Shape.PLAIN),
)  # fmt: skip


def made() -> Article:
    """Return an article that has everything."""
    text, parts = "", []
    for line, role, level, shape in PARTS:
        parts.append(Part(len(text), len(text) + len(line), role, level, shape))
        text += line + "\n\n"

    def mark(quote: str, style: str) -> Mark:
        start = text.index(quote)
        return Mark(start, start + len(quote), style)  # type: ignore[arg-type]

    marks = (
        mark("gauges are read together", "bold"),
        mark("read together, and", "italic"),
        mark("books.\n\nFurther", "bold"),
    )
    return Article(
        article_id(text),
        text,
        tuple(parts),
        title="All",
        marks=marks,
        pages=(0, text.index("Upstream"), text.index("certain")),
    )


RICH = made()
WEIGHT = QFont.Tag("wght")


@pytest.fixture
def view(shown: Callable[..., ArticleView]) -> ArticleView:
    """Return the article in a view."""
    return shown(RICH, height=760)


def block_of(view: ArticleView, quote: str) -> QTextBlock:
    """Return the block that some words stand in."""
    return view.document().findBlock(view.units.to_utf16(words(view, quote).start))


def font_at(view: ArticleView, quote: str) -> QFont:
    """Return the type of some words, by their last character."""
    cursor = view.textCursor()
    cursor.setPosition(view.units.to_utf16(words(view, quote).end))
    return cursor.charFormat().font()


def ink(view: ArticleView, left: int, right: int, quote: str) -> int:
    """Return how many points between two columns are not paper, beside the first line of some words."""
    settle()
    image: QImage = view.viewport().grab().toImage()
    block = block_of(view, quote)
    rect = view.line_rect(block.position()).translated(view.shift())
    paper = view._look.theme.paper.rgb()
    rows = range(round(rect.top()) + 4, round(rect.bottom()) - 2)
    return sum(image.pixel(x, y) != paper for x in range(left, right) for y in rows)


def test_headings_are_as_large_as_their_level(view: ArticleView) -> None:
    quotes = ("What the", "Upstream", "Further", "The treaty")
    sizes = [block_of(view, quote).charFormat().font().pixelSize() for quote in quotes]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] >= sizes[1] + 2 > sizes[3]
    assert font_at(view, "What the").variableAxisValue(WEIGHT) == QFont.Weight.DemiBold.value


def test_items_and_quotations_are_set_in(view: ArticleView) -> None:
    def left(quote: str) -> list[float]:
        layout = block_of(view, quote).layout()
        corner = view.document().documentLayout().blockBoundingRect(block_of(view, quote)).left()
        return [corner + layout.lineAt(n).x() for n in range(layout.lineCount())]

    plain = left("The treaty")[0]
    for quote in ("Open the", "We have"):
        lines = left(quote)
        assert len(lines) > 1
        assert len(set(lines)) == 1, "all lines hang together"
        assert lines[0] > plain + 12


def test_a_bullet_is_painted_unless_the_source_has_its_own(view: ArticleView) -> None:
    left = round(view.text_left)
    assert ink(view, left, left + 16, "Open the") > 4
    assert ink(view, left, left + 16, "• Close") == 0
    assert ink(view, left, left + 16, "2. Keep") == 0
    assert ink(view, left, left + 16, "We have") > 20, "the rule of a quotation"


def test_an_item_from_the_right_is_set_in_from_the_right(view: ArticleView) -> None:
    form = block_of(view, "פתחו").blockFormat()
    assert form.rightMargin() > 12
    assert form.leftMargin() == 0
    right = round(view.document().documentLayout().blockBoundingRect(block_of(view, "פתחו")).right())
    assert ink(view, right - 14, right + 14, "פתחו") > 4


def test_emphasis_is_drawn_by_the_axes_of_the_type(view: ArticleView) -> None:
    assert font_at(view, "treaty").variableAxisValue(WEIGHT) == QFont.Weight.Normal.value
    bold = font_at(view, "gauges are")
    assert bold.variableAxisValue(WEIGHT) == QFont.Weight.Bold.value
    assert not bold.italic()
    both = font_at(view, "read together")
    assert both.variableAxisValue(WEIGHT) == QFont.Weight.Bold.value
    assert both.italic()
    assert font_at(view, ", and").italic()
    assert font_at(view, ", and").variableAxisValue(WEIGHT) == QFont.Weight.Normal.value
    assert not font_at(view, "since spring").italic()


def test_emphasis_over_two_parts_keeps_the_size_of_each(view: ArticleView) -> None:
    assert font_at(view, "the books.").variableAxisValue(WEIGHT) == QFont.Weight.Bold.value
    assert font_at(view, "Further").variableAxisValue(WEIGHT) == QFont.Weight.Bold.value
    assert font_at(view, "Further").pixelSize() == font_at(view, "Further up").pixelSize()


def test_positions_are_those_of_the_text(view: ArticleView, session: Session) -> None:
    assert view.document().characterCount() - 1 == view.units.to_utf16(len(RICH.text))
    for n, quote in enumerate(("read together, and no", "on every bank", "Close nothing", "a third; that")):
        drag_over(view, quote)
        press(view, "R")
        passages = session.brief.passages(RICH.id)
        assert len(passages) == n + 1
        assert quote in {passage.quote for passage in passages}


def test_a_page_begins_with_its_number_in_the_margin(view: ArticleView) -> None:
    def margin(quote: str, above: int) -> int:
        image = view.viewport().grab().toImage()
        rect = view.line_rect(view.units.to_utf16(words(view, quote).start)).translated(view.shift())
        paper = view._look.theme.paper.rgb()
        left = round(view.text_left) - 48
        rows = range(round(rect.top()) - above, round(rect.top()) + 20)
        return sum(image.pixel(x, y) != paper for x in range(left, left + 30) for y in rows)

    settle()
    assert margin("Upstream", 10) > 30
    assert margin("certain", 0) > 10
    assert margin("Further up", 0) == 0


def test_a_newer_reading_of_the_same_text_shows_its_structure(view: ArticleView) -> None:
    plain = replace(RICH, marks=(), pages=())
    view.set_shown(plain)
    assert font_at(view, "gauges are").variableAxisValue(WEIGHT) == QFont.Weight.Normal.value
    view.set_shown(RICH)
    assert font_at(view, "gauges are").variableAxisValue(WEIGHT) == QFont.Weight.Bold.value


def test_marks_that_reach_beyond_the_text_do_no_harm(shown: Callable[..., ArticleView]) -> None:
    wild = replace(RICH, marks=(Mark(5, 10**6, "bold"), Mark(10**6, 10**7, "italic"), Mark(9, 4, "bold")))
    view = shown(wild)
    assert font_at(view, "An end").variableAxisValue(WEIGHT) == QFont.Weight.Bold.value


@pytest.mark.parametrize("mode", ["dark", "sepia"])
def test_structure_stays_when_theme_and_zoom_change(view: ArticleView, look: Look, mode: str) -> None:
    look.set_mode(mode)
    view.set_zoom(150)
    assert font_at(view, "gauges are").variableAxisValue(WEIGHT) == QFont.Weight.Bold.value
    assert font_at(view, "gauges are").pixelSize() == font_at(view, "treaty").pixelSize() == 23
