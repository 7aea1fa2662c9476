"""What the Edit menu offers: undo, finding, copying, and preferences."""

from __future__ import annotations

from briefer.ui import commands, undoing
from briefer.ui.actions.action import EDIT, Action
from briefer.ui.actions.states import can_change, has_articles

EDIT_ACTIONS: tuple[Action, ...] = (
    Action("undo", EDIT, "&Undo", undoing.undo, ("Ctrl+Z",), lambda w: w.session.undo_available),
    Action("redo", EDIT, "&Redo", undoing.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), lambda w: w.session.redo_available),
    Action("paste", EDIT, "Paste as &article", commands.paste, ("Ctrl+V",), can_change, separated=True),
    Action("find", EDIT, "&Find in all articles", commands.find, ("Ctrl+F",), has_articles, separated=True),
    Action("find_next", EDIT, "Find ne&xt", lambda w: commands.find_step(w, 1), ("F3",), has_articles),
    Action("find_previous", EDIT, "Find pre&vious", lambda w: commands.find_step(w, -1), ("Shift+F3",), has_articles),
    Action("find_passage", EDIT, "Find a pa&ssage", commands.find_passage, ("Ctrl+Alt+F",)),
    Action(
        "copy_quotation",
        EDIT,
        "&Copy as quotation",
        commands.copy_quotation,
        ("Ctrl+Shift+C",),
        commands.has_passage,
        separated=True,
    ),
    Action("copy_link", EDIT, "Copy &link to the passage", commands.copy_link, ("Ctrl+Shift+K",), commands.has_passage),
    Action("name", EDIT, "&Your name …", lambda w: w.files.ask_name(), separated=True),
    Action("preferences", EDIT, "Pr&eferences …", commands.show_preferences, ("Ctrl+,",)),
)
