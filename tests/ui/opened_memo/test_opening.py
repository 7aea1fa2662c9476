"""A memo opened: by drop, by dialog, by command line; in its brief or, far from it, in the excerpts it carries."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.core.changes import Annotate, RemoveAnnotation
from briefer.core.kinds import KINDS
from briefer.core.records import Role
from briefer.memo.origin import entries_of
from briefer.memo.word import carried
from briefer.memo.word.package import read
from briefer.store import memo_file, settings
from briefer.store.brief_file import new_brief
from briefer.ui import app
from briefer.ui.opened_memo.dock import OpenedMemoDock, dock_of
from tests.flows.driving import opened, press, settle
from tests.ui.conftest import empty_brief, folder, open_on, window
from tests.ui.using import Warned, drop_and_wait, told

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window
    from tests.ui.conftest import Open

__all__ = ["empty_brief", "folder", "open_on", "window"]


@pytest.fixture
def memo(window: Window, folder: Path) -> Path:
    """Return the memo of a brief with passages in two articles."""
    article = list(window.session.brief.articles.values())[1]
    for kind, part in zip(KINDS, article.parts[1:], strict=False):
        window.session.do(Annotate(article.id, part.start + 4, part.end - 4, kind.id, note="Look here"))
    path = folder / "For the minister.docx"
    window.files.write_memo_at(path)
    return path


@pytest.fixture
def far(memo: Path, tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the memo on another machine: no brief beside it, no settings of its author's."""
    elsewhere = tmp_path / "inbox" / memo.name
    elsewhere.parent.mkdir()
    shutil.copy(memo, elsewhere)
    window.close()
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("BRIEFER_HOME", str(tmp_path / "home"))
    return elsewhere


def panel(window: Window) -> OpenedMemoDock:
    return dock_of(window)


def test_a_memo_dropped_on_its_brief_shows_the_first_passage(qtbot: QtBot, window: Window, memo: Path) -> None:
    before = len(window.session.brief.articles)
    drop_and_wait(qtbot, window, memo)
    assert panel(window).isVisible()
    assert window.session.chosen == entries_of(window.session.brief)[0]
    assert len(window.session.brief.articles) == before
    assert told(window) == "For the minister.docx: 6 passages, in this brief."


def test_a_click_on_a_number_shows_its_passage(qtbot: QtBot, window: Window, memo: Path) -> None:
    drop_and_wait(qtbot, window, memo)
    shown = panel(window).panel
    entries = entries_of(window.session.brief)
    rect = shown.list.visualRect(shown.model.index(4, 0))
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settle()
    assert window.session.chosen == entries[4]
    passage = window.session.brief.annotations[entries[4]]
    assert window.read.panes.active_article == passage.article
    assert passage.quote[:10] in shown.model.words(4)


def test_the_keyboard_walks_through_the_passages(qtbot: QtBot, window: Window, memo: Path) -> None:
    window.show_desk("brief")
    drop_and_wait(qtbot, window, memo)
    entries = entries_of(window.session.brief)
    assert window.focusWidget() is panel(window).panel.list
    press(window, "Down")
    press(window, "Return")
    assert window.session.chosen == entries[1]
    press(window, "Down")
    press(window, "Space")
    assert window.session.chosen == entries[2]
    press(window, "Escape")
    assert not panel(window).isVisible()


def test_what_is_chosen_elsewhere_is_chosen_in_the_list(qtbot: QtBot, window: Window, memo: Path) -> None:
    drop_and_wait(qtbot, window, memo)
    entries = entries_of(window.session.brief)
    window.reveal(entries[3])
    assert panel(window).panel.list.currentIndex().row() == 3


def test_a_passage_that_is_gone_says_so(qtbot: QtBot, window: Window, memo: Path) -> None:
    drop_and_wait(qtbot, window, memo)
    window.session.do(RemoveAnnotation(entries_of(window.session.brief)[1]))
    model = panel(window).panel.model
    assert model.words(1) == "No longer in the brief."
    panel(window).panel.list.setCurrentIndex(model.index(1, 0))
    press(window, "Return")
    assert told(window) == "E2 is no longer in the brief."


def test_from_another_brief_its_own_is_opened_beside_it(
    qtbot: QtBot, window: Window, memo: Path, empty_brief: Path
) -> None:
    mine = window.session.path
    window.files.open_at(empty_brief)
    drop_and_wait(qtbot, window, memo)
    assert window.session.path == mine
    assert panel(window).isVisible()
    assert "in its brief Water.briefer" in told(window)


def test_a_brief_open_lately_is_found_wherever_the_memo_is(
    qtbot: QtBot, window: Window, memo: Path, empty_brief: Path, tmp_path: Path
) -> None:
    mine = window.session.path
    window.files.open_at(empty_brief)
    elsewhere = tmp_path / "inbox"
    elsewhere.mkdir()
    shutil.copy(memo, elsewhere)
    drop_and_wait(qtbot, window, elsewhere / memo.name)
    assert window.session.path == mine


