"""Codebooks: ours, and what we say of another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.codebook import codebook
from briefer.core.errors import BrieferError
from briefer.core.kinds import KINDS, RISK
from briefer.exchange import refi_codebook, refi_project
from briefer.exchange.refi_codes import read_codes
from briefer.exchange.refi_xml import parse

from .examples import brought, hard, newcomer

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief

THEIRS = """<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code guid="{1}" name="Arguments" isCodable="false">
  <Code guid="{2}" name="against" isCodable="true"><Code guid="{3}" name="on law" isCodable="true"/></Code>
  <Code guid="{4}" name="Risk" isCodable="true"/>
</Code>
<Code guid="{5}" name="Fish" isCodable="true"><Code guid="{6}" name="For" isCodable="true"/></Code>
</Codes><Sets><Set guid="{7}" name="Mine"/></Sets></CodeBook>"""


def test_our_own_brings_nothing_and_says_what_it_holds(tmp_path: Path) -> None:
    empty = newcomer().brief
    incoming = brought(tmp_path, "x.qdc", refi_codebook.write(empty), empty)
    assert incoming.change.changes == ()
    assert incoming.remarks == ("5 codes are kinds of tag here: Argument, For, Against, Risk, Recommendation.",)


def test_our_own_brings_the_sub_tags_as_they_were_nested_and_coloured(tmp_path: Path) -> None:
    brief, made = hard(), newcomer()
    made.do(brought(tmp_path, "x.qdc", refi_codebook.write(brief), made.brief).change)
    assert listed(made.brief) == listed(brief)
    again = brought(tmp_path, "x.qdc", refi_codebook.write(brief), made.brief)
    assert again.change.changes == ()


def listed(brief: Brief) -> list[tuple[int, str, str, str]]:
    return [(depth, tag.id, tag.label, tag.colour) for kind in KINDS for tag, depth in codebook(brief, kind)]


def test_codes_beneath_a_kind_are_sub_tags_and_the_others_are_named(tmp_path: Path) -> None:
    made = newcomer()
    incoming = brought(tmp_path, "x.qdc", THEIRS.encode(), made.brief)
    assert incoming.remarks[0] == "3 codes are kinds of tag here: Arguments, against, Risk."
    assert incoming.remarks[1] == "2 times: “Fish” is a code beneath no kind of tag, and is left out."
    assert incoming.remarks[2] == "“Mine” is a set of codes, which has no place here."
    made.do(incoming.change)
    assert [(depth, label) for depth, _, label, _ in listed(made.brief)] == [(0, "on law")]


def test_codes_beneath_no_kind_come_beneath_the_one_that_is_given(tmp_path: Path) -> None:
    made = newcomer()
    made.do(brought(tmp_path, "x.qdc", THEIRS.encode(), made.brief, kind=RISK.id).change)
    assert [(depth, label) for depth, _, label, _ in listed(made.brief)] == [(0, "on law"), (0, "Fish"), (1, "For")]


def test_a_code_has_the_kind_and_stance_of_the_one_above_unless_it_says_its_own() -> None:
    codes = {code.name: code for code in read_codes(parse(THEIRS.encode(), "CodeBook")).values()}
    told = {name: (code.kind.id if code.kind else None, code.stance) for name, code in codes.items()}
    assert told == {
        "Arguments": ("argument", None),
        "against": ("argument", "against"),
        "on law": ("argument", "against"),
        "Risk": ("risk", None),
        "Fish": (None, None),
        "For": (None, None),
    }


def test_a_project_is_no_codebook(tmp_path: Path) -> None:
    with pytest.raises(BrieferError, match="not sound XML"):
        brought(tmp_path, "x.qdc", refi_project.write(hard()), newcomer().brief)
