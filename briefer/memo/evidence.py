"""E-numbers and citations: which passage is E3, and how a note names it and its source."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefer.core.paragraphs import place_of
from briefer.core.records import Outcome
from briefer.memo.outline import CrossRef, Text
from briefer.memo.wording import capital, listed, long_date, quoted, shown, surnames, unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.core.records import Annotation, Article, Side

NO_AUTHOR = "no author named"
CHANGED = " (reworded in a newer text, not yet accepted)"
NO_DATE = "n.d."
SHORT_TITLE_WORDS = 5
_STABLE = re.compile(r"@([0-9a-f]{8,})\b")
_NUMBER = re.compile(r"\bE(\d+)\b")
_CITATION = re.compile(r"\[\s*(?:E\d+|@[0-9a-f]{8,})(?:\s*[,;]\s*(?:E\d+|@[0-9a-f]{8,}))*\s*\]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One passage as the memo cites it."""

    number: int
    annotation: Annotation
    article: Article
    place: str
    """Where it stands: `¶ 4`, or the part it is in, such as `caption`."""

    @property
    def label(self) -> str:
        """The E-number, as printed."""
        return f"E{self.number}"


@dataclass(frozen=True)
class Evidence:
    """All the passages of a brief, numbered in the reading order of the articles."""

    entries: tuple[Entry, ...]
    sides: dict[PointId, dict[AnnotationId, Side]]
    articles: tuple[Article, ...]

    @cached_property
    def number_of(self) -> dict[AnnotationId, int]:
        """The E-number of each passage."""
        return {entry.annotation.id: entry.number for entry in self.entries}

    @cached_property
    def short_names(self) -> dict[ArticleId, str]:
        """What a short citation calls each article: authors or publisher; the title, too, if these are not enough."""
        names = {article.id: _who(article) for article in self.articles}
        taken = Counter(names.values())
        return {a.id: _short_name(a, names[a.id], shared=taken[names[a.id]] > 1) for a in self.articles}

    def __getitem__(self, number: int) -> Entry:
        """Return the passage with an E-number. Raises `KeyError` if there is none."""
        if not 1 <= number <= len(self.entries):
            raise KeyError(number)
        return self.entries[number - 1]

    def of_point(self, point: PointId, side: Side) -> list[Entry]:
        """Return the passages on one side of a point, in the order of their E-numbers."""
        sides = self.sides.get(point, {})
        numbers = sorted(self.number_of[a] for a, at in sides.items() if at is side and a in self.number_of)
        return [self[number] for number in numbers]

    @cached_property
    def pointless(self) -> tuple[Entry, ...]:
        """The passages that belong to no point."""
        used = {annotation for sides in self.sides.values() for annotation in sides}
        return tuple(entry for entry in self.entries if entry.annotation.id not in used)

    def find(self, prefix: str) -> int | None:
        """Return the E-number of the passage whose id begins so; None unless exactly one does."""
        found = [number for id_, number in self.number_of.items() if id_.startswith(prefix)]
        return found[0] if len(found) == 1 else None


def evidence_of(brief: Brief) -> Evidence:
    """Return the brief's passages, numbered from E1."""
    articles = brief.articles
    entries = tuple(
        Entry(number, passage, articles[passage.article], place_of(articles[passage.article], passage.span))
        for number, passage in enumerate(brief.passages(), 1)
    )
    return Evidence(entries, {id_: brief.sides.get(id_, {}) for id_ in brief.points}, tuple(articles.values()))


def _who(article: Article) -> str:
    return surnames([shown(author) for author in article.authors]) or shown(article.outlet)


def _short_name(article: Article, name: str, *, shared: bool) -> str:
    title = _short_title(article)
    if not name:
        return title
    return f"{name}, {title}" if shared else name


def _short_title(article: Article) -> str:
    words = shown(article.heading).removesuffix(" …").split()
    more = " …" if len(words) > SHORT_TITLE_WORDS or not article.title else ""
    return quoted(" ".join(words[:SHORT_TITLE_WORDS]).rstrip(",;:.—–-") + more)


def title_of(article: Article) -> str:
    """Return an article's title in quotation marks; one without is named by its first words, marked as such."""
    title = quoted(shown(article.heading))
    return title if article.title else f"{title} (first words; the text gives no title)"


def publication(article: Article) -> tuple[Text, ...]:
    """Return publisher and date as runs, the publisher in italics; an unknown date is `n.d.`."""
    date = long_date(article.date) or NO_DATE
    outlet, first = shown(article.publisher), shown(article.first_in)
    if outlet:
        return (Text(outlet, italic=True), Text(f" (first in {first}), {date}" if first else f", {date}"))
    if first:
        return (Text("first in "), Text(first, italic=True), Text(f", {date}"))
    return (Text(date),)


