"""The sections that are the analyst's prose alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.outline import Section
from briefer.memo.prose import blocks_of

if TYPE_CHECKING:
    from briefer.memo.context import Context


def background(context: Context) -> Section | None:
    """Return the background as typed; None if nothing is."""
    return _prose(context, "background", "Background")


def confidence(context: Context) -> Section | None:
    """Return confidence, assumptions and gaps as typed; None if nothing is."""
    return _prose(context, "confidence", "Confidence and gaps")


def _prose(context: Context, field: str, title: str) -> Section | None:
    blocks = blocks_of(context.typed(field), context.evidence)
    return Section(field, title, blocks) if blocks else None
