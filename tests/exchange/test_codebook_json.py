"""The codebook as a JSON file: out and in, merged by name, and strict."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.codebook import codebook
from briefer.core.errors import BrieferError
from briefer.core.kinds import ARGUMENT, KINDS, RISK
from briefer.exchange import codebook_json, refi_codebook

from . import projects as pr
from .examples import brought, hard_journal, newcomer

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.core.journal import Journal

NAME = "water.codebook.json"


def add(made: Journal, label: str, kind: TagId = RISK.id, **more: str) -> TagId:
    asked = changes.AddTag(kind, label, **more)  # type: ignore[arg-type]
    made.do(asked)
    return asked.id


@pytest.fixture
def made() -> Journal:
    made = newcomer()
    flood = add(made, "Flood", colour="#8a5cd0", key="1")
    add(made, "Dam break", parent=flood)
    add(made, "Drought", key="2")
    add(made, "Law", ARGUMENT.id, colour="#8f7400")
    return made


def listed(brief: Brief) -> list[tuple[str, int, str, str, str]]:
    return [(kind.id, depth, tag.label, tag.colour, tag.key) for kind in KINDS for tag, depth in codebook(brief, kind)]


def file(*children: dict[str, Any], kind: str = "risk", **more: Any) -> bytes:
    book = {"format": "briefer-codebook", "version": 1, "kinds": [{"kind": kind, "children": list(children)}], **more}
    return json.dumps(book).encode()


def test_a_codebook_comes_into_an_empty_brief_just_as_it_was(made: Journal, tmp_path: Path) -> None:
    other = newcomer()
    incoming = brought(tmp_path, NAME, codebook_json.write(made.brief), other.brief)
    other.do(incoming.change)
    assert listed(other.brief) == listed(made.brief)
    assert incoming.remarks == ("4 sub-tags came in.",)
    other.undo()
    assert not other.brief.tags


def test_it_is_written_as_documented(made: Journal) -> None:
    book = json.loads(codebook_json.write(made.brief))
    assert (book["format"], book["version"]) == ("briefer-codebook", 1)
    assert [each["kind"] for each in book["kinds"]] == ["argument", "risk", "recommendation"]
    assert book["kinds"][1]["children"] == [
        {"label": "Flood", "colour": "#8a5cd0", "key": "1", "children": [{"label": "Dam break"}]},
        {"label": "Drought", "key": "2"},
    ]


def test_reading_it_twice_brings_nothing_new(made: Journal, tmp_path: Path) -> None:
    incoming = brought(tmp_path, NAME, codebook_json.write(made.brief), made.brief)
    assert made.do(incoming.change).events == ()
    assert incoming.remarks == ("0 sub-tags came in, 4 there already.",)


def test_it_is_merged_by_name_and_what_differs_is_kept_and_told(made: Journal, tmp_path: Path) -> None:
    children = [{"label": "Rockfall"}, {"label": "Drought", "key": "3", "colour": "#112233"}]
    flood = {"label": "FLOOD", "colour": "#123456", "key": "5", "children": children}
    data = file(flood, {"label": "Hail", "key": "1"})
    incoming = brought(tmp_path, NAME, data, made.brief)
    made.do(incoming.change)
    assert [entry[1:] for entry in listed(made.brief) if entry[0] == "risk"] == [
        (0, "Flood", "#8a5cd0", "1"),
        (1, "Dam break", "", ""),
        (1, "Rockfall", "", ""),
        (0, "Drought", "#112233", "2"),
        (0, "Hail", "", ""),
    ]
    assert incoming.remarks == (
        "2 sub-tags came in, 2 there already.",
        "“Flood” keeps its own colour.",
        "“Flood” keeps its own key 1.",
        "“Drought” keeps its own key 2.",
        "“Drought” stays where it stands.",
        "“Hail” gets no key: 1 is that of “Flood”.",
    )


def test_passages_and_points_stay_as_they_are(tmp_path: Path) -> None:
    made = hard_journal()
    before = dict(made.brief.annotations)
    made.do(brought(tmp_path, NAME, file({"label": "Flood"}), made.brief).change)
    assert made.brief.annotations == before


def test_a_file_that_is_only_called_json_is_known_by_what_it_says(made: Journal, tmp_path: Path) -> None:
    other = newcomer()
    other.do(brought(tmp_path, "codes.json", codebook_json.write(made.brief), other.brief).change)
    assert listed(other.brief) == listed(made.brief)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (file({"label": ""}), "no codebook of briefer"),
        (file({"label": "  "}), "without a name"),
        (file({"label": "Flood", "colour": "blue"}), "no codebook of briefer"),
        (file({"label": "Flood", "key": "0"}), "no codebook of briefer"),
        (file({"label": "Flood", "memo": "x"}), "no codebook of briefer"),
        (file({"label": "Flood"}, kind="hope"), "a kind “hope”"),
        (file(version=2), "version 2; this program reads version 1"),
        (file(format="briefer-codebook-x"), "its format is"),
        (b'{"format": "briefer-codebook", "format": "x"}', "twice"),
        (b"[]", "no codebook of briefer"),
    ],
)
def test_what_is_no_codebook_is_refused_in_a_sentence(data: bytes, sentence: str, tmp_path: Path) -> None:
    made = newcomer()
    with pytest.raises(BrieferError, match=sentence):
        brought(tmp_path, NAME, data, made.brief)
    assert not made.brief.tags


def test_one_that_is_far_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codebook_json, "MOST", 3)
    with pytest.raises(BrieferError, match="more than 3 sub-tags"):
        brought(tmp_path, NAME, file(*({"label": f"Matter {n}"} for n in range(4))), newcomer().brief)


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 8), st.sampled_from(["", "#8a5cd0"])), max_size=20))
def test_whatever_the_tree_it_comes_in_just_as_it_went_out(told: list[tuple[Any, int, str]]) -> None:
    made, other = newcomer(), newcomer()
    for n, (kind, under, colour) in enumerate(told):
        own = [tag.id for tag in made.brief.tags.values() if tag.kind == kind.id]
        more = {"parent": own[under % len(own)]} if own and under % 3 else {}
        add(made, f"Matter {n}", kind.id, colour=colour, key=str(n + 1) if n < 9 else "", **more)
    incoming = codebook_json.read(codebook_json.write(made.brief), other.brief)
    other.do(incoming.change)
    assert listed(other.brief) == listed(made.brief)
    assert len(incoming.remarks) == 1


def nested(levels: int) -> bytes:
    """Return a codebook of sub-tags that stand under each other."""
    code: dict[str, Any] = {"label": f"level {levels}", "children": []}
    for level in range(levels - 1, 0, -1):
        code = {"label": f"level {level}", "children": [code]}
    book = {"format": "briefer-codebook", "version": 1, "kinds": [{"kind": "risk", "children": [code]}]}
    return json.dumps(book).encode()


@pytest.mark.parametrize("levels", [1, 18, 19, 30, 50])
def test_sub_tags_may_stand_under_each_other_many_times(levels: int) -> None:
    made = newcomer()
    made.do(codebook_json.read(nested(levels), made.brief).change)
    assert [entry.depth for entry in codebook(made.brief, RISK)] == list(range(levels))
    again = newcomer()
    incoming = codebook_json.read(codebook_json.write(made.brief), again.brief)
    again.do(incoming.change)
    assert [entry.depth for entry in codebook(again.brief, RISK)] == list(range(levels))
    assert incoming.remarks == (f"{levels} sub-tag{'s' if levels > 1 else ''} came in.",)


def test_those_still_deeper_stand_beside_the_last_and_it_is_said() -> None:
    made = newcomer()
    incoming = codebook_json.read(nested(150), made.brief)
    made.do(incoming.change)
    depths = [entry.depth for entry in codebook(made.brief, RISK)]
    assert depths == [*range(50), *[49] * 100]
    assert incoming.remarks == (
        "150 sub-tags came in.",
        "100 sub-tags stood further down than level 50, at which they stand now.",
    )


def test_without_end_is_refused() -> None:
    with pytest.raises(BrieferError, match="nested too deeply"):
        codebook_json.read(nested(1).replace(b"[]", b"[" * 900 + b"]" * 900), newcomer().brief)


def test_the_codes_of_other_programs_may_be_as_deep() -> None:
    deep = "".join(f'<Code guid="{pr.guid(n)}" name="c{n}" isCodable="true">' for n in range(120)) + "</Code>" * 120
    qdc = f'<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>{deep}</Codes></CodeBook>'
    made = newcomer()
    incoming = refi_codebook.read(qdc.encode(), made.brief, RISK.id)
    made.do(incoming.change)
    assert [entry.depth for entry in codebook(made.brief, RISK)] == [*range(50), *[49] * 70]
    assert any("70 times: “c50” is a sub-tag more than 50 levels down" in remark for remark in incoming.remarks)
