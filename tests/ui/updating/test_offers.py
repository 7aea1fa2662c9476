"""An article comes in whose text is nearly that of another: a quiet line offers to make it its newer text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core import changes
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Outcome
from briefer.readers import read_with_report
from briefer.store import settings
from briefer.store.brief_file import look
from briefer.ui.renewal import speak_in
from briefer.ui.sharing.dock import dock_of
from briefer.ui.updating.panel import UnsureCard, UnsurePanel
from tests.flows.driving import press, settle
from tests.store.people import BEN, change
from tests.ui.using import drop_and_wait, on_disk, told

from .longer import KEPT, LOST, TITLE, newer, text, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.core.records import Article
    from briefer.ui.window import Window


def tag(window: Window, article: ArticleId, words: str, kind: str = RISK.id) -> AnnotationId:
    start = window.session.brief.articles[article].text.index(words)
    asked = changes.Annotate(article, start, start + len(words), kind)  # type: ignore[arg-type]
    window.session.do(asked)
    return asked.id


def named(window: Window, file: str) -> Article:
    return next(each for each in window.session.brief.articles.values() if each.file_name == file)


def says(window: Window) -> str:
    line = window.updating.line
    return line.sentence.text() if line.isVisible() else ""


@pytest.fixture
def both(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """Return a window whose brief got an article and then another text of it."""
    drop_and_wait(qtbot, window, write(tmp_path, "first.txt", text()))
    drop_and_wait(qtbot, window, write(tmp_path, "second.txt", newer()))
    return window


def test_of_articles_that_are_not_alike_nothing_is_said(window: Window) -> None:
    assert says(window) == ""
    assert not window.actions_by_id["likely"].isEnabled()


def test_a_slightly_different_text_is_offered_and_the_keyboard_stays(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    drop_and_wait(qtbot, window, write(tmp_path, "first.txt", text()))
    assert says(window) == ""
    before = window.focusWidget()
    drop_and_wait(qtbot, window, write(tmp_path, "second.txt", newer()))
    assert says(window).startswith(f"“{TITLE}” is here twice, with texts that differ a little (9")
    assert window.focusWidget() is before


def test_with_another_title_both_are_named(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    drop_and_wait(qtbot, window, write(tmp_path, "first.txt", text()))
    drop_and_wait(qtbot, window, write(tmp_path, "second.txt", newer("Twelve rivers and a board")))
    assert says(window).startswith(f"“Twelve rivers and a board” looks like a newer text of “{TITLE}” (9")


def test_accepted_it_is_one_article_and_no_passage_is_lost(qtbot: QtBot, both: Window) -> None:
    older, later = named(both, "first.txt").id, named(both, "second.txt").id
    kept, lost = tag(both, older, KEPT), tag(both, older, LOST)
    added = tag(both, later, "the commission has met", ARGUMENT.id)
    QTest.mouseClick(both.updating.line.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not both.updating.busy)
    settle()
    brief = both.session.brief
    assert later not in brief.articles
    assert brief.articles[older].text == newer()
    outcomes = {id_: brief.outcome_of(brief.annotations[id_]) for id_ in (kept, lost, added)}
    assert outcomes == {kept: Outcome.EXACT, lost: Outcome.ORPHAN, added: Outcome.EXACT}
    assert {brief.annotations[id_].article for id_ in (kept, lost, added)} == {older}
    assert "1 passage came with it." in told(both)
    panel = dock_of(both).panel
    assert isinstance(panel, UnsurePanel)
    assert [card.passage for card in panel.cards if isinstance(card, UnsureCard)] == [lost]
    assert says(both) == ""
    assert both.session.flush()
    assert both.session.path is not None
    assert on_disk(both.session.path).annotations[added].article == older


def test_undo_gives_both_back_with_their_passages_and_it_is_offered_again(qtbot: QtBot, both: Window) -> None:
    older, later = named(both, "first.txt").id, named(both, "second.txt").id
    lost, added = tag(both, older, LOST), tag(both, later, "the commission has met")
    both.updating.make_version(older, later)
    qtbot.waitUntil(lambda: not both.updating.busy)
    both.session.undo()
    settle()
    brief = both.session.brief
    assert (brief.articles[older].text, brief.articles[later].text) == (text(), newer())
    assert (brief.annotations[lost].article, brief.annotations[added].article) == (older, later)
    assert len(brief.passages(older)) == len(brief.passages(later)) == 1
    assert says(both) != ""


def test_kept_as_two_they_are_never_offered_again(qtbot: QtBot, both: Window, tmp_path: Path) -> None:
    QTest.mouseClick(both.updating.line.keep, Qt.MouseButton.LeftButton)
    settle()
    assert says(both) == ""
    assert len(settings.load().apart[both.session.brief.id]) == 1
    path = both.session.path
    assert path is not None
    both.session.open(path)
    settle()
    assert says(both) == ""
    drop_and_wait(qtbot, both, write(tmp_path, "third.txt", text().replace("no", "not", 1)))
    assert says(both) != ""


def test_by_keyboard_alone(qtbot: QtBot, both: Window) -> None:
    older = named(both, "first.txt").id
    both.actions_by_id["likely"].trigger()
    settle()
    assert both.updating.line.make.hasFocus()
    press(both, "Escape")
    assert not both.updating.line.make.hasFocus()
    both.actions_by_id["likely"].trigger()
    press(both, "Tab")
    assert both.updating.line.keep.hasFocus()
    press(both, "Shift+Backtab")
    press(both, "Return")
    qtbot.waitUntil(lambda: not both.updating.busy)
    assert both.session.brief.articles[older].text == newer()


def test_what_a_colleague_brings_is_offered_too(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    drop_and_wait(qtbot, window, write(tmp_path, "first.txt", text()))
    assert window.session.flush()
    path = window.session.path
    assert path is not None
    mail = tmp_path / "mail"
    mail.mkdir()
    copy = mail / path.name
    copy.write_bytes(path.read_bytes())
    article, _remark = read_with_report(write(tmp_path, "second.txt", newer()))
    change(copy, BEN, changes.AddArticle(article))
    assert says(window) == ""
    window.sharing.merge_from([each for each in mail.iterdir() if each.suffix == ".briefer"])
    settle()
    assert "differ a little" in says(window)
    assert len(look(path).brief.articles) >= 2


def test_a_file_whose_text_is_here_as_another_article_makes_that_its_version(
    qtbot: QtBot, both: Window, tmp_path: Path
) -> None:
    older, later = named(both, "first.txt").id, named(both, "second.txt").id
    added = tag(both, later, "the commission has met")
    both.updating.update_from(older, tmp_path / "second.txt")
    qtbot.waitUntil(lambda: not both.updating.busy)
    assert both.session.brief.annotations[added].article == older
    assert later not in both.session.brief.articles


def test_the_text_that_an_article_was_updated_to_is_already_there(qtbot: QtBot, both: Window, tmp_path: Path) -> None:
    both.updating.make_version(named(both, "first.txt").id, named(both, "second.txt").id)
    qtbot.waitUntil(lambda: not both.updating.busy)
    number = len(both.session.brief.articles)
    drop_and_wait(qtbot, both, tmp_path / "second.txt")
    assert len(both.session.brief.articles) == number
    assert "is already there" in told(both)


@pytest.mark.usefixtures("english_again")
def test_in_spanish_the_window_made_anew_offers_it_still(both: Window) -> None:
    before = set(QApplication.topLevelWidgets())
    speak_in(both, "es")
    settle()
    assert says(both).startswith(f"«{TITLE}» está dos veces, con textos algo distintos (9")
    assert both.updating.line.make.text() == "Convertirlo en su nueva versión"
    assert not [each for each in set(QApplication.topLevelWidgets()) - before if each.isVisible()]


def test_where_nothing_can_be_changed_nothing_is_offered(qtbot: QtBot, both: Window, tmp_path: Path) -> None:
    path = both.session.path
    assert path is not None
    assert both.session.flush()
    likely = both.updating.line.offer
    assert likely is not None
    locked = tmp_path / "locked"
    locked.mkdir()
    newer_version = path.read_bytes().replace(b'"version":1', b'"version":99', 1)
    (locked / path.name).write_bytes(newer_version)
    both.session.open(locked / path.name)
    qtbot.waitUntil(lambda: not both.updating.offers.busy)
    settle()
    assert both.session.read_only
    assert says(both) == ""
