"""What is still missing or weak before a memo is written. Nothing here stops the writing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.core.records import Outcome
from briefer.core.scales import BAND_BY_ID, FIELD, scale_named
from briefer.core.weighing import Standing, standings
from briefer.memo.composing import chosen
from briefer.memo.context import SHORT
from briefer.memo.estimates import foreign_words, mixed_sentences
from briefer.memo.evidence import citations_in, evidence_of, sources
from briefer.memo.wording import listed, quoted, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.core.brief import Brief, Conflict
    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.core.records import Annotation, Point
    from briefer.memo.evidence import Evidence

REQUIRED = (
    ("to", "The addressee is not set."),
    ("from", "The sender is not set."),
    ("subject", "The subject is not set."),
)
PROSE = ("bottom_line", "background", "confidence", "assumptions", "gaps")
BOTTOM_LINE_WORDS = 60
"""About four lines."""
SHOWN_WORDS = 8
"""How many words of a point a sentence names it by."""


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    WARN = "warn"
    """Weak: the memo can go out so, but somebody may ask."""
    TODO = "todo"
    """Missing."""


@dataclass(frozen=True, slots=True)
class Check:
    """One finding: what to say, and what it is about, so that a click can lead there."""

    state: State
    template: str
    """The sentence, to be translated, with the names of values in braces."""
    field: str = ""
    """The key in `Brief.memo`, if it is about a typed field."""
    annotations: tuple[AnnotationId, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    points: tuple[PointId, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """The finding in English."""
        return self.told(self.template)

    @property
    def leads(self) -> bool:
        """Tell whether it is about something that can be shown."""
        return bool(self.field or self.annotations or self.articles or self.points)

    def told(self, template: str) -> str:
        """Return a translation of the template with the values put in."""
        return template.format(**dict(self.values))


def checks(brief: Brief) -> tuple[Check, ...]:
    """Return what a careful colleague would say of the memo before it goes out, in the memo's order."""
    evidence = evidence_of(brief)
    standing = standings(brief)
    return (
        *_header(brief),
        *_bottom_line(brief, evidence),
        *_unknown_numbers(brief, evidence),
        *_estimates(brief),
        *_recommendations(brief),
        *_stances(evidence),
        *_risks(brief),
        *_points(brief, tuple(standing.values())),
        *_left_out(brief, tuple(standing.values()), evidence),
        *_articles(evidence),
        *_texts(brief, evidence),
        *_conflicts(brief),
    )


def _value(**values: object) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in values.items())


def _header(brief: Brief) -> Iterator[Check]:
    missing = [Check(State.TODO, said, key) for key, said in REQUIRED if not brief.memo.get(key, "").strip()]
    yield from missing or [Check(State.OK, "Addressee, sender and subject are set.")]


def _bottom_line(brief: Brief, evidence: Evidence) -> Iterator[Check]:
    text, field = brief.memo.get("bottom_line", ""), "bottom_line"
    if not text.strip():
        yield Check(State.TODO, "The bottom line is empty.", field)
        return
    words = len(text.split())
    if words > BOTTOM_LINE_WORDS:
        said = "The bottom line has {count} words; four lines are about 60."
        yield Check(State.WARN, said, field, values=_value(count=words))
    known = {n for _, numbers in citations_in(text, evidence) for n in numbers if n is not None}
    if not known:
        yield Check(State.WARN, "The bottom line cites no evidence: add [E1] and the like.", field)
    elif len(known) == 1:
        yield Check(State.OK, "The bottom line cites one passage.", field)
    else:
        yield Check(State.OK, "The bottom line cites {count} passages.", field, values=_value(count=len(known)))


def _unknown_numbers(brief: Brief, evidence: Evidence) -> Iterator[Check]:
    for field in PROSE:
        found = citations_in(brief.memo.get(field, ""), evidence)
        unknown = [bracket for bracket, numbers in found if None in numbers]
        if unknown:
            said = "No passage is called {brackets}, which the {field} cites."
            yield Check(State.WARN, said, field, values=_value(brackets=listed(unknown), field=field.replace("_", " ")))


def _estimates(brief: Brief) -> Iterator[Check]:
    """Look for likelihood and confidence in one sentence, and for words of the scale that was not chosen."""
    scale = scale_named(brief.memo.get(FIELD, ""))
    typed = [(brief.memo.get(field, ""), field, ()) for field in PROSE]
    stated = [(f"{point.sentence}\n{point.why}", "", (point.id,)) for point in brief.board()]
    for text, field, points in (*typed, *stated):
        mixed = mixed_sentences(text)
        if mixed:
            said = "Likelihood and confidence stand in one sentence: {words}."
            yield Check(State.WARN, said, field, points=points, values=_value(words=_named(mixed[0])))
        words = foreign_words(text, scale)
        if words:
            said = "The scale of likelihood that was chosen, {scale}, has no {words}."
            told = _value(words=listed([quoted(word) for word in words]), scale=scale.label)
            yield Check(State.WARN, said, field, points=points, values=told)


def _named(text: str) -> str:
    return quoted(shortened(text, SHOWN_WORDS).rstrip("."))


def _recommendations(brief: Brief) -> Iterator[Check]:
    points = brief.board(RECOMMENDATION)
    yield from _of_points(
        [point for point in points if not point.owner.strip()],
        "The recommendation {name} has no owner.",
        "{count} recommendations have no owner.",
    )
    yield from _of_points(
        [point for point in points if not point.due.strip()],
        "The recommendation {name} does not say by when.",
        "{count} recommendations do not say by when.",
    )


