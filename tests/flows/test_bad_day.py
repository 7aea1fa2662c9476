"""A bad day: the stick is pulled out while one types, a second window is opened, and nothing is lost by the evening."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from briefer.core.fold import fold
from briefer.core.records import Role
from briefer.store import log
from briefer.ui import app
from tests.flows.driving import click, opened, pane_of, press, settle, write
from tests.flows.word_reading import Memo
from tests.store.people import write_protect

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.brief import Brief
    from briefer.core.records import Annotation
    from briefer.ui.window import Window


@pytest.fixture
def stick(real_articles: list[Path], tmp_path: Path) -> Path:
    """Copy three articles to a memory stick."""
    folder = tmp_path / "stick" / "Question"
    folder.mkdir(parents=True)
    for path in real_articles[:3]:
        shutil.copy(path, folder)
    return folder


def _on_disk(path: Path) -> Brief:
    read = log.read(path)
    assert not read.complaints
    return fold(read.header.brief, read.events)


def _tag(window: Window, number: int, key: str) -> Annotation:
    """Click into the first paragraph of an article, press a key, and return the passage."""
    article = list(window.session.brief.articles.values())[number]
    body = next(part for part in article.parts if part.role is Role.BODY)
    click(pane_of(window, article.id).view, body.start + 5)
    press(window, key)
    (passage,) = window.session.brief.passages(article.id)
    return passage


def _pull_out(stick: Path) -> Path:
    """Take the stick away, and return what to give back."""
    pocket = stick.parent.with_name("pocket")
    stick.parent.rename(pocket)
    return pocket


def test_a_stick_pulled_out_while_typing_costs_nothing(qtbot: QtBot, stick: Path, tmp_path: Path) -> None:
    window = opened(qtbot, app.open_window([stick]))
    first = _tag(window, 0, "R")
    assert window.session.flush()
    pocket = _pull_out(stick)

    second = _tag(window, 1, "A")
    qtbot.waitUntil(lambda: window.session.save_problem is not None)
    settle()
    assert window.status.saved.text().startswith("Not saved: ")
    press(window, "Return")
    write(window, "Ask the embassy")
    assert not window.close()
    assert "Not everything is saved" in window.status.told.text()
    assert window.session.brief.annotations[second.id].note == "Ask the embassy"

    rescued = tmp_path / "rescued.briefer"
    window.files.save_copy_at(rescued)
    assert _on_disk(rescued) == window.session.brief
    assert window.close()
    assert list(_on_disk(pocket / "Question" / "Question.briefer").annotations) == [first.id]

    again = opened(qtbot, app.open_window([rescued]))
    press(again, "Ctrl+Z")
    assert again.session.brief.annotations[second.id].note == ""
    press(again, "Ctrl+Z")
    assert second.id not in again.session.brief.annotations
    press(again, "Ctrl+Y")
    assert again.session.brief.annotations[second.id].quote == second.quote
    assert again.close()


def test_a_stick_put_back_takes_all_that_was_done_without_it(qtbot: QtBot, stick: Path) -> None:
    window = opened(qtbot, app.open_window([stick]))
    path = window.session.path
    assert path is not None
    assert window.session.flush()
    pocket = _pull_out(stick)
    tagged = [_tag(window, number, key) for number, key in enumerate("ARC")]
    qtbot.waitUntil(lambda: window.session.save_problem is not None)
    pocket.rename(stick.parent)
    press(window, "Ctrl+S")
    qtbot.waitUntil(lambda: window.session.all_saved)
    settle()
    assert window.status.saved.text() == "All saved"
    assert window.close()
    assert {passage.id for passage in _on_disk(path).passages()} == {passage.id for passage in tagged}


def test_a_second_window_in_a_write_protected_folder_looks_on_copies_and_works_on_its_copy(
    qtbot: QtBot, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(qtbot, app.open_window([stick]))
    path = window.session.path
    assert path is not None
    mine = _tag(window, 0, "R")
    assert window.session.flush()

    write_protect(monkeypatch, path.parent)
    second = opened(qtbot, app.open_window([path]))
    assert "You may not write to" in second.status.told.text()
    press(second, "A")
    assert len(second.session.brief.annotations) == 1
    second.files.write_memo_at(tmp_path / "memo")
    assert mine.quote in Memo(tmp_path / "memo.docx").text

    copy = tmp_path / "copy.briefer"
    second.files.save_copy_at(copy)
    theirs = _tag(second, 1, "C")
    assert second.close()
    assert window.close()
    assert set(_on_disk(path).annotations) == {mine.id}
    assert set(_on_disk(copy).annotations) == {mine.id, theirs.id}
