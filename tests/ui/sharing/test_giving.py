"""Giving a brief away from the window: all of it, a clean copy, a part, or an archive; read back from the file."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.store.brief_file import look
from briefer.ui.panels.controls import Text
from briefer.ui.sharing.dock import dock_of
from briefer.ui.sharing.giving import SharePanel
from tests.flows.driving import press, settle
from tests.ui.using import told

from .mail import from_ben

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.ui.window import Window


@pytest.fixture
def panel(window: Window) -> SharePanel:
    window.actions_by_id["share"].trigger()
    settle()
    panel = dock_of(window).panel
    assert isinstance(panel, SharePanel)
    return panel


def test_unless_something_is_chosen_it_is_all_of_it_with_its_past(
    window: Window, panel: SharePanel, tmp_path: Path
) -> None:
    passage = window.session.brief.passages()[0].id
    window.session.do(changes.WriteNote(passage, "first thoughts"))
    window.session.do(changes.WriteNote(passage, "better"))
    panel.share_at(tmp_path / "out")
    shared = tmp_path / "out.briefer"
    assert look(shared).brief == window.session.brief
    assert b"first thoughts" in shared.read_bytes()
    assert told(window) == "out.briefer: 3 articles, 3 passages, 0 points written."


def test_the_space_bar_chooses_a_clean_copy_without_the_past(window: Window, panel: SharePanel, tmp_path: Path) -> None:
    passage = window.session.brief.passages()[0].id
    window.session.do(changes.WriteNote(passage, "first thoughts"))
    window.session.do(changes.WriteNote(passage, "better"))
    press(window, "Space")
    assert panel.clean.on
    assert panel.clean.accessible_on
    assert panel.clean.accessibleName() == "A clean copy"
    assert panel.told.text() == "Only what you choose here, as it stands now."
    panel.share_at(tmp_path / "out.briefer")
    assert b"first thoughts" not in (tmp_path / "out.briefer").read_bytes()
    assert look(tmp_path / "out.briefer").brief.annotations == window.session.brief.annotations
    press(window, "Space")
    assert not panel.is_part


def test_the_texts_can_stay_at_home(window: Window, panel: SharePanel, tmp_path: Path) -> None:
    QTest.mouseClick(panel.no_texts, Qt.MouseButton.LeftButton)
    panel.share_at(tmp_path / "out.briefer")
    there = look(tmp_path / "out.briefer").brief
    assert all(article.withheld for article in there.articles.values())
    assert "before the next dry season" not in (tmp_path / "out.briefer").read_text(encoding="utf-8")
    assert [a.quote for a in there.passages()] == [a.quote for a in window.session.brief.passages()]


def test_what_stays_when_the_texts_are_left_out_is_said_before_they_are(panel: SharePanel) -> None:
    said = " ".join(text.text() for text in panel.no_texts.findChildren(Text))
    assert "The words of each passage stay, and 32 characters on either side of them." in said


def test_only_one_s_own_passages_and_only_some_articles(window: Window, panel: SharePanel, tmp_path: Path) -> None:
    first, second, *_rest = window.session.brief.articles
    theirs = changes.Annotate(second, 3, 20, RISK.id)
    mine = changes.Annotate(second, 3, 25, RISK.id)
    window.session.merge([from_ben(window, tmp_path / "mail", theirs)])
    window.session.do(mine)
    window.sharing.share()
    settle()
    panel.mine.taken.emit()
    panel.articles[second].taken.emit()
    panel.share_at(tmp_path / "out.briefer")
    there = look(tmp_path / "out.briefer").brief
    assert list(there.articles) == [second]
    assert list(there.annotations) == [mine.id]
    assert first in window.session.brief.articles


def test_an_archive_holds_everybody_s_files(window: Window, panel: SharePanel, tmp_path: Path) -> None:
    panel.archive_at(tmp_path / "all")
    assert window.session.path is not None
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.namelist() == [window.session.path.name]
        assert archive.read(window.session.path.name) == window.session.path.read_bytes()
    assert told(window) == "Packed into all.zip: 1 file."


def test_one_s_own_file_is_not_written_over(window: Window, panel: SharePanel) -> None:
    assert window.session.path is not None
    panel.share_at(window.session.path)
    assert "is one of the files of this brief" in told(window)


def test_the_buttons_ask_where_to(
    window: Window, panel: SharePanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "asked"), ""))
    QTest.mouseClick(panel.save, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.archive, Qt.MouseButton.LeftButton)
    assert sorted(path.name for path in tmp_path.glob("asked*")) == ["asked.briefer", "asked.zip"]
    assert "asked.zip" in told(window)


def test_articles_that_come_are_offered_and_choices_stay(window: Window, panel: SharePanel) -> None:
    panel.mine.taken.emit()
    gone = next(iter(window.session.brief.articles))
    window.session.do(changes.RemoveArticle(gone))
    assert panel.mine.on
    assert gone not in panel.articles
    window.session.undo()
    assert gone in panel.articles
