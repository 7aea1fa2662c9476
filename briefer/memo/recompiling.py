"""A memo compiled again after its reader has edited it: bytes in, bytes and a report out; no file is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.composing import compose
from briefer.memo.origin import origin_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from briefer.core.brief import Brief
    from briefer.memo.context import Options
    from briefer.memo.report import Choice, Recompiled, Report
    from briefer.memo.word.recompile.looking import Seen


def recompile_memo(  # noqa: PLR0913 - each says something else
    brief: Brief,
    old: bytes,
    *,
    today: date,
    choices: Mapping[str, Choice] | None = None,
    evidence: bytes | None = None,
    options: Options | None = None,
    name: str = "The memo",
    of_another: bool = False,
) -> Recompiled:
    """Return the memo renewed in the file that its reader edited, and what became of each block.

    `choices` are by section id; `evidence` is the passages as W3C annotations, to be carried along; `options` has the
    pictures: without, those in the memo stay. Raises `BrieferError`, which calls the memo by its name, if it is no
    sound memo of this brief (of any, if `of_another`).
    """
    from briefer.memo.word.recompile import recompile

    origin = origin_of(brief, evidence, options.pictures if options else ())
    outline = compose(brief, today=today, options=options)
    return recompile(old, outline, origin, choices, name=name, of_another=of_another)


def preview_memo(  # noqa: PLR0913 - as above
    brief: Brief,
    old: bytes,
    *,
    today: date,
    choices: Mapping[str, Choice] | None = None,
    options: Options | None = None,
    name: str = "The memo",
) -> Report:
    """Return what would become of each block. Raises `BrieferError` as `recompile_memo` does."""
    made = recompile_memo(brief, old, today=today, choices=choices, options=options, name=name, of_another=True)
    return made.report


def look_into(data: bytes, name: str = "The memo") -> Seen:
    """Return what a memo says of itself: its brief, its passages, and which blocks its reader edited.

    Raises `BrieferError`, which calls the memo by its name, if it is no sound memo of ours.
    """
    from briefer.memo.word.recompile import looking

    return looking.look_into(data, name)


def evidence_in(data: bytes, name: str = "The memo") -> bytes | None:
    """Return the evidence that a memo carries, as JSON; None if it carries none.

    Raises `BrieferError`, which calls the memo by its name, if it is no Word file, or a damaged or hostile one.
    """
    from briefer.memo.word import carried

    return carried.evidence_in(data, name)
