"""A session on a brief of its own, and one article in a view that has been laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefer.core.changes import AddArticle
from briefer.core.records import Role
from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui.reading.panes import PaneArea
from briefer.ui.reading.text_view import ArticleView
from briefer.ui.session import Session
from briefer.ui.theme import Look
from tests.ui.reading.user import article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.records import Article

TREATY = article(
    "Log in to read more\n"
    "\n\n"
    "The treaty is old. Dr. Osei says that gauges which were read together are read apart. "
    "Nobody trusts\u00a0the figures.\n"
    "\n"
    "A third failed season \U0001f30a could push the province to close its gates. "
    "The canal would end the one\nexchange of data that is left. Open talks now.\n"
    "\n"
    "What to do\n"
    "\n"
    "Publish the readings daily. Hold the guarantee in reserve.",
    {"Log in": Role.NAVIGATION, "What to do": Role.HEADING},
    title="A treaty nobody keeps",
)


@pytest.fixture
def look(qapp: object) -> Look:
    """Return the light theme."""
    del qapp
    return Look("light")


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:
    """Open a brief that holds the treaty article."""
    del qapp
    person = settings.load()
    new_brief(tmp_path / "test.briefer", person)
    made = Session(person)
    made.open(tmp_path / "test.briefer")
    made.do(AddArticle(TREATY))
    yield made
    made.close()


@pytest.fixture
def shown(qtbot: QtBot, session: Session, look: Look) -> Callable[..., ArticleView]:
    """Return a function that shows an article in a view of some width, with the keyboard in it."""

    def show(text: Article = TREATY, width: int = 620, height: int = 480) -> ArticleView:
        session.do(AddArticle(text))
        view = ArticleView(session, look)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show_article(text.id)
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        return view

    return show


@pytest.fixture
def view(shown: Callable[..., ArticleView]) -> ArticleView:
    """Return the treaty article in a view."""
    return shown()


@pytest.fixture
def area(qtbot: QtBot, session: Session, look: Look) -> Iterator[PaneArea]:
    """Show the panes in a window of 1,240 by 600, the treaty article in the first."""
    window = QWidget()
    window.setFixedSize(1_240, 600)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    panes = PaneArea(session, look)
    row.addWidget(panes)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    panes.show_first()
    yield panes
    window.hide()
