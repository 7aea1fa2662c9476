"""Files to give away: what is in them, and what becomes of them at a colleague's."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.kinds import RISK
from briefer.core.sharing import Choice
from briefer.store import log
from briefer.store.brief_file import BriefFile, look
from briefer.store.giving import write_all, write_archive, write_share
from briefer.store.mailed import read_mailed
from tests.core.examples import CANAL, DAM

from .people import ANN, BEN, change, names, river

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a brief on which two people worked."""
    (tmp_path / "team").mkdir()
    made = river(tmp_path / "team")
    change(made, ANN, changes.Annotate(DAM.id, 23, 30, RISK.id), changes.WriteMemo("to", "old"))
    change(made, BEN, changes.AddArticle(CANAL), changes.WriteMemo("to", "The Minister"))
    return made


def test_a_clean_copy_is_a_brief_of_one_s_own_without_the_past(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "clean.briefer"
    given = write_share(path, output, Choice(), BEN)
    assert given == (2, 1, 0, [])
    seen, copy = look(path), look(output)
    assert (copy.brief.id, copy.brief.articles, copy.brief.annotations, copy.brief.memo) == (
        seen.brief.id,
        seen.brief.articles,
        seen.brief.annotations,
        seen.brief.memo,
    )
    assert b'"old"' not in output.read_bytes()
    assert copy.complaints == []
    change(output, BEN, changes.NameBrief("The river"))
    assert names(tmp_path) == ["clean.briefer"]


def test_only_mine_and_without_texts(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "mine.briefer"
    assert write_share(path, output, Choice(only=BEN.person, texts=False), BEN)[:3] == (2, 0, 0)
    assert "still" not in output.read_text(encoding="utf-8")
    assert "The dam holds" not in output.read_text(encoding="utf-8")


def test_what_is_given_away_can_be_merged_back_without_a_trace(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "clean.briefer"
    write_share(path, output, Choice(), ANN)
    before = look(path).brief
    with BriefFile(path, ANN) as mine:
        mine.take(read_mailed([output], mine.brief.id))
    after = look(path).brief
    assert (after.annotations, after.memo, after.conflicts) == (before.annotations, before.memo, {})


def test_the_whole_brief_is_written_with_its_past(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "all.briefer"
    assert write_all(path, output, ANN)[:3] == (2, 1, 0)
    assert look(output).brief == look(path).brief
    assert set(look(output).events) == set(look(path).events)


def test_conflicts_that_are_not_settled_are_named(path: Path, tmp_path: Path) -> None:
    with BriefFile(path, ANN) as ann, BriefFile(path, BEN) as ben:
        ann.do(changes.WriteMemo("subject", "Water"))
        ben.do(changes.WriteMemo("subject", "Rivers"))
    given = write_share(path, tmp_path / "clean.briefer", Choice(), ANN)
    assert given.remarks == ["1 conflicts are not settled: of those only what shows was written."]


def test_what_stood_there_is_kept(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.briefer"
    output.write_text("something else")
    given = write_share(path, output, Choice(), ANN)
    [kept] = tmp_path.glob("out (until *).briefer")
    assert kept.read_text() == "something else"
    assert given.remarks == [f"The file that stood there is kept as {kept.name}."]


@pytest.mark.parametrize("name", ["river.briefer", "river.ben-osei.briefer"])
def test_a_file_of_the_brief_itself_is_never_written_over(path: Path, name: str) -> None:
    output = path.with_name(name)
    before = output.read_bytes()
    for write in (
        lambda: write_share(path, output, Choice(), ANN),
        lambda: write_all(path, output, ANN),
        lambda: write_archive(path, output),
    ):
        with pytest.raises(BrieferError, match="is one of the files of this brief"):
            write()
    assert output.read_bytes() == before


def test_an_archive_holds_all_logs_and_the_memo_as_they_are(path: Path, tmp_path: Path) -> None:
    path.with_suffix(".docx").write_bytes(b"the memo")
    path.with_name("other.docx").write_bytes(b"not of this brief")
    held, remarks = write_archive(path, tmp_path / "river.zip")
    assert held == ["river.ben-osei.briefer", "river.briefer", "river.docx"]
    assert remarks == []
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(tmp_path / "river.zip") as archive:
        archive.extractall(unpacked)
    for name in held:
        assert (unpacked / name).read_bytes() == path.with_name(name).read_bytes()
    assert look(unpacked / "river.briefer").brief == look(path).brief
    assert log.read(unpacked / "river.briefer").complaints == []
