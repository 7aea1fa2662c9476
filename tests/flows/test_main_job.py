"""The user's evening: open five articles, tag, change one's mind, close, come back, and write the memo."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from briefer.core.fold import fold
from briefer.core.kinds import KINDS, RISK, Stance
from briefer.core.paragraphs import place_of
from briefer.core.records import Role
from briefer.core.sentences import sentences
from briefer.store import log
from briefer.ui import app
from tests.flows.driving import click, drag, opened, pane_of, press, settle, write
from tests.flows.word_reading import Memo

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.brief import Brief
    from briefer.core.records import Annotation, Article, Part
    from briefer.core.text import Span
    from briefer.ui.window import Window


@pytest.fixture
def folder(real_articles: list[Path], tmp_path: Path) -> Path:
    """Copy five articles into a folder of the analyst's own."""
    copied = tmp_path / "Question"
    copied.mkdir()
    for path in real_articles[:5]:
        shutil.copy(path, copied)
    return copied


def _bodies(article: Article) -> list[Part]:
    return [part for part in article.parts if part.role is Role.BODY]


def _sentence(article: Article, paragraph: int, n: int) -> Span:
    part = _bodies(article)[paragraph]
    return sentences(article.text, part.start, part.end)[n]


def _on_disk(path: Path) -> Brief:
    opened_log = log.read(path)
    assert not opened_log.complaints
    return fold(opened_log.header.brief, opened_log.events)


def _tag_by_mouse_and_key(window: Window) -> tuple[Annotation, Annotation, Annotation]:
    """Tag a dragged range as a risk, a clicked sentence as an argument, and an overlap as a recommendation."""
    article = next(iter(window.session.brief.articles.values()))
    view = pane_of(window, article.id).view
    first, second = _sentence(article, 1, 0), _sentence(article, 2, 0)
    drag(view, first.start, first.end)
    press(window, "R")
    click(view, second.start + 10)
    press(window, "A")
    half = (second.start + second.end) // 2
    drag(view, half, second.end)
    press(window, "C")
    risk, argument, overlap = window.session.brief.passages(article.id)
    assert (risk.kind.key, argument.kind.key, overlap.kind.key) == ("R", "A", "C")
    assert abs(risk.span.start - first.start) <= 1
    assert abs(risk.span.end - first.end) <= 1
    assert argument.span == second
    assert overlap.span.overlaps(argument.span)
    return risk, argument, overlap


def test_an_evening_from_five_articles_to_the_memo(qtbot: QtBot, folder: Path) -> None:
    """Follow the whole way, and read everything back from the disk."""
    window = opened(qtbot, app.open_window([folder]))
    path = window.session.path
    assert path == folder / "Question.briefer"
    assert len(window.session.brief.articles) == 5
    assert len(window.read.panes.shown) == 3
    press(window, "Ctrl+T")
    assert len(window.read.panes.shown) == 4

    risk, argument, overlap = _tag_by_mouse_and_key(window)
    press(window, "Ctrl+Z")
    assert overlap.id not in window.session.brief.annotations
    press(window, "Ctrl+Z")
    assert argument.id not in window.session.brief.annotations
    press(window, "Ctrl+Shift+Z")
    press(window, "Ctrl+Shift+Z")
    assert window.session.brief.annotations[overlap.id] == overlap

    window.reveal(argument.id)
    press(window, "Return")
    write(window, "Ask the embassy")
    press(window, "Escape")
    assert window.session.brief.annotations[argument.id].note == "Ask the embassy"
    window.read.panes.set_zoom(120)
    settle()
    shown, before = window.read.panes.shown, window.session.brief
    places = window.read.panes.places()
    assert window.close()
    assert _on_disk(path) == before

    window = opened(qtbot, app.open_window())
    assert window.session.path == path
    assert window.session.brief == before
    assert window.read.panes.shown == shown
    assert window.read.panes.zoom == 120
    assert [place.offset for place in window.read.panes.places()] == [place.offset for place in places]
    press(window, "Ctrl+Z")
    assert window.session.brief.annotations[argument.id].note == ""
    press(window, "Ctrl+Shift+Z")

    memo_path = folder / "memo.docx"
    window.files.write_memo_at(memo_path)
    _check_memo(Memo(memo_path), window.session.brief, [risk, argument, overlap])
    assert window.close()


