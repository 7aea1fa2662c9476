"""The command line, run inside the tests' own process; `test_program.py` starts one of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pytest

from briefer import cli

SEEDS = Path(__file__).parents[2] / "seeds"


class Said(NamedTuple):
    """What the command line answered."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """The answer to `--json`."""
        return json.loads(self.out)


class Briefer(Protocol):
    """Run a command line."""

    def __call__(self, *arguments: str | Path) -> Said:
        """Return what it said."""


@pytest.fixture
def briefer(capsys: pytest.CaptureFixture[str]) -> Briefer:
    """Return a function that runs a command line."""

    def run(*arguments: str | Path) -> Said:
        try:
            code: Any = cli.main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = stop.code
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return an article with a quote that stands once, one that stands twice, and one from beyond the usual plane."""
    path = tmp_path / "dam.txt"
    path.write_text(
        "Who opens the gates?\n\nBy Jo Lind\n\n"
        "The dam holds, says the ministry, and the dam holds water \U0001f30a still.\n\n"
        "Critics say it won’t. They have been saying so for years, and nobody at the ministry has answered them.\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def brief(briefer: Briefer, article: Path, tmp_path: Path) -> Path:
    """Return a brief with that article."""
    path = tmp_path / "river.briefer"
    assert briefer("new", path, article).code == 0
    return path
