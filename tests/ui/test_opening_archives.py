"""An archive of a whole brief, opened as a brief: by its name, by the dialog, or dropped on the window."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from briefer.core.changes import Annotate, WriteMemo
from briefer.core.kinds import RISK
from briefer.store.giving import write_archive
from tests.flows.driving import settle
from tests.ui.sharing.mail import from_ben
from tests.ui.using import told

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from briefer.ui.window import Window
    from tests.ui.conftest import Open


def test_an_archive_of_a_brief_is_opened_from_a_folder_of_its_own(
    window: Window, tmp_path: Path, open_on: Open
) -> None:
    window.session.do(WriteMemo("to", "The Minister"))
    window.session.flush()
    assert window.session.path is not None
    (tmp_path / "mail").mkdir()
    write_archive(window.session.path, tmp_path / "mail" / "whole.zip")
    before = window.session.brief.snapshot()
    other = open_on(tmp_path / "mail" / "whole.zip")
    assert other.session.path is not None
    assert other.session.path.parent == tmp_path / "mail" / "whole"
    assert other.session.brief.annotations == before.annotations
    assert other.session.brief.articles == before.articles
    assert other.session.brief.memo == {"to": "The Minister"}
    assert not other.session.read_only


def test_an_archive_that_is_damaged_is_refused_and_the_brief_before_stays(window: Window, tmp_path: Path) -> None:
    before, broken = window.session.path, tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 no more")
    window.take([broken])
    settle()
    assert "“broken.zip” is no sound archive" in told(window)
    assert window.session.path == before


def test_it_can_be_chosen_in_the_dialog_and_is_not_unpacked_twice(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.session.path is not None
    whole, asked = tmp_path / "whole.zip", list[str]()
    write_archive(window.session.path, whole)

    def choose(*how: object) -> tuple[list[str], str]:
        asked.append(str(how[3]))
        return [str(whole)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    for name in ("One.briefer", "Two.briefer"):
        window.files.new_at(tmp_path / name)
        window.actions_by_id["open"].trigger()
        settle()
    assert "*.zip" in asked[0]
    assert window.session.path.parent == tmp_path / "whole"
    assert not (tmp_path / "whole 2").exists()


def test_an_archive_of_the_open_brief_is_merged_with_everybody_s_logs(window: Window, tmp_path: Path) -> None:
    article = next(iter(window.session.brief.articles.values()))
    mailed = from_ben(window, tmp_path / "mail", Annotate(article.id, 0, 7, RISK.id))
    assert window.session.path is not None
    both = tmp_path / "both.zip"
    with zipfile.ZipFile(both, "w") as archive:
        archive.write(window.session.path, "a.briefer")
        archive.write(mailed, "b.briefer")
    before, number = window.session.path, len(window.session.brief.annotations)
    window.take([both])
    settle()
    assert window.session.path == before
    assert len(window.session.brief.annotations) == number + 1
