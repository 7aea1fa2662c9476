"""Every passage, word for word, with where it stands and who tagged it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefer.core.codebook import subtag_of
from briefer.core.records import Outcome
from briefer.memo.context import sentence
from briefer.memo.evidence import citation_of
from briefer.memo.outline import (
    Block,
    Heading,
    NoteRef,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Run,
    Runs,
    Section,
    Text,
)
from briefer.memo.speaking import say
from briefer.memo.wording import long_date, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.memo.context import Context
    from briefer.memo.evidence import Entry

CHANGED = " The source was revised after this was tagged; the words are those of the newer text, not yet accepted."
INTRODUCTION = "Quotations are printed character for character, with the source’s own spelling and marks."


def annex(context: Context) -> Section | None:
    """Return the evidence, article by article in the order of the E-numbers; None if there are no passages."""
    blocks: list[Block] = [Paragraph((Text(say(INTRODUCTION)),), ParagraphStyle.NOTE)]
    for article, entries in groupby(context.evidence.entries, key=lambda entry: entry.article):
        blocks.append(Heading("".join(run.text for run in citation_of(article, context.evidence.marks))))
        for entry in entries:
            blocks += _entry(context, entry)
    return Section("annex", say("Annex: evidence"), tuple(blocks), new_page=True) if len(blocks) > 1 else None


def _entry(context: Context, entry: Entry) -> tuple[Block, ...]:
    annotation = entry.annotation
    stance = f", {say(annotation.stance)}" if annotation.stance else ""
    subtag = subtag_of(context.brief, annotation)
    named = f": {shown(subtag.label)}" if subtag else ""
    head = f"  {say(annotation.kind.label)}{named}{stance}{', ' + entry.place if entry.place else ''}"
    said_by = (Text(say(", reporting {name}", name=shown(annotation.said_by))),) if annotation.said_by else ()
    label = Text(entry.label, bold=True)
    return (
        Paragraph((label, Text(head), *said_by), ParagraphStyle.ENTRY, entry=entry.number),
        Quotation(annotation.quote),
        Paragraph(_details(context, entry), ParagraphStyle.DETAIL),
    )


def _details(context: Context, entry: Entry) -> Runs:
    annotation = entry.annotation
    by = context.brief.name_of(annotation.creator) if annotation.creator else say("annotator not named")
    date = long_date(annotation.created[:10])
    runs: list[Run] = [Text(f"{by}, {date}." if date else f"{by}.")]
    if annotation.anchoring is Outcome.CHANGED:
        runs.append(Text(say(CHANGED)))
    if annotation.gist:
        runs.append(Text(say(" Gist: {words}", words=sentence(shown(annotation.gist)))))
    if annotation.note:
        runs.append(Text(say(" Note: {words}", words=sentence(shown(annotation.note)))))
    return (*runs, *cited_in(context.cited.get(entry.number, ())))


def cited_in(numbers: Sequence[int]) -> Runs:
    """Return the remark in which notes a passage is cited; nothing if in none."""
    if not numbers:
        return ()
    runs: list[Run] = [Text(say(" Cited in note " if len(numbers) == 1 else " Cited in notes "))]
    for n, number in enumerate(numbers):
        runs += [Text(", ")] if n else []
        runs.append(NoteRef(number, str(number)))
    return (*runs, Text("."))
