"""What a text says of itself: title, authors, publisher, date, address. What it does not say stays empty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.records import Origin, Role
from briefer.readers import biography, bylines, dates, front_matter, names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefer.readers.parts import Piece

_LONGEST = 300
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,1900}")
_LABELLED_ADDRESS = re.compile(
    r"(?:source|url|link|permalink|quelle|fuente) ?: ?<?(?P<url>https?://[^\s<>\"]{4,1900})>?$", re.IGNORECASE
)
_WRITTEN_BY = re.compile(r"\b(?:authored|written) by (?P<who>[^|]{3,120})$", re.IGNORECASE)
_UNTIL = (
    r"(?P<outlet>\S.{0,78}?)(?=(?:,| and (?:was|is|has)\b| under\b| with\b| as\b| \(| \[| on (?:\w+ )?\d|"
    r" on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r" on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)| in (?:\w+ )?\d|\.?\s*$|\. ))"
)
_PUBLISHED = (
    re.compile(rf"the post .{{3,250}} (?:appeared first|first appeared) (?:on|in|at) {_UNTIL}", re.IGNORECASE),
    re.compile(rf"this content originally appeared (?:on|in|at) {_UNTIL}", re.IGNORECASE),
)
_FIRST = re.compile(
    r"(?:(?:this|the|an earlier version of this|a version of this)\b.{0,40}? )?(?:was |has been )?(?:first|originally) "
    rf"(?:appeared|published|posted|ran) (?:on|in|at|by) {_UNTIL}"
    rf"|this .{{3,20}} (?:appeared first|was published first) (?:on|in|at|by) {_UNTIL.replace('outlet', 'other')}"
    rf"|(?:this .{{3,20}} is )?re(?:published|printed) (?:with permission )?from {_UNTIL.replace('outlet', 'third')}",
    re.IGNORECASE,
)


TEXT, FRONT_MATTER = "the text", "the front matter"
"""Sources of what is known."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a text says of itself. `date` is ISO 8601."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    first_in: str = ""
    date: str = ""
    url: str = ""

    def fields(self) -> dict[str, str | tuple[str, ...]]:
        """Return the fields that are known."""
        return {name: value for name in self.__slots__ if (value := getattr(self, name))}


def describe(
    pieces: Sequence[Piece],
    roles: Sequence[Role],
    labels: Mapping[str, Sequence[str]] | None = None,
    sources: Mapping[str, str] | None = None,
) -> tuple[Known, tuple[Origin, ...]]:
    """Return what the pieces say, and where each field was found.

    `labels` are the fields that the file's front matter, or its data, settled already; `sources` says where those
    were found.
    """
    page = _Sorted(pieces, roles)
    said = _labelled({**page.labels(), **(labels or {})}).fields()
    told = page.known().fields()
    origins = dict.fromkeys(told, TEXT) | {field: (sources or {}).get(field, FRONT_MATTER) for field in said}
    return Known(**(told | said)), tuple(Origin(field, source) for field, source in origins.items())  # type: ignore[arg-type]


def _labelled(said: Mapping[str, Sequence[str]]) -> Known:
    return Known(
        title=_short(_first(said, "title")),
        authors=_people(said.get("authors", ())),
        publisher=_short(_first(said, "publisher")),
        date=dates.parse(_first(said, "date")),
        url=_url(_first(said, "url")),
    )


class _Sorted:
    """The pieces of one text, asked for by role."""

    def __init__(self, pieces: Sequence[Piece], roles: Sequence[Role]) -> None:
        self._pieces = list(zip(pieces, roles, strict=True))

    def known(self) -> Known:
        return Known(
            title=_short(self.first(Role.TITLE)),
            authors=self.authors(),
            publisher=self.outlet(_PUBLISHED),
            first_in=self.outlet((_FIRST,)),
            date=self.date(),
            url=self.url(),
        )

    def words(self, *wanted: Role) -> Iterator[str]:
        return (piece.words for piece, role in self._pieces if role in wanted)

    def first(self, role: Role) -> str:
        return next(self.words(role), "")

    def labels(self) -> dict[str, list[str]]:
        found = [entry for line in self.words(Role.FRONT_MATTER) if (entry := front_matter.labelled(line))]
        return front_matter.fields(found)

    def authors(self) -> tuple[str, ...]:
        sources: tuple[Callable[[], Iterator[tuple[str, ...]]], ...] = (self._bylines, self._credits, self._biographies)
        return next((found for source in sources if (found := _distinct(source()))), ())

    def _bylines(self) -> Iterator[tuple[str, ...]]:
        return (bylines.authors_in(words) for words in self.words(Role.BYLINE))

    def _credits(self) -> Iterator[tuple[str, ...]]:
        matches = (_WRITTEN_BY.search(words) for words in self.words(Role.CREDIT))
        return (names.parse(match["who"]) for match in matches if match)

    def _biographies(self) -> Iterator[tuple[str, ...]]:
        return (biography.people(words) for words in self.words(Role.BIOGRAPHY))

    def date(self) -> str:
        """Return the first date of a dateline or byline, one of publication before one of a later change."""
        lines = [line for words in self.words(Role.DATELINE, Role.BYLINE) if (line := bylines.imprint(words))]
        return next((line.date for line in sorted(lines, key=lambda line: line.updated) if line.date), "")

    def outlet(self, patterns: Sequence[re.Pattern[str]]) -> str:
        """Return the first outlet that a credit names in one of some ways, unless that is only how it was published."""
        for words in self.words(Role.CREDIT):
            match = next((match for pattern in patterns if (match := pattern.match(words))), None)
            if match and (patterns is _PUBLISHED or not any(pattern.match(words) for pattern in _PUBLISHED)):
                return _outlet(next(found for found in match.groups() if found))
        return ""

    def url(self) -> str:
        labelled = [match["url"] for words in self.words(Role.CREDIT) if (match := _LABELLED_ADDRESS.match(words))]
        alone = [words for words in self.words(Role.NAVIGATION) if _ADDRESS.fullmatch(words)]
        # Several bare addresses are a list of links; which of them is the article's own, nobody can tell.
        return labelled[0] if labelled else alone[0] if len(set(alone)) == 1 else ""


def _distinct(found: Iterator[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for some in found for name in some))


def _people(values: Sequence[str]) -> tuple[str, ...]:
    """Return the names in an author field, which is believed even where it holds no common name."""
    found = (names.parse(value) or (_short(value),) for value in values)
    return tuple(dict.fromkeys(name for some in found for name in some if name))


def _first(said: Mapping[str, Sequence[str]], field: str) -> str:
    return next(iter(said.get(field, ())), "")


def _url(value: str) -> str:
    match = _ADDRESS.match(value.strip(" <>"))
    return match[0] if match else ""


def _outlet(words: str) -> str:
    return _short(words.strip(" .,;:“”\"'*_"))


def _short(words: str) -> str:
    return " ".join(words.split())[:_LONGEST]
