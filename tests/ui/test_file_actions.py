"""The File menu: what is made, kept, copied and written, read back from the disk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from briefer.store import settings
from tests.flows.driving import settle
from tests.flows.word_reading import Memo
from tests.store.people import write_protect
from tests.ui.using import Warned, answering, on_disk, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from briefer.ui.window import Window
    from tests.ui.conftest import Open

DATED = r" \(until \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\)"


def _type(text: str) -> Callable[[QWidget], None]:
    def answer(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    return answer


def test_a_new_brief_is_opened_and_stands_on_the_disk(window: Window, tmp_path: Path) -> None:
    window.files.new_at(tmp_path / "Rivers")
    assert window.session.path == tmp_path / "Rivers.briefer"
    assert not window.session.brief.articles
    assert on_disk(tmp_path / "Rivers.briefer").id == window.session.brief.id
    assert window.desk == "read"


def test_a_brief_whose_name_is_taken_is_kept_under_a_dated_name(window: Window, tmp_path: Path, folder: Path) -> None:
    path = folder / "Water.briefer"
    before = on_disk(path)
    window.files.new_at(tmp_path / "Rivers.briefer")
    window.files.new_at(path)
    assert not on_disk(path).articles
    (kept,) = folder.glob("Water (until *")
    assert re.fullmatch(f"Water{DATED}.briefer", kept.name)
    assert on_disk(kept) == before
    assert kept.name in told(window)


def test_a_new_brief_never_takes_the_place_of_one_that_is_open(
    window: Window, open_on: Open, empty_brief: Path, folder: Path
) -> None:
    path = folder / "Water.briefer"
    other = open_on(empty_brief)
    content = path.read_bytes()
    for asking in (window, other):
        asking.files.new_at(path)
        assert "is open" in told(asking)
        assert path.read_bytes() == content
    assert window.session.path == path
    assert other.session.path == empty_brief


def test_new_where_nothing_can_be_made_leaves_the_brief_open(window: Window, tmp_path: Path) -> None:
    before = window.session.path
    window.files.new_at(tmp_path / "no such folder" / "x.briefer")
    assert "no folder" in told(window)
    assert window.session.path == before


def test_what_is_no_brief_leaves_the_one_before_open(window: Window, tmp_path: Path) -> None:
    before = window.session.path, window.session.brief.snapshot()
    (tmp_path / "letter.briefer").write_text("Dear Sir", encoding="utf-8")
    for name in ("letter.briefer", "gone.briefer", "."):
        window.files.open_at(tmp_path / name)
        assert told(window)
        assert (window.session.path, window.session.brief) == before
    assert not window.session.read_only


def test_save_says_that_all_is_saved_and_where(window: Window) -> None:
    window.actions_by_id["save"].trigger()
    assert told(window) == f"All changes are saved in {window.session.path}."
    settle()
    assert window.status.saved.text() == "All saved"


def test_a_click_on_the_state_of_saving_explains_it(window: Window) -> None:
    QTest.mouseClick(window.status.saved, Qt.MouseButton.LeftButton)
    assert "All changes are saved in" in told(window)


def test_a_copy_by_the_dialog_is_the_same_brief(window: Window, tmp_path: Path) -> None:
    dialogs = answering(_type(str(tmp_path / "Copy")))
    window.actions_by_id["save_copy"].trigger()
    dialogs.stop()
    assert on_disk(tmp_path / "Copy.briefer") == window.session.brief
    assert "Copy.briefer" in told(window)


def test_a_copy_onto_itself_is_a_save(window: Window) -> None:
    path = window.session.path
    assert path is not None
    window.session.flush()
    before = path.read_bytes()
    window.files.save_copy_at(path)
    assert path.read_bytes() == before
    assert "All changes are saved" in told(window)


def test_a_copy_to_nowhere_says_so(window: Window, tmp_path: Path) -> None:
    window.files.save_copy_at(tmp_path / "nowhere" / "x.briefer")
    assert "no folder" in told(window)


def test_a_copy_of_a_read_only_brief_is_opened_to_work_on(
    window: Window, open_on: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = window.session.path
    assert path is not None
    write_protect(monkeypatch, path.parent)
    second = open_on(path)
    second.files.save_copy_at(tmp_path / "Mine.briefer")
    assert second.session.path == tmp_path / "Mine.briefer"
    assert not second.session.read_only
    assert second.session.brief == window.session.brief
    second.actions_by_id["tag.risk"].trigger()
    assert len(second.session.brief.passages()) == len(window.session.brief.passages()) + 1


def test_the_memo_by_the_dialog_quotes_what_was_tagged(window: Window, folder: Path) -> None:
    dialogs = answering(_type(str(folder / "For the minister")))
    window.actions_by_id["write_memo"].trigger()
    dialogs.stop()
    memo = Memo(folder / "For the minister.docx")
    assert all(passage.quote in memo.text for passage in window.session.brief.passages())
    assert "For the minister.docx" in told(window)


def test_what_is_no_memo_is_never_written_over(window: Window, folder: Path) -> None:
    path = folder / "memo.docx"
    path.write_bytes(b"edited by the director")
    window.files.write_memo_at(path)
    assert path.read_bytes() == b"edited by the director"
    assert "memo.docx is not a Word file. Give the new memo another name." in told(window)


def test_a_memo_where_a_folder_stands_is_refused(window: Window, folder: Path) -> None:
    (folder / "memo.docx").mkdir()
    window.files.write_memo_at(folder / "memo.docx")
    assert "memo.docx" in told(window)
    assert (folder / "memo.docx").is_dir()
    assert "written to" not in told(window)


def test_a_name_given_in_the_dialog_stands_beside_the_passages(window: Window) -> None:
    path = window.session.path
    assert path is not None
    dialogs = answering(_type("Ana Meyer"))
    window.actions_by_id["name"].trigger()
    dialogs.stop()
    assert settings.load().name == "Ana Meyer"
    assert "Ana Meyer" in told(window)
    window.session.flush()
    assert on_disk(path).name_of(window.session.settings.person) == "Ana Meyer"


def test_a_name_can_be_given_while_a_brief_is_read_only(window: Window, open_on: Open) -> None:
    path = window.session.path
    assert path is not None
    second = open_on(path)
    warned = Warned(second)
    second.files.name_as("Ana Meyer")
    assert warned.sentences == []
    assert settings.load().name == "Ana Meyer"


def test_the_sample_comes_back_from_the_menu(window: Window) -> None:
    window.actions_by_id["sample"].trigger()
    assert window.session.is_sample
    assert len(window.session.brief.articles) == 5
