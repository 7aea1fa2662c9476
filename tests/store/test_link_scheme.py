"""On wish, and only then, the system opens `briefer:` links with this program; and no more when one wishes so."""

from __future__ import annotations

import configparser
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.store import link_scheme

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="desktop entries are Linux's")


@pytest.fixture(autouse=True)
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the user a desktop without any entry, and return its folder."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "X-Generic")
    return tmp_path / "XDG_DATA_HOME" / "applications"


def entry(desktop: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    (file,) = desktop.glob("*.desktop")
    parser.read_string(file.read_text(encoding="utf-8"))
    return parser["Desktop Entry"]


def test_nothing_is_registered_unasked(desktop: Path) -> None:
    assert not link_scheme.is_registered()
    assert not desktop.exists()


def test_registered_and_taken_back(desktop: Path) -> None:
    link_scheme.register()
    link_scheme.register()
    assert link_scheme.is_registered()
    assert entry(desktop)["MimeType"] == "x-scheme-handler/briefer;"
    link_scheme.unregister()
    link_scheme.unregister()
    assert not link_scheme.is_registered()
    assert list(desktop.iterdir()) == []


def test_what_the_entry_starts_is_this_program_with_the_link_as_its_one_argument(desktop: Path) -> None:
    link_scheme.register()
    line = entry(desktop)["Exec"]
    assert line.endswith(" %u")
    assert shlex.split(line.removesuffix(" %u")) == list(link_scheme.COMMAND)
    started = [*link_scheme.COMMAND[:4], "--version"]
    assert subprocess.run(started, capture_output=True, check=True, cwd=desktop).returncode == 0


@pytest.mark.parametrize("folder", ["with space", 'qu"ote', "dollar$HOME", "per%cent", "back\\slash", "tick`s"])
def test_odd_folders_are_escaped(folder: str, desktop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_scheme, "COMMAND", (f"/opt/{folder}/python", "open"))
    link_scheme.register()
    assert link_scheme.is_registered()
    # The rules of the specification, backwards: first those of strings, then those of fields, then those of a shell.
    line = entry(desktop)["Exec"].removesuffix(" %u").replace("\\\\", "\\").replace("%%", "%")
    words = subprocess.run(["sh", "-c", f"printf '%s\\n' {line}"], capture_output=True, text=True, check=True).stdout
    assert words.splitlines() == [f"/opt/{folder}/python", "open"]


def test_an_entry_of_another_installation_is_not_ours(desktop: Path) -> None:
    link_scheme.register()
    (file,) = desktop.glob("*.desktop")
    file.write_text(file.read_text(encoding="utf-8").replace("-P", "-E"), encoding="utf-8")
    assert not link_scheme.is_registered()


@pytest.mark.skipif(shutil.which("xdg-mime") is None, reason="xdg-utils is not installed")
def test_the_desktop_knows_it_as_the_default() -> None:
    link_scheme.register()
    asked = subprocess.run(
        ["xdg-mime", "query", "default", "x-scheme-handler/briefer"], capture_output=True, text=True, check=True
    )
    assert asked.stdout.strip() == "briefer-links.desktop"


def test_settings_that_cannot_be_written_are_told(desktop: Path) -> None:
    desktop.parent.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(BrieferError, match="could not be written"):
        link_scheme.register()
    assert not link_scheme.is_registered()
