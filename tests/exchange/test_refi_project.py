"""REFI-QDA projects of our own: valid, complete, and as the standard counts."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from lxml import etree

from briefer.core import changes
from briefer.core.kinds import KINDS
from briefer.core.records import replace
from briefer.exchange import refi_codebook, refi_project
from tests.conftest import ROOT
from tests.core.examples import article

from .examples import HARD, briefs, brought, hard, newcomer, same, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief

SCHEMAS = ROOT.parent / "shared" / "refi-qda"
Q = "{urn:QDA-XML:project:1.0}"


def schema(name: str) -> etree.XMLSchema:
    path = SCHEMAS / name
    if not path.exists():
        pytest.skip(f"the schema {name} of REFI-QDA is not beside the repository")
    return etree.XMLSchema(etree.parse(str(path)))


def members(brief: Brief) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(refi_project.write(brief))) as file:
        return {name: file.read(name) for name in file.namelist()}


def root(brief: Brief) -> etree._Element:
    return etree.fromstring(members(brief)["project.qde"])


def test_a_project_is_valid() -> None:
    schema("Project.xsd").assertValid(root(hard()))


def test_a_project_of_nothing_is_valid() -> None:
    schema("Project.xsd").assertValid(root(newcomer().brief))


def test_a_project_of_articles_without_passages_is_valid() -> None:
    schema("Project.xsd").assertValid(root(newcomer([HARD]).brief))


@given(brief=briefs())
def test_a_project_of_any_brief_is_valid(brief: Brief) -> None:
    schema("Project.xsd").assertValid(root(brief))


def test_a_project_of_the_real_articles_is_valid(real_articles: tuple[Path, ...]) -> None:
    schema("Project.xsd").assertValid(root(tagged(real_articles)))


def test_the_codebook_is_valid() -> None:
    schema("Codebook.xsd").assertValid(etree.fromstring(refi_codebook.write(hard())))


def test_what_xml_cannot_hold_is_replaced_where_it_stands() -> None:
    made = newcomer([HARD])
    start = HARD.text.index("It held")
    made.do(changes.Annotate(HARD.id, start, start + 7, KINDS[0].id, None, "bell \x07 and \ufffe", "esc \x1b"))
    found = root(made.brief)
    schema("Project.xsd").assertValid(found)
    assert [each.text for each in found.iter(f"{Q}PlainTextContent")] == ["esc \ufffd", "bell \ufffd and \ufffd"]


def test_the_texts_lie_beside_the_project_with_lf_and_without_a_bom() -> None:
    brief = hard()
    found = members(brief)
    assert next(iter(found)) == "project.qde"
    texts = [data for name, data in found.items() if name.startswith("sources/")]
    assert texts == [each.text.encode() for each in brief.articles.values()]
    for each in root(brief).iter(f"{Q}TextSource"):
        assert each.get("plainTextPath", "").removeprefix("internal://") in {name[8:] for name in found}


def test_positions_are_code_points_of_these_texts() -> None:
    brief, found = hard(), root(hard())
    texts = members(brief)
    quotes = []
    for each in found.iter(f"{Q}TextSource"):
        text = texts[f"sources/{each.get('plainTextPath', '').removeprefix('internal://')}"].decode()
        marked = each.iter(f"{Q}PlainTextSelection")
        ends = [(int(one.get("startPosition", "")), int(one.get("endPosition", ""))) for one in marked]
        quotes += [text[start:end] for start, end in ends]
    assert quotes == [passage.quote for passage in brief.passages()]


def test_each_coding_has_one_code_and_every_reference_is_there() -> None:
    found = root(hard())
    ids = [each.get("guid") for each in found.iter() if each.get("guid")]
    assert len(ids) == len(set(ids))
    for each in found.iter():
        for name in ("targetGUID", "originGUID", "creatingUser"):
            assert each.get(name) is None or each.get(name) in ids
    for coding in found.iter(f"{Q}Coding"):
        assert len(coding.findall(f"{Q}CodeRef")) == 1


def test_every_kind_is_a_code_with_its_stances_beneath() -> None:
    codes = root(hard()).findall(f"{Q}CodeBook/{Q}Codes/{Q}Code")
    assert [code.get("name") for code in codes] == [kind.label for kind in KINDS]
    assert [code.get("name") for code in codes[0]] == ["For", "Against", "On law"]
    assert all(code.get("color") for code in codes)


def test_who_tagged_and_when_is_told() -> None:
    found = root(hard())
    users = {each.get("guid"): each.get("name") for each in found.iter(f"{Q}User")}
    assert sorted(filter(None, users.values())) == ["Ana Meyer", "Ben Ö. Tal"]
    codings = list(found.iter(f"{Q}Coding"))
    assert {users[each.get("creatingUser")] for each in codings} == {"Ana Meyer", "Ben Ö. Tal"}
    assert all(each.get("creationDateTime", "").endswith("Z") for each in codings)


def test_points_are_notes_that_passages_are_linked_to() -> None:
    found = root(hard())
    [point] = [each for each in found.iter(f"{Q}Note") if each.get("name") == "Point: argument"]
    links = [(each.get("name"), each.get("targetGUID")) for each in found.iter(f"{Q}Link")]
    assert sorted(links) == [("disputes", point.get("guid")), ("supports", point.get("guid"))]


def test_a_stranger_to_the_brief_reads_articles_passages_and_points(tmp_path: Path) -> None:
    brief, made = hard(), newcomer()
    incoming = brought(tmp_path, "x.qdpx", refi_project.write(brief), made.brief)
    made.do(incoming.change)
    assert (incoming.articles, incoming.passages) == (2, 7)
    assert same(made.brief, brief)
    assert made.brief.articles[HARD.id].authors == ("Jo Lind", "Ana; Bo")
    assert incoming.remarks == ()
    assert made.brief.articles == brief.articles


@given(brief=briefs())
def test_any_brief_goes_round_with_its_articles(brief: Brief) -> None:
    made = newcomer()
    made.do(refi_project.read(refi_project.write(brief), made.brief).change)
    assert same(made.brief, brief)


def test_an_article_that_was_renamed_here_keeps_its_name(tmp_path: Path) -> None:
    data, made = refi_project.write(hard()), newcomer([replace(HARD, title="My title")])
    made.do(brought(tmp_path, "x.qdpx", data, made.brief).change)
    assert made.brief.articles[HARD.id].title == "My title"


def test_a_brief_with_a_thousand_passages_goes_round(tmp_path: Path) -> None:
    base = article("One two three four five. " * 400, file_name="long.txt")
    made = newcomer([base])
    starts = range(0, 9_000, 9)
    tags = tuple(changes.Annotate(base.id, at, at + 30, KINDS[at % 3].id) for at in starts)
    made.do(changes.Together(tags, "tagging"))
    other = newcomer([base])
    other.do(brought(tmp_path, "x.qdpx", refi_project.write(made.brief), other.brief).change)
    assert other.brief.annotations == made.brief.annotations