def authors_of(article: Article) -> str:
    """Return an article's authors; where the text names none, that it does not."""
    return listed([shown(author) for author in article.authors]) or NO_AUTHOR


def citation_of(article: Article) -> tuple[Text, ...]:
    """Return a source in full: author, title, publisher, date."""
    authors = authors_of(article)
    lead = f"{capital(authors)}, {title_of(article)}, "
    return (Text(lead), *publication(article))


def note(entries: Sequence[Entry], evidence: Evidence, seen: set[ArticleId]) -> tuple[Text | CrossRef, ...]:
    """Return the words of a note: each source in full the first time, short after that.

    `seen` holds the articles already cited in full, and takes in those cited here.
    """
    runs: list[Text | CrossRef] = []
    for n, entry in enumerate(entries):
        runs += [Text("; ")] if n else []
        if entry.article.id in seen:
            runs.append(Text(evidence.short_names[entry.article.id]))
        else:
            runs += citation_of(entry.article)
        seen.add(entry.article.id)
        runs += [Text(f", {entry.place} [" if entry.place else " ["), CrossRef(entry.number, entry.label), Text("]")]
        if entry.annotation.said_by:
            runs.append(Text(f", reporting {shown(entry.annotation.said_by)}"))
        if entry.annotation.anchoring is Outcome.CHANGED:
            runs.append(Text(CHANGED))
    return (*runs, Text("."))


def speaker(entry: Entry, evidence: Evidence) -> str:
    """Return whose view a passage is; one merely reported names both speaker and reporter."""
    author = evidence.short_names[entry.article.id]
    said_by = shown(entry.annotation.said_by)
    return f"{said_by}, as reported by {author}" if said_by else author


def speakers(entries: Iterable[Entry], evidence: Evidence) -> str:
    """Return whose views some passages are, without repetition, as a list in words."""
    names = unique(speaker(entry, evidence) for entry in entries)
    if any(", " in name for name in names):
        return "; ".join(names)
    return listed(names)


def sources(entries: Iterable[Entry]) -> list[ArticleId]:
    """Return the articles that some passages are from, without repetition."""
    return list(dict.fromkeys(entry.article.id for entry in entries))


def citations_in(text: str, evidence: Evidence) -> list[tuple[str, tuple[int | None, ...]]]:
    """Return what stands in brackets in a typed text as citations, with the E-numbers; None for an unknown one."""
    return [(found.group(), numbers_in(found.group(), evidence)) for found in _CITATION.finditer(text)]


def numbers_in(bracket: str, evidence: Evidence) -> tuple[int | None, ...]:
    """Return the E-numbers of one bracket, such as `[E3, E5]`; None for one that no passage has."""
    marks = re.findall(r"E\d+|@[0-9a-f]+", bracket)
    return tuple(_number(mark, evidence) for mark in marks)


def _number(mark: str, evidence: Evidence) -> int | None:
    if mark.startswith("@"):
        return evidence.find(mark[1:])
    number = int(mark[1:8])
    return number if 1 <= number <= len(evidence.entries) else None


def stable(text: str, evidence: Evidence) -> str:
    """Return a typed text with `[E3]` written as `[@1f2e3d4c]`, which a passage added before it does not move."""

    def by_id(bracket: re.Match[str]) -> str:
        return _NUMBER.sub(lambda found: _id_mark(found, evidence), bracket.group())

    return _CITATION.sub(by_id, text)


def _id_mark(found: re.Match[str], evidence: Evidence) -> str:
    number = _number(found.group(), evidence)
    if number is None:
        return found.group()
    id_ = str(evidence[number].annotation.id)
    return f"@{id_[:8]}" if evidence.find(id_[:8]) else f"@{id_}"


def readable(text: str, evidence: Evidence) -> str:
    """Return a typed text with `[@1f2e3d4c]` written as `[E3]`, for showing; unknown ids stay."""

    def by_number(bracket: re.Match[str]) -> str:
        return _STABLE.sub(lambda found: _number_mark(found, evidence), bracket.group())

    return _CITATION.sub(by_number, text)


def _number_mark(found: re.Match[str], evidence: Evidence) -> str:
    number = evidence.find(found.group(1))
    return found.group() if number is None else f"E{number}"


def citation_pattern() -> re.Pattern[str]:
    """Return the pattern of a citation in a typed text."""
    return _CITATION
