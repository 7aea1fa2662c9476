"""The command line and its brief, as the tests of the verbs have them."""

from __future__ import annotations

from tests.cli.conftest import article, brief, briefer

__all__ = ["article", "brief", "briefer"]
