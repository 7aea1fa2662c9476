"""Starting: the last brief, or the one before; and the one place where a bug ends up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.store import brief_file, settings
from briefer.ui import app
from tests.flows.driving import opened
from tests.flows.word_reading import Memo
from tests.ui.using import Warned, on_disk, told, write_articles

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window
    from tests.ui.conftest import Open

ROOT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n"

WITH_A_BUG = """
import sys
from PySide6.QtCore import QTimer
from briefer.ui import app

def bug():
    raise ZeroDivisionError("a bug of ours")

application = app.application()
QTimer.singleShot(0, bug)
sys.exit(app.main(["--offscreen", sys.argv[1]]))
"""

FULL = """
import resource, sys
from pathlib import Path
from briefer.core.changes import Annotate
from briefer.ui import app

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

application = app.application()
folder = Path(sys.argv[1])
window = app.open_window([folder])
window.show()
while window.intake.busy:
    application.processEvents()
session = window.session
assert session.flush()
before = session.path.read_bytes()
limit(len(before) + 10)
for article in list(session.brief.articles):
    session.do(Annotate(article, 0, 10, "risk"))
while session.save_problem is None:
    application.processEvents()
assert session.path.read_bytes() == before
application.processEvents()
print(window.status.saved.text())
assert not window.close() and window.isVisible()
print(window.status.told.text())
window.files.save_copy_at(folder / "copy.briefer")
print(window.status.told.text())
assert not (folder / "copy.briefer").exists()
limit(resource.RLIM_INFINITY)
assert session.flush(30)
assert window.close()
"""


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *map(str, arguments)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120)


def _briefs(folder: Path, *names: str) -> list[Path]:
    paths = [folder / f"{name}.briefer" for name in names]
    person = settings.load()
    for path in paths:
        brief_file.new_brief(path, person)
    person.recent = [str(path) for path in paths]
    settings.save(person)
    return paths


def test_the_last_brief_is_opened(open_on: Open, tmp_path: Path) -> None:
    last, _before = _briefs(tmp_path, "Last", "Before")
    window = open_on()
    assert window.session.path == last
    assert told(window) == ""


@pytest.mark.parametrize("state", ["gone", "damaged"])
def test_where_the_last_brief_is_lost_the_one_before_is_opened_and_the_user_told(
    open_on: Open, tmp_path: Path, state: str
) -> None:
    last, before = _briefs(tmp_path, "Last", "Before")
    if state == "gone":
        last.unlink()
    else:
        last.write_text("nothing of ours\n", encoding="utf-8")
    window = open_on()
    assert window.session.path == before
    assert "Last.briefer" in told(window)
    assert "Before is open instead." in told(window)


def test_where_all_are_lost_the_sample_is_opened(open_on: Open, tmp_path: Path) -> None:
    for path in _briefs(tmp_path, "Last", "Before"):
        path.unlink()
    window = open_on()
    assert window.session.is_sample
    assert "Last.briefer" in told(window)


def test_a_missing_path_opens_no_window(tmp_path: Path) -> None:
    with pytest.raises(BrieferError, match=r"There is no file .*gone\.txt"):
        app.open_window([tmp_path / "gone.txt"])


def test_a_bug_is_written_down_and_told_without_a_traceback(window: Window, isolated_settings: Path) -> None:
    window.session.flush()
    warned = Warned(window)
    hook = app._Outermost(window.session)
    for error in (ZeroDivisionError("first"), KeyError("second")):
        hook(type(error), error, None)
    reports = sorted(isolated_settings.glob("error-*.txt"))
    assert len(reports) == 2
    assert "ZeroDivisionError: first" in reports[0].read_text(encoding="utf-8")
    assert "your work up to here is saved" in warned.sentences[0]
    assert str(reports[0]) in warned.sentences[0]
    assert "Traceback" not in told(window)


def test_a_bug_on_a_full_disk_is_told_all_the_same(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no folder").write_text("", encoding="utf-8")
    monkeypatch.setenv("BRIEFER_HOME", str(tmp_path / "no folder"))
    warned = Warned(window)
    error = ZeroDivisionError("a bug")
    app._Outermost(window.session)(type(error), error, None)
    assert "Something went wrong inside briefer" in warned.sentences[0]
    assert "No report could be written" in warned.sentences[0]


def test_what_a_user_can_cause_is_told_as_it_is(window: Window, isolated_settings: Path) -> None:
    error = BrieferError("The disk is full.", "Free some space.")
    app._Outermost(window.session)(type(error), error, None)
    assert told(window) == "The disk is full. Free some space."
    assert list(isolated_settings.glob("error-*.txt")) == []


def test_a_bug_in_the_running_program_shows_one_line_and_leaves_a_report(
    isolated_settings: Path, tmp_path: Path
) -> None:
    ran = _run("-c", WITH_A_BUG, tmp_path / "out")
    assert ran.returncode == 1
    assert "Something went wrong inside briefer" in ran.stderr
    assert "Traceback" not in ran.stderr
    (report,) = isolated_settings.glob("error-*.txt")
    assert "a bug of ours" in report.read_text(encoding="utf-8")


def test_without_a_display_memo_and_picture_are_made_and_named(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = _run("-m", "briefer", "--offscreen", out)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert str(out / "memo.docx") in ran.stdout
    assert str(out / "window.png") in ran.stdout
    assert len(Memo(out / "memo.docx").footnotes) >= 30
    assert (out / "window.png").read_bytes().startswith(PNG)


def test_without_a_display_articles_can_be_named(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "Water")
    ran = _run("-m", "briefer", "open", folder, "--offscreen", tmp_path / "out")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Herald" in Memo(tmp_path / "out" / "memo.docx").text
    assert (folder / "Water.briefer").exists()


@pytest.mark.parametrize(("name", "said"), [("gone.txt", "There is no file"), ("damaged.briefer", "is not a brief")])
def test_what_cannot_be_opened_is_one_line_and_exit_code_1(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "damaged.briefer").write_text("{}\n", encoding="utf-8")
    ran = _run("-m", "briefer", "open", tmp_path / name, "--offscreen", tmp_path / "out")
    assert ran.returncode == 1
    assert ran.stdout == ""
    (line,) = ran.stderr.splitlines()
    assert line.startswith("briefer: ")
    assert said in line
    assert not (tmp_path / "out" / "memo.docx").exists()


def test_a_folder_that_cannot_be_made_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    ran = _run("-m", "briefer", "--offscreen", tmp_path / "out")
    assert ran.returncode == 1
    (line,) = ran.stderr.splitlines()
    assert "could not be made" in line


def test_an_identity_is_made_once(qtbot: QtBot, isolated_settings: Path) -> None:
    window = opened(qtbot, app.open_window())
    person = window.session.settings.person
    assert window.close()
    assert (isolated_settings / "settings.json").exists()
    again = opened(qtbot, app.open_window())
    assert again.session.settings.person == person
    assert again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits on the size of files are Unix's")
def test_a_full_disk_is_told_and_what_was_done_meanwhile_is_written_when_there_is_room(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "Water")
    ran = _run("-c", FULL, folder)
    assert (ran.returncode, ran.stderr) == (0, "")
    saved, closing, copying = ran.stdout.splitlines()
    assert saved.startswith("Not saved: Water.briefer could not be written")
    assert closing.startswith("Not everything is saved. Water.briefer could not be written")
    assert "copy.briefer could not be written" in copying
    assert len(on_disk(folder / "Water.briefer").passages()) == 3
