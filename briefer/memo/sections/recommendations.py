"""What is to be done, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import RECOMMENDATION
from briefer.memo.outline import Section
from briefer.memo.sections.weighing import register

if TYPE_CHECKING:
    from briefer.memo.context import Context


def recommendations(context: Context) -> Section | None:
    """Return the recommendations as a table; None if there are none."""
    table = register(context, RECOMMENDATION)
    return Section("recommendations", "Recommendations", (table,)) if table else None
