"""What the File menu offers: briefs, memos, and what goes to and comes from others."""

from __future__ import annotations

from briefer.ui.actions.action import FILE, Action
from briefer.ui.actions.states import can_change, has_articles, has_conflicts, has_passages

FILE_ACTIONS: tuple[Action, ...] = (
    Action("new", FILE, "&New brief …", lambda w: w.files.new(), ("Ctrl+N",)),
    Action("open", FILE, "&Open …", lambda w: w.files.open(), ("Ctrl+O",)),
    Action("add", FILE, "&Add articles …", lambda w: w.files.add_articles(), ("Ctrl+Shift+O",)),
    Action("add_folder", FILE, "Add a &folder …", lambda w: w.files.add_folder()),
    Action("save", FILE, "&Save", lambda w: w.files.save(), ("Ctrl+S",), separated=True),
    Action("save_copy", FILE, "Save a &copy …", lambda w: w.files.save_copy(), ("Ctrl+Shift+S",)),
    Action("write_memo", FILE, "&Write memo …", lambda w: w.files.write_memo(), ("Ctrl+M",), has_articles),
    Action("export_memo", FILE, "E&xport memo as …", lambda w: w.files.export_memo(), (), has_articles),
    Action("merge", FILE, "&Merge a colleague’s file …", lambda w: w.sharing.merge(), (), can_change, separated=True),
    Action("share", FILE, "S&hare …", lambda w: w.sharing.share(), (), has_articles),
    Action("agreement", FILE, "A&greement …", lambda w: w.sharing.agreement(), (), has_passages),
    Action("conflicts", FILE, "Conf&licts …", lambda w: w.sharing.conflicts(), ("Ctrl+Alt+C",), has_conflicts),
    Action("import", FILE, "&Import …", lambda w: w.exchange.take_in(), (), can_change),
    Action("export", FILE, "&Export …", lambda w: w.exchange.export(), (), has_articles),
    Action("sample", FILE, "Open the sam&ple brief", lambda w: w.files.open_sample(), separated=True),
    Action("quit", FILE, "&Quit", lambda w: w.close(), ("Ctrl+Q",), separated=True),
)
