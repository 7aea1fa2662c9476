"""Files made by real programs, once for all tests: a browser, an office program, a converter, printers, mail."""

from __future__ import annotations

import os
import platform
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import unavailable
from tests.readers import making

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import LibreOffice


@dataclass(frozen=True)
class Once:
    """Makes folders of files that all tests of a run share, whichever process comes first."""

    shared: Path

    def __call__(self, name: str, make: Callable[[Path], None]) -> Path:
        """Return the folder of that name, made now if nobody has."""
        folder, half = self.shared / name, self.shared / f"{name}.half"
        with _alone(self.shared / f"{name}.lock"):
            if not folder.exists():
                shutil.rmtree(half, ignore_errors=True)
                half.mkdir()
                make(half)
                half.rename(folder)
        return folder


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    import fcntl  # not on Windows, where none of these programs is looked for

    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Return what makes files once in a run, in however many processes it is."""
    own = tmp_path_factory.getbasetemp()
    return Once(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


def _needed(*things: str) -> None:
    """Skip, or fail on the build server, for want of a program or of a file."""
    for thing in things:
        if shutil.which(thing) is None and not Path(thing).is_file():
            unavailable(f"{thing} is not installed")


def _browser_needed() -> None:
    # Only Debian has it as a package; Ubuntu's is a snap.
    if shutil.which("chromium") is None and not _is_debian():
        pytest.skip("there is no package of chromium for this system")
    _needed("chromium")


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


@pytest.fixture(scope="session")
def browsed(once: Once) -> Path:
    """Return the folder of what a browser saved and printed without a window."""
    _browser_needed()
    return once("browsed", making.browse)


@pytest.fixture(scope="session")
def saved_by_hand(once: Once, xvfb: str) -> Path:
    """Return the folder in which somebody saved a page, complete, from the browser's window."""
    _browser_needed()
    _needed("xdotool")
    return once("saved-by-hand", lambda folder: making.save(folder, xvfb))


@pytest.fixture(scope="session")
def typed(once: Once, libreoffice: LibreOffice) -> Path:
    """Return the folder of what LibreOffice wrote and printed."""
    _needed(*making.OFFICE_FILES)
    return once("typed", lambda folder: making.type_(folder, libreoffice))


@pytest.fixture(scope="session")
def converted(once: Once) -> Path:
    """Return the folder of what pandoc wrote."""
    _needed("pandoc")
    return once("converted", making.convert)


@pytest.fixture(scope="session")
def typeset(once: Once) -> Path:
    """Return the folder of what groff and Ghostscript printed."""
    _needed("groff", "ps2pdf")
    return once("typeset", making.typeset)


@pytest.fixture(scope="session")
def mailed(once: Once) -> Path:
    """Return the folder of the messages that a mail program sent."""
    _needed("mutt")
    return once("mailed", making.mail)
