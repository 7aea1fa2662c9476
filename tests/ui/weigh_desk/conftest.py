"""A board to weigh on: three articles, eight passages, three points."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from briefer.core.changes import AddArticle, Annotate, StatePoint, SupportPoint
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.core.records import Side
from briefer.ui.weigh_desk.desk import WeighDesk
from tests.flows.driving import settle
from tests.ui.panels.conftest import look, session, shown
from tests.ui.panels.making import article_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, PointId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

__all__ = ["look", "session", "shown"]

ARTICLES = {
    "Harbour Post": ("Cranes stand idle", "The port loses a ship a week.", "A strike would close the terminal."),
    "The Ledger": (
        "Costs of waiting",
        "Waiting costs more than dredging.",
        "No strike has closed a terminal since 1998.",
    ),
    "Coast Papers": (
        "Dredge now",
        "Dredging pays within nine years.",
        "Sign the contract in spring.",
        "Banks may withdraw.",
    ),
}
KINDS_OF = {
    "The port loses a ship a week.": ARGUMENT,
    "A strike would close the terminal.": RISK,
    "Waiting costs more than dredging.": ARGUMENT,
    "No strike has closed a terminal since 1998.": RISK,
    "Dredging pays within nine years.": ARGUMENT,
    "Sign the contract in spring.": RECOMMENDATION,
    "Banks may withdraw.": RISK,
}


class Board(NamedTuple):
    """A desk that is on the screen, and what stands on it."""

    desk: WeighDesk
    session: Session
    passages: dict[str, AnnotationId]
    """By their first word."""
    points: dict[str, PointId]

    @property
    def brief(self) -> Brief:
        """The brief as it stands."""
        return self.session.brief

    def sides(self, point: str) -> dict[str, str]:
        """Return what stands on a point, by first word."""
        words = {id_: word for word, id_ in self.passages.items()}
        return {words[id_]: side.value for id_, side in self.brief.sides.get(self.points[point], {}).items()}


@pytest.fixture
def tagged(session: Session) -> dict[str, AnnotationId]:
    """Tag every sentence of three articles; return the passages by their first word."""
    passages = {}
    for outlet, lines in ARTICLES.items():
        article = article_of(lines, publisher=outlet, file_name=f"{outlet}.txt")
        session.do(AddArticle(article))
        for line in lines[1:]:
            start = article.text.index(line)
            change = Annotate(article.id, start, start + len(line), KINDS_OF[line].id)
            session.do(change)
            passages[line.split()[0]] = change.id
    return passages


@pytest.fixture
def make_desk(session: Session, look: Look, shown: Callable[[QWidget, int, int], None]) -> Callable[..., WeighDesk]:
    """Return a function that shows a desk at a size."""

    def make(width: int = 1440, height: int = 820) -> WeighDesk:
        desk = WeighDesk(session, look)
        shown(desk, width, height)
        settle()
        return desk

    return make


@pytest.fixture
def board(session: Session, tagged: dict[str, AnnotationId], make_desk: Callable[..., WeighDesk]) -> Board:
    """Show three points: one with two supporters and a disputer, one with one supporter, one with none."""
    stated = {
        "delay": StatePoint("Delay is the dearest choice.", ARGUMENT.id),
        "harbour": StatePoint("The harbour shrinks.", ARGUMENT.id),
        "strike": StatePoint("A strike closes the port.", RISK.id),
    }
    for change in stated.values():
        session.do(change)
    for point, word, side in (
        ("delay", "Waiting", Side.SUPPORTS),
        ("delay", "The", Side.SUPPORTS),
        ("delay", "Dredging", Side.DISPUTES),
        ("strike", "A", Side.SUPPORTS),
    ):
        session.do(SupportPoint(stated[point].id, tagged[word], side))
    desk = make_desk()
    desk.begin()
    return Board(desk, session, tagged, {name: change.id for name, change in stated.items()})
