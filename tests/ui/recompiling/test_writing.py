"""Write memo from the window: what lands on the disk, what is asked first, and what is told."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import msgspec
import pytest
from lxml import etree
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefer.memo.origin import entries_of
from briefer.memo.recompiling import evidence_in
from briefer.store import settings
from briefer.ui.recompiling import writing
from tests.flows.driving import settle
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import text
from tests.ui.recompiling.conftest import NEW, OLD, asked, rewrite
from tests.ui.using import Warned, answering, escape, told

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window
    from tests.ui.recompiling.conftest import Give

MINE = "So he says."


def copies(memo: Path) -> list[Path]:
    return sorted(memo.parent.glob(f"{memo.stem} (*{memo.suffix}"))


def test_a_new_memo_is_written_and_remembered(window: Window, memo: Path) -> None:
    assert OLD in text(memo.read_bytes())
    assert str(memo) in told(window)
    assert settings.load().memos == {window.session.brief.id: str(memo.resolve())}
    assert window.files.memos.suggested == memo.resolve()
    assert copies(memo) == []


def test_an_untouched_memo_is_renewed_without_a_question(window: Window, memo: Path) -> None:
    old = memo.read_bytes()
    rewrite(window)
    window.files.write_memo_at(memo)
    assert not window.files.memos.asking
    assert NEW in text(memo.read_bytes())
    (kept,) = copies(memo)
    assert kept.read_bytes() == old
    assert kept.name in told(window)
    assert window.desk == "read"


def test_what_is_new_nowhere_writes_nothing_and_says_so(window: Window, memo: Path) -> None:
    before = memo.read_bytes()
    window.files.write_memo_at(memo)
    assert memo.read_bytes() == before
    assert copies(memo) == []
    assert told(window) == "For the minister.docx says all of it already: nothing was written."


def test_an_edited_memo_is_asked_about_and_nothing_is_written_before(
    window: Window, memo: Path, give_back: Give
) -> None:
    give_back(editing.type_into("background", MINE))
    before = memo.read_bytes()
    rewrite(window)
    panel = asked(window, memo)
    assert window.desk == "brief"
    assert panel.isVisible()
    assert not window.memo.preview.isVisible()
    assert [card.block.section for card in panel.cards] == ["background"]
    assert memo.read_bytes() == before
    assert copies(memo) == []


def test_by_default_every_edit_is_kept_and_the_rest_is_new(window: Window, memo: Path, give_back: Give) -> None:
    give_back(editing.type_into("background", MINE), editing.type_between("arguments", "Between us."))
    rewrite(window)
    rewrite(window, "bottom_line", "Act now.")
    asked(window, memo).write_button.click()
    said = text(memo.read_bytes())
    for words in (MINE, "Between us.", "Act now."):
        assert words in said
    assert NEW not in said
    assert len(copies(memo)) == 1
    assert "1 kept as edited" in told(window)
    assert window.memo.preview.isVisible()


def test_the_new_text_is_taken_where_one_asks_for_it(window: Window, memo: Path, give_back: Give) -> None:
    give_back(editing.type_into("background", MINE), editing.type_into("arguments", "Mine, too."))
    rewrite(window)
    panel = asked(window, memo)
    panel.cards[0].choose(1)
    panel.write_button.click()
    said = text(memo.read_bytes())
    assert NEW in said
    assert MINE not in said
    assert "Mine, too." in said


def test_a_deleted_block_stays_out_unless_it_is_put_back(window: Window, memo: Path, give_back: Give) -> None:
    give_back(editing.delete("background"))
    panel = asked(window, memo)
    assert [chip.text() for chip in panel.cards[0].chips] == ["Leave it out", "Put it back"]
    panel.write_button.click()
    assert OLD not in text(memo.read_bytes())
    panel = asked(window, memo)
    panel.cards[0].choose(1)
    panel.write_button.click()
    assert OLD in text(memo.read_bytes())


def test_a_memo_that_lost_its_record_is_kept_block_by_block(window: Window, memo: Path, give_back: Give) -> None:
    def lose(made: editing.Docx) -> None:
        for name in [n for n in made.files if n.startswith("customXml/item") and b"urn:briefer:memo" in made.files[n]]:
            made.files[name] = b"<gone/>"

    give_back(lose)
    rewrite(window)
    panel = asked(window, memo)
    assert len(panel.cards) > 3
    card = next(card for card in panel.cards if card.block.section == "background")
    card.choose(1)
    rewrite(window, "bottom_line", "Act now.")
    panel.write_button.click()
    said = text(memo.read_bytes())
    assert NEW in said
    assert "Act now." not in said


def test_not_now_writes_nothing_and_shows_the_pages(window: Window, memo: Path, give_back: Give) -> None:
    give_back(editing.type_into("background", MINE))
    before = memo.read_bytes()
    panel = asked(window, memo)
    panel.close_button.click()
    assert memo.read_bytes() == before
    assert window.memo.preview.isVisible()
    assert not window.files.memos.asking


def test_saved_by_its_reader_while_one_chooses_it_is_asked_about_anew(
    window: Window, memo: Path, give_back: Give
) -> None:
    give_back(editing.type_into("background", MINE))
    rewrite(window)
    panel = asked(window, memo)
    panel.cards[0].choose(1)
    give_back(editing.type_into("arguments", "Mine, too."))
    before = memo.read_bytes()
    panel.write_button.click()
    assert memo.read_bytes() == before
    assert "in the meantime" in panel.title.text()
    assert {card.block.section: card.takes_new for card in panel.cards} == {"background": True, "arguments": False}
    panel.write_button.click()
    assert NEW in text(memo.read_bytes())
    assert "Mine, too." in text(memo.read_bytes())


def test_what_changes_in_the_brief_meanwhile_is_shown(window: Window, memo: Path, give_back: Give) -> None:
    give_back(editing.type_into("background", MINE))
    panel = asked(window, memo)
    rewrite(window, value="Third version.")
    assert "Third version." in panel.cards[0].block.new
    window.files.memos.leave()
    rewrite(window, value="Fourth version.")
    assert "Third version." in panel.cards[0].block.new


def _lock(memo: Path) -> None:
    memo.with_name(f".~lock.{memo.name}#").write_text(",Ana,host,now,x", encoding="utf-8")


def _spoil(memo: Path) -> None:
    memo.write_bytes(b"PK\x03\x04 nothing more")


def _somebody_elses(memo: Path) -> None:
    made = editing.Docx(memo.read_bytes())
    for name in [name for name in made.files if name.startswith("customXml/")]:
        del made.files[name]
    made.files = {n: c.replace(b"briefer", b"xxxxxxx") for n, c in made.files.items()}
    made.root = etree.fromstring(made.files[editing.DOCUMENT])
    memo.write_bytes(made.to_bytes())


def _folder(memo: Path) -> None:
    memo.unlink()
    memo.mkdir()


@pytest.mark.parametrize(
    ("hurt", "sentence"),
    [
        (_lock, "is open in LibreOffice, by Ana"),
        (_spoil, "is not a Word file"),
        (_somebody_elses, "no memo of briefer’s"),
        (_folder, "is a folder"),
    ],
)
def test_what_cannot_be_written_over_is_told_and_another_name_offered(
    window: Window, memo: Path, hurt: object, sentence: str
) -> None:
    assert callable(hurt)
    hurt(memo)
    before = memo.read_bytes() if memo.is_file() else b""
    warned = Warned(window)
    window.show_desk("brief")
    panel = asked(window, memo)
    assert sentence in warned.sentences[0]
    assert sentence in panel.title.text()
    assert panel.told.text()
    assert (memo.read_bytes() if memo.is_file() else b"") == before
    assert window.files.memos.suggested == memo.with_name("For the minister 2.docx")
    assert panel.other_name.isVisible()


def test_another_briefs_memo_is_left_alone(window: Window, memo: Path) -> None:
    warned, before = Warned(window), memo.read_bytes()
    window.files.new_at(memo.with_name("Rivers.briefer"))
    window.files.write_memo_at(memo)
    assert "was made from another brief" in warned.sentences[-1]
    assert memo.read_bytes() == before
    assert not window.files.memos.path


def test_once_it_is_closed_there_try_again_writes_it(window: Window, memo: Path) -> None:
    rewrite(window)
    _lock(memo)
    window.show_desk("brief")
    panel = asked(window, memo)
    memo.with_name(f".~lock.{memo.name}#").unlink()
    panel.write_button.click()
    assert NEW in text(memo.read_bytes())
    assert window.memo.preview.isVisible()


def test_a_refusal_does_not_take_one_from_ones_reading(window: Window, memo: Path) -> None:
    _lock(memo)
    window.files.write_memo_at(memo)
    assert window.desk == "read"
    assert "is open in LibreOffice" in told(window)


def test_a_large_brief_is_written_beside_the_window(
    qtbot: QtBot, window: Window, memo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MANY", 0)
    rewrite(window)
    window.files.write_memo_at(memo)
    assert window.files.memos.worker.busy
    window.files.write_memo_at(memo)
    assert told(window) == "The memo is being written."
    qtbot.waitUntil(lambda: not window.files.memos.worker.busy, timeout=20_000)
    assert NEW in text(memo.read_bytes())
    assert len(copies(memo)) == 1


def test_the_memo_carries_its_evidence_under_its_numbers(window: Window, memo: Path) -> None:
    document = msgspec.json.decode(evidence_in(memo.read_bytes()) or b"")
    entries = entries_of(window.session.brief)
    assert [item["briefer:entry"] for item in document["first"]["items"]] == list(range(1, len(entries) + 1))
    assert all(article["excerpts"] for article in document["briefer:articles"])


def test_the_desk_says_whether_the_memo_was_edited_once_one_is_back(
    window: Window, memo: Path, give_back: Give
) -> None:
    window.show_desk("brief")
    line = window.memo.bar.layout().itemAt(0).widget()  # type: ignore[union-attr]
    assert line.text() == "For the minister.docx: as it was written"  # type: ignore[union-attr]
    give_back(editing.type_into("background", MINE), editing.delete("arguments"))
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    settle()
    assert line.text() == "For the minister.docx: edited in Word since, 2 blocks"  # type: ignore[union-attr]
    assert "“Background”" in line.toolTip()  # type: ignore[union-attr]
    line.click()  # type: ignore[union-attr]
    assert window.files.memos.asking
    memo.unlink()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert not line.isVisible()  # type: ignore[union-attr]


def test_a_damaged_memo_is_said_nothing_about_until_one_writes(window: Window, memo: Path) -> None:
    warned = Warned(window)
    memo.write_bytes(b"PK\x03\x04")
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    settle()
    assert warned.sentences == []
    assert window.files.memos.in_words() == ""


def test_the_file_is_a_sound_zip(memo: Path) -> None:
    assert zipfile.ZipFile(memo).testzip() is None


def test_another_name_that_is_not_given_leaves_the_choice_as_it_was(
    window: Window, memo: Path, give_back: Give
) -> None:
    give_back(editing.type_into("background", MINE))
    rewrite(window)
    panel = asked(window, memo)
    panel.cards[0].choose(1)
    dialogs = answering(escape)
    panel.other_name.click()
    dialogs.stop()
    panel.write_button.click()
    assert NEW in text(memo.read_bytes())


def test_another_name_writes_a_fresh_memo_and_leaves_the_edited_one(
    window: Window, memo: Path, give_back: Give
) -> None:
    give_back(editing.type_into("background", MINE))
    before = memo.read_bytes()
    rewrite(window)
    panel = asked(window, memo)
    offered: list[str] = []

    def agree(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        offered.append(field.text())
        QTest.keyClick(field, Qt.Key.Key_Return)

    dialogs = answering(agree)
    panel.other_name.click()
    dialogs.stop()
    assert offered == ["For the minister 2.docx"]
    assert memo.read_bytes() == before
    second = memo.with_name("For the minister 2.docx")
    assert NEW in text(second.read_bytes())
    assert window.files.memos.path == second.resolve()
    assert window.memo.preview.isVisible()


def test_a_memo_that_is_still_being_written_belongs_to_the_brief_it_is_of(
    qtbot: QtBot, window: Window, memo: Path, empty_brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MANY", 0)
    first = window.session.brief.id
    other = memo.with_name("Another.docx")
    window.files.write_memo_at(other)
    window.files.open_at(empty_brief)
    qtbot.waitUntil(lambda: not window.files.memos.worker.busy, timeout=20_000)
    assert settings.load().memos == {first: str(other.resolve())}
    assert other.is_file()
    assert window.files.memos.path is None


def test_a_memo_of_a_brief_the_program_keeps_goes_to_the_documents(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(settings, "documents_dir", lambda: tmp_path / "Documents")
    window.actions_by_id["sample"].trigger()
    assert window.files.memos.suggested == tmp_path / "Documents" / "Sample brief.docx"
