"""Render every screen to PNG, in each theme, width and language: `python -m tools.screens FOLDER`; `--help` narrows."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

# Without a screen Qt warns of each window that has a smallest size; that would stand between the figures.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

WIDTHS = {720: 700, 1024: 768, 1440: 900, 2560: 1440}
"""Window widths, and the height that goes with each."""
THEMES = ("light", "dark", "sepia")
LANGUAGES = ("en", "es")


def main(arguments: list[str]) -> None:
    """Save the pictures that are asked for, and sheets on which many are seen at once."""
    asked = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="briefer-screens-") as home:
        _prepare(Path(home), twice=asked.twice)
        from tools.screens.rendering import render
        from tools.screens.sheets import save_sheets

        sizes = [(width, WIDTHS[width]) for width in asked.width]
        pictures = render(asked.folder, asked.screen, asked.theme, sizes, asked.language)
    print(f"{len(pictures)} pictures in {asked.folder}")
    for sheet in save_sheets(asked.folder, pictures):
        print(sheet)


def _prepare(home: Path, *, twice: bool) -> None:
    """Tell Qt, before it is loaded, of a screen on which the widest window has room: menus keep within theirs."""
    screen = {"name": "wide", "x": 0, "y": 0, "width": max(WIDTHS), "height": max(WIDTHS.values())}
    file = home / "screen.json"
    file.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}))
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={file}")
    os.environ["BRIEFER_HOME"] = str(home / "settings")
    if twice:
        os.environ["QT_SCALE_FACTOR"] = "2"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="screens", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/screens"))
    parser.add_argument("--screen", nargs="+", default=[""], metavar="NAME", help="screens whose names begin so")
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--width", nargs="+", type=int, choices=WIDTHS, default=list(WIDTHS))
    parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--twice", action="store_true", help="two pixels of the picture for one of the window")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
