"""What is dropped on the window: articles, folders, briefs, all at once, and things that cannot be read."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea

from briefer.store import brief_file, settings
from briefer.ui.clipboard import source_of
from briefer.ui.renewal import speak_in
from briefer.ui.translating import ENGLISH
from tests.flows.driving import press, settle
from tests.readers.pages import PROSE
from tests.readers.web_pages import PAGES
from tests.store.people import write_protect
from tests.ui.using import Warned, drop, drop_and_wait, on_disk, told, urls, write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.records import Article
    from briefer.ui.window import Window
    from tests.ui.conftest import Open


def _titles(path: Path) -> set[str]:
    return {article.file_name for article in on_disk(path).articles.values()}


def test_the_first_articles_make_a_brief_beside_them(qtbot: QtBot, open_on: Open, folder: Path) -> None:
    window = open_on()
    sample = window.session.path
    drop_and_wait(qtbot, window, folder / "Courier.txt", folder / "Herald.txt")
    path = window.session.path
    assert path == folder / "Water.briefer"
    assert window.session.flush()
    assert _titles(path) == {"Courier.txt", "Herald.txt"}
    assert told(window) == "2 added."
    assert sample is not None
    assert len(on_disk(sample).articles) == 5


def test_a_dropped_folder_brings_all_its_articles_to_the_open_brief(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = window.session.path
    assert path is not None
    drop_and_wait(qtbot, window, write_articles(tmp_path / "More", ("Gazette", "Tribune")))
    assert window.session.path == path
    assert window.session.flush()
    assert len(on_disk(path).articles) == 5


def test_a_dropped_brief_is_opened_and_takes_the_articles_beside_it(
    qtbot: QtBot, window: Window, empty_brief: Path, tmp_path: Path
) -> None:
    more = write_articles(tmp_path / "More", ("Gazette",))
    drop_and_wait(qtbot, window, more / "Gazette.txt", empty_brief)
    assert window.session.path == empty_brief
    assert window.session.flush()
    assert _titles(empty_brief) == {"Gazette.txt"}


def test_of_two_briefs_one_is_opened_and_the_user_told(qtbot: QtBot, window: Window, empty_brief: Path) -> None:
    other = empty_brief.with_stem("Other")
    brief_file.new_brief(other, settings.load())
    drop_and_wait(qtbot, window, empty_brief, other)
    assert window.session.path == empty_brief
    assert "One brief is open at a time: Empty.briefer" in told(window)


def test_what_cannot_be_read_is_told_in_one_sentence(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    more = write_articles(tmp_path / "More", ("Gazette", "Tribune"))
    (more / "noise.txt").write_bytes(b"\x00\x01\x02PNG" * 400)
    (more / "empty.txt").write_bytes(b"")
    (more / "nothing").mkdir()
    warned = Warned(window)
    files = [more / name for name in ("noise.txt", "Gazette.txt", "gone.txt", "Tribune.txt", "nothing")]
    drop_and_wait(qtbot, window, *files)
    (sentence,) = warned.sentences
    assert sentence.startswith("2 added. 3 of 5 files could not be read: ")
    assert all(name in sentence for name in ("noise.txt", "gone.txt", "nothing"))
    assert told(window) == sentence
    assert len(window.session.brief.articles) == 5


def test_what_was_added_and_what_could_not_be_read_are_told_in_spanish_too(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    more = write_articles(tmp_path / "More", ("Gazette", "Tribune"))
    (more / "empty.txt").write_bytes(b"")
    (more / "broken.pdf").write_bytes(b"nothing")
    speak_in(window, "es")
    try:
        drop_and_wait(qtbot, window, more)
        said = told(window)
    finally:
        speak_in(window, ENGLISH)
    assert said.startswith("Añadidos: 2. No se pudieron leer 2 de 4 archivos: ")
    assert "«empty.txt» está vacío." in said


def test_nothing_readable_changes_nothing(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    before = window.session.brief.snapshot()
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    drop_and_wait(qtbot, window, picture)
    assert window.session.brief == before
    assert "picture.png" in told(window)
    assert "added" not in told(window)


def test_only_the_first_refused_files_are_named(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    drop_and_wait(qtbot, window, *(tmp_path / f"gone {n}.txt" for n in range(1, 10)))
    assert "9 of 9 files could not be read" in told(window)
    assert "gone 3.txt" in told(window)
    assert "gone 4.txt" not in told(window)


def test_a_folder_that_takes_no_file_has_its_brief_among_the_documents(
    qtbot: QtBot, open_on: Open, folder: Path
) -> None:
    # A link to nowhere under the brief's name: nothing is there, and nothing can be made.
    (folder / "Water.briefer").symlink_to(folder / "no such folder" / "Water.briefer")
    window = open_on()
    drop_and_wait(qtbot, window, folder)
    path = window.session.path
    assert path == settings.documents_dir() / "Water.briefer"
    assert window.session.flush()
    assert len(on_disk(path).articles) == 3


def test_the_same_articles_again_add_nothing(qtbot: QtBot, window: Window, folder: Path) -> None:
    events = len(on_disk(window.session.path or folder).articles)
    drop_and_wait(qtbot, window, folder)
    assert told(window) == "0 added, 3 already there."
    assert len(window.session.brief.articles) == events


def test_a_read_only_brief_refuses_articles_and_says_so(
    qtbot: QtBot, window: Window, open_on: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = window.session.path
    assert path is not None
    write_protect(monkeypatch, path.parent)
    second = open_on(path)
    drop_and_wait(qtbot, second, write_articles(tmp_path / "More", ("Gazette",)))
    assert "read-only" in told(second)
    assert len(second.session.brief.articles) == 3


def test_esc_cancels_reading_and_nothing_is_added(window: Window, tmp_path: Path) -> None:
    before = window.session.brief.snapshot()
    more = write_articles(tmp_path / "More", [f"Paper {n}" for n in range(60)])
    window.take([more])
    window.read.panes.focus_active()
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not window.intake.busy
    window.intake.wait()
    settle()
    assert told(window) == "Reading was cancelled. Nothing was added."
    assert window.session.brief == before


def test_esc_means_what_it_did_once_reading_is_over(qtbot: QtBot, window: Window, folder: Path) -> None:
    drop_and_wait(qtbot, window, folder)
    window.reveal(window.session.brief.passages()[0].id)
    press(window, "Escape")
    assert window.session.chosen is None


def test_progress_is_shown_with_the_way_out(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    said: list[str] = []
    window.session.told.connect(said.append)
    drop_and_wait(qtbot, window, write_articles(tmp_path / "More", ("Gazette", "Tribune", "Star")))
    assert said == [*(f"Reading article {n} of 3 … (Esc cancels)" for n in (1, 2, 3)), "3 added."]


def test_articles_do_not_land_in_a_brief_opened_meanwhile(window: Window, empty_brief: Path, tmp_path: Path) -> None:
    window.take([write_articles(tmp_path / "More", ("Gazette", "Tribune"))])
    window.files.open_at(empty_brief)
    window.intake.wait()
    settle()
    assert window.session.path == empty_brief
    assert not window.session.brief.articles


def _words(text: str = "", page: str = "") -> QMimeData:
    data = QMimeData()
    data.setText(text)
    if page:
        data.setHtml(page)
    return data


def _newest(window: Window) -> Article:
    return list(window.session.brief.articles.values())[-1]


def _read(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: not window.intake.busy, timeout=10_000)
    settle()


def test_a_link_is_never_followed_and_the_user_told_so(window: Window) -> None:
    before = window.session.brief.snapshot()
    warned = Warned(window)
    assert drop(window, urls("https://example.org/article"))
    assert "only a link, and briefer fetches nothing from the web" in told(window)
    linked = _words("The ferry", '<a href="https://example.org/a">The ferry</a>')
    linked.setUrls([QUrl("https://example.org/a")])
    assert drop(window, linked)
    assert not window.intake.busy
    assert window.session.brief == before
    assert len(warned.sentences) == 2


def test_words_dragged_from_a_browser_become_an_article(qtbot: QtBot, window: Window) -> None:
    number = len(window.session.brief.articles)
    page = f"<h1>Nobody waits</h1><p>{PROSE[0]} <i>Never</i>.</p>"
    words = _words("plain", page)
    words.setUrls([QUrl("https://quay.example/ferry")])
    words.setData("chromium/x-source-url", b"https://quay.example/ferry")
    assert drop(window, words)
    _read(qtbot, window)
    assert len(window.session.brief.articles) == number + 1
    found = _newest(window)
    assert (found.title, found.url, len(found.marks)) == ("Nobody waits", "https://quay.example/ferry", 1)
    assert told(window) == "“Nobody waits” added."


def test_pasting_makes_an_article_and_asks_nothing(qtbot: QtBot, window: Window) -> None:
    QGuiApplication.clipboard().setText(f"Nobody waits for the ferry\n\n{PROSE[0]}")
    path = window.session.path
    window.read.panes.focus_active()
    press(window, "Ctrl+V")
    _read(qtbot, window)
    assert _newest(window).title == "Nobody waits for the ferry"
    assert window.session.flush()
    assert path is not None
    assert list(on_disk(path).articles.values())[-1] == _newest(window)


def test_pasting_the_same_words_again_is_noticed(qtbot: QtBot, window: Window) -> None:
    QGuiApplication.clipboard().setText(PROSE[0])
    first = " ".join(PROSE[0].split()[:4])
    for said in ("added.", "is already there."):
        window.actions_by_id["paste"].trigger()
        _read(qtbot, window)
        assert told(window).startswith(f"“{first}")
        assert told(window).endswith(f" …” {said}")


def test_what_came_is_in_sight_in_the_list_though_it_is_long(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    more = write_articles(tmp_path / "More", [f"Paper {n}" for n in range(40)])
    drop_and_wait(qtbot, window, more)
    rows = window.read.articles.list
    for words in (f"Nobody waits for the ferry\n\n{PROSE[0]}", (more / "Paper 3.txt").read_text(encoding="utf-8")):
        QGuiApplication.clipboard().setText(words)
        press(window, "Ctrl+V")
        _read(qtbot, window)
        assert rows.currentIndex().data() == words.partition("\n")[0]
        assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))


def test_files_on_the_clipboard_are_read(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    more = write_articles(tmp_path / "More", ("Gazette",))
    QGuiApplication.clipboard().setMimeData(urls(more / "Gazette.txt"))
    window.actions_by_id["paste"].trigger()
    _read(qtbot, window)
    assert _newest(window).file_name == "Gazette.txt"


def test_an_empty_clipboard_is_told(qtbot: QtBot, window: Window) -> None:
    QGuiApplication.clipboard().setText(" ")
    window.actions_by_id["paste"].trigger()
    _read(qtbot, window)
    assert "There are no words on the clipboard." in told(window)


def test_pasting_in_a_note_writes_there(qtbot: QtBot, window: Window) -> None:
    number = len(window.session.brief.articles)
    window.reveal(window.session.brief.passages()[0].id)
    press(window, "Ctrl+E")
    QGuiApplication.clipboard().setText("as pasted")
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.flush()
    _read(qtbot, window)
    assert len(window.session.brief.articles) == number
    assert any(passage.note.endswith("as pasted") for passage in window.session.brief.annotations.values())


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("chromium/x-source-url", b"https://quay.example/a"),
        ("org.chromium.source-url", b"https://quay.example/a"),
        ("text/x-moz-url-priv", "https://quay.example/a".encode("utf-16-le")),
        (
            'application/x-qt-windows-mime;value="HTML Format"',
            b"Version:0.9\r\nStartHTML:0\r\nSourceURL:https://quay.example/a\r\n<html>",
        ),
    ],
)
def test_browsers_say_where_words_were_copied_in_their_own_ways(name: str, raw: bytes) -> None:
    data = _words("words")
    data.setData(name, raw)
    assert source_of(data) == "https://quay.example/a"
    assert source_of(_words("https://quay.example/a")) == ""


def test_two_files_of_one_text_are_one_article(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    more = write_articles(tmp_path / "More", ("Gazette",))
    shutil.copy(more / "Gazette.txt", more / "Copy.txt")
    number = len(window.session.brief.articles)
    drop_and_wait(qtbot, window, more)
    assert len(window.session.brief.articles) == number + 1
    assert told(window) == "1 added, 1 already there."


def test_an_article_saved_again_by_another_browser_is_noticed(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    page = PAGES["semantic"]
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.htm").write_text(page.replace("<body>", "<body>\n\n "), encoding="utf-8")
    drop_and_wait(qtbot, window, tmp_path / "a.html")
    number = len(window.session.brief.articles)
    drop_and_wait(qtbot, window, tmp_path / "b.htm")
    assert len(window.session.brief.articles) == number
    assert told(window) == f"“{_newest(window).title}” is already there."


def test_files_dropped_on_a_field_go_to_the_window(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    more = write_articles(tmp_path / "More", ("Gazette", "Tribune"))
    window.reveal(window.session.brief.passages()[0].id)
    press(window, "Ctrl+E")
    note = window.focusWidget()
    assert isinstance(note, QAbstractScrollArea)
    before = dict(window.session.brief.annotations)
    for n, (name, field) in enumerate(
        (("Gazette.txt", note.viewport()), ("Tribune.txt", window.read.card.said_by)), start=4
    ):
        assert drop(field, urls(more / name))
        qtbot.waitUntil(lambda: not window.intake.busy)
        settle()
        assert len(window.session.brief.articles) == n
    window.flush()
    assert window.session.brief.annotations == before


def test_a_brief_renamed_to_capitals_is_still_a_brief(qtbot: QtBot, window: Window, empty_brief: Path) -> None:
    loud = empty_brief.with_name("LOUD.BRIEFER")
    shutil.copy(empty_brief, loud)
    drop_and_wait(qtbot, window, loud)
    assert window.session.path == loud
