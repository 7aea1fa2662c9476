"""Web annotations: what others find in ours, and what we find in theirs."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from briefer.core import changes
from briefer.core.codebook import subtag_of
from briefer.core.ids import AnnotationId
from briefer.core.kinds import RISK, Stance
from briefer.core.records import replace
from briefer.exchange import web_annotation
from tests.core.examples import article, with_role

from .examples import HARD, PLAIN, briefs, brought, hard, newcomer
from .web_model import violations

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.journal import Journal
    from briefer.exchange.intake import Incoming

QUOTE = {"type": "TextQuoteSelector", "exact": "It held in 2017", "prefix": "still. ", "suffix": "."}
DAM = {"source": "https://www.example.org/gates?page=2#top", "selector": QUOTE}
PLAINEST = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://else.where/anno/1",
    "type": "Annotation",
    "body": {"type": "TextualBody", "purpose": "tagging", "value": "Risk"},
    "target": DAM,
}


def written(brief: Brief) -> Any:
    return json.loads(web_annotation.write(brief))


def items(brief: Brief) -> list[Any]:
    found: list[Any] = written(brief)["first"]["items"]
    return found


def read(folder: Path, document: Any, made: Journal | None = None, **how: Any) -> tuple[Journal, Incoming]:
    """Read a document into a brief that has the articles, and return both."""
    made = made or newcomer([HARD, PLAIN])
    incoming = brought(folder, "theirs.json", json.dumps(document).encode(), made.brief, **how)
    made.do(incoming.change)
    return made, incoming


def only(made: Journal) -> Any:
    [passage] = made.brief.annotations.values()
    return passage


# --- out


def test_a_brief_is_a_collection_with_its_page_inside() -> None:
    whole = written(hard())
    assert whole["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (whole["type"], whole["label"], whole["total"]) == ("AnnotationCollection", "Water & <walls>", 7)
    assert whole["first"]["type"] == "AnnotationPage"
    assert whole["first"]["partOf"] == whole["id"]
    assert whole["last"] == whole["first"]["id"]
    assert len(whole["first"]["items"]) == 7


def test_an_empty_collection_has_no_page() -> None:
    whole = written(newcomer().brief)
    assert whole["total"] == 0
    assert "first" not in whole
    assert "last" not in whole


def test_an_annotation_has_all_that_the_model_asks_for() -> None:
    for each in items(hard()):
        assert each["type"] == "Annotation"
        assert each["id"].startswith("urn:uuid:")
        assert each["motivation"] == "tagging"
        assert set(each["creator"]) == {"id", "type", "name"}
        assert each["created"].endswith("Z")
        assert each["target"]["type"] == "SpecificResource"


def test_kind_stance_note_and_gist_are_bodies_by_their_purpose() -> None:
    bodies = [(body["purpose"], body["value"]) for body in items(hard())[0]["body"]]
    assert bodies == [
        ("tagging", "argument"),
        ("tagging", "for"),
        ("commenting", "=1+1\nsure?"),
        ("describing", "It stands."),
        ("tagging", "On law"),
        ("linking", "The dam is safe, so far."),
    ]


def test_whose_view_it_is_stands_in_a_field_of_our_own_vocabulary() -> None:
    assert items(hard())[0]["briefer:saidBy"] == "the ministry"
    assert written(hard())["@context"][1] == {"briefer": "urn:briefer:"}


def test_both_selectors_are_given_in_code_points() -> None:
    quote, position = items(hard())[0]["target"]["selector"]
    assert quote["exact"] == "The dam\u00a0holds 🌊 still"
    assert quote["prefix"] == "Who opens the gates?\n\n"
    assert quote["suffix"].startswith(". It held in 2017.")
    assert (position["start"], position["end"]) == (22, 43)


def test_the_source_is_the_article_s_address_or_else_its_id() -> None:
    sources = {each["target"]["briefer:article"]: each["target"]["source"] for each in items(hard())}
    assert sources == {HARD.id: HARD.url, PLAIN.id: f"urn:briefer:article:{PLAIN.id}"}


def test_an_address_that_is_none_is_not_written_as_one() -> None:
    brief = hard()
    brief.articles[HARD.id] = replace(HARD, url="see <below>")
    assert items(brief)[0]["target"]["source"] == f"urn:briefer:article:{HARD.id}"


def test_the_texts_stay_at_home() -> None:
    long = article(f"The dam holds. {'Nobody asked. ' * 9}Nobody paid.")
    made = newcomer([long])
    made.do(changes.Annotate(long.id, 0, 13, RISK.id))
    data = web_annotation.write(made.brief)
    assert b"The dam holds" in data
    assert b"Nobody paid" not in data


def test_an_id_that_is_no_uuid_gets_one_and_is_known_again(tmp_path: Path) -> None:
    brief = hard()
    first = brief.passages()[0]
    odd = replace(first, id=AnnotationId("my own id"))
    brief.annotations = {odd.id: odd}
    incoming = brought(tmp_path, "x.jsonld", web_annotation.write(brief), brief)
    assert (incoming.passages, incoming.known) == (0, 1)


# --- in: the shapes


@pytest.mark.parametrize(
    "document",
    [
        PLAINEST,
        [PLAINEST],
        {"type": "AnnotationPage", "items": [PLAINEST]},
        {"type": "AnnotationCollection", "total": 1, "first": {"type": "AnnotationPage", "items": [PLAINEST]}},
        {**PLAINEST, "target": [DAM]},
        {**PLAINEST, "body": [PLAINEST["body"]]},
        {**PLAINEST, "target": {"source": {"id": HARD.url, "type": "Text"}, "selector": [QUOTE]}},
        {**PLAINEST, "target": {"source": "file:///c/gates.txt", "selector": QUOTE}},
        {**PLAINEST, "target": {"source": "https://unknown.example", "selector": QUOTE}},
        {**PLAINEST, "target": {"source": HARD.url, "selector": {"type": "XPathSelector", "refinedBy": QUOTE}}},
    ],
)
def test_a_single_annotation_is_found_in_every_shape_of_the_model(document: Any, tmp_path: Path) -> None:
    made, incoming = read(tmp_path, document)
    assert (only(made).quote, only(made).kind) == ("It held in 2017", RISK)
    assert incoming.remarks == ()


def test_an_empty_collection_brings_nothing(tmp_path: Path) -> None:
    _, incoming = read(tmp_path, {"type": "AnnotationCollection", "total": 0})
    assert (incoming.passages, incoming.remarks) == (0, ())


def test_pages_that_are_only_linked_to_are_named(tmp_path: Path) -> None:
    page = {"type": "AnnotationPage", "items": [PLAINEST], "next": "https://else.where/page2"}
    made, incoming = read(tmp_path, page)
    assert len(made.brief.annotations) == 1
    assert incoming.remarks == (
        "“https://else.where/page2” is another page of annotations, which is not in this file.",
    )


def test_a_first_page_that_is_only_linked_to_is_named(tmp_path: Path) -> None:
    _, incoming = read(tmp_path, {"type": "AnnotationCollection", "total": 9, "first": "https://else.where/page1"})
    assert "https://else.where/page1" in incoming.remarks[0]


# --- in: what is told


def test_a_stranger_gets_a_name_and_the_same_id_each_time(tmp_path: Path) -> None:
    document = [{**PLAINEST, "creator": {"name": "Zoë Kühn", "type": "Person"}, "created": "2025-03-01T10:00:00+02:00"}]
    made, _ = read(tmp_path, document)
    passage = only(made)
    assert made.brief.name_of(passage.creator) == "Zoë Kühn"
    assert passage.creator.startswith("zoe-kuhn-")
    assert passage.created == "2025-03-01T08:00:00Z"
    other, _ = read(tmp_path, document)
    assert only(other).creator == passage.creator


def test_what_nobody_signed_is_the_importer_s(tmp_path: Path) -> None:
    made, _ = read(tmp_path, PLAINEST)
    assert only(made).creator == made.author
    assert only(made).created


def test_stance_note_and_gist_are_read_from_their_bodies(tmp_path: Path) -> None:
    bodies = [
        {"type": "TextualBody", "purpose": "tagging", "value": "argument: against"},
        {"type": "TextualBody", "value": "No purpose, so a comment."},
        {"type": "TextualBody", "purpose": "describing", "value": "It held."},
        {"type": "TextualBody", "purpose": "tagging", "value": "hydrology"},
        {"type": "Image", "id": "https://else.where/picture.png"},
    ]
    made, incoming = read(tmp_path, {**PLAINEST, "body": bodies})
    passage = only(made)
    assert (passage.stance, passage.note, passage.gist) == (Stance.AGAINST, "No purpose, so a comment.", "It held.")
    tag = subtag_of(made.brief, passage)
    assert tag is not None
    assert tag.label == "hydrology"
    assert any("“body for a resource” is a field that has no place here" in remark for remark in incoming.remarks)


def test_unknown_fields_and_bodies_are_given_out_again_as_they_came(tmp_path: Path) -> None:
    picture = {"type": "Image", "id": "https://else.where/picture.png"}
    tag = {"type": "TextualBody", "purpose": "tagging", "value": "risk"}
    document = {**PLAINEST, "rights": {"name": "CC0 ✓"}, "else:where": [1, 2], "body": [tag, picture]}
    made, _ = read(tmp_path, document)
    (out,) = items(made.brief)
    assert (out["rights"], out["else:where"]) == ({"name": "CC0 ✓"}, [1, 2])
    assert picture in out["body"]
    again, _ = read(tmp_path, out)
    assert items(again.brief) == [out]


def test_more_than_can_be_kept_is_said(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, {**PLAINEST, "rights": "x" * 60_000}, kind=RISK.id)
    assert any("than can be kept" in remark for remark in incoming.remarks)
    assert len(made.brief.annotations) == 1


def test_unknown_fields_are_counted(tmp_path: Path) -> None:
    document = [{**PLAINEST, "id": f"https://else.where/{n}", "rights": "CC0", "modified": "now"} for n in range(3)]
    _, incoming = read(tmp_path, document)
    assert any(remark.startswith("6 times: “modified” is a field") for remark in incoming.remarks)


def test_two_kinds_of_one_annotation_are_two_passages(tmp_path: Path) -> None:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": value} for value in ("RISK", "recommendations")]
    document = {**PLAINEST, "body": bodies}
    made, _ = read(tmp_path, document)
    assert {passage.tag for passage in made.brief.annotations.values()} == {"risk", "recommendation"}
    _, again = read(tmp_path, document, made)
    assert (again.passages, again.known) == (0, 2)


def test_an_annotation_without_an_id_is_known_again_by_what_it_says(tmp_path: Path) -> None:
    document = {name: value for name, value in PLAINEST.items() if name != "id"}
    made, _ = read(tmp_path, document)
    _, again = read(tmp_path, document, made)
    assert (again.passages, again.known) == (0, 1)


# --- in: what has no place


def test_without_a_kind_it_is_reported_unless_one_is_given(tmp_path: Path) -> None:
    document = {**PLAINEST, "body": {"type": "TextualBody", "value": "hm"}}
    made, incoming = read(tmp_path, document)
    assert made.brief.annotations == {}
    assert incoming.remarks == (
        "“It held in 2017” is tagged as neither argument, risk nor recommendation, and is left out.",
    )
    made, incoming = read(tmp_path, document, kind=RISK.id)
    assert (only(made).kind, only(made).note, incoming.remarks) == (RISK, "hm", ())


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ({"source": "https://unknown.example", "selector": {**QUOTE, "exact": "nowhere"}}, "in any article"),
        ({"source": HARD.url}, "no words to find them by"),
        (HARD.url, "no words to find them by"),
        ({"source": "x", "selector": {"type": "TextQuoteSelector", "exact": "dam"}}, "more than one place"),
        ({"source": "x", "selector": {"type": "TextPositionSelector", "start": 1, "end": 5}}, "no words to find"),
        ({"source": HARD.url, "selector": {"type": "TextPositionSelector", "start": 9, "end": 4}}, "no words to find"),
        ({"source": HARD.url, "selector": {"type": "TextPositionSelector", "start": 1, "end": 10**15}}, "no words"),
        ({"source": HARD.url, "selector": "https://else.where/selector"}, "only linked to"),
        ({"source": HARD.url, "selector": {**QUOTE, "exact": 7}}, "not as the W3C model has it"),
        ({"source": 5, "selector": QUOTE}, "not as the W3C model has it"),
    ],
)
def test_what_cannot_be_found_is_reported_and_the_rest_comes(target: Any, why: str, tmp_path: Path) -> None:
    made, incoming = read(tmp_path, [{**PLAINEST, "id": "urn:x:2", "target": target}, PLAINEST])
    assert only(made).quote == "It held in 2017"
    [remark] = incoming.remarks
    assert why in remark


def test_a_position_alone_counts_in_a_known_article(tmp_path: Path) -> None:
    selector = {"type": "TextPositionSelector", "start": 21, "end": 44}
    made, _ = read(tmp_path, {**PLAINEST, "target": {"source": HARD.url, "selector": selector}})
    assert only(made).quote == "The dam\u00a0holds 🌊 still."


def test_straight_quotation_marks_and_plain_spaces_find_the_article_s_own(tmp_path: Path) -> None:
    made, _ = read(tmp_path, {**PLAINEST, "target": {"selector": {**QUOTE, "exact": "dam holds 🌊 still"}}})
    assert only(made).quote == "dam\u00a0holds 🌊 still"


def test_a_text_that_got_longer_above_is_no_hindrance(tmp_path: Path) -> None:
    newer = replace(article(f"New first line.\n{HARD.text}", file_name="gates.txt"), url=HARD.url)
    made = newcomer([newer])
    data = web_annotation.write(hard())
    incoming = brought(tmp_path, "x.jsonld", data, made.brief)
    made.do(incoming.change)
    assert incoming.passages == 6
    assert len(incoming.remarks) == 1
    for passage in made.brief.annotations.values():
        assert newer.text[slice(*passage.span)] == passage.quote


def test_too_long_a_note_is_reported_and_the_rest_comes(tmp_path: Path) -> None:
    long = {**PLAINEST, "id": "urn:x:2", "bodyValue": "x" * 200_001}
    made, incoming = read(tmp_path, [long, PLAINEST])
    assert only(made).note == ""
    assert "cannot be kept" in incoming.remarks[0]


def test_half_characters_and_zeros_are_made_harmless(tmp_path: Path) -> None:
    made = newcomer([with_role(HARD, 0, HARD.parts[0].role)])
    raw = json.dumps({**PLAINEST, "bodyValue": "half \ud83c and \x00"}).encode()
    made.do(brought(tmp_path, "x.json", raw, made.brief).change)
    assert only(made).note == "half \ufffd and \ufffd"


def test_a_time_that_is_none_is_reported(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, {**PLAINEST, "created": "yesterday", "creator": "https://else.where/zoe"})
    assert "“yesterday” is no time." in incoming.remarks
    assert only(made).created == ""


def test_pages_that_follow_each_other_in_the_file_are_all_read(tmp_path: Path) -> None:
    pages: list[dict[str, Any]] = [
        {"id": f"urn:x:page{n}", "type": "AnnotationPage", "items": [{**PLAINEST, "id": f"urn:x:{n}"}]}
        for n in range(4)
    ]
    for page, following in pairwise(pages):
        page["next"] = following
    made, incoming = read(tmp_path, {"type": "AnnotationCollection", "total": 4, "first": pages[0]})
    assert (incoming.passages, incoming.remarks) == (4, ())
    assert len(made.brief.annotations) == 4


def test_an_annotation_that_a_page_only_names_is_reported(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, {"type": "AnnotationPage", "items": ["https://else.where/anno/2", PLAINEST]})
    assert len(made.brief.annotations) == 1
    assert "An annotation is not as the W3C model has it" in incoming.remarks[0]


@given(brief=briefs())
def test_what_is_written_of_any_brief_is_as_the_model_has_it(brief: Brief) -> None:
    assert violations(web_annotation.write(brief)) == []


@pytest.mark.parametrize(
    ("path", "value", "section"),
    [
        (("@context",), "http://else.where/context", "3.1"),
        (("id",), "no iri", "5.1"),
        (("total",), -1, "5.1"),
        (("total",), 99, "5.1"),
        (("last",), "no iri", "5.1"),
        (("first", "type"), "Page", "5.2"),
        (("first", "items"), None, "5.2"),
        (("first", "startIndex"), -1, "5.2"),
        (("first", "items", 0, "motivation"), "tagged", "3.3.5"),
        (("first", "items", 0, "created"), "yesterday", "3.3.1"),
        (("first", "items", 0, "creator"), "Ana", "3.3.1"),
        (("first", "items", 0, "body", 0, "value"), 7, "3.2.4"),
        (("first", "items", 0, "body", 0, "purpose"), "fun", "3.3.5"),
        (("first", "items", 0, "target", "selector", 0, "exact"), "", "4.2.4"),
        (("first", "items", 0, "target", "selector", 1, "start"), -1, "4.2.5"),
        (("first", "items", 0, "target", "source"), "see <below>", "4"),
    ],
)
def test_the_check_of_the_model_would_notice(path: tuple[Any, ...], value: object, section: str) -> None:
    document = written(hard())
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert any(wrong.startswith(section) for wrong in violations(json.dumps(document).encode()))
