"""What the web annotation client Hypothesis gives out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from briefer.core.codebook import subtag_of
from briefer.core.kinds import ARGUMENT, RISK, Stance
from briefer.exchange import web_annotation

from .examples import HARD, PLAIN, brought, newcomer
from .web_model import violations

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.journal import Journal
    from briefer.exchange.intake import Incoming

ROW = {
    "id": "Ab3_xyzEEe-QcxtyM2Zq1A",
    "created": "2024-05-01T08:30:15.123456+00:00",
    "updated": "2024-05-02T08:30:15.123456+00:00",
    "user": "acct:zoe.k@hypothes.is",
    "uri": "https://example.org/gates?page=2",
    "text": "Really?",
    "tags": ["Argument", "against", "dams"],
    "group": "__world__",
    "permissions": {"read": ["group:__world__"]},
    "target": [
        {
            "source": "https://example.org/gates?page=2",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]", "startOffset": 3},
                {"type": "TextPositionSelector", "start": 4711, "end": 4726},
                {"type": "TextQuoteSelector", "exact": "It held in 2017", "prefix": "still. ", "suffix": ". "},
            ],
        }
    ],
    "document": {"title": ["Who opens the gates?"]},
    "links": {"html": "https://hypothes.is/a/Ab3_xyzEEe-QcxtyM2Zq1A"},
    "user_info": {"display_name": None},
    "flagged": False,
    "hidden": False,
}


def read(folder: Path, document: Any, made: Journal | None = None, **how: Any) -> tuple[Journal, Incoming]:
    made = made or newcomer([HARD, PLAIN])
    incoming = brought(folder, "export.json", json.dumps(document).encode(), made.brief, **how)
    made.do(incoming.change)
    return made, incoming


@pytest.mark.parametrize("document", [{"rows": [ROW], "total": 1}, [ROW], {"annotations": [ROW]}])
def test_a_row_is_a_passage_with_its_tags_text_user_and_time(document: Any, tmp_path: Path) -> None:
    made, incoming = read(tmp_path, document)
    [passage] = made.brief.annotations.values()
    assert (passage.quote, passage.article) == ("It held in 2017", HARD.id)
    assert (passage.kind, passage.stance, passage.note) == (ARGUMENT, Stance.AGAINST, "Really?")
    assert (made.brief.name_of(passage.creator), passage.created) == ("zoe.k", "2024-05-01T08:30:15Z")
    tag = subtag_of(made.brief, passage)
    assert tag is not None
    assert tag.label == "dams"
    assert incoming.remarks == ()


def test_a_display_name_goes_before_the_account(tmp_path: Path) -> None:
    made, _ = read(tmp_path, [{**ROW, "user_info": {"display_name": "Zoë Kühn"}}])
    assert "Zoë Kühn" in made.brief.people.values()


def test_reading_an_export_again_changes_nothing(tmp_path: Path) -> None:
    made, _ = read(tmp_path, {"rows": [ROW]})
    _, again = read(tmp_path, {"rows": [ROW]}, made)
    assert (again.passages, again.known) == (0, 1)
    assert len(made.brief.annotations) == 1


def test_replies_and_page_notes_are_reported(tmp_path: Path) -> None:
    reply = {**ROW, "id": "r", "references": [ROW["id"]], "text": "I agree"}
    page = {**ROW, "id": "p", "target": [{"source": ROW["uri"]}], "text": "A good page"}
    made, incoming = read(tmp_path, [reply, page])
    assert made.brief.annotations == {}
    assert incoming.remarks == (
        "“I agree” is a reply, which has no place here.",
        "“A good page” is a note on a whole page, which has no place here.",
    )


def test_a_highlight_without_a_tag_needs_a_kind(tmp_path: Path) -> None:
    bare = {**ROW, "tags": []}
    made, incoming = read(tmp_path, [bare])
    assert made.brief.annotations == {}
    assert "neither argument, risk nor recommendation" in incoming.remarks[0]
    made, _ = read(tmp_path, [bare], kind=RISK.id)
    assert [passage.kind for passage in made.brief.annotations.values()] == [RISK]


def test_a_row_that_is_none_is_reported_and_the_rest_comes(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, [ROW, {**ROW, "id": 7}, {**ROW, "id": "t", "tags": "risk"}, "row"])
    assert len(made.brief.annotations) == 1
    assert sum("not as Hypothesis has it" in remark for remark in incoming.remarks) >= 1


def test_no_rows_are_no_passages(tmp_path: Path) -> None:
    _, incoming = read(tmp_path, {"rows": [], "total": 0})
    assert (incoming.passages, incoming.remarks) == (0, ())


def test_rows_on_another_page_are_found_by_their_words_or_reported(tmp_path: Path) -> None:
    elsewhere = {**ROW, "uri": "https://mirror.example/x", "tags": ["risk"]}
    target = {"source": "https://mirror.example/x", "selector": ROW["target"][0]["selector"]}  # type: ignore[index]
    made, incoming = read(tmp_path, [{**elsewhere, "target": [target]}])
    assert [passage.article for passage in made.brief.annotations.values()] == [HARD.id]
    lost = {"type": "TextQuoteSelector", "exact": "words of another page"}
    _, incoming = read(tmp_path, [{**elsewhere, "id": "l", "target": [{"source": "x", "selector": [lost]}]}])
    assert incoming.remarks == (
        "“words of another page” is left out: the words do not stand in any article of the brief.",
    )


def test_what_was_deleted_stays_out_and_what_is_hidden_comes_in_and_both_are_said(tmp_path: Path) -> None:
    gone, hidden = {**ROW, "id": "d", "deleted": True, "text": "Never mind"}, {**ROW, "hidden": True}
    made, incoming = read(tmp_path, [gone, hidden])
    assert [passage.note for passage in made.brief.annotations.values()] == ["Really?"]
    assert "“Never mind” was deleted by whoever wrote it, and is left out." in incoming.remarks
    assert "“Really?” is hidden from others by moderators." in incoming.remarks


def test_group_permissions_and_all_else_are_kept_for_the_next_export(tmp_path: Path) -> None:
    made, _ = read(tmp_path, [{**ROW, "group": "Ab12"}])
    (item,) = json.loads(web_annotation.write(made.brief))["first"]["items"]
    kept = item["briefer:hypothesis"]
    assert (kept["group"], kept["permissions"], kept["updated"]) == ("Ab12", ROW["permissions"], ROW["updated"])
    assert violations(web_annotation.write(made.brief)) == []


def test_a_second_tag_that_is_no_kind_is_named_and_the_first_is_the_sub_tag(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, [{**ROW, "tags": ["Risk", "dams", "floods"]}])
    assert [tag.label for tag in made.brief.tags.values()] == ["dams"]
    assert incoming.remarks == ("“floods” is a tag that has no place here.",)
