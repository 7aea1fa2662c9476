"""A memo made from a brief as it stood at one moment: afresh, or around the edits of one that is there.

Knows no widgets: it may run beside the window, which meanwhile goes on changing the brief.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import BrieferError
from briefer.exchange import carried
from briefer.memo import word
from briefer.memo.composing import chosen, compose
from briefer.memo.context import Options
from briefer.memo.origin import PICTURES, entries_of, origin_of
from briefer.memo.recompiling import recompile_memo
from briefer.memo.report import MARKING, Choice, Fate, LostRecordError, Recompiled
from briefer.memo.sections import SECTIONS
from briefer.store import memo_file
from briefer.ui.memo_desk.writing import template_of
from briefer.ui.pictures import render

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.memo.report import BlockReport

ASKED = frozenset({Fate.KEPT, Fate.HELD, Fate.DELETED, Fate.LEFT, Fate.MARKING})
"""What the analyst may want otherwise."""


@dataclass(frozen=True, slots=True)
class Making:
    """What a memo is made from."""

    brief: Brief
    pictures: Mapping[str, bytes]
    today: date

    @classmethod
    def of(cls, brief: Brief) -> Making:
        """Return what is needed of a brief as it stands, the pictures its memo shows drawn."""
        wanted = PICTURES & {kind.id for kind in chosen(brief.memo.get("sections", ""))}
        return cls(brief.snapshot(), render(brief) if wanted else {}, datetime.now().astimezone().date())

    def fresh(self) -> bytes:
        """Return a new memo. Raises `BrieferError` if the template that was chosen cannot be used."""
        outline = compose(self.brief, today=self.today, options=Options(pictures=self.pictures))
        return word.write(outline, template_of(self.brief), origin_of(self.brief, self._evidence()))

    def again(self, old: bytes, name: str, choices: Mapping[str, Choice]) -> Recompiled:
        """Return a memo renewed around what its reader edited. Raises `BrieferError` if it is no sound one of ours."""
        return recompile_memo(
            self.brief,
            old,
            today=self.today,
            choices=choices,
            evidence=self._evidence(),
            options=Options(pictures=self.pictures),
            name=name,
        )

    def _evidence(self) -> bytes:
        return carried.write(self.brief, entries_of(self.brief))


class Attempt(NamedTuple):
    """What came of writing a memo, or of looking what would come of it."""

    path: Path
    old: bytes | None = None
    """What stood there."""
    report: tuple[BlockReport, ...] = ()
    remarks: tuple[str, ...] = ()
    done: bool = False
    kept: Path | None = None
    """The dated copy of what stood there; None if nothing did, or nothing is new."""
    base: Mapping[str, Choice] = {}
    """What was taken for granted: a memo that has lost its record is kept block by block unless one asks otherwise."""

    @property
    def asked(self) -> tuple[BlockReport, ...]:
        """The blocks for which the analyst has a choice."""
        return tuple(block for block in self.report if block.fate in ASKED)


def look(making: Making, path: Path) -> Attempt:
    """Return what would come of writing over a memo; nothing is written. Raises `BrieferError` if nothing can."""
    memo_file.refuse_if_busy(path)
    old = memo_file.read_memo(path)
    base: Mapping[str, Choice] = {}
    try:
        made = making.again(old, path.name, base)
    except LostRecordError:
        base = dict.fromkeys((*(kind.id for kind in SECTIONS), MARKING), Choice.KEEP_MINE)
        made = making.again(old, path.name, base)
    return Attempt(path, old, made.report, made.remarks, base=base)


def write(making: Making, path: Path) -> Attempt:
    """Write a memo; where one stands whose reader edited it, only look. Raises `BrieferError` if it cannot."""
    if path.is_dir():
        raise BrieferError(f"{path.name} is a folder.", "Give the memo another name.")
    if not path.is_file():
        return Attempt(path, kept=memo_file.put_memo(path, making.fresh()), done=True)
    seen = look(making, path)
    return seen if seen.asked else write_as_chosen(making, seen, {})


def write_as_chosen(making: Making, seen: Attempt, choices: Mapping[str, Choice]) -> Attempt:
    """Write over the memo that was looked at, with a choice for each block that takes the new text.

    If it says something else by now, only look again. Raises `BrieferError` if it cannot be written.
    """
    memo_file.refuse_if_busy(seen.path)
    if memo_file.read_memo(seen.path) != seen.old:
        return look(making, seen.path)
    made = making.again(seen.old, seen.path.name, {**seen.base, **choices})
    kept = memo_file.put_memo(seen.path, made.data, seen.old)
    return seen._replace(report=made.report, remarks=made.remarks, kept=kept, done=True)
