"""What a section is made from: the brief, its numbered evidence, today's date and what was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.memo.evidence import Entry, speaker
from briefer.memo.outline import CitationStyle, Cite, Text
from briefer.memo.wording import capital, counted, one_line, quoted, shortened, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.core.records import Point
    from briefer.memo.evidence import Evidence
    from briefer.memo.outline import Run, Runs

QUOTE_WORDS = 60
"""How many words of a passage the text quotes; the annex has all of them."""
NOT_SET = Text("not set", italic=True, muted=True)


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller asks for beyond what the brief holds."""

    version: str = ""
    """The program's version, for "how it was made"."""
    language: str = "en-GB"


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a section may look at. Nothing in it changes while a memo is composed."""

    brief: Brief
    evidence: Evidence
    today: str
    options: Options
    style: CitationStyle
    cited: Mapping[int, Sequence[int]] = field(default_factory=dict)
    """The numbers of the notes so far that cite each E-number."""

    def typed(self, name: str) -> str:
        """Return what the analyst typed for a field of the memo; empty if nothing."""
        return self.brief.memo.get(name, "").strip()

    def points(self, kind: TagId) -> list[Point]:
        """Return the points of a kind, in their order."""
        return [point for point in self.brief.points.values() if point.kind == kind]

    def loose(self, kind: TagId) -> list[Entry]:
        """Return the passages of a kind that belong to no point."""
        return [entry for entry in self.evidence.pointless if entry.annotation.tag == kind]

    def words(self, entry: Entry) -> str:
        """Return what the text prints of a passage: the analyst's gist or else the quotation, shortened if long."""
        gist = one_line(entry.annotation.gist)
        # An override left open in a quotation would turn round the rest of the paragraph.
        return gist or quoted(shown(shortened(entry.annotation.quote, QUOTE_WORDS)))

    def statement(self, entry: Entry) -> Runs:
        """Return a passage as the text prints it, with its citation."""
        return Text(self.words(entry)), cite([entry])

    def attributed(self, entry: Entry) -> Runs:
        """Return a passage as the text prints it, led by whose view it is."""
        return Text(f"{capital(speaker(entry, self.evidence))}: "), *self.statement(entry)

    def share(self, articles: int) -> str:
        """Return how many of the brief's articles something rests on, in words."""
        return f"{articles} of {counted(len(self.evidence.articles), 'source')}"


def cite(entries: Sequence[Entry]) -> Cite:
    """Return a citation of some passages, not yet numbered."""
    return Cite(tuple(entry.number for entry in entries))


def sentence(text: str) -> str:
    """Return a typed sentence on one line, closed by a full stop if it has no end of its own.

    >>> sentence("Ask for readings"), sentence("Ask?")
    ('Ask for readings.', 'Ask?')
    """
    line = one_line(text)
    return line if not line or line.rstrip("”’\"')]")[-1:] in (".", "!", "?", "…", ":") else line + "."


def muted(text: str) -> Run:
    """Return a remark of the program's own."""
    return Text(text, italic=True, muted=True)
