"""Whether the user's system opens `briefer:` links with this program: told to it on wish only, and for the user only.

On Linux by a desktop entry (freedesktop.org, Desktop Entry 1.5), on Windows in the user's part of the registry. macOS
knows only programs that come as a bundle.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from briefer.core.errors import BrieferError
from briefer.store.files import write_atomically

if sys.platform == "win32":
    import winreg

CAN_BE_TOLD = sys.platform in ("linux", "win32")
COMMAND = (sys.executable, "-P", "-m", "briefer", "open", "--")
"""What the system starts, with the link after it. `-P`: nothing of the folder it happens to be started in is run."""
_NAME = "briefer-links.desktop"
_MIME = "x-scheme-handler/briefer"
_KEY = r"Software\Classes\briefer"
_COMMAND_KEY = rf"{_KEY}\shell\open\command"
_PATIENCE = 10
"""Seconds for the system's own tools."""


def is_registered() -> bool:
    """Tell whether links are opened with this very program."""
    if sys.platform == "win32":
        with suppress(OSError):
            return str(winreg.QueryValue(winreg.HKEY_CURRENT_USER, _COMMAND_KEY)) == _windows_command()
        return False
    with suppress(OSError, UnicodeDecodeError):
        return _entry_file().read_text(encoding="utf-8") == desktop_entry()
    return False


def register() -> None:
    """Have links opened with this program. Raises `BrieferError` if the system's settings cannot be written."""
    try:
        if sys.platform == "win32":
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
                winreg.SetValueEx(key, "", 0, winreg.REG_SZ, "URL:briefer")
                winreg.SetValueEx(key, "URL Protocol", 0, winreg.REG_SZ, "")
            winreg.SetValue(winreg.HKEY_CURRENT_USER, _COMMAND_KEY, winreg.REG_SZ, _windows_command())
        else:
            _entry_file().parent.mkdir(parents=True, exist_ok=True)
            write_atomically(_entry_file(), desktop_entry().encode())
            _tell_desktop()
    except OSError as error:
        raise _refused(error) from error


def unregister() -> None:
    """Leave links to whatever else opens them. Raises `BrieferError` if the system's settings cannot be written."""
    try:
        if sys.platform == "win32":
            for key in (_COMMAND_KEY, rf"{_KEY}\shell\open", rf"{_KEY}\shell", _KEY):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
        else:
            _entry_file().unlink(missing_ok=True)
    except OSError as error:
        raise _refused(error) from error


def desktop_entry() -> str:
    """Return the desktop entry that makes this program the one for links."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=briefer",
            f"Exec={' '.join(map(_quoted, COMMAND))} %u",
            f"MimeType={_MIME};",
            "NoDisplay=true",
            "Terminal=false",
            "",
        )
    )


def _quoted(argument: str) -> str:
    """Return an argument as `Exec` has it: in quotes, with what means something there escaped, and `%` doubled."""
    escaped = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in argument)
    # The value as a whole is a string, in which a backslash is escaped once more.
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'


def _windows_command() -> str:
    return f'{subprocess.list2cmdline(COMMAND)} "%1"'


def _entry_file() -> Path:
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "applications" / _NAME


def _tell_desktop() -> None:
    """Make the entry the default; where the desktop's tools are missing, the only one for a scheme is it anyway."""
    for command in (["update-desktop-database", str(_entry_file().parent)], ["xdg-mime", "default", _NAME, _MIME]):
        if shutil.which(command[0]):
            with suppress(subprocess.TimeoutExpired):
                subprocess.run(command, check=False, capture_output=True, timeout=_PATIENCE)  # noqa: S603 - these two


def _refused(error: OSError) -> BrieferError:
    return BrieferError(
        f"The system’s settings for links could not be written: {error.strerror}.",
        "Copy links into the command palette instead: Ctrl+Shift+P.",
    )
