"""How the memo was made, so that somebody else can check it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS
from briefer.core.records import Outcome
from briefer.memo.outline import Paragraph, ParagraphStyle, Section, Text
from briefer.memo.speaking import say
from briefer.memo.wording import counted, listed, long_date, shortened, unique

if TYPE_CHECKING:
    from briefer.memo.context import Context


def made(context: Context) -> Section:
    """Return how the memo was made: what went in, who tagged it, with which version, and what is not settled."""
    told = (_program, _contents, _people, _revised, _left_out, _unsettled)
    text = " ".join(sentence for tell in told if (sentence := tell(context)))
    return Section("made", say("How this memo was made"), (Paragraph((Text(text),), ParagraphStyle.NOTE),))


def _program(context: Context) -> str:
    name = say(" from the brief {name}", name=context.quoted(context.brief.name)) if context.brief.name else ""
    version = f" {context.options.version}" if context.options.version else ""
    date = long_date(context.today)
    return say("Compiled on {date} with briefer{version}{name}.", date=date, version=version, name=name)


def _contents(context: Context) -> str:
    evidence = context.evidence
    counts = Counter(entry.annotation.tag for entry in evidence.entries)
    kinds = [counted(counts[kind.id], kind.label.lower(), kind.plural.lower()) for kind in KINDS if counts[kind.id]]
    by_kind = f" ({listed(kinds)})" if kinds else ""
    passages = f"{counted(len(evidence.entries), 'passage')}{by_kind}"
    articles = counted(len(evidence.articles), "article")
    return say("It rests on {articles} and {passages}.", articles=articles, passages=passages)


def _people(context: Context) -> str:
    creators = {entry.annotation.creator: None for entry in context.evidence.entries if entry.annotation.creator}
    names = unique(context.brief.name_of(creator) for creator in creators)
    return say("The passages were tagged by {names}.", names=listed(names)) if names else ""


def _unsettled(context: Context) -> str:
    count = len(context.brief.conflicts)
    said = "{conflicts} between annotators are not settled."
    if count == 1:
        said = "{conflicts} between annotators is not settled."
    return say(said, conflicts=counted(count, "conflict")) if count else ""


def _revised(context: Context) -> str:
    changed = [entry.label for entry in context.evidence.entries if entry.annotation.anchoring is Outcome.CHANGED]
    said = "{passages} stand in other words in a newer text of the source."
    if len(changed) == 1:
        said = "{passages} stands in other words in a newer text of the source."
    return say(said, passages=listed(changed)) if changed else ""


def _left_out(context: Context) -> str:
    """Name the passages that a newer text does not have any more: silence would hide that evidence is gone."""
    gone = context.brief.unplaced()
    quotes = "; ".join(context.quoted(shortened(each.quote, 8)) for each in gone)
    said = "{passages} were not found in the newer text of the source and left out: {quotes}."
    if len(gone) == 1:
        said = "{passages} was not found in the newer text of the source and left out: {quotes}."
    return say(said, passages=counted(len(gone), "passage"), quotes=quotes) if gone else ""
