"""The lists that hold for the whole memo: citations, length, paper, template."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from PySide6.QtCore import Qt

from briefer.core.changes import WriteMemo
from briefer.memo.presets import PRESETS
from briefer.ui.memo_desk.picks import MemoBar
from tests.ui.panels.making import press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]


@pytest.fixture
def bar(two_articles: Session, look: Look, shown: Show) -> MemoBar:
    made = MemoBar(two_articles, look)
    shown(made, 900, 50)
    return made


def test_each_says_what_holds(bar: MemoBar) -> None:
    said = [pick.text() for pick in (bar.template, bar.paper, bar.style_pick, bar.length)]
    assert said == ["Own template ▾", "A4 ▾", "Footnotes ▾", "Full dossier ▾"]
    assert bar.length.accessibleName() == "Length: Full dossier"


def test_two_pages_is_one_change_and_undone_as_one(bar: MemoBar, two_articles: Session) -> None:
    bar.length.entries["two_pages"].trigger()
    memo = two_articles.brief.memo
    assert (memo["sections"], memo["form"]) == (PRESETS[0].sections, "short")
    assert bar.length.text() == "Two pages ▾"
    two_articles.undo()
    assert bar.length.text() == "Full dossier ▾"
    assert not two_articles.brief.memo.get("form")


def test_a_choice_of_ones_own_is_called_so(bar: MemoBar, two_articles: Session) -> None:
    two_articles.do(WriteMemo("sections", "header,risks"))
    assert bar.length.text() == "Own selection ▾"
    assert not any(entry.isChecked() for entry in bar.length.entries.values())


def test_the_list_opens_by_key_and_is_chosen_from_by_key(bar: MemoBar, two_articles: Session, qtbot: QtBot) -> None:
    bar.style_pick.setFocus()
    press(bar.style_pick, Qt.Key.Key_Space)
    qtbot.waitUntil(bar.style_pick.menu.isVisible)
    press(bar.style_pick.menu, Qt.Key.Key_Down)
    press(bar.style_pick.menu, Qt.Key.Key_Down)
    press(bar.style_pick.menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(two_articles.brief.memo.get("style")))
    assert bar.style_pick.entries[two_articles.brief.memo["style"]].isChecked()


def test_a_template_is_remembered_and_what_it_lacks_is_told(
    bar: MemoBar, two_articles: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "house.docx"
    docx.Document().save(str(path))
    with qtbot.waitSignal(two_articles.told) as caught:
        bar.take_template(path)
    assert caught.args[0].startswith("house.docx is the template from now on. It lacks these styles")
    assert "It has no header" in caught.args[0]
    assert two_articles.brief.memo["template"] == str(path.resolve())
    assert bar.template.text() == "house.docx ▾"
    bar.template.entries[""].trigger()
    assert not two_articles.brief.memo.get("template")
    assert bar.template.text() == "Own template ▾"


def test_a_file_that_is_no_template_is_refused_in_words(
    bar: MemoBar, two_articles: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "letter.docx"
    path.write_text("Dear Sir", encoding="utf-8")
    with qtbot.waitSignal(two_articles.failed) as caught:
        bar.take_template(path)
    assert caught.args[0].sentence == "letter.docx is not a Word file."
    assert not two_articles.brief.memo.get("template")


def test_a_value_that_means_nothing_falls_back(bar: MemoBar, two_articles: Session) -> None:
    two_articles.do(WriteMemo("style", "endless"))
    two_articles.do(WriteMemo("page", "B5"))
    assert (bar.style_pick.text(), bar.paper.text()) == ("Footnotes ▾", "A4 ▾")
