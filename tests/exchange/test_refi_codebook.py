"""Codebooks: ours, and what we say of another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.exchange import refi_codebook, refi_project
from briefer.exchange.refi_codes import read_codes
from briefer.exchange.refi_xml import parse

from .examples import brought, hard, newcomer

if TYPE_CHECKING:
    from pathlib import Path

THEIRS = """<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code guid="{1}" name="Arguments" isCodable="false">
  <Code guid="{2}" name="against" isCodable="true"><Code guid="{3}" name="on law" isCodable="true"/></Code>
  <Code guid="{4}" name="Risk" isCodable="true"/>
</Code>
<Code guid="{5}" name="Fish" isCodable="true"><Code guid="{6}" name="For" isCodable="true"/></Code>
</Codes><Sets><Set guid="{7}" name="Mine"/></Sets></CodeBook>"""


def test_our_own_brings_nothing_and_says_what_it_holds(tmp_path: Path) -> None:
    incoming = brought(tmp_path, "x.qdc", refi_codebook.write(hard()), newcomer().brief)
    assert incoming.change.changes == ()
    assert incoming.remarks == ("5 codes are kinds of tag here: Argument, For, Against, Risk, Recommendation.",)


def test_it_is_the_same_for_every_brief() -> None:
    assert refi_codebook.write(hard()) == refi_codebook.write(newcomer().brief)


def test_codes_and_sets_without_a_place_here_are_named(tmp_path: Path) -> None:
    incoming = brought(tmp_path, "x.qdc", THEIRS.encode(), newcomer().brief)
    assert incoming.remarks[0] == "3 codes are kinds of tag here: Arguments, against, Risk."
    assert incoming.remarks[1] == "3 times: “on law” is a code that has no place here."
    assert incoming.remarks[2] == "“Mine” is a set of codes, which has no place here."


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
