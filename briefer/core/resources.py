"""Where the program's own files are: inside the package when installed, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from briefer.core.errors import BrieferError

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Return the path of one of the program's files, such as `resource("memo", "template.docx")`.

    Raises `BrieferError` if it is not there.
    """
    return find(_PACKAGE, "resources", *parts)


def sample(*parts: str) -> Path:
    """Return the path of a sample article or of the sample brief. Raises `BrieferError` if it is not there."""
    return find(_PACKAGE, "seeds", *parts)


def find(package: Path, *parts: str) -> Path:
    """Return a path inside the package (a wheel) or else beside it (a checkout).

    Raises `BrieferError` if it is in neither.
    """
    for home in (package, package.parent):
        if (path := home.joinpath(*parts)).exists():
            return path
    raise BrieferError(f"A part of the program is missing: {'/'.join(parts)}.", "Install briefer again.")
