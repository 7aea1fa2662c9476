"""Other words for what can be done, as other programs and everyday speech have them: to be found by, never shown."""

from __future__ import annotations

from functools import cache

from briefer.ui.naming import folded
from briefer.ui.translating import spoken, translate

_ALSO: dict[str, tuple[str, ...]] = {
    "create project file": ("new",),
    "load project file": ("open",),
    "import documents sources upload": ("add", "add_folder"),
    "backup duplicate version": ("save_copy",),
    "report document docx compile generate": ("write_memo", "export_memo", "desk_brief"),
    "pdf html markdown print": ("export_memo",),
    "combine join team mail": ("merge",),
    "send give team mail": ("share",),
    "reliability kappa alpha coders compare": ("agreement",),
    "codebook bibliography references zotero ris bibtex nvivo maxqda atlas qdpx": ("import", "export"),
    "excel csv spreadsheet table json download": ("export",),
    "demo example tutorial help": ("sample",),
    "exit leave program": ("quit",),
    "revert take back": ("undo",),
    "repeat again": ("redo",),
    "clipboard insert document": ("paste",),
    "search look for text words": ("find", "find_next", "find_previous"),
    "search filter quotations": ("find_passage",),
    "cite citation reference clipboard": ("copy_quotation",),
    "address url hyperlink": ("copy_link",),
    "user author annotator who am I": ("name",),
    "settings options configuration language": ("preferences",),
    "highlight code annotate mark label": ("tag.argument", "tag.risk", "tag.recommendation"),
    "claim reason evidence": ("tag.argument",),
    "threat hazard danger": ("tag.risk",),
    "advice proposal measure": ("tag.recommendation",),
    "code category theme label": ("subtag",),
    "comment annotation memo remark": ("note", "read.ask_for_note"),
    "similar related corroborate compare": ("who_else",),
    "delete clear untag highlight": ("remove", "read.remove_chosen"),
    "propose detect automatic coding": ("suggest",),
    "annotation highlight quotation go jump": ("next", "previous"),
    "metadata properties publisher edit": ("details",),
    "replace version revision": ("update", "likely"),
    "audit log versions changes who when": ("history",),
    "split side by side tab": ("pane_new", "panes.2"),
    "boilerplate advertisement dim hide": ("mark.furniture", "read.toggle_furniture"),
    "done finished complete": ("read_to_end",),
    "delete document discard": ("remove_article",),
    "cards kanban evidence points": ("weigh.board", "desk_weigh"),
    "table cross grid sources": ("weigh.matrix",),
    "heat map likelihood impact register": ("weigh.risks",),
    "silent missing gaps": ("weigh.coverage",),
    "bigger enlarge magnify font": ("zoom_in", "type.larger"),
    "smaller shrink font": ("zoom_out", "type.smaller"),
    "font typeface letters": ("type.serif", "type.sans"),
    "width margins columns": ("type.wider", "type.narrower"),
    "line height spacing leading": ("type.airier", "type.denser"),
    "split windows side by side": ("panes.3", "panes.4", "panes.5", "panes.6", "layout.columns", "layout.grid"),
    "full screen single focus": ("maximise",),
    "synchronise sync scrolling": ("in_step",),
    "day white theme appearance": ("theme.light",),
    "night black mode theme appearance": ("theme.dark",),
    "paper warm brown theme appearance": ("theme.sepia",),
    "automatic theme appearance": ("theme.system",),
    "hotkeys help cheat sheet": ("keys",),
    "version licences credits": ("about",),
    "expand widen selection sentence paragraph": ("read.grow",),
}
"""Words, and what is done where somebody says them."""


def also(action: str) -> str:
    """Return the other words for an action in the user's language, folded; none where there are none.

    >>> "night" in also("theme.dark").split()
    True
    >>> also("no such action")
    ''
    """
    return _by_action(spoken()).get(action, "")


@cache
def _by_action(_language: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for words, actions in _ALSO.items():
        for action in actions:
            found.setdefault(action, []).append(folded(translate("Synonyms", words)))
    return {action: " ".join(words) for action, words in found.items()}


def meant(typed: str, name: str, action: str) -> bool:
    """Tell whether each typed word begins a word of an action's name or one of its other words.

    >>> meant("dark mode", "Dark", "theme.dark"), meant("ode", "Dark", "theme.dark"), meant("", "Dark", "theme.dark")
    (True, False, False)
    """
    known = f" {folded(name)} {also(action)}"
    words = folded(typed).split()
    return bool(words) and all(f" {word}" in known for word in words)
