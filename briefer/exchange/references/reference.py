"""One reference, whatever format it is written in, and how names and dates go between the formats and a brief."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.brief import Brief
    from briefer.core.records import Article

MOST = 20_000
"""How many references of a file are looked at: more than anybody keeps."""

LONGEST = 2_000
"""The longest value that an article keeps, in code points."""

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+", re.IGNORECASE)
_PARTICLES = frozenset(
    "van von de del della di da das dos du der den ten ter la le al bin ibn el zu zum zur af av".split()
)
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_BODIES = re.compile(
    r"^the |[&/]|\d|\b(?:institut\w*|ministr\w*|minister\w*|council|committee|commission|office|department|bureau|"
    r"agency|center|centre|foundation|association|union|university|college|group|board|staff|team|editors?|"
    r"editorial|press|news|times|post|reuters|network|project|bank|fund|party|government|authority|service|"
    r"organi[sz]ation|society|stiftung|redaktion|fundación|ministerio|instituto|consejo|federation|inc|ltd|gmbh)\b",
    re.IGNORECASE,
)
_MOST_NAMES = 5


class Name(NamedTuple):
    """A person's name in its parts; that of a body is `family` alone."""

    family: str
    given: str = ""
    suffix: str = ""
    is_body: bool = False

    @property
    def spoken(self) -> str:
        """The name as it is spoken."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))


class Reference(NamedTuple):
    """What a reference says. `date` is ISO 8601, as exact as it is known."""

    title: str = ""
    authors: tuple[Name, ...] = ()
    publisher: str = ""
    date: str = ""
    url: str = ""
    doi: str = ""
    note: str = ""


def references(brief: Brief) -> Iterator[Reference]:
    """Yield what is known about a brief's articles; one without a title goes by its first words."""
    return (_of(article) for article in brief.articles.values())


def _of(article: Article) -> Reference:
    return Reference(
        article.heading,
        tuple(name_of(author) for author in article.authors),
        article.outlet,
        article.date,
        article.url,
        doi_in(article.url),
        article.note,
    )


def doi_in(words: str) -> str:
    """Return the DOI that an address or a field holds, if any. Source: the DOI handbook, 2.2."""
    match = _DOI.search(words)
    return match[0].rstrip(".,;)").lower() if match else ""


def name_of(spoken: str) -> Name:
    """Return the parts of a name as it is spoken.

    >>> name_of("Nadia van der Berg Jr.")
    Name(family='van der Berg', given='Nadia', suffix='Jr.', is_body=False)
    >>> name_of("The Velden Institute").is_body
    True
    """
    words = spoken.split()
    if len(words) == 1 or len(words) > _MOST_NAMES or _BODIES.search(spoken):
        return Name(" ".join(words), is_body=True)
    suffix = words.pop() if len(words) > 2 and words[-1].lower() in _SUFFIXES else ""  # noqa: PLR2004 - two names
    first = next((n for n, word in enumerate(words) if n and word in _PARTICLES), len(words) - 1)
    return Name(" ".join(words[first:]), " ".join(words[:first]), suffix)


def name_from(written: str) -> Name:
    """Return the parts of a name as lists write it: `family, given`, `family, given, suffix`, or a body's name.

    >>> name_from("van der Berg, Nadia").spoken
    'Nadia van der Berg'
    """
    family, *rest = (part.strip() for part in written.split(","))
    given, suffix = [*rest, "", ""][:2]
    return Name(family, given, suffix, is_body=not rest)


def listed(name: Name) -> str:
    """Return a name as lists write it."""
    return ", ".join(filter(None, (name.family, name.given, name.suffix)))


def iso(words: str) -> str:
    """Return the date that begins a value, as ISO 8601; empty if there is none, or none of the calendar.

    >>> iso("2026/03/12/"), iso("2026-3"), iso("2026///spring")
    ('2026-03-12', '2026-03', '2026')
    """
    match = re.match(r"\s*(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?!\d)", words)
    return dated(*(int(part) for part in match.groups() if part)) if match else ""


def dated(year: int, month: int = 0, day: int = 0) -> str:
    """Return a date as ISO 8601, as exact as it is; empty if the calendar has none such."""
    try:
        dt.date(year, month or 1, day or 1)
    except (ValueError, OverflowError):
        return ""
    parts = (f"{year:04}", f"{month:02}" if month else "", f"{day:02}" if month and day else "")
    return "-".join(filter(None, parts))


def short(words: object) -> str:
    """Return a value on one line, as an article can keep it; nothing for what is no text or far too long."""
    line = " ".join(clean(words).split()) if isinstance(words, str) else ""
    return line if len(line) <= LONGEST else ""
