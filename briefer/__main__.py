"""No verb: the window. A verb: the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

VERBS = frozenset(
    "new add tag list memo export import update merge share archive agreement check -h --help --version".split()
)


def main() -> int:
    """Run briefer with the arguments of the process and return its exit code."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in VERBS:
        from briefer import cli

        return cli.main(arguments, _paper)
    if arguments and not (arguments[0] == "open" or arguments[0].startswith("-") or _is_there(arguments[0])):
        sys.stderr.write(f"briefer: There is no verb and no file “{arguments[0]}”. See briefer --help\n")
        return 2
    try:
        import PySide6  # noqa: F401
    except ImportError:
        sys.stderr.write("briefer: The window needs PySide6-Essentials, which is not installed here.\n")
        return 1
    from briefer.ui import app

    return app.main(arguments)


def _paper() -> ModuleType | None:
    """Return what draws pictures and pages; None where Qt is not installed."""
    try:
        from briefer.ui import on_paper
    except ImportError:
        return None
    return on_paper


def _is_there(name: str) -> bool:
    """Tell whether a name is a file or folder, or a link to a passage as a system hands it over."""
    try:
        return name[:8].lower() == "briefer:" or Path(name).exists()
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
