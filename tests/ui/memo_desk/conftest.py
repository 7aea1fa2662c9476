"""The same brief as beside the panes: two articles, four passages."""

from tests.ui.panels.conftest import four_passages, look, session, shown, tag, two_articles

__all__ = ["four_passages", "look", "session", "shown", "tag", "two_articles"]
