"""Whatever stands in a brief, its memo is sound: Hypothesis writes the articles and fills the fields."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.kinds import KINDS, Stance
from briefer.core.records import Printing, Side, Trend, Weight
from briefer.core.text import canonical
from briefer.memo.checks import checks
from briefer.memo.composing import compose
from briefer.memo.context import Options
from briefer.memo.evidence import evidence_of, readable, stable
from briefer.memo.outline import CitationStyle, Cite, Quotation, runs_of
from briefer.memo.sections import SECTIONS
from briefer.memo.word import write
from briefer.memo.word.markup import clean
from tests.core.examples import article, journal
from tests.memo.examples import PICTURES, TODAY
from tests.memo.reading import open_memo

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.journal import Journal

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
TYPED = st.one_of(TEXT, st.sampled_from(["Ask now [E1], then [E2; E3].", "- one [E1]\n- two\n1. three", "[@00000000]"]))
FIELDS = (
    "to", "from", "subject", "bottom_line", "background", "confidence", "assumptions", "gaps", "marking", "date",
    "for", "reference",
)  # fmt: skip


BANDS = ["", "icd203/likely", "icd203/unlikely", "phia/likely"]
RATINGS = {
    "stance": st.sampled_from([None, *Stance]),
    "weight": st.sampled_from([None, *Weight]),
    "likelihood": st.sampled_from(BANDS),
    "impact": st.sampled_from([None, 1, 5]),
    "trend": st.sampled_from([None, *Trend]),
    "priority": st.sampled_from([None, 1, 3]),
    "owner": TEXT,
    "due": TEXT,
    "conditions": TEXT,
    "mitigation": TEXT,
    "why": TEXT,
}


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Return a brief with up to three articles, eight passages and three points."""
    made = journal()
    for text, title, author in draw(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=3)):
        source = article(canonical(text), title=title, authors=(author,) if author else ())
        made.do(changes.AddArticle(source))
    for source in list(made.brief.articles.values()):
        for start, length, said_by in draw(
            st.lists(st.tuples(st.integers(0, 50), st.integers(1, 60), TEXT), max_size=3)
        ):
            kind = draw(st.sampled_from(KINDS))
            try:
                made.do(changes.Annotate(source.id, start, start + length, kind.id, said_by=said_by, note=said_by))
            except BrieferError:
                continue  # no words in that range
    for sentence in draw(st.lists(TEXT.filter(str.strip), max_size=3)):
        point = changes.StatePoint(sentence, draw(st.sampled_from(KINDS)).id)
        made.do(point)
        for passage in made.brief.passages():
            made.do(changes.SupportPoint(point.id, passage.id, draw(st.sampled_from([None, *Side]))))
    _weigh(draw, made)
    made.do(changes.WriteMemo("form", draw(st.sampled_from(["", "short"]))))
    made.do(changes.WriteMemo("language", draw(st.sampled_from(["", "es", "en-US"]))))
    for name in FIELDS:
        made.do(changes.WriteMemo(name, draw(TYPED)))
    made.do(changes.WriteMemo("style", draw(st.sampled_from(list(CitationStyle))).value))
    return made.brief


def _weigh(draw: st.DrawFn, made: Journal) -> None:
    """Rate the points, write gists, and set passages against each other."""
    for point in list(made.brief.points.values()):
        for name, values in RATINGS.items():
            made.do(changes.RatePoint(point.id, name, draw(values)))  # type: ignore[arg-type]
    for passage in made.brief.passages():
        gist = draw(TEXT)
        made.do(changes.WriteGist(passage.id, gist))
        if gist.strip() and draw(st.booleans()):
            made.do(changes.ChoosePrinting(passage.id, Printing.GIST))
    for one, other in pairwise(made.brief.passages()):
        if draw(st.booleans()):
            made.do(changes.NoteContradiction(one.id, other.id, draw(TEXT)))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(briefs())
def test_any_brief_becomes_a_sound_memo(brief: Brief) -> None:
    made = open_memo(write(compose(brief, today=TODAY, options=Options(pictures=PICTURES))))
    assert made.paragraphs("Quote") == [clean(passage.quote) for passage in brief.passages()]
    for kind in ("footnote", "endnote"):
        numbers = made.values(f"{kind}Reference", "id")
        assert numbers == list(made.notes(kind)) == [str(n) for n in range(1, len(numbers) + 1)]


@given(briefs())
def test_any_outline_cites_only_what_the_annex_has(brief: Brief) -> None:
    outline = compose(brief, today=TODAY, options=Options())
    assert {entry for cite in outline.cites for entry in cite.entries} <= outline.entries
    assert outline.entries == frozenset(range(1, len(brief.passages()) + 1))
    quotes = [b.text for s in outline.sections for b in s.blocks if isinstance(b, Quotation)]
    assert quotes == [passage.quote for passage in brief.passages()]


@given(briefs())
def test_any_passage_is_cited_at_least_once_outside_the_annex(brief: Brief) -> None:
    brief.memo["form"] = ""
    cited = {entry for cite in compose(brief, today=TODAY).cites for entry in cite.entries}
    in_points = {id_ for sides in brief.sides.values() for id_ in sides}
    loose = [n for n, passage in enumerate(brief.passages(), 1) if passage.id not in in_points]
    assert set(loose) <= cited


@given(briefs(), st.sampled_from(SECTIONS))
def test_any_section_can_stand_alone(brief: Brief, kind: object) -> None:
    id_ = getattr(kind, "id", "")
    brief.memo["sections"] = id_
    outline = compose(brief, today=TODAY)
    assert [section.id for section in outline.sections] in ([], [id_])
    runs = [run for section in outline.sections for block in section.blocks for run in runs_of(block)]
    assert [run for run in runs if isinstance(run, Cite)] == list(outline.cites)


@given(briefs())
def test_checks_are_sentences_and_lead_to_what_is_there(brief: Brief) -> None:
    for check in checks(brief):
        assert check.sentence.endswith((".", "like."))
        assert set(check.annotations) <= set(brief.annotations)
        assert set(check.points) <= set(brief.points)
        assert set(check.articles) <= set(brief.articles)


@given(briefs(), TYPED)
def test_stable_citations_read_back_as_they_were_typed(brief: Brief, text: str) -> None:
    evidence = evidence_of(brief)
    assert readable(stable(text, evidence), evidence) == text
