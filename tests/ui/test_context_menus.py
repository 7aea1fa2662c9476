"""The menus at the pointer hold only what works, and do what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from briefer.core.changes import AddTag
from briefer.core.kinds import ARGUMENT, RISK, Stance
from briefer.ui.context_menus import article_menu, pane_menu, passage_menu, reading_menu
from tests.flows.driving import settle
from tests.store.people import write_protect
from tests.ui.using import Warned, answering, escape, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from briefer.core.records import Annotation
    from briefer.ui.window import Window
    from tests.ui.conftest import Open

    Make = Callable[[Window], QMenu]


COPY, LINK = "Copy\tCtrl+C", "Copy link to the passage"


def _argument(window: Window) -> Annotation:
    return next(passage for passage in window.session.brief.passages() if passage.kind is ARGUMENT)


MENUS: dict[str, Make] = {
    "words": lambda window: reading_menu(window, None),
    "passage in an article": lambda window: reading_menu(window, _argument(window).id),
    "passage in the list": lambda window: passage_menu(window, _argument(window).id),
    "article": lambda window: article_menu(window, list(window.session.brief.articles)[-1]),
    "pane": pane_menu,
}


def _named(menu: QMenu, title: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == title)


@pytest.mark.parametrize("make", MENUS.values(), ids=MENUS)
def test_whatever_is_offered_works(window: Window, make: Make) -> None:
    warned, before, dialogs = Warned(window), dict(window.session.brief.annotations), answering(escape)
    count = len([action for action in make(window).actions() if not action.isSeparator()])
    assert count
    for n in range(count):
        window.read.panes.focus_active()
        offered = [action for action in make(window).actions() if not action.isSeparator()][n]
        if offered.isEnabled():
            offered.trigger()
            QApplication.processEvents()
            while window.session.brief.annotations != before and window.session.undo_available:
                window.session.undo()
        window.article_dialog.close()
    dialogs.stop()
    assert warned.sentences == []


@pytest.mark.parametrize("make", MENUS.values(), ids=MENUS)
def test_a_read_only_brief_is_offered_nothing_that_writes(
    window: Window, open_on: Open, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = window.session.path
    assert path is not None
    write_protect(monkeypatch, path.parent)
    second = open_on(path)
    warned = Warned(second)
    before, dialogs = second.session.brief.snapshot(), answering(escape)
    for action in make(second).actions():
        if action.isEnabled() and not action.isSeparator():
            action.trigger()
    dialogs.stop()
    second.article_dialog.close()
    assert warned.sentences == []
    assert second.session.brief == before


def test_a_stance_is_taken_and_shown_as_taken(window: Window) -> None:
    passage = _argument(window)
    menu = passage_menu(window, passage.id)
    assert _named(menu, "Neither for nor against").isChecked()
    _named(menu, "Against").trigger()
    assert window.session.brief.annotations[passage.id].stance is Stance.AGAINST
    again = passage_menu(window, passage.id)
    assert _named(again, "Against").isChecked()
    assert not _named(again, "For").isChecked()


def test_only_arguments_have_a_stance(window: Window) -> None:
    risk = next(passage for passage in window.session.brief.passages() if passage.kind is RISK)
    assert "Against" not in [action.text() for action in passage_menu(window, risk.id).actions()]
    assert window.session.chosen == risk.id


def test_a_passage_is_shown_in_its_article(window: Window) -> None:
    passage = _argument(window)
    window.show_desk("brief")
    _named(passage_menu(window, passage.id), "Show in its article").trigger()
    assert window.desk == "read"
    assert window.read.panes.active_article == passage.article
    assert window.session.chosen == passage.id


def test_the_menu_for_a_passage_that_is_gone_offers_nothing_wrong(window: Window) -> None:
    passage = _argument(window)
    window.session.choose(passage.id)
    window.actions_by_id["remove"].trigger()
    warned = Warned(window)
    for action in passage_menu(window, passage.id).actions():
        action.trigger()
    assert warned.sentences == []


def test_an_article_is_opened_described_and_taken_out(window: Window) -> None:
    while len(window.read.panes.shown) > 1:
        window.read.panes.close_active()
    article = next(id_ for id_ in window.session.brief.articles if id_ not in window.read.panes.shown)
    _named(article_menu(window, article), "Open beside").trigger()
    assert article in window.read.panes.shown
    assert len(window.read.panes.shown) == 2
    _named(article_menu(window, article), "Title, author, date …").trigger()
    assert window.article_dialog.isVisible()
    window.article_dialog.close()
    _named(article_menu(window, article), "Take out of the brief").trigger()
    assert article not in window.session.brief.articles
    window.session.undo()
    assert article in window.session.brief.articles


def test_a_menu_is_gone_when_it_was_closed(window: Window) -> None:
    menu = pane_menu(window)
    window.pop_up(menu, window.mapToGlobal(window.rect().center()))
    assert menu.isVisible()
    gone: list[bool] = []
    menu.destroyed.connect(lambda: gone.append(True))
    menu.close()
    settle()
    assert gone == [True]


def _select_all(window: Window) -> QMenu:
    window.read.passages.list.setFocus()
    window.read.passages.list.selectAll()
    return passage_menu(window, window.read.passages.several[0])


def test_for_several_passages_the_menu_does_it_to_all_with_one_undo(window: Window) -> None:
    before = dict(window.session.brief.annotations)
    _named(_select_all(window), "Risk").trigger()
    assert {passage.kind for passage in window.session.brief.passages()} == {RISK}
    assert "3 passages tagged as risk" in told(window)
    window.session.undo()
    assert window.session.brief.annotations == before
    _named(_select_all(window), "Remove").trigger()
    assert window.session.brief.annotations == {}
    window.session.undo()
    assert window.session.brief.annotations == before


def test_for_several_passages_the_codebook_is_offered_where_there_is_one(window: Window) -> None:
    assert not [action for action in _select_all(window).actions() if action.menu() is not None]
    change = AddTag(RISK.id, "Drought & flood")
    window.session.do(change)
    within = _named(_select_all(window), "Sub-tag").menu()
    assert isinstance(within, QMenu)
    assert [action.text() for action in within.actions() if not action.isSeparator()] == ["Drought && flood", "None"]
    within.actions()[0].trigger()
    assert {passage.subtag for passage in window.session.brief.passages()} == {change.id}
    assert "Drought & flood" in told(window)
    again = _named(_select_all(window), "Sub-tag").menu()
    assert isinstance(again, QMenu)
    _named(again, "None").trigger()
    assert {passage.subtag for passage in window.session.brief.passages()} == {""}


def test_a_passage_that_is_not_among_the_selected_has_its_own_menu(window: Window) -> None:
    first, *_others = window.session.brief.passages()
    window.read.passages.list.setFocus()
    window.read.passages.list.go_to(window.read.passages.list.model().index(1, 0))
    assert any(action.text() == "Show in its article" for action in passage_menu(window, first.id).actions())


@pytest.mark.parametrize("suffix", [".csv", ".md", ".jsonld", ".xlsx", ".qdpx"])
def test_only_the_selected_are_exported_in_every_format(window: Window, tmp_path: Path, suffix: str) -> None:
    chosen = window.session.brief.passages()[1]
    window.exchange.export_at(tmp_path / f"some{suffix}", (chosen.id,))
    window.exchange.export_at(tmp_path / f"all{suffix}")
    some, every = (tmp_path / f"{name}{suffix}" for name in ("some", "all"))
    assert 0 < some.stat().st_size < every.stat().st_size
    if suffix in (".csv", ".md"):
        words = some.read_text(encoding="utf-8-sig")
        assert chosen.quote in words
        assert window.session.brief.passages()[0].quote not in words


def test_selected_words_are_copied_and_looked_for_from_their_menu(window: Window) -> None:
    view = window.read.panes.active.view
    assert view.shown is not None
    words = view.shown.text[:12]
    assert not _named(reading_menu(window, None), COPY).isEnabled()
    view.setFocus()
    view.select(0, 12)
    _named(reading_menu(window, None), COPY).trigger()
    assert QApplication.clipboard().text() == words
    _named(reading_menu(window, None), "Find in all articles").trigger()
    assert window.read.finder.bar.field.text() == words


def test_a_passage_is_quoted_and_linked_to_where_one_reads_it(window: Window) -> None:
    passage = _argument(window)
    offered = {title: _named(reading_menu(window, passage.id), title) for title in ("Copy as quotation", LINK)}
    assert all(action.isEnabled() for action in offered.values())
    offered["Copy as quotation"].trigger()
    assert passage.quote in QApplication.clipboard().text()
    offered[LINK].trigger()
    assert QApplication.clipboard().text().endswith(passage.id)
    assert LINK not in [action.text().replace("&", "") for action in reading_menu(window, None).actions()]
