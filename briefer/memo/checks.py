"""What is still missing or weak before a memo is written. Nothing here stops the writing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefer.core.kinds import ARGUMENT, RECOMMENDATION
from briefer.core.records import Side
from briefer.memo.evidence import citations_in, evidence_of, sources
from briefer.memo.wording import counted, listed, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.memo.evidence import Evidence

REQUIRED = (("to", "Addressee"), ("from", "Sender"), ("subject", "Subject"))
PROSE = ("bottom_line", "background", "confidence")
BOTTOM_LINE_WORDS = 60
"""About four lines."""


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    WARN = "warn"
    """Weak: the memo can go out so, but somebody may ask."""
    TODO = "todo"
    """Missing."""


@dataclass(frozen=True, slots=True)
class Check:
    """One finding: a sentence, and what it is about, so that a click can lead there."""

    state: State
    sentence: str
    field: str = ""
    """The key in `Brief.memo`, if it is about a typed field."""
    annotations: tuple[AnnotationId, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    points: tuple[PointId, ...] = ()


def checks(brief: Brief) -> tuple[Check, ...]:
    """Return what a careful colleague would say of the memo before it goes out, in the memo's order."""
    evidence = evidence_of(brief)
    return (
        _header(brief),
        *_bottom_line(brief, evidence),
        *_unknown_numbers(brief, evidence),
        *_stances(evidence),
        *_articles(evidence),
        *_points(brief, evidence),
        *_conflicts(brief),
    )


def _header(brief: Brief) -> Check:
    missing = [(key, label) for key, label in REQUIRED if not brief.memo.get(key, "").strip()]
    if not missing:
        return Check(State.OK, "Addressee, sender and subject are set.")
    names = [label if n == 0 else label.lower() for n, (_, label) in enumerate(missing)]
    verb = "is" if len(missing) == 1 else "are"
    return Check(State.TODO, f"{listed(names)} {verb} not set.", missing[0][0])


def _bottom_line(brief: Brief, evidence: Evidence) -> Iterator[Check]:
    text = brief.memo.get("bottom_line", "")
    if not text.strip():
        yield Check(State.TODO, "The bottom line is empty.", "bottom_line")
        return
    words = len(text.split())
    if words > BOTTOM_LINE_WORDS:
        yield Check(State.WARN, f"The bottom line has {words} words; four lines are about 60.", "bottom_line")
    known = {n for _, numbers in citations_in(text, evidence) for n in numbers if n is not None}
    if known:
        yield Check(State.OK, f"The bottom line cites {counted(len(known), 'passage')}.", "bottom_line")
    else:
        yield Check(State.WARN, "The bottom line cites no evidence: add [E1] and the like.", "bottom_line")


def _unknown_numbers(brief: Brief, evidence: Evidence) -> Iterator[Check]:
    for field in PROSE:
        found = citations_in(brief.memo.get(field, ""), evidence)
        unknown = [bracket for bracket, numbers in found if None in numbers]
        if unknown:
            label = field.replace("_", " ")
            yield Check(State.WARN, f"No passage is called {listed(unknown)}, which the {label} cites.", field)


def _stances(evidence: Evidence) -> Iterator[Check]:
    unset = [e for e in evidence.pointless if e.annotation.tag == ARGUMENT.id and e.annotation.stance is None]
    if unset:
        verb = "is" if len(unset) == 1 else "are"
        text = f"{counted(len(unset), 'argument')} {verb} neither for nor against."
        yield Check(State.WARN, text, annotations=tuple(entry.annotation.id for entry in unset))


def _articles(evidence: Evidence) -> Iterator[Check]:
    used = set(sources(evidence.entries))
    silent = tuple(article.id for article in evidence.articles if article.id not in used)
    if not evidence.articles:
        yield Check(State.TODO, "The brief has no articles.")
    elif not evidence.entries:
        yield Check(State.TODO, "No passage is tagged yet.")
    elif silent:
        verb = "has" if len(silent) == 1 else "have"
        yield Check(State.WARN, f"{counted(len(silent), 'article')} {verb} no passages.", articles=silent)
    else:
        yield Check(State.OK, "Every article has passages.")


def _points(brief: Brief, evidence: Evidence) -> Iterator[Check]:
    support = {id_: len(sources(evidence.of_point(id_, Side.SUPPORTS))) for id_ in brief.points}
    bare = [id_ for id_, count in support.items() if count == 0]
    single = [id_ for id_, count in support.items() if count == 1]
    yield from _named_points(brief, bare, "has no passage that supports it", "have no passage that supports them")
    yield from _named_points(brief, single, "hangs on a single source", "hang on a single source")
    if brief.points and not bare and not single:
        yield Check(State.OK, "Every point rests on more than one source.")


def _named_points(brief: Brief, ids: Iterable[PointId], one: str, many: str) -> Iterator[Check]:
    points = [brief.points[id_] for id_ in ids]
    found = tuple(point.id for point in points)
    if len(points) == 1:
        word = "recommendation" if points[0].kind == RECOMMENDATION.id else "point"
        yield Check(State.WARN, f"The {word} “{shortened(points[0].sentence, 8)}” {one}.", points=found)
    elif points:
        yield Check(State.WARN, f"{counted(len(points), 'point')} {many}.", points=found)


def _conflicts(brief: Brief) -> Iterator[Check]:
    count = len(brief.conflicts)
    if count:
        verb = "is" if count == 1 else "are"
        yield Check(State.WARN, f"{counted(count, 'conflict')} between annotators {verb} not settled.")
