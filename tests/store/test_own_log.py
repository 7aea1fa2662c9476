"""Whose file is written to: one's own, and never one that anybody else writes to."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.ids import PersonId
from briefer.store import log, settings
from briefer.store.brief_file import BriefFile, look, new_brief
from briefer.store.codec import Header, encode
from briefer.store.folder import BriefFolder
from briefer.store.own_log import OwnLog
from briefer.store.settings import Settings
from tests.core.examples import BRIEF, CANAL, DAM

from .briefs import some_events
from .people import ANN, BEN, change, machine, names, river, write_protect

TITLE = changes.NameBrief("The river")


def test_a_person_goes_on_in_their_own_log(tmp_path: Path) -> None:
    path = river(tmp_path)
    change(path, ANN, TITLE)
    assert names(tmp_path) == ["river.briefer"]
    assert look(path).brief.name == "The river"


def test_somebody_else_s_first_change_makes_a_log_of_their_own_beside(tmp_path: Path) -> None:
    path = river(tmp_path)
    before = path.read_bytes()
    change(path, BEN, TITLE)
    assert names(tmp_path) == ["river.ben-osei.briefer", "river.briefer"]
    assert path.read_bytes() == before
    header = log.read(tmp_path / "river.ben-osei.briefer").header
    assert (header.brief, header.owner) == (log.read(path).header.brief, BEN.person)
    change(path, BEN, changes.AddArticle(CANAL))
    assert names(tmp_path) == ["river.ben-osei.briefer", "river.briefer"]


def test_only_looking_makes_no_file(tmp_path: Path) -> None:
    path = river(tmp_path)
    with BriefFile(path, BEN) as opened:
        assert opened.do(changes.AddArticle(DAM)).events == ()
    look(path)
    assert names(tmp_path) == ["river.briefer"]


def test_whichever_of_the_files_is_opened_each_writes_in_their_own(tmp_path: Path) -> None:
    path = river(tmp_path)
    change(path, BEN, TITLE)
    sizes = {name: (tmp_path / name).stat().st_size for name in names(tmp_path)}
    change(tmp_path / "river.ben-osei.briefer", ANN, changes.AddArticle(CANAL))
    grown = {name for name, size in sizes.items() if (tmp_path / name).stat().st_size > size}
    assert grown == {"river.briefer"}
    assert len(names(tmp_path)) == 2


def test_a_third_person_who_opens_the_second_s_file_is_named_after_the_brief(tmp_path: Path) -> None:
    river(tmp_path)
    change(tmp_path / "river.briefer", BEN, TITLE)
    (tmp_path / "river.briefer").unlink()
    zoe = Settings(person=PersonId("zoe-00000c"), name="Zoë Ódor")
    change(tmp_path / "river.ben-osei.briefer", zoe, changes.WriteMemo("to", "x"))
    assert names(tmp_path) == ["river.ben-osei.briefer", "river.zoe-odor.briefer"]


@pytest.mark.parametrize(
    ("name", "person", "file"),
    [
        ("Ben Osei", "ben-1", "river.ben-osei.briefer"),
        ("../..\\evil", "ben-1", "river.evil.briefer"),
        ("王伟", "wang-wei-0a0b0c", "river.wang-wei-0a0b0c.briefer"),
        ("王伟", "王伟", "river.mine.briefer"),
        ("x" * 500, "x", f"river.{'x' * 32}.briefer"),
    ],
)
def test_a_log_s_name_can_be_read_and_stands_in_every_file_system(
    tmp_path: Path, name: str, person: str, file: str
) -> None:
    change(river(tmp_path), Settings(person=PersonId(person), name=name), TITLE)
    assert names(tmp_path) == sorted(["river.briefer", file])


def test_a_second_window_of_the_same_person_gets_a_log_of_its_own(tmp_path: Path) -> None:
    path = river(tmp_path)
    with BriefFile(path, ANN) as first, BriefFile(path, ANN) as second, BriefFile(path, ANN) as third:
        first.do(TITLE)
        second.do(changes.AddArticle(CANAL))
        third.do(changes.WriteMemo("to", "The Minister"))
    assert names(tmp_path) == ["river.ann-lee-2.briefer", "river.ann-lee.briefer", "river.briefer"]
    brief = look(path).brief
    assert (brief.name, len(brief.articles), brief.memo) == ("The river", 2, {"to": "The Minister"})
    assert brief.conflicts == {}


def test_the_next_time_a_log_that_is_free_is_gone_on_with(tmp_path: Path) -> None:
    path = river(tmp_path)
    with BriefFile(path, ANN), BriefFile(path, ANN) as second:
        second.do(TITLE)
    with BriefFile(path, ANN), BriefFile(path, ANN) as second:
        second.do(changes.AddArticle(CANAL))
    assert names(tmp_path) == ["river.ann-lee.briefer", "river.briefer"]


def test_the_same_person_at_another_machine_writes_another_file(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = river(tmp_path)
    before = path.read_bytes()
    with machine(monkeypatch, tmp_path_factory.mktemp("other-home")):
        change(path, ANN, TITLE)
        change(path, ANN, changes.AddArticle(CANAL))
    assert path.read_bytes() == before
    assert names(tmp_path) == ["river.ann-lee.briefer", "river.briefer"]


def test_a_colleague_with_a_copy_of_my_settings_never_writes_to_my_file(
    tmp_path: Path, isolated_settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = river(tmp_path)
    before, mine = path.read_bytes(), settings.install_id()
    copied = tmp_path / "copied-home"
    shutil.copytree(isolated_settings, copied)
    with machine(monkeypatch, copied):
        assert settings.install_id() != mine
        assert settings.install_id() == settings.install_id()
        change(path, ANN, TITLE)
    assert settings.install_id() == mine
    assert path.read_bytes() == before
    assert look(path).brief.name == "The river"


@pytest.mark.parametrize("content", ["", "one", "a b c", "\0", "id nonsense"])
def test_a_damaged_installation_is_made_anew(isolated_settings: Path, content: str) -> None:
    (isolated_settings / "install").write_text(content)
    made = settings.install_id()
    assert len(made) == 32
    assert settings.install_id() == made


def test_an_old_file_that_names_no_installation_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "river.briefer"
    log.create(path, Header("briefer", 1, BRIEF, ANN.person), some_events())
    before = path.read_bytes()
    change(path, ANN, TITLE)
    assert path.read_bytes() == before
    assert names(tmp_path) == ["river.ann-lee.briefer", "river.briefer"]


def test_a_name_that_is_taken_by_another_brief_is_passed_over(tmp_path: Path) -> None:
    path = river(tmp_path)
    new_brief(tmp_path / "river.ben-osei.briefer", BEN)
    before = (tmp_path / "river.ben-osei.briefer").read_bytes()
    change(path, BEN, TITLE)
    assert (tmp_path / "river.ben-osei.briefer").read_bytes() == before
    assert names(tmp_path) == ["river.ben-osei-2.briefer", "river.ben-osei.briefer", "river.briefer"]


def test_where_a_colleague_s_version_is_newer_one_s_own_log_is_written_on_and_it_is_said(tmp_path: Path) -> None:
    path = river(tmp_path)
    brief = log.read(path).header.brief
    theirs = tmp_path / "river.ben.briefer"
    header = Header("briefer", 2, brief, BEN.person)
    theirs.write_bytes(encode(header) + b'{"type":"unheard.of","id":"e9","clock":[1,0],"author":"ben","change":"c9"}\n')
    before = theirs.read_bytes()
    with BriefFile(path, ANN) as opened:
        said = "river.ben.briefer was written by a newer version of briefer: not all of it may be shown."
        assert opened.complaints == [said]
        opened.do(TITLE)
        assert "e9" in {event.id for event in opened.events}
    assert look(path).brief.name == "The river"
    assert look(path).complaints == opened.complaints
    assert theirs.read_bytes() == before


def test_one_s_own_log_of_a_newer_version_is_not_written_on(tmp_path: Path) -> None:
    path = river(tmp_path)
    header, rest = path.read_bytes().split(b"\n", 1)
    path.write_bytes(header.replace(b'"version":1', b'"version":2') + b"\n" + rest)
    before = path.read_bytes()
    with pytest.raises(BrieferError, match=r"Your own log, river\.briefer, cannot be written by this version"):
        BriefFile(path, ANN)
    assert path.read_bytes() == before


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that takes no file even from root: /proc")
def test_in_a_folder_that_takes_no_file_the_first_change_is_refused_in_a_sentence(tmp_path: Path) -> None:
    folder = BriefFolder(river(tmp_path))
    folder.path = Path("/proc/river.briefer")
    with pytest.raises(BrieferError, match=r"may not write|could not be|There is no folder"):
        OwnLog(folder, BEN).append(some_events())


def test_a_folder_where_one_may_not_write_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = river(tmp_path)
    write_protect(monkeypatch, tmp_path)
    for person in (ANN, BEN):
        with pytest.raises(BrieferError, match=f"You may not write to {tmp_path}, .*Copy the brief"):
            BriefFile(path, person)
    assert look(path).complaints == []


def test_a_log_that_was_cut_off_is_mended_by_its_owner_only(tmp_path: Path) -> None:
    path = river(tmp_path)
    with path.open("ab") as file:
        file.write(b'{"type":"anno')
    torn = path.read_bytes()
    with BriefFile(path, BEN) as opened:
        opened.do(TITLE)
        assert opened.complaints == []
    assert path.read_bytes() == torn
    assert "cut off" in look(path).complaints[0]
    with BriefFile(path, ANN) as opened:
        assert "set aside" in opened.complaints[0]
    assert torn.startswith(path.read_bytes())
    assert look(path).complaints == []


# --- the log does not stay where it was


def test_a_log_that_was_renamed_while_it_is_open_is_gone_on_with_under_its_new_name(tmp_path: Path) -> None:
    path = river(tmp_path)
    renamed = tmp_path / "River project.briefer"
    with BriefFile(path, ANN) as opened:
        path.rename(renamed)
        opened.do(TITLE)
        opened.do(changes.AddArticle(CANAL))
        assert names(tmp_path) == [renamed.name]
        assert look(renamed).brief == opened.brief
    change(renamed, ANN, changes.NameBrief("Again"))
    assert names(tmp_path) == [renamed.name]


def test_a_log_that_was_moved_away_is_written_anew_with_all_that_was_in_it(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    path = river(tmp_path / "desk")
    change(path, BEN, changes.AddArticle(CANAL))
    with BriefFile(path, ANN) as opened:
        opened.do(TITLE)
        path.rename(tmp_path / "river.briefer")
        opened.do(changes.NameBrief("Moved"))
        opened.do(changes.WriteMemo("subject", "On"))
        before, events = opened.brief, set(opened.events)
    assert names(path.parent) == ["river.ann-lee.briefer", "river.ben-osei.briefer"]
    seen = look(path.parent / "river.ben-osei.briefer")
    assert seen.brief == before
    assert set(seen.events) == events
    assert log.read(tmp_path / "river.briefer").complaints == []


def test_into_what_somebody_put_over_one_s_log_nothing_is_written(tmp_path: Path) -> None:
    path = river(tmp_path)
    (tmp_path / "mail").mkdir()
    mailed = river(tmp_path / "mail", BEN)
    mailed.write_bytes(mailed.read_bytes().replace(look(mailed).brief.id.encode(), look(path).brief.id.encode()))
    with BriefFile(path, ANN) as opened:
        opened.do(TITLE)
        over = mailed.read_bytes()
        path.write_bytes(over)
        opened.do(changes.WriteMemo("subject", "On"))
        assert path.read_bytes() == over
        assert names(tmp_path) == ["river.ann-lee.briefer", "river.briefer"]
        assert set(look(path).events) >= set(opened.events)
    assert (look(path).brief.name, look(path).brief.memo["subject"]) == ("The river", "On")


def test_a_log_that_was_emptied_is_left_and_all_that_was_in_it_written_anew(tmp_path: Path) -> None:
    path = river(tmp_path)
    with BriefFile(path, ANN) as opened:
        path.write_bytes(b"")
        opened.do(TITLE)
        assert look(tmp_path / "river.ann-lee.briefer").brief == opened.brief
    assert path.read_bytes() == b""


def test_where_the_folder_is_gone_it_is_said_and_saved_when_it_is_back(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    path = river(desk)
    with BriefFile(path, ANN) as opened:
        desk.rename(tmp_path / "elsewhere")
        with pytest.raises(BrieferError, match="is no longer there"):
            opened.do(TITLE)
        (tmp_path / "elsewhere").rename(desk)
        opened.do(changes.WriteMemo("subject", "On"))
    assert names(desk) == ["river.briefer"]
    assert look(path).brief.memo["subject"] == "On"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_where_one_s_log_was_write_protected_meanwhile_one_goes_on_in_another(tmp_path: Path) -> None:
    path = river(tmp_path)
    with BriefFile(path, ANN) as opened:
        path.chmod(0o444)
        opened.do(TITLE)
        assert names(tmp_path) == ["river.ann-lee.briefer", "river.briefer"]
        assert look(path).brief == opened.brief
