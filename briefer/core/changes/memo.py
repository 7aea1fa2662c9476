"""What can be asked for about the memo and the brief itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core import events as ev

if TYPE_CHECKING:
    from briefer.core.brief import Brief


@dataclass(frozen=True, slots=True)
class WriteMemo:
    """Write a field of the memo."""

    field: str
    text: str
    title: str = "writing the memo"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `memo.written`."""
        was = brief.memo.get(self.field, "")
        return [] if was == self.text else [ev.MemoWritten(field=self.field, was=was, now=self.text)]


@dataclass(frozen=True, slots=True)
class NameBrief:
    """Give the brief a title."""

    name: str
    title: str = "naming the brief"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `brief.named`."""
        now = self.name.strip()
        return [] if brief.name == now else [ev.BriefNamed(was=brief.name, now=now)]


@dataclass(frozen=True, slots=True)
class SettleConflict:
    """Settle a conflict by leaving what shows."""

    target: str
    field: str
    title: str = "settling a conflict"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `conflict.settled`, or nothing if it is settled already."""
        conflict = brief.conflicts.get((self.target, self.field))
        return [ev.ConflictSettled(target=self.target, field=self.field, over=conflict.event)] if conflict else []
