"""The articles the memo rests on, and how many passages are from each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS
from briefer.memo.evidence import citation_of
from briefer.memo.outline import Column, Section, Table, Text
from briefer.memo.wording import shown

if TYPE_CHECKING:
    from briefer.core.records import Article
    from briefer.memo.context import Context
    from briefer.memo.outline import Runs

COLUMNS = (Column("Source", 80), *(Column(kind.plural, 3 + 2.2 * len(kind.plural), numeric=True) for kind in KINDS))


def sources(context: Context) -> Section | None:
    """Return every article with its passages by kind; None if there are no articles."""
    counts = Counter((entry.article.id, entry.annotation.tag) for entry in context.evidence.entries)
    rows = tuple(
        (_source(article), *((Text(str(counts[article.id, kind.id] or "–")),) for kind in KINDS))
        for article in context.evidence.articles
    )
    return Section("sources", "Sources", (Table(COLUMNS, rows),)) if rows else None


def _source(article: Article) -> Runs:
    runs = citation_of(article)
    stop = () if runs[-1].text.endswith(".") else (Text("."),)
    url = (Text(f"\n{shown(article.url)}", muted=True),) if article.url else ()
    return (*runs, *stop, *url)
