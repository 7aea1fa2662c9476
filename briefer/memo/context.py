"""What a section is made from: the brief, its numbered evidence, today's date and what was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer import __version__
from briefer.core.records import Printing
from briefer.memo.evidence import Entry, speaker
from briefer.memo.outline import CitationStyle, Cite, Text
from briefer.memo.speaking import say
from briefer.memo.wording import capital, one_line, quoted, shortened, shown, small_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefer.core.brief import Brief
    from briefer.core.kinds import Kind
    from briefer.core.records import Point
    from briefer.memo.evidence import Evidence
    from briefer.memo.outline import Runs

QUOTE_WORDS = 60
"""How many words of a passage the text quotes; the annex has all of them."""
SHORT = "short"
"""The form of a memo that leaves the passages to the notes; any other is full."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller asks for beyond what the brief holds."""

    version: str = __version__
    """The program's version, for "how it was made"."""
    language: str = "en-GB"
    """BCP 47; the brief's own wins."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """PNG files by the id of the section that shows them: `risk_picture`, `matrix`, `coverage`."""


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

    @property
    def short(self) -> bool:
        """Tell whether the memo is the short one, which leaves the passages to the notes."""
        return self.typed("form") == SHORT

    @property
    def for_action(self) -> bool:
        """Tell whether the reader is asked to decide."""
        return self.typed("for").lower().endswith("action")

    def points(self, kind: Kind) -> list[Point]:
        """Return the points of a kind, in the order of the board."""
        return self.brief.board(kind)

    def loose(self, kind: Kind) -> list[Entry]:
        """Return the passages of a kind that belong to no point; none in a short memo that has points to make."""
        if self.short and self.points(kind):
            return []
        return [entry for entry in self.evidence.pointless if entry.annotation.tag == kind.id]

    def quoted(self, text: str) -> str:
        """Return a text in the memo's quotation marks."""
        # An override left open in a quotation would turn round the rest of the paragraph.
        return quoted(shown(text), self.evidence.marks)

    def words(self, entry: Entry) -> str:
        """Return what the text prints of a passage: the quotation, shortened if long, or the gist if so chosen."""
        gist = one_line(entry.annotation.gist)
        if gist and entry.annotation.printing is Printing.GIST:
            return shown(gist)
        return self.quoted(shortened(entry.annotation.quote, QUOTE_WORDS))

    def statement(self, entry: Entry) -> Runs:
        """Return a passage as the text prints it, with its citation."""
        return Text(self.words(entry)), cite([entry])

    def attributed(self, entry: Entry) -> Runs:
        """Return a passage as the text prints it, led by whose view it is."""
        return Text(f"{capital(speaker(entry, self.evidence))}: "), *self.statement(entry)

    def share(self, articles: int) -> str:
        """Return how many of the brief's articles something rests on, in words.

        All of one is `the only source`.
        """
        whole = len(self.evidence.articles)
        if whole == 1 and articles == 1:
            return say("the only source")
        return say("{some} of {all} sources", some=small_number(articles), all=small_number(whole))


def value(text: str) -> Runs:
    """Return what the analyst set, on one line, or that it is not set."""
    line = shown(one_line(text))
    return (Text(line),) if line else (not_set(),)


def not_set() -> Text:
    """Return the remark that something is not set."""
    return muted(say("not set"))


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


def muted(text: str) -> Text:
    """Return a remark of the program's own."""
    return Text(text, italic=True, muted=True)
