"""A second start hands over to the window that shows the brief; where none does, or none answers, it opens its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from briefer.core.handover import LIMIT, Request, encoded
from briefer.core.passage_link import link_to
from briefer.store import settings
from briefer.ui.handover.slots import Slot
from briefer.ui.handover.taking import Door
from tests.flows.driving import settle
from tests.ui.using import told, write_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window
    from tests.ui.conftest import Open

    Start = Callable[..., subprocess.CompletedProcess[str]]

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from briefer.ui import app
from briefer.ui.window import Window

def tell():
    (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, Window)]
    if window.intake.busy:
        QTimer.singleShot(10, tell)
        return
    sys.stdout.write(f"{window.session.path}\\n")
    sys.stdout.flush()
    if stays:
        return
    window.close()

stays = sys.argv.pop(1) == "stays"
app.application()
QTimer.singleShot(0, tell)
sys.exit(app.main(sys.argv[1:]))
"""


@pytest.fixture
def door(window: Window) -> Iterator[Door]:
    """Yield the door of a window on three articles."""
    door = Door(window)
    yield door
    door.close()


@pytest.fixture
def start(qtbot: QtBot) -> Start:
    """Return what starts the program a second time, and waits for its end while the window here goes on."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", WINDOW, "goes", *map(str, arguments)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
        out, err = process.communicate()
        settle()
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    return run


def minimised(window: Window) -> None:
    """Put a window away."""
    window.showMinimized()
    settle()
    assert window.isMinimized()


@pytest.mark.parametrize("verb", [["open"], []])
def test_a_link_is_shown_by_the_window_that_has_its_brief(
    window: Window, door: Door, start: Start, verb: list[str]
) -> None:
    assert door.open
    passage = window.session.brief.passages()[1]
    window.show_desk("brief")
    minimised(window)
    second = start(*verb, link_to(window.session.brief.id, passage.id))
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert window.session.chosen == passage.id
    assert window.desk == "read"
    assert not window.isMinimized()


def test_of_two_windows_the_one_that_has_the_brief_is_asked(
    window: Window, open_on: Open, tmp_path: Path, start: Start
) -> None:
    other = open_on(write_articles(tmp_path / "Harbour"))
    doors = [Door(other), Door(window)]
    passage = window.session.brief.passages()[2]
    second = start("open", link_to(window.session.brief.id, passage.id))
    assert (second.returncode, second.stdout) == (0, "")
    assert window.session.chosen == passage.id
    assert other.session.chosen is None
    for door in doors:
        door.close()


def test_a_link_to_a_brief_that_is_not_open_is_followed_by_any_window(
    window: Window, open_on: Open, empty_brief: Path, start: Start
) -> None:
    passage = window.session.brief.passages()[0]
    link = link_to(window.session.brief.id, passage.id)
    window.whereabouts.note()
    assert window.close()
    other = open_on(empty_brief)
    door = Door(other)
    assert start("open", link).returncode == 0
    assert other.session.chosen == passage.id
    door.close()


def test_the_file_of_the_open_brief_brings_its_window_to_the_front(window: Window, door: Door, start: Start) -> None:
    assert door.open
    before = window.session.brief.snapshot()
    minimised(window)
    second = start(window.session.path)
    assert (second.returncode, second.stdout) == (0, "")
    assert not window.isMinimized()
    assert window.session.brief == before


def test_another_article_of_its_folder_is_added_to_the_open_brief(
    window: Window, door: Door, start: Start, qtbot: QtBot
) -> None:
    assert door.open
    path = window.session.path
    assert path is not None
    (path.parent / "Late news.txt").write_text("Late news\n\nThe gates were shut at noon.\n", encoding="utf-8")
    second = start(path.parent / "Late news.txt")
    assert (second.returncode, second.stdout) == (0, "")
    qtbot.waitUntil(lambda: not window.intake.busy, timeout=10_000)
    assert len(window.session.brief.articles) == 4
    assert "“Late news” added" in told(window)


def test_a_brief_that_no_window_shows_gets_a_window_of_its_own(
    window: Window, door: Door, empty_brief: Path, start: Start
) -> None:
    assert door.open
    here = window.session.path
    second = start(empty_brief)
    assert (second.returncode, second.stdout.strip()) == (0, str(empty_brief))
    assert window.session.path == here


def test_without_an_argument_and_on_wish_there_is_a_new_window(
    window: Window, door: Door, start: Start, qtbot: QtBot
) -> None:
    assert door.open
    # Where one was is noted a moment later.
    qtbot.waitUntil(lambda: settings.load().recent[:1] == [str(window.session.path)])
    for arguments in ([], ["--own-window", str(window.session.path)]):
        second = start(*arguments)
        assert second.returncode == 0
        assert second.stdout.strip() == str(window.session.path)


def test_what_is_not_there_is_told_where_it_was_asked_for(door: Door, tmp_path: Path, start: Start) -> None:
    assert door.open
    second = start("open", tmp_path / "gone.briefer")
    assert second.returncode == 1
    assert "There is no file" in second.stderr


@pytest.fixture
def first(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Yield a window in a process of its own, which shows a brief."""
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, "stays", str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == str(folder / "Water.briefer")
        yield process
        process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix can stop a process for a while")
