"""Briefs for the tests of the memo: a small one with everything in it, a large one, a nasty one, the real articles."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core.events import PersonNamed
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK, Stance
from briefer.core.records import Annotation, Article, Point, Printing, Side, new_annotation_id, select
from briefer.core.text import canonical
from briefer.memo.outline import PNG
from tests.core.examples import ANA, article, journal

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PointId, TagId
    from briefer.core.journal import Journal

TODAY = date(2026, 11, 21)
GATES = article(
    "The gates stay shut\n\nThe dam holds back “a third” of the river.\n"
    "Without figures every dry month looks like theft.\n"
    "Engineers say the canal will fail.\nPublish the readings daily.",
    title="The gates stay shut",
    authors=("Ida Maren",),
    publisher="Highland Review",
    date="2026-03-12",
)
FORTY = article(
    "Forty days\nThe treaty has held in worse years.\n"
    "The upper province may close its gates.\nHold the guarantee back.",
    title="Forty days",
    authors=("Tom Olade", "Ann Brandt"),
    publisher="The Meridian",
    first_in="Basin Papers",
    date="2026-03",
)
NAMELESS = article("Somebody wrote this on a wall and nobody knows who it was in the end.\nNo canal without consent.")
SILENT = article("Nothing of note.", title="Silence", authors=("Jo Lind",))


def tag(
    journal_: Journal, source: Article, quote: str, kind: TagId = ARGUMENT.id, **known: str | Stance
) -> AnnotationId:
    """Tag a quote in an article and return the passage's id."""
    start = source.text.index(quote)
    change = changes.Annotate(source.id, start, start + len(quote), kind, **known)  # type: ignore[arg-type]
    journal_.do(change)
    return change.id


def point(journal_: Journal, sentence: str, kind: TagId, sides: dict[AnnotationId, Side]) -> PointId:
    """State a point with its passages and return its id."""
    stated = changes.StatePoint(sentence, kind)
    journal_.do(stated)
    for annotation, side in sides.items():
        journal_.do(changes.SupportPoint(stated.id, annotation, side))
    return stated.id


def fields(journal_: Journal, **texts: str) -> None:
    """Write fields of the memo; `from_` is `from`, `for_` is `for`."""
    for name, text in texts.items():
        journal_.do(changes.WriteMemo(name.rstrip("_"), text))


def small_journal() -> Journal:
    """Return a brief of four articles and seven passages, E1 to E7, without points."""
    made = journal()
    made.record(PersonNamed(person=ANA, name="Ana Meyer"))
    made.do(changes.NameBrief("River"))
    for source in (GATES, FORTY, NAMELESS, SILENT):
        made.do(changes.AddArticle(source))
    tag(made, GATES, "The dam holds back “a third” of the river.", stance=Stance.AGAINST)
    tag(made, GATES, "Without figures every dry month looks like theft", stance=Stance.FOR, note="Check this")
    tag(made, GATES, "the canal will fail", RISK.id, said_by="the engineers")
    tag(made, GATES, "Publish the readings daily.", RECOMMENDATION.id)
    tag(made, FORTY, "The treaty has held in worse years.")
    tag(made, FORTY, "The upper province may close its gates.", RISK.id)
    tag(made, NAMELESS, "No canal without consent.", stance=Stance.AGAINST)
    return made


def small() -> Brief:
    """Return the small brief with its header and bottom line written."""
    made = small_journal()
    fields(made, to="The Minister", from_="A. Meyer", subject="What to ask for", for_="action", marking="Internal")
    fields(
        made,
        bottom_line="Ask for readings now [E4]. Hold the rest back. [E2, E6]",
        background="Signed twelve years ago.",
    )
    return made.brief


def weighed() -> Brief:
    """Return the small brief with points: one on two sources, one contested, one on a single source, one bare."""
    made = small_journal()
    by_number = [passage.id for passage in made.brief.passages()]
    e1, e2, e3, e4, e5, e6, e7 = by_number
    point(made, "Shared figures come first", ARGUMENT.id, {e2: Side.SUPPORTS, e1: Side.SUPPORTS, e5: Side.DISPUTES})
    point(made, "The canal fails", RISK.id, {e3: Side.SUPPORTS, e7: Side.SUPPORTS})
    point(made, "Publish the readings.", RECOMMENDATION.id, {e4: Side.SUPPORTS, e6: Side.DISPUTES})
    point(made, "Nobody said this.", ARGUMENT.id, {})
    return made.brief


