"""From a brief to the bytes of its memo, with what is still missing said beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.checks import State, checks
from briefer.memo.composing import compose

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from briefer.core.brief import Brief


def compile_memo(brief: Brief, *, today: date, template: Path | None = None) -> tuple[bytes, list[str]]:
    """Return the memo as the bytes of a .docx, and a sentence on each thing that is missing or weak.

    Raises `BrieferError` if the template cannot be used.
    """
    from briefer.memo import word

    data = word.write(compose(brief, today=today), template)
    remarks = [check.sentence for check in checks(brief) if check.state is not State.OK]
    if template is not None and (lacking := word.lacking(template)):
        remarks.append(f"The template lacks these styles, which were added: {', '.join(lacking)}.")
    return data, remarks