def _of_points(points: Sequence[Point], one: str, many: str) -> Iterator[Check]:
    ids = tuple(point.id for point in points)
    if len(points) == 1:
        yield Check(State.WARN, one, points=ids, values=_value(name=_named(points[0].sentence)))
    elif points:
        yield Check(State.WARN, many, points=ids, values=_value(count=len(points)))


def _stances(evidence: Evidence) -> Iterator[Check]:
    unset = [e for e in evidence.pointless if e.annotation.tag == ARGUMENT.id and e.annotation.stance is None]
    yield from _of_passages(
        [entry.annotation for entry in unset],
        "One argument is neither for nor against.",
        "{count} arguments are neither for nor against.",
    )


def _of_passages(passages: Sequence[Annotation], one: str, many: str) -> Iterator[Check]:
    if passages:
        ids = tuple(passage.id for passage in passages)
        yield Check(State.WARN, one if len(ids) == 1 else many, annotations=ids, values=_value(count=len(ids)))


def _risks(brief: Brief) -> Iterator[Check]:
    points, bands = brief.board(RISK), scale_named(brief.memo.get(FIELD, "")).bands
    yield from _of_points(
        [point for point in points if not (point.likelihood and point.impact)],
        "The risk {name} is not rated.",
        "{count} risks are not rated.",
    )
    yield from _of_points(
        [point for point in points if point.likelihood and BAND_BY_ID.get(point.likelihood) not in bands],
        "The risk {name} is rated on another scale than the brief’s, and is printed as not set.",
        "{count} risks are rated on another scale than the brief’s, and are printed as not set.",
    )


def _points(brief: Brief, found: Sequence[Standing]) -> Iterator[Check]:
    bare = [each.point for each in found if not each.supporting]
    single = [each.point for each in found if each.single_source]
    silent_why = [each.point for each in found if each.contested and not each.point.why.strip()]
    yield from _of_points(
        bare, "The point {name} has no passage that supports it.", "{count} points have no passage that supports them."
    )
    yield from _of_points(
        single, "The point {name} hangs on a single source.", "{count} points hang on a single source."
    )
    yield from _of_points(
        silent_why,
        "The sources disagree on {name}, and the memo does not say why.",
        "The sources disagree on {count} points, and the memo does not say why.",
    )
    if brief.points and not bare and not single:
        yield Check(State.OK, "Every point rests on more than one source.")


def _left_out(brief: Brief, found: Sequence[Standing], evidence: Evidence) -> Iterator[Check]:
    """Tell of what the memo as it is set up does not say."""
    shown = {kind.id for kind in chosen(brief.memo.get("sections", ""))}
    contested = [each.point for each in found if each.contested]
    if "disagreements" not in shown:
        yield from _of_points(
            contested,
            "The sources disagree on {name}, and the memo leaves that section out.",
            "The sources disagree on {count} points, and the memo leaves that section out.",
        )
    if brief.memo.get("form") == SHORT and brief.points:
        stated = {point.kind for point in brief.points.values()}
        left = [entry.annotation for entry in evidence.pointless if entry.annotation.kind.id in stated]
        yield from _of_passages(
            left,
            "One passage belongs to no point, and a short memo leaves it out.",
            "{count} passages belong to no point, and a short memo leaves them out.",
        )


def _articles(evidence: Evidence) -> Iterator[Check]:
    used = set(sources(evidence.entries))
    silent = tuple(article.id for article in evidence.articles if article.id not in used)
    if not evidence.articles:
        yield Check(State.TODO, "The brief has no articles.")
    elif not evidence.entries:
        yield Check(State.TODO, "No passage is tagged yet.", articles=silent[:1])
    elif len(silent) == 1:
        yield Check(State.WARN, "One article has no passages.", articles=silent)
    elif silent:
        yield Check(State.WARN, "{count} articles have no passages.", articles=silent, values=_value(count=len(silent)))
    else:
        yield Check(State.OK, "Every article has passages.")


def _texts(brief: Brief, evidence: Evidence) -> Iterator[Check]:
    """Tell of passages whose article got a newer text."""
    yield from _of_passages(
        [entry.annotation for entry in evidence.entries if entry.annotation.anchoring is Outcome.CHANGED],
        "One passage changed with its article: look again.",
        "{count} passages changed with their articles: look again.",
    )
    yield from _of_passages(
        brief.unplaced(),
        "One passage is not in the newer text of its article, and is left out.",
        "{count} passages are not in the newer texts of their articles, and are left out.",
    )


def _conflicts(brief: Brief) -> Iterator[Check]:
    found = list(brief.conflicts.values())
    if not found:
        return
    said = "One conflict between annotators is not settled."
    if len(found) > 1:
        said = "{count} conflicts between annotators are not settled."
    yield Check(
        State.WARN,
        said,
        next((each.field for each in found if each.target == "memo"), ""),
        tuple(id_ for id_ in brief.annotations if id_ in _targets(found)),
        tuple(id_ for id_ in brief.articles if id_ in _targets(found)),
        tuple(id_ for id_ in brief.points if id_ in _targets(found)),
        _value(count=len(found)),
    )


def _targets(conflicts: Iterable[Conflict]) -> set[str]:
    return {conflict.target for conflict in conflicts}
