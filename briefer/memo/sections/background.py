"""What the analyst writes about the case, and about how sure the memo is of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefer.memo.outline import Block, Heading, Paragraph, Section, Text
from briefer.memo.prose import blocks_of
from briefer.memo.sections.sources import RELIABILITY
from briefer.memo.speaking import say
from briefer.memo.wording import counted, listed, small_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.memo.context import Context

PARTS = (("confidence", "Confidence"), ("assumptions", "Assumptions"), ("gaps", "Gaps"))
"""Key in `Brief.memo`, and heading."""


def background(context: Context) -> Section | None:
    """Return the background as typed; None if nothing is."""
    blocks = blocks_of(context.typed("background"), context.evidence)
    return Section("background", say("Background"), blocks) if blocks else None


def confidence(context: Context) -> Section | None:
    """Return confidence, assumptions and gaps as typed, and what the memo rests on; None if there is neither."""
    blocks = [*_parts(context), *_grades(context)]
    return Section("confidence", say("Confidence, assumptions and gaps"), tuple(blocks)) if blocks else None


def _parts(context: Context) -> Iterator[Block]:
    for key, title in PARTS:
        found = blocks_of(context.typed(key), context.evidence)
        if found:
            yield Heading(say(title))
            yield from found


def _grades(context: Context) -> Iterator[Block]:
    articles = context.evidence.articles
    if not articles:
        return
    counts = Counter(article.reliability for article in articles)
    found = [
        say("{count} graded {grade} ({word})", count=small_number(counts[grade]), grade=grade, word=say(word))
        for grade, word in RELIABILITY.items()
        if counts[grade]
    ]
    rests = counted(len(articles), "source")
    yield Paragraph((Text(say("The memo rests on {sources}: {grades}.", sources=rests, grades=listed(found))),))
