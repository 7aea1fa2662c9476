"""A whole brief on five articles, by the numbers of article, paragraph of body text and sentence: no words of theirs.

There are two tables: one for five articles as scraped from the web, and one for the project's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.changes import (
    Annotate,
    ChooseScale,
    DescribeArticle,
    NoteContradiction,
    RatePoint,
    StatePoint,
    SupportPoint,
    WriteMemo,
)
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK, Stance
from briefer.core.records import Role, Side
from briefer.core.sentences import sentences

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, PointId, TagId
    from briefer.core.text import Span
    from briefer.ui.session import Session

At = tuple[int, int, int]
"""Article, paragraph of its body, sentence of that, each from 0."""


class Told(NamedTuple):
    """A point in our own words, and the sentences for and against it; a name where an article only reports a view."""

    kind: TagId
    sentence: str
    supports: dict[At, str]
    disputes: dict[At, str]
    rated: dict[str, object]


class Table(NamedTuple):
    """What is made of five articles."""

    points: tuple[Told, ...]
    contradictions: dict[tuple[At, At], str]
    later: tuple[At, str]
    """A sentence that is only found after the memo was written, and who said it."""


SCRAPED = Table(
    (
        Told(
            ARGUMENT.id,
            "Nothing can rest on Mexico’s consent",
            {(0, 3, 1): "Claudia Sheinbaum", (1, 3, 1): "", (3, 3, 1): "Claudia Sheinbaum"},
            {(0, 3, 0): "Dan Crenshaw", (4, 0, 10): "proponents of the plan"},
            {"stance": Stance.AGAINST},
        ),
        Told(
            ARGUMENT.id,
            "Force does not end a trade that pays",
            {(1, 6, 0): "", (2, 4, 11): "", (0, 8, 4): ""},
            {(0, 2, 4): "Dan Crenshaw"},
            {"stance": Stance.AGAINST},
        ),
        Told(
            RISK.id,
            "A small operation grows into a large one",
            {(1, 5, 4): "", (3, 6, 1): "", (4, 0, 16): "", (2, 4, 10): ""},
            {},
            {"likelihood": "icd203/likely", "impact": 4, "owner": "Defence", "mitigation": "Write an end into it"},
        ),
        Told(
            RISK.id,
            "The groups strike back across the border",
            {(1, 6, 3): "", (3, 8, 1): "", (4, 0, 22): ""},
            {(2, 16, 3): ""},
            {"likelihood": "icd203/unlikely", "impact": 5},
        ),
        Told(
            RECOMMENDATION.id,
            "Talk first, and do nothing alone",
            {(0, 1, 1): "", (4, 0, 23): "", (3, 9, 1): ""},
            {(2, 26, 0): ""},
            {"owner": "Foreign ministry", "priority": 1},
        ),
    ),
    {
        ((4, 0, 2), (0, 0, 0)): "who governs in Washington",
        ((4, 0, 13), (3, 3, 1)): "who governs in Mexico",
        ((2, 26, 0), (0, 1, 1)): "the remedy",
        ((1, 6, 0), (0, 2, 4)): "what these groups are",
    },
    ((3, 5, 1), ""),
)
OWN = Table(
    (
        Told(
            ARGUMENT.id,
            "The treaty still binds whoever signed it",
            {(1, 5, 1): "", (2, 2, 1): "", (3, 2, 0): "the federal foreign ministry"},
            {(0, 0, 0): "", (3, 2, 1): "Jana Vološ"},
            {"stance": Stance.FOR},
        ),
        Told(
            ARGUMENT.id,
            "Upstream knows more than it says",
            {(1, 7, 1): "", (0, 8, 2): "", (2, 6, 2): "provincial officials"},
            {(0, 7, 1): "Pavel Drews", (3, 4, 1): "Emil Tarr"},
            {"stance": Stance.AGAINST},
        ),
        Told(
            RISK.id,
            "The upper province shuts its gates",
            {(0, 3, 0): "", (1, 12, 1): "", (2, 9, 4): "", (4, 0, 25): "Radu Selk"},
            {},
            {"likelihood": "icd203/likely", "impact": 4, "owner": "Water ministry", "mitigation": "Agree dates"},
        ),
        Told(
            RISK.id,
            "A canal ends what still works",
            {(1, 3, 0): "the government’s engineers", (0, 10, 4): "", (3, 6, 0): "two former commanders"},
            {(1, 12, 3): ""},
            {"likelihood": "icd203/unlikely", "impact": 5},
        ),
        Told(
            RECOMMENDATION.id,
            "Let everybody read the gauges",
            {(0, 5, 1): "Pavel Drews", (2, 5, 3): "", (4, 0, 46): "Bọ́lá Adin"},
            {(1, 13, 0): ""},
            {"owner": "Foreign ministry", "priority": 1},
        ),
    ),
    {
        ((1, 5, 1), (0, 0, 0)): "whether the treaty holds",
        ((1, 7, 1), (0, 7, 1)): "why figures are missing",
        ((2, 9, 3), (1, 12, 2)): "how long the gates can stay shut",
        ((4, 0, 35), (1, 1, 0)): "how many villages moved",
    },
    ((2, 12, 1), ""),
)


class Builder:
    """Tag, weigh and rate as an analyst does, through the window's session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._articles = list(session.brief.articles.values())
        self.table = OWN if self._articles[0].file_name.startswith("01_") else SCRAPED
        self.passages: dict[At, AnnotationId] = {}
        self.points: list[PointId] = []

    def span(self, at: At) -> Span:
        """Return where a sentence stands, in code points."""
        article = self._articles[at[0]]
        part = [part for part in article.parts if part.role is Role.BODY][at[1]]
        return sentences(article.text, part.start, part.end)[at[2]]

    def words(self, at: At) -> str:
        """Return what a sentence says, on one line as a memo prints it."""
        span = self.span(at)
        return " ".join(self._articles[at[0]].text[span.start : span.end].split())

    def tag(self, at: At, kind: TagId, said_by: str = "") -> AnnotationId:
        """Tag a sentence, unless it was."""
        if at not in self.passages:
            change = Annotate(self._articles[at[0]].id, *self.span(at), kind, None, said_by)
            assert self._session.do(change).events
            self.passages[at] = change.id
        return self.passages[at]

    def build(self) -> None:
        """Make everything in the table, and write the memo's fields."""
        self._session.do(ChooseScale("icd203"))
        for told in self.table.points:
            self._state(told)
        for (one, other), about in self.table.contradictions.items():
            pair = self.tag(one, ARGUMENT.id), self.tag(other, ARGUMENT.id)
            assert self._session.do(NoteContradiction(*pair, about)).events
        for n, (article, grade) in enumerate(zip(self._articles, "BBCFD", strict=True)):
            assert n == 3 or self._session.do(DescribeArticle(article.id, "reliability", grade)).events
        for key, value in {
            "to": "The Minister",
            "from": "Policy Unit",
            "subject": "What five articles say",
            "bottom_line": f"Act together or not at all. [{self.entry(0)}, {self.entry(3)}]",
            "background": "The question came up last week.",
            "marking": "INTERNAL",
        }.items():
            assert self._session.do(WriteMemo(key, value)).events

    def entry(self, point: int) -> str:
        """Return the E-number of the first passage of a point."""
        at = next(iter(self.table.points[point].supports))
        order = [passage.id for passage in self._session.brief.passages()]
        return f"E{order.index(self.passages[at]) + 1}"

    def _state(self, told: Told) -> None:
        point = StatePoint(told.sentence, told.kind)
        assert self._session.do(point).events
        self.points.append(point.id)
        for side, places in ((Side.SUPPORTS, told.supports), (Side.DISPUTES, told.disputes)):
            for at, said_by in places.items():
                assert self._session.do(SupportPoint(point.id, self.tag(at, told.kind, said_by), side)).events
        for field, value in told.rated.items():
            assert self._session.do(RatePoint(point.id, field, value)).events  # type: ignore[arg-type]