def test_far_from_its_brief_its_excerpts_open_and_can_be_worked_with(qtbot: QtBot, far: Path) -> None:
    window = opened(qtbot, app.open_window([far]))
    brief = window.session.brief
    assert window.session.path is not None
    assert window.session.path.name == "For the minister.briefer"
    assert far.parent not in window.session.path.parents
    assert "its brief is not at hand" in told(window)
    assert len(brief.passages()) == 6
    assert panel(window).isVisible()
    assert window.session.chosen == panel(window).panel.model.entries[0]
    assert {note.note for note in brief.passages()} == {"", "Look here"}
    assert not window.session.read_only
    article = next(iter(brief.articles.values()))
    body = next(part for part in article.parts if part.role is Role.BODY)
    window.session.do(Annotate(article.id, body.start, body.start + 5, KINDS[0].id))
    assert len(brief.passages()) == 7


def test_the_same_excerpts_are_opened_again_with_what_was_added(qtbot: QtBot, far: Path) -> None:
    window = opened(qtbot, app.open_window([far]))
    first = next(iter(window.session.brief.annotations))
    window.session.do(RemoveAnnotation(first))
    path = window.session.path
    window.close()
    again = opened(qtbot, app.open_window([far]))
    assert again.session.path == path
    assert len(again.session.brief.passages()) == 5
    assert panel(again).panel.model.words(0) == "No longer in the brief."


def _bare(memo: Path) -> None:
    package = read(memo)
    for name, content in package.parts.items():
        package.parts[name] = content.replace(carried.EVIDENCE_NAMESPACE.encode(), b"urn:somebody:else")
    memo.write_bytes(package.to_bytes())


def _spoilt(memo: Path) -> None:
    package = read(memo)
    carried.put_evidence(package, "word/document.xml", b"not JSON")
    memo.write_bytes(package.to_bytes())


def _empty(memo: Path) -> None:
    package = read(memo)
    carried.put_evidence(package, "word/document.xml", b'{"briefer:articles": [], "total": 0}')
    memo.write_bytes(package.to_bytes())


@pytest.mark.parametrize(
    ("hurt", "sentence"), [(_bare, "carries no evidence"), (_spoilt, "cannot be read"), (_empty, "carries no passages")]
)
def test_a_memo_with_nothing_to_show_says_so_and_leaves_all_as_it_was(
    qtbot: QtBot, far: Path, open_on: Open, hurt: object, sentence: str, tmp_path: Path
) -> None:
    assert callable(hurt)
    hurt(far)
    mine = tmp_path / "Mine.briefer"
    new_brief(mine, settings.load())
    window = open_on(mine)
    warned = Warned(window)
    drop_and_wait(qtbot, window, far)
    assert sentence in warned.sentences[0]
    assert window.session.path == mine
    assert not panel(window).isVisible()


def test_a_memo_among_articles_is_no_article(qtbot: QtBot, window: Window, memo: Path, tmp_path: Path) -> None:
    warned = Warned(window)
    other = tmp_path / "Other.txt"
    other.write_text("Another thing altogether.\n\nIt has two paragraphs.", encoding="utf-8")
    drop_and_wait(qtbot, window, other, memo)
    assert "is a memo that briefer made" in warned.sentences[0]
    assert any(article.file_name == "Other.txt" for article in window.session.brief.articles.values())


def test_a_second_memo_waits(qtbot: QtBot, window: Window, memo: Path) -> None:
    warned = Warned(window)
    second = memo.with_name("Second.docx")
    shutil.copy(memo, second)
    drop_and_wait(qtbot, window, memo, second)
    assert panel(window).panel.title.text() == "For the minister.docx"
    assert "One memo is shown at a time" in warned.sentences[0]


def test_another_brief_takes_the_panel_away(qtbot: QtBot, window: Window, memo: Path, empty_brief: Path) -> None:
    drop_and_wait(qtbot, window, memo)
    window.files.open_at(empty_brief)
    assert not panel(window).isVisible()
    window.look.set_mode("dark")
    settle()


def test_a_memo_with_its_brief_opens_both(qtbot: QtBot, window: Window, memo: Path, empty_brief: Path) -> None:
    mine = window.session.path
    assert mine is not None
    window.files.open_at(empty_brief)
    drop_and_wait(qtbot, window, mine, memo)
    assert window.session.path == mine
    assert panel(window).isVisible()


def test_it_is_read_beside_the_window_which_goes_on_meanwhile(
    window: Window, memo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    answered, read_memo = threading.Event(), memo_file.read_memo

    def reading(path: Path) -> bytes:
        # Only if the window answers while the memo is being read does this go on.
        assert answered.wait(30)
        threads.append(threading.get_ident())
        return read_memo(path)

    monkeypatch.setattr(memo_file, "read_memo", reading)
    window.take([memo])
    assert told(window) == "Reading For the minister.docx … (Esc cancels)"
    assert not panel(window).isVisible()
    press(window, "Ctrl+2")
    assert window.desk == "weigh"
    answered.set()
    window.intake.wait()
    settle()
    assert threads != [threading.get_ident()]
    assert len(threads) == 1
    assert panel(window).isVisible()


def test_esc_leaves_all_as_it_was(
    window: Window, memo: Path, empty_brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open_at(empty_brief)
    answered, read_memo = threading.Event(), memo_file.read_memo

    def reading(path: Path) -> bytes:
        assert answered.wait(30)
        return read_memo(path)

    monkeypatch.setattr(memo_file, "read_memo", reading)
    window.take([memo])
    press(window, "Escape")
    assert "Reading was cancelled" in told(window)
    answered.set()
    window.intake.wait()
    settle()
    assert window.session.path == empty_brief
    assert not panel(window).isVisible()
