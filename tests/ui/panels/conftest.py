"""A brief to look at: two articles of our own, with as many passages as a test asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QCursor

from briefer.core.changes import AddArticle, Annotate, Together
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK, Stance
from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui.session import Session
from briefer.ui.theme import Look
from tests.ui.panels.making import FIRST, SECOND, article_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from tests.ui.panels.making import Tagged


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Return a light look."""
    look = Look("light")
    qapp.setPalette(look.palette())
    return look


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """Open an empty brief of Ana Meyer's."""
    del qapp
    person = settings.load()
    person.name = "Ana Meyer"
    new_brief(tmp_path / "water.briefer", person)
    session = Session(person)
    session.open(tmp_path / "water.briefer")
    yield session
    session.close()


@pytest.fixture
def two_articles(session: Session) -> Session:
    """Add one article that says all of itself, and one that says nothing."""
    first = article_of(
        FIRST, publisher="Highland Review", authors=("Ilse Maren",), date="2026-03-12", file_name="dam.txt"
    )
    session.do(AddArticle(first))
    session.do(AddArticle(article_of(SECOND, titled=False)))
    return session


@pytest.fixture
def tag(two_articles: Session) -> Tagged:
    """Return a function that tags words."""

    def tagged(words: str, tag: str = "argument", **more: object) -> AnnotationId:
        article = next(a for a in two_articles.brief.articles.values() if words in a.text)
        start = article.text.index(words)
        change = Annotate(article.id, start, start + len(words), tag, **more)  # type: ignore[arg-type]
        two_articles.do(change)
        return change.id

    return tagged


@pytest.fixture
def four_passages(two_articles: Session, tag: Tagged) -> list[AnnotationId]:
    """Tag four passages, in reading order."""
    del two_articles
    return [
        tag("the treaty is a document that both quote", stance=Stance.AGAINST),
        tag("Without shared figures every dry month looks like theft", ARGUMENT.id, note="Check article 88"),
        tag("A third failed season could push the upper province", RISK.id, said_by="the engineers"),
        tag("A seasonal guarantee would buy both sides three years 🌧️", RECOMMENDATION.id),
    ]


@pytest.fixture
def many_passages(session: Session) -> Session:
    """Tag ten thousand passages of one long article."""
    lines = tuple(f"Sentence {n} of the long report says something new{' and more' * (n % 30)}." for n in range(10_000))
    article = article_of(lines, titled=False, publisher="Long Report")
    session.do(AddArticle(article))
    tags = (ARGUMENT.id, RISK.id, RECOMMENDATION.id)
    changes = tuple(Annotate(article.id, p.start, p.end, tags[n % 3]) for n, p in enumerate(article.parts))
    session.do(Together(changes, "tagging much"))
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

    return show
