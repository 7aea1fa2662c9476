"""Passages out to other programs and in from them, through the window."""

from __future__ import annotations

import csv
import io
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from briefer import exchange
from tests.flows.driving import press, settle
from tests.ui.using import told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.exchange.intake import Incoming
    from briefer.ui.window import Window


def take_in(window: Window, *paths: Path) -> None:
    """Import files, and wait until they are read."""
    window.exchange.take_in_from(paths)
    window.intake.wait()
    settle()


@pytest.mark.parametrize("suffix", [each.suffixes[0] for each in exchange.WRITTEN])
def test_every_format_that_is_written_can_be_exported(window: Window, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"passages{suffix}"
    window.exchange.export_at(path)
    assert path.stat().st_size > 0
    assert str(path) in told(window)


def test_a_table_holds_every_passage(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "passages.csv"
    window.exchange.export_at(path)
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    cells = {cell for row in rows for cell in row}
    assert {passage.quote for passage in window.session.brief.passages()} <= cells


def test_a_file_that_stood_there_is_kept(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "passages.csv"
    path.write_text("somebody's work", encoding="utf-8")
    window.exchange.export_at(path)
    (kept,) = tmp_path.glob("passages (until *.csv")
    assert kept.read_text(encoding="utf-8") == "somebody's work"
    assert kept.name in told(window)


def test_what_was_exported_comes_in_elsewhere_and_one_undo_takes_it_back(
    window: Window, folder: Path, tmp_path: Path
) -> None:
    before = {(passage.quote, passage.tag) for passage in window.session.brief.passages()}
    window.exchange.export_at(tmp_path / "passages.jsonld")
    window.files.new_at(tmp_path / "Other.briefer")
    window.take([folder])
    settle()
    window.intake.wait()
    settle()
    assert not window.session.brief.passages()
    take_in(window, tmp_path / "passages.jsonld")
    assert {(passage.quote, passage.tag) for passage in window.session.brief.passages()} == before
    assert f"{len(before)} passages came in" in told(window)
    take_in(window, tmp_path / "passages.jsonld")
    assert f"{len(before)} there already" in told(window)
    window.session.undo()
    assert not window.session.brief.passages()


def test_what_is_in_no_known_format_is_refused_in_words(window: Window, tmp_path: Path) -> None:
    before = window.session.brief.snapshot()
    (tmp_path / "notes.jsonld").write_text("[[[[", encoding="utf-8")
    take_in(window, tmp_path / "notes.jsonld")
    assert "not sound JSON" in told(window)
    window.exchange.export_at(tmp_path / "passages.xyz")
    assert "in no format that is written" in told(window)
    assert window.session.brief == before


def _choosing(monkeypatch: pytest.MonkeyPatch, name: Path, module: str) -> None:
    wanted = next(each for each in exchange.WRITTEN if each.module == module)
    chosen = f"{wanted.name} ({' '.join(f'*{suffix}' for suffix in wanted.suffixes)})"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(name), chosen))


@pytest.mark.parametrize(
    ("typed", "module", "written"),
    [
        ("refs", "references.ris", "refs.ris"),
        ("refs", "references.csl_json", "refs.csl.json"),
        ("refs.json", "references.csl_json", "refs.csl.json"),
        ("refs.csl.json", "references.csl_json", "refs.csl.json"),
        ("refs.json", "web_annotation", "refs.json"),
        ("refs.bib", "references.ris", "refs.bib"),
    ],
)
def test_a_name_gets_the_suffix_of_the_format_chosen_unless_it_names_another(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, module: str, written: str
) -> None:
    _choosing(monkeypatch, tmp_path / typed, module)
    window.actions_by_id["export"].trigger()
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("refs")] == [written]


def test_references_complete_the_articles_and_one_undo_takes_that_back(window: Window, tmp_path: Path) -> None:
    article = next(iter(window.session.brief.articles.values()))
    entry = f"TY  - NEWS\nTI  - {article.title}\nAU  - Brandt, Nadia\nUR  - https://quay.example/a\nER  - \n"
    odd = "TY  - NEWS\nTI  - Some other story altogether\nER  - \n"
    (tmp_path / "refs.ris").write_text(entry + odd, encoding="utf-8")
    take_in(window, tmp_path / "refs.ris")
    found = window.session.brief.articles[article.id]
    assert (found.authors, found.url) == (("Nadia Brandt",), "https://quay.example/a")
    assert told(window).startswith("1 article completed. No article here fits 1 of the references: “Some other")
    window.session.undo()
    assert window.session.brief.articles[article.id] == article


LARGE = "".join(f"TY  - NEWS\nTI  - Story number {n}\nER  - \n" for n in range(300))


def test_files_are_read_beside_the_window_which_goes_on_meanwhile(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_in: list[int] = []
    answered, take_in_files = threading.Event(), exchange.take_in

    def reading(paths: Sequence[Path], brief: Brief) -> Incoming:
        # Only if the window answers while the files are being read does this go on.
        assert answered.wait(30)
        read_in.append(threading.get_ident())
        return take_in_files(paths, brief)

    monkeypatch.setattr(exchange, "take_in", reading)
    (tmp_path / "refs.ris").write_text(LARGE, encoding="utf-8")
    window.exchange.take_in_from([tmp_path / "refs.ris"])
    assert told(window) == "Reading refs.ris … (Esc cancels)"
    assert window.intake.busy
    press(window, "Ctrl+2")
    assert window.desk == "weigh"
    answered.set()
    window.intake.wait()
    settle()
    assert read_in != [threading.get_ident()]
    assert len(read_in) == 1
    assert "No article here fits 300 of the references" in told(window)


def test_esc_cancels_what_is_read_beside_the_window(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = next(iter(window.session.brief.articles.values()))
    gone_on, take_in_files = threading.Event(), exchange.take_in

    def reading(paths: Sequence[Path], brief: Brief) -> Incoming:
        assert gone_on.wait(30)
        return take_in_files(paths, brief)

    monkeypatch.setattr(exchange, "take_in", reading)
    entry = f"TY  - NEWS\nTI  - {article.title}\nAU  - Brandt, Nadia\nER  - \n"
    (tmp_path / "refs.ris").write_text(entry, encoding="utf-8")
    window.exchange.take_in_from([tmp_path / "refs.ris"])
    press(window, "Escape")
    assert "Reading was cancelled" in told(window)
    window.exchange.take_in_from([tmp_path / "refs.ris"])
    assert "One at a time" in told(window)
    gone_on.set()
    window.intake.wait()
    settle()
    assert window.session.brief.articles[article.id] == article
    take_in(window, tmp_path / "refs.ris")
    assert window.session.brief.articles[article.id].authors == ("Nadia Brandt",)


def test_what_was_read_for_one_brief_does_not_come_into_another(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.exchange.export_at(tmp_path / "passages.jsonld")
    gone_on, take_in_files = threading.Event(), exchange.take_in

    def reading(paths: Sequence[Path], brief: Brief) -> Incoming:
        assert gone_on.wait(30)
        return take_in_files(paths, brief)

    monkeypatch.setattr(exchange, "take_in", reading)
    window.exchange.take_in_from([tmp_path / "passages.jsonld"])
    window.files.new_at(tmp_path / "Other.briefer")
    gone_on.set()
    window.intake.wait()
    settle()
    assert not window.session.brief.articles
    assert not window.session.brief.passages()
