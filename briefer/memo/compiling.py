"""From a brief to the bytes of its memo, with what is still missing said beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.checks import State, checks
from briefer.memo.composing import compose
from briefer.memo.origin import origin_of

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.memo.context import Options


def compile_memo(
    brief: Brief,
    *,
    today: date,
    template: Path | None = None,
    evidence: bytes | None = None,
    options: Options | None = None,
) -> tuple[bytes, list[str]]:
    """Return the memo as the bytes of a .docx, and a sentence on each thing that is missing or weak.

    `evidence` is the passages as W3C annotations (JSON), to be carried along by the file; `options` has the
    pictures. Raises `BrieferError` if the template cannot be used.
    """
    from briefer.memo import word

    data = word.write(compose(brief, today=today, options=options), template, origin_of(brief, evidence))
    remarks = weaknesses(brief)
    if template is not None and (lacking := word.lacking(template)):
        remarks.append(f"The template lacks these styles, which were added: {', '.join(lacking)}.")
    return data, remarks


def weaknesses(brief: Brief) -> list[str]:
    """Return a sentence on each thing in a brief's memo that is missing or weak."""
    return [check.sentence for check in checks(brief) if check.state is not State.OK]
