"""Whose a passage is, and what is new since one looked last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.store import settings
from briefer.store.brief_file import look
from briefer.ui.sharing.annotators import annotators, colour_of_person
from tests.flows.driving import settle
from tests.store.people import BEN, change, river

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from briefer.ui.window import Window
    from tests.ui.conftest import Open

    Visit = Callable[[Window], AnnotationId]


@pytest.fixture
def visit(qtbot: QtBot) -> Visit:
    """Return a function that has Ben tag a passage in the shared folder, and waits for it."""

    def tag(window: Window) -> AnnotationId:
        assert window.session.flush()
        assert window.session.path is not None
        article = next(iter(window.session.brief.articles.values()))
        asked = changes.Annotate(article.id, article.parts[2].start, article.parts[2].start + 25, RISK.id)
        change(window.session.path, BEN, asked)
        qtbot.waitUntil(lambda: asked.id in window.session.brief.annotations)
        settle()
        return asked.id

    return tag


def listed(window: Window) -> list[AnnotationId]:
    model = window.read.passages.list.model()
    return [model.passage(row).id for row in range(model.rowCount())]  # type: ignore[attr-defined]


def test_alone_nobody_s_initials_are_shown(window: Window) -> None:
    window.session.choose(window.session.brief.passages()[0].id)
    assert not window.read.card.whose.isVisible()
    assert window.read.passages.filter.people == {}
    assert not window.read.passages.filter.fresh.isVisible()


def test_with_a_colleague_each_passage_says_whose_it_is(window: Window, visit: Visit) -> None:
    theirs = visit(window)
    window.session.choose(theirs)
    assert window.read.card.whose.isVisible()
    assert window.read.card.whose.accessibleName() == "Ben Osei"
    brief, theme = window.session.brief, window.look.theme
    colours = [colour_of_person(brief, person, theme.chrome).name() for person in annotators(brief)]
    assert len(set(colours)) == 2


def test_the_list_shows_only_one_person_s_passages_and_all_again(window: Window, visit: Visit) -> None:
    theirs, every = visit(window), len(window.session.brief.passages())
    chips = window.read.passages.filter.people
    assert {chip.accessibleName() for chip in chips.values()} == {"Ben Osei", window.session.settings.name}
    chips[BEN.person].click()
    assert listed(window) == [theirs]
    chips[window.session.settings.person].click()
    assert len(listed(window)) == every - 1
    chips[window.session.settings.person].click()
    assert len(listed(window)) == every


def test_what_a_colleague_tagged_is_new_until_it_is_marked_as_seen(window: Window, visit: Visit) -> None:
    assert not window.actions_by_id["seen"].isEnabled()
    theirs = visit(window)
    assert window.session.fresh.passages == {theirs}
    assert window.read.passages.filter.fresh.text() == "New 1"
    window.actions_by_id["show_new"].trigger()
    settle()
    assert listed(window) == [theirs]
    row = window.read.passages.list.model().index(0, 0)
    assert str(row.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("new, ")
    window.actions_by_id["seen"].trigger()
    settle()
    assert window.session.fresh.passages == frozenset()
    window.read.passages.filter.reset()
    assert not window.read.passages.filter.fresh.isVisible()


def test_one_s_own_passages_are_never_new(window: Window) -> None:
    assert window.session.fresh.passages == frozenset()


def test_leaving_the_brief_counts_as_seen_and_what_came_meanwhile_is_new(
    window: Window, visit: Visit, empty_brief: Path
) -> None:
    path = window.session.path
    assert path is not None
    visit(window)
    window.files.open_at(empty_brief)
    assert window.session.fresh.passages == frozenset()
    [article, *_others] = look(path).brief.articles
    while_away = changes.Annotate(article, 3, 20, RISK.id)
    change(path, BEN, while_away)
    window.files.open_at(path)
    assert window.session.fresh.passages == {while_away.id}
    assert window.session.brief.id in settings.load().seen


def test_the_first_time_a_brief_is_opened_nothing_is_new(open_on: Open, tmp_path: Path) -> None:
    path = river(tmp_path)
    change(path, BEN, changes.Annotate(next(iter(look(path).brief.articles)), 0, 10, RISK.id))
    window = open_on(path)
    assert window.session.fresh.passages == frozenset()
