"""What may go wrong, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import RISK
from briefer.memo.outline import Section
from briefer.memo.sections.weighing import register

if TYPE_CHECKING:
    from briefer.memo.context import Context


def risks(context: Context) -> Section | None:
    """Return the risks as a table; None if there are none."""
    table = register(context, RISK)
    return Section("risks", "Risks", (table,)) if table else None
