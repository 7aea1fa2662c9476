"""A brief changed by a program without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.ids import ArticleId, PersonId
from briefer.core.kinds import RISK
from briefer.core.records import replace
from briefer.store import log
from briefer.store.brief_file import BriefFile, look, new_brief
from briefer.store.settings import Settings
from tests.core.examples import CANAL, DAM

if TYPE_CHECKING:
    from pathlib import Path

ANA = Settings(person=PersonId("ana-1"), name="Ana Meyer")
BEN = Settings(person=PersonId("ben-2"), name="Ben Osei")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "river.briefer"
    new_brief(made, ANA, [changes.AddArticle(DAM)])
    return made


def test_a_new_brief_holds_what_was_asked_for_and_who_made_it(path: Path) -> None:
    with BriefFile(path, ANA) as opened:
        assert list(opened.brief.articles) == [DAM.id]
        assert opened.brief.name_of(ANA.person) == "Ana Meyer"
        assert opened.complaints == []


def test_a_change_is_on_the_disk_when_it_is_done(path: Path) -> None:
    with BriefFile(path, ANA) as opened:
        recorded = opened.do(changes.Annotate(DAM.id, 0, 3, RISK.id))
        assert log.read(path).events[-1:] == recorded.events


def test_looking_at_a_brief_does_not_change_it(path: Path) -> None:
    before = path.read_bytes()
    with BriefFile(path, BEN) as opened:
        assert opened.do(changes.AddArticle(DAM)).events == ()
    assert path.read_bytes() == before


def test_a_second_person_signs_with_the_first_change_in_a_log_of_their_own(path: Path) -> None:
    before = path.read_bytes()
    with BriefFile(path, BEN) as opened:
        opened.do(changes.AddArticle(CANAL))
        opened.do(changes.NameBrief("The river"))
    with BriefFile(path, replace_name(BEN, "Ben O.")) as opened:
        assert opened.brief.name_of(BEN.person) == "Ben O."
        opened.do(changes.NameBrief("The rivers"))
    assert path.read_bytes() == before
    own = log.read(path.with_name("river.ben-osei.briefer"))
    assert own.header.owner == BEN.person
    assert [type(event).__name__ for event in own.events] == [
        *("PersonNamed", "ArticleAdded", "BriefNamed"),
        *("PersonNamed", "BriefNamed"),
    ]


def replace_name(person: Settings, name: str) -> Settings:
    return Settings(person=person.person, name=name)


def test_a_change_that_cannot_be_made_leaves_the_file_as_it_was(path: Path) -> None:
    before = path.read_bytes()
    with BriefFile(path, ANA) as opened, pytest.raises(BrieferError):
        opened.do(changes.RemoveArticle(ArticleId("gone")))
    assert path.read_bytes() == before


def test_two_change_a_brief_at_once_each_in_a_log_of_their_own(path: Path) -> None:
    with BriefFile(path, ANA) as one, BriefFile(path, BEN) as other, BriefFile(path, ANA) as another:
        one.do(changes.AddArticle(CANAL))
        other.do(changes.NameBrief("The river"))
        another.do(changes.WriteMemo("to", "The Minister"))
    assert sorted(each.name for each in path.parent.iterdir()) == [
        "river.ana-meyer.briefer",
        "river.ben-osei.briefer",
        "river.briefer",
    ]
    seen = look(path)
    assert (set(seen.brief.articles), seen.brief.name) == ({DAM.id, CANAL.id}, "The river")
    assert seen.brief.memo == {"to": "The Minister"}
    assert seen.complaints == []


@pytest.mark.parametrize("name", ["river", "river.docx", "river.txt", ".briefer"])
def test_a_brief_is_named_as_one(tmp_path: Path, name: str) -> None:
    with pytest.raises(BrieferError, match="is no name for a brief"):
        new_brief(tmp_path / name, ANA)
    assert list(tmp_path.iterdir()) == []


def test_if_one_of_the_first_changes_cannot_be_made_there_is_no_brief(tmp_path: Path) -> None:
    with pytest.raises(BrieferError):
        new_brief(tmp_path / "river.briefer", ANA, [changes.AddArticle(DAM), changes.RemoveArticle(CANAL.id)])
    with pytest.raises(BrieferError, match="do not fit"):
        new_brief(tmp_path / "river.briefer", ANA, [changes.AddArticle(replace(CANAL, parts=DAM.parts))])
    assert list(tmp_path.iterdir()) == []
