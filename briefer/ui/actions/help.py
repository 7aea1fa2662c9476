"""What the Help menu offers."""

from __future__ import annotations

from briefer.ui import commands
from briefer.ui.actions.action import HELP, Action

HELP_ACTIONS: tuple[Action, ...] = (
    Action("palette", HELP, "&Command palette …", commands.show_palette, ("Ctrl+Shift+P",)),
    Action("keys", HELP, "&Keyboard shortcuts", lambda w: w.show_keys(), ("F1",)),
    Action("about", HELP, "&About briefer", lambda w: w.show_about()),
)
