"""The window is killed, as by a crash or a power cut: the next one stands where the last one stood."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefer.store import settings
from briefer.ui import app
from tests.flows.driving import opened

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window

NOTE = "Ask about the orchards"
WORK = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from briefer.core.changes import Annotate
from briefer.store import settings
from briefer.ui import app
from tests.flows.driving import settle

def until(so):
    while not so():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

app.application()
window = app.open_window([Path(sys.argv[1])])
window.resize(1200, 800)
window.show()
window.activateWindow()
until(lambda: not window.intake.busy)
settle()
panes, session = window.read.panes, window.session
panes.set_count(2)
panes.focus_pane(1)
panes.set_zoom(120)
article = session.brief.articles[panes.panes[1].article_id]
panes.panes[1].view.go_to(article.parts[-1].start)
change = Annotate(article.id, article.parts[-1].start, article.parts[-1].end, "risk")
session.do(change)
session.choose(change.id)
window.read.card.begin_note()
QTest.keyClicks(window.focusWidget(), sys.argv[2])
until(lambda: session.brief.annotations[change.id].note == sys.argv[2])
if sys.argv[3] == "weigh":
    window.show_desk("weigh")
    window.weigh.show_view("risks")
elif sys.argv[3] == "brief":
    window.show_desk("brief")
QTest.keyClicks(window.focusWidget(), "x") if sys.argv[3] == "typing" else None

def noted():
    view = settings.load().views.get(session.brief.id)
    return view is not None and view.chosen == change.id and session.all_saved and view.desk == window.desk

until(noted)
sys.stdout.write(f"{session.path}\\n{change.id}\\n")
sys.stdout.flush()
sys.stdin.read()
"""


def _killed(folder: Path, desk: str) -> tuple[str, str]:
    """Work in a window of its own process, kill that, and return the brief's file and the passage that was chosen."""
    command = [sys.executable, "-c", WORK, str(folder), NOTE, desk]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        path, passage = (process.stdout.readline().strip() for _ in range(2))
        process.kill()
    assert path, "the window did not come so far"
    return path, passage


@pytest.mark.parametrize("desk", ["read", "weigh", "brief", "typing"])
def test_after_a_kill_all_stands_as_it_stood(qtbot: QtBot, tmp_path: Path, desk: str) -> None:
    for n, name in enumerate(("Courier", "Herald", "Observer")):
        text = "\n\n".join(f"{name} {n}. Paragraph {m} on the dam, its gates and who keeps them." for m in range(60))
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    path, passage = _killed(tmp_path, desk)
    window = opened(qtbot, app.open_window())
    assert str(window.session.path) == path
    assert window.session.chosen == passage
    assert window.desk == (desk if desk in ("weigh", "brief") else "read")
    assert window.session.brief.annotations[window.session.chosen].note.startswith(NOTE)
    _assert_panes(window)
    if desk == "weigh":
        assert window.weigh.view == "risks"


def _assert_panes(window: Window) -> None:
    panes = window.read.panes
    assert len(panes.panes) == 2
    assert panes.active_index == 1
    assert panes.zoom == 120
    article = window.session.brief.articles[window.session.brief.passages()[0].article]
    assert panes.active_article == article.id
    assert panes.active.view.place > len(article.text) / 2
    assert settings.load().recent
