"""A whole brief on five articles: the memo, its reader's edits, new evidence, and the memo compiled again around them.

The words of the articles are in no test: sentences are chosen by their numbers.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import RatePoint, RewordPoint, SupportPoint
from briefer.core.weighing import standings
from briefer.memo.report import Fate
from briefer.ui import app
from tests.flows.driving import opened, settle
from tests.flows.whole_brief import Builder
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import notes, sound, text
from tests.memo.word.recompile.editing import edited

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window
    from tests.conftest import LibreOffice

MINE = "The Director would rather wait."
BETWEEN = "Between us: this is thin."
OWN_NOTE = "From a letter to the Director."
TRACKED = "as far as we know"
COMMENT = "Says who?"
REWORDED = "Nothing stands without a yes from the neighbour"


@pytest.fixture
def folder(real_articles: tuple[Path, ...], tmp_path: Path) -> Path:
    """Copy five articles into a folder of the analyst's own."""
    copied = tmp_path / "Question"
    copied.mkdir()
    for path in real_articles[:5]:
        shutil.copy(path, copied)
    return copied


@pytest.fixture
def window(qtbot: QtBot, folder: Path) -> Window:
    return opened(qtbot, app.open_window([folder]))


@pytest.fixture
def built(window: Window) -> Builder:
    """Return a whole brief."""
    builder = Builder(window.session)
    builder.build()
    settle()
    return builder


@pytest.fixture
def memo(window: Window, built: Builder, folder: Path) -> Path:
    """Return the memo of that brief, written from the window."""
    assert built.points
    path = folder / "For the minister.docx"
    window.files.write_memo_at(path)
    return path


def by_the_reader(data: bytes) -> bytes:
    """Return a memo as its reader gives it back from Word."""
    return edited(
        data,
        editing.type_into("background", MINE),
        editing.insert_tracked("sources", TRACKED),
        editing.comment_on("header", COMMENT),
        editing.type_between("arguments", BETWEEN),
        editing.footnote(OWN_NOTE),
        editing.split_runs,
    )


def find_more(window: Window, built: Builder) -> None:
    """Tag another sentence, reword a point and change a rating, once the memo is out."""
    at, said_by = built.table.later
    session, risk, argument = window.session, built.points[2], built.points[0]
    passage = built.tag(at, built.table.points[2].kind, said_by)
    assert session.do(SupportPoint(risk, passage)).events
    assert session.do(RatePoint(risk, "impact", 2)).events
    assert session.do(RewordPoint(argument, REWORDED)).events
    settle()


def again(window: Window, path: Path) -> bytes:
    """Write over an edited memo as it stands, keeping the reader's edits."""
    window.files.write_memo_at(path)
    memos = window.files.memos
    panel = memos.panel
    assert panel is not None
    assert panel.isVisible()
    assert not panel.choices()
    panel.write_button.click()
    settle()
    assert window.memo.preview.isVisible()
    return sound(path.read_bytes())


def flat(data: bytes) -> str:
    return " ".join(text(data).split())


def test_every_point_draws_on_three_articles_and_the_memo_says_who_said_what(built: Builder, memo: Path) -> None:
    said = flat(memo.read_bytes())
    brief = built._session.brief
    weighed = standings(brief)
    for id_, told in zip(built.points, built.table.points, strict=True):
        standing = weighed[id_]
        assert len({*standing.supporters, *standing.disputers}) >= 3
        assert told.sentence in said
        for at, said_by in {**told.supports, **told.disputes}.items():
            assert said_by.lower() in said.lower()
            assert plain(built.words(at)) in plain(said)
    assert sum(bool(by) for told in built.table.points for by in (*told.supports.values(), *told.disputes.values())) > 2


def test_the_memo_shows_where_the_sources_disagree(built: Builder, memo: Path) -> None:
    said = flat(memo.read_bytes()).lower()
    assert len(built.table.contradictions) == 4
    for about in built.table.contradictions.values():
        assert about.lower() in said
    assert "likely" in said
    assert "internal" in "".join(flat_parts(memo))


def plain(words: str) -> str:
    """Return words without their quotation marks, which alternate where a quote stands in a quote."""
    return " ".join(re.sub("[“”‘’\"']", "", words).split())