def png(width: int = 30, height: int = 20) -> bytes:
    """Return a PNG of one colour."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xaa\xbb\xcc" * width) * height)
    return PNG + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PICTURES = {"risk_picture": png(), "matrix": png(), "coverage": png()}


def rate(journal_: Journal, rated: PointId, **values: str | int) -> None:
    """Rate a point."""
    for name, value in values.items():
        journal_.do(changes.RatePoint(rated, name, value))  # type: ignore[arg-type]


def rich_journal() -> Journal:
    """Return the small brief with points of every kind, rated, a contradiction, a printed gist, judged sources."""
    made = small_journal()
    e1, e2, e3, e4, e5, e6, e7 = (passage.id for passage in made.brief.passages())
    first = point(made, "Figures come first", ARGUMENT.id, {e2: Side.SUPPORTS, e7: Side.SUPPORTS, e5: Side.DISPUTES})
    rate(made, first, stance="for", weight="strong", why="One counts years, the other days")
    held = point(made, "The treaty held", ARGUMENT.id, {e5: Side.SUPPORTS})
    rate(made, held, stance="against")
    gates = point(made, "The gates close", RISK.id, {e6: Side.SUPPORTS, e1: Side.SUPPORTS})
    rate(made, gates, likelihood="icd203/likely", impact=5, trend="rising", owner="Water Ministry")
    canal = point(made, "The canal fails", RISK.id, {e3: Side.SUPPORTS})
    rate(made, canal, likelihood="icd203/almost-certain", impact=5, mitigation="Dig later")
    point(made, "Nobody rated this", RISK.id, {e6: Side.SUPPORTS})
    later = point(made, "Hold the guarantee back", RECOMMENDATION.id, {e6: Side.SUPPORTS})
    rate(made, later, priority=2)
    now = point(made, "Publish the readings", RECOMMENDATION.id, {e4: Side.SUPPORTS, e6: Side.SUPPORTS})
    rate(made, now, priority=1, owner="Commission", due="30 June", conditions="Both banks publish")
    made.do(changes.NoteContradiction(e2, e5, "Whether the treaty holds"))
    made.do(changes.WriteGist(e2, "Theft is suspected"))
    made.do(changes.ChoosePrinting(e2, Printing.GIST))
    made.do(changes.DescribeArticle(GATES.id, "reliability", "B"))
    made.do(changes.DescribeArticle(GATES.id, "note", "Names its experts"))
    return made


def rich() -> Brief:
    """Return the rich brief with its fields written."""
    made = rich_journal()
    fields(made, to="The Minister", from_="A. Meyer", subject="Rivers", for_="action", marking="Internal")
    fields(made, bottom_line="Ask now [E4].", assumptions="- It rains.\n- It is June.", gaps="Silt data [E1].")
    return made.brief


def empty() -> Brief:
    """Return a brief with nothing in it."""
    return journal().brief


def many_passages(count: int, articles: int = 5) -> Brief:
    """Return a brief with so many passages, built without a journal, for speed. One in ten carries a gist."""
    brief = journal().brief
    brief.people[ANA] = "Ana Meyer"
    each = -(-count // articles)
    line = "In article {} the gates of sluice {} are opened late, “by habit”, and nobody downstream is told why & when."
    for n in range(articles):
        text = "\n".join(line.format(n, m) for m in range(each))
        source = article(text, title=f"Article {n}", authors=(f"Author Name{n}",), publisher="Paper", date="2026-01-02")
        brief.articles[source.id] = source
        for m, part in enumerate(source.parts[: min(each, count - n * each)]):
            kind = KINDS[m % 3]
            passage = Annotation(
                new_annotation_id(),
                source.id,
                select(source.text, part.start, part.end),
                kind.id,
                stance=(Stance.FOR, Stance.AGAINST)[m % 2] if kind.has_stance else None,
                gist="Late opening" if m % 10 == 0 else "",
                creator=ANA,
                created="2026-11-20T10:00:00Z",
            )
            brief.annotations[passage.id] = passage
    return brief


NASTY = (
    "</w:t></w:r> ]]> <script>alert('x')</script> & &amp; &#x0; \x00\x0b\x0c\x1b\x7f\x85\ufffe\uffff",
    "a\tb\u00a0c\u2028d\u200be \U0001f30a\U0001f468\u200d\U0001f469\u200d\U0001f467 \u202eevil\u202c",
    "שלום עולם (abc) مرحبا بالعالم 123",
    '"straight" “curly” ‘single’ it’s \'90s "“nested ””',
    "long " * 6_000 + "end",
)


def nasty() -> Brief:
    """Return a brief whose texts, names and notes hold what breaks careless writers of XML."""
    made = journal()
    text = canonical("\n".join(NASTY) + "\ud800")
    source = article(
        text, title=NASTY[0][:60], authors=(NASTY[1], "\u202egnp.exe"), publisher=NASTY[3], url="https://x/?a&b<"
    )
    made.do(changes.AddArticle(source))
    for n, part in enumerate(source.parts):
        made.do(
            changes.Annotate(
                source.id, part.start, part.end, KINDS[n % 3].id, said_by=NASTY[n % 5][:90], note=NASTY[n % 5]
            )
        )
    made.do(changes.Annotate(source.id, source.parts[1].start, source.parts[3].end, ARGUMENT.id))
    for name in ("to", "subject", "bottom_line", "background", "marking", "reference"):
        # The journal refuses a lone surrogate; a memo is safe from one all the same.
        made.brief.memo[name] = f"{NASTY[0]}\r\n{NASTY[1]}\ud800 [E1]"
    made.do(changes.StatePoint(NASTY[0], ARGUMENT.id))
    return made.brief


def from_files(paths: tuple[Path, ...]) -> Brief:
    """Return a brief of real articles, each with every fifth paragraph tagged, by turns as one kind or another."""
    made = journal()
    for path in paths:
        source = article(canonical(path.read_text(encoding="utf-8")), file_name=path.name)
        made.do(changes.AddArticle(source))
        for n, part in enumerate(source.parts[::5]):
            made.do(
                changes.Annotate(source.id, part.start, part.end, KINDS[n % 3].id, said_by="officials" if n % 2 else "")
            )
    return made.brief


def point_of(brief: Brief, sentence: str) -> Point:
    """Return a brief's point by its sentence."""
    return next(found for found in brief.points.values() if found.sentence == sentence)


def article_id_of(brief: Brief, title: str) -> ArticleId:
    """Return the id of the article with a title."""
    return next(found.id for found in brief.articles.values() if found.title == title)
