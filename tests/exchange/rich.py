"""A brief that has all there is in one, and what has to be the same after a round trip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefer import readers
from briefer.core import changes
from briefer.core import events as ev
from briefer.core.codebook import codebook
from briefer.core.ids import AnnotationId, new_id
from briefer.core.journal import Journal
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK, Stance
from briefer.core.records import Annotation, Article, Edition, Printing, Side, Trend, Weight, replace, select
from briefer.core.updating import reanchored
from briefer.exchange.intake import FACTS
from briefer.exchange.taking import TakeIn
from tests.core.examples import ANA, BEN, BRIEF, article, wall_clock

from .examples import HARD, PLAIN, tag

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefer.core.brief import Brief

FRAKTUR, SHALOM, FIREFIGHTER = "\U0001d531\U0001d525\U0001d522", "\u05e9\u05dc\u05d5\u05dd", "👩\u200d🚒"
EDGES = article(
    f"e\u0301clair 🌊 ends\u00a0here.\n{SHALOM} עולם, says e\u0301clair.\n"
    f"{FRAKTUR} {FIREFIGHTER} dam: a\u0308b. Last word!",
    file_name="edges.txt",
)
"""Combining marks, astral characters, a joined emoji, right-to-left; a passage at its first and last character."""


def rich_journal(paths: Iterable[Path] = ()) -> Journal:
    """Return the journal of two people who used all there is, on articles of files and on hard ones."""
    made = Journal(BRIEF, ANA, (), wall_clock())
    made.record(ev.PersonNamed(person=ANA, name="Ana Meyer"))
    made.record(ev.PersonNamed(person=BEN, name="Ben Ö. Tal"))
    made.do(changes.NameBrief("Water & <walls>"))
    for each in (*(readers.read(path) for path in paths), HARD, PLAIN, EDGES):
        made.do(changes.AddArticle(each))
    _tag_everywhere(made)
    _tag_the_edges(made)
    _say_more(made)
    _weigh(made)
    made.do(changes.WriteMemo("to", "The Minister"))
    made.do(changes.WriteMemo("bottom line", "It holds.\n\n– for now"))
    made.do(changes.WriteMemo("scale", "icd203"))
    return made


def _tag_everywhere(made: Journal) -> None:
    """Tag each article with ranges that overlap, stand in each other, touch, and are the same."""
    for base in list(made.brief.articles.values()):
        for number, start in enumerate(range(0, max(len(base.text) - 90, 1), 311)):
            kind = KINDS[number % 3]
            stance = list(Stance)[number % 2] if kind.has_stance else None
            made.do(
                changes.Annotate(base.id, start, start + 40 + 13 * number % 400, kind.id, stance, note=f"n{number}")
            )


def _tag_the_edges(made: Journal) -> None:
    text = EDGES.text
    for start, end in ((0, 1), (0, 2), (0, len(text)), (len(text) - 1, len(text)), (2, 7), (7, 9), (2, 7), (3, 5)):
        made.do(changes.Annotate(EDGES.id, start, end, RISK.id))
    for words in (SHALOM, FIREFIGHTER, FRAKTUR[:2], "\u0308b", f"here.\n{SHALOM}"):
        tag(made, EDGES, words, kind=RECOMMENDATION, said_by="the <mayor>")


def _say_more(made: Journal) -> None:
    """Write notes, gists, sub-tags with keys, and what other programs said."""
    deep = changes.AddTag(RISK.id, "Dam & “break”", colour="#7a1f4d", key="3")
    deeper = changes.AddTag(RISK.id, "Before 2030", parent=deep.id)
    unused = changes.AddTag(ARGUMENT.id, "On law")
    first = changes.AddTag(RISK.id, "Silt")
    for each in (deep, deeper, unused, first, changes.MoveTag(first.id, before=deep.id)):
        made.do(each)
    risks = [passage for passage in made.brief.passages() if passage.kind is RISK]
    for passage, subtag in zip(risks, (deep, deeper, deep), strict=False):
        made.do(changes.Classify(passage.id, subtag.id))
    held = tag(made, HARD, "The dam\u00a0holds 🌊 still", stance=Stance.FOR, said_by="the ministry", note="=1+1\nsure?")
    made.do(changes.WriteGist(held, "It stands."))
    made.do(changes.ChoosePrinting(held, Printing.GIST))
    tag(made, HARD, "he said; \U0001d531\U0001d525\U0001d522 dam", kind=RISK)
    text = HARD.text
    at = text.index("It held in 2017")
    foreign = '{"briefer:hypothesis":{"group":"__world__"},"rights":"CC0 ✓"}'
    theirs = Annotation(
        AnnotationId(new_id()), HARD.id, select(text, at, at + 7), RISK.id, None, "", "hm", "", BEN,
        "2025-03-01T08:00:00Z", foreign=foreign,
    )  # fmt: skip
    made.do(TakeIn(theirs))
    made.do(changes.NoteContradiction(held, theirs.id, "One says it holds,\nthe other that it held."))
    made.do(changes.NoteContradiction(held, risks[0].id))
    made.do(changes.DescribeArticle(HARD.id, "reliability", "B"))
    made.do(changes.DescribeArticle(PLAIN.id, "title", "On tolls"))
    made.do(changes.DescribeArticle(PLAIN.id, "note", "Found at the <library>."))
    made.do(changes.DescribeArticle(PLAIN.id, "retrieved", "2025-02"))


def _weigh(made: Journal) -> None:
    """State points with and without passages, for and against, rate them and put them in order."""
    points = [changes.StatePoint(f"Point {n} & <so on>.", KINDS[n % 3].id) for n in range(7)]
    made.do(changes.Together(tuple(points), "stating"))
    passages = made.brief.passages()
    for number, passage in enumerate(passages[:12]):
        made.do(changes.SupportPoint(points[number % 5].id, passage.id, list(Side)[number % 2]))
    argument, risk, ask = (point.id for point in points[:3])
    for point, field, value in (
        (argument, "stance", Stance.AGAINST), (argument, "weight", Weight.STRONG), (argument, "why", "Two counts."),
        (risk, "likelihood", "icd203/likely"), (risk, "impact", 4), (risk, "trend", Trend.RISING),
        (risk, "owner", "Basin Council"), (risk, "mitigation", "Dredge.\nThen wall."), (ask, "priority", 1),
        (ask, "due", "before the rains"), (ask, "conditions", "money"), (ask, "owner", "The Ministry"),
    ):  # fmt: skip
        made.do(changes.RatePoint(point, field, value))  # type: ignore[arg-type]
    made.do(changes.MovePoint(points[6].id, ARGUMENT.id, before=argument))


def updated(made: Journal) -> Journal:
    """Give one article a newer text, in which a passage changed and another is lost."""
    old = made.brief.articles[HARD.id]
    text = old.text.replace("It held in 2017", "It has held since 2017")
    text = text.replace("he said; \U0001d531\U0001d525\U0001d522 dam.", "")
    newer = article(text)
    found = reanchored(made.brief, HARD.id, text)
    made.do(changes.UpdateArticle(HARD.id, Edition(text, newer.parts), found or {}))
    return made


def bare(each: Article) -> Article:
    """Return an article as somebody has it who knows nothing about it."""
    return replace(each, **{name: () if name == "authors" else "F" if name == "reliability" else "" for name in FACTS})


def told(brief: Brief) -> dict[str, Any]:
    """Return all that a brief holds, field by field; ranks of sub-tags as the order that they make."""
    return {
        "name": brief.name,
        "articles": brief.articles,
        "annotations": brief.annotations,
        "points": brief.points,
        "columns": [[point.id for point in brief.board(kind)] for kind in KINDS],
        "sides": {point: sides for point, sides in brief.sides.items() if sides},
        "contradictions": brief.contradictions,
        "tags": [[(depth, replace(each, rank="")) for each, depth in codebook(brief, kind)] for kind in KINDS],
        "memo": brief.memo,
        "people": brief.people,
    }
