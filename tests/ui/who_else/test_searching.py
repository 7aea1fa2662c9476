"""Looking goes on off the GUI thread; a late answer is dropped, and the index is made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from briefer.core.kinds import RISK
from briefer.ui.who_else.asking import Question
from briefer.ui.who_else.searching import Searcher
from tests.core.examples import article
from tests.ui.who_else.conftest import COURIER, HERALD, OBSERVER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from briefer.core.similarity import Likeness

ALL = (HERALD, COURIER, OBSERVER)


class Heard(Searcher):
    """Remember what was answered."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[list[str]] = []
        self.answered.connect(self._hear)

    def _hear(self, found: list[Likeness]) -> None:
        self.answers.append([each.sentence.text for each in found])


@pytest.fixture
def searcher(qapp: QApplication) -> Iterator[Heard]:
    del qapp
    searcher = Heard()
    yield searcher
    searcher.deleteLater()


def about(words: str) -> Question:
    return Question(words, (words,), (None,), frozenset({HERALD.id}), RISK.id, None)


def test_an_answer_comes(qtbot: QtBot, searcher: Heard) -> None:
    searcher.ask(ALL, about("Bread was dear."))
    assert searcher.busy
    assert searcher.answers == []
    qtbot.waitUntil(lambda: not searcher.busy)
    assert searcher.answers == [["Bread costs what it did."]]


def test_only_the_last_answer_comes(qtbot: QtBot, searcher: Heard) -> None:
    for words in ("The gates close.", "A failed season.", "Bread was dear."):
        searcher.ask(ALL, about(words))
    qtbot.waitUntil(lambda: not searcher.busy)
    assert searcher.answers == [["Bread costs what it did."]]


def test_an_answer_that_nobody_waits_for_is_dropped(qtbot: QtBot, searcher: Heard) -> None:
    searcher.ask(ALL, about("The gates close."))
    searcher.forget()
    assert not searcher.busy
    searcher.ask(ALL, about("Bread was dear."))
    qtbot.waitUntil(lambda: not searcher.busy)
    assert searcher.answers == [["Bread costs what it did."]]


def test_other_articles_give_other_answers(qtbot: QtBot, searcher: Heard) -> None:
    more = article("Bread has never been as dear as it is.", publisher="Gazette")
    for articles in (ALL, (HERALD, more), ALL):
        searcher.ask(articles, about("Bread was dear."))
        qtbot.waitUntil(lambda: not searcher.busy)
    assert searcher.answers == [
        ["Bread costs what it did."],
        ["Bread has never been as dear as it is."],
        ["Bread costs what it did."],
    ]


def test_a_corrected_title_changes_no_answer(qtbot: QtBot, searcher: Heard) -> None:
    renamed = msgspec.structs.replace(OBSERVER, title="Bread")
    for last in (OBSERVER, renamed):
        searcher.ask((HERALD, COURIER, last), about("Bread was dear."))
        qtbot.waitUntil(lambda: not searcher.busy)
    assert searcher.answers[0] == searcher.answers[1]


def test_without_articles_the_answer_is_empty(qtbot: QtBot, searcher: Heard) -> None:
    searcher.ask((), about("Bread was dear."))
    qtbot.waitUntil(lambda: not searcher.busy)
    assert searcher.answers == [[]]
