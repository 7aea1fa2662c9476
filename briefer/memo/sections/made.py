"""How the memo was made, so that somebody else can check it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS
from briefer.memo.outline import Paragraph, ParagraphStyle, Section, Text
from briefer.memo.wording import counted, listed, long_date, quoted, unique

if TYPE_CHECKING:
    from briefer.memo.context import Context


def made(context: Context) -> Section:
    """Return how the memo was made: what went in, who tagged it, with which version, and what is not settled."""
    sentences = (_program(context), _contents(context), _people(context), _unsettled(context))
    text = " ".join(sentence for sentence in sentences if sentence)
    return Section("made", "How this memo was made", (Paragraph((Text(text),), ParagraphStyle.NOTE),))


def _program(context: Context) -> str:
    name = f" from the brief {quoted(context.brief.name)}" if context.brief.name else ""
    version = f" {context.options.version}" if context.options.version else ""
    return f"Compiled on {long_date(context.today)} with briefer{version}{name}."


def _contents(context: Context) -> str:
    evidence = context.evidence
    counts = Counter(entry.annotation.tag for entry in evidence.entries)
    kinds = [counted(counts[kind.id], kind.label.lower(), kind.plural.lower()) for kind in KINDS if counts[kind.id]]
    by_kind = f" ({listed(kinds)})" if kinds else ""
    passages = counted(len(evidence.entries), "passage")
    return f"It rests on {counted(len(evidence.articles), 'article')} and {passages}{by_kind}."


def _people(context: Context) -> str:
    creators = {entry.annotation.creator: None for entry in context.evidence.entries if entry.annotation.creator}
    names = unique(context.brief.name_of(creator) for creator in creators)
    return f"The passages were tagged by {listed(names)}." if names else ""


def _unsettled(context: Context) -> str:
    count = len(context.brief.conflicts)
    verb = "is" if count == 1 else "are"
    return f"{counted(count, 'conflict')} between annotators {verb} not settled." if count else ""
