"""The scroll bar as a map: what stands where in the article is marked there, and a click goes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefer.core.changes import Annotate
from briefer.core.kinds import KINDS
from briefer.ui.reading.map_bar import WIDTH
from tests.flows.driving import settle
from tests.ui.reading.user import article, drag, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

LONG = article("\n\n".join(f"Paragraph {n} says that water is scarce, " + "and so on, " * 30 for n in range(60)))


@pytest.fixture
def view(shown: Callable[..., ArticleView]) -> ArticleView:
    """Return a long article in a view of 480 pixels' height."""
    return shown(LONG)


def rows_of(view: ArticleView, colour: QColor, columns: range = range(WIDTH)) -> list[int]:
    """Return the heights, in pixels, at which the map has a colour."""
    settle()
    image = view.map.grab().toImage()
    found = {y for x in columns for y in range(image.height()) if image.pixel(x, y) == colour.rgb()}
    return sorted(found)


def share(view: ArticleView, offset: int) -> float:
    """Return how far down an offset stands, as a share of the document's height."""
    height = view.document().documentLayout().documentSize().height()
    return view.line_rect(view.units.to_utf16(offset)).top() / height


@pytest.mark.parametrize("n", range(len(KINDS)))
def test_a_passage_is_marked_where_it_stands_in_the_lane_of_its_kind(
    view: ArticleView, session: Session, look: Look, n: int
) -> None:
    span = words(view, "Paragraph 30 says")
    session.do(Annotate(LONG.id, *span, KINDS[n].id))
    rows = rows_of(view, look.theme.look(KINDS[n]).colour)
    assert rows
    assert rows[0] == pytest.approx(share(view, span.start) * view.map.height(), abs=3)
    third = WIDTH // 3
    elsewhere = [x for x in range(WIDTH) if not n * third <= x < (n + 1) * third + 1]
    assert not [x for x in elsewhere if rows_of(view, look.theme.look(KINDS[n]).colour, range(x, x + 1))]


def test_a_passage_that_goes_leaves_the_map(view: ArticleView, session: Session, look: Look) -> None:
    session.do(Annotate(LONG.id, *words(view, "Paragraph 30 says"), KINDS[0].id))
    assert rows_of(view, look.theme.look(KINDS[0]).colour)
    session.undo()
    assert not rows_of(view, look.theme.look(KINDS[0]).colour)


def test_hits_are_marked_across_and_the_present_one_in_ink(view: ArticleView, look: Look) -> None:
    hits = [words(view, f"Paragraph {n} says") for n in (20, 40)]
    view.show_hits(hits, 1)
    assert rows_of(view, look.theme.hit_line, range(1))[0] == pytest.approx(
        share(view, hits[0].start) * view.map.height(), abs=3
    )
    assert rows_of(view, look.theme.ink, range(1))[0] == pytest.approx(
        share(view, hits[1].start) * view.map.height(), abs=3
    )
    view.show_hits((), None)
    assert not rows_of(view, look.theme.hit_line)


def test_a_click_on_the_map_shows_what_is_marked_there(view: ArticleView, session: Session) -> None:
    span = words(view, "Paragraph 45 says")
    session.do(Annotate(LONG.id, *span, KINDS[1].id))
    y = round(share(view, span.start) * view.map.height())
    QTest.mouseClick(view.map, Qt.MouseButton.LeftButton, pos=QPoint(7, y))
    rect = view.line_rect(view.units.to_utf16(span.start)).translated(view.shift())
    assert 0 < rect.top() < view.viewport().height() * 0.6


def test_the_frame_is_dragged_to_the_end_and_back(view: ArticleView) -> None:
    handle = view.map.handle().center().toPoint()
    drag(view.map, handle, QPoint(7, view.map.height() + 50))
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    drag(view.map, view.map.handle().center().toPoint(), QPoint(7, -50))
    assert view.verticalScrollBar().value() == 0
    assert view.place == 0


def test_taking_hold_of_the_frame_moves_nothing(view: ArticleView) -> None:
    view.go_to(words(view, "Paragraph 20 says").start)
    before = view.verticalScrollBar().value()
    QTest.mouseClick(view.map, Qt.MouseButton.LeftButton, pos=view.map.handle().center().toPoint())
    assert view.verticalScrollBar().value() == before


def test_the_frame_shows_the_readers_place(view: ArticleView) -> None:
    top = view.map.handle().top()
    view.go_to(words(view, "Paragraph 30 says").start)
    assert view.map.handle().top() == pytest.approx(view.map.height() * 0.5, rel=0.12)
    assert top == 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.map.handle().bottom() == pytest.approx(view.map.height(), abs=0.01)


def test_the_map_follows_the_theme(view: ArticleView, session: Session, look: Look) -> None:
    session.do(Annotate(LONG.id, *words(view, "Paragraph 30 says"), KINDS[0].id))
    for mode in ("dark", "sepia", "light"):
        look.set_mode(mode)
        assert rows_of(view, look.theme.look(KINDS[0]).colour)


def test_the_map_is_sharp_on_a_sharp_screen(view: ArticleView, session: Session) -> None:
    session.do(Annotate(LONG.id, *words(view, "Paragraph 30 says"), KINDS[0].id))
    rects = list(view.map._rects(2.0))
    assert rects
    for rect, _colour in rects:
        assert rect.top() * 2 == round(rect.top() * 2)
        assert rect.height() >= 2


def test_the_map_has_a_name(view: ArticleView) -> None:
    assert view.map.accessibleName() == "Place in the article"


def test_ten_thousand_marks_on_few_pixels_are_few_rectangles(view: ArticleView) -> None:
    view.show_hits([words(view, f"Paragraph {n % 60} says") for n in sorted(k % 60 for k in range(10_000))], None)
    assert len(list(view.map._rects(1.0))) <= view.map.height()
