"""How the memo was made, so that somebody else can check it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS
from briefer.core.records import Outcome
from briefer.memo.outline import Paragraph, ParagraphStyle, Section, Text
from briefer.memo.wording import counted, listed, long_date, one_line, quoted, shortened, shown, unique

if TYPE_CHECKING:
    from briefer.memo.context import Context


def made(context: Context) -> Section:
    """Return how the memo was made: what went in, who tagged it, with which version, and what is not settled."""
    told = (_program, _contents, _people, _revised, _left_out, _unsettled)
    text = " ".join(sentence for tell in told if (sentence := tell(context)))
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


def _revised(context: Context) -> str:
    changed = [entry.label for entry in context.evidence.entries if entry.annotation.anchoring is Outcome.CHANGED]
    verb = "stands" if len(changed) == 1 else "stand"
    return f"{listed(changed)} {verb} in other words in a newer text of the source." if changed else ""


def _left_out(context: Context) -> str:
    """Name the passages that a newer text does not have any more: silence would hide that evidence is gone."""
    gone = context.brief.unplaced()
    quotes = "; ".join(quoted(shortened(shown(one_line(each.quote)), 8)) for each in gone)
    verb = "was" if len(gone) == 1 else "were"
    passages = counted(len(gone), "passage")
    return f"{passages} {verb} not found in the newer text of the source and left out: {quotes}." if gone else ""
