"""What became of each block of a memo when it was compiled again, in words a reader of memos understands."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from briefer.core.errors import BrieferError


class LostRecordError(BrieferError):
    """A memo does not know any more what briefer wrote in it: a choice is needed for every block."""


class Choice(StrEnum):
    """What the analyst wants for a block."""

    TAKE_NEW = "take-new"
    KEEP_MINE = "keep-mine"


class Fate(StrEnum):
    """What became of a block."""

    UNCHANGED = "unchanged"
    RENEWED = "renewed"
    ADDED = "added"
    REMOVED = "removed"
    KEPT = "kept"
    """Edited by hand."""
    HELD = "held"
    """Kept because the analyst said so, now or earlier, though nobody edited it."""
    TAKEN_NEW = "taken-new"
    DELETED = "deleted"
    """By the reader; not put back."""
    PUT_BACK = "put-back"
    LEFT = "left"
    """Switched off, but edited by hand: its words stay as ordinary text."""
    DUPLICATED = "duplicated"
    """A second copy, which is ordinary text from now on."""
    MARKING = "marking"
    """The marking on top and foot of the pages was changed by hand, and is not what the brief says."""


SENTENCES = {
    Fate.UNCHANGED: "“{}” has not changed.",
    Fate.RENEWED: "“{}” was renewed.",
    Fate.ADDED: "“{}” is new and was added.",
    Fate.REMOVED: "“{}” was taken out: it is switched off, or has nothing to say any more.",
    Fate.KEPT: "“{}” was edited by hand and was kept as it is.",
    Fate.HELD: "“{}” was kept as it is, as you asked.",
    Fate.TAKEN_NEW: "“{}” was replaced by the new text, as you asked.",
    Fate.DELETED: "“{}” was deleted from the memo and was not put back.",
    Fate.PUT_BACK: "“{}” was deleted from the memo and was put back, as you asked.",
    Fate.LEFT: "“{}” is switched off but was edited by hand: its words stay, as ordinary text.",
    Fate.DUPLICATED: "“{}” stands in the memo more than once: the other copy is ordinary text from now on.",
    Fate.MARKING: "The marking on the pages was changed by hand and was kept.",
}
MARKING = "marking"
"""Stands for the marking on the pages where sections are named."""
QUIET = frozenset({Fate.UNCHANGED, Fate.RENEWED, Fate.ADDED})
"""What needs no look of the analyst's."""


class BlockReport(Struct, frozen=True):
    """What became of one block."""

    section: str
    """The section's id; `marking` for the marking on the pages."""
    title: str
    fate: Fate
    mine: str = ""
    """The words that stood in the memo; empty if none did."""
    new: str = ""
    """The words that came, or would have come."""

    @property
    def sentence(self) -> str:
        """What became of it, in plain English."""
        return SENTENCES[self.fate].format(self.title)

    @property
    def quiet(self) -> bool:
        """Tell whether it went as anybody would expect."""
        return self.fate in QUIET


Report: TypeAlias = tuple[BlockReport, ...]


class Recompiled(Struct, frozen=True):
    """A memo compiled again."""

    data: bytes
    """The .docx."""
    report: Report
    remarks: tuple[str, ...] = ()
    """What else to know, a sentence each."""