def flat_parts(memo: Path) -> list[str]:
    made = editing.Docx(memo.read_bytes())
    return [content.decode("utf-8", "replace").lower() for name, content in made.files.items() if "header" in name]


def test_every_edit_survives_and_every_unedited_block_is_new(window: Window, built: Builder, memo: Path) -> None:
    memo.write_bytes(by_the_reader(memo.read_bytes()))
    find_more(window, built)
    made = again(window, memo)
    said = flat(made)
    for words in (MINE, BETWEEN, TRACKED):
        assert words in said
    assert any(OWN_NOTE in note for note in notes(made))
    assert COMMENT in editing.Docx(made).files["word/comments.xml"].decode()
    assert REWORDED in said
    assert plain(built.words(built.table.later[0])) in plain(said)
    assert built.table.points[0].sentence not in said
    assert memo.with_name(window.status.told.text().split("kept as ")[-1].split(".docx")[0] + ".docx").is_file()


def test_twice_in_a_row_changes_nothing_more(window: Window, built: Builder, memo: Path) -> None:
    memo.write_bytes(by_the_reader(memo.read_bytes()))
    find_more(window, built)
    first = again(window, memo)
    second = again(window, memo)
    assert flat(second) == flat(first)
    assert notes(second) == notes(first)


def test_the_new_text_can_be_taken_for_one_block_alone(window: Window, built: Builder, memo: Path) -> None:
    memo.write_bytes(by_the_reader(memo.read_bytes()))
    find_more(window, built)
    window.files.write_memo_at(memo)
    panel = window.files.memos.panel
    assert panel is not None
    card = next(card for card in panel.cards if card.block.section == "background")
    card.choose(1)
    panel.write_button.click()
    said = flat(memo.read_bytes())
    assert MINE not in said
    assert TRACKED in said
    assert BETWEEN in said


def test_each_note_is_printed_under_its_number_before_and_after(
    window: Window, built: Builder, memo: Path, printed_words: Callable[[Path], str]
) -> None:
    _pages_are_right(memo.read_bytes(), printed_words(memo))
    memo.write_bytes(by_the_reader(memo.read_bytes()))
    find_more(window, built)
    _pages_are_right(again(window, memo), printed_words(memo))


def _pages_are_right(data: bytes, pages: str) -> None:
    """Read every footnote under its own number, on the pages as LibreOffice prints them."""
    assert len(notes(data)) > 5
    for number, note in enumerate(notes(data), 1):
        begin = " ".join(note.split())[:60]
        assert f"{number} {begin}" in pages


def test_after_libreoffice_saved_it_the_edits_are_still_there(
    window: Window, built: Builder, memo: Path, tmp_path: Path, libreoffice: LibreOffice
) -> None:
    memo.write_bytes(by_the_reader(memo.read_bytes()))
    find_more(window, built)
    again(window, memo)
    memo.write_bytes(libreoffice(memo, "docx", tmp_path / "saved").read_bytes())
    window.session.do(RewordPoint(built.points[3], "Somebody may strike back"))
    made = again(window, memo)
    for words in (MINE, BETWEEN, TRACKED, REWORDED, "Somebody may strike back"):
        assert words in flat(made)
    assert any(OWN_NOTE in note for note in notes(made))


def test_the_validator_finds_nothing_in_the_memo_and_in_the_one_compiled_again(
    window: Window, built: Builder, memo: Path, validate_word: Callable[[Path], list[dict[str, str]]]
) -> None:
    assert validate_word(memo) == []
    memo.write_bytes(by_the_reader(memo.read_bytes()))
    before = {error["description"] for error in validate_word(memo)}
    find_more(window, built)
    again(window, memo)
    assert {error["description"] for error in validate_word(memo)} <= before


def test_the_report_names_exactly_what_was_edited(window: Window, built: Builder, memo: Path) -> None:
    memo.write_bytes(by_the_reader(memo.read_bytes()))
    find_more(window, built)
    window.files.write_memo_at(memo)
    panel = window.files.memos.panel
    assert panel is not None
    assert {card.block.section: card.block.fate for card in panel.cards} == dict.fromkeys(
        ("header", "background", "sources"), Fate.KEPT
    )
    assert MINE in next(card.block.mine for card in panel.cards if card.block.section == "background")
