"""The report of a merge: from whom, how much, what conflicts; and nothing new when it is repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.ui.panels.controls import Text
from briefer.ui.sharing.conflicts import ConflictsPanel
from briefer.ui.sharing.dock import dock_of
from briefer.ui.sharing.report import MergeReport
from tests.flows.driving import press, settle
from tests.store.people import BEN

from .mail import from_ben

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.ids import AnnotationId
    from briefer.ui.sharing.cards import Card
    from briefer.ui.window import Window


@pytest.fixture
def mailed(window: Window, tmp_path: Path) -> Path:
    part = next(iter(window.session.brief.articles.values())).parts[2]
    article = next(iter(window.session.brief.articles))
    tag = changes.Annotate(article, part.start, part.start + 30, RISK.id)
    path = from_ben(window, tmp_path / "mail", tag, changes.WriteMemo("to", "The Minister"))
    window.session.do(changes.WriteMemo("to", "The Director"))
    return path


def report_of(window: Window) -> MergeReport:
    panel = dock_of(window).panel
    assert isinstance(panel, MergeReport)
    return panel


def words_of(card: Card) -> list[str]:
    return [text.text() for text in card.findChildren(Text)]


def test_it_says_from_whom_how_much_and_what_conflicts(window: Window, mailed: Path) -> None:
    before = window.focusWidget()
    window.take([mailed])
    settle()
    person, conflict = report_of(window).cards
    assert words_of(person) == ["Ben Osei", "1 passage, 1 other change"]
    assert words_of(conflict) == ["In conflict", "the memo’s field “to”"]
    assert "taken in" in report_of(window).told.text()
    assert window.focusWidget() is before


def test_repeated_it_says_nothing_new(window: Window, mailed: Path) -> None:
    window.take([mailed])
    window.take([mailed])
    settle()
    assert report_of(window).told.text().startswith("Nothing new")
    assert report_of(window).cards == []
    assert not report_of(window).settle.isVisible()


def test_enter_on_a_person_lists_their_passages(window: Window, mailed: Path) -> None:
    window.take([mailed])
    settle()
    report_of(window).take_keyboard()
    press(window, "Return")
    passages = window.read.passages
    assert passages.filter.person == BEN.person
    assert {window.session.brief.annotations[id_].creator for id_ in _listed(window)} == {BEN.person}


def _listed(window: Window) -> list[AnnotationId]:
    model = window.read.passages.list.model()
    return [model.passage(row).id for row in range(model.rowCount())]  # type: ignore[attr-defined]


def test_from_the_report_one_gets_to_the_conflicts_and_to_their_places(window: Window, mailed: Path) -> None:
    window.take([mailed])
    settle()
    report_of(window).take_keyboard(1)
    press(window, "Return")
    assert window.desk == "brief"
    report_of(window).settle.click()
    settle()
    assert isinstance(dock_of(window).panel, ConflictsPanel)


def test_another_brief_takes_the_report_away(window: Window, mailed: Path, empty_brief: Path) -> None:
    window.take([mailed])
    settle()
    window.files.open_at(empty_brief)
    assert dock_of(window).panel is None
