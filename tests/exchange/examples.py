"""Briefs for the tests of the exchange: hard characters, overlaps, two annotators, points; and the real articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from briefer import exchange, readers
from briefer.core import changes
from briefer.core import events as ev
from briefer.core.ids import PersonId
from briefer.core.journal import Journal
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK, Stance
from briefer.core.records import Role, Side, replace
from tests.core.examples import ANA, BEN, BRIEF, article, wall_clock, with_role

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId
    from briefer.core.records import Article
    from briefer.exchange.intake import Incoming

HARD = article(
    "Who opens the gates?\n\nThe dam\u00a0holds 🌊 still. It held in 2017.\n\n"
    "هذا السد قديم جدا، يقول المهندس.\nThe dam holds, he said; \U0001d531\U0001d525\U0001d522 dam.\n",
    title="Who opens the gates?",
    file_name="gates.txt",
    authors=("Jo Lind", "Ana; Bo"),
    publisher="Basin <Papers> & Co.",
    date="2025-01-29",
    url="https://example.org/gates?page=2",
)
PLAIN = with_role(article("Tolls rose.\n\nAdvertisement\n\nNobody paid.", file_name="tolls.txt"), 1, Role.ADVERTISEMENT)


def tag(made: Journal, base: Article, words: str, **more: Any) -> AnnotationId:
    """Tag the first place where words stand."""
    start = base.text.index(words)
    kind = more.pop("kind", ARGUMENT)
    asked = changes.Annotate(base.id, start, start + len(words), kind.id, **more)
    made.do(asked)
    return asked.id


def hard_journal() -> Journal:
    """Return a journal of overlapping passages by two people, of each kind, with all that can be said of one."""
    ana = Journal(BRIEF, ANA, (), wall_clock())
    ana.record(ev.PersonNamed(person=ANA, name="Ana Meyer"))
    ana.do(changes.NameBrief("Water & <walls>"))
    ana.do(changes.AddArticle(HARD))
    ana.do(changes.AddArticle(PLAIN))
    held = tag(ana, HARD, "The dam\u00a0holds 🌊 still", stance=Stance.FOR, said_by="the ministry", note="=1+1\nsure?")
    ana.do(changes.WriteGist(held, "It stands."))
    deep = changes.AddTag(RISK.id, "Dam & “break”", colour="#7a1f4d")
    ana.do(deep)
    deeper = changes.AddTag(RISK.id, "Before 2030", parent=deep.id)
    ana.do(deeper)
    law = changes.AddTag(ARGUMENT.id, "On law")
    ana.do(law)
    ana.do(changes.Classify(held, law.id))
    broken = tag(ana, HARD, "holds 🌊 still. It held", kind=RISK, note="* not a list")
    ana.do(changes.Classify(broken, deeper.id))
    tag(ana, HARD, "🌊", kind=RECOMMENDATION)
    tag(ana, HARD, "2017.\n\n\u0647\u0630\u0627 \u0627\u0644\u0633\u062f", kind=RISK)
    point = changes.StatePoint("The dam is safe, so far.", ARGUMENT.id)
    ana.do(point)
    ana.do(changes.SupportPoint(point.id, held))
    ben = Journal(BRIEF, BEN, ana.events, wall_clock(1_800_000_000_000))
    ben.record(ev.PersonNamed(person=BEN, name="Ben Ö. Tal"))
    against = tag(ben, HARD, "يقول المهندس", stance=Stance.AGAINST, said_by="المهندس")
    ben.do(changes.SupportPoint(point.id, against, Side.DISPUTES))
    tag(ben, PLAIN, "Tolls rose.", note="@home")
    tag(ben, HARD, "The dam\u00a0holds 🌊 still", kind=RISK)
    return ben


def hard() -> Brief:
    """Return the brief of that journal."""
    return hard_journal().brief


def tagged(paths: Iterable[Path]) -> Brief:
    """Return a brief of real articles, tagged every now and then, with overlaps."""
    made = Journal(BRIEF, ANA, (), wall_clock())
    made.record(ev.PersonNamed(person=ANA, name="Ana Meyer"))
    for path in paths:
        read = readers.read(path)
        made.do(changes.AddArticle(read))
        for number, start in enumerate(range(0, len(read.text) - 90, 211)):
            kind = KINDS[number % 3]
            stance = Stance.AGAINST if kind.has_stance and number % 2 else None
            made.do(
                changes.Annotate(read.id, start, start + 40 + 13 * number % 400, kind.id, stance, note=f"n{number}")
            )
    return made.brief


def newcomer(articles: Iterable[Article] = ()) -> Journal:
    """Return the journal of somebody who has nothing but some articles."""
    made = Journal(BRIEF, PersonId("cyn-000003"), (), wall_clock(1_900_000_000_000))
    for each in articles:
        made.do(changes.AddArticle(each))
    return made


def brought(folder: Path, name: str, data: bytes, to: Brief, **how: Any) -> Incoming:
    """Return what a file of some content brings to a brief."""
    path = folder / name
    path.write_bytes(data)
    return exchange.take_in([path], to, **how)


def same(one: Brief, other: Brief) -> bool:
    """Tell whether two briefs hold the same, but for what no format tells: names of people, parts, conflicts."""

    def told(brief: Brief) -> Any:
        bare = [replace(each, parts=()) for each in brief.articles.values()]
        sides = {point: sides for point, sides in brief.sides.items() if sides}
        points = [replace(point, rank="") for kind in KINDS for point in brief.board(kind)]
        tags = {id_: replace(tag, rank="") for id_, tag in brief.tags.items()}
        return bare, brief.annotations, points, sides, tags

    return bool(told(one) == told(other))


texts = st.text(alphabet=st.sampled_from("ab .!?\n\u00a0é“”=-*_#<&>`[]1🌊𠀀ه"), min_size=1, max_size=60).filter(
    str.strip
)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Draw a brief of up to two articles, tagged anywhere, with any notes."""
    made = Journal(BRIEF, ANA, (), wall_clock())
    made.record(ev.PersonNamed(person=ANA, name="Ana Meyer"))
    for text in draw(st.lists(texts, max_size=2, unique=True)):
        base = article(text, title=draw(st.sampled_from(["", "Ha <b>", "=x"])), file_name="x.txt")
        made.do(changes.AddArticle(base))
        words = [at for at, char in enumerate(text) if not char.isspace()]
        for _ in range(draw(st.integers(0, 4))):
            ends = sorted(draw(st.tuples(st.sampled_from(words), st.sampled_from(words))))
            kind = draw(st.sampled_from(KINDS))
            stance = draw(st.sampled_from([None, *Stance])) if kind.has_stance else None
            said_by, note = draw(st.sampled_from(["", "the <ministry>"])), draw(st.just("") | texts)
            asked = changes.Annotate(base.id, ends[0], ends[1] + 1, kind.id, stance, said_by, note)
            made.do(asked)
            if draw(st.booleans()):
                made.do(changes.WriteGist(asked.id, draw(texts)))
    return made.brief
