"""Anchoring as web annotation clients do it: `approx-string-match` from npm, installed into `build/`, run by Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.records import Selector

_SOURCE = Path(__file__).parent / "web_client"
_HOME = Path(__file__).parents[2] / "build" / "web_client"


class Anchor(NamedTuple):
    """Where a quote was found, if anywhere, and how many milliseconds of the processor that took."""

    span: Span | None
    milliseconds: float


class UnavailableError(Exception):
    """Node or the package is not there; its text says which."""


def anchors(text: str, selectors: Sequence[Selector]) -> list[Anchor]:
    """Return what a client finds for each quote; raise `UnavailableError` where it cannot be run.

    It counts in UTF-16 units, so the text must hold nothing beyond the basic plane.
    """
    node, home = _installed()
    quotes = [{"exact": s.exact, "prefix": s.prefix, "suffix": s.suffix, "start": s.start} for s in selectors]
    asked = json.dumps({"text": text, "quotes": quotes})
    answered = subprocess.run(
        [node, "anchor.mjs"], cwd=home, input=asked, capture_output=True, encoding="utf-8", check=True
    )
    return [_anchor(found["span"], found["milliseconds"]) for found in json.loads(answered.stdout)]


def _anchor(span: list[int] | None, milliseconds: float) -> Anchor:
    return Anchor(Span(*span) if span else None, milliseconds)


def _installed() -> tuple[str, Path]:
    """Install the package as its lock says, and return the program and the folder to run it in."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise UnavailableError("there is no node or npm here")
    shutil.copytree(_SOURCE, _HOME, dirs_exist_ok=True)
    command = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=_HOME, capture_output=True, check=False).returncode:
        raise UnavailableError("npm could not install it")
    return node, _HOME
