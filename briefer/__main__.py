"""No verb: the window. A verb: the command line."""

from __future__ import annotations

import sys
from pathlib import Path

VERBS = frozenset(
    {"new", "add", "tag", "list", "memo", "export", "import", "update", "check", "-h", "--help", "--version"}
)


def main() -> int:
    """Run briefer with the arguments of the process and return its exit code."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in VERBS:
        from briefer import cli

        return cli.main(arguments)
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


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
