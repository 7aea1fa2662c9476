"""The articles the memo rests on, how far each can be relied on, and how many passages are from it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.core.records import Reliability
from briefer.memo.context import sentence
from briefer.memo.evidence import authors_of, citation_of, publication
from briefer.memo.outline import Column, Paragraph, ParagraphStyle, Run, Runs, Section, Table, Text
from briefer.memo.speaking import say
from briefer.memo.wording import counted, long_date, shown, surnames

if TYPE_CHECKING:
    from briefer.core.records import Article
    from briefer.memo.context import Context

RELIABILITY = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "cannot be judged",
}
"""The words of the Admiralty code."""
COLUMNS = (Column("Source", 66), Column("Reliability", 27), Column("Passages", 13, numeric=True))
SHORT_NOTE = "With their reliability, from A to E; F: not judged. "
NOTE = "Reliability by the letters of the Admiralty code (NATO AJP-2.1); F until somebody has judged a source."


def sources(context: Context) -> Section | None:
    """Return every article with its reliability and passages; None if there are no articles."""
    if context.short:
        return _named(context)
    counts = Counter(entry.article.id for entry in context.evidence.entries)
    rows = tuple(
        (_source(context, article), _grade(article), (Text(str(counts[article.id] or "–")),))
        for article in context.evidence.articles
    )
    note = Paragraph((Text(say(NOTE)),), ParagraphStyle.NOTE)
    return Section("sources", say("Sources"), (Table(COLUMNS, rows), note)) if rows else None


def _named(context: Context) -> Section | None:
    """Return the sources in one paragraph, each with its letter."""
    runs: list[Run] = []
    for article in context.evidence.articles:
        runs += [Text("; ")] if runs else []
        runs += [*_in_brief(context, article), Text(f" ({article.reliability})")]
    told = (Text(say(SHORT_NOTE)), *runs, Text("."))
    return Section("sources", say("Sources"), (Paragraph(told, ParagraphStyle.NOTE),)) if runs else None


def _in_brief(context: Context, article: Article) -> Runs:
    if surnames(article.authors) and article.outlet:
        return Text(f"{authors_of(article)}, "), *publication(article)
    return citation_of(article, context.evidence.marks)


def _grade(article: Article) -> Runs:
    grade = article.reliability
    return (Text(grade.value, bold=True), Text(f"  {say(RELIABILITY[grade])}", muted=grade is Reliability.F))


def _source(context: Context, article: Article) -> Runs:
    runs: list[Run] = list(citation_of(article, context.evidence.marks))
    if article.pages:
        runs.append(Text(f", {counted(len(article.pages), 'page')}"))
    last = runs[-1]
    if isinstance(last, Text) and not last.text.endswith("."):
        runs.append(Text("."))
    if article.note.strip():
        runs.append(Text(f" {sentence(shown(article.note))}", italic=True))
    when = say("retrieved {date}", date=long_date(article.retrieved)) if article.retrieved else ""
    if found := ", ".join(filter(None, [shown(article.url), when])):
        runs.append(Text(f"\n{found}", muted=True))
    return tuple(runs)
