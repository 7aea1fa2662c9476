"""The keys of the reading view, as one list: the view acts by it, and the shortcut sheet shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping


_IN_MENU = {"step_zoom 1": "zoom_in", "step_zoom -1": "zoom_out", "reset_zoom": "zoom_reset"}
"""What the view does and the window's menu does, too."""


class Key(NamedTuple):
    """A key or several, in portable spelling, what the view does on it, and how the shortcut sheet says so."""

    keys: tuple[str, ...]
    act: str
    title: str
    argument: str = ""

    @property
    def id(self) -> str:
        """The name under which the user's settings know it; that of the action in the menu where it is the same."""
        here = f"{self.act} {self.argument}".rstrip()
        return f"tag.{self.argument}" if self.act == "tag" else _IN_MENU.get(here, f"read.{here}")

    def in_force(self, changed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return its keys as the user may have changed them. A letter tags with Caps Lock on, too."""
        keys = changed.get(self.id)
        if keys is None:
            return self.keys
        capitals = (f"Shift+{key}" for key in keys if self.act == "tag" and len(key) == 1 and key.isalpha())
        return (*keys, *capitals)


def _tr(words: str) -> str:
    """Only mark a title for translation: the shortcut sheet translates it, in the context `actions`."""
    return words


ACTS: tuple[Key, ...] = (
    *(Key((kind.key, f"Shift+{kind.key}"), "tag", kind.label, kind.id) for kind in KINDS),
    *(Key((digit,), "tag", "", digit) for digit in "123456789"),
    Key((".",), "repeat_tag", _tr("Tag as the last time")),
    Key(("Return", "Enter"), "ask_for_note", _tr("Tag if need be, and write a note")),
    Key(("Del", "Backspace"), "remove_chosen", _tr("Remove the chosen passage")),
    Key(("Esc",), "let_go", _tr("Let go of selection and passage")),
    Key(("N",), "choose_next", _tr("Next passage of the article")),
    Key(("P",), "choose_previous", _tr("Previous passage of the article")),
    Key(("U",), "go_to_untagged", _tr("Next paragraph without a passage"), "1"),
    Key(("Shift+U",), "go_to_untagged", _tr("Previous paragraph without a passage"), "-1"),
    Key(("Alt+Up",), "grow", _tr("Select the sentence, then the paragraph, then more")),
    Key(("Alt+Down",), "shrink", _tr("Select less again")),
    Key(("Alt+Left",), "move_end", _tr("Begin the passage a word earlier"), "start word -1"),
    Key(("Alt+Right",), "move_end", _tr("Begin the passage a word later"), "start word 1"),
    Key(("Alt+Shift+Left",), "move_end", _tr("End the passage a word earlier"), "end word -1"),
    Key(("Alt+Shift+Right",), "move_end", _tr("End the passage a word later"), "end word 1"),
    Key(("Ctrl+Alt+Left",), "move_end", _tr("Begin the passage a character earlier"), "start char -1"),
    Key(("Ctrl+Alt+Right",), "move_end", _tr("Begin the passage a character later"), "start char 1"),
    Key(("Ctrl+Alt+Shift+Left",), "move_end", _tr("End the passage a character earlier"), "end char -1"),
    Key(("Ctrl+Alt+Shift+Right",), "move_end", _tr("End the passage a character later"), "end char 1"),
    Key(("F",), "toggle_furniture", _tr("Mark the paragraph as furniture, or as text")),
    Key(("Ctrl++", "Ctrl+=", "Ctrl+Shift+=", "Ctrl+Shift++"), "step_zoom", "", "1"),
    Key(("Ctrl+-",), "step_zoom", "", "-1"),
    Key(("Ctrl+0",), "reset_zoom", ""),
)
"""Zoom stands in the window's menu too, and so not in the sheet a second time."""

PANE_KEYS = "Ctrl+Alt+"
"""With 1 to 6: go to that pane."""

KEYS: tuple[tuple[str, str], ...] = (
    *((key.keys[0], key.title) for key in ACTS if key.title),
    ("1 … 9", _tr("Tag with the sub-tag that has the digit")),
    (f"{PANE_KEYS}1 … 6", _tr("Go to the first … sixth pane")),
)
"""Keys and what they do, for the shortcut sheet."""


def key_of_kind(tag: str, changed: Mapping[str, tuple[str, ...]]) -> str:
    """Return the key that tags as a kind, as the user may have changed it; empty if there is none."""
    key = next(key for key in ACTS if key.id == f"tag.{tag}")
    return next(iter(key.in_force(changed)), "")
