"""Pictures of the evidence, which come from outside: each is a section of its own, to be switched and moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import coverage as covering
from briefer.core import matrix as weighing
from briefer.core import risk_picture as rating
from briefer.core.kinds import RISK
from briefer.memo.outline import PNG, Picture, Section
from briefer.memo.speaking import say, say_items, say_sentences

if TYPE_CHECKING:
    from briefer.memo.context import Context


FIGURES = frozenset({"risk_picture", "matrix", "coverage"})
"""The sections that are pictures."""


def risk_picture(context: Context) -> Section | None:
    """Return the risks on a field of likelihood and impact; None without a picture or without risks."""
    if not (_is_given(context, "risk_picture") and context.brief.board(RISK)):
        return None
    said = rating.alt_text(rating.risk_picture(context.brief), say_items)
    return _figure(context, "risk_picture", "Risks by likelihood and impact.", said, share=0.62)


def matrix(context: Context) -> Section | None:
    """Return the points against the articles; None without a picture or without points."""
    if not (_is_given(context, "matrix") and context.brief.points):
        return None
    said = weighing.alt_text(weighing.matrix(context.brief), say_items)
    return _figure(context, "matrix", "How many passages of each source support and dispute each point.", said)


def coverage(context: Context) -> Section | None:
    """Return how much of each article is tagged; None without a picture or without articles."""
    if not (_is_given(context, "coverage") and context.evidence.articles):
        return None
    said = covering.alt_text(covering.coverage(context.brief), say_items)
    return _figure(context, "coverage", "What of each source is tagged, from its beginning to its end.", said)


def _is_given(context: Context, id_: str) -> bool:
    return context.options.pictures.get(id_, b"").startswith(PNG)


def _figure(context: Context, id_: str, caption: str, said: str, *, share: float = 1.0) -> Section:
    return Section(id_, "", (Picture(id_, context.options.pictures[id_], say_sentences(said), say(caption), share),))
