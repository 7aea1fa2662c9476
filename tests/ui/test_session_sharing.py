"""Several people, one folder: what a colleague does appears in the open window, and nobody's work is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from briefer.core.changes import Annotate, NameBrief, RemoveAnnotation, WriteMemo, WriteNote
from briefer.core.errors import BrieferError
from briefer.core.ids import PersonId
from briefer.core.kinds import RISK
from briefer.store import log
from briefer.store.brief_file import look, new_brief
from briefer.store.codec import Header
from briefer.store.settings import Settings, load
from briefer.ui.session import Session
from tests.core.examples import DAM
from tests.store.people import ANN, BEN, change, names, river
from tests.ui.using import told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.arrivals import Arrival
    from briefer.core.brief import Touched
    from tests.ui.conftest import Open


class Ear(QObject):
    """Somebody who listens to a session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.touched: list[Touched] = []
        self.arrivals: list[Arrival] = []
        self.merges: list[Arrival] = []
        self.refusals: list[BrieferError] = []
        session.changed.connect(self.touched.append)
        session.arrived.connect(self.arrivals.append)
        session.merged.connect(self.merges.append)
        session.failed.connect(self.refusals.append)


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """Return Ann's session on a brief of hers."""
    del qtbot
    made = Session(ANN)
    made.open(river(tmp_path))
    yield made
    made.close()


