"""Briefs to look at: the weighed one of the core's tests, in a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QCursor

from briefer.core import changes
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.core.records import Side
from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui.session import Session
from briefer.ui.theme import Look
from tests.core.examples import CANAL, DAM, TOLLS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId, PointId, TagId
    from briefer.core.records import Article


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Return a light look."""
    look = Look("light")
    qapp.setPalette(look.palette())
    return look


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """Open an empty brief."""
    del qapp
    person = settings.load()
    new_brief(tmp_path / "water.briefer", person)
    session = Session(person)
    session.open(tmp_path / "water.briefer")
    yield session
    session.close()


def tag(session: Session, words: str, kind: TagId, base: Article = DAM) -> AnnotationId:
    """Tag words of an article."""
    start = base.text.index(words)
    asked = changes.Annotate(base.id, start, start + len(words), kind)
    session.do(asked)
    return asked.id


def state(session: Session, sentence: str, kind: TagId) -> PointId:
    """State a point."""
    asked = changes.StatePoint(sentence, kind)
    session.do(asked)
    return asked.id


@pytest.fixture
def weighed(session: Session) -> Session:
    """Put passages of two articles to an argument and a risk, on both sides; the third article is silent."""
    for base in (DAM, CANAL, TOLLS):
        session.do(changes.AddArticle(base))
    holds, again = tag(session, "The dam holds", ARGUMENT.id), tag(session, "It held in 2017", ARGUMENT.id)
    moves = tag(session, "A canal moves water", RISK.id, CANAL)
    safe, dry = state(session, "The dam is safe.", ARGUMENT.id), state(session, "The canal runs dry.", RISK.id)
    state(session, "The tolls rise.", RISK.id)
    state(session, "Raise the tolls.", RECOMMENDATION.id)
    for point, passage, side in (
        (safe, holds, Side.SUPPORTS),
        (safe, again, Side.SUPPORTS),
        (safe, moves, Side.DISPUTES),
        (dry, moves, Side.SUPPORTS),
    ):
        session.do(changes.SupportPoint(point, passage, side))
    session.do(changes.RatePoint(dry, "likelihood", "icd203/likely"))
    session.do(changes.RatePoint(dry, "impact", 5))
    return session


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget, int, int], None]:
    """Return a function that shows a widget at a size, as a window that has the focus."""

    def show(widget: QWidget, width: int, height: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        QCursor.setPos(5_000, 5_000)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        widget.setFocus()

    return show