def _check_memo(memo: Memo, brief: Brief, passages: list[Annotation]) -> None:
    for passage in passages:
        article = brief.articles[passage.article]
        assert article.text[passage.span.start : passage.span.end] == passage.quote
        assert passage.quote in memo.text
        place = place_of(article, passage.span)
        named = (article.title, article.authors[0].split()[-1] if article.authors else article.title)
        assert any(place in note and any(name in note for name in named) for note in memo.footnotes.values())
    assert memo.cited == sorted(memo.footnotes)
    for title in ("Arguments", "Risk", "Recommendations", "Sources"):
        assert title in memo.text


def test_stance_said_by_and_retagging_reach_the_file(qtbot: QtBot, folder: Path) -> None:
    """Weigh a passage on its card, and find the same in a fresh reading of the log."""
    window = opened(qtbot, app.open_window([folder]))
    article = list(window.session.brief.articles.values())[2]
    view = pane_of(window, article.id).view
    click(view, _sentence(article, 0, 0).start + 5)
    press(window, "A")
    (passage,) = window.session.brief.passages(article.id)
    card = window.read.card
    card.stances[Stance.AGAINST].click()
    card.said_by.setFocus()
    write(window, "a spokesman")
    press(window, "Return")
    card.kinds[RISK.id].click()
    settle()
    path = window.session.path
    assert path is not None
    assert window.close()
    kept = _on_disk(path).annotations[passage.id]
    assert (kept.kind.key, kept.stance, kept.said_by) == ("R", None, "a spokesman")


def test_dropping_the_same_articles_again_adds_nothing(qtbot: QtBot, folder: Path) -> None:
    """The same text is the same article, whatever its file is called."""
    window = opened(qtbot, app.open_window([folder]))
    copy = folder / "renamed.txt"
    shutil.copy(next(iter(sorted(folder.glob("*.txt")))), copy)
    window.take([copy])
    qtbot.waitUntil(lambda: not window.intake.busy)
    settle()
    assert len(window.session.brief.articles) == 5
    assert "already there" in window.status.told.text()
    assert window.close()


def test_a_file_that_cannot_be_read_does_not_stop_the_others(qtbot: QtBot, folder: Path) -> None:
    """The rest of the batch goes on, and the one is named."""
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02PNG" * 400)
    window = opened(qtbot, app.open_window([folder]))
    assert len(window.session.brief.articles) == 5
    assert "broken.txt" in window.status.told.text()
    assert window.close()


def test_the_first_run_shows_the_sample(qtbot: QtBot) -> None:
    """Nobody begins before an empty window; what is done to the sample is done to a copy."""
    window = opened(qtbot, app.open_window())
    assert window.session.is_sample
    assert len(window.session.brief.articles) == 5
    assert len(window.session.brief.passages()) >= 30
    assert window.close()


def test_choosing_a_passage_leaves_the_columns_as_wide_as_they_are(qtbot: QtBot) -> None:
    """The text must not be laid out anew under the reader's eyes because a card appears."""
    window = opened(qtbot, app.open_window())
    before = window.read.splitter.sizes()
    for kind in KINDS:
        passage = next(passage for passage in window.session.brief.passages() if passage.kind is kind)
        window.reveal(passage.id)
        settle()
        assert window.read.splitter.sizes() == before
    assert window.close()


def test_the_brief_desk_shows_what_was_typed_before_it_was_ever_looked_at(qtbot: QtBot) -> None:
    """The desk is made when it is first needed, from the brief as it then is."""
    window = opened(qtbot, app.open_window())
    press(window, "Ctrl+3")
    assert window.desk == "brief"
    assert window.memo.fields.isVisible()
    assert window.session.brief.memo["subject"] in {field.text() for field in window.memo.findChildren(QLineEdit)}
    press(window, "Ctrl+1")
    assert window.desk == "read"
    assert window.close()
