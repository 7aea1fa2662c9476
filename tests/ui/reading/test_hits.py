"""What was found is painted on a ground of its own, outlined, and stays where it is when the text moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import Annotate, MarkPart
from briefer.core.kinds import RISK
from briefer.core.records import Role
from briefer.ui.reading.geometry import stretches
from tests.ui.reading.conftest import TREATY
from tests.ui.reading.user import words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

FOUND = ("The treaty", "Open talks", "readings daily")


@pytest.fixture
def found(view: ArticleView) -> ArticleView:
    """Return a view with three hits, one being at the second."""
    view.show_hits([words(view, quote) for quote in FOUND], 1)
    return view


def ground(view: ArticleView, quote: str, colour: QColor) -> float:
    """Return which share of a row of points over some words has a colour."""
    image = view.viewport().grab().toImage()
    start, end = map(view.units.to_utf16, words(view, quote))
    stretch = stretches(view.document().findBlock(start), start, end)[0]
    row = round(stretch.baseline + view.shift().y() - 0.88 * stretch.em)
    columns = range(round(stretch.left) + 3, round(stretch.right) - 3)
    return sum(image.pixel(x, row) == colour.rgb() for x in columns) / len(columns)


def test_each_hit_has_the_ground_and_the_present_one_another(found: ArticleView, look: Look) -> None:
    assert ground(found, "The treaty", look.theme.hit) > 0.5
    assert ground(found, "readings daily", look.theme.hit) > 0.5
    assert ground(found, "Open talks", look.theme.hit_now) > 0.5
    assert ground(found, "Nobody", look.theme.hit) == 0


def test_going_on_changes_the_ground(found: ArticleView, look: Look) -> None:
    found.show_hits(found.hits.spans, 2)
    assert ground(found, "Open talks", look.theme.hit) > 0.5
    assert ground(found, "readings daily", look.theme.hit_now) > 0.5


@pytest.mark.parametrize("mode", ["dark", "sepia"])
def test_hits_follow_the_theme(found: ArticleView, look: Look, mode: str) -> None:
    look.set_mode(mode)
    assert ground(found, "The treaty", look.theme.hit) > 0.5


def test_hits_follow_zoom_and_a_part_that_changes(found: ArticleView, look: Look, session: Session) -> None:
    found.set_zoom(140)
    assert ground(found, "readings daily", look.theme.hit) > 0.5
    session.do(MarkPart(TREATY.id, TREATY.parts[1], Role.HEADING))
    assert ground(found, "readings daily", look.theme.hit) > 0.5


def test_a_passage_keeps_its_underline_under_a_hit(found: ArticleView, session: Session, look: Look) -> None:
    session.do(Annotate(TREATY.id, *words(found, "Open talks now"), RISK.id))
    image = found.viewport().grab().toImage()
    start, end = map(found.units.to_utf16, words(found, "Open talks"))
    stretch = stretches(found.document().findBlock(start), start, end)[0]
    rows = range(round(stretch.baseline), round(stretch.baseline + stretch.em * 0.6))
    columns = range(round(stretch.left), round(stretch.right))
    under = {image.pixel(x, y) for x in columns for y in rows}
    assert look.theme.look(RISK).colour.rgb() in under


def test_furniture_has_the_outline_alone(view: ArticleView, look: Look) -> None:
    view.show_hits([words(view, "Log in")], None)
    assert ground(view, "Log in", look.theme.hit) == 0
    image = view.viewport().grab().toImage()
    shades = [image.pixelColor(x, y) for x in range(40, 120) for y in range(10, 50)]
    assert any(abs(shade.hue() - look.theme.hit_line.hue()) < 8 and shade.saturation() > 60 for shade in shades)


def test_another_article_has_none_of_them(found: ArticleView) -> None:
    found.show_article(None)
    assert not found.hits.spans