def test_a_window_that_hangs_is_not_waited_for(
    first: subprocess.Popen[str], folder: Path, start: Start, qtbot: QtBot
) -> None:
    del qtbot
    os.kill(first.pid, signal.SIGSTOP)
    second = start(folder / "Water.briefer")
    os.kill(first.pid, signal.SIGCONT)
    assert (second.returncode, second.stdout.strip()) == (0, str(folder / "Water.briefer"))


def test_after_a_crash_the_place_is_free_again(
    first: subprocess.Popen[str], folder: Path, open_on: Open, start: Start
) -> None:
    first.kill()
    first.wait()
    if sys.platform != "win32":
        assert os.path.lexists(Slot(0).name), "the socket of the window that was killed is gone"
    window = open_on(folder / "Water.briefer")
    door = Door(window)
    assert door.open
    minimised(window)
    second = start(folder / "Water.briefer")
    assert (second.returncode, second.stdout) == (0, "")
    assert not window.isMinimized()
    door.close()


@pytest.mark.parametrize(
    "noise",
    [b"\n", b"open /\n", b'{"items":["report.txt"]}\n', b"\xff" * 400 + b"\n", b" " * (LIMIT + 10), b'{"items":["/'],
    ids=["nothing", "words", "relative", "bytes", "too much", "half"],
)
def test_whoever_asks_nonsense_is_shown_out_and_the_window_goes_on(
    window: Window, door: Door, start: Start, qtbot: QtBot, noise: bytes
) -> None:
    assert door.open
    before, chosen = window.session.brief.snapshot(), window.session.chosen
    socket = QLocalSocket()
    socket.connectToServer(Slot(0).name)
    assert socket.waitForConnected(5000)
    socket.write(noise)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=20_000)
    assert socket.readAll().isEmpty()
    assert window.session.brief == before
    assert window.session.chosen == chosen
    passage = window.session.brief.passages()[0]
    assert start("open", link_to(window.session.brief.id, passage.id)).stdout == ""
    assert window.session.chosen == passage.id


def test_a_crowd_that_says_nothing_keeps_nobody_out(window: Window, door: Door, start: Start, qtbot: QtBot) -> None:
    assert door.open
    crowd = [QLocalSocket() for _ in range(20)]
    for socket in crowd:
        socket.connectToServer(Slot(0).name)
    gone = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: all(socket.state() is gone for socket in crowd), timeout=20_000)
    passage = window.session.brief.passages()[0]
    assert start("open", link_to(window.session.brief.id, passage.id)).stdout == ""
    assert window.session.chosen == passage.id


@pytest.mark.parametrize(
    ("passage", "said"),
    [("nothing", "not in this brief"), ("", "no link to a passage"), ("a/b", "no link to a passage")],
)
def test_a_link_that_leads_nowhere_is_told_in_the_window_that_runs(
    window: Window, door: Door, start: Start, passage: str, said: str
) -> None:
    assert door.open
    second = start("open", f"briefer:{window.session.brief.id}/{passage}")
    assert (second.returncode, second.stdout) == (0, "")
    assert said in told(window)


def test_a_window_beyond_the_last_place_works_without_one(window: Window) -> None:
    doors = [Door(window) for _ in range(9)]
    assert [door.open for door in doors] == [True] * 8 + [False]
    for door in doors:
        door.close()
    again = Door(window)
    assert again.open
    again.close()


def test_a_folder_whose_name_is_too_long_for_a_socket_does_without(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFER_HOME", str(tmp_path / ("long" * 30)))
    door = Door(window)
    assert door.open is (sys.platform == "win32")
    door.close()


def test_a_request_says_only_what_it_must() -> None:
    assert encoded(Request(("briefer:a/b",), anyhow=True)) == b'{"items":["briefer:a/b"],"anyhow":true}\n'
