"""E-numbers and citations: which passage is E3, and how a note names it and its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefer.core.paragraphs import place_of
from briefer.core.records import Outcome
from briefer.memo.outline import CrossRef, Text
from briefer.memo.speaking import say
from briefer.memo.wording import MARKS, capital, listed, long_date, marks_of, quoted, shown, surnames, unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.core.records import Annotation, Article, Side
    from briefer.core.text import Span

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
    """Where it stands: `¶ 4`, `p. 2, ¶ 4`, or the part it is in, such as `caption`."""

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
    marks: tuple[str, ...] = MARKS
    """The memo's quotation marks, the outer first."""

    @cached_property
    def number_of(self) -> dict[AnnotationId, int]:
        """The E-number of each passage."""
        return {entry.annotation.id: entry.number for entry in self.entries}

    @cached_property
    def short_names(self) -> dict[ArticleId, str]:
        """What a short citation calls each article: authors or publisher; the title, too, if these are not enough."""
        names = {article.id: _who(article) for article in self.articles}
        taken = Counter(names.values())
        return {a.id: self._short_name(a, names[a.id], shared=taken[names[a.id]] > 1) for a in self.articles}

    def _short_name(self, article: Article, name: str, *, shared: bool) -> str:
        title = _short_title(article, self.marks)
        if not name:
            return title
        return f"{name}, {title}" if shared else name

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


def evidence_of(brief: Brief, language: str = "") -> Evidence:
    """Return the brief's passages, numbered from E1, to be cited in a language's quotation marks."""
    articles = brief.articles
    entries = tuple(
        Entry(number, passage, articles[passage.article], _place(articles[passage.article], passage.span))
        for number, passage in enumerate(brief.passages(), 1)
    )
    sides = {id_: brief.sides.get(id_, {}) for id_ in brief.points}
    return Evidence(entries, sides, tuple(articles.values()), marks_of(language))


def _place(article: Article, span: Span) -> str:
    """Return where a passage stands, led by the page where the source has pages."""
    place = place_of(article, span)
    if not article.pages:
        return place
    first = max(1, bisect_right(article.pages, span.start))
    last = max(first, bisect_right(article.pages, span.end - 1))
    page = say("p.\u00a0{n}", n=first) if first == last else say("pp.\u00a0{n}", n=f"{first}–{last}")
    return f"{page}, {place}" if place else page


def _who(article: Article) -> str:
    return surnames([shown(author) for author in article.authors]) or shown(article.outlet)


def _short_title(article: Article, marks: tuple[str, ...]) -> str:
    words = shown(article.heading).removesuffix(" …").split()
    more = " …" if len(words) > SHORT_TITLE_WORDS or not article.title else ""
    return quoted(" ".join(words[:SHORT_TITLE_WORDS]).rstrip(",;:.—–-") + more, marks)


def title_of(article: Article, marks: tuple[str, ...] = MARKS) -> str:
    """Return an article's title in quotation marks; one without is named by its first words, marked as such."""
    title = quoted(shown(article.heading), marks)
    return title if article.title else say("{title} (first words; the text gives no title)", title=title)


def publication(article: Article) -> tuple[Text, ...]:
    """Return publisher and date as runs, the publisher in italics; an unknown date is `n.d.`."""
    date = long_date(article.date) or say(NO_DATE)
    outlet, first = shown(article.publisher), shown(article.first_in)
    if outlet:
        when = say(" (first in {publisher}), {date}", publisher=first, date=date) if first else f", {date}"
        return (Text(outlet, italic=True), Text(when))
    if first:
        return (Text(say("first in ")), Text(first, italic=True), Text(f", {date}"))
    return (Text(date),)


def authors_of(article: Article) -> str:
    """Return an article's authors; where the text names none, that it does not."""
    return listed([shown(author) for author in article.authors]) or say(NO_AUTHOR)


def citation_of(article: Article, marks: tuple[str, ...] = MARKS) -> tuple[Text, ...]:
    """Return a source in full: author, title, publisher, date."""
    authors = authors_of(article)
    lead = f"{capital(authors)}, {title_of(article, marks)}, "
    return (Text(lead), *publication(article))


def note(entries: Sequence[Entry], evidence: Evidence, seen: set[ArticleId]) -> tuple[Text | CrossRef, ...]:
    """Return the words of a note: each source in full the first time, short after that.

    `seen` holds the articles already cited in full, and takes in those cited here.
    """
    runs: list[Text | CrossRef] = []
    for before, entry in zip((None, *entries), entries, strict=False):
        if not (before and before.article.id == entry.article.id and not before.annotation.said_by):
            runs += [Text("; ")] if before else []
            runs += _source(entry.article, evidence, seen)
        runs += [Text(f", {entry.place} [" if entry.place else " ["), CrossRef(entry.number, entry.label), Text("]")]
        if entry.annotation.said_by:
            runs.append(Text(say(", reporting {name}", name=shown(entry.annotation.said_by))))
        if entry.annotation.anchoring is Outcome.CHANGED:
            runs.append(Text(say(CHANGED)))
    return (*runs, Text("."))


def _source(article: Article, evidence: Evidence, seen: set[ArticleId]) -> tuple[Text, ...]:
    if article.id in seen:
        return (Text(evidence.short_names[article.id]),)
    seen.add(article.id)
    return citation_of(article, evidence.marks)


def speaker(entry: Entry, evidence: Evidence) -> str:
    """Return whose view a passage is; one merely reported names both speaker and reporter."""
    author = evidence.short_names[entry.article.id]
    said_by = shown(entry.annotation.said_by)
    return say("{name}, as reported by {author}", name=said_by, author=author) if said_by else author


def speakers(entries: Iterable[Entry], evidence: Evidence) -> str:
    """Return whose views some passages are, without repetition, as a list in words."""
    return enumerated(unique(speaker(entry, evidence) for entry in entries))


def enumerated(names: Sequence[str]) -> str:
    """Return names as a list in words; with semicolons where a name is a list itself."""
    return "; ".join(names) if any(", " in name or f" {say('and')} " in name for name in names) else listed(names)


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
