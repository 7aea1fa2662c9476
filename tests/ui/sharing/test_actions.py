"""The window says what colleagues brought, and takes in what they mailed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.store import settings
from briefer.store.brief_file import new_brief
from tests.store.people import BEN, change, machine
from tests.ui.using import told

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window


def work(path: Path, window: Window) -> None:
    """Tag two passages and write a note on one, and a point, as Ben."""
    article = next(iter(window.session.brief.articles.values()))
    part = article.parts[1]
    tags = [changes.Annotate(article.id, part.start, part.start + n, RISK.id) for n in (10, 30)]
    note = changes.WriteNote(tags[0].id, "look")
    change(path, BEN, *tags, note, changes.StatePoint("It leaks.", RISK.id))


@pytest.fixture
def mailed(window: Window, tmp_path: Path) -> Path:
    """Return Ben's copy of the window's brief, worked on."""
    assert window.session.path is not None
    assert window.session.flush()
    folder = tmp_path / "mail"
    folder.mkdir()
    copy = folder / "Water.briefer"
    copy.write_bytes(window.session.path.read_bytes())
    work(copy, window)
    return folder / "Water.ben-osei.briefer"


def test_what_a_colleague_does_in_the_shared_folder_is_told_quietly(qtbot: QtBot, window: Window) -> None:
    assert window.session.path is not None
    before = len(window.session.brief.passages())
    work(window.session.path, window)
    qtbot.waitUntil(lambda: len(window.session.brief.points) == 1 and "Ben Osei brought" in told(window))
    assert len(window.session.brief.passages()) == before + 2


def test_a_mailed_file_is_taken_in_and_counted(window: Window, mailed: Path) -> None:
    window.sharing.merge_from([mailed])
    assert told(window) == "Ben Osei brought 2 passages, 1 point, 1 note."
    assert [point.sentence for point in window.session.brief.points.values()] == ["It leaks."]


def test_taken_in_again_there_is_nothing_new(window: Window, mailed: Path) -> None:
    window.sharing.merge_from([mailed])
    before = window.session.brief.snapshot()
    window.sharing.merge_from([mailed])
    assert told(window) == "Nothing new: everything in that file is here already."
    assert window.session.brief == before


def test_what_conflicts_is_told(window: Window, mailed: Path) -> None:
    window.session.do(changes.WriteMemo("to", "The Director"))
    change(mailed, BEN, changes.WriteMemo("to", "The Minister"))
    window.sharing.merge_from([mailed])
    assert told(window).endswith("1 other change. 1 conflict came up.")


def test_one_s_own_work_from_another_machine_is_told_as_that(
    window: Window, mailed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    me = settings.load()
    with machine(monkeypatch, tmp_path / "home"):
        change(mailed.with_name("Water.briefer"), me, changes.NameBrief("The river"))
    [mine] = [path for path in mailed.parent.iterdir() if path not in (mailed, mailed.with_name("Water.briefer"))]
    window.sharing.merge_from([mine])
    assert told(window) == "You, elsewhere, brought 1 other change."


def test_the_file_of_another_brief_is_refused_with_what_to_do(window: Window, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    new_brief(tmp_path / "other" / "other.briefer", BEN)
    window.sharing.merge_from([tmp_path / "other" / "other.briefer"])
    assert "belongs to another brief" in told(window)


def test_the_menu_asks_for_files(window: Window, mailed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(mailed)], ""))
    window.actions_by_id["merge"].trigger()
    assert told(window).startswith("Ben Osei brought")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([], ""))
    window.actions_by_id["merge"].trigger()
    assert told(window).startswith("Ben Osei brought")
