"""A copied link leads to its passage: in this brief, in one that lies beside it, from the command line."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from briefer.core.ids import AnnotationId, BriefId
from briefer.core.passage_link import link_to, parse
from briefer.store import settings
from briefer.ui import links
from tests.flows.driving import press, settle
from tests.ui.using import Warned

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.ui.window import Window
    from tests.ui.conftest import Open


def test_the_link_of_the_chosen_passage_is_copied(window: Window) -> None:
    assert not window.actions_by_id["copy_link"].isEnabled()
    passage = window.session.brief.passages()[1]
    window.reveal(passage.id)
    press(window, "Ctrl+Shift+K")
    assert parse(QGuiApplication.clipboard().text()) == (window.session.brief.id, passage.id)


def test_of_several_each_has_its_line(window: Window) -> None:
    window.read.passages.list.setFocus()
    window.read.passages.list.selectAll()
    window.actions_by_id["copy_link"].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [parse(line).annotation for line in lines] == [p.id for p in window.session.brief.passages()]


def test_it_is_followed_from_any_desk(window: Window) -> None:
    passage = window.session.brief.passages()[2]
    window.show_desk("brief")
    links.follow(window, link_to(window.session.brief.id, passage.id))
    assert window.desk == "read"
    assert window.session.chosen == passage.id


def test_it_opens_another_brief_that_is_known(window: Window, open_on: Open, empty_brief: Path) -> None:
    passage = window.session.brief.passages()[0]
    link = link_to(window.session.brief.id, passage.id)
    window.whereabouts.note()
    assert window.close()
    other = open_on(empty_brief)
    links.follow(other, link)
    settle()
    assert other.session.brief.id == parse(link).brief
    assert other.session.chosen == passage.id


def test_what_cannot_be_found_is_told_in_words(window: Window) -> None:
    warned, here = Warned(window), window.session.brief.id
    removed = window.session.brief.passages()[0].id
    window.session.choose(removed)
    window.actions_by_id["remove"].trigger()
    for link, words in (
        (link_to(BriefId("elsewhere"), AnnotationId("a")), "not among the recent ones"),
        (link_to(here, AnnotationId("nothing")), "not in this brief"),
        (link_to(here, removed), "no longer tagged"),
        ("briefer:rubbish", "no link to a passage"),
    ):
        links.follow(window, link)
        assert words in warned.sentences[-1]
    assert window.session.brief.id == here


@pytest.mark.parametrize("verb", [["open"], []])
def test_the_command_line_follows_it(window: Window, tmp_path: Path, verb: list[str]) -> None:
    passage = window.session.brief.passages()[1]
    brief = window.session.brief.id
    assert window.close()
    command = [sys.executable, "-m", "briefer", *verb, link_to(brief, passage.id), "--offscreen", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert settings.load().views[brief].chosen == passage.id


def test_what_is_neither_file_nor_link_is_still_refused() -> None:
    done = subprocess.run([sys.executable, "-m", "briefer", "brief:er"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no verb and no file" in done.stderr


def test_what_stands_behind_a_link_is_not_opened(window: Window, tmp_path: Path, empty_brief: Path) -> None:
    passage, brief = window.session.brief.passages()[0], window.session.brief.id
    assert window.close()
    link = link_to(brief, passage.id)
    command = [sys.executable, "-m", "briefer", "open", "--offscreen", str(tmp_path), "--", link, str(empty_brief)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert settings.load().views[brief].chosen == passage.id
    assert str(empty_brief) not in settings.load().recent