def test_a_colleague_s_change_appears_by_itself_with_whose_it_is(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    ear = Ear(session)
    change(tmp_path / "river.briefer", BEN, NameBrief("The river"), WriteMemo("to", "The Minister"))
    qtbot.waitUntil(lambda: session.brief.memo == {"to": "The Minister"})
    assert session.brief.name == "The river"
    brought = [each for arrival in ear.arrivals for each in arrival.brought]
    assert {each.name for each in brought} == {"Ben Osei"}
    assert sum(each.changes for each in brought) == 2
    assert any(touched.memo == {"to"} for touched in ear.touched)
    assert ear.merges == []


def test_changes_cross_each_other_and_both_stand(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.do(WriteMemo("subject", "Water"))
    change(tmp_path / "river.briefer", BEN, WriteMemo("to", "The Minister"))
    session.do(WriteMemo("from", "Ann"))
    qtbot.waitUntil(lambda: len(session.brief.memo) == 3)
    assert session.flush()
    assert look(tmp_path / "river.ben-osei.briefer").brief.memo == session.brief.memo


def test_undo_takes_back_one_s_own_work_after_a_colleague_s_came_in(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.do(WriteMemo("subject", "Water"))
    change(tmp_path / "river.briefer", BEN, WriteMemo("to", "The Minister"))
    qtbot.waitUntil(lambda: "to" in session.brief.memo)
    session.undo()
    assert session.brief.memo == {"to": "The Minister"}


def test_only_looking_at_a_colleague_s_brief_makes_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    path = river(tmp_path)
    before = path.read_bytes()
    looking = Session(BEN)
    looking.open(path)
    assert not looking.read_only
    looking.close()
    assert (names(tmp_path), path.read_bytes()) == (["river.briefer"], before)
    looking.open(path)
    assert looking.saved_in is None
    looking.do(NameBrief("The river"))
    qtbot.waitUntil(lambda: looking.saved_in == tmp_path / "river.ben-osei.briefer")
    looking.close()
    assert names(tmp_path) == ["river.ben-osei.briefer", "river.briefer"]
    assert path.read_bytes() == before


def test_what_arrives_after_another_brief_was_opened_is_left_out(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    first = tmp_path / "river.briefer"
    (tmp_path / "other").mkdir()
    new_brief(tmp_path / "other" / "other.briefer", ANN)
    session.open(tmp_path / "other" / "other.briefer")
    change(first, BEN, NameBrief("The river"))
    qtbot.wait(20)
    assert session.brief.name == ""
    session.open(first)
    assert session.brief.name == "The river"


def test_a_colleague_s_newer_version_is_told_and_one_s_own_log_is_written_on(session: Session, tmp_path: Path) -> None:
    log.create(tmp_path / "river.zoe.briefer", Header("briefer", 2, session.brief.id, PersonId("zoe")))
    session.open(tmp_path / "river.briefer")
    assert "river.zoe.briefer was written by a newer version of briefer" in session.complaints[0]
    assert not session.read_only
    session.do(NameBrief("The river"))
    assert session.flush()
    assert look(tmp_path / "river.briefer").brief.name == "The river"


def test_a_colleague_who_comes_with_a_newer_version_is_named_once(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    heard: list[str] = []
    session.told.connect(heard.append)
    log.create(tmp_path / "river.zoe.briefer", Header("briefer", 2, session.brief.id, PersonId("zoe")))
    qtbot.waitUntil(lambda: any("river.zoe.briefer was written by a newer version" in said for said in heard))
    assert len(heard) == 1
    assert not session.read_only


def test_a_damaged_line_of_a_colleague_s_is_told_and_the_rest_comes(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    change(tmp_path / "river.briefer", BEN, NameBrief("The river"))
    heard: list[str] = []
    session.told.connect(heard.append)
    with (tmp_path / "river.ben-osei.briefer").open("ab") as file:
        file.write(b"noise\n")
    qtbot.waitUntil(lambda: any("could not be read" in said for said in heard))
    assert session.brief.name == "The river"
    assert not session.read_only


# --- merging what was mailed


@pytest.fixture
def mailed(session: Session, tmp_path: Path) -> Path:
    """Return a file of Ben's that came by mail: his copy of the brief, worked on."""
    folder = tmp_path / "mail"
    folder.mkdir()
    assert session.path is not None
    (folder / "river.briefer").write_bytes(session.path.read_bytes())
    change(folder / "river.briefer", BEN, WriteMemo("to", "The Minister"))
    return folder / "river.ben-osei.briefer"


def test_merging_takes_a_mailed_file_into_one_s_own_log(session: Session, mailed: Path, tmp_path: Path) -> None:
    ear = Ear(session)
    arrival = session.merge([mailed])
    assert [(each.name, each.changes) for each in arrival.brought] == [("Ben Osei", 1)]
    assert session.brief.memo == {"to": "The Minister"}
    assert ear.merges == ear.arrivals == [arrival]
    assert session.flush()
    assert names(tmp_path) == ["river.briefer"]
    assert look(tmp_path / "river.briefer").brief.memo == session.brief.memo


def test_merging_again_changes_nothing_and_says_so(session: Session, mailed: Path, tmp_path: Path) -> None:
    session.merge([mailed])
    assert session.flush()
    before = (tmp_path / "river.briefer").read_bytes()
    ear = Ear(session)
    assert session.merge([mailed, mailed.with_name("river.briefer")]).events == 0
    assert session.flush()
    assert (tmp_path / "river.briefer").read_bytes() == before
    assert (len(ear.merges), ear.arrivals, ear.touched) == (1, [], [])


def test_another_brief_is_not_merged(session: Session, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "other.briefer"
    new_brief(other, BEN)
    assert not session.belongs_here(other)
    with pytest.raises(BrieferError, match="belongs to another brief"):
        session.merge([other])


def test_without_a_brief_nothing_is_merged(mailed: Path) -> None:
    with pytest.raises(BrieferError, match="No brief is open"):
        Session(Settings(person=PersonId("zoe"), name="Zoe")).merge([mailed])


def test_only_a_log_of_the_brief_from_elsewhere_belongs_here(session: Session, mailed: Path, tmp_path: Path) -> None:
    assert session.belongs_here(mailed)
    assert not session.belongs_here(tmp_path / "river.briefer")
    assert not session.belongs_here(tmp_path / "gone.briefer")
    assert not session.belongs_here(tmp_path)


def test_a_mailed_file_dropped_on_the_window_is_merged_and_another_brief_is_opened(
    open_on: Open, tmp_path: Path
) -> None:
    path = tmp_path / "mine.briefer"
    new_brief(path, load())
    mail = tmp_path / "mail"
    mail.mkdir()
    (mail / "mine.briefer").write_bytes(path.read_bytes())
    change(mail / "mine.briefer", BEN, NameBrief("The river"))
    window = open_on(path)
    window.take([mail / "mine.ben-osei.briefer"])
    assert window.session.path == path
    assert window.session.brief.name == "The river"
    other = tmp_path / "other" / "other.briefer"
    other.parent.mkdir()
    new_brief(other, load())
    window.take([other])
    assert window.session.path == other
    assert told(window) == ""


def test_a_mailed_part_opened_alone_opens_the_brief_it_belongs_to_and_is_merged(
    open_on: Open, session: Session, mailed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "river.briefer"
    alone = tmp_path / "mail" / "part" / "from Ben.briefer"
    alone.parent.mkdir()
    passage = Annotate(DAM.id, 0, 3, RISK.id)
    change(mailed.with_name("river.briefer"), BEN, passage)
    mailed.rename(alone)
    session.close()
    window = open_on(path)
    other = tmp_path / "other" / "other.briefer"
    other.parent.mkdir()
    new_brief(other, load())
    window.files.open_at(other)
    window.take([alone])
    assert window.session.path == path
    assert passage.id in window.session.brief.annotations
    assert told(window).startswith("Ben Osei brought 1 passage")


def test_a_mailed_part_of_a_brief_that_is_not_known_says_what_it_lacks(
    open_on: Open, session: Session, mailed: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "mail" / "part" / "from Ben.briefer"
    alone.parent.mkdir()
    change(mailed.with_name("river.briefer"), BEN, Annotate(DAM.id, 0, 3, RISK.id))
    mailed.rename(alone)
    session.close()
    window = open_on(alone)
    assert window.session.path == alone
    assert "from Ben.briefer holds one person’s part, without the articles." in told(window)


# --- what is saved where


def test_a_copy_holds_everybody_s_work_in_one_file(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    change(tmp_path / "river.briefer", BEN, WriteMemo("to", "The Minister"))
    qtbot.waitUntil(lambda: "to" in session.brief.memo)
    session.do(WriteMemo("subject", "Water"))
    copy = tmp_path / "elsewhere"
    copy.mkdir()
    session.save_copy(copy / "copy.briefer")
    assert look(copy / "copy.briefer").brief == session.brief
    assert names(copy) == ["copy.briefer"]


def test_a_passage_that_was_chosen_is_let_go_when_a_colleague_removes_it(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    article = next(iter(session.brief.articles))
    tag = Annotate(article, 0, 3, RISK.id)
    session.do(tag)
    session.choose(tag.id)
    assert session.flush()
    change(tmp_path / "river.briefer", BEN, RemoveAnnotation(tag.id))
    qtbot.waitUntil(lambda: session.chosen is None)
    assert session.brief.annotations == {}
    session.do(WriteNote(tag.id, "too late"))
    assert session.brief.annotations == {}
