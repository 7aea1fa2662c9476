"""A brief with all there is goes out and comes into an empty one: the two are compared field by field."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.journal import Journal
from briefer.core.kinds import ARGUMENT, KINDS, RISK
from briefer.core.records import Part, Role, replace
from briefer.exchange import FORMATS, refi_project, web_annotation
from briefer.exchange.losses import THINGS, losses
from briefer.exchange.refi_words import Structure
from briefer.store.brief_file import look
from tests.conftest import ROOT
from tests.core.examples import ANA, BRIEF, wall_clock

from .examples import HARD, PLAIN, briefs, brought, hard_journal, newcomer, texts
from .rich import bare, rich_journal, told, updated
from .test_refi_project import root, schema
from .web_model import violations

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId
    from briefer.exchange.intake import Incoming


def differences(one: Brief, other: Brief) -> list[str]:
    """Return the names of what differs between two briefs."""
    mine, theirs = told(one), told(other)
    return [name for name in mine if mine[name] != theirs[name]]


@pytest.fixture(params=["rich", "sample", "updated"])
def brief(request: pytest.FixtureRequest, real_articles: tuple[Path, ...]) -> Brief:
    """Return the brief that is to go round."""
    if request.param == "sample":
        return look(ROOT / "seeds" / "sample.briefer").brief
    made = rich_journal(real_articles)
    return updated(made).brief if request.param == "updated" else made.brief


def test_a_refi_qda_project_brings_a_whole_brief_into_an_empty_one(brief: Brief, tmp_path: Path) -> None:
    made = newcomer()
    incoming = brought(tmp_path, "x.qdpx", refi_project.write(brief), made.brief)
    made.do(incoming.change)
    lost = {each.id for each in brief.unplaced()}
    placed = replace_annotations(brief, lost)
    assert incoming.remarks == ()
    assert differences(made.brief, placed) == []
    assert not made.brief.problems


def replace_annotations(brief: Brief, lost: set[AnnotationId]) -> Brief:
    """Return a brief without some passages, and what was said of them."""
    left = brief.snapshot()
    left.annotations = {id_: each for id_, each in brief.annotations.items() if id_ not in lost}
    left.sides = {
        point: {id_: side for id_, side in at.items() if id_ not in lost} for point, at in brief.sides.items()
    }
    left.contradictions = {key: each for key, each in brief.contradictions.items() if not lost & set(key)}
    return left


def beside_kept(incoming: Incoming) -> list[str]:
    """Return the remarks but for those on what is kept for the next export."""
    return [remark for remark in incoming.remarks if "it is kept for the next export" not in remark]


def test_web_annotations_bring_all_but_the_texts_and_the_memo(brief: Brief, tmp_path: Path) -> None:
    made = newcomer(map(bare, brief.articles.values()))
    incoming = brought(tmp_path, "x.jsonld", web_annotation.write(brief), made.brief)
    made.do(incoming.change)
    lost = {each.id for each in brief.unplaced()}
    assert beside_kept(incoming) == []
    assert set(differences(made.brief, replace_annotations(brief, lost))) <= {"memo"}
    assert not made.brief.problems


def test_both_are_valid(brief: Brief) -> None:
    schema("Project.xsd").assertValid(root(brief))
    assert violations(web_annotation.write(brief)) == []


@pytest.mark.parametrize("module", ["web_annotation", "refi_project"])
def test_reading_it_again_changes_nothing(module: str, tmp_path: Path, real_articles: tuple[Path, ...]) -> None:
    made = rich_journal(real_articles)
    each = next(each for each in FORMATS if each.module == module)
    incoming = brought(tmp_path, f"x{each.suffixes[0]}", each.write(made.brief), made.brief)
    assert made.do(incoming.change).events == ()
    assert beside_kept(incoming) == []


@pytest.mark.parametrize("module", ["web_annotation", "refi_project"])
def test_one_undo_takes_all_of_it_back(module: str, tmp_path: Path, real_articles: tuple[Path, ...]) -> None:
    brief = rich_journal(real_articles).brief
    made = newcomer(map(bare, brief.articles.values()))
    before = told(made.brief)
    each = next(each for each in FORMATS if each.module == module)
    made.do(brought(tmp_path, f"x{each.suffixes[0]}", each.write(brief), made.brief).change)
    assert told(made.brief) != before
    made.undo()
    after = told(made.brief)
    for kept in ("people", "memo"):
        after.pop(kept)
        before.pop(kept)
    assert after == before


# --- what the brief has otherwise is kept, and named


def edited() -> tuple[Brief, Brief]:
    """Return a rich brief, and the same after somebody said other things in it."""
    made = rich_journal()
    before = made.brief.snapshot()
    risk = next(point for point in made.brief.board() if point.impact)
    (key, _), *_ = made.brief.contradictions.items()
    for change in (
        changes.RatePoint(risk.id, "impact", 2),
        changes.DescribeArticle(HARD.id, "reliability", "D"),
        changes.DescribeArticle(HARD.id, "title", "My title"),
        changes.WriteMemo("to", "The Director"),
        changes.NoteContradiction(*key, "Something else."),
        changes.NameBrief("Mine"),
    ):
        made.do(change)
    return before, made.brief


@pytest.mark.parametrize("suffix", [".qdpx", ".jsonld"])
def test_what_is_said_otherwise_here_is_kept_and_named(suffix: str, tmp_path: Path) -> None:
    before, mine = edited()
    each = next(each for each in FORMATS if suffix in each.suffixes)
    after = newcomer()
    draft = mine.snapshot()
    incoming = brought(tmp_path, f"x{suffix}", each.write(before), mine)
    incoming.rehearse(draft)
    assert told(draft) == told(mine)
    said = "\n".join(incoming.remarks)
    assert "“impact: 4” is another rating of a point than the brief has, which was kept." in said
    assert "“B” is another reliability of an article than the brief has, which was kept." in said
    assert "is another title of an article than the brief has, which was kept" in said
    assert "is said of a contradiction on which the brief has other words, which were kept" in said
    assert ("is another text of the memo’s field “to”" in said) is (suffix == ".qdpx")
    assert after.brief.name == ""


@pytest.mark.parametrize("suffix", [".qdpx", ".jsonld"])
def test_what_is_open_here_is_filled_in(suffix: str, tmp_path: Path) -> None:
    full = rich_journal().brief
    each = next(each for each in FORMATS if suffix in each.suffixes)
    made = newcomer(map(bare, full.articles.values()))
    rated = next(point for point in full.board() if point.impact)
    made.do(changes.StatePoint(rated.sentence, rated.kind, rated.id))
    made.do(changes.RatePoint(rated.id, "owner", rated.owner))
    incoming = brought(tmp_path, f"x{suffix}", each.write(full), made.brief)
    made.do(incoming.change)
    there = made.brief.points[rated.id]
    assert (there.impact, there.likelihood, there.owner) == (4, "icd203/likely", "Basin Council")
    assert made.brief.articles[HARD.id].reliability == "B"
    assert incoming.described == 2


def test_points_come_after_those_that_stand_in_their_column_already(tmp_path: Path) -> None:
    made = newcomer([HARD, PLAIN])
    first = changes.StatePoint("Mine comes first.", ARGUMENT.id)
    made.do(first)
    made.do(changes.MovePoint(first.id, ARGUMENT.id))
    full = rich_journal().brief
    made.do(brought(tmp_path, "x.jsonld", web_annotation.write(full), made.brief).change)
    assert made.brief.board(ARGUMENT)[0].id == first.id
    mine = [point.id for point in made.brief.board(ARGUMENT)[1:]]
    assert mine == [point.id for point in full.board(ARGUMENT)]


# --- what is no sound telling


@pytest.mark.parametrize(
    ("name", "thing", "why"),
    [
        ("points", {"id": "urn:x:1", "briefer:kind": "odd", "briefer:sentence": "S"}, "of a kind that there is not"),
        ("points", {"id": "urn:x:1", "briefer:kind": "risk", "briefer:sentence": " "}, "of a kind that there is not"),
        ("points", {"id": 7}, "not as briefer writes it"),
        ("points", "words", "not as briefer writes it"),
        ("tags", {"id": "urn:x:1", "briefer:kind": "odd", "briefer:label": "L"}, "a sub-tag of a kind"),
        ("tags", {"id": "urn:x:1", "briefer:kind": "risk"}, "not as briefer writes it"),
        ("sources", {"id": f"urn:briefer:article:{PLAIN.id}", "briefer:reliability": "Z"}, "not as briefer writes"),
        ("sources", {"id": f"urn:briefer:article:{PLAIN.id}", "briefer:date": "2025-77"}, "is no date that an article"),
        ("sources", {"id": f"urn:briefer:article:{PLAIN.id}", "briefer:title": "x" * 2_001}, "cannot be kept"),
        ("contradictions", {"briefer:one": "a", "briefer:other": "b"}, "contradict each other, of which one is not"),
    ],
)
def test_what_is_told_unsoundly_is_reported_and_the_rest_comes(
    name: str, thing: object, why: str, tmp_path: Path
) -> None:
    document = json.loads(web_annotation.write(hard_journal().brief))
    document[f"briefer:{name}"] = [thing]
    made = newcomer([HARD, PLAIN])
    incoming = brought(tmp_path, "x.jsonld", json.dumps(document).encode(), made.brief)
    made.do(incoming.change)
    assert any(why in remark for remark in incoming.remarks)
    assert incoming.passages == 7


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("impact", 9),
        ("impact", "much"),
        ("likelihood", "odd"),
        ("likelihood", ["x"]),
        ("owner", "x" * 2_001),
        ("why", 0),
    ],
)
def test_a_rating_that_is_none_is_reported_and_its_point_comes(field: str, value: object, tmp_path: Path) -> None:
    point = {"id": "urn:x:1", "briefer:kind": "risk", "briefer:sentence": "It floods.", f"briefer:{field}": value}
    document = {"type": "AnnotationCollection", "total": 0, "briefer:points": [point]}
    made = newcomer()
    incoming = brought(tmp_path, "x.jsonld", json.dumps(document).encode(), made.brief)
    made.do(incoming.change)
    assert any("is no rating that a point can have" in remark for remark in incoming.remarks)
    assert [each.sentence for each in made.brief.board(RISK)] == ["It floods."]


@pytest.mark.parametrize(
    "parts",
    [(Part(0, 5), Part(3, 9)), (Part(0, 99),), (Part(5, 2),)],
)
def test_a_structure_that_does_not_fit_its_text_is_not_taken(parts: tuple[Part, ...]) -> None:
    assert not Structure(parts).fits("ten chars.")
    assert Structure((Part(0, 3, Role.TITLE), Part(4, 10))).fits("ten chars.")


# --- what has no place is named


def test_what_a_format_has_no_place_for_is_counted() -> None:
    made = updated(rich_journal())
    said = {each.module: each.losses(made.brief) for each in FORMATS}
    assert "1 passage has no place in the present text of its article, and was left out." in (said["refi_project"])
    assert "1 earlier text of an article has no place in this format." in said["refi_project"]
    assert "3 fields of the memo have no place in this format." in said["web_annotation"]
    for module in ("csv_table", "markdown"):
        assert "12 ratings of points have no place in this format." in said[module]
        assert "2 points without a passage have no place in this format." in said[module]
    assert "2 contradictions have no place in this format." in losses(rich_journal().brief, ["contradictions"])
    assert said["codebook_json"] == said["refi_codebook"] == []


def test_nothing_is_named_that_is_not_there() -> None:
    assert [each.losses(newcomer([HARD]).brief) for each in FORMATS] == [[]] * len(FORMATS)


def test_each_format_names_things_there_are() -> None:
    assert {name for each in FORMATS for name in each.misses} <= set(THINGS)


# --- any brief


@st.composite
def weighed(draw: st.DrawFn) -> Brief:
    """Draw a brief with points, sides, ratings and contradictions over any passages."""
    made = Journal(BRIEF, ANA, (), wall_clock())
    base = draw(briefs())
    for each in base.articles.values():
        made.do(changes.AddArticle(each))
    for passage in base.annotations.values():
        made.do(changes.Annotate(passage.article, *passage.span, passage.tag, passage.stance))
    ids = list(made.brief.annotations)
    for number in range(draw(st.integers(0, 4))):
        point = changes.StatePoint(draw(texts), KINDS[number % 3].id)
        made.do(point)
        made.do(changes.RatePoint(point.id, "impact", draw(st.sampled_from([None, 1, 5]))))
        made.do(changes.RatePoint(point.id, "owner", draw(st.sampled_from(["", "the <mayor>"]))))
        for id_ in draw(st.lists(st.sampled_from(ids), unique=True)) if ids else ():
            made.do(changes.SupportPoint(point.id, id_))
    if len(ids) > 1:
        made.do(changes.NoteContradiction(ids[0], ids[1], draw(st.sampled_from(["", "why?\nso"]))))
    return made.brief


@given(weighed())
def test_any_weighed_brief_goes_round_as_a_project(brief: Brief) -> None:
    made = newcomer()
    made.do(refi_project.read(refi_project.write(brief), made.brief).change)
    assert set(differences(made.brief, brief)) <= {"people"}


@given(weighed())
def test_any_weighed_brief_goes_round_as_web_annotations(brief: Brief) -> None:
    made = newcomer(brief.articles.values())
    made.do(web_annotation.read(web_annotation.write(brief), made.brief).change)
    assert set(differences(made.brief, brief)) <= {"people"}


def test_a_text_that_stayed_out_has_no_source_and_nothing_hangs_in_the_air(tmp_path: Path) -> None:
    made = hard_journal()
    brief = made.brief.snapshot()
    brief.articles[PLAIN.id] = replace(PLAIN, text="", parts=(), withheld=PLAIN.id)
    found = root(brief)
    schema("Project.xsd").assertValid(found)
    ids = {each.get("guid") for each in found.iter() if each.get("guid")}
    assert all(each.get("targetGUID") in ids for each in found.iter() if each.get("targetGUID"))
    other = newcomer()
    incoming = brought(tmp_path, "x.qdpx", refi_project.write(brief), other.brief)
    assert (incoming.articles, incoming.remarks) == (1, ())
