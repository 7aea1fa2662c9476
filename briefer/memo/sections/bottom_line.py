"""What the reader must know who reads nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.context import not_set
from briefer.memo.outline import Paragraph, ParagraphStyle, Section
from briefer.memo.prose import blocks_of
from briefer.memo.speaking import say

if TYPE_CHECKING:
    from briefer.memo.context import Context


def bottom_line(context: Context) -> Section:
    """Return the bottom line as typed; one that is missing says so, since a memo needs it."""
    blocks = blocks_of(context.typed("bottom_line"), context.evidence, ParagraphStyle.LEAD)
    return Section("bottom_line", say("Bottom line"), blocks or (Paragraph((not_set(),), ParagraphStyle.LEAD),))
