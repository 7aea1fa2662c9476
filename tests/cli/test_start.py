"""The program knows all its verbs before it loads the command line."""

from __future__ import annotations

import argparse
import subprocess
import sys

import pytest

from briefer import cli
from briefer.__main__ import VERBS


def _verbs() -> list[str]:
    parsers = (action for action in cli.parser()._actions if isinstance(action, argparse._SubParsersAction))
    return sorted(next(parsers).choices)


def test_every_verb_of_the_command_line_starts_it() -> None:
    assert set(_verbs()) <= VERBS


@pytest.mark.parametrize("verb", ["merge", "share", "archive", "agreement"])
def test_the_verbs_for_working_together_are_understood(verb: str) -> None:
    done = subprocess.run([sys.executable, "-m", "briefer", verb, "-h"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: briefer {verb}")


def test_the_help_tells_of_links() -> None:
    assert "briefer open LINK" in cli.parser().format_help()
